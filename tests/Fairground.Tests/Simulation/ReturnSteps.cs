using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Simulation;

/// <summary>
/// What takes money back: returns with everything that can become of them, refunds without one, disputes, and store credit that is given,
/// spent, and given back, before and after sellers have their money.
/// </summary>
internal sealed partial class Simulation
{
    private const string Why = "The goods were looked at by two people, who both agree.";
    private readonly List<(Person Person, AccountId Account)> buyers = [];

    private async Task OpenBuyersAsync()
    {
        foreach (var name in new[] { "Cora Credit", "Carl Credit", "Cleo Credit" })
        {
            var person = await server.RegisterAsync(name);
            var account = await server.InDbAsync(db =>
                db.Set<Account>().Where(row => row.Email == person.Email).Select(row => row.Id).SingleAsync());
            buyers.Add((person, account));
            invariants.Buyers.Add(account);
        }
    }

    private Task<(string Name, IEnumerable<OrderId> Touched)> ReturnStepAsync() => random.Next(100) switch
    {
        < 14 => BuyWithCreditAsync(),
        < 18 => GrantAsync(),
        < 36 => ReturnAsync(),
        < 48 => AnswerAsync(),
        < 60 => OnReturnAsync("send back", ReturnStatus.Approved, (row, buyer) =>
            SendAsync(buyer, "/api/return-shipments", new { @return = row.Id, carrier = "Post", trackingNumber = "RR1" })),
        < 63 => OnReturnAsync("leave return", ReturnStatus.Requested, (row, buyer) =>
            SendAsync(buyer, "/api/return-cancellations", new { @return = row.Id })),
        < 78 => OnReturnAsync("receive", ReturnStatus.Sent, ReceiveAsync),
        < 84 => DisputeAsync(),
        < 90 => DecideAsync(),
        _ => GoodwillAsync(),
    };

    /// <summary>Orders whose returns a deadline may move on.</summary>
    private Task<List<OrderId>> ReturningAsync() => server.InDbAsync(db =>
        db.Set<Return>().Where(row => row.DueAt != null).Select(row => row.Order).ToListAsync());

