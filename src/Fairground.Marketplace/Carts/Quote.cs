using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Carts;

/// <summary>Why a line cannot be bought as it stands.</summary>
public enum LineTrouble
{
    None,
    Gone,
    SoldOut,
    TooFew,
    NotSentThere,
}

/// <summary>A line of a cart with what its offer is now; paid amounts are in the buyer's currency.</summary>
public sealed record QuoteLine(
    OfferId Offer, ProductId Product, VariantId Variant, CategoryId Category, string Slug, string Title,
    IReadOnlyList<VariantOption> Options,
    string? PictureKey, bool PictureIsDrawing, Money Unit, Money UnitPaid, int Quantity, int Stock, LineTrouble Trouble)
{
    /// <summary>What coupons take off, in the store's currency and in the buyer's.</summary>
    public Money Off { get; init; } = Money.Zero(Unit.Currency);

    public Money OffPaid { get; init; } = Money.Zero(UnitPaid.Currency);

    /// <summary>The part of <see cref="Off"/> that the market bears.</summary>
    public Money Promotion { get; init; } = Money.Zero(Unit.Currency);

    /// <summary>What it is by customs, where it was made, and what one piece weighs, as far as its keeper says.</summary>
    public string? HsCode { get; init; }

    public string? Origin { get; init; }

    public int? WeightGrams { get; init; }

    /// <summary>What customs take of it, in the buyer's currency.</summary>
    public Money Duty { get; init; } = Money.Zero(UnitPaid.Currency);

    public Money Tax { get; init; } = Money.Zero(UnitPaid.Currency);

    public Money Sum => Unit * Quantity;

    public Money SumPaid => UnitPaid * Quantity;

    /// <summary>What the seller sells it for: less its own coupons, while the market's are made up to it.</summary>
    public Money Charged => Sum - Off + Promotion;

    /// <summary>What the buyer pays for it.</summary>
    public Money NetPaid => SumPaid - OffPaid;
}

/// <summary>What one store sends together. Goods and shipping are what the seller is owed; paid amounts are what the buyer pays.</summary>
public sealed record QuoteGroup(
    StoreId Store, string StoreName, string StoreSlug, SellerId Seller, string SellerName, string ShipsFrom, IReadOnlyList<QuoteLine> Lines,
    Money Goods, Money Shipping, Money GoodsPaid, Money ShippingPaid, int HandlingDays, int Days, int ReturnDays)
{
    /// <summary>What a coupon takes off what the store asks for sending.</summary>
    public Money ShippingOffPaid { get; init; } = Money.Zero(GoodsPaid.Currency);

    /// <summary>What the market bears of this, in the store's currency.</summary>
    public Money Promotion { get; init; } = Money.Zero(Goods.Currency);

    /// <summary>What customs take, and how that is known.</summary>
    public QuoteCustoms Customs { get; init; } = QuoteCustoms.None;

    public Money Duty => Lines.Select(line => line.Duty).Aggregate(Money.Zero(GoodsPaid.Currency), Money.Add);

    public Money Tax => Lines.Select(line => line.Tax).Aggregate(Money.Zero(GoodsPaid.Currency), Money.Add);

    public Money GoodsFullPaid => Lines.Where(line => line.Trouble == LineTrouble.None).Select(line => line.SumPaid)
        .Aggregate(Money.Zero(GoodsPaid.Currency), Money.Add);

    public Money ShippingFullPaid => ShippingPaid + ShippingOffPaid;

    public Money TotalPaid => GoodsPaid + ShippingPaid + Duty + Tax;

    public bool IsFree => ShippingFullPaid.IsZero;

    /// <summary>
    /// What rounding leaves over in the buyer's currency: each unit price, discount and the shipping are converted and rounded by
    /// themselves, which comes to a little more or less than the sum converted once. The ledger has an account for it.
    /// </summary>
    internal Money ResidueAt(RateTable rates) =>
        GoodsPaid + ShippingPaid - rates.Convert(Goods + Shipping - Promotion, GoodsPaid.Currency);
}

/// <summary>What a cart costs, sent to one country and paid in one currency, at the published rates of this moment.</summary>
public sealed record Quote(string Country, Currency Currency, IReadOnlyList<QuoteGroup> Groups, IReadOnlyList<QuoteCoupon> Coupons)
{
    /// <summary>Before coupons.</summary>
    public Money Goods => Sum(group => group.GoodsFullPaid);

    /// <summary>Before coupons.</summary>
    public Money Shipping => Sum(group => group.ShippingFullPaid);

    /// <summary>What coupons take off of both.</summary>
    public Money Discount => Coupons.Select(coupon => coupon.Off).Aggregate(Money.Zero(Currency), Money.Add);

    /// <summary>Duties and import taxes, estimated and paid with the order.</summary>
    public Money Customs => Sum(group => group.Duty + group.Tax);

    public Money Total => Sum(group => group.TotalPaid);

    public IEnumerable<QuoteLine> Lines => Groups.SelectMany(group => group.Lines);

    public IEnumerable<QuoteLine> InTrouble => Lines.Where(line => line.Trouble != LineTrouble.None);

    public QuoteLine? Trouble => InTrouble.FirstOrDefault();

    public bool IsEmpty => Groups.Count == 0;

    /// <summary>How many lines can be bought as they stand.</summary>
    public int Sound => Lines.Count(line => line.Trouble == LineTrouble.None);

    /// <summary>The first coupon that was entered and does not apply.</summary>
    public QuoteCoupon? Idle => Coupons.FirstOrDefault(coupon => !coupon.IsApplied);

    private Money Sum(Func<QuoteGroup, Money> of) => Groups.Select(of).Aggregate(Money.Zero(Currency), Money.Add);
}
