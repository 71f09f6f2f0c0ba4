using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>What a product is recognised by in a list: its title in the reader's language and its first picture.</summary>
public sealed record ProductLabel(ProductId Product, string Slug, string Title, string Brand, string? PictureKey, bool PictureIsDrawing);

/// <summary>Reads the labels of products, published or not.</summary>
public sealed class ProductLabels(FairgroundDb db)
{
    /// <summary>The title is chosen here: SQLite does not let a subquery order by a column of the row around it.</summary>
    public async Task<Dictionary<ProductId, ProductLabel>> OfAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken)
    {
        var language = Language.Current.Code;
        var rows = await db.Set<Product>().AsNoTracking().Where(product => products.Contains(product.Id)).Select(product => new
        {
            product.Id,
            product.Slug,
            product.Brand,
            product.OriginalLanguage,
            Titles = product.Texts.Select(text => new { text.Language, text.Title }).ToList(),
            PictureKey = product.Pictures.OrderBy(picture => picture.Position).Select(picture => picture.MediaKey).FirstOrDefault(),
            IsDrawing = product.Pictures.OrderBy(picture => picture.Position).Select(picture => picture.IsDrawing).FirstOrDefault(),
        }).ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new ProductLabel(
            row.Id, row.Slug,
            row.Titles.OrderBy(text => text.Language == language ? 0 : text.Language == row.OriginalLanguage ? 1 : 2)
                .Select(text => text.Title).FirstOrDefault() ?? row.Slug,
            row.Brand, row.PictureKey, row.IsDrawing));
    }
}
