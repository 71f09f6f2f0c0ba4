using System.Net.Http.Json;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payouts;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Simulation;

/// <summary>Sellers' money in the simulation: payouts by a provider and by schedules, and rules with bounds and fees.</summary>
internal sealed partial class Simulation
{

    private static readonly string[] Accounts =
    [
        "FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189", TestPayouts.NoAccount, TestPayouts.AccountClosed,
        TestPayouts.ReturnsLate, TestPayouts.TimesOut, TestPayouts.LosesTheFirstCall, TestPayouts.RepeatsWebhooks,
    ];

    private static readonly string[] Zones = ["Europe/Paris", "America/New_York", "Asia/Tokyo", "UTC"];

    private Task<(string Name, IEnumerable<OrderId> Touched)> MoneyAsync() => random.Next(12) switch
    {
        < 3 => AccountAsync(),
        < 5 => ScheduleAsync(),
        < 6 => ResumeAsync(),
        < 8 => ReturnByHandAsync(),
        < 11 => RepeatTransferWebhookAsync(),
        _ => FeeRuleAsync(),
    };

    /// <summary>The rules that the simulated market opens with.</summary>
    private async Task PublishFeesAsync()
    {
        await market.Admin.PostAsync("/api/commission-rules", new
        {
            basisPoints = 1_000, minimumMinor = 60, maximumMinor = 9_000, itemFeeMinor = 5, orderFeeMinor = 25, reason = Why,
        });
        await market.Admin.PostAsync("/api/commission-rules", new { seller = stalls[1].Seller, basisPoints = 333, reason = Why });
    }

