using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Coupons;

/// <summary>A coupon with how often it has been used, and what its uses took off, by currency.</summary>
internal sealed record CouponLine(Coupon Coupon, int Uses, IReadOnlyList<Money> Off, Reason? PausedFor, string? SellerName);

/// <summary>Gives out coupons, of a seller or of the market, and pauses, resumes and ends them.</summary>
internal sealed class CouponDesk(FairgroundDb db, Exchange exchange)
{
    public const int PageSize = 50;

    /// <summary>Coupons, the newest first: the seller's, the market's own (of none), or all sellers'.</summary>
    public async Task<(List<CouponLine> Lines, int Total)> ListAsync(
        IQueryable<Coupon> coupons, int page, int size, CancellationToken cancellationToken)
    {
        var total = await coupons.CountAsync(cancellationToken);
        var shown = await coupons.AsNoTracking().OrderByDescending(coupon => coupon.CreatedAt).ThenByDescending(coupon => coupon.Id)
            .Skip((Math.Max(page, 1) - 1) * size).Take(size).ToListAsync(cancellationToken);
        var ids = shown.ConvertAll(coupon => coupon.Id);
        var uses = (await db.Set<CouponUse>().Where(use => ids.Contains(use.Coupon) && use.ReturnedAt == null)
            .GroupBy(use => new { use.Coupon, use.Currency })
            .Select(group => new { group.Key.Coupon, group.Key.Currency, Count = group.Count(), Minor = group.Sum(use => use.OffMinor) })
            .ToListAsync(cancellationToken)).ToLookup(row => row.Coupon);
        var reasons = await Reasons.OfAsync(db, shown.Select(coupon => coupon.PausedFor), cancellationToken);
        var sellers = shown.Select(coupon => coupon.Seller).OfType<SellerId>().Distinct().ToList();
        var names = await db.Set<Seller>().Where(seller => sellers.Contains(seller.Id)).ToDictionaryAsync(
            seller => seller.Id, seller => seller.LegalName, cancellationToken);
        return (shown.ConvertAll(coupon => new CouponLine(
            coupon, uses[coupon.Id].Sum(row => row.Count), [.. uses[coupon.Id].Select(row => new Money(row.Minor, row.Currency))],
            coupon.PausedFor is { } reason ? reasons[reason] : null,
            coupon.Seller is { } seller ? names[seller] : null)), total);
    }

    public IQueryable<Coupon> Of(SellerId? seller) => db.Set<Coupon>().Where(coupon => coupon.Seller == seller);

    public IQueryable<Coupon> OfSellers => db.Set<Coupon>().Where(coupon => coupon.Seller != null);

