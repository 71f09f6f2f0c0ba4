using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
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

namespace Fairground.Marketplace.Catalogue;

internal static class ProductApi
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/categories", Categories).WithTags("Catalogue").ForEveryone().WholeList(CategoryDesk.CountMax).WithSummary(
            "The categories, in the visitor's language.");
        routes.MapGet("/api/products/{slug}", Get).WithTags("Catalogue").ForEveryone()
            .WithSummary("A product by its slug or id, with its variants and every offer that can be bought now.").Refuses(
                PlatformProblems.NotFound);

        var desk = routes.MapGroup("/api/sellers/{seller}/products").WithTags("Desk: catalogue");
        desk.MapGet("/", Kept).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The products that the seller keeps, newest first; status, and q (all of its words).");
        desk.MapPost("/", Create).ForMembers(SellerPolicies.Manager)
            .WithSummary("Makes a product, with at least one text and one variant.")
            .Refuses(MarketplaceProblems.UnknownCategory, MarketplaceProblems.SellerNotApproved, MarketplaceProblems.ProductNotReady);
        desk.MapGet("/{product}", GetKept).ForMembers(SellerPolicies.Viewer)
            .WithSummary("A product that the seller keeps, as it is changed: with its texts in all languages.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapPut("/{product}", Change).ForMembers(SellerPolicies.Manager)
            .WithSummary("Changes the texts, brand, category, attributes and customs data of a product that this seller keeps: all of " +
                "them, so that a text or attribute left out is taken away.").Refuses(MarketplaceProblems.NotYourProduct);
        desk.MapPost("/{product}/variants", AddVariant).ForMembers(SellerPolicies.Manager).WithSummary("Adds a variant to a product.")
            .Refuses(MarketplaceProblems.VariantExists, MarketplaceProblems.TooManyVariants, MarketplaceProblems.NotYourProduct);
        desk.MapPost("/{product}/pictures", AddPicture).ForMembers(SellerPolicies.Manager).DisableAntiforgery()
            .RepeatsFreely("A picture that comes twice shows twice until one is taken away; decoding is no part of a transaction.")
            .Accepts<byte[]>("image/jpeg", "image/png", "image/webp")
            .WithSummary("Adds a picture: the body is the file. It is checked by its content and kept without the camera's data.")
            .Refuses(PlatformProblems.NotAnImage, PlatformProblems.ImageTooLarge, MarketplaceProblems.TooManyPictures);
        desk.MapPut("/{product}/pictures", ArrangePictures).ForMembers(SellerPolicies.Manager)
            .WithSummary("Puts the pictures in the order given, each by its present position and with its view; those left out are taken " +
                "away.").Refuses(MarketplaceProblems.NotYourProduct);
        desk.MapDelete("/{product}/pictures/{position:int}", RemovePicture).ForMembers(SellerPolicies.Manager).WithSummary(
            "Takes a picture away.");
    }

    public sealed record TextRequest(
        [property: Needed, LanguageCode] string Language,
        [property: Needed, Lengths(2, Product.TitleLengthMax)] string Title,
        [property: Lengths(0, Product.DescriptionLengthMax)] string? Description);

    public sealed record VariantRequest(Dictionary<string, string>? Options, [property: Lengths(1, 64)] string? Sku);

    public sealed record ProductRequest(
        [property: Needed] string Category,
        [property: Lengths(0, Product.BrandLengthMax)] string? Brand,
        [property: Elements(1, 5)] List<TextRequest> Texts,
        [property: Elements(0, Product.AttributesMax)] Dictionary<string, string>? Attributes,
        [property: Elements(0, Product.VariantsMax)] List<VariantRequest>? Variants,
        [property: HsCode] string? HsCode = null,
        [property: Country] string? Origin = null,
        [property: Within(1, Product.WeightGramsMax)] int? WeightGrams = null);

    public sealed record PictureRequest(int Position, PictureView View);

    public sealed record PicturesRequest([property: Needed, Elements(0, Product.PicturesMax)] List<PictureRequest> Pictures);

    public sealed record KeptView(
        ProductId Id, string Slug, string Title, string Brand, string Category, ProductStatus Status, int Variants);

    public sealed record KeptProduct(
        ProductId Id, string Slug, string Category, string Brand, ProductStatus Status, IReadOnlyList<TextRequest> Texts,
        Dictionary<string, string> Attributes, IReadOnlyList<VariantView> Variants);

    public sealed record CategoryView(CategoryId Id, string Slug, string Name, CategoryId? Parent);

    public sealed record OfferView(
        OfferId Id, VariantId Variant, StoreId Store, string StoreName, string SellerName, Money Price, Money? PriorPrice,
        DateTimeOffset? PriceSince,
        Money? Landed, int? DeliveryDays, int Stock, bool Featured);

    public sealed record VariantView(VariantId Id, string? Sku, Dictionary<string, string> Options);

    public sealed record ProductView(
        ProductId Id, string Slug, string Title, string Description, string Language, string Brand, string Category,
        IReadOnlyList<string> Pictures,
        Dictionary<string, string> Attributes, string? HsCode, string? Origin, int? WeightGrams, double Rating, int Ratings,
        IReadOnlyList<VariantView> Variants,
        IReadOnlyList<OfferView> Offers);

    public sealed record ProductMade(ProductId Id, string Slug, IReadOnlyList<VariantView> Variants);

    private static async Task<Ok<List<CategoryView>>> Categories(CatalogueCache cache, CancellationToken cancellationToken)
    {
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok(frame.All.OrderBy(category => category.Position)
            .Select(category => new CategoryView(category.Id, category.Slug, category.Name(Language.Current.Code), category.Parent))
            .ToList());
    }

    private static async Task<Ok<ProductView>> Get(
        string slug, ProductReader reader, Visitor visitor, CatalogueCache cache, TimeProvider time, CancellationToken cancellationToken)
    {
        var found = await reader.ReadAsync(slug, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        var frame = await cache.GetAsync(cancellationToken);
        var text = found.Product.Text(Language.Current.Code)!;
        return TypedResults.Ok(new ProductView(
            found.Product.Id, found.Product.Slug, text.Title, text.Description, text.Language, found.Product.Brand,
            frame.Find(found.Product.Category)?.Slug ?? "", [.. found.Product.Pictures.OrderBy(picture => picture.Position)
                .Select(picture => MediaFile.Address(picture.MediaKey, picture.IsDrawing, 1280))],
            found.Product.Attributes.ToDictionary(attribute => attribute.Code, attribute => attribute.Value),
            found.Product.HsCode, found.Product.Origin, found.Product.WeightGrams, Math.Round(found.Rating, 2),
            found.Ratings,
            [.. found.Product.Variants.OrderBy(variant => variant.Position).Select(View)],
            [.. found.Offers.Select(
                offer => new OfferView(offer.Id, offer.Variant, offer.Store, offer.StoreName, offer.SellerName, offer.Price,
                offer.ReducedFrom(time.GetUtcNow()), offer.PriceSince, offer.LandedAt(visitor.Country), offer.DaysTo(visitor.Country),
                offer.Stock,
                found.Choices.Any(choice => choice.Value.Featured.Id == offer.Id)))]));
    }

    private static async Task<Created<ProductMade>> Create(
        SellerId seller, ProductRequest request, ProductDesk desk, CancellationToken cancellationToken)
    {
        var product = await desk.CreateAsync(seller, request, cancellationToken);
        return TypedResults.Created(
            $"/api/products/{product.Slug}", new ProductMade(product.Id, product.Slug, [.. product.Variants.Select(View)]));
    }

    private static async Task<Ok<List<KeptView>>> Kept(
        SellerId seller, FairgroundDb db, ProductFinder finder, CatalogueCache cache, [AsParameters] Paging paging,
        CancellationToken cancellationToken, string? q = null, ProductStatus? status = null)
    {
        var kept = db.Set<Product>().AsNoTracking().Where(
            product => product.Keeper == seller && (status == null || product.Status == status));
        if (q is not null)
        {
            var found = await finder.KeptAsync(seller, q, cancellationToken);
            kept = kept.Where(product => found.Contains(product.Id));
        }
        var shown = await paging.ReadAsync(
            kept.OrderByDescending(product => product.Id).Include(product => product.Variants).AsSplitQuery(), cancellationToken);
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok(shown.ConvertAll(product => new KeptView(
            product.Id, product.Slug, product.Text(Language.Current.Code)?.Title ?? product.Slug, product.Brand,
            frame.Find(product.Category)?.Slug ?? "", product.Status, product.Variants.Count)));
    }

    private static async Task<Ok<KeptProduct>> GetKept(
        SellerId seller, ProductId product, FairgroundDb db, CatalogueCache cache, CancellationToken cancellationToken)
    {
        var kept = await db.Set<Product>().AsNoTracking().Include(row => row.Variants).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == product && row.Keeper == seller, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok(new KeptProduct(
            kept.Id, kept.Slug, frame.Find(kept.Category)?.Slug ?? "", kept.Brand, kept.Status,
            [.. kept.Texts.OrderBy(text => text.Language, StringComparer.Ordinal)
                .Select(text => new TextRequest(text.Language, text.Title, text.Description))],
            kept.Attributes.OrderBy(attribute => attribute.Code, StringComparer.Ordinal)
                .ToDictionary(attribute => attribute.Code, attribute => attribute.Value),
            [.. kept.Variants.OrderBy(variant => variant.Id.Value).Select(View)]));
    }

    private static async Task<Created<VariantView>> AddVariant(
        SellerId seller, ProductId product, VariantRequest request, ProductDesk desk, CancellationToken cancellationToken)
    {
        var variant = await desk.AddVariantAsync(seller, product, request, cancellationToken);
        return TypedResults.Created($"/api/products/{product}", View(variant));
    }

    private static async Task<NoContent> ArrangePictures(
        SellerId seller, ProductId product, PicturesRequest request, ProductDesk desk, CancellationToken cancellationToken)
    {
        await desk.ArrangePicturesAsync(
            seller, product, [.. request.Pictures.Select(picture => (picture.Position, picture.View))], cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> Change(
        SellerId seller, ProductId product, ProductRequest request, ProductDesk desk, CancellationToken cancellationToken)
    {
        await desk.ChangeAsync(seller, product, request, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> AddPicture(
        SellerId seller, ProductId product, HttpRequest request, ProductDesk desk, CancellationToken cancellationToken,
        PictureView view = PictureView.Front)
    {
        if (request.ContentLength is null or > MediaStore.BytesMax)
        {
            throw new Refusal(PlatformProblems.ImageTooLarge, MediaStore.BytesMax / (1024 * 1024), MediaStore.PixelsMax / 1_000_000);
        }
        var bytes = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(bytes, cancellationToken);
        await desk.AddPictureAsync(seller, product, bytes, view, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemovePicture(
        SellerId seller, ProductId product, int position, ProductDesk desk, CancellationToken cancellationToken)
    {
        await desk.RemovePictureAsync(seller, product, position, cancellationToken);
        return TypedResults.NoContent();
    }

    private static VariantView View(Variant variant) =>
        new(variant.Id, variant.Sku, variant.Options.ToDictionary(option => option.Code, option => option.Value));
}
