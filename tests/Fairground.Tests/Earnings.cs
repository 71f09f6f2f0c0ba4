using Fairground.Marketplace.Ledger;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests;

/// <summary>Sellers who have sold, and what stands on their accounts.</summary>
internal static class Earnings
{
    public static readonly Dictionary<string, string> TestProvider = new() { ["Marketplace:PayoutProvider"] = "test" };

    /// <summary>Sells one thing at this price, has it delivered, and lets the time pass until the money is available.</summary>
    public static async Task<Buying.OrderView> EarnAsync(this Stall stall, long priceMinor, string category = "lamps", int days = 8)
    {
        var order = await stall.SellAsync(priceMinor, category);
        stall.Market.Server.Time.Pass(TimeSpan.FromDays(days));
        await stall.Market.Server.SettleAsync();
        await stall.Owner.SignInAgainAsync();
        await stall.Market.Admin.SignInAgainAsync();
        return order;
    }

    /// <summary>Sells one thing at this price and has it delivered.</summary>
    public static async Task<Buying.OrderView> SellAsync(
        this Stall stall, long priceMinor, string category = "lamps", string country = "FR")
    {
        var server = stall.Market.Server;
        var goods = await stall.ListAsync($"Thing of {priceMinor} {Guid.CreateVersion7():N}"[..40], priceMinor, category: category);
        using var buyer = await server.FillCartAsync((goods.Offer, 1));
        var order = await buyer.OrderAsync(details: Buying.Details(country: country));
        await server.SettleAsync();
        var part = order.Parts.Single();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await server.SettleAsync();
        return order;
    }

    public static Task PayToAsync(this Stall stall, string number) => stall.Owner.PutAsync(
        $"{stall.Desk}/payout-account", new { holder = "The seller", number });

    public static Task<PayoutView> RequestPayoutAsync(this Stall stall, long minor, string currency = "EUR") =>
        stall.Owner.PostAsync<PayoutView>($"{stall.Desk}/payouts", new { amount = new Money(minor, Currency.Parse(currency)) });

    public static Task<List<PayoutView>> PayoutsAsync(this Stall stall) => stall.Owner.GetAsync<List<PayoutView>>($"{stall.Desk}/payouts");

    /// <summary>What stands on a seller's account, summed from the ledger's entries.</summary>
    public static Task<long> StandingAsync(this Stall stall, LedgerKind kind = LedgerKind.Available) =>
        stall.Market.Server.InDbAsync(db => (from account in db.Set<LedgerAccount>()
                                             where account.Owner == stall.Seller && account.Kind == kind
                                             join entry in db.Set<Entry>() on account.Id equals entry.Account
                                             select entry.Minor).SumAsync());

    /// <summary>What stands on one of the platform's accounts.</summary>
    public static Task<long> PlatformAsync(this FairgroundServer server, LedgerKind kind, string currency) => server.InDbAsync(db =>
    {
        var (platform, known) = (LedgerOwner.Platform, Currency.Parse(currency));
        return (from account in db.Set<LedgerAccount>()
                where account.Owner == platform && account.Kind == kind && account.Currency == known
                join entry in db.Set<Entry>() on account.Id equals entry.Account
                select entry.Minor).SumAsync();
    });

    public static async Task AssertSoundAsync(this Market market) =>
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);

    internal sealed record PayoutView(
        string Id, Money Amount, string Status, DateTimeOffset RequestedAt, DateTimeOffset? ScheduledFor, DateTimeOffset? SentAt,
        DateTimeOffset? SettledAt, DateTimeOffset? ReturnedAt, string? Reason);

    private sealed record Audit(List<string> Faults);
}
