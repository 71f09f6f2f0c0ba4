using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Makes Olist's categories, below one of their own, and its products. The data has no titles: a product is called by its category and the
/// first digits of its id, and what is known of its weight and size is told in its text and, in bands, as attributes.
/// </summary>
internal sealed class OlistCatalogue(FairgroundDb db, CatalogueCache cache, OlistCategories categories) : IImportStep
{
    private const int Batch = 500;
    private const int GramsMax = 1_000_000;
    private const int CentimetresMax = 10_000;

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        foreach (var file in run.Folder.Files("product_category_name_translation"))
        {
            await categories.TranslateAsync(file, cancellationToken);
        }
        foreach (var file in run.Folder.Files("products", "olist_products_dataset"))
        {
            var seen = new HashSet<Guid>();
            foreach (var batch in Read(file, seen).Chunk(Batch))
            {
                var made = await db.TransactAsync(() => WriteAsync(batch, cancellationToken), cancellationToken);
                db.ChangeTracker.Clear();
                file.Tally.Imported += made;
                file.Tally.There += batch.Length - made;
            }
        }
        cache.Refresh();
    }

    private static IEnumerable<ProductDraft> Read(ImportFile file, HashSet<Guid> seen)
    {
        foreach (var row in file.Rows(
            "product_id", "product_category_name", "product_weight_g", "product_length_cm", "product_height_cm", "product_width_cm"))
        {
            var category = row.Text("product_category_name");
            var draft = new ProductDraft(
                row.Key("product_id"), category.Length == 0 ? "" : row.Text("product_category_name", OlistCategories.NameLengthMax),
                row.OptionalNumber("product_weight_g", 0, GramsMax), row.OptionalNumber("product_length_cm", 0, CentimetresMax),
                row.OptionalNumber("product_height_cm", 0, CentimetresMax), row.OptionalNumber("product_width_cm", 0, CentimetresMax));
            if (row.IsRefused())
            {
                continue;
            }
            if (seen.Add(draft.Key))
            {
                yield return draft;
            }
            else
            {
                row.Refuse("duplicate id", draft.Key.ToString("N"));
            }
        }
    }

    private async Task<int> WriteAsync(IReadOnlyCollection<ProductDraft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => OlistId.Of<ProductId>(draft.Key)).ToList();
        var there = await db.Set<Product>().Where(product => ids.Contains(product.Id)).Select(product => product.Id)
            .ToHashSetAsync(cancellationToken);
        var missing = drafts.Where(draft => !there.Contains(OlistId.Of<ProductId>(draft.Key))).ToList();
        if (missing.Count == 0)
        {
            return 0;
        }
        await OlistAttributes.EnsureAsync(db, cancellationToken);
        var named = await categories.EnsureAsync([.. missing.Select(draft => draft.Category).Distinct()], cancellationToken);
        foreach (var draft in missing)
        {
            Add(draft, named[draft.Category]);
        }
        await db.SaveChangesAsync(cancellationToken);
        return missing.Count;
    }

    private void Add(ProductDraft draft, Category category)
    {
        var (language, name) = OlistCategories.BestName(category);
        var product = new Product
        {
            Id = OlistId.Of<ProductId>(draft.Key),
            Slug = $"{category.Slug}-{draft.Key.ToString("N")[..12]}",
            Category = category.Id,
            OriginalLanguage = language,
            Keeper = null,
            CreatedAt = db.Time.GetUtcNow(),
        };
        product.Describe(language, $"{name} {draft.Key.ToString("N")[..8]}", draft.Description);
        product.Set(OlistAttributes.Of(draft));
        db.Add(product);
        // Tracked beside its product, the variant is one of the product's: it needs an id that we choose.
        db.Add(new Variant
        {
            Id = OlistId.Of<VariantId>(draft.Key), Product = product.Id, Position = 0, Sku = draft.Key.ToString("N"),
        });
        product.Publish();
    }
}

internal sealed record ProductDraft(Guid Key, string Category, int? Grams, int? Length, int? Height, int? Width)
{
    /// <summary>The longest side in centimetres; null where a side is not known.</summary>
    public int? LongestSide => Length is { } length && Height is { } height && Width is { } width
        ? Math.Max(length, Math.Max(height, width)) : null;

    public string Description
    {
        get
        {
            List<string> facts = [];
            if (Grams is > 0)
            {
                facts.Add($"{Grams} g");
            }
            if (LongestSide is > 0)
            {
                facts.Add($"{Length} × {Width} × {Height} cm");
            }
            return string.Join("; ", [.. facts, $"product {Key:N} of Olist's public data set, which has no titles."]);
        }
    }
}
