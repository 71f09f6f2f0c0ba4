using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Imports;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>Imports of Olist's files, on small ones written here.</summary>
public sealed class OlistImportTests : IDisposable
{
    private const string Seller = "3442f8959a84dea7ee197c632cb2df15";
    private const string OtherSeller = "d1b65fc7debc3361ea86b5f14c68d2e2";
    private const string Lamp = "1e9e8ef04dbcff4541ed26657ea517e5";
    private const string Book = "3aa071139cb16b67ca9e5dea641aaa2f";
    private const string Delivered = "000229ec398224ef6ca0657da4fc703e";
    private const string Cancelled = "00024acbcdf0a6daa1e931b038114c75";
    private const string Shipped = "00042b26cf59d7ce69dfabb4e55b4fd9";
    private const string Customer = "9b8ce803689b3562defaad4613ef426f";
    private const string Person = "7f3a72e8f988c6e735ba118d54f47458";
    private const string Nobody = "ffffffffffffffffffffffffffffffff";

    private const string Sellers = "seller_id,seller_zip_code_prefix,seller_city,seller_state\n";
    private const string Products =
        "product_id,product_category_name,product_weight_g,product_length_cm,product_height_cm,product_width_cm\n";

    private const string Orders =
        "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date," +
        "order_delivered_customer_date,order_estimated_delivery_date\n";

    private const string Items = "order_id,order_item_id,product_id,seller_id,shipping_limit_date,price,freight_value\n";
    private const string Payments = "order_id,payment_sequential,payment_type,payment_installments,payment_value\n";
    private const string Reviews =
        "review_id,order_id,review_score,review_comment_title,review_comment_message,review_creation_date,review_answer_timestamp\n";

    private readonly FairgroundServer server = new();
    private readonly string files = Directory.CreateTempSubdirectory("olist-").FullName;

    [Fact]
    public async Task Good_files_become_a_market_with_its_history_and_a_ledger_without_faults()
    {
        WriteGood();

        await ImportAsync();

        Assert.Empty(Refusals());
        await server.InDbAsync(async db =>
        {
            var seller = await db.Set<Seller>().SingleAsync(row => row.Register == $"Olist {Seller}");
            Assert.Equal(SellerStatus.Approved, seller.Status);
            Assert.Contains("Olist", (await db.Set<Reason>().SingleAsync(row => row.Id == seller.DecidedFor)).Statement, default);
            var store = await db.Set<Store>().SingleAsync(row => row.Seller == seller.Id);
            Assert.Equal(1_600, store.Rates.Single().FirstMinor);

            var lamp = await db.Set<Product>().SingleAsync(row => row.Id == OlistId.Of<ProductId>(Guid.Parse(Lamp)));
            Assert.Equal("Health beauty 1e9e8ef0", lamp.Text("en")!.Title);
            Assert.Contains(lamp.Attributes, attribute => attribute is { Code: "weight", Value: "below-300-g" });
            var offer = await db.Set<Offer>().SingleAsync(row => row.Product == lamp.Id);
            Assert.Equal(new Money(10_990, Currency.Parse("BRL")), offer.Price);
            Assert.Equal(3, await db.Set<PriceChange>().CountAsync());
            return true;
        });
        var order = await OrderAsync(Delivered);
        var part = order.Parts.Single();
        Assert.Equal((OrderStatus.Paid, SellerOrderStatus.Delivered), (order.Status, part.Status));
        Assert.Equal(At("2018-01-14 14:48:30"), order.PaidAt);
        Assert.Equal(At("2018-01-22 13:19:16"), part.DeliveredAt);
        Assert.Equal(2, part.Lines.Single().Quantity);
        Assert.Equal("Sao Paulo (SP)", order.Address.City, ignoreCase: true);
        Assert.Equal(SellerOrderStatus.Cancelled, (await OrderAsync(Cancelled)).Parts.Single().Status);
        Assert.Equal(SellerOrderStatus.Shipped, (await OrderAsync(Shipped)).Parts.Single().Status);
        await RequireSoundBooksAsync(journals: 9);
    }

