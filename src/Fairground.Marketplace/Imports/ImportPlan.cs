using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Goes through the rows of a batch in their order and does in memory what each asks for, or refuses it whole; a row knows what those
/// before it did.
/// </summary>
internal sealed class ImportPlan(FairgroundDb db, ImportScope scope, KnownGoods known, BatchOutcome outcome)
{
    /// <summary>Pieces of a new offer whose file says no more than that there are some.</summary>
    private const int StockOfAvailable = 1;

    private const int SlugDigits = 10;

    public List<Product> Products { get; } = [];
    public List<Offer> Offers { get; } = [];
    public List<PriceChange> Prices { get; } = [];

    /// <summary>The products whose cards follow.</summary>
    public HashSet<ProductId> Touched { get; } = [];

    public KnownProducts Known => new(
        known.Products, Products.Select(product => product.Id).ToHashSet(), Touched.Except(reworded).ToHashSet());

    /// <summary>The products of which more has changed than what is asked for them.</summary>
    private readonly HashSet<ProductId> reworded = [];

    public RowOutcome Take(RowDraft draft) =>
        known.Offers.TryGetValue(draft.Sku, out var offer) ? Edit(draft, offer) : Make(draft);

    private RowOutcome Edit(RowDraft draft, Offer offer)
    {
        var product = draft.SaysProduct ? known.Products[offer.Product] : null;
        var edit = product is null ? null : new ProductEdit(product, offer.Variant, draft);
        if (edit is not null && product!.Keeper == scope.Store.Seller)
        {
            edit.Check(known.Groups);
        }
        if (draft.Faults.Count > 0)
        {
            return RowOutcome.Refused;
        }
        var isChanged = EditOffer(draft, offer);
        if (edit is { IsChange: true })
        {
            if (product!.Keeper == scope.Store.Seller)
            {
                var past = ProductPast.Of(product, db.Time.GetUtcNow());
                edit.Apply();
                past.KeepUnlessSame(db, product);
                reworded.Add(product.Id);
                isChanged = true;
            }
            else
            {
                outcome.OnOthersProducts++;
            }
        }
        if (isChanged)
        {
            Touched.Add(offer.Product);
        }
        return isChanged ? RowOutcome.Changed : RowOutcome.Unchanged;
    }

    private bool EditOffer(RowDraft draft, Offer offer)
    {
        var before = (offer.Price, offer.Stock, offer.IsActive);
        if (draft.PriceMinor is { } minor)
        {
            offer.Ask(offer.Price with { Minor = minor }, [.. known.Prices[offer.Id]], db);
        }
        offer.Stock = draft.Stock ?? draft.IsAvailable switch
        {
            true => Math.Max(offer.Stock, StockOfAvailable),
            false => 0,
            null => offer.Stock,
        };
        offer.IsActive = draft.IsActive ?? offer.IsActive;
        return before != (offer.Price, offer.Stock, offer.IsActive);
    }

    private RowOutcome Make(RowDraft draft)
    {
        int? stock = draft.Stock ?? draft.IsAvailable switch { true => StockOfAvailable, false => 0, null => null };
        if (draft.PriceMinor is null)
        {
            draft.Refuse("price-missing", Field.Price);
        }
        if (stock is null)
        {
            draft.Refuse("stock-missing", Field.Stock);
        }
        var target = Find(draft);
        if (draft.Faults.Count > 0)
        {
            return RowOutcome.Refused;
        }
        var (product, variant) = target ?? NewVariant(draft);
        Offer(draft, product, variant, stock!.Value);
        return RowOutcome.Made;
    }

    /// <summary>The variant that the row offers, if there is one already; null if it is to be made, or the row is refused.</summary>
    private (ProductId Product, VariantId Variant)? Find(RowDraft draft)
    {
        if (draft.Group is not null)
        {
            return FindInGroup(draft, draft.Group);
        }
        if (draft.Gtin is { Length: > 0 } gtin)
        {
            if (known.Gtins.TryGetValue(gtin, out var match))
            {
                RequireNotOffered(draft, match.Variant, "gtin-offered", Field.Gtin);
                if (draft.Texts.Count > 0 && !Products.Exists(product => product.Id == match.Product))
                {
                    outcome.OnOthersProducts++;
                }
                return (match.Product, match.Variant);
            }
            if (scope.Memory?.FindGtin(gtin) is { } other)
            {
                draft.Refuse("gtin-offered", Field.Gtin, other);
            }
        }
        RequireProduct(draft);
        return null;
    }