    private async Task<(string, IEnumerable<OrderId>)> BuyWithCreditAsync()
    {
        var (buyer, account) = Pick(buyers);
        var lines = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(shelf).Offer).Distinct()
            .Select(offer => (offer, random.Next(1, 3))).ToArray();
        using var cart = new HttpRequestMessage(HttpMethod.Post, "/api/carts")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new { lines = lines.Select(line => new { offer = line.offer, quantity = line.Item2 }) }, options: FairgroundServer.Json),
        };
        using var filled = await buyer.Http.SendAsync(cart);
        Expect(filled);
        var balance = await server.InDbAsync(async db =>
        {
            LedgerOwner owner = account;
            return await (from row in db.Set<LedgerAccount>()
                          where row.Owner == owner && row.Kind == LedgerKind.StoreCredit && row.Currency == Currency.Eur
                          join entry in db.Set<Entry>() on row.Id equals entry.Account
                          select entry.Minor).SumAsync();
        });
        // Most of it, all of it, or a little more than there is.
        var credit = new Money(Math.Max(1, balance * random.Next(1, 120) / 100), Currency.Eur);
        var details = new
        {
            email = buyer.Email,
            name = "Cora Credit",
            address = new { line = "2 place Bellecour", postcode = "69002", city = "Lyon", country = "FR" },
            paymentMethod = random.Next(6) == 0 ? null : Pick(Cards),
            credit,
        };
        var attempt = (buyer, $"credit-{Steps}", (object)details);
        attempts.Add(attempt);
        return ("buy with credit", await OrderAsync(attempt));
    }

    private async Task<(string, IEnumerable<OrderId>)> GrantAsync()
    {
        var (_, account) = Pick(buyers);
        // Now and then the same again, which must change nothing.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/credit-grants")
        {
            Content = System.Net.Http.Json.JsonContent.Create(
                new { account, amount = new Money(random.Next(1, 20_000), Currency.Eur), reason = Why }, options: FairgroundServer.Json),
        };
        request.Headers.Add("Idempotency-Key", $"grant-{(random.Next(4) == 0 ? 0 : Steps)}");
        chaos.Begin();
        using var answer = await market.Admin.Http.SendAsync(request);
        Expect(answer);
        return ("grant credit", []);
    }

    private Task<(string, IEnumerable<OrderId>)> ReturnAsync() => PartAsync("return", SellerOrderStatus.Delivered, async (_, part) =>
    {
        using var buyer = BuyerOf(part.Order);
        var lines = part.Lines.Where(_ => random.Next(3) > 0).DefaultIfEmpty(part.Lines[0])
            .Select(line => new { line = line.Id, quantity = random.Next(1, line.Quantity + 2) }).ToList();
        await SendAsync(buyer, "/api/returns", new
        {
            order = part.Order, part = part.Id, lines, cause = Pick(Enum.GetValues<ReturnCause>()), words = "It hums.",
            refundTo = random.Next(3) == 0 ? RefundTo.StoreCredit : RefundTo.OriginalPayment,
        });
    });

    private Task<(string, IEnumerable<OrderId>)> AnswerAsync() => OnReturnAsync("answer return", ReturnStatus.Requested, (row, _) =>
    {
        var stall = stalls.Single(stall => stall.Seller == row.Seller);
        return random.Next(4) == 0
            ? SendAsync(stall.Owner, $"{stall.Desk}/return-refusals", new { @return = row.Id, reason = Why })
            : SendAsync(stall.Owner, $"{stall.Desk}/return-approvals", new { @return = row.Id });
    });

    private Task ReceiveAsync(Return row, Person buyer)
    {
        var stall = stalls.Single(stall => stall.Seller == row.Seller);
        Money? deduction = random.Next(3) == 0 ? new Money(random.Next(0, 4_000), row.Currency) : null;
        return SendAsync(stall.Owner, $"{stall.Desk}/return-receipts", new
        {
            @return = row.Id, restock = row.Lines.Where(_ => random.Next(2) == 0).Select(line => line.Line).ToList(), deduction,
            reason = Why,
        });
    }

    private Task<(string, IEnumerable<OrderId>)> DisputeAsync() => OnReturnAsync("dispute", null, (row, buyer) =>
    {
        var stall = stalls.Single(stall => stall.Seller == row.Seller);
        return random.Next(2) == 0
            ? SendAsync(buyer, "/api/disputes", new { @return = row.Id, reason = Why })
            : SendAsync(stall.Owner, $"{stall.Desk}/disputes", new { @return = row.Id, reason = Why });
    });

    private async Task<(string, IEnumerable<OrderId>)> DecideAsync()
    {
        // Decided ones as well, now and then: once must be enough.
        var disputes = await server.InDbAsync(db => (from dispute in db.Set<Dispute>()
                                                     where dispute.DecidedAt == null || dispute.Outcome == DisputeOutcome.Partial
                                                     join row in db.Set<Return>() on dispute.Return equals row.Id
                                                     select new { dispute.Id, row.Order, row.Currency }).ToListAsync());
        if (disputes.Count == 0)
        {
            return ("nothing", []);
        }
        var picked = Pick(disputes);
        await SendAsync(market.Admin, "/api/dispute-decisions", new
        {
            dispute = picked.Id, outcome = Pick(Enum.GetValues<DisputeOutcome>()),
            amount = new Money(random.Next(1, 20_000), picked.Currency), reason = Why,
        });
        return ("decide dispute", [picked.Order]);
    }

    private Task<(string, IEnumerable<OrderId>)> GoodwillAsync() => PartAsync(
        "goodwill", random.Next(3) == 0 ? SellerOrderStatus.Shipped : SellerOrderStatus.Delivered, async (stall, part) =>
    {
        var line = Pick(part.Lines);
        var paid = part.TotalPaid;
        object body = random.Next(4) switch
        {
            0 => new { order = part.Id, lines = new[] { new { line = line.Id, quantity = 1 } }, reason = Why },
            1 => new { order = part.Id, shipping = true, reason = Why },
            2 => new { order = part.Id, amount = part.Refundable, reason = Why },
            _ => new { order = part.Id, amount = paid with { Minor = Math.Max(1, paid.Minor * random.Next(1, 130) / 100) }, reason = Why },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{stall.Desk}/refunds")
        {
            Content = System.Net.Http.Json.JsonContent.Create(body, options: FairgroundServer.Json),
        };
        request.Headers.Add("Idempotency-Key", random.Next(3) == 0 ? "again" : $"refund-{Steps}");
        chaos.Begin();
        using var answer = await stall.Owner.Http.SendAsync(request);
        Expect(answer);
    });

    /// <summary>Picks a return in a state, or now and then in any, and has something done to it.</summary>
    private async Task<(string, IEnumerable<OrderId>)> OnReturnAsync(string name, ReturnStatus? status, Func<Return, Person, Task> change)
    {
        var wanted = random.Next(12) == 0 ? null : status;
        var rows = await server.InDbAsync(db => db.Set<Return>().AsNoTracking().Where(row => wanted == null || row.Status == wanted)
            .OrderByDescending(row => row.Id).Take(200).Include(row => row.Lines).ToListAsync());
        if (rows.Count == 0)
        {
            return ("nothing", []);
        }
        var row = Pick(rows);
        using var buyer = BuyerOf(row.Order);
        await change(row, buyer);
        return (name, [row.Order]);
    }

    /// <summary>Whoever has the order's key.</summary>
    private Person BuyerOf(OrderId order)
    {
        var person = server.Guest();
        person.Http.DefaultRequestHeaders.Add(
            OrderAccess.Header, OrderAccess.KeyOf(server.Services.GetRequiredService<LinkKeys>(), order));
        return person;
    }
}
