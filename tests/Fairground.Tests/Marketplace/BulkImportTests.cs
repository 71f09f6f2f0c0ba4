using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Imports;
using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Sellers bring their offers and products as files: row by row, whole or not at all, and each refusal said.</summary>
public sealed class BulkImportTests
{
    [Fact]
    public async Task A_file_makes_products_and_offers_that_can_be_bought_at_once_and_a_second_file_edits_them()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var made = await stall.ImportAsync("""
            sku,title,description,language,category,brand,gtin,price,currency,stock,attributes,title:fr
            L-1,Brass desk lamp,"Made well,
            and made to be mended.",en,lamps,Lumen,4006381333931,129.00,EUR,5,material=brass; colour=red,Lampe en laiton
            L-2,Paper lantern,,en,Lamps,,,"24,90",,0,,
            """);

        Assert.Equal(("Done", (2, 0, 0, 0)), (made.State, made.Counts));
        var product = await stall.ProductAsync("L-1");
        Assert.Equal(("Lumen", "4006381333931", "Lampe en laiton"), (
            product.Brand, product.Variants[0].Gtin, product.Text("fr")!.Title));
        Assert.Equal("Made well,\nand made to be mended.", product.Text("en")!.Description);
        Assert.Equal(["colour=red", "material=brass"], product.Attributes.Select(pair => $"{pair.Code}={pair.Value}").Order());
        using (var buyer = await server.FillCartAsync(((await stall.OffersAsync())[0].Id, 2)))
        {
            Assert.Equal(129_00 * 2, (await buyer.OrderAsync()).Parts.Single().Goods.Minor);
        }
        using (var guest = server.Guest())
        {
            Assert.Contains("Brass desk lamp", (await guest.OpenAsync("/search?q=brass")).Text, StringComparison.Ordinal);
        }

        server.Time.Pass(TimeSpan.FromDays(1));
        var edited = await stall.ImportAsync("SKU;Price\nL-1;99,00\nL-2;24,90\n");

