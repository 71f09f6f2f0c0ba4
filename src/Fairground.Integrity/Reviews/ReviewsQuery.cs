using Fairground.Platform.Components;
using Fairground.Platform.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Fairground.Integrity.Reviews;

internal enum ReviewOrder
{
    Newest,
    Best,
    Worst,
}

/// <summary>Which reviews of a product somebody looks at, as the address of its page says it, beside what else that says.</summary>
internal sealed record ReviewsQuery
{
    public const string OrderName = "reviews";
    public const string LanguageName = "reviews-in";
    private const string PageName = "reviews-page";
    private const string Anchor = "#reviews";

    public static readonly IReadOnlyList<(string Name, ReviewOrder Order)> Orders =
        [("newest", ReviewOrder.Newest), ("best", ReviewOrder.Best), ("worst", ReviewOrder.Worst)];

    public ReviewOrder Order { get; init; }

    /// <summary>The code of the one language; null for all.</summary>
    public string? Language { get; init; }

    public int Page { get; init; } = 1;

    /// <summary>The page's own parts of the address, such as the variant.</summary>
    public required IReadOnlyList<KeyValuePair<string, string?>> Others { get; init; }

    public required string Path { get; init; }

    public static ReviewsQuery Of(HttpRequest request) => new()
    {
        Order = Orders.FirstOrDefault(known => known.Name == request.Query[OrderName]).Order,
        Language = Platform.Languages.Language.Find(request.Query[LanguageName])?.Code,
        Page = PageNumber.Of(request.Query[PageName]),
        Path = request.Path,
        Others = [.. request.Query.Where(part => part.Key is "variant").Select(part =>
            KeyValuePair.Create(part.Key, (string?)part.Value.ToString()))],
    };

    public string Address() => QueryHelpers.AddQueryString(Path, Parts()) + Anchor;

    private IEnumerable<KeyValuePair<string, string?>> Parts()
    {
        foreach (var part in Others)
        {
            yield return part;
        }
        if (Order != ReviewOrder.Newest)
        {
            yield return KeyValuePair.Create(OrderName, (string?)Orders.First(known => known.Order == Order).Name);
        }
        if (Language is not null)
        {
            yield return KeyValuePair.Create(LanguageName, (string?)Language);
        }
        if (Page > 1)
        {
            yield return KeyValuePair.Create(PageName, (string?)Page.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
