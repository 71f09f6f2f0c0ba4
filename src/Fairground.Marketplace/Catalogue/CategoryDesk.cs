using Fairground.Kernels.Text;
using Fairground.Marketplace.Fees;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>Adds, names, orders, moves and removes categories.</summary>
internal sealed class CategoryDesk(FairgroundDb db, CatalogueCache cache)
{
    public const int CountMax = 2000;
    public const int SlugLengthMax = 60;

    /// <summary>How many products each category has of its own.</summary>
    public Task<Dictionary<CategoryId, int>> ProductsAsync(CancellationToken cancellationToken) => db.Set<Product>()
        .GroupBy(product => product.Category).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    public Task<Category> AddAsync(
        string? parent, string? slug, IReadOnlyDictionary<string, string> names, AccountId by, CancellationToken cancellationToken) =>
        ChangeAsync(async () =>
    {
        RequireEnglish(names);
        var above = parent is { Length: > 0 } ? await FindAsync(parent, cancellationToken) : null;
        var address = SlugOf(slug is { Length: > 0 } ? slug : names[Language.English.Code]);
        if (await db.Set<Category>().AnyAsync(row => row.Slug == address, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.CategoryExists, address);
        }
        if (await db.Set<Category>().CountAsync(cancellationToken) >= CountMax)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        var (id, aboveId) = (Id.New<CategoryId>(db.Time), above?.Id);
        var last = await db.Set<Category>().Where(row => row.Parent == aboveId).MaxAsync(row => (int?)row.Position, cancellationToken);
        var category = new Category { Id = id, Parent = aboveId, Slug = address, Position = (last ?? -1) + 1 };
        Call(category, names);
        db.Add(category);
        db.Audit("category.added", id.ToString(), by, detail: address);
        return category;
    }, cancellationToken);

    /// <summary>Names the category: a name that is left empty is taken away, and English is shown in its place.</summary>
    public Task<Category> NameAsync(
        string slug, IReadOnlyDictionary<string, string> names, AccountId by, CancellationToken cancellationToken) =>
            ChangeAsync(async () =>
    {
        RequireEnglish(names);
        var category = await FindAsync(slug, cancellationToken);
        Call(category, names);
        db.Audit("category.named", category.Id.ToString(), by, detail: names[Language.English.Code].Trim());
        // Products are found by the names of their categories.
        await CardSweep.AskAsync(db, cancellationToken);
        return category;
    }, cancellationToken);

    /// <summary>Puts the categories of one parent into an order; those that are not named follow as they were.</summary>
    public Task OrderAsync(string? parent, IReadOnlyList<string> slugs, AccountId by, CancellationToken cancellationToken) => ChangeAsync(
        async () =>
    {
        var above = parent is { Length: > 0 } ? (await FindAsync(parent, cancellationToken)).Id : (CategoryId?)null;
        var siblings = await db.Set<Category>().Where(row => row.Parent == above).OrderBy(row => row.Position).ToListAsync(
            cancellationToken);
        var wanted = slugs.Distinct().Select(slug => siblings.Find(row => row.Slug == slug)
            ?? throw new Refusal(MarketplaceProblems.UnknownCategory)).ToList();
        var position = 0;
        foreach (var category in wanted.Concat(siblings.Except(wanted)).ToList())
        {
            category.Position = position++;
        }
        db.Audit("category.ordered", above?.ToString() ?? "categories", by);
        return true;
    }, cancellationToken);

    /// <summary>Moves a category one place up or down among its siblings.</summary>
    public async Task MoveAsync(string slug, bool up, AccountId by, CancellationToken cancellationToken)
    {
        var category = await db.Set<Category>().AsNoTracking().FirstOrDefaultAsync(row => row.Slug == slug, cancellationToken)
            ?? throw new Refusal(MarketplaceProblems.UnknownCategory);
        var siblings = await db.Set<Category>().Where(row => row.Parent == category.Parent).OrderBy(row => row.Position)
            .Select(row => row.Slug).ToListAsync(cancellationToken);
        var parent = await db.Set<Category>().Where(row => row.Id == category.Parent).Select(row => row.Slug)
            .FirstOrDefaultAsync(cancellationToken);
        var (from, to) = (siblings.IndexOf(slug), siblings.IndexOf(slug) + (up ? -1 : 1));
        if (to >= 0 && to < siblings.Count)
        {
            (siblings[from], siblings[to]) = (siblings[to], siblings[from]);
            await OrderAsync(parent, siblings, by, cancellationToken);
        }
    }

