using System.Net.Http.Headers;
using System.Web;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests;

/// <summary>The people of a test's market.</summary>
internal static class People
{
    public const string Password = "correct horse battery";

    public static Person Guest(this FairgroundServer server) => new(server.CreateClient());

    /// <summary>Registers somebody, confirms their address by the link of the mail, and leaves them signed in.</summary>
    public static async Task<Person> RegisterAsync(this FairgroundServer server, string name)
    {
        var person = new Person(server.CreateClient(), $"{EmailName(name)}@example.test");
        await person.PostAsync("/api/accounts", new { email = person.Email, displayName = name, password = Password });
        await server.SettleAsync();
        var link = HttpUtility.ParseQueryString(new Uri("https://localhost" + server.LinkTo(person.Email, "/confirm-email")).Query);
        await person.PostAsync("/api/email-confirmations", new { account = link["account"], code = link["code"] });
        return person;
    }

    /// <summary>Sessions end after a month; whoever waits that long signs in again.</summary>
    public static Task SignInAgainAsync(this Person person) =>
        person.PostAsync("/api/sessions", new { email = person.Email, password = Password });

    /// <summary>Somebody with roles, granted at the console as the first admin's is.</summary>
    public static async Task<Person> StaffAsync(this FairgroundServer server, string name, params string[] roles)
    {
        var person = await server.RegisterAsync(name);
        await server.InDbAsync(async db =>
        {
            await using var scope = server.Services.CreateAsyncScope();
            var account = (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(person.Email))!;
            foreach (var role in roles)
            {
                RoleGrant.Give(db, account.Id, role, null, Reason.RecordAutomated(
                    db, "role.granted", "Granted at the console.", "console"));
            }
            return await db.SaveChangesAsync();
        });
        return person;
    }

    public static Task<Person> AdminAsync(this FairgroundServer server) => server.StaffAsync("Ada Admin", Roles.Admin);

    /// <summary>A program with a token of a person's.</summary>
    public static async Task<Person> ProgramOfAsync(this FairgroundServer server, Person person, params string[] scopes)
    {
        var made = await person.PostAsync<MadeToken>("/api/tokens", new { name = "A program", scopes, days = 30 });
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Key);
        return new Person(client, person.Email);
    }

    private static string EmailName(string name) =>
        string.Join('.', name.ToLowerInvariant().Split(' ').Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)])));

    private sealed record MadeToken(string Key);
}
