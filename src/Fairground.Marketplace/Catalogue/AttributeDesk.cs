using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A value that products have, whether it is named or not.</summary>
internal sealed record UsedValue(string Code, string Value, int Products);

/// <summary>An attribute that products have: how many of them, with how many different values.</summary>
internal sealed record UsedAttribute(string Code, int Products, int Values);

/// <summary>Names the attributes of products and their values, and says which of them narrow lists down.</summary>
internal sealed class AttributeDesk(FairgroundDb db, CatalogueCache cache)
{
    public const int CountMax = 500;
    public const int ValuesMax = 500;

    /// <summary>What products have, the most frequent first; of one attribute, or of all.</summary>
    public async Task<List<UsedValue>> UsedAsync(string? code, CancellationToken cancellationToken)
    {
        var used = await db.Set<Product>().SelectMany(product => product.Attributes)
            .Where(attribute => code == null || attribute.Code == code)
            .GroupBy(attribute => new { attribute.Code, attribute.Value })
            .Select(group => new { group.Key.Code, group.Key.Value, Count = group.Count() })
            .OrderByDescending(group => group.Count).ThenBy(group => group.Code).ThenBy(group => group.Value)
            .Take(ValuesMax).ToListAsync(cancellationToken);
        return used.ConvertAll(group => new UsedValue(group.Code, group.Value, group.Count));
    }

    /// <summary>The attributes that products have, the most frequent first; of all products, or of those in some categories.</summary>
    public async Task<List<UsedAttribute>> InUseAsync(IReadOnlyCollection<CategoryId>? categories, CancellationToken cancellationToken)
    {
        var products = db.Set<Product>().AsQueryable();
        if (categories is not null)
        {
            products = products.Where(product => categories.Contains(product.Category));
        }
        var used = await products.SelectMany(product => product.Attributes).GroupBy(attribute => attribute.Code)
            .Select(group => new
            {
                group.Key, Products = group.Count(), Values = group.Select(attribute => attribute.Value).Distinct().Count(),
            })
            .OrderByDescending(group => group.Products).ThenBy(group => group.Key).Take(CountMax).ToListAsync(cancellationToken);
        return used.ConvertAll(group => new UsedAttribute(group.Key, group.Products, group.Values));
    }

    /// <summary>
    /// Sets an attribute's place, whether it is a facet, and texts by value (the empty value is the attribute itself) and language. An
    /// empty text takes a name away; what is not mentioned stays. Makes the attribute if there is none.
    /// </summary>
    public async Task<AttributeKind> SetAsync(
        string code, bool isFacet, int? position, IReadOnlyCollection<(string Value, string Language, string Text)> texts, AccountId by,
        CancellationToken cancellationToken)
    {
        Require(code, texts);
        var kind = await db.TransactAsync(async () =>
        {
            var found = await db.Set<AttributeKind>().FirstOrDefaultAsync(row => row.Code == code, cancellationToken);
            if (found is null)
            {
                var count = await db.Set<AttributeKind>().CountAsync(cancellationToken);
                found = count < CountMax
                    ? new AttributeKind { Code = code, Position = position ?? count }
                    : throw new Refusal(PlatformProblems.TooLarge);
                db.Add(found);
            }
            found.IsFacet = isFacet;
            found.Position = position ?? found.Position;
            foreach (var (value, language, text) in texts)
            {
                found.Call(value, language, text);
            }
            if (found.Texts.Select(text => text.Value).Distinct().Count() > ValuesMax)
            {
                throw new Refusal(PlatformProblems.TooLarge);
            }
            db.Audit("attribute.set", $"attribute/{code}", by);
            // Products are found by the names of their values.
            await CardSweep.AskAsync(db, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return found;
        }, cancellationToken);
        db.AfterCommit(cache.Refresh);
        return kind;
    }

    private static void Require(string code, IReadOnlyCollection<(string Value, string Language, string Text)> texts)
    {
        if (!IsCode(code) || texts.Any(text => text.Value.Length > 0 && !IsCode(text.Value)))
        {
            throw new Refusal(MarketplaceProblems.CodeInvalid, AttributeKind.CodeLengthMax);
        }
        if (texts.Any(text => Language.Find(text.Language) is null || text.Text.Length > AttributeKind.TextLengthMax))
        {
            throw new Refusal(PlatformProblems.Invalid);
        }
    }

    private static bool IsCode(string code) => code.Length is > 0 and <= AttributeKind.CodeLengthMax &&
        code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' || (c > 127 && char.IsLetter(c)));
}
