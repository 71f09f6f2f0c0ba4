using System.Net;
using Fairground.Demo.Loading;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Account = Fairground.Platform.Accounts.Account;

namespace Fairground.Tests.Demo;

/// <summary>The demo's market, loaded small.</summary>
public sealed class DemoTests : IClassFixture<DemoTests.Fair>
{
    private const int Products = 80;

    // The servers' clocks begin here too, so that all are told the same story.
    private static readonly DateTimeOffset Noon = new(2040, 7, 2, 12, 0, 0, TimeSpan.Zero);
    private readonly FairgroundServer server;

    public DemoTests(Fair fair) => server = fair.Server;

    [Fact]
    public async Task Its_ledger_and_its_audit_log_are_whole()
    {
        await using var scope = server.Services.CreateAsyncScope();
        var ledger = await scope.ServiceProvider.GetRequiredService<LedgerAudit>().RunAsync(CancellationToken.None);
        var log = await scope.ServiceProvider.GetRequiredService<AuditLog>().VerifyAsync(CancellationToken.None);

        Assert.Empty(ledger.Faults);
        Assert.True(ledger.Journals > 1000, $"Only {ledger.Journals} journals.");
        Assert.Null(log.BrokenAt);
        Assert.True(log.Entries > 100, $"Only {log.Entries} entries.");
    }