    private async Task<(string, IEnumerable<OrderId>)> AccountAsync()
    {
        var stall = Pick(stalls);
        chaos.Begin();
        using var answer = await stall.Owner.Http.PutAsJsonAsync(
            $"{stall.Desk}/payout-account", new { holder = "The seller", number = Pick(Accounts) }, FairgroundServer.Json);
        Expect(answer);
        return ("name an account", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> ScheduleAsync()
    {
        var stall = Pick(stalls);
        chaos.Begin();
        using var answer = await stall.Owner.Http.PutAsJsonAsync($"{stall.Desk}/payout-schedule", new
        {
            rhythm = Pick(Enum.GetValues<PayoutRhythm>()), timeZone = Pick(Zones), time = new TimeOnly(random.Next(24), random.Next(60)),
            weekday = Pick(Enum.GetValues<DayOfWeek>()), dayOfMonth = random.Next(1, 32),
            minimums = new[] { new { minor = random.Next(0, 20_000), currency = Pick(new[] { "EUR", "JPY", "KWD", "USD" }) } },
        }, FairgroundServer.Json);
        Expect(answer);
        return ("schedule", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> ResumeAsync()
    {
        var stall = Pick(stalls);
        await SendAsync(stall.Owner, $"{stall.Desk}/payout-resumptions", new { });
        return ("resume", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> ReturnByHandAsync()
    {
        var payouts = await server.InDbAsync(db => db.Set<Payout>().OrderBy(payout => payout.Id)
            .Where(payout => payout.Status == PayoutStatus.Paid).Select(payout => payout.Id).ToListAsync());
        if (payouts.Count == 0)
        {
            return ("nothing", []);
        }
        await SendAsync(market.Admin, "/api/payout-returns", new { payout = Pick(payouts), reason = Why });
        return ("payout back", []);
    }

    /// <summary>Sends a payout provider's webhook again, now and then as news of its own.</summary>
    private async Task<(string, IEnumerable<OrderId>)> RepeatTransferWebhookAsync()
    {
        var webhook = await server.InDbAsync(async db =>
        {
            var old = db.Set<TestTransferWebhook>().AsNoTracking().Where(webhook => webhook.DeliveredAt != null);
            var chosen = random.Next(Math.Max(1, await old.CountAsync()));
            return await old.OrderBy(webhook => webhook.Id).Skip(chosen).FirstOrDefaultAsync();
        });
        if (webhook is null)
        {
            return ("nothing", []);
        }
        var id = random.Next(2) == 0 ? webhook.EventId : $"{webhook.EventId}-{Steps}";
        var (body, header, signature) = server.Services.GetRequiredService<TestPayouts>().Write(
            new TransferEvent(id, webhook.Key, webhook.State, webhook.Trouble));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/payout-webhooks/test") { Content = new ByteArrayContent(body) };
        request.Headers.Add(header, signature);
        chaos.Begin();
        using var answer = await market.Admin.Http.SendAsync(request);
        Expect(answer);
        return ("repeat payout webhook", []);
    }

    private async Task<(string, IEnumerable<OrderId>)> FeeRuleAsync()
    {
        await SendAsync(market.Admin, "/api/commission-rules", new
        {
            seller = random.Next(2) == 0 ? Pick(stalls).Seller : (Fairground.Marketplace.Sellers.SellerId?)null,
            category = random.Next(2) == 0 ? "lamps" : null,
            basisPoints = random.Next(0, 2_000),
            currency = Pick(new[] { "EUR", "JPY", "KWD" }),
            minimumMinor = random.Next(0, 200),
            maximumMinor = random.Next(2) == 0 ? random.Next(200, 20_000) : (int?)null,
            itemFeeMinor = random.Next(0, 30),
            orderFeeMinor = random.Next(0, 60),
            refund = Pick(new[] { "Returned", "Kept", "KeptUpTo" }),
            keepMinor = random.Next(0, 500),
            reason = Why,
        });
        return ("fee rule", []);
    }

    /// <summary>The payouts' part of the background work.</summary>
    private async Task PayAsync()
    {
        await server.Services.GetRequiredService<PayoutScheduleWork>().RunAsync(CancellationToken.None);
        await server.Services.GetRequiredService<PayoutWorker>().RunAsync(CancellationToken.None);
        await server.Services.GetRequiredService<TestTransferDelivery>().RunAsync(CancellationToken.None);
    }

    /// <summary>
    /// Every month of every seller: it adds up, joins the one before, and comes to what the simulation itself has summed.
    /// </summary>
    private async Task CheckStatementsAsync()
    {
        await SignInAsync();
        foreach (var stall in stalls)
        {
            foreach (var balance in await stall.Owner.GetAsync<List<CurrencyBalance>>($"{stall.Desk}/balances"))
            {
                var months = await stall.Owner.GetAsync<List<MonthView>>($"{stall.Desk}/statements?currency={balance.Currency}");
                Money? next = null;
                foreach (var month in months.Take(3))
                {
                    var statement = await stall.Owner.GetAsync<StatementView>(
                        $"{stall.Desk}/statements/{month.Month}?currency={balance.Currency}");
                    var moved = statement.Sections.Sum(section => section.Moved.Total.Minor);
                    Demand(statement.AddsUp && statement.Opening.Total.Minor + moved == statement.Closing.Total.Minor,
                        $"the statement {statement.Number} does not add up");
                    Demand(next is null || next == statement.Closing.Total, $"the statement {statement.Number} does not join the next");
                    next = statement.Opening.Total;
                    if (month == months[0])
                    {
                        Demand(statement.Closing.Total.Minor == invariants.StandingOf(stall.Seller, statement.Closing.Total.Currency),
                            $"the statement {statement.Number} is not what the entries say");
                    }
                }
            }
        }
    }

    private void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new BrokenInvariant($"seed {seed}, step {Steps}: {what}");
        }
    }

    private sealed record CurrencyBalance(string Currency);

    private sealed record MonthView(string Month);

    private sealed record Totals(Money Total);

    private sealed record SectionView(Totals Moved);

    private sealed record StatementView(
        string Number, Totals Opening, Totals Closing, List<SectionView> Sections, bool AddsUp);
}