    [Fact]
    public async Task What_was_earned_is_available_and_what_was_cancelled_went_back()
    {
        WriteGood();

        await ImportAsync();

        await using var scope = server.Services.CreateAsyncScope();
        var ledger = scope.ServiceProvider.GetRequiredService<GeneralLedger>();
        var (seller, other) = (OlistId.Of<SellerId>(Guid.Parse(Seller)), OlistId.Of<SellerId>(Guid.Parse(OtherSeller)));
        // Two lamps at 99.90, twice 16.00 of freight, less a commission of a tenth of the price.
        Assert.Equal(2 * (9_990 + 1_600 - 999), await BalanceAsync(seller, LedgerKind.Available));
        Assert.Equal(10_990 + 1_600 - 1_099, await BalanceAsync(seller, LedgerKind.Pending));
        Assert.Equal(0, await BalanceAsync(other, LedgerKind.Pending) + await BalanceAsync(other, LedgerKind.Available));

        async Task<long> BalanceAsync(SellerId owner, LedgerKind kind) =>
            (await ledger.BalanceAsync(owner, kind, Currency.Parse("BRL"), CancellationToken.None)).Minor;
    }

    [Fact]
    public async Task A_review_is_verified_only_where_the_line_was_delivered()
    {
        WriteGood();

        await ImportAsync();

        var reviews = await server.InDbAsync(db => db.Set<Review>().OrderBy(review => review.Stars).ToListAsync());
        Assert.Equal([(1, false), (5, true)], reviews.Select(review => (review.Stars, review.IsVerified)));
        Assert.Equal("Muito bom,\né lindo", reviews[1].Text);
        var card = await server.InDbAsync(db => db.Set<ProductCard>().SingleAsync(
            row => row.Product == OlistId.Of<ProductId>(Guid.Parse(Lamp))));
        Assert.Equal((3.0, 2), (card.Rating, card.Ratings));
    }

    [Fact]
    public async Task Imported_goods_can_be_found_and_bought()
    {
        WriteGood();
        await ImportAsync();
        await server.SettleAsync();

        var found = await server.Guest().GetAsync<Found>("/api/products?q=beauty");
        var offer = await server.InDbAsync(db => db.Set<Offer>().SingleAsync(
            row => row.Product == OlistId.Of<ProductId>(Guid.Parse(Lamp))));
        using var buyer = await server.FillCartAsync((offer.Id, 1));
        var order = await buyer.OrderAsync(details: Buying.Details(country: "BR"));

        Assert.Equal("Health beauty 1e9e8ef0", found.Items.Single().Title);
        Assert.Equal(OrderStatus.Paid, order.Status);
        Assert.Empty(server.MailsTo($"{Person}@olist.invalid"));
    }

    [Fact]
    public async Task Importing_again_changes_nothing_and_a_larger_folder_adds_what_is_new()
    {
        WriteGood();
        await ImportAsync();
        var before = await CountsAsync();

        var output = await ImportAsync();

        Assert.Equal(before, await CountsAsync());
        Assert.Matches(@"orders\.csv +3 +0 +3 +0", output);
        Assert.Empty(Refusals());

        File.AppendAllText(In("orders.csv"), $"{Nobody},{Customer},delivered,2018-09-01 10:00:00,2018-09-01 10:10:00," +
            "2018-09-02 10:00:00,2018-09-05 10:00:00,2018-09-20 00:00:00\n");
        File.AppendAllText(In("order_items.csv"), $"{Nobody},1,{Lamp},{Seller},2018-09-04 00:00:00,120.00,16\n");
        output = await ImportAsync();

        Assert.Matches(@"orders\.csv +4 +1 +3 +0", output);
        Assert.Equal(12_000, (await server.InDbAsync(db => db.Set<Offer>().SingleAsync(
            row => row.Product == OlistId.Of<ProductId>(Guid.Parse(Lamp))))).Price.Minor);
        await RequireSoundBooksAsync(journals: 12);
    }

    [Fact]
    public async Task Both_layouts_and_compressed_files_are_read()
    {
        Write("olist_sellers_dataset.csv", Sellers + $"\"{Seller}\",13023,campinas,SP\n");
        Write("product_category_name_translation.csv", "\uFEFFproduct_category_name,product_category_name_english\nartes,arts\n");
        Write("olist_products_dataset.csv.gz", Products + $"\"{Book}\",artes,1000,30,18,20\n");

        var output = await ImportAsync();

        Assert.Matches(@"olist_products_dataset\.csv\.gz +1 +1 +0 +0", output);
        var book = await server.InDbAsync(db => db.Set<Product>().SingleAsync());
        Assert.Equal("Arts 3aa07113", book.Text("en")!.Title);
    }

