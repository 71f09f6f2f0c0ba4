using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A product as other modules show it; its title is in the visitor's language where there is one.</summary>
public sealed record ShownProduct(
    ProductId Id, string Slug, string Title, string TitleLanguage, string? PictureKey, bool PictureIsDrawing);

/// <summary>Shows other modules what stands on the shelves.</summary>
public sealed class ProductPowers(FairgroundDb db)
{
    /// <summary>A published product; null if there is none.</summary>
    public async Task<ShownProduct?> FindAsync(ProductId id, CancellationToken cancellationToken)
    {
        var product = await db.Set<Product>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.Status == ProductStatus.Published, cancellationToken);
        if (product?.Text(Language.Current.Code) is not { } text)
        {
            return null;
        }
        var picture = product.Pictures.OrderBy(row => row.Position).FirstOrDefault();
        return new ShownProduct(
            product.Id, product.Slug, text.Title, text.Language, picture?.MediaKey, picture?.IsDrawing ?? false);
    }
}
