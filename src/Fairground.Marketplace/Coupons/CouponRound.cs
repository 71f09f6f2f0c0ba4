using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Coupons;

/// <summary>Whether a coupon takes something off, or why not.</summary>
public enum CouponState
{
    Applied,
    Unknown,
    NotYet,
    Expired,
    Paused,
    UsedUp,
    UsedByYou,

    /// <summary>Nothing of its seller's is in the cart.</summary>
    OtherSeller,

    /// <summary>Nothing that it is for is in the cart, or nothing is left to take off.</summary>
    NothingFits,
    TooLittle,
    NotCombinable,
}

/// <summary>What a coupon does to a cart, in the buyer's currency.</summary>
public sealed record QuoteCoupon(
    CouponId? Id, string Code, SellerId? Seller, CouponKind Kind, int BasisPoints, Money? Amount, Money? Minimum, DateTimeOffset? Until,
    bool WithMarkets, bool WithSellers, int? UsesMax, int? UsesPerCustomerMax, CouponState State, Money Off, Money? Missing,
    IReadOnlyDictionary<OfferId, Money> Lines)
{
    public bool IsApplied => State == CouponState.Applied;

    public bool IsMarkets => Id is not null && Seller is null;
}

/// <summary>A line from which coupons take something off, in its store's currency and beside it in the buyer's.</summary>
internal sealed class DiscountLine
{
    public required OfferId Offer { get; init; }
    public required ProductId Product { get; init; }
    public required CategoryId Category { get; init; }
    public required StoreId Store { get; init; }
    public required SellerId Seller { get; init; }
    public required Money Sum { get; init; }
    public required Money SumPaid { get; init; }
    public Money Off { get; private set; }
    public Money OffPaid { get; private set; }

    /// <summary>The part of <see cref="Off"/> that the market bears.</summary>
    public Money Promotion { get; private set; }

    /// <summary>The seller's coupons that are used on it.</summary>
    public List<Coupon> Sellers { get; } = [];

    public Money Left => Sum - Off;

    public Money LeftPaid => SumPaid - OffPaid;

    public DiscountLine Begin()
    {
        (Off, OffPaid, Promotion) = (Money.Zero(Sum.Currency), Money.Zero(SumPaid.Currency), Money.Zero(Sum.Currency));
        return this;
    }

    /// <summary>Takes off what the buyer saves, and the same share of what is left in the store's currency.</summary>
    public void TakeOff(Money paid, bool byMarket)
    {
        if (paid.IsZero)
        {
            return;
        }
        var off = Left.Fraction(paid.Minor, LeftPaid.Minor);
        (Off, OffPaid) = (Off + off, OffPaid + paid);
        Promotion = byMarket ? Promotion + off : Promotion;
    }
}

/// <summary>What a store asks for sending, from which a coupon may take all.</summary>
internal sealed class DiscountShipping
{
    public required StoreId Store { get; init; }
    public required Money Full { get; init; }
    public required Money FullPaid { get; init; }

    /// <summary>Whether a coupon of its seller, or of the market, pays for it.</summary>
    public bool BySeller { get; set; }

    public bool ByMarket { get; set; }

    public bool IsFree => BySeller || ByMarket || FullPaid.IsZero;
}

