using System.Collections.Frozen;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Catalogue;

/// <summary>The categories and attribute names of one moment: small, read on every page, changed rarely.</summary>
internal sealed class CatalogueFrame
{
    private readonly FrozenDictionary<CategoryId, Category> byId;
    private readonly FrozenDictionary<string, Category> bySlug;
    private readonly ILookup<CategoryId?, Category> byParent;
    private readonly FrozenDictionary<string, AttributeKind> attributes;

    public CatalogueFrame(IReadOnlyCollection<Category> categories, IReadOnlyCollection<AttributeKind> attributes)
    {
        byId = categories.ToFrozenDictionary(category => category.Id);
        bySlug = categories.ToFrozenDictionary(category => category.Slug);
        byParent = categories.OrderBy(category => category.Position).ToLookup(category => category.Parent);
        this.attributes = attributes.ToFrozenDictionary(attribute => attribute.Code);
    }

    public IEnumerable<Category> Roots => byParent[null];

    public IEnumerable<Category> All => byId.Values;

    public IEnumerable<AttributeKind> Attributes => attributes.Values.OrderBy(attribute => attribute.Position);

    public Category? Find(CategoryId id) => byId.GetValueOrDefault(id);

    public Category? Find(string slug) => bySlug.GetValueOrDefault(slug);

    public IEnumerable<Category> Children(CategoryId id) => byParent[id];

    public AttributeKind? Attribute(string code) => attributes.GetValueOrDefault(code);

    /// <summary>The way from the root to the category, itself last.</summary>
    public IReadOnlyList<Category> Path(CategoryId id)
    {
        var path = new List<Category>();
        for (var at = Find(id); at is not null && path.Count < byId.Count; at = at.Parent is { } parent ? Find(parent) : null)
        {
            path.Insert(0, at);
        }
        return path;
    }

    /// <summary>The category and everything below it.</summary>
    public IReadOnlyList<CategoryId> Within(CategoryId id)
    {
        var within = new List<CategoryId> { id };
        for (var i = 0; i < within.Count; i++)
        {
            within.AddRange(byParent[within[i]].Select(child => child.Id));
        }
        return within;
    }

    public string AttributeName(string code) => Attribute(code)?.Name(Language.Current.Code) ?? code;

    public string ValueName(string code, string value) => Attribute(code)?.Value(value, Language.Current.Code) ?? value;
}

/// <summary>Keeps the frame a minute a node; a change made on this node counts here at once.</summary>
internal sealed class CatalogueCache(IServiceScopeFactory scopes, TimeProvider time)
{
    private readonly Remembered<CatalogueFrame> frame = new(scopes, time, TimeSpan.FromMinutes(1), async (db, cancellationToken) =>
        new CatalogueFrame(
            await db.Set<Category>().AsNoTracking().ToListAsync(cancellationToken),
            await db.Set<AttributeKind>().AsNoTracking().ToListAsync(cancellationToken)));

    /// <summary>Counts up with every change seen here, for caches of what was made from the catalogue.</summary>
    public int Version { get; private set; }

    public ValueTask<CatalogueFrame> GetAsync(CancellationToken cancellationToken) => frame.GetAsync(cancellationToken);

    public void Refresh()
    {
        frame.Forget();
        Version++;
    }
}