    private (ProductId Product, VariantId Variant)? FindInGroup(RowDraft draft, string group)
    {
        var options = draft.Options ?? [];
        var planned = scope.Memory?.VariantsOf(group) ?? 0;
        if (scope.Memory?.Find(group, options) is { } sku)
        {
            draft.Refuse("variant-offered", Field.Options, sku);
        }
        if (!known.Groups.TryGetValue(group, out var product))
        {
            if (ProductId.TryParse(group, out _))
            {
                draft.Refuse("group-not-yours", Field.Group, DraftReader.Shown(group));
            }
            else if (planned == 0)
            {
                RequireProduct(draft);
            }
        }
        else if (product.Keeper != scope.Store.Seller)
        {
            draft.Refuse("group-not-yours", Field.Group, DraftReader.Shown(group));
        }
        else if (product.Variants.FirstOrDefault(variant => IsSame(variant.Options, options)) is { } variant)
        {
            RequireNotOffered(draft, variant.Id, "variant-offered", Field.Options);
            return (product.Id, variant.Id);
        }
        if ((product?.Variants.Count ?? 0) + planned >= Product.VariantsMax)
        {
            draft.Refuse("variants-many", Field.Group, Product.VariantsMax.ToString(null, null));
        }
        return null;
    }

    /// <summary>A new product needs a title and a category.</summary>
    private void RequireProduct(RowDraft draft)
    {
        if (!draft.Texts.Exists(text => text.Title is not null))
        {
            draft.Refuse("title-missing", Field.Title);
        }
        if ((draft.Category ?? scope.Categories.Fallback) is null)
        {
            var foreign = draft.Row[Field.ProductType] ?? draft.Row[Field.GoogleCategory];
            draft.Refuse(foreign is null ? "category-missing" : "category-unknown", Field.Category, DraftReader.Shown(foreign ?? ""));
        }
    }

    private void RequireNotOffered(RowDraft draft, VariantId variant, string code, Field field)
    {
        if (known.Offered.TryGetValue(variant, out var sku))
        {
            draft.Refuse(code, field, sku);
        }
    }

    private (ProductId, VariantId) NewVariant(RowDraft draft)
    {
        var product = draft.Group is { } group && known.Groups.TryGetValue(group, out var there) ? there : NewProduct(draft);
        var past = Products.Contains(product) ? null : ProductPast.Of(product, db.Time.GetUtcNow());
        var variant = product.AddVariant(draft.Options ?? [], draft.Sku, db.Time);
        past?.KeepUnlessSame(db, product);
        variant.Gtin = draft.Gtin is { Length: > 0 } gtin ? gtin : null;
        reworded.Add(product.Id);
        if (product.Status != ProductStatus.Published)
        {
            product.Publish();
        }
        if (draft.Group is null && variant.Gtin is not null)
        {
            known.Gtins.TryAdd(variant.Gtin, (variant.Id, product.Id));
        }
        return (product.Id, variant.Id);
    }

    private Product NewProduct(RowDraft draft)
    {
        // In a check a row may join a product that an earlier one would have made: then nobody asks for its title.
        var first = draft.Texts.Find(text => text.Title is not null) ?? new DraftText("", draft.Sku, null);
        var language = first.Language.Length > 0 ? first.Language : scope.Import.Language;
        var id = Id.New<ProductId>(db.Time);
        var product = new Product
        {
            Id = id,
            Slug = ProductDesk.SlugOf(first.Title!, id.ToString(), SlugDigits),
            Category = (draft.Category ?? scope.Categories.Fallback)?.Id ?? default,
            Brand = draft.Brand ?? "",
            OriginalLanguage = language,
            Keeper = scope.Store.Seller,
            Code = draft.Group,
            CreatedAt = db.Time.GetUtcNow(),
        };
        foreach (var text in draft.Texts.Where(text => text.Title is not null).DefaultIfEmpty(first))
        {
            product.Describe(text.Language.Length > 0 ? text.Language : language, text.Title!, ProductEdit.Lines(text.Description ?? ""));
        }
        product.Set([.. draft.Attributes ?? []]);
        Products.Add(product);
        if (draft.Group is not null)
        {
            known.Groups[draft.Group] = product;
        }
        known.Products[id] = product;
        return product;
    }

    private void Offer(RowDraft draft, ProductId product, VariantId variant, int stock)
    {
        var now = db.Time.GetUtcNow();
        var offer = new Offer
        {
            Id = Id.New<OfferId>(db.Time),
            Product = product,
            Variant = variant,
            Store = scope.Store.Id,
            Seller = scope.Store.Seller,
            Sku = draft.Sku,
            Stock = stock,
            IsActive = draft.IsActive ?? true,
            CreatedAt = now,
        };
        // As a first price is asked; its place in the history is written with the others of the batch.
        offer.AskSince(new Money(draft.PriceMinor!.Value, scope.Store.Currency), now, null);
        Prices.Add(new PriceChange { Offer = offer.Id, At = now, Minor = offer.Price.Minor });
        Offers.Add(offer);
        known.Offered[variant] = draft.Sku;
        Touched.Add(product);
    }

    private static bool IsSame(IReadOnlyCollection<VariantOption> one, IReadOnlyCollection<VariantOption> other) =>
        one.Count == other.Count && one.All(other.Contains);
}
