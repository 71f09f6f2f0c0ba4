using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>Olist's categories: known by their Portuguese names, named in English too where the translations have them.</summary>
internal sealed class OlistCategories(FairgroundDb db)
{
    public const int NameLengthMax = Category.NameLengthMax;
    private const string Portuguese = "pt";
    private const string Unsorted = "unsorted";
    private static readonly CategoryId Root = OlistId.Of<CategoryId>("");
    private readonly Dictionary<string, string> english = [];

    /// <summary>Makes or names a category for each translation.</summary>
    public async Task TranslateAsync(ImportFile file, CancellationToken cancellationToken)
    {
        foreach (var row in file.Rows("product_category_name", "product_category_name_english"))
        {
            var (name, translation) = (
                row.Text("product_category_name", NameLengthMax), row.Text("product_category_name_english", NameLengthMax));
            if (!row.IsRefused() && !english.TryAdd(name, Readable(translation)))
            {
                row.Refuse("duplicate id", name);
            }
        }
        var there = await db.TransactAsync(async () =>
        {
            var ids = english.Keys.Select(IdOf).ToList();
            var count = await db.Set<Category>().CountAsync(
                category => ids.Contains(category.Id) && category.Names.Any(name => name.Language == Language.English.Code),
                cancellationToken);
            await EnsureAsync(english.Keys, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return count;
        }, cancellationToken);
        db.ChangeTracker.Clear();
        file.Tally.Imported += english.Count - there;
        file.Tally.There += there;
    }

    /// <summary>The categories of these names, made and named where they are not, in the current unit of work.</summary>
    public async Task<Dictionary<string, Category>> EnsureAsync(
        IReadOnlyCollection<string> names, CancellationToken cancellationToken)
    {
        var ids = names.Select(IdOf).Append(Root).ToList();
        var known = await db.Set<Category>().Where(category => ids.Contains(category.Id))
            .ToDictionaryAsync(category => category.Id, cancellationToken);
        var position = await db.Set<Category>().MaxAsync(category => (int?)category.Position, cancellationToken) ?? 0;
        if (!known.ContainsKey(Root))
        {
            known[Root] = await NewAsync(Root, null, "Olist", ++position, cancellationToken);
            known[Root].Call(Language.English.Code, "Olist");
        }
        foreach (var name in names)
        {
            if (!known.TryGetValue(IdOf(name), out var category))
            {
                var plain = Readable(name.Length == 0 ? Unsorted : name);
                known[IdOf(name)] = category = await NewAsync(
                    IdOf(name), Root, english.GetValueOrDefault(name) ?? plain, ++position, cancellationToken);
                category.Call(name.Length == 0 ? Language.English.Code : Portuguese, plain);
            }
            if (english.TryGetValue(name, out var translation) && EnglishName(category) is null)
            {
                category.Call(Language.English.Code, translation);
            }
        }
        return names.ToDictionary(name => name, name => known[IdOf(name)]);
    }

    /// <summary>The name in English, or where there is none in Portuguese, with its language.</summary>
    public static (string Language, string Name) BestName(Category category) => EnglishName(category) is { } name
        ? (Language.English.Code, name)
        : (Portuguese, category.Name(Portuguese));

    private static string? EnglishName(Category category) =>
        category.Names.FirstOrDefault(name => name.Language == Language.English.Code)?.Name;

    private static CategoryId IdOf(string name) => OlistId.Of<CategoryId>(name.Length == 0 ? Unsorted : name);

    private async Task<Category> NewAsync(
        CategoryId id, CategoryId? parent, string name, int position, CancellationToken cancellationToken)
    {
        var slug = string.Join('-', Folding.Tokens(name));
        if (await db.Set<Category>().AnyAsync(category => category.Slug == slug, cancellationToken))
        {
            slug = $"{slug}-olist";
        }
        var category = new Category { Id = id, Parent = parent, Slug = slug, Position = position };
        db.Add(category);
        return category;
    }

    /// <summary>Names are written as codes: <c>health_beauty</c> is "Health beauty".</summary>
    private static string Readable(string code)
    {
        var words = code.Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
