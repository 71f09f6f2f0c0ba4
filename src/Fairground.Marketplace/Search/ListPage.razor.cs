using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Languages;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Search;

public sealed partial class ListPage
{
    private readonly string language = Language.Current.Code;
    private CatalogueFrame frame = null!;
    private Category? category;
    private ListQuery query = null!;
    private ListResult result = null!;
    private Facets facets = null!;
    private DateTimeOffset today;

    [Parameter]
    public string? Slug { get; set; }

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private string Path => category is null ? "/search" : $"/c/{category.Slug}";

    private string Title => category?.Name(language) ?? (query.Text.Length > 0 ? Text["list.results", query.Text] : Text["list.all"]);

    /// <summary>What a change of the order keeps: everything but the order and the page.</summary>
    private IEnumerable<KeyValuePair<string, string>> KeptParts =>
        Microsoft.AspNetCore.WebUtilities.QueryHelpers
            .ParseQuery((query with { Order = ListOrder.Best, Page = 1 }).Address("").TrimStart('?'))
            .SelectMany(pair => pair.Value.OfType<string>().Select(value => new KeyValuePair<string, string>(pair.Key, value)));

    /// <summary>Each filter that is on, with the list that is left when it is taken off.</summary>
    private IEnumerable<(string Label, ListQuery Without)> Applied
    {
        get
        {
            foreach (var brand in query.Brands)
            {
                yield return (brand, query.Toggle(brand));
            }
            foreach (var attribute in query.Attributes)
            {
                yield return ($"{frame.AttributeName(attribute.Code)}: {frame.ValueName(attribute.Code, attribute.Value)}", query.Toggle(
                    attribute));
            }
            if (query.From is not null || query.To is not null)
            {
                yield return (FacetList.PriceLabel(query.From, query.To, Visitor.Currency), query.Priced(null, null));
            }
            if (query.RatingMin is { } rating)
            {
                yield return (Text["facets.rating", rating], query.Rated(null));
            }
        }
    }

    protected override async Task OnInitializedAsync()
    {
        frame = await Cache.GetAsync(Context.RequestAborted);
        category = Slug is null ? null : frame.Find(Slug) ?? throw new Refusal(PlatformProblems.NotFound);
        query = ListQuery.Of(Context.Request.Query) with { Category = category?.Id };
        result = await Listing.RunAsync(query, withFacets: true, Context.RequestAborted);
        facets = result.Facets ?? new Facets(0, [], [], [], [], []);
        today = Time.GetUtcNow();
    }
}
