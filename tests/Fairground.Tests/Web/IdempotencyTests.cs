using System.Net;
using System.Net.Http.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Routes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Fairground.Tests.Web;

/// <summary>What bears a key is done once, whatever the network, the sender or the server does meanwhile.</summary>
public sealed class IdempotencyTests : IDisposable
{
    private readonly Interruption interruption = new();
    private readonly FairgroundServer server;

    public IdempotencyTests() => server = new FairgroundServer { Interceptors = [interruption] };

    [Fact]
    public async Task The_same_request_is_answered_as_before_and_done_once()
    {
        var (stall, _) = await ShopAsync();

        using var first = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");
        using var again = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.False(first.Headers.Contains("Idempotent-Replay"));
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replay").Single());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Content.Headers.ContentType, again.Content.Headers.ContentType);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(1, await StoresAsync("Second shop"));
    }

    [Fact]
    public async Task A_rule_that_is_published_under_a_key_is_answered_and_counts_at_once()
    {
        var (stall, market) = await ShopAsync();
        var body = new { basisPoints = 700, reason = "Agreed at the meeting of sellers, for a year." };

        using var first = await SendAsync(market.Admin, "/api/commission-rules", body, "rule-1");
        using var again = await SendAsync(market.Admin, "/api/commission-rules", body, "rule-1");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        var goods = new { minor = 10_000, currency = "EUR" };
        var quote = await stall.Owner.PostAsync<FeeQuote>(
            $"/api/sellers/{stall.Seller}/fee-quotes", new { lines = new[] { new { category = "lamps", quantity = 1, goods } } });
        Assert.Equal(700, quote.Commission.Minor);
    }