/// <summary>
/// Applies coupons to lines, in one order for everybody: sellers' first, each to its own seller's lines alone, then the market's to what
/// remains. No line goes below zero, and what a coupon takes off is split over its lines without losing a cent.
/// </summary>
internal sealed class CouponRound(
    IReadOnlyList<DiscountLine> lines, IReadOnlyList<DiscountShipping> shippings, CatalogueFrame frame, RateTable rates,
    Currency currency, DateTimeOffset now)
{
    private readonly List<Coupon> applied = [];

    public List<QuoteCoupon> Play(CouponHand hand) => [.. hand.Coupons.Select(entry => entry.Coupon is { } coupon
        ? Play(coupon, hand.UsedByCustomer.Contains(coupon.Id))
        : Nothing(entry.Code, hand.OfOthers.Contains(entry.Code) ? CouponState.OtherSeller : CouponState.Unknown))];

    private QuoteCoupon Play(Coupon coupon, bool isUsedByCustomer)
    {
        if (StateOf(coupon, isUsedByCustomer) is { } state)
        {
            return View(coupon, state);
        }
        var own = lines.Where(line => coupon.Seller is null || line.Seller == coupon.Seller).ToList();
        if (own.Count == 0)
        {
            return View(coupon, CouponState.OtherSeller);
        }
        var fitting = own.Where(line => IsFor(coupon, line)).ToList();
        if (fitting.Count == 0)
        {
            return View(coupon, CouponState.NothingFits);
        }
        var beside = applied.Where(other => other.Seller == coupon.Seller).ToList();
        fitting = coupon.IsMarkets ? fitting.FindAll(line => MayJoin(coupon, line)) : fitting;
        var mayStandBeside = beside.Count == 0 || (beside.Count < Coupon.CombinedMax && beside.Append(coupon).All(one => one.WithOwn));
        if (fitting.Count == 0 || !mayStandBeside)
        {
            return View(coupon, CouponState.NotCombinable);
        }
        var (there, minimum) = (Sum(fitting.Select(line => line.LeftPaid)), rates.Convert(coupon.Minimum, currency));
        if (there < minimum)
        {
            return View(coupon, CouponState.TooLittle) with { Missing = minimum - there };
        }
        var before = fitting.ToDictionary(line => line.Offer, line => line.OffPaid);
        var shipping = TakeOff(coupon, fitting);
        var taken = fitting.Select(line => (line.Offer, Off: line.OffPaid - before[line.Offer])).Where(line => !line.Off.IsZero)
            .ToDictionary(line => line.Offer, line => line.Off);
        var off = Sum(taken.Values) + shipping;
        if (off.IsZero)
        {
            return View(coupon, CouponState.NothingFits);
        }
        applied.Add(coupon);
        fitting.ForEach(line => line.Sellers.AddRange(coupon.IsMarkets ? [] : [coupon]));
        return View(coupon, CouponState.Applied) with { Off = off, Lines = taken };
    }

    private CouponState? StateOf(Coupon coupon, bool isUsedByCustomer) => coupon switch
    {
        { PausedAt: not null } => CouponState.Paused,
        _ when coupon.HasEnded(now) => CouponState.Expired,
        _ when coupon.From > now => CouponState.NotYet,
        _ when coupon.Used >= coupon.UsesMax => CouponState.UsedUp,
        _ when isUsedByCustomer => CouponState.UsedByYou,
        _ => null,
    };

    private bool IsFor(Coupon coupon, DiscountLine line) => coupon.Scope switch
    {
        CouponScope.Everything => true,
        CouponScope.Stores => coupon.Targets.Contains(line.Store.ToString()),
        CouponScope.Products => coupon.Targets.Contains(line.Product.ToString()),
        _ => frame.Path(line.Category).Any(step => coupon.Targets.Contains(step.Id.ToString())),
    };

    /// <summary>
    /// A coupon of the market's passes over goods with a seller's coupon, where one is not to be combined with the other.
    /// </summary>
    private static bool MayJoin(Coupon coupon, DiscountLine line) =>
        line.Sellers.Count == 0 || (coupon.WithSellers && line.Sellers.TrueForAll(other => other.WithMarkets));

    /// <summary>Takes off what the coupon gives, and says what of it was for sending.</summary>
    private Money TakeOff(Coupon coupon, List<DiscountLine> fitting)
    {
        if (coupon.Kind == CouponKind.FreeShipping)
        {
            var stores = fitting.Select(line => line.Store).ToHashSet();
            var sent = shippings.Where(shipping => stores.Contains(shipping.Store) && !shipping.IsFree).ToList();
            sent.ForEach(shipping => (shipping.BySeller, shipping.ByMarket) = (!coupon.IsMarkets, coupon.IsMarkets));
            return Sum(sent.Select(shipping => shipping.FullPaid));
        }
        var left = Sum(fitting.Select(line => line.LeftPaid));
        var off = coupon.Kind == CouponKind.Percent ? left.Share(coupon.BasisPoints) : rates.Convert(coupon.Amount, currency);
        off = off < left ? off : left;
        if (!off.IsZero)
        {
            var parts = off.Split([.. fitting.Select(line => line.LeftPaid.Minor)]);
            for (var i = 0; i < parts.Length; i++)
            {
                fitting[i].TakeOff(parts[i], coupon.IsMarkets);
            }
        }
        return Money.Zero(currency);
    }

    private Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(currency), Money.Add);

    private QuoteCoupon Nothing(string code, CouponState state) => new(
        null, code, null, CouponKind.Percent, 0, null, null, null, true, true, null, null, state, Money.Zero(currency), null,
        new Dictionary<OfferId, Money>());

    private QuoteCoupon View(Coupon coupon, CouponState state) => new(
        coupon.Id, coupon.Code, coupon.Seller, coupon.Kind, coupon.BasisPoints, coupon.AmountMinor > 0 ? coupon.Amount : null,
        coupon.MinimumMinor > 0 ? coupon.Minimum : null, coupon.Until, coupon.WithMarkets, coupon.WithSellers,
        coupon.UsesMax, coupon.UsesPerCustomerMax, state, Money.Zero(currency), null, new Dictionary<OfferId, Money>());
}