    [Fact]
    public async Task What_happened_long_ago_is_told_to_nobody()
    {
        Assert.Equal(0, await server.InDbAsync(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Fact]
    public async Task Every_paid_order_has_its_journals_and_every_matured_part_too()
    {
        var (paid, sales, matured, maturities) = await server.InDbAsync(async db => (
            await db.Set<SellerOrder>().CountAsync(part => part.PaidAt != null),
            await db.Set<Journal>().CountAsync(journal => journal.Kind == JournalKind.Sale),
            await db.Set<SellerOrder>().CountAsync(part => part.MaturedAt != null),
            await db.Set<Journal>().CountAsync(journal => journal.Kind == JournalKind.Maturity)));

        Assert.Equal(paid, sales);
        Assert.Equal(matured, maturities);
        Assert.True(matured > 100, $"Only {matured} parts have matured.");
    }

    [Fact]
    public async Task Something_went_back_in_several_ways_and_somebody_owes_for_it()
    {
        var (states, disputes, owed, credit) = await server.InDbAsync(async db => (
            await db.Set<Return>().Select(row => row.Status).Distinct().ToListAsync(),
            await db.Set<Dispute>().CountAsync(),
            await SumAsync(db, LedgerKind.Receivable), await SumAsync(db, LedgerKind.StoreCredit)));

        Assert.Superset(new HashSet<ReturnStatus> { ReturnStatus.Requested, ReturnStatus.Refunded, ReturnStatus.Disputed },
            states.ToHashSet());
        Assert.Equal(1, disputes);
        Assert.True(owed < 0, $"{owed} is owed.");
        Assert.True(credit >= 1_500, $"{credit} of credit.");
        Assert.Equal(0, await server.InDbAsync(db => db.Set<Refund>().CountAsync(refund => refund.DoneAt == null)));
    }

    [Fact]
    public async Task Reviews_are_of_goods_that_were_delivered_and_stand_on_the_cards()
    {
        var (reviews, shown, unverified, rated) = await server.InDbAsync(async db => (
            await db.Set<Review>().CountAsync(review => review.Line != null),
            await db.Set<Review>().CountAsync(review => review.Standing <= ReviewStanding.Reduced),
            await OfAccounts(db, "buyer-").CountAsync(review => review.Line == null),
            await db.Set<ProductCard>().SumAsync(card => card.Ratings)));

        Assert.True(reviews > 50, $"Only {reviews} reviews.");
        Assert.Equal(0, unverified);
        Assert.Equal(shown, rated);
    }

    [Fact]
    public async Task The_trust_desk_has_found_what_was_planted_and_not_the_product_that_a_newspaper_wrote_about()
    {
        var (ring, rivals, readers) = await server.InDbAsync(async db => (
            await OfAccounts(db, "stall-").Select(review => review.Standing).ToListAsync(),
            await OfAccounts(db, "rival-").Select(review => review.Standing).ToListAsync(),
            await OfAccounts(db, "reader-").Select(review => review.Standing).ToListAsync()));

        Assert.All(ring.Concat(rivals), standing => Assert.True(standing >= ReviewStanding.Held, $"{standing}"));
        Assert.All(readers, standing => Assert.Equal(ReviewStanding.Published, standing));
        Assert.True(ring.Count > 20 && rivals.Count > 20 && readers.Count > 20, $"{ring.Count} {rivals.Count} {readers.Count}");
    }

    private static IQueryable<Review> OfAccounts(FairgroundDb db, string beginning) => db.Set<Review>().Where(review =>
        db.Set<Account>().Any(account => account.Id == review.Account && account.Email!.StartsWith(beginning)));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    [InlineData("vi")]
    [InlineData("id")]
    public async Task Its_pages_open_in_every_language(string language)
    {
        var card = await server.InDbAsync(db => db.Set<ProductCard>().AsNoTracking().OrderByDescending(row => row.Popularity).FirstAsync());
        var product = await server.InDbAsync(db => db.Set<Product>().AsNoTracking().SingleAsync(row => row.Id == card.Product));
        using var guest = server.Guest();

        foreach (var path in new[] { "/", "/c/lamps", $"/s/{card.StoreSlug}" })
        {
            Assert.Equal(HttpStatusCode.OK, (await guest.OpenAsync(path, language)).Status);
        }
        var page = await guest.OpenAsync($"/p/{card.Slug}", language);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(product.Text(language)!.Title, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await guest.Http.GetAsync($"/media/{card.PictureKey}.svg")).StatusCode);
    }

    [Fact]
    public async Task A_word_of_a_title_finds_the_product()
    {
        var card = await server.InDbAsync(db => db.Set<ProductCard>().AsNoTracking().OrderByDescending(row => row.Popularity).FirstAsync());
        using var guest = server.Guest();

        var page = await guest.OpenAsync($"/search?q={Uri.EscapeDataString(card.Title)}");

        Assert.Contains($"/p/{card.Slug}", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_people_sign_in_and_find_what_was_promised()
    {
        using var buyer = await SignInAsync(SignIns.Buyer);
        using var owner = await SignInAsync(SignIns.Owner);
        using var manager = await SignInAsync(SignIns.Keeper);
        using var admin = await SignInAsync(SignIns.Admin);

        var states = await server.InDbAsync(db => db.Set<Order>().Where(order => order.Email == SignIns.Buyer.Email)
            .SelectMany(order => order.Parts).Select(part => part.Status).Distinct().ToListAsync());
        Assert.Superset(
            new HashSet<SellerOrderStatus>
            {
                SellerOrderStatus.ToShip, SellerOrderStatus.Shipped, SellerOrderStatus.Delivered, SellerOrderStatus.Cancelled,
            },
            states.ToHashSet());
        Assert.Equal(HttpStatusCode.OK, (await buyer.OpenAsync("/orders")).Status);
        var desk = (await owner.OpenAsync("/desk")).Location ?? "/desk";
        foreach (var path in new[] { "", "/orders", "/offers", "/stores", "/balance", "/payouts", "/reviews", "/members" })
        {
            var page = await owner.OpenAsync(desk + path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path} {page.Status} {server.Logs}");
        }
        Assert.Equal(HttpStatusCode.OK, (await manager.OpenAsync($"{desk}/orders")).Status);
        foreach (var path in new[] { "/admin", "/admin/ledger", "/admin/sellers", "/admin/holds", "/admin/payouts", "/admin/audit" })
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.OpenAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await TestDatabases.DumpAsync(server);

        var output = await LoadAsync(server, Products);

        Assert.Contains(SignIns.Password, output, StringComparison.Ordinal);
        Assert.Equal(before, await TestDatabases.DumpAsync(server));
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_goods_another_seed_others()
    {
        await using var same = new FairgroundServer();
        await LoadAsync(same, Products);
        await using var other = new FairgroundServer();
        await LoadAsync(other, Products, "--seed=carousel");

        Assert.Equal(await GoodsAsync(server), await GoodsAsync(same));
        Assert.NotEqual(await GoodsAsync(server), await GoodsAsync(other));
    }

    [Fact]
    public async Task A_market_with_data_of_its_own_is_left_alone()
    {
        await using var own = new FairgroundServer();
        using var somebody = await own.RegisterAsync("Somebody Else");

        var output = await LoadAsync(own, Products);

        Assert.Contains("left out", output, StringComparison.Ordinal);
        Assert.Equal(0, await own.InDbAsync(db => db.Set<Product>().CountAsync()));
    }

    [Fact]
    public async Task More_products_than_the_assortment_has_are_editions_of_it()
    {
        await using var large = new FairgroundServer();
        await LoadAsync(large, 700);

        var (cards, titles) = await large.InDbAsync(async db => (
            await db.Set<ProductCard>().CountAsync(card => card.Offer != null),
            await db.Set<ProductCard>().Select(card => card.Title).Distinct().CountAsync()));
        Assert.True(cards > 650, $"Only {cards} of 700 can be bought.");
        Assert.Equal(700, titles);
    }

    private static Task<long> SumAsync(FairgroundDb db, LedgerKind kind) => (
        from entry in db.Set<Entry>()
        join account in db.Set<LedgerAccount>() on entry.Account equals account.Id
        where account.Kind == kind
        select entry.Minor).SumAsync();

    private async Task<Person> SignInAsync(DemoPerson who)
    {
        var person = new Person(server.CreateClient(), who.Email);
        await person.PostAsync("/api/sessions", new { email = who.Email, password = SignIns.Password });
        return person;
    }

    /// <summary>What is on the shelves, at which price, with how many orders: without ids, which are made anew.</summary>
    private static Task<string> GoodsAsync(FairgroundServer server) => server.InDbAsync(async db =>
    {
        var cards = await db.Set<ProductCard>().AsNoTracking().OrderBy(card => card.Slug).Select(card => new
        {
            card.Slug, card.Title, card.PriceMinor, card.Currency, card.Stock, card.Offers, card.PictureKey, card.Ratings, card.Sold,
        }).ToListAsync();
        var orders = await db.Set<Order>().AsNoTracking().OrderBy(order => order.PlacedAt).Select(order => order.TotalMinor).ToListAsync();
        return $"{string.Join('\n', cards)}\n{string.Join(' ', orders)}";
    });

    private static async Task<string> LoadAsync(FairgroundServer server, int products, params string[] more)
    {
        await using var output = new StringWriter();
        var code = await DemoCommand.RunAsync([.. server.SettingsForProcesses, $"--products={products}", .. more], Noon, output);
        Assert.Equal(0, code);
        return output.ToString();
    }

    /// <summary>One loaded market for all that only look at it.</summary>
    public sealed class Fair : IAsyncLifetime
    {
        public FairgroundServer Server { get; } = new();

        public async Task InitializeAsync()
        {
            await using var output = new StringWriter();
            Assert.Equal(0, await DemoCommand.RunAsync(
                [.. Server.SettingsForProcesses, $"--products={Products}"], Noon, output));
        }

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
