using System.Net.Http.Json;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Simulation;

/// <summary>Coupons of sellers and of the market, in carts that cross every border there is.</summary>
internal sealed partial class Simulation
{
    private readonly List<string> codes = [];

    private async Task GiveOutCouponsAsync()
    {
        foreach (var stall in stalls)
        {
            await GiveOutAsync(stall);
        }
        for (var i = 0; i < 3; i++)
        {
            await GiveOutAsync(null);
        }
    }

    /// <summary>Gives out another coupon, or pauses, resumes or ends one.</summary>
    private async Task<(string, IEnumerable<OrderId>)> CouponAsync()
    {
        if (codes.Count < 40 && random.Next(2) == 0)
        {
            await GiveOutAsync(random.Next(2) == 0 ? Pick(stalls) : null);
            return ("give out coupon", []);
        }
        var coupons = await server.InDbAsync(db => db.Set<Coupon>().OrderBy(coupon => coupon.Id).Select(coupon => coupon.Id).ToListAsync());
        var what = random.Next(8) switch { < 3 => "pauses", < 7 => "resumptions", _ => "endings" };
        await SendAsync(market.Admin, $"/api/coupons/{Pick(coupons)}/{what}", new { reason = "Somebody complained; we look into it." });
        return ("change coupon", []);
    }

    private async Task GiveOutAsync(Stall? stall)
    {
        var code = $"CODE-{codes.Count}";
        var person = stall?.Owner ?? market.Admin;
        var amount = new Money(random.Next(1, 3_000), Currency.Eur);
        await SendAsync(person, stall is null ? "/api/coupons" : $"{stall.Desk}/coupons", new
        {
            code,
            kind = random.Next(3) switch { 0 => "Percent", 1 => "Amount", _ => "FreeShipping" },
            basisPoints = random.Next(1, 10_001),
            amount,
            minimum = random.Next(3) == 0 ? amount : (Money?)null,
            usesMax = random.Next(3) == 0 ? (int?)null : random.Next(1, 40),
            usesPerCustomerMax = random.Next(4) == 0 ? random.Next(1, 200) : (int?)null,
            withMarkets = random.Next(2) == 0,
            withSellers = random.Next(2) == 0,
        });
        codes.Add(code);
    }

    /// <summary>Most carts hold a code or two; most that do not apply are taken out again, so that not every order is refused.</summary>
    private async Task EnterCouponsAsync(Person buyer)
    {
        for (var i = random.Next(4); i > 0; i--)
        {
            var code = Pick(codes);
            using var entered = await buyer.Http.PostAsJsonAsync("/api/carts/current/coupons", new { code }, FairgroundServer.Json);
            if (!entered.IsSuccessStatusCode)
            {
                // A code that nobody got to give out, because the server died over it.
                Expect(entered);
                continue;
            }
            var cart = (await entered.Content.ReadFromJsonAsync<CartView>(FairgroundServer.Json))!;
            foreach (var idle in cart.Coupons.Where(coupon => coupon.State != CouponState.Applied && random.Next(20) > 0))
            {
                await buyer.DeleteAsync($"/api/carts/current/coupons/{idle.Code}");
            }
        }
    }

    private sealed record CartView(List<CartCoupon> Coupons);

    private sealed record CartCoupon(string Code, CouponState State);
}

/// <summary>What coupons and customs may never do.</summary>
internal sealed partial class Invariants
{
    private const int StepsBetweenCounts = 25;
    private readonly Dictionary<(LedgerKind, Currency), long> owed = [];
    private int couponChecks;

    /// <summary>What the orders say that the market bears, and what it has collected for the state.</summary>
    private void CountMoney(Order? order, int sign)
    {
        foreach (var part in (order?.Parts ?? []).Where(part => part.PaidAt is not null && part.Status != SellerOrderStatus.Cancelled))
        {
            Owe(LedgerKind.Promotions, part.Currency, (part.TakenBack.Promotion.Minor - part.PromotionMinor) * sign);
            Owe(LedgerKind.TaxPayable, part.PaidCurrency, part.CustomsPaid.Minor * sign);
        }
    }

    private void Owe(LedgerKind kind, Currency currency, long minor) =>
        owed[(kind, currency)] = owed.GetValueOrDefault((kind, currency)) + minor;

    private async Task CheckCouponsAsync(FairgroundDb db)
    {
        foreach (var account in accounts.Values.Where(account => account.Kind is LedgerKind.Promotions or LedgerKind.TaxPayable))
        {
            var (balance, expected) = (
                balances.GetValueOrDefault(account.Id), owed.GetValueOrDefault((account.Kind, account.Currency)));
            Require(balance == expected, $"{account.Kind} is {balance}, the orders say {expected} {account.Currency}");
        }
        var limited = await db.Set<Coupon>().AsNoTracking().Where(coupon => coupon.UsesMax != null).ToListAsync();
        foreach (var coupon in limited)
        {
            Require(coupon.Used >= 0 && coupon.Used <= coupon.UsesMax, $"{coupon.Code} was used {coupon.Used} times of {coupon.UsesMax}");
        }
        if (couponChecks++ % StepsBetweenCounts == 0)
        {
            await CountUsesAsync(db, limited);
        }
    }

    private static async Task CountUsesAsync(FairgroundDb db, List<Coupon> limited)
    {
        var uses = await db.Set<CouponUse>().Where(use => use.ReturnedAt == null).GroupBy(use => use.Coupon)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count);
        foreach (var coupon in limited)
        {
            Require(coupon.Used == uses.GetValueOrDefault(coupon.Id),
                $"{coupon.Code} says {coupon.Used} uses, orders say {uses.GetValueOrDefault(coupon.Id)}");
        }
        var kept = await (from use in db.Set<CouponUse>()
                          where use.ReturnedAt == null
                          join order in db.Set<Order>() on use.Order equals order.Id
                          where order.Status == OrderStatus.Failed || order.Parts.All(part => part.Status == SellerOrderStatus.Cancelled)
                          select use.Order).CountAsync();
        Require(kept == 0, $"{kept} orders that came to nothing keep their coupons");
    }
}
