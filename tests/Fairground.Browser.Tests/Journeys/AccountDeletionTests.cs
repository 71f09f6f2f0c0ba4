using System.Text.Json;
using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class AccountDeletionTests(Town town)
{
    [Fact]
    public async Task Somebody_takes_their_data_along_deletes_their_account_and_still_gets_what_they_ordered()
    {
        using var person = await town.Server.RegisterAsync("Lea Leaving");
        var order = await (await person.FillCartAsync((town.Goods[1].Offer, 1))).OrderAsync();
        await using var visit = await (await Visit.BeginAsync(town)).SignInAsync(person.Email);
        var page = visit.Page;

        await visit.GoAsync("/account/privacy");
        await page.Locator("main a[href='/account/deletion']").First.ClickAsync();
        await visit.ArriveAsync("/account/deletion");
        var taken = await page.RunAndWaitForDownloadAsync(
            () => page.Locator("main form[action='/api/account-exports'] button").ClickAsync());
        await AssertHoldsAsync(taken, order.Number);

        await visit.Field("Form.Password").FillAsync("not my password at all");
        await page.Locator("main .button-bad").ClickAsync();
        await Assertions.Expect(page.Locator("main .note-bad")).ToBeVisibleAsync();
        await visit.Field("Form.Password").FillAsync(People.Password);
        await page.Locator("main .button-bad").ClickAsync();

        await visit.ArriveAsync("/sign-in?deleted=1");
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        await visit.Field("Form.Email").FillAsync(person.Email);
        await visit.Field("Form.Password").FillAsync(People.Password);
        await Visit.SubmitAsync(visit.Field("Form.Password"));
        await Assertions.Expect(page.Locator("main .note-bad")).ToBeVisibleAsync();
        var part = order.Parts.Single();
        var stall = town.Stalls.Single(stall => stall.Seller == part.Seller);
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste" });
        await town.SettleAsync();
        await visit.GoAsync(town.Server.LinkTo("bea@example.test", $"/orders/{order.Id}"));
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(order.Number);
    }

    /// <summary>The file is JSON, and names the order.</summary>
    private static async Task AssertHoldsAsync(IDownload download, string number)
    {
        await using var file = await download.CreateReadStreamAsync();
        using var export = await JsonDocument.ParseAsync(file);
        Assert.Contains(number, export.RootElement.GetProperty("sections").GetRawText(), StringComparison.Ordinal);
    }
}