    public Task<Coupon> GiveOutAsync(
        SellerId? seller, CouponApi.CouponRequest request, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        if (seller is { } owner)
        {
            await db.LockAsync<Seller>(db.Stored(owner), cancellationToken);
            if (!await db.Set<Seller>().AnyAsync(row => row.Id == owner && row.Status == SellerStatus.Approved, cancellationToken))
            {
                throw new Refusal(MarketplaceProblems.SellerNotApproved);
            }
        }
        var coupon = await MakeAsync(seller, request, cancellationToken);
        db.Add(coupon);
        db.Audit("coupon.given-out", coupon.Id.ToString(), by, detail: coupon.Code);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (seller is null)
        {
            // Two of the operator's people gave out the same code at once.
            throw new Refusal(MarketplaceProblems.CouponCodeTaken, coupon.Code);
        }
        return coupon;
    }, cancellationToken);

    /// <summary>Changes a coupon of this owner: the market's own, if none; any, for the operator.</summary>
    public Task<Coupon> ChangeAsync(
        CouponId id, Func<Coupon, bool> isTheirs, Action<Coupon> change, string action, AccountId by, Grounds.Reason? grounds,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var coupon = await db.LockedAsync<Coupon>(db.Stored(id), cancellationToken);
        if (coupon is null || !isTheirs(coupon))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        change(coupon);
        db.Audit(action, coupon.Id.ToString(), by, grounds, coupon.Code);
        await db.SaveChangesAsync(cancellationToken);
        return coupon;
    }, cancellationToken);

    public Task<Coupon> PauseAsync(SellerId seller, CouponId id, AccountId by, CancellationToken cancellationToken) => ChangeAsync(
        id, coupon => coupon.Seller == seller, coupon => coupon.Pause(null, db.Time.GetUtcNow()), "coupon.paused", by, null,
        cancellationToken);

    /// <summary>The operator pauses any coupon, and says why; a seller whose coupon it is reads that.</summary>
    public Task<Coupon> PauseAsync(CouponId id, string? statement, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(() =>
        {
            var grounds = Reason.Record(db, "coupon.paused", statement, by);
            return ChangeAsync(id, _ => true, coupon =>
            {
                coupon.Pause(grounds, db.Time.GetUtcNow());
                if (!coupon.IsMarkets)
                {
                    db.Publish(new CouponWasPaused(coupon.Id));
                }
            }, "coupon.paused", by, grounds, cancellationToken);
        }, cancellationToken);

    public Task<Coupon> ResumeAsync(SellerId? seller, CouponId id, AccountId by, CancellationToken cancellationToken) => ChangeAsync(
        id, coupon => seller is null || coupon.Seller == seller, coupon => coupon.Resume(byOperator: seller is null), "coupon.resumed", by,
        null, cancellationToken);

    /// <summary>Ends a coupon: whoever gave it out may.</summary>
    public Task<Coupon> EndAsync(SellerId? seller, CouponId id, AccountId by, CancellationToken cancellationToken) => ChangeAsync(
        id, coupon => coupon.Seller == seller, coupon => coupon.End(db.Time.GetUtcNow()), "coupon.ended", by, null, cancellationToken);

    private async Task<Coupon> MakeAsync(SellerId? seller, CouponApi.CouponRequest request, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var code = request.Code is { Length: > 0 } asked ? CouponCode.Read(asked) ?? throw Wrong("code") : CouponCode.Unguessable();
        if (await Of(seller).AnyAsync(coupon => coupon.Code == code, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.CouponCodeTaken, code);
        }
        if (await Of(seller).CountAsync(coupon => coupon.Until == null || coupon.Until > now, cancellationToken) >= Coupon.OpenPerOwnerMax)
        {
            throw Wrong("count");
        }
        var currency = (request.Amount ?? request.Minimum)?.Currency ?? (await exchange.RatesAsync(cancellationToken)).Base;
        await RequireAsync(request, currency, now, cancellationToken);
        var coupon = new Coupon
        {
            Id = Id.New<CouponId>(db.Time),
            Seller = seller,
            Code = code,
            Kind = request.Kind,
            BasisPoints = request.Kind == CouponKind.Percent ? request.BasisPoints!.Value : 0,
            Currency = currency,
            AmountMinor = request.Kind == CouponKind.Amount ? request.Amount!.Value.Minor : 0,
            MinimumMinor = request.Minimum?.Minor ?? 0,
            Scope = request.Scope,
            TargetIds = string.Join(' ', await TargetsAsync(seller, request, cancellationToken)),
            From = request.From ?? now,
            UsesMax = request.UsesMax,
            UsesPerCustomerMax = request.UsesPerCustomerMax,
            // One of the market's and one of each seller's, if nothing else is said.
            WithMarkets = request.WithMarkets ?? seller is not null,
            WithSellers = request.WithSellers ?? seller is null,
            CreatedAt = now,
        };
        coupon.Last(request.Until);
        return coupon;
    }

    private async Task RequireAsync(
        CouponApi.CouponRequest request, Currency currency, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var amount = request.Amount?.Minor ?? 0;
        var fault = request switch
        {
            { Kind: CouponKind.Percent } when request.BasisPoints is null or < 1 or > Coupon.BasisPointsMax => "percent",
            { Kind: CouponKind.Amount } when amount is < 1 or > Offer.PriceMinorMax => "amount",
            _ when request.Minimum is { Minor: < 0 or > Offer.PriceMinorMax } => "minimum",
            _ when (request.Minimum?.Currency ?? currency) != currency => "currencies",
            _ when !(await exchange.RatesAsync(cancellationToken)).Knows(currency) => "currency",
            _ when request.Until <= (request.From ?? now) || request.Until <= now => "until",
            _ => null,
        };
        if (fault is not null)
        {
            throw Wrong(fault);
        }
    }

    /// <summary>The ids that a coupon is for, each of which there is; stores of a seller's coupon are its own.</summary>
    private async Task<IEnumerable<string>> TargetsAsync(
        SellerId? seller, CouponApi.CouponRequest request, CancellationToken cancellationToken)
    {
        var texts = (request.Targets ?? []).Select(text => text.Trim()).Where(text => text.Length > 0).Distinct().ToList();
        if (request.Scope == CouponScope.Everything ? texts.Count > 0 : texts.Count is 0 or > Coupon.TargetsMax)
        {
            throw Wrong("targets");
        }
        var found = request.Scope switch
        {
            CouponScope.Stores => await CountAsync<StoreId>(texts, ids => db.Set<Store>().CountAsync(
                store => ids.Contains(store.Id) && (seller == null || store.Seller == seller), cancellationToken)),
            CouponScope.Products => await CountAsync<ProductId>(texts, ids => db.Set<Product>().CountAsync(
                product => ids.Contains(product.Id), cancellationToken)),
            CouponScope.Categories => await CountAsync<CategoryId>(texts, ids => db.Set<Category>().CountAsync(
                category => ids.Contains(category.Id), cancellationToken)),
            _ => 0,
        };
        return found == texts.Count ? texts : throw Wrong("targets");
    }

    private static async Task<int> CountAsync<TId>(List<string> texts, Func<List<TId>, Task<int>> count) where TId : struct, IId<TId>
    {
        var ids = texts.Select(text => IdText.TryParse<TId>(text, out var id) ? id : (TId?)null).OfType<TId>().ToList();
        return ids.Count == texts.Count ? await count(ids) : -1;
    }

    private static Refusal Wrong(string what) => new(MarketplaceProblems.CouponInvalid, Text[$"coupon.invalid.{what}"]);
}
