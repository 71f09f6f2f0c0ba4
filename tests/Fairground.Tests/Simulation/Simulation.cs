using System.Net.Http.Json;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Simulation;

/// <summary>
/// A market in which random commands come in random order, from a seed: orders, payments that fail in every way, shipping, cancelling,
/// returns, refunds, store credit, holds, payouts, webhooks again, clock jumps, and crashes between any two statements. Every invariant is
/// checked after every step.
/// </summary>
internal sealed partial class Simulation(FairgroundServer server, Chaos chaos, int seed)
{
    private const int StatementsMax = 60;
    private static readonly string[] Cards =
    [
        TestPayments.Approved, TestPayments.Approved, TestPayments.Approved, TestPayments.Approved, TestPayments.Approved,
        TestPayments.Declined,
        TestPayments.TimesOutThenSucceeds, TestPayments.TimesOutThenDeclines, TestPayments.LosesTheFirstCall, TestPayments.RepeatsWebhooks,
    ];

    private static readonly string[] Places = ["FR-EUR", "DE-EUR", "US-USD", "JP-JPY", "KW-KWD", "VN-VND"];
    private readonly Random random = new(seed);
    private readonly Invariants invariants = new(server);
    private readonly List<(Stall Stall, OfferId Offer)> shelf = [];
    private readonly List<(Person Buyer, string Key, object Details)> attempts = [];
    private readonly List<Stall> stalls = [];
    private Market market = null!;
    private DateTimeOffset signedInAt;

    public int Steps { get; private set; }

    public int Crashes { get; private set; }

    public Dictionary<string, int> Done { get; } = [];

    public async Task OpenAsync()
    {
        market = await Market.OpenAsync(server);
        signedInAt = server.Time.GetUtcNow();
        foreach (var (name, currency, country) in new[] { ("Lyon", "EUR", "FR"), ("Tokyo", "JPY", "JP"), ("Kuwait", "KWD", "KW"), (
            "Boston", "USD", "US") })
        {
            var stall = await market.StallAsync(name, currency, country);
            stalls.Add(stall);
            for (var i = 0; i < 3; i++)
            {
                var stock = random.Next(5, 60);
                var goods = await stall.ListAsync($"{name} {i}", random.Next(500, 50_000), stock);
                shelf.Add((stall, goods.Offer));
                invariants.Stocked(goods.Offer, stock);
            }
        }
        await OpenBuyersAsync();
        await GiveOutCouponsAsync();
        await PublishFeesAsync();
        await invariants.CheckAsync([]);
    }

