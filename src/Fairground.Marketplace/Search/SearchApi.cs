using System.Globalization;
using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Media;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Search;

internal static class SearchApi
{
    private const int SuggestionsMax = 8;
    private const int SuggestedCategoriesMax = 2;

    /// <summary>A beginning of fewer letters is one of many words.</summary>
    private const int ShortPrefix = 3;

    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/products", List).WithTags("Catalogue").ForEveryone()
            .WithSummary("Lists and searches products: q, category, store, brand, a.ATTRIBUTE, from, to, rating, sort (best, price, " +
                "-price, rating, new), page; facets=true counts what a list can be narrowed by.");
        routes.MapGet("/api/suggestions", Suggest).WithTags("Catalogue").ForEveryone().WholeList(SuggestionsMax)
            .WithSummary("What a search may go on as: categories and products that begin with what was typed.");
    }

    public sealed record CardView(
        ProductId Id, string Slug, string Title, string Brand, string? Picture, string Store, Money Price, Money? PriorPrice, double Rating,
        int Ratings,
        int Stock, int? DeliveryDays);

    public sealed record FacetView(string Choice, string Name, int Count, bool Chosen);

    public sealed record ListView(
        IReadOnlyList<CardView> Items, int Total, int Page, int Pages, string? CorrectedQuery,
        Dictionary<string, IReadOnlyList<FacetView>>? Facets);

    public sealed record Suggestion(string Kind, string Text, string Path, string? Picture, string? Note);

    private static async Task<Ok<ListView>> List(
        HttpRequest request, Listing listing, CatalogueCache cache, FairgroundDb db, [AsParameters] Paging paging,
        CancellationToken cancellationToken, string? category = null, string? store = null, bool facets = false)
    {
        var frame = await cache.GetAsync(cancellationToken);
        var query = ListQuery.Of(request.Query) with { Size = paging.Limit is null ? ListQuery.PageSize : paging.Size };
        if (category is not null)
        {
            query = query with { Category = (frame.Find(category) ?? throw new Refusal(MarketplaceProblems.UnknownCategory)).Id };
        }
        if (store is not null)
        {
            query = query with { Store = await FindStoreAsync(db, store, cancellationToken) };
        }
        var result = await listing.RunAsync(query, facets, cancellationToken);
        (paging with { Page = query.Page, Limit = query.Size }).Counted(result.Total);
        return TypedResults.Ok(new ListView(
            [.. result.Cards.Select(View)], result.Total, query.Page, (result.Total + query.Size - 1) / query.Size, result.Corrected,
            result.Facets is { } found ? View(found, frame) : null));
    }

    private static async Task<StoreId> FindStoreAsync(FairgroundDb db, string slug, CancellationToken cancellationToken) =>
        await db.Set<Store>().Where(row => row.Slug == slug).Select(row => (StoreId?)row.Id).FirstOrDefaultAsync(cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);

    private static async Task<Ok<List<Suggestion>>> Suggest(
        string? q, Listing listing, CatalogueCache cache, CancellationToken cancellationToken)
    {
        var text = q?.Trim() ?? "";
        var words = Folding.Tokens(text.Length > ListQuery.TextLengthMax ? "" : text).Take(ListQuery.WordsMax).ToList();
        if (words is [])
        {
            return TypedResults.Ok(new List<Suggestion>());
        }
        var frame = await cache.GetAsync(cancellationToken);
        var language = Platform.Languages.Language.Current.Code;
        var suggestions = frame.All
            .Where(category => Folding.Fold(category.Name(language)).Split(' ').Any(
                word => word.StartsWith(words[^1], StringComparison.Ordinal)) && words.Count == 1)
            .OrderBy(category => category.Position).Take(SuggestedCategoriesMax)
            .Select(category => new Suggestion(
                "category", category.Name(language), $"/c/{category.Slug}", null, Text["search.suggestion.category"])).ToList();

        // Words before the last are whole, so they are stemmed as the index is; the last is a prefix of a stem at best.
        List<string> stems = [.. words.SkipLast(1).Select(Stemming.Stem), words[^1]];
        var products = await listing.BestAsync(
            stems, lastIsPrefix: true, areMany: stems[^1].Length < ShortPrefix, null, SuggestionsMax - suggestions.Count,
            cancellationToken);
        suggestions.AddRange((await listing.CardsAsync(products, cancellationToken)).Select(card => new Suggestion(
            "product", card.Title, $"/p/{card.Slug}", card.PictureKey is { } key ? MediaFile.Address(key, card.PictureIsDrawing, 160)
                : null, card.Price.ToString(CultureInfo.CurrentCulture))));
        return TypedResults.Ok(suggestions);
    }

    private static CardView View(ListCard card) => new(
        card.Product, card.Slug, card.Title, card.Brand, card.PictureKey is { } key ? MediaFile.Address(key, card.PictureIsDrawing, 640)
            : null,
        card.StoreName, card.Price, card.Prior, Math.Round(card.Rating, 2), card.Ratings, card.Stock, card.Days);

    private static Dictionary<string, IReadOnlyList<FacetView>> View(Facets facets, CatalogueFrame frame)
    {
        var language = Platform.Languages.Language.Current.Code;
        var views = new Dictionary<string, IReadOnlyList<FacetView>>
        {
            ["category"] = [.. facets.Categories.Select(facet => new FacetView(
                frame.Find(facet.Choice)?.Slug ?? "", frame.Find(facet.Choice)?.Name(language) ?? "", facet.Count, facet.IsOn))],
            ["brand"] = [.. facets.Brands.Select(facet => new FacetView(facet.Choice, facet.Choice, facet.Count, facet.IsOn))],
        };
        foreach (var (code, values) in facets.Attributes)
        {
            views[$"a.{code}"] = [.. values.Select(
                facet => new FacetView(facet.Choice, frame.ValueName(code, facet.Choice), facet.Count, facet.IsOn))];
        }
        return views;
    }
}
