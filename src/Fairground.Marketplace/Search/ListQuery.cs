using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Fairground.Marketplace.Search;

public enum ListOrder
{
    Best,
    PriceUp,
    PriceDown,
    Rating,
    Newest,
}

/// <summary>
/// What a list shows, as its address says it: text, brands, attributes (<c>a.colour=red</c>), price bounds, rating, order and page. Facets
/// are links made by changing one part.
/// </summary>
public sealed record ListQuery
{
    public const int PageSize = 24;
    public const int PageMax = 200;
    public const int WordsMax = 10;
    public const int TextLengthMax = 120;
    private const int ChoicesMax = 30;
    private const string AttributePrefix = "a.";

    public string Text { get; init; } = "";
    public CategoryId? Category { get; init; }
    public StoreId? Store { get; init; }
    public IReadOnlyList<string> Brands { get; init; } = [];
    public IReadOnlyList<VariantOption> Attributes { get; init; } = [];

    /// <summary>Price bounds in whole major units of the visitor's currency.</summary>
    public long? From { get; init; }

    public long? To { get; init; }
    public int? RatingMin { get; init; }
    public ListOrder Order { get; init; }
    public int Page { get; init; } = 1;

    /// <summary>How many rows a page has; programs may ask for more.</summary>
    public int Size { get; init; } = PageSize;

    public bool IsFiltered => Brands.Count > 0 || Attributes.Count > 0 || From is not null || To is not null || RatingMin is not null;

    /// <summary>Reads the address leniently: what is not understood is left out.</summary>
    internal static ListQuery Of(IQueryCollection query)
    {
        var text = query["q"].ToString().Trim();
        return new ListQuery
        {
            Text = text.Length > TextLengthMax ? text[..TextLengthMax] : text,
            Brands = [.. query["brand"].OfType<string>().Where(brand => brand.Length is > 0 and <= Product.BrandLengthMax).Distinct().Take(
                ChoicesMax)],
            Attributes = [.. query.Where(pair => pair.Key.StartsWith(AttributePrefix, StringComparison.Ordinal))
                .SelectMany(pair => pair.Value.OfType<string>().Select(
                    value => new VariantOption(pair.Key[AttributePrefix.Length..], value)))
                .Where(option => option.Code.Length is > 0 and <= AttributeKind.CodeLengthMax
                    && option.Value.Length is > 0 and <= AttributeKind.CodeLengthMax)
                .Distinct().Take(ChoicesMax)],
            From = Number(query["from"], 0, 1_000_000_000),
            To = Number(query["to"], 0, 1_000_000_000),
            RatingMin = (int?)Number(query["rating"], 1, 5),
            Order = Orders.GetValueOrDefault(query["sort"].ToString()),
            Page = (int)(Number(query["page"], 1, PageMax) ?? 1),
        };
    }

    /// <summary>The address of this list below a path.</summary>
    public string Address(string path)
    {
        var parts = new List<KeyValuePair<string, string?>>();
        Part("q", Text.Length > 0 ? Text : null);
        foreach (var brand in Brands)
        {
            Part("brand", brand);
        }
        foreach (var attribute in Attributes)
        {
            Part(AttributePrefix + attribute.Code, attribute.Value);
        }
        Part("from", From?.ToString(CultureInfo.InvariantCulture));
        Part("to", To?.ToString(CultureInfo.InvariantCulture));
        Part("rating", RatingMin?.ToString(CultureInfo.InvariantCulture));
        Part("sort", Order == ListOrder.Best ? null : NameOf(Order));
        Part("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return QueryHelpers.AddQueryString(path, parts);

        void Part(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add(new(name, value));
            }
        }
    }

    public ListQuery Toggle(string brand) => this with { Page = 1, Brands = Toggled(Brands, brand) };

    public ListQuery Toggle(VariantOption attribute) => this with { Page = 1, Attributes = Toggled(Attributes, attribute) };

    public ListQuery Priced(long? from, long? to) => this with { Page = 1, From = from, To = to };

    public ListQuery Rated(int? minimum) => this with { Page = 1, RatingMin = minimum };

    public static string NameOf(ListOrder order) => Orders.First(pair => pair.Value == order).Key;

    public static readonly IReadOnlyDictionary<string, ListOrder> Orders = new Dictionary<string, ListOrder>
    {
        ["best"] = ListOrder.Best,
        ["price"] = ListOrder.PriceUp,
        ["-price"] = ListOrder.PriceDown,
        ["rating"] = ListOrder.Rating,
        ["new"] = ListOrder.Newest,
    };

    /// <summary>The price bounds in the base currency's minor units.</summary>
    public (long? From, long? To) InBase(Currency currency, RateTable rates)
    {
        return (Convert(From), Convert(To));

        long? Convert(long? major) =>
            major is { } amount ? rates.Convert(new Money(amount * currency.Scale, currency), rates.Base).Minor : null;
    }

    private static IReadOnlyList<T> Toggled<T>(IReadOnlyList<T> list, T choice) =>
        list.Contains(choice) ? [.. list.Where(known => !Equals(known, choice))] : [.. list, choice];

    private static long? Number(string? text, long minimum, long maximum) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum
            ? number : null;
}
