using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Finds categories by what files call them: an address, a name in any of the market's languages, or a way of names with ">" between.
/// </summary>
internal sealed class CategoryNames
{
    private readonly CatalogueFrame frame;
    private readonly Category? fallback;
    private readonly ILookup<string, Category> byName;
    private readonly Dictionary<string, Category?> known = [];

    public CategoryNames(CatalogueFrame frame, string? fallback)
    {
        this.frame = frame;
        this.fallback = fallback is null ? null : frame.Find(fallback);
        byName = frame.All.SelectMany(category => category.Names.Select(name => (Name: Plain(name.Name), category)).Distinct())
            .ToLookup(pair => pair.Name, pair => pair.category);
    }

    /// <summary>The category of new products whose row has none that counts.</summary>
    public Category? Fallback => fallback;

    /// <summary>
    /// The category that a row names; null if it names none. A name in our own column that is none refuses the row; the other two hold
    /// the words of other systems, which need not be ours.
    /// </summary>
    public Category? Find(SheetRow row, RowDraft draft)
    {
        if (row[Field.Category] is { } told)
        {
            var found = Find(told);
            if (found is null)
            {
                draft.Refuse("category-unknown", Field.Category, DraftReader.Shown(told));
            }
            return found;
        }
        return Find(row[Field.ProductType]) ?? Find(row[Field.GoogleCategory]);
    }

    private Category? Find(string? text)
    {
        if (text is null)
        {
            return null;
        }
        if (!known.TryGetValue(text, out var found))
        {
            found = frame.Find(text) ?? frame.Find(text.ToLowerInvariant()) ?? OfWay(text);
            if (known.Count < 10_000)
            {
                known[text] = found;
            }
        }
        return found;
    }

    private Category? OfWay(string text)
    {
        var way = text.Split('>').Select(Plain).ToList();
        var ends = byName[way[^1]].Distinct().ToList();
        if (way.Count == 1)
        {
            return ends.Count == 1 ? ends[0] : null;
        }
        return ends.Find(end =>
        {
            var path = frame.Path(end.Id);
            return path.Count >= way.Count && way.Zip(path.Skip(path.Count - way.Count))
                .All(step => step.Second.Names.Any(name => Plain(name.Name) == step.First));
        });
    }

    private static string Plain(string name) => string.Join(' ', Folding.Tokens(name));
}
