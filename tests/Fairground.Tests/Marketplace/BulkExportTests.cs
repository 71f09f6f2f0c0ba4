using System.Globalization;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>What is exported can be imported again, and then changes nothing.</summary>
public sealed class BulkExportTests
{
    public static TheoryData<string, string> Formats => new()
    {
        { "Csv", "EUR" }, { "JsonLines", "EUR" }, { "MerchantTsv", "EUR" }, { "MerchantXml", "EUR" }, { "Csv", "KWD" },
        { "JsonLines", "KWD" },
        { "MerchantXml", "VND" }, { "MerchantTsv", "KWD" },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task An_export_imported_again_changes_nothing(string format, string currency)
    {
        using var server = new FairgroundServer();
        var stall = await StallAsync(server, currency);
        var before = await server.StateAsync();
        var file = await stall.Owner.Http.GetByteArrayAsync($"{stall.Desk}/exports?format={format}");

        var import = await stall.ImportAsync(file);

        Assert.True(import.Refused == 0, string.Join('\n', (await stall.RefusedAsync(import)).Select(row => $"{row.Sku}: {row.Codes}")));
        Assert.Equal(("Done", (0, 0, 12, 0)), (import.State, import.Counts));
        Assert.Empty(import.Notes);
        Assert.Equal(before, await server.StateAsync());
    }

    [Fact]
    public async Task An_export_in_a_spreadsheet_runs_nothing()
    {
        using var server = new FairgroundServer();
        var stall = await StallAsync(server, "EUR");

        var cells = (await stall.TextAsync("/exports")).Split(["\r\n", ",", "\t"], StringSplitOptions.None).Select(cell => cell.Trim('"'));

        Assert.DoesNotContain(cells, cell => cell.Length > 0 && "=+-@".Contains(cell[0], StringComparison.Ordinal));
        Assert.Contains(cells, cell => cell.StartsWith("'=cmd|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_of_more_than_a_batch_has_every_offer_once()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        await stall.ImportAsync(
            Bulk.Header + string.Concat(Enumerable.Range(0, 1_203).Select(i => Bulk.Row($"S-{i}", title: $"Lamp {i}"))));

        var lines = (await stall.TextAsync("/exports")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(1_204, lines.Length);
        Assert.Equal(1_203, lines.Skip(1).Select(line => line.Split(',')[0]).Distinct().Count());
    }

    /// <summary>
    /// Twelve offers, as odd as they may be: with and without SKUs, groups, options, texts in several languages, and formulas.
    /// </summary>
    private static async Task<Stall> StallAsync(FairgroundServer server, string currency)
    {
        var market = await Market.OpenAsync(server);
        var other = await market.StallAsync("Kettle House");
        var theirs = await other.ListAsync("Enamel kettle", 4_500, category: "kettles");
        var stall = await market.StallAsync("Lampes Lyon", currency);
        var price = currency == "VND" ? "120000" : currency == "KWD" ? "1.2340" : "12.30";
        var import = await stall.ImportAsync($"""
            sku,group,gtin,title,description,language,category,brand,price,stock,active,options,attributes,title:ar,description:ar
            A-1,,4006381333931,"Lamp, brass","Lines
            and ""quotes""; tabs	too",en,lamps,Lumen & Co,{price},5,yes,,colour=red; material=brass,مصباح,صُنع بعناية
            =A-2,,,=cmd|' /C calc'!A0,-5 °C to +40 °C,fr,Kettles,@home,{price},0,no,,,,
            '+A-3,,,'+33 lamp,'-,en,books,-,{price},1,yes,,,,
            A-4,G,,Shade,,en,lamps,,{price},1,yes,size=s; colour=red,colour=blue,,
            A-5,G,,Shade,,en,lamps,,{price},1,yes,size=m; colour=red,,,
            A-6,G,,Shade,,en,lamps,,{price},1,yes,weight=1-kg,,,
            A-7,,,Emoji 💡 <b>&amp;</b>,]]> & <![CDATA[,id,lamps,,{price},1,yes,,,,
            00123,,,Leading zeros,,vi,lamps,,{price},10000000,yes,,,,
            1e5,,,1e5,1.234,en,lamps,,{price},1,yes,,,,
            """);
        Assert.True(import.Made == 9, string.Join('\n', (await stall.RefusedAsync(import)).Select(row => $"{row.Sku}: {row.Codes}")));
        // Made on the pages: without SKUs; one on another's product, two as variants of a product without a code.
        await stall.OfferAsync(theirs.Product, theirs.Slug, theirs.Variant, 5_000);
        var made = await stall.Owner.PostAsync<ProductMade>($"{stall.Desk}/products", new
        {
            category = "lamps",
            brand = "",
            texts = new[] { new { language = "en", title = "Two bulbs", description = "Line one.\r\nLine two." } },
            attributes = new { colour = "red" },
            variants = new object[] { new { options = new { watts = "5" }, sku = "W5" }, new { options = new { watts = "9" } } },
        });
        foreach (var variant in made.Variants)
        {
            await stall.OfferAsync(made.Id, made.Slug, variant.Id, 7_000);
        }
        return stall;
    }

    private sealed record ProductMade(ProductId Id, string Slug, List<VariantView> Variants);

    private sealed record VariantView(VariantId Id);
}