    [Fact]
    public async Task Every_refused_row_is_reported_with_its_line_and_reason()
    {
        WriteGood();
        File.AppendAllText(In("sellers.csv"), $"nonsense,1,lages,SC\n{Seller},13023,campinas,SP\n");
        File.AppendAllText(In("products.csv"), $"{Nobody},artes,heavy,1,1,1\n{Nobody},artes\n");
        var (bad, empty, strange, lost) = (Id(1), Id(2), Id(3), Id(4));
        var times = "2018-08-08 10:00:35,2018-08-08 10:10:18,2018-08-10 13:28:00,2018-08-14 13:32:39,2018-08-20 00:00:00";
        File.AppendAllText(In("orders.csv"), string.Join('\n',
            $"{bad},{Customer},delivered,{times}", $"{empty},{Customer},delivered,{times}", $"{strange},{Customer},teleported,{times}",
            $"{lost},{Customer},delivered,yesterday,,,,", $"{Delivered},{Customer},delivered,{times}\n"));
        File.AppendAllText(In("order_items.csv"), string.Join('\n',
            $"{bad},1,{Lamp},{Nobody},2018-08-15 10:10:18,12.99,1", $"{bad},2,{Nobody},{Seller},2018-08-15 10:10:18,12.99,1",
            $"{bad},3,{Lamp},{Seller},2018-08-15 10:10:18,12.999,1", $"{bad},4,{Lamp},{Seller},2018-08-15 10:10:18,0,1",
            $"{bad},5,{Lamp},{Seller},2018-08-15 10:10:18,1,1", $"{strange},1,{Lamp},{Seller},2018-08-15 10:10:18,1,1",
            $"{lost},1,{Lamp},{Seller},2018-08-15 10:10:18,1,1", $"{Nobody},1,{Lamp},{Seller},2018-08-15 10:10:18,1,1\n"));
        File.AppendAllText(In("order_payments.csv"), $"{Shipped},1,boleto,1,999.00\n{Nobody},1,boleto,1,1.00\n");
        File.AppendAllText(In("order_reviews.csv"), string.Join('\n',
            $"{Id(8)},{Delivered},6,,,2018-06-22 00:00:00,2018-06-26 13:51:29", $"{Id(9)},{Nobody},5,,,2018-06-22 00:00:00,",
            $"{Id(10)},{bad},5,,,2018-06-22 00:00:00,", $"{Id(11)},{Delivered},4,,,2018-06-22 00:00:00,\n"));

        await ImportAsync();

        Assert.Equal(
        [
            "order_items.csv:10:its order was refused", "order_items.csv:11:its order was refused",
            "order_items.csv:12:its order was refused", "order_items.csv:13:order not in the files",
            "order_items.csv:6:unknown seller", "order_items.csv:7:unknown product", "order_items.csv:8:bad number",
            "order_items.csv:9:price of nothing",
            "order_payments.csv:4:payments do not make the order's sum", "order_payments.csv:5:order not in the files",
            "order_reviews.csv:5:bad number", "order_reviews.csv:6:order not in the files", "order_reviews.csv:7:its order was refused",
            "order_reviews.csv:8:its order has a review for each line",
            "orders.csv:5:refused item", "orders.csv:6:order without items", "orders.csv:7:unknown status", "orders.csv:8:bad time",
            "orders.csv:9:duplicate id",
            "products.csv:4:bad number", "products.csv:5:malformed row",
            "sellers.csv:4:bad id", "sellers.csv:5:duplicate id",
        ], Refusals().Order(StringComparer.Ordinal));
        await RequireSoundBooksAsync(journals: 9);
    }

