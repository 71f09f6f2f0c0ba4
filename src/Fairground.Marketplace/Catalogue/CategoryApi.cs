using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

internal static class CategoryApi
{
    public static void MapCategories(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/categories/{slug}", Get).WithTags("Catalogue").ForEveryone()
            .WithSummary("A category with its names in all languages.").Refuses(PlatformProblems.NotFound);
        routes.MapGet("/api/attributes/{code}", GetAttribute).WithTags("Catalogue").ForEveryone()
            .WithSummary("An attribute of products, with its names.").Refuses(PlatformProblems.NotFound);
        routes.MapGet("/api/attributes", Attributes).WithTags("Catalogue").ForEveryone().WholeList(AttributeDesk.CountMax)
            .WithSummary("The attributes of products with the names of their values in all languages.");

        var admin = routes.MapGroup("/api").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        admin.MapPost("/categories", Add).WithSummary("Adds a category, at the end of its parent's; English is the name that must be.")
            .Refuses(MarketplaceProblems.CategoryExists, MarketplaceProblems.CategoryNameNeeded, MarketplaceProblems.UnknownCategory);
        admin.MapPut("/categories/{slug}", Name).WithSummary("Names a category; an empty name is taken away.")
            .Refuses(MarketplaceProblems.UnknownCategory, MarketplaceProblems.CategoryNameNeeded);
        admin.MapPut("/category-order", Order).WithSummary("Puts the categories of one parent (or of none) into an order.")
            .Refuses(MarketplaceProblems.UnknownCategory);
        admin.MapPut("/categories/{slug}/parent", Place).WithSummary(
            "Puts a category, with all below it, into another one or on the first level.")
            .Refuses(MarketplaceProblems.UnknownCategory, MarketplaceProblems.CategoryWithinItself);
        admin.MapDelete("/categories/{slug}", Remove).WithSummary("Removes a category that nothing uses.")
            .Refuses(MarketplaceProblems.CategoryInUse, MarketplaceProblems.UnknownCategory);
        admin.MapPut("/attributes/{code}", SetAttribute)
            .WithSummary("Sets an attribute's place, whether lists offer it as a facet, and names: texts by value (\"\" is the attribute " +
                "itself) and language.").Refuses(MarketplaceProblems.CodeInvalid);
    }

    public sealed record CategoryRequest(
        [property: Lengths(1, 80)] string? Parent, [property: Lengths(1, 80)] string? Slug,
        [property: Elements(1, 5)] Dictionary<string, string> Names);

    public sealed record NamesRequest([property: Elements(1, 5)] Dictionary<string, string> Names);

    public sealed record OrderRequest(
        [property: Lengths(1, 80)] string? Parent, [property: Elements(1, CategoryDesk.CountMax)] string[] Categories);

    public sealed record PlaceRequest([property: Lengths(1, 80)] string? Parent);

    public sealed record AttributeRequest(
        bool IsFacet, [property: Within(0, AttributeDesk.CountMax)] int? Position,
        [property: Elements(0, AttributeDesk.ValuesMax)] Dictionary<string, Dictionary<string, string>>? Texts);

    public sealed record CategoryView(
        CategoryId Id, string Slug, CategoryId? Parent, int Position, IReadOnlyDictionary<string, string> Names);

    public sealed record AttributeView(
        string Code, int Position, bool IsFacet, IReadOnlyDictionary<string, Dictionary<string, string>> Texts);

    private static async Task<Ok<CategoryView>> Get(string slug, FairgroundDb db, CancellationToken cancellationToken) =>
        // Read afresh, not from what is remembered: who changes it relies on its entity tag.
        TypedResults.Ok(View(await db.Set<Category>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound)));

    private static async Task<Ok<AttributeView>> GetAttribute(string code, FairgroundDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await db.Set<AttributeKind>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound)));

    private static async Task<Ok<List<AttributeView>>> Attributes(CatalogueCache cache, CancellationToken cancellationToken) =>
        TypedResults.Ok((await cache.GetAsync(cancellationToken)).Attributes.Select(View).ToList());

    private static async Task<Created<CategoryView>> Add(
        CategoryRequest request, CategoryDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var category = await desk.AddAsync(request.Parent, request.Slug, request.Names, visitor.SignedIn, cancellationToken);
        return TypedResults.Created($"/api/categories/{category.Slug}", View(category));
    }

    private static async Task<Ok<CategoryView>> Name(
        string slug, NamesRequest request, CategoryDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.NameAsync(slug, request.Names, visitor.SignedIn, cancellationToken)));

    private static async Task<NoContent> Order(
        OrderRequest request, CategoryDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.OrderAsync(request.Parent, request.Categories, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<CategoryView>> Place(
        string slug, PlaceRequest request, CategoryDesk desk, Visitor visitor, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await desk.PlaceAsync(slug, request.Parent, visitor.SignedIn, cancellationToken)));

    private static async Task<NoContent> Remove(string slug, CategoryDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.RemoveAsync(slug, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<AttributeView>> SetAttribute(
        string code, AttributeRequest request, AttributeDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var texts = (request.Texts ?? []).SelectMany(value => value.Value.Select(text => (value.Key, text.Key, text.Value))).ToList();
        return TypedResults.Ok(View(
            await desk.SetAsync(code, request.IsFacet, request.Position, texts, visitor.SignedIn, cancellationToken)));
    }

    private static CategoryView View(Category category) => new(
        category.Id, category.Slug, category.Parent, category.Position,
        category.Names.OrderBy(name => name.Language, StringComparer.Ordinal).ToDictionary(name => name.Language, name => name.Name));

    private static AttributeView View(AttributeKind kind) => new(
        kind.Code, kind.Position, kind.IsFacet, kind.Texts.OrderBy(text => text.Value, StringComparer.Ordinal)
            .ThenBy(text => text.Language, StringComparer.Ordinal).GroupBy(text => text.Value)
            .ToDictionary(value => value.Key, value => value.ToDictionary(text => text.Language, text => text.Text)));
}
