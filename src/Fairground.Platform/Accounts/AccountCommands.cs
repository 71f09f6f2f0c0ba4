using Fairground.Platform.Accountability;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Accounts;

internal static class AccountCommands
{
    public static readonly Command MakeAdmin = new(
        "admin", "EMAIL", "make an account with the admin role; its password is read from the input", MakeAdminAsync);

    public static readonly Command VerifyAudit = new("audit verify", "", "recompute the hash chain of the audit log", VerifyAuditAsync);

    private static async Task<int> MakeAdminAsync(IServiceProvider services, string[] words, CancellationToken cancellationToken)
    {
        if (words is not [var email])
        {
            await Console.Error.WriteLineAsync("usage: fairground admin EMAIL < password");
            return 2;
        }
        var db = services.GetRequiredService<FairgroundDb>();
        var users = services.GetRequiredService<UserManager<Account>>();
        var account = await users.FindByEmailAsync(email);
        if (account is null)
        {
            account = Account.Create(email, email.Split('@')[0], Language.English, db.Time);
            account.EmailConfirmed = true;
            var made = await users.CreateAsync(account, Console.ReadLine() ?? "");
            if (!made.Succeeded)
            {
                await Console.Error.WriteLineAsync(string.Join('\n', made.Errors.Select(error => error.Description)));
                return 1;
            }
        }
        var grounds = Reason.RecordAutomated(db, "role.granted", "Made by the operator at the server's own console.", "console");
        RoleGrant.Give(db, account.Id, Roles.Admin, null, grounds);
        await db.SaveChangesAsync(cancellationToken);
        Console.WriteLine($"{email} is an admin now.");
        return 0;
    }

    private static async Task<int> VerifyAuditAsync(IServiceProvider services, string[] words, CancellationToken cancellationToken)
    {
        var verdict = await services.GetRequiredService<AuditLog>().VerifyAsync(cancellationToken);
        Console.WriteLine(verdict.BrokenAt is { } broken
            ? $"The chain of {verdict.Entries} entries is broken at entry {broken}."
            : $"The chain of {verdict.Entries} entries is whole; its head is {verdict.HeadHash}.");
        return verdict.BrokenAt is null ? 0 : 1;
    }
}
