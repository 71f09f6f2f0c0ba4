using Fairground.Kernels.Text;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Ids;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>Makes and changes the products that a seller keeps.</summary>
internal sealed class ProductDesk(FairgroundDb db, CatalogueCache cache, MediaStore media)
{
    private const int SlugWordsLengthMax = 80;

    public async Task<Product> CreateAsync(SellerId seller, ProductApi.ProductRequest request, CancellationToken cancellationToken)
    {
        await RequireApprovedAsync(seller, cancellationToken);
        var id = Id.New<ProductId>(db.Time);
        var product = new Product
        {
            Id = id,
            Slug = SlugOf(request.Texts[0].Title, id.ToString()),
            Category = (await CategoryAsync(request.Category, cancellationToken)).Id,
            Brand = request.Brand?.Trim() ?? "",
            OriginalLanguage = request.Texts[0].Language,
            Keeper = seller,
            CreatedAt = db.Time.GetUtcNow(),
        };
        Describe(product, request);
        foreach (var variant in request.Variants is { Count: > 0 } variants ? variants : [new ProductApi.VariantRequest(null, null)])
        {
            product.AddVariant(Options(variant.Options), variant.Sku, db.Time);
        }
        product.Publish(db);
        db.Add(product);
        await db.SaveChangesAsync(cancellationToken);
        return product;
    }

    public async Task ChangeAsync(SellerId seller, ProductId id, ProductApi.ProductRequest request, CancellationToken cancellationToken)
    {
        var (product, past) = await KeptWithPastAsync(seller, id, cancellationToken);
        product.Category = (await CategoryAsync(request.Category, cancellationToken)).Id;
        product.Brand = request.Brand?.Trim() ?? "";
        product.KeepTexts([.. request.Texts.Select(text => text.Language)]);
        Describe(product, request);
        past.KeepUnlessSame(db, product);
        db.Publish(new ProductChanged(id));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<Variant> AddVariantAsync(
        SellerId seller, ProductId id, ProductApi.VariantRequest request, CancellationToken cancellationToken)
    {
        var (product, past) = await KeptWithPastAsync(seller, id, cancellationToken);
        var variant = product.AddVariant(Options(request.Options), request.Sku, db.Time);
        past.KeepUnlessSame(db, product);
        db.Publish(new ProductChanged(id));
        await db.SaveChangesAsync(cancellationToken);
        return variant;
    }

    public async Task ArrangePicturesAsync(
        SellerId seller, ProductId id, IReadOnlyCollection<(int Position, PictureView View)> order, CancellationToken cancellationToken)
    {
        var (product, past) = await KeptWithPastAsync(seller, id, cancellationToken);
        product.Arrange(order);
        past.KeepUnlessSame(db, product);
        db.Publish(new ProductChanged(id));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task AddPictureAsync(
        SellerId seller, ProductId id, ReadOnlyMemory<byte> bytes, PictureView view, CancellationToken cancellationToken)
    {
        var (product, past) = await KeptWithPastAsync(seller, id, cancellationToken);
        if (product.Pictures.Count >= Product.PicturesMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyPictures, Product.PicturesMax);
        }
        product.Show(await media.AddImageAsync(bytes, cancellationToken), view);
        past.KeepUnlessSame(db, product);
        db.Publish(new ProductChanged(id));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemovePictureAsync(SellerId seller, ProductId id, int position, CancellationToken cancellationToken)
    {
        var (product, past) = await KeptWithPastAsync(seller, id, cancellationToken);
        product.Hide(position);
        past.KeepUnlessSame(db, product);
        db.Publish(new ProductChanged(id));
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>A readable address: the title's words, and digits of the id that make it unique.</summary>
    public static string SlugOf(string title, string id, int digits = 6)
    {
        var words = string.Join('-', Folding.Tokens(title).Where(word => word.All(char.IsAsciiLetterOrDigit)));
        words = words.Length > SlugWordsLengthMax ? words[..SlugWordsLengthMax].TrimEnd('-') : words;
        return words.Length > 0 ? $"{words}-{id[^digits..]}" : id[^12..];
    }

    internal async Task<Product> KeptAsync(SellerId seller, ProductId id, CancellationToken cancellationToken)
    {
        var product = await db.Set<Product>().Include(row => row.Variants).FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        return product.Keeper == seller ? product : throw new Refusal(MarketplaceProblems.NotYourProduct);
    }

    internal async Task RequireApprovedAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var status = await db.Set<Seller>().Where(row => row.Id == seller).Select(row => row.Status).SingleAsync(cancellationToken);
        if (status != SellerStatus.Approved)
        {
            throw new Refusal(
                status == SellerStatus.Suspended ? MarketplaceProblems.SellerSuspended : MarketplaceProblems.SellerNotApproved);
        }
    }

    /// <summary>A product to be changed, with what it is until then.</summary>
    private async Task<(Product Product, ProductPast Past)> KeptWithPastAsync(
        SellerId seller, ProductId id, CancellationToken cancellationToken)
    {
        var product = await KeptAsync(seller, id, cancellationToken);
        return (product, ProductPast.Of(product, db.Time.GetUtcNow()));
    }

    private static void Describe(Product product, ProductApi.ProductRequest request)
    {
        foreach (var text in request.Texts)
        {
            product.Describe(text.Language, text.Title, text.Description ?? "");
        }
        product.Declare(
            HsCode.Read(request.HsCode), request.Origin is { Length: > 0 } origin ? origin : null, request.WeightGrams);
        product.Set([.. (request.Attributes ?? []).Select(attribute => (Code(attribute.Key), Code(attribute.Value)))]);
    }

    private static List<VariantOption> Options(Dictionary<string, string>? options)
    {
        if (options?.Count > Variant.OptionsMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyVariants, Variant.OptionsMax);
        }
        return [.. (options ?? []).Select(option => new VariantOption(Code(option.Key), Code(option.Value)))];
    }

    /// <summary>Attribute codes and values are short, lower-case and plain; names for people are texts of the attribute.</summary>
    private static string Code(string text)
    {
        var code = string.Join('-', Folding.Tokens(text));
        return code.Length is > 0 and <= AttributeKind.CodeLengthMax ? code : throw new Refusal(PlatformProblems.Invalid);
    }

    private async Task<Category> CategoryAsync(string slug, CancellationToken cancellationToken) =>
        (await cache.GetAsync(cancellationToken)).Find(slug) ?? throw new Refusal(MarketplaceProblems.UnknownCategory);
}
