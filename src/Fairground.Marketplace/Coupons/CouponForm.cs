using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Coupons;

/// <summary>What somebody types about a new coupon.</summary>
public sealed class CouponForm : IInCurrency
{
    private const int PercentMax = Coupon.BasisPointsMax / ShareText.PartsOfPercent;

    [Lengths(CouponCode.LengthMin, CouponCode.LengthMax)]
    public string Code { get; set; } = "";

    [Needed]
    public string Kind { get; set; } = nameof(CouponKind.Percent);

    [Decimals(0, PercentMax, 2)]
    public string Percent { get; set; } = "";

    [Needed, CurrencyCode]
    public string CurrencyCode { get; set; } = "";

    [Amount(1, Offer.PriceMinorMax)]
    public string Amount { get; set; } = "";

    [Amount(0, Offer.PriceMinorMax)]
    public string Minimum { get; set; } = "";

    [Needed]
    public string Scope { get; set; } = nameof(CouponScope.Everything);

    public string[] Categories { get; set; } = [];

    public string[] Stores { get; set; } = [];

    /// <summary>Addresses of product pages, a line each.</summary>
    [Lengths(0, 4000)]
    public string Products { get; set; } = "";

    public string From { get; set; } = "";

    public string Until { get; set; } = "";

    [Within(1, Coupon.UsesCountMax)]
    public string UsesMax { get; set; } = "";

    [Within(1, Coupon.UsesCountMax)]
    public string UsesPerCustomerMax { get; set; } = "";

    public bool WithMarkets { get; set; }

    public bool WithSellers { get; set; }

    public Currency? Currency => Platform.Monies.Currency.TryParse(CurrencyCode, out var currency) ? currency : null;

    internal async Task<CouponApi.CouponRequest> RequestAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var kind = Enum.TryParse<CouponKind>(Kind, out var known) ? known : throw new Refusal(PlatformProblems.Invalid);
        var scope = Enum.TryParse<CouponScope>(Scope, out var asked) ? asked : throw new Refusal(PlatformProblems.Invalid);
        IReadOnlyCollection<string> targets = scope switch
        {
            CouponScope.Categories => Categories,
            CouponScope.Stores => Stores,
            CouponScope.Products => await ProductsAsync(db, cancellationToken),
            _ => [],
        };
        return new CouponApi.CouponRequest(
            Code.Trim() is { Length: > 0 } code ? code : null, kind, kind == CouponKind.Percent ? ShareText.Parse(Percent) : null,
            kind == CouponKind.Amount ? Read(Amount) : null, Read(Minimum), scope, [.. targets], DayOf(From, 0), DayOf(Until, 1),
            (int?)Digits.Whole(UsesMax), (int?)Digits.Whole(UsesPerCustomerMax), WithMarkets, WithSellers);
    }

    private Money? Read(string text) =>
        Currency is { } currency && Money.TryParse(text, currency, CultureInfo.CurrentCulture, out var amount) ? amount : null;

    /// <summary>The beginning of a day (UTC), or of the one after it; nothing for an empty field.</summary>
    private static DateTimeOffset? DayOf(string text, int later) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) &&
            day < DateOnly.MaxValue
            ? new DateTimeOffset(day.AddDays(later).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new Refusal(MarketplaceProblems.CouponInvalid, Text["coupon.invalid.until"]);

    /// <summary>The products that the addresses name; an address that names none is left as it is, and refused.</summary>
    private async Task<List<string>> ProductsAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var slugs = Products.Split(['\n', ' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => text.TrimEnd('/').Split('/', '?')[^1]).Distinct().Take(Coupon.TargetsMax + 1).ToList();
        var found = await db.Set<Product>().Where(product => slugs.Contains(product.Slug))
            .ToDictionaryAsync(product => product.Slug, product => product.Id.ToString(), cancellationToken);
        return slugs.ConvertAll(slug => found.GetValueOrDefault(slug, slug));
    }
}