    public async Task RunAsync(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            Steps++;
            chaos.Plan(random.Next(10) == 0 ? random.Next(StatementsMax) : null);
            var (name, touched) = await StepAsync();
            chaos.End();
            Crashes += chaos.HasStruck ? 1 : 0;
            Done[name] = Done.GetValueOrDefault(name) + 1;
            try
            {
                await invariants.CheckAsync(touched);
            }
            catch (BrokenInvariant broken)
            {
                throw new BrokenInvariant($"seed {seed}, step {Steps}, after {name}: {broken.Message}");
            }
            if (Steps % 1_000 == 0)
            {
                await AuditAsync();
            }
        }
        await AuditAsync();
    }

    private Task<(string Name, IEnumerable<OrderId> Touched)> StepAsync() =>
        random.Next(3) == 0 ? ReturnStepAsync() : TradeStepAsync();

    private Task<(string Name, IEnumerable<OrderId> Touched)> TradeStepAsync() => random.Next(100) switch
    {
        < 30 => BuyAsync(),
        < 36 => RetryAsync(),
        < 48 => PartAsync("ship", SellerOrderStatus.ToShip, (stall, part) =>
            SendAsync(stall.Owner, $"{stall.Desk}/shipments", new { order = part.Id, carrier = "Post" })),
        < 59 => PartAsync("deliver", SellerOrderStatus.Shipped, (stall, part) =>
            SendAsync(stall.Owner, $"{stall.Desk}/deliveries", new { order = part.Id })),
        < 64 => PartAsync("cancel", SellerOrderStatus.ToShip, (stall, part) =>
            SendAsync(stall.Owner, $"{stall.Desk}/cancellations", new { order = part.Id, reason = "It broke while being packed, sorry." })),
        < 66 => PartAsync("cancel too late", SellerOrderStatus.Shipped, (stall, part) =>
            SendAsync(stall.Owner, $"{stall.Desk}/cancellations", new { order = part.Id, reason = "It broke while being packed, sorry." })),
        < 68 => RestockAsync(),
        < 69 => CouponAsync(),
        < 73 => HoldAsync(),
        < 76 => ReleaseAsync(),
        < 80 => PayoutAsync(),
        < 82 => SettlePayoutAsync(),
        < 84 => RepeatWebhookAsync(),
        < 88 => MoneyAsync(),
        < 92 => ClockAsync(),
        _ => BackgroundAsync(),
    };

    private async Task<(string, IEnumerable<OrderId>)> BuyAsync()
    {
        var buyer = server.Guest();
        buyer.Http.DefaultRequestHeaders.Add("Cookie", $"place={Pick(Places)}");
        var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(shelf).Offer).Distinct()
            .Select(offer => new { offer, quantity = random.Next(1, 4) }).ToList();
        using var answer = await buyer.Http.PostAsJsonAsync("/api/carts", new { lines }, FairgroundServer.Json);
        if (!answer.IsSuccessStatusCode)
        {
            Expect(answer);
            return ("cart refused", []);
        }
        buyer.Http.DefaultRequestHeaders.Add("Cart-Key", answer.Headers.GetValues("Cart-Key").Single());
        await EnterCouponsAsync(buyer);
        var attempt = (buyer, $"key-{Steps}", Buying.Details(Pick(Cards), Pick(Places)[..2]));
        attempts.Add(attempt);
        return ("buy", await OrderAsync(attempt));
    }

    private async Task<(string, IEnumerable<OrderId>)> RetryAsync() =>
        attempts.Count == 0 ? ("nothing", []) : ("retry", await OrderAsync(attempts[^random.Next(1, Math.Min(attempts.Count, 40) + 1)]));

    private async Task<IEnumerable<OrderId>> OrderAsync((Person Buyer, string Key, object Details) attempt)
    {
        chaos.Begin();
        using var answer = await attempt.Buyer.SendOrderAsync(attempt.Key, attempt.Details);
        Expect(answer);
        return answer.IsSuccessStatusCode ? [(await answer.Content.ReadFromJsonAsync<Buying.OrderView>(FairgroundServer.Json))!.Id] : [];
    }

    private async Task<(string, IEnumerable<OrderId>)> PartAsync(
        string name, SellerOrderStatus status, Func<Stall, SellerOrder, Task> change)
    {
        var candidates = invariants.Orders.Values.SelectMany(order => order.Parts).Where(part => part.Status == status).ToList();
        if (candidates.Count == 0)
        {
            return ("nothing", []);
        }
        var part = Pick(candidates);
        await change(stalls.Single(stall => stall.Seller == part.Seller), part);
        return (name, [part.Order]);
    }

    private async Task<(string, IEnumerable<OrderId>)> RestockAsync()
    {
        var (_, offer) = Pick(shelf);
        var pieces = random.Next(1, 30);
        await server.InDbAsync(
            db => db.Set<Offer>().Where(row => row.Id == offer).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Stock, row => row.Stock + pieces)));
        invariants.Stocked(offer, pieces);
        return ("restock", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> HoldAsync()
    {
        var stall = Pick(stalls);
        await SendAsync(market.Admin, "/api/holds", new
        {
            seller = stall.Seller, amount = await SomeOfAsync(stall), freeze = random.Next(2) == 0, reviewAt = server.Time.GetUtcNow()
                .AddDays(20),
            reason = "Two buyers say that nothing arrived; we look into it.",
        });
        return ("hold", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> ReleaseAsync()
    {
        // Released ones as well, now and then: once must be enough.
        var holds = await server.InDbAsync(
            db => db.Set<Hold>().Where(hold => hold.ReleasedAt == null || hold.AmountMinor % 3 == 0).Select(hold => hold.Id).ToListAsync());
        if (holds.Count == 0)
        {
            return ("nothing", []);
        }
        await SendAsync(market.Admin, "/api/hold-releases",
            new { hold = Pick(holds), reason = "Both parcels were found at the neighbours." });
        return ("release", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> PayoutAsync()
    {
        var stall = Pick(stalls);
        await SendAsync(stall.Owner, $"{stall.Desk}/payouts", new { amount = await SomeOfAsync(stall) });
        return ("payout", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> SettlePayoutAsync()
    {
        var payouts = await server.InDbAsync(db => db.Set<Payout>().Select(payout => payout.Id).ToListAsync());
        if (payouts.Count == 0)
        {
            return ("nothing", []);
        }
        await SendAsync(market.Admin, "/api/payout-settlements",
            new { payout = Pick(payouts), paid = random.Next(3) > 0, reason = "The bank sent it back: unknown account." });
        return ("settle payout", []);
    }

    /// <summary>Sends a webhook again that came before, signed as it was, whatever has happened since.</summary>
    private async Task<(string, IEnumerable<OrderId>)> RepeatWebhookAsync()
    {
        var webhook = await server.InDbAsync(async db =>
        {
            var old = db.Set<TestWebhook>().AsNoTracking().Where(webhook => webhook.DeliveredAt != null);
            var chosen = random.Next(Math.Max(1, await old.CountAsync()));
            return await old.OrderBy(webhook => webhook.Id).Skip(chosen).FirstOrDefaultAsync();
        });
        if (webhook is null)
        {
            return ("nothing", []);
        }
        // Now and then under a new event id, as a provider that lost its memory would.
        var id = random.Next(2) == 0 ? webhook.EventId : $"{webhook.EventId}-{Steps}";
        var (body, header, signature) = server.Services.GetRequiredService<TestPayments>().Write(
            new ProviderEvent(id, webhook.Key, webhook.State));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/payment-webhooks/test") { Content = new ByteArrayContent(body) };
        request.Headers.Add(header, signature);
        chaos.Begin();
        using var answer = await market.Admin.Http.SendAsync(request);
        Expect(answer);
        return ("repeat webhook", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> ClockAsync()
    {
        server.Time.Pass(random.Next(4) switch
        {
            0 => TimeSpan.FromSeconds(random.Next(1, 60)),
            1 => TimeSpan.FromMinutes(random.Next(1, 60)),
            2 => TimeSpan.FromHours(random.Next(1, 24)),
            _ => TimeSpan.FromDays(random.Next(1, 4)),
        });
        if (server.Time.GetUtcNow() - signedInAt > TimeSpan.FromDays(20))
        {
            await SignInAsync();
        }
        return ("clock", []);
    }

    /// <summary>Sessions end after a month, also those of sellers who do nothing but sell.</summary>
    private async Task SignInAsync()
    {
        foreach (var person in stalls.Select(stall => stall.Owner).Concat(buyers.Select(buyer => buyer.Person)).Append(market.Admin))
        {
            await person.SignInAgainAsync();
        }
        signedInAt = server.Time.GetUtcNow();
    }

    /// <summary>Some background work, which may die in the middle like everything else.</summary>
    private async Task<(string, IEnumerable<OrderId>)> BackgroundAsync()
    {
        var refunding = await server.InDbAsync(db => (from refund in db.Set<Refund>()
                                                      where refund.DoneAt == null
                                                      join part in db.Set<SellerOrder>() on refund.Part equals part.Id
                                                      select part.Order).ToListAsync());
        var maturing = invariants.Orders.Values.Where(order => order.Parts.Any(part => part.DeliveredAt != null && part.MaturedAt == null))
            .Select(order => order.Id);
        var touched = refunding.Concat(maturing).Concat(await ReturningAsync()).ToHashSet();
        chaos.Begin();
        try
        {
            var relay = server.Services.GetRequiredService<OutboxRelay>();
            for (var i = 0; i < 40 && await relay.RelayNextAsync(CancellationToken.None); i++)
            {
            }
            await server.Services.GetRequiredService<TestWebhookDelivery>().RunAsync(CancellationToken.None);
            await server.Services.GetRequiredService<PaymentWorker>().RunAsync(CancellationToken.None);
            await server.Services.GetRequiredService<MaturityWork>().RunAsync(CancellationToken.None);
            await server.Services.GetRequiredService<ReturnDeadlines>().RunAsync(CancellationToken.None);
            await PayAsync();
        }
        catch (Exception exception) when (chaos.HasStruck && IsOf<Crash>(exception))
        {
            // As a process that was killed: the next round goes on.
        }
        return ("background", touched);
    }

    private async Task AuditAsync()
    {
        var audit = await market.Admin.GetAsync<Audit>("/api/ledger-audit");
        if (audit.Faults.Count > 0)
        {
            throw new BrokenInvariant($"seed {seed}, step {Steps}: {string.Join("; ", audit.Faults)}");
        }
        await CheckStatementsAsync();
    }

    /// <summary>A part of what a seller has available, or now and then more.</summary>
    private async Task<Money> SomeOfAsync(Stall stall)
    {
        var balances = await stall.Owner.GetAsync<List<Balance>>($"{stall.Desk}/balances");
        return balances.Count == 0
            ? new Money(random.Next(1, 1_000), Currency.Eur)
            : balances[0].Available with { Minor = Math.Max(1, balances[0].Available.Minor * random.Next(1, 130) / 100) };
    }

    private async Task SendAsync(Person person, string path, object body)
    {
        chaos.Begin();
        using var answer = await person.Http.PostAsJsonAsync(path, body, FairgroundServer.Json);
        Expect(answer);
    }

    /// <summary>A refusal is an answer; a failure is one only where Chaos has struck.</summary>
    private void Expect(HttpResponseMessage answer)
    {
        if ((int)answer.StatusCode >= 500 && !chaos.HasStruck)
        {
            var fault = server.Logs.Lines.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal));
            throw new BrokenInvariant(
                $"seed {seed}, step {Steps}: {answer.RequestMessage!.RequestUri} answered {(int)answer.StatusCode}: {fault}");
        }
    }

    private static bool IsOf<T>(Exception? exception) where T : Exception =>
        exception is T || (exception is not null && IsOf<T>(exception.InnerException));

    private T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    private sealed record Audit(List<string> Faults);

    private sealed record Balance(Money Available);
}
