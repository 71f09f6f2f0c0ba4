using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;

namespace Fairground.Marketplace.Search;

/// <summary>
/// What a product is found by, in all its languages at once: titles; brand, category and attribute values; descriptions. The fields hold
/// stemmed words; <see cref="Terms"/> are the plain ones, folded, each with a form for reading, that misspellings are corrected to.
/// </summary>
internal sealed record SearchDocument(
    ProductId Product, CategoryId Category, double Popularity, bool IsOffered, string Title, string Details, string Description,
    IReadOnlyDictionary<string, string> Terms)
{
    private const int TermsMax = 200;
    private const int TermLengthMin = 3;

    public static SearchDocument Of(Product product, ProductCard card, CatalogueFrame catalogue)
    {
        var titles = string.Join(' ', product.Texts.Select(text => text.Title));
        var details = string.Join(' ', DetailsOf(product, catalogue));
        var descriptions = string.Join(' ', product.Texts.Select(text => text.Description));
        return new SearchDocument(
            product.Id, card.Category, card.Popularity, card.Offer is not null, Stemmed(titles), Stemmed(details), Stemmed(descriptions),
            TermsOf($"{titles} {details}"));
    }

    /// <summary>The words of a query or text as the index keeps them.</summary>
    public static string Stemmed(string text) => string.Join(' ', Folding.Tokens(text).Select(Stemming.Stem));

    private static IEnumerable<string> DetailsOf(Product product, CatalogueFrame catalogue)
    {
        yield return product.Brand;
        foreach (var name in catalogue.Path(product.Category).SelectMany(category => category.Names))
        {
            yield return name.Name;
        }
        foreach (var attribute in product.Attributes)
        {
            foreach (var text in catalogue.Attribute(attribute.Code)?.Texts.Where(text => text.Value == attribute.Value) ?? [])
            {
                yield return text.Text;
            }
        }
        foreach (var variant in product.Variants.Where(variant => variant.Sku is not null))
        {
            yield return variant.Sku!;
        }
    }

    private static Dictionary<string, string> TermsOf(string text)
    {
        var terms = new Dictionary<string, string>();
        foreach (var word in text.Split([' ', ',', '.', '-', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = Folding.Fold(word).Trim();
            if (folded.Length is >= TermLengthMin and <= Folding.TokenLengthMax && !folded.Contains(' ') && !folded.Any(char.IsDigit)
                && terms.Count < TermsMax)
            {
                terms.TryAdd(folded, word.ToLowerInvariant());
            }
        }
        return terms;
    }
}
