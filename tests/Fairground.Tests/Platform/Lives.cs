using Fairground.Platform.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>People who have left something wherever an account can.</summary>
internal static class Lives
{
    public const string PasskeyName = "Key of the kitchen door";

    /// <summary>
    /// Somebody who has agreed, looked, bought and got something, reviewed it, ordered again, and has a cart, a token and a passkey.
    /// </summary>
    public static async Task<Person> LiveAsync(this FairgroundServer server, string name, Stall stall, Goods goods)
    {
        var person = await server.RegisterAsync(name);
        await person.PostAsync("/api/consents", new { purpose = "recently-viewed" });
        await person.OpenAsync($"/p/{goods.Slug}");
        var part = (await (await person.FillCartAsync((goods.Offer, 1))).OrderAsync()).Parts.Single();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste", trackingNumber = "6A123" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await person.PostAsync(
            "/api/reviews", new { product = goods.Product, stars = 4, title = "Bright", text = "It lights the whole of the table." });
        await (await person.FillCartAsync((goods.Offer, 1))).OrderAsync();
        await person.FillCartAsync((goods.Offer, 2));
        (await server.ProgramOfAsync(person, "orders:read")).Dispose();
        await server.AddPasskeyAsync(person);
        await server.SettleAsync();
        return person;
    }

    public static Task<AccountId> IdOfAsync(this FairgroundServer server, Person person) =>
        server.InDbAsync(db => db.Set<Account>().Where(account => account.Email == person.Email).Select(account => account.Id)
            .SingleAsync());

    /// <summary>As if the person's browser had made one.</summary>
    private static async Task AddPasskeyAsync(this FairgroundServer server, Person person)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        var made = new UserPasskeyInfo(
            System.Text.Encoding.UTF8.GetBytes(person.Email), [1], server.Time.GetUtcNow(), 0, [], true, false, false, [2], [3])
        {
            Name = PasskeyName,
        };
        Assert.True((await users.AddOrUpdatePasskeyAsync((await users.FindByEmailAsync(person.Email))!, made)).Succeeded);
    }
}
