using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Coupons;

/// <summary>The coupons behind a cart's codes, in the order in which they count, and what else decides whether they apply.</summary>
internal sealed record CouponHand(
    IReadOnlyList<(string Code, Coupon? Coupon)> Coupons, IReadOnlySet<string> OfOthers, IReadOnlySet<CouponId> UsedByCustomer)
{
    public static readonly CouponHand Empty = new([], new HashSet<string>(), new HashSet<CouponId>());
}

/// <summary>Looks up coupons, and claims their uses by single conditional statements, so that none is used once too often.</summary>
internal sealed class CouponBook(FairgroundDb db)
{
    /// <summary>Reads what the codes stand for among these sellers' coupons and the market's. No query without codes.</summary>
    public async Task<CouponHand> ReadAsync(
        IReadOnlyCollection<string> codes, IReadOnlyCollection<SellerId> sellers, Customer customer, CancellationToken cancellationToken)
    {
        if (codes.Count == 0)
        {
            return CouponHand.Empty;
        }
        var theirs = sellers.Select(seller => (SellerId?)seller).ToList();
        var found = await db.Set<Coupon>().AsNoTracking()
            .Where(coupon => codes.Contains(coupon.Code) && (coupon.Seller == null || theirs.Contains(coupon.Seller)))
            .ToListAsync(cancellationToken);
        var ofCode = found.ToLookup(coupon => coupon.Code);
        var missing = codes.Where(code => !ofCode.Contains(code)).ToList();
        var others = missing.Count == 0 ? [] : await db.Set<Coupon>().Where(coupon => missing.Contains(coupon.Code))
            .Select(coupon => coupon.Code).Distinct().ToListAsync(cancellationToken);
        // Sellers' coupons come before the market's, each in the order in which they were entered.
        var hand = codes.SelectMany(code => ofCode[code].OrderBy(coupon => coupon.Seller?.Value).Select(coupon => (code, (Coupon?)coupon)))
            .OrderBy(pair => pair.Item2!.IsMarkets).Concat(missing.Select(code => (code, (Coupon?)null))).ToList();
        return new CouponHand(hand, others.ToHashSet(), await UsedByAsync(customer, found, cancellationToken));
    }

    /// <summary>Whether anybody has given out this code.</summary>
    public Task<bool> KnowsAsync(string code, CancellationToken cancellationToken) =>
        db.Set<Coupon>().AnyAsync(coupon => coupon.Code == code, cancellationToken);

    /// <summary>
    /// Takes one use of the coupon, if there is one left and it holds still; why there is none, or null. Rows are locked until the
    /// transaction ends: whoever claims several claims them in the order of their ids.
    /// </summary>
    public async Task<CouponState?> ClaimAsync(QuoteCoupon coupon, Customer customer, CancellationToken cancellationToken)
    {
        var id = coupon.Id!.Value;
        if (coupon.UsesMax is not null)
        {
            var sql = new SqlText(db);
            sql.Add($"update {db.Table<Coupon>()} set used = used + 1 where id = {sql.Value(id)} and used < uses_max ")
                .Add("and paused_at is null returning used");
            if ((await sql.ReadAsync(row => row.GetInt32(0), cancellationToken)).Count == 0)
            {
                return CouponState.UsedUp;
            }
        }
        foreach (var hash in coupon.UsesPerCustomerMax is null ? [] : Sorted(customer))
        {
            var sql = new SqlText(db);
            sql.Add($"insert into {db.Table<CouponCustomer>()} as known (coupon, customer, uses) values ({sql.Value(id)}, ")
                .Add($"{sql.Value(hash)}, 1) on conflict (coupon, customer) do update set uses = known.uses + 1 ")
                .Add($"where known.uses < {sql.Value(coupon.UsesPerCustomerMax!.Value)} returning uses");
            if ((await sql.ReadAsync(row => row.GetInt32(0), cancellationToken)).Count == 0)
            {
                return CouponState.UsedByYou;
            }
        }
        return null;
    }

    /// <summary>Gives back what an order used, once, however often it is asked.</summary>
    public async Task ReturnAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.CouponCodes.Length == 0)
        {
            return;
        }
        var now = db.Time.GetUtcNow();
        var uses = await (from use in db.Set<CouponUse>().AsNoTracking()
                          where use.Order == order.Id && use.ReturnedAt == null
                          join coupon in db.Set<Coupon>() on use.Coupon equals coupon.Id
                          select new { coupon.Id, coupon.UsesMax, coupon.UsesPerCustomerMax }).ToListAsync(cancellationToken);
        var hashes = Sorted(new Customer(order.Account, order.Email)).ToList();
        foreach (var use in uses.OrderBy(use => use.Id.Value))
        {
            var isFirst = await db.Set<CouponUse>().Where(row => row.Order == order.Id && row.Coupon == use.Id && row.ReturnedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.ReturnedAt, now), cancellationToken) == 1;
            if (isFirst && use.UsesMax is not null)
            {
                await db.Set<Coupon>().Where(coupon => coupon.Id == use.Id && coupon.Used > 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(coupon => coupon.Used, coupon => coupon.Used - 1), cancellationToken);
            }
            if (isFirst && use.UsesPerCustomerMax is not null)
            {
                await db.Set<CouponCustomer>().Where(row => row.Coupon == use.Id && hashes.Contains(row.Customer) && row.Uses > 0)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Uses, row => row.Uses - 1), cancellationToken);
            }
        }
    }

    private async Task<IReadOnlySet<CouponId>> UsedByAsync(
        Customer customer, List<Coupon> coupons, CancellationToken cancellationToken)
    {
        var limited = coupons.Where(coupon => coupon.UsesPerCustomerMax is not null).ToDictionary(coupon => coupon.Id);
        var hashes = customer.Hashes().ToList();
        if (limited.Count == 0 || hashes.Count == 0)
        {
            return new HashSet<CouponId>();
        }
        var ids = limited.Keys.ToList();
        var rows = await db.Set<CouponCustomer>().AsNoTracking()
            .Where(row => ids.Contains(row.Coupon) && hashes.Contains(row.Customer)).ToListAsync(cancellationToken);
        return rows.Where(row => row.Uses >= limited[row.Coupon].UsesPerCustomerMax).Select(row => row.Coupon).ToHashSet();
    }

    private static IEnumerable<byte[]> Sorted(Customer customer) => customer.Hashes().OrderBy(Convert.ToHexString, StringComparer.Ordinal);
}
