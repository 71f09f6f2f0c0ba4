using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.AspNetCore.Identity;

namespace Fairground.Demo.Loading;

/// <summary>Somebody who can sign in to the demo.</summary>
internal sealed record DemoPerson(string Email, string Name, string What)
{
    public string NormalizedEmail => Email.ToUpperInvariant();
}

/// <summary>Those who can sign in; all with one password, which is no secret.</summary>
internal static class SignIns
{
    public const string Password = "roundabout-and-swings";

    public static readonly DemoPerson Admin = new("admin@fair.example", "Robin Stewart", "runs the market");
    public static readonly DemoPerson Investigator = new("trust@fair.example", "Noor Haddad", "looks into suspicious reviews");
    public static readonly DemoPerson Owner = new("owner@fair.example", "Claire Aubert", "owns the seller Maison Brume, with five stores");
    public static readonly DemoPerson Keeper = new("manager@fair.example", "Bastien Roche", "packs and answers for Maison Brume");
    public static readonly DemoPerson Buyer = new(
        "buyer@fair.example", "Inès Moreau", "has orders in every state, a return and store credit");

    private static readonly DemoPerson[] All = [Buyer, Owner, Keeper, Investigator, Admin];

    /// <summary>An account with the password and a confirmed address.</summary>
    public static Account Open(this DemoPerson person, Language language, TimeProvider time)
    {
        var account = Make(person.Email, person.Name, language, time);
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        return account;
    }

    /// <summary>An account that nobody can sign in to.</summary>
    public static Account Make(string email, string name, Language language, TimeProvider time)
    {
        var account = Account.Create(email, name, language, time);
        account.EmailConfirmed = true;
        account.NormalizedEmail = account.NormalizedUserName = email.ToUpperInvariant();
        return account;
    }

    public static string Describe() => string.Join(Environment.NewLine,
        [$"Sign in with the password {Password} as", .. All.Select(person => $"  {person.Email,-20} {person.Name,-14} {person.What}")]);
}