    /// <summary>Puts the category, with all that lies below it, into another one or on the first level, behind what is there.</summary>
    public Task<Category> PlaceAsync(string slug, string? parent, AccountId by, CancellationToken cancellationToken) => ChangeAsync(
        async () =>
    {
        // Two who move at once, each a category into the other's, would make a ring: they take turns.
        var first = await db.Set<Category>().OrderBy(row => row.Id).Select(row => row.Id).FirstOrDefaultAsync(cancellationToken);
        await db.LockAsync<Category>(db.Stored(first), cancellationToken);
        var category = await FindAsync(slug, cancellationToken);
        var above = parent is { Length: > 0 } ? await FindAsync(parent, cancellationToken) : null;
        var frame = new CatalogueFrame(await db.Set<Category>().AsNoTracking().ToListAsync(cancellationToken), []);
        if (above is not null && frame.Within(category.Id).Contains(above.Id))
        {
            throw new Refusal(MarketplaceProblems.CategoryWithinItself);
        }
        if (category.Parent == above?.Id)
        {
            return category;
        }
        var aboveId = above?.Id;
        var last = await db.Set<Category>().Where(row => row.Parent == aboveId).MaxAsync(row => (int?)row.Position, cancellationToken);
        (category.Parent, category.Position) = (aboveId, (last ?? -1) + 1);
        db.Audit("category.moved", category.Id.ToString(), by, detail: $"{slug} → {above?.Slug ?? "–"}");
        // Products are found by the names of the categories that they lie in.
        await CardSweep.AskAsync(db, cancellationToken);
        return category;
    }, cancellationToken);

    /// <summary>Removes a category that nothing uses: no product, no category below it, no commission rule.</summary>
    public Task RemoveAsync(string slug, AccountId by, CancellationToken cancellationToken) => ChangeAsync(async () =>
    {
        var category = await FindAsync(slug, cancellationToken);
        if (await db.Set<Category>().AnyAsync(row => row.Parent == category.Id, cancellationToken) ||
            await db.Set<Product>().AnyAsync(product => product.Category == category.Id, cancellationToken) ||
            await db.Set<CommissionRule>().AnyAsync(rule => rule.Category == category.Id, cancellationToken) ||
            await db.Set<MaturityRule>().AnyAsync(rule => rule.Category == category.Id, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.CategoryInUse);
        }
        db.Remove(category);
        db.Audit("category.removed", category.Id.ToString(), by, detail: slug);
        return true;
    }, cancellationToken);

    /// <summary>An address of plain words: <c>garden-tools</c>.</summary>
    public static string SlugOf(string text)
    {
        var slug = string.Join('-', Folding.Tokens(text).Where(word => word.All(char.IsAsciiLetterOrDigit)));
        return slug.Length is > 0 and <= SlugLengthMax ? slug : throw new Refusal(MarketplaceProblems.CodeInvalid, SlugLengthMax);
    }

    private static void RequireEnglish(IReadOnlyDictionary<string, string> names)
    {
        if (string.IsNullOrWhiteSpace(names.GetValueOrDefault(Language.English.Code)) ||
            names.Any(name => Language.Find(name.Key) is null || name.Value.Length > Category.NameLengthMax))
        {
            throw new Refusal(MarketplaceProblems.CategoryNameNeeded, Category.NameLengthMax);
        }
    }

    private static void Call(Category category, IReadOnlyDictionary<string, string> names)
    {
        foreach (var (language, name) in names)
        {
            category.Call(language, name);
        }
    }

    private async Task<Category> FindAsync(string slug, CancellationToken cancellationToken) =>
        await db.Set<Category>().FirstOrDefaultAsync(row => row.Slug == slug, cancellationToken)
            ?? throw new Refusal(MarketplaceProblems.UnknownCategory);

    private async Task<T> ChangeAsync<T>(Func<Task<T>> change, CancellationToken cancellationToken)
    {
        var result = await db.TransactAsync(async () =>
        {
            var changed = await change();
            await db.SaveChangesAsync(cancellationToken);
            return changed;
        }, cancellationToken);
        db.AfterCommit(cache.Refresh);
        return result;
    }
}
