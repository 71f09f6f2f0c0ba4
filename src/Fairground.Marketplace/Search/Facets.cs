using Fairground.Marketplace.Catalogue;

namespace Fairground.Marketplace.Search;

/// <summary>One product of a result, reduced to what facets count.</summary>
internal readonly record struct FacetRow(CategoryId Category, string Brand, long BaseMinor, double Rating, VariantOption[] Attributes);

public sealed record Facet<T>(T Choice, int Count, bool IsOn);

/// <summary>
/// What a result can be narrowed by, with how many products each choice leaves. A choice is counted under all other filters but those of
/// its own kind, so that it tells what choosing it as well would add.
/// </summary>
public sealed record Facets(
    int Total,
    IReadOnlyList<Facet<CategoryId>> Categories,
    IReadOnlyList<Facet<string>> Brands,
    IReadOnlyList<(string Code, IReadOnlyList<Facet<string>> Values)> Attributes,
    IReadOnlyList<Facet<(long? From, long? To)>> Prices,
    IReadOnlyList<Facet<int>> Ratings)
{
    private const int ChoicesMax = 12;
    private static readonly int[] RatingSteps = [4, 3];

    internal static Facets Count(IReadOnlyList<FacetRow> rows, ListQuery query, (long? From, long? To) basePrices,
        IReadOnlyList<(long? From, long? To, long? BaseFrom, long? BaseTo)> bands, CatalogueFrame catalogue)
    {
        var brands = query.Brands.ToHashSet();
        var attributes = query.Attributes.ToLookup(option => option.Code, option => option.Value);

        bool InBrands(FacetRow row) => brands.Count == 0 || brands.Contains(row.Brand);
        bool InPrices(FacetRow row) => !(row.BaseMinor < basePrices.From) && !(row.BaseMinor > basePrices.To);
        bool InRating(FacetRow row) => query.RatingMin is null || row.Rating >= query.RatingMin;
        bool InAttributes(FacetRow row, string? but)
        {
            foreach (var wanted in attributes)
            {
                if (wanted.Key != but && !Array.Exists(
                    row.Attributes, option => option.Code == wanted.Key && wanted.Contains(option.Value)))
                {
                    return false;
                }
            }
            return true;
        }

        var all = rows.Where(row => InBrands(row) && InPrices(row) && InRating(row) && InAttributes(row, null)).ToList();
        return new Facets(
            all.Count,
            Top(all.GroupBy(row => row.Category).Select(
                group => new Facet<CategoryId>(group.Key, group.Count(), query.Category == group.Key))),
            Top(rows.Where(row => row.Brand.Length > 0 && InPrices(row) && InRating(row) && InAttributes(row, null))
                .GroupBy(row => row.Brand).Select(group => new Facet<string>(group.Key, group.Count(), brands.Contains(group.Key)))),
            [.. AttributeFacets(rows, catalogue, attributes, (row, code) =>
                InBrands(row) && InPrices(row) && InRating(row) && InAttributes(row, code))],
            [.. bands.Select(band => new Facet<(long?, long?)>(
                (band.From, band.To),
                rows.Count(row => InBrands(row) && InRating(row) && InAttributes(row, null) && !(row.BaseMinor < band.BaseFrom) && !(
                    row.BaseMinor > band.BaseTo)),
                query.From == band.From && query.To == band.To)).Where(facet => facet.Count > 0 || facet.IsOn)],
            [.. RatingSteps.Select(step => new Facet<int>(
                step,
                rows.Count(row => InBrands(row) && InPrices(row) && InAttributes(row, null) && row.Rating >= step),
                query.RatingMin == step)).Where(facet => facet.Count > 0)]);
    }

    private static IEnumerable<(string, IReadOnlyList<Facet<string>>)> AttributeFacets(
        IReadOnlyList<FacetRow> rows, CatalogueFrame catalogue,
        ILookup<string, string> chosen, Func<FacetRow, string, bool> counts)
    {
        foreach (var kind in catalogue.Attributes.Where(kind => kind.IsFacet))
        {
            var tally = new Dictionary<string, int>();
            foreach (var row in rows)
            {
                var value = Array.Find(row.Attributes, option => option.Code == kind.Code)?.Value;
                if (value is not null && counts(row, kind.Code))
                {
                    tally[value] = tally.GetValueOrDefault(value) + 1;
                }
            }
            if (tally.Count > 1 || chosen.Contains(kind.Code))
            {
                yield return (kind.Code, Top(
                    tally.Select(pair => new Facet<string>(pair.Key, pair.Value, chosen[kind.Code].Contains(pair.Key)))));
            }
        }
    }

    private static List<Facet<T>> Top<T>(IEnumerable<Facet<T>> facets) =>
        [.. facets.OrderByDescending(facet => facet.IsOn).ThenByDescending(facet => facet.Count).Take(ChoicesMax)];
}