        Assert.Equal((0, 1, 1, 0), edited.Counts);
        var offer = (await stall.OffersAsync())[0];
        Assert.Equal((99_00, 129_00, 3), (offer.Price.Minor, offer.PriorMinor, offer.Stock));
        Assert.Equal("Brass desk lamp", (await stall.ProductAsync("L-1")).Text("en")!.Title);
        var history = await server.InDbAsync(db => db.Set<PriceChange>().CountAsync(change => change.Offer == offer.Id));
        Assert.Equal(2, history);
    }

    [Fact]
    public async Task A_check_changes_nothing_and_applying_it_then_does_what_it_said()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        await stall.ImportAsync(Bulk.Header + Bulk.Row("A") + Bulk.Row("B") + Bulk.Row("C"));
        var before = await server.StateAsync();
        var file = "sku,title,category,price,stock,group,options\n" +
            "A,A lamp,lamps,13.50,3,,\nB,A lamp,lamps,12.50,3,,\nC,A lamp,lamps,-1,3,,\n" +
            string.Concat(Enumerable.Range(0, 1_200).Select(i => $"N-{i},Shade {i % 300},lamps,5,1,G-{i % 300},size={i / 300}\n")) +
            "N-again,Shade 7,lamps,5,1,G-7,size=2\n";

        var check = await stall.ImportAsync(file, "");

        Assert.Equal(("Check", "Checked", (1_200, 1, 1, 2)), (check.Phase, check.State, check.Counts));
        Assert.Equal(before, await server.StateAsync());
        Assert.Equal(["price-range", "variant-offered"], (await stall.RefusedAsync(check)).Select(row => row.Codes));

        await stall.Owner.PostAsync($"{stall.Desk}/imports/{check.Id}/applications", new { });
        await server.SettleAsync();
        var applied = await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{check.Id}");

        Assert.Equal(("Apply", "Done", check.Counts), (applied.Phase, applied.State, applied.Counts));
        Assert.Equal(1_203, (await stall.OffersAsync()).Count);
        Assert.Equal(4, (await stall.ProductAsync("N-7")).Variants.Count);
        var again = await stall.Owner.RefusedPostAsync($"{stall.Desk}/imports/{check.Id}/applications", new { });
        Assert.Equal("import-not-applicable", again.Type);
        Assert.Equal("import-ended", (await stall.Owner.RefusedPostAsync($"{stall.Desk}/imports/{check.Id}/cancellations", new { })).Type);
    }

    [Fact]
    public async Task Refused_rows_come_back_as_a_file_that_can_be_mended_and_imported_again()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var first = await stall.ImportAsync("sku;title;category;price;stock;note\n" +
            "A;=cmd|' /C calc'!A0;lamps;9,90;1;x\nB;Lantern;lamps;1.234;1;x\nC;\"Two\nlines\";sofas;5;many;x\n");

        Assert.Equal((1, 0, 0, 2), first.Counts);
        Assert.Equal("note", Assert.Single(first.Notes).Detail);
        var refused = await stall.RefusedAsync(first);
        Assert.Equal([(3, "B", "number-ambiguous"), (4, "C", "category-unknown number")],
            refused.Select(row => ((int)row.Line, row.Sku, row.Codes)));
        Assert.Equal(["category", "stock"], refused[1].Faults.Select(fault => fault.Column));
        Assert.Contains("1.234", refused[0].Faults[0].Reason, StringComparison.Ordinal);
        var file = await stall.TextAsync($"/imports/{first.Id}/refused-rows.csv");
        Assert.Contains("refused_reasons", file, StringComparison.Ordinal);
        Assert.Equal("=cmd|' /C calc'!A0", (await stall.ProductAsync("A")).Text("en")!.Title);

        var mended = await stall.ImportAsync(file.Replace("1.234", "1.23", StringComparison.Ordinal)
            .Replace("sofas", "lamps", StringComparison.Ordinal).Replace("many", "4", StringComparison.Ordinal));

        Assert.Equal(("Done", (2, 0, 0, 0)), (mended.State, mended.Counts));
        Assert.Equal("Two lines", (await stall.ProductAsync("C")).Text("en")!.Title);
    }

    [Fact]
    public async Task What_would_be_a_formula_is_written_as_a_text_in_the_file_of_refused_rows()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var import = await stall.ImportAsync(Bulk.Header + "=1+1,@SUM(A1),lamps,+x,\"-2\"\n");
        var file = await stall.TextAsync($"/imports/{import.Id}/refused-rows.csv");

        Assert.StartsWith("'=1+1,'@SUM(A1),lamps,'+x,'-2,", file.Split("\r\n")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_a_group_are_variants_of_one_product_and_later_files_add_to_it()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var first = await stall.ImportAsync("id\ttitle\tprice\tavailability\titem_group_id\tsize\tcolor\tproduct_type\tlink\tshoe_size\n" +
            "T-S\tShirt\t19.90 EUR\tin_stock\tSHIRT\tS\tblue\tLamps\thttps://x.example\t4\n" +
            "T-M\tShirt\t19.90 EUR\tin stock\tSHIRT\tM\tblue\tLamps\t\t\nT-X\tShirt\t19.90 USD\tin_stock\tSHIRT\tM\tblue\tLamps\t\t\n");
        var second = await stall.ImportAsync("sku,group,price,stock,options\nT-L,SHIRT,19.90,4,size=l; colour=blue\n" +
            "T-2,SHIRT,19.90,4,size=m; colour=blue\nT-M,OTHER,19.90,4,\nT-S,,19.90,4,size=xxl\n");

        Assert.Equal((2, 0, 0, 1), first.Counts);
        Assert.Equal("currency-other", (await stall.RefusedAsync(first)).Single().Codes);
        Assert.Equal("shoe_size", Assert.Single(first.Notes).Detail);
        Assert.Equal((1, 0, 0, 3), second.Counts);
        Assert.Equal(["variant-offered", "group-fixed", "options-fixed"], (await stall.RefusedAsync(second)).Select(row => row.Codes));
        var shirt = await stall.ProductAsync("T-S");
        Assert.Equal(("SHIRT", 3), (shirt.Code, shirt.Variants.Count));
    }

    [Fact]
    public async Task A_number_that_the_market_knows_joins_the_product_whose_texts_stay_its_keepers()
    {
        using var server = new FairgroundServer();
        var market = await Market.OpenAsync(server);
        var (keeper, other) = (await market.StallAsync("Lampes Lyon"), await market.StallAsync("Kettle House"));
        var row = "sku,title,category,price,stock,gtin\n{0},{1},lamps,{2},3,{3}\n";
        await keeper.ImportAsync(string.Format(null, row, "A", "Brass lamp", "10", "0012345678905"));

        var joined = await other.ImportAsync(string.Format(null, row, "Z", "Stolen title", "9", "012345678905"));
        var twice = await other.ImportAsync(string.Format(null, row, "Y", "Brass lamp", "9", "12345678905"));
        var eleven = await other.ImportAsync(string.Format(null, row, "Y", "Brass lamp", "9", "0012345678905"));
        var edit = await other.ImportAsync("sku,title,price\nZ,Another title,8.50\n");

        Assert.Equal((1, 0, 0, 0), joined.Counts);
        Assert.Equal((await keeper.ProductAsync("A")).Id, (await other.ProductAsync("Z")).Id);
        Assert.Equal("Brass lamp", (await other.ProductAsync("Z")).Text("en")!.Title);
        Assert.Equal("gtin-offered", (await other.RefusedAsync(twice)).Single().Codes);
        Assert.Equal("gtin-offered", (await other.RefusedAsync(eleven)).Single().Codes);
        Assert.Equal((0, 1, 0, 0), edit.Counts);
        Assert.Equal("others-products", Assert.Single(edit.Notes).Code);
        var card = await server.InDbAsync(db => db.Set<ProductCard>().AsNoTracking().SingleAsync());
        Assert.Equal((2, 850L), (card.Offers, card.PriceMinor));
    }

    [Fact]
    public async Task The_same_file_with_the_same_key_is_one_import_and_another_file_with_it_is_refused()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        var file = Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("A"));

        var first = await stall.SendAsync(file, key: "k-1");
        await server.SettleAsync();
        var second = await stall.SendAsync(file, key: "k-1");
        using var third = await stall.PostAsync(Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("B")), key: "k-1");

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, third.StatusCode);
        Assert.Single(await stall.OffersAsync());
    }

    [Fact]
    public async Task A_seller_never_sees_the_imports_of_another()
    {
        using var server = new FairgroundServer();
        var market = await Market.OpenAsync(server);
        var (own, other) = (await market.StallAsync("Lampes Lyon"), await market.StallAsync("Kettle House"));
        var import = await own.ImportAsync(Bulk.Header + Bulk.Row("A", price: "x"), "");

        foreach (var path in new[] { "", "/refused-rows", "/refused-rows.csv" })
        {
            var refused = await other.Owner.RefusedAsync(HttpMethod.Get, $"{other.Desk}/imports/{import.Id}{path}");
            Assert.Equal(404, refused.Status);
        }
        Assert.Equal(404, (await other.Owner.RefusedPostAsync($"{other.Desk}/imports/{import.Id}/applications", new { })).Status);
        Assert.Equal(404, (await other.Owner.RefusedPostAsync($"{other.Desk}/imports/{import.Id}/cancellations", new { })).Status);
        Assert.Empty(await other.Owner.GetAsync<List<Bulk.ImportView>>($"{other.Desk}/imports"));
        using var stolen = await other.PostAsync(Encoding.UTF8.GetBytes(Bulk.Header), $"store={own.Store}");
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        Assert.Equal(404, (await other.Owner.RefusedAsync(HttpMethod.Get, $"{other.Desk}/exports?store={own.Store}")).Status);
    }

    [Fact]
    public async Task An_import_that_is_called_off_or_whose_store_is_closed_does_nothing_more()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");

        var waiting = await stall.SendAsync(Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("A")));
        await stall.Owner.PostAsync($"{stall.Desk}/imports/{waiting.Id}/cancellations", new { });
        await server.SettleAsync();
        Assert.Empty(await stall.OffersAsync());

        var late = await stall.SendAsync(Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("B")));
        await server.InDbAsync(db => db.Set<Fairground.Marketplace.Stores.Store>().Where(store => store.Id == stall.Store)
            .ExecuteUpdateAsync(set => set.SetProperty(store => store.ClosedAt, (DateTimeOffset?)server.Time.GetUtcNow())));
        await server.SettleAsync();
        var ended = await stall.Owner.GetAsync<Bulk.ImportView>($"{stall.Desk}/imports/{late.Id}");
        Assert.Equal(("Refused", "store-closed", 0), (ended.State, ended.StopCode, ended.Made));
    }

    [Fact]
    public async Task No_more_than_five_imports_wait_at_once_and_a_file_needs_bytes_and_a_store()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        for (var i = 0; i < 5; i++)
        {
            await stall.SendAsync(Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row($"A-{i}")));
        }

        using var sixth = await stall.PostAsync(Encoding.UTF8.GetBytes(Bulk.Header));
        using var empty = await stall.PostAsync([]);
        using var nowhere = await stall.PostAsync([65], "category=nowhere");
        using var nonsense = await stall.PostAsync([65], "encoding=klingon");

        Assert.Contains("too-many-imports", await sixth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("import-empty", await empty.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("unknown-category", await nowhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
    }

    [Fact]
    public async Task Files_that_were_checked_and_are_not_applied_take_a_gigabyte_at_most()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        var file = Encoding.UTF8.GetBytes(Bulk.Header + Bulk.Row("A"));
        var check = await stall.ImportAsync(file, "");
        await server.InDbAsync(db => db.Set<OfferImport>().ExecuteUpdateAsync(
            set => set.SetProperty(import => import.Bytes, OfferImport.BytesPerSellerMax)));

        using var refused = await stall.PostAsync(file);
        await stall.Owner.PostAsync($"{stall.Desk}/imports/{check.Id}/cancellations", new { });
        using var taken = await stall.PostAsync(file);

        Assert.Equal(("Checked", HttpStatusCode.Conflict), (check.State, refused.StatusCode));
        Assert.Contains("import-room", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(taken.IsSuccessStatusCode);
    }

    [Fact]
    public async Task The_desk_takes_a_file_from_a_form_shows_how_it_goes_and_applies_it_without_scripts()
    {
        using var server = new FairgroundServer();
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        await stall.Owner.SignInAgainAsync();
        await stall.Market.Admin.SignInAgainAsync();
        var desk = $"/desk/{stall.Seller}/imports";
        Assert.Contains("title:fr", (await stall.Owner.OpenAsync($"{desk}/new")).Text, StringComparison.Ordinal);

        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(stall.Store.ToString()), "store");
        form.Add(new StringContent("lamps"), "category");
        form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("sku,title,price,stock\nA,Lamp,5,1\nB,Lamp,cheap,1\n")), "file",
            "my lamps.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{desk}/files") { Content = form };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var sent = await stall.Owner.Http.SendAsync(request);
        var path = sent.Headers.Location!.ToString();
        var waiting = await stall.Owner.OpenAsync(path);
        var jobs = await stall.Market.Admin.OpenAsync("/admin/jobs");
        await server.SettleAsync();
        var check = await stall.Owner.OpenAsync(path);
        var applied = await check.SubmitAsync("apply");
        await server.SettleAsync();
        var done = await stall.Owner.OpenAsync(path);

        Assert.Contains("http-equiv=\"refresh\"", waiting.Html, StringComparison.Ordinal);
        Assert.Contains("Lampes Lyon SARL: my lamps.csv", jobs.Text, StringComparison.Ordinal);
        Assert.Contains("my lamps.csv", check.Text, StringComparison.Ordinal);
        Assert.Contains("This is no number: cheap", check.Text, StringComparison.Ordinal);
        Assert.Equal($"{path}?done=import-applied", applied.Location);
        Assert.Contains("1 row changed something", done.Text, StringComparison.Ordinal);
        Assert.Single(await stall.OffersAsync());
        Assert.Contains("my lamps.csv", (await stall.Owner.OpenAsync(desk)).Text, StringComparison.Ordinal);

        using var nothing = new MultipartFormDataContent { { new StringContent("lamps"), "category" } };
        using var back = await stall.Owner.Http.PostAsync($"{desk}/files", nothing);
        Assert.Equal($"{desk}/new?problem=import-empty", back.Headers.Location!.ToString());
        Assert.Contains("There is no file", (await stall.Owner.OpenAsync($"{desk}/new?problem=import-empty")).Text,
            StringComparison.Ordinal);
    }
}
