using System.Text;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>A seller brings a file with three bad rows, sees what is wrong with them, and has the good ones on sale.</summary>
[Collection(InTown.Name)]
public sealed class BulkImportTests(Town town)
{
    private const string File = "sku;title;category;price;stock\n" +
        "BULK-1;Harbour lamp in copper;lamps;89,00;4\n" +
        "BULK-2;Harbour lamp in brass;sofas;89,00;4\n" +
        "BULK-3;Harbour lamp in oak;lamps;1.234;4\n" +
        "BULK-4;Harbour lamp in enamel;lamps;79,00;2\n" +
        "BULK-1;Harbour lamp in paper;lamps;19,00;9\n";

    [Fact]
    public async Task A_file_with_three_bad_rows_is_checked_its_refusals_downloaded_and_the_good_rows_sold()
    {
        var stall = town.Stalls[0];
        await using var seller = await (await Visit.BeginAsync(town)).SignInAsync(stall.Owner.Email);
        await using var guest = await Visit.BeginAsync(town, Look.Phone);

        await seller.GoAsync($"/desk/{stall.Seller}/offers");
        await seller.Page.Locator("main a[href$='/imports/new']").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/imports/new");
        await seller.Page.Locator("#file").SetInputFilesAsync(new FilePayload
        {
            Name = "harbour.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(File),
        });
        await seller.Page.Locator("form:has(#file) button.button-main").ClickAsync();
        await Assertions.Expect(seller.Page.Locator("main h1")).ToContainTextAsync("harbour.csv");

        // The page asks by itself how it goes.
        await town.SettleAsync();
        var refused = seller.Page.Locator("main .sheet tbody tr");
        await Assertions.Expect(refused).ToHaveCountAsync(3);
        await Assertions.Expect(refused.Nth(0)).ToContainTextAsync("The market has no such category: sofas");
        await Assertions.Expect(refused.Nth(1)).ToContainTextAsync("1.234 could be two numbers");
        await Assertions.Expect(refused.Nth(2)).ToContainTextAsync("Line 2 has the same SKU");

        var downloading = seller.Page.WaitForDownloadAsync();
        await seller.Page.Locator("main a[download]").ClickAsync();
        var download = await downloading;
        Assert.StartsWith("refused-", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await System.IO.File.ReadAllLinesAsync(await download.PathAsync());
        Assert.Equal(4, lines.Length);
        Assert.Contains("category-unknown", lines[1], StringComparison.Ordinal);

        await seller.Page.Locator("main form button.button-main").ClickAsync();
        await Assertions.Expect(seller.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
        await Assertions.Expect(seller.Page.Locator("main [role=status]").Last).ToContainTextAsync("2 rows changed something");

        await guest.GoAsync("/search?q=harbour+lamp");
        await Assertions.Expect(guest.Page.Locator("main .good-title a")).ToHaveCountAsync(2);
        await guest.Page.Locator("main .good-title a").Filter(new() { HasText = "copper" }).ClickAsync();
        await guest.ArriveAsync("/p/");
        await guest.Page.Locator("main .buy-box form[action='/cart/lines'] button").ClickAsync();
        await guest.ArriveAsync("/cart");
        seller.AssertCalm();
        guest.AssertCalm();
    }
}