    [Fact]
    public async Task A_quote_that_never_ends_costs_the_rest_of_its_file_and_nothing_else()
    {
        WriteGood();
        File.AppendAllText(In("sellers.csv"), $"{Nobody},1,\"lages{new string('x', 2_000_000)},SC\n");

        await ImportAsync();

        Assert.Equal(["sellers.csv:3:unreadable after this line"], Refusals());
        Assert.Equal(2, await server.InDbAsync(db => db.Set<Seller>().CountAsync()));
    }

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(files, recursive: true);
    }

    private void WriteGood()
    {
        Write("sellers.csv", Sellers + $"{Seller},13023,campinas,SP\n{OtherSeller},13844,mogi guacu,SP\n");
        Write("product_category_name_translation.csv",
            "product_category_name,product_category_name_english\nbeleza_saude,health_beauty\n");
        Write("products.csv", Products + $"{Lamp},beleza_saude,225,16,10,14\n{Book},artes,,,,\n");
        Write("customers.csv",
            "customer_id,customer_unique_id,customer_zip_code_prefix,customer_city,customer_state\n" +
            $"{Customer},{Person},5416,sao paulo,SP\n");
        Write("orders.csv", Orders + string.Join('\n',
            $"{Delivered},{Customer},delivered,2018-01-14 14:33:31,2018-01-14 14:48:30,2018-01-16 12:36:48,2018-01-22 13:19:16," +
                "2018-02-05 00:00:00",
            $"{Cancelled},{Customer},canceled,2018-03-01 10:00:00,2018-03-01 10:10:00,,,2018-03-20 00:00:00",
            $"{Shipped},{Nobody},shipped,2018-08-08 10:00:35,2018-08-08 10:10:18,2018-08-10 13:28:00,,2018-08-20 00:00:00\n"));
        Write("order_items.csv", Items + string.Join('\n',
            $"{Delivered},1,{Lamp},{Seller},2018-01-18 14:48:30,99.90,16.00",
            $"{Delivered},2,{Lamp},{Seller},2018-01-18 14:48:30,99.90,16.00",
            $"{Cancelled},1,{Book},{OtherSeller},2018-03-05 00:00:00,25,9.5",
            $"{Shipped},1,{Lamp},{Seller},2018-08-12 00:00:00,109.90,16\n"));
        Write("order_payments.csv", Payments + $"{Delivered},1,voucher,1,31.80\n{Delivered},2,credit_card,3,200.00\n");
        Write("order_reviews.csv", Reviews +
            $"{Id(5)},{Delivered},5,SUPER,\"Muito bom,\né lindo\",2018-01-23 00:00:00,2018-01-24 12:00:00\n" +
            $"{Id(6)},{Shipped},1,,,2018-08-25 00:00:00,2018-08-26 12:00:00\n");
    }

    private string In(string name) => Path.Combine(files, name);

    private void Write(string name, string text)
    {
        using var file = File.Create(In(name));
        using Stream stream = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionLevel.Fastest) : file;
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Id(int number) => number.ToString("x32", CultureInfo.InvariantCulture);

    private static DateTimeOffset At(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private async Task<string> ImportAsync()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<OlistImport>().RunAsync(files, CancellationToken.None);
        using var output = new StringWriter();
        report.WriteTo(output);
        return output.ToString();
    }

    /// <summary>The report's rows as file:line:reason.</summary>
    private List<string> Refusals() => [.. File.ReadAllLines(Path.Combine(server.Folder, OlistImport.ReportName)).Skip(1)
        .Select(line => string.Join(':', line.Split(',')[..3]))];

    private Task<Order> OrderAsync(string id) => server.InDbAsync(db => db.Set<Order>().Include(order => order.Parts)
        .ThenInclude(part => part.Lines).SingleAsync(order => order.Id == OlistId.Of<OrderId>(Guid.Parse(id))));

    private async Task RequireSoundBooksAsync(int journals)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<LedgerAudit>().RunAsync(CancellationToken.None);
        Assert.Empty(verdict.Faults);
        Assert.Equal(journals, verdict.Journals);
        var audit = await scope.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(CancellationToken.None);
        Assert.Null(audit.BrokenAt);
    }

    private Task<string> CountsAsync() => server.InDbAsync(async db => string.Join(' ',
        await db.Set<Seller>().CountAsync(), await db.Set<Product>().CountAsync(), await db.Set<Offer>().CountAsync(),
        await db.Set<PriceChange>().CountAsync(), await db.Set<Order>().CountAsync(), await db.Set<OrderLine>().CountAsync(),
        await db.Set<Payment>().CountAsync(), await db.Set<Refund>().CountAsync(), await db.Set<Journal>().CountAsync(),
        await db.Set<Entry>().CountAsync(), await db.Set<Review>().CountAsync(), await db.Set<Category>().CountAsync()));

    private sealed record Found(List<Card> Items);

    private sealed record Card(string Title);
}