    [Fact]
    public async Task A_key_with_another_body_is_refused_and_another_senders_same_key_is_another()
    {
        var (stall, market) = await ShopAsync();
        var other = await market.StallAsync("Kettles Kassel");

        using var first = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");
        using var changed = await OpenStoreAsync(stall.Owner, stall, "Third shop", "key-1");
        using var theirs = await OpenStoreAsync(other.Owner, other, "Third shop", "key-1");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, changed.StatusCode);
        Assert.Contains("/problems/idempotency-key-reused", await changed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Created, theirs.StatusCode);
        Assert.Equal(1, await StoresAsync("Third shop"));
    }

    [Fact]
    public async Task What_was_refused_may_be_tried_again_under_its_key_once_it_is_mended()
    {
        var (stall, market) = await ShopAsync();
        await market.Admin.PostAsync(
            "/api/seller-suspensions", new { seller = stall.Seller, reason = "Ten lamps caught fire; we must see the tests." });

        using var refused = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");
        await market.Admin.PostAsync(
            "/api/seller-reinstatements", new { seller = stall.Seller, reason = "The tests were seen and are in order." });
        using var taken = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        Assert.False(taken.Headers.Contains("Idempotent-Replay"));
    }

    [Fact]
    public async Task Of_many_at_once_one_is_done_and_the_others_are_told_to_wait_or_get_its_answer()
    {
        var (stall, _) = await ShopAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1")));

        Assert.Equal(1, await StoresAsync("Second shop"));
        Assert.All(answers, answer => Assert.True(
            answer.StatusCode == HttpStatusCode.Created ||
            (answer.StatusCode == HttpStatusCode.Conflict && answer.Headers.RetryAfter is not null), $"{answer.StatusCode}"));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created && !answer.Headers.Contains("Idempotent-Replay"));
    }

    [Fact]
    public async Task Two_servers_of_one_market_do_it_once()
    {
        var (stall, _) = await ShopAsync();
        using var second = server.OnTheSameDatabase([]);
        using var elsewhere = new Person(second.CreateClient(), stall.Owner.Email);
        await elsewhere.SignInAgainAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            OpenStoreAsync(i % 2 == 0 ? stall.Owner : elsewhere, stall, "Second shop", "key-1")));

        Assert.Equal(1, await StoresAsync("Second shop"));
        Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict,
            $"{answer.StatusCode}\n{second.Logs}"));
    }

    /// <summary>The moments at which a server may die: before the commit, and after it with the answer unsent.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whenever_it_is_interrupted_sending_it_again_does_it_once(bool afterCommit)
    {
        var (stall, _) = await ShopAsync();

        interruption.AfterCommit = afterCommit;
        interruption.IsArmed = true;
        using var lost = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");
        interruption.IsArmed = false;
        Assert.Equal(HttpStatusCode.InternalServerError, lost.StatusCode);
        Assert.Equal(afterCommit ? 1 : 0, await StoresAsync("Second shop"));

        using var again = await OpenStoreAsync(stall.Owner, stall, "Second shop", "key-1");

        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(afterCommit, again.Headers.Contains("Idempotent-Replay"));
        Assert.Equal(1, await StoresAsync("Second shop"));
    }

    [Fact]
    public async Task An_answer_is_kept_for_a_day_sealed_and_then_forgotten()
    {
        var (stall, _) = await ShopAsync();
        using var made = await SendAsync(
            stall.Owner, "/api/tokens", new { name = "A program", scopes = new[] { "orders:read" }, days = 30 }, "key-1");
        using var again = await SendAsync(
            stall.Owner, "/api/tokens", new { name = "A program", scopes = new[] { "orders:read" }, days = 30 }, "key-1");
        Assert.Equal(await made.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        var stored = await server.InDbAsync(db => db.Set<StoredAnswer>().SingleAsync());
        Assert.DoesNotContain("A program", System.Text.Encoding.Latin1.GetString(stored.Sealed!), StringComparison.Ordinal);

        server.Time.Pass(TimeSpan.FromHours(25));
        using var later = await SendAsync(
            stall.Owner, "/api/tokens", new { name = "A program", scopes = new[] { "orders:read" }, days = 30 }, "key-1");
        Assert.False(later.Headers.Contains("Idempotent-Replay"));
        server.Time.Pass(TimeSpan.FromHours(25));
        await server.SettleAsync();
        Assert.Equal(0, await server.InDbAsync(db => db.Set<StoredAnswer>().CountAsync()));
    }

    [Fact]
    public async Task A_guests_answers_hold_the_key_of_the_cart_and_no_cookie_and_pictures_are_taken_too()
    {
        var (stall, _) = await ShopAsync();
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900);
        using var guest = server.Guest();
        var body = new { lines = new[] { new { offer = lamp.Offer.ToString(), quantity = 1 } } };

        using var first = await SendAsync(guest, "/api/carts", body, "guest-key");
        guest.Http.DefaultRequestHeaders.Remove("Cookie");
        using var fresh = server.Guest();
        using var theirs = await SendAsync(fresh, "/api/carts", body, "guest-key");

        Assert.True(first.Headers.Contains("Cart-Key"));
        // The same test client asks from the same place with nothing in hand: to the market it is the same sender.
        Assert.Equal(first.Headers.GetValues("Cart-Key").Single(), theirs.Headers.GetValues("Cart-Key").Single());
        Assert.False(theirs.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_key_that_is_none_is_refused()
    {
        var (stall, _) = await ShopAsync();

        using var answer = await OpenStoreAsync(stall.Owner, stall, "Second shop", new string('k', 256));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("/problems/idempotency-key-invalid", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => server.Dispose();

    private async Task<(Stall Stall, Market Market)> ShopAsync()
    {
        var market = await Market.OpenAsync(server);
        return (await market.StallAsync("Lampes Lyon"), market);
    }

    private Task<int> StoresAsync(string name) => server.InDbAsync(db => db.Set<Store>().CountAsync(store => store.Name == name));

    private static Task<HttpResponseMessage> OpenStoreAsync(Person person, Stall stall, string name, string key) =>
        SendAsync(person, $"{stall.Desk}/stores", new
        {
            name, currency = "EUR", shipsFrom = "FR", handlingDays = 2,
            rates = new[] { new { zone = "Domestic", firstMinor = 490, moreMinor = 100, days = 3 } },
        }, key);

    private static Task<HttpResponseMessage> SendAsync(Person person, string path, object body, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return person.Http.SendAsync(request);
    }

    private sealed record FeeQuote(Fairground.Platform.Monies.Money Commission);

    /// <summary>Ends a request just before its commit, as where the server dies, or just after, with the answer unsent.</summary>
    private sealed class Interruption : DbTransactionInterceptor
    {
        public bool IsArmed { get; set; }

        public bool AfterCommit { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            System.Data.Common.DbTransaction transaction, TransactionEventData eventData, InterceptionResult result,
            CancellationToken cancellationToken = default) => IsArmed && !AfterCommit
            ? throw new InvalidOperationException("The server died before the commit.")
            : new(result);

        public override Task TransactionCommittedAsync(
            System.Data.Common.DbTransaction transaction, TransactionEndEventData eventData,
            CancellationToken cancellationToken = default) =>
            IsArmed && AfterCommit ? throw new InvalidOperationException("The server died after the commit.") : Task.CompletedTask;
    }
}
