using System.Linq.Expressions;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What a product is recognised by in a list: its title in the reader's language and its first picture.</summary>
public sealed record ProductLabel(ProductId Product, string Slug, string Title, string Brand, string? PictureKey, bool PictureIsDrawing);

/// <summary>Reads the labels of products, published or not.</summary>
public sealed class ProductLabels(FairgroundDb db)
{
    public async Task<Dictionary<ProductId, ProductLabel>> OfAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        await db.Set<Product>().AsNoTracking().Where(product => products.Contains(product.Id)).Select(Label(Language.Current.Code))
            .ToDictionaryAsync(label => label.Product, cancellationToken);

    private static Expression<Func<Product, ProductLabel>> Label(string language) => product => new ProductLabel(
        product.Id,
        product.Slug,
        product.Texts.Where(text => text.Language == language).Select(text => text.Title).FirstOrDefault()
            ?? product.Texts.Where(text => text.Language == product.OriginalLanguage).Select(text => text.Title).FirstOrDefault()
            ?? product.Slug,
        product.Brand,
        product.Pictures.OrderBy(picture => picture.Position).Select(picture => picture.MediaKey).FirstOrDefault(),
        product.Pictures.OrderBy(picture => picture.Position).Select(picture => picture.IsDrawing).FirstOrDefault());
}
