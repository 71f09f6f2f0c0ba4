using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;

namespace Fairground.Integrity.Merges;

/// <summary>
/// The published rule by which a product looks like another than it was: by two signs or more. A better title, a tidier brand or new
/// pictures alone make no other thing of it.
/// </summary>
internal static class CarryOverRules
{
    public const string Version = "carried-reviews/1";
    public const int SignsMin = 2;

    /// <summary>Titles that have less than this share of all their words in common speak of different things.</summary>
    public const double TitleSimilarityMin = 0.3;

    /// <summary>By what a product looks like another than it was.</summary>
    /// <param name="before">What it was.</param>
    /// <param name="after">What it is.</param>
    /// <param name="offered">Its variants on offer now.</param>
    /// <param name="isOneBranch">Whether both categories are in one branch of the tree.</param>
    public static List<CarryOverSign> SignsOf(
        ProductSketch before, ProductSketch after, IReadOnlySet<VariantId> offered, bool isOneBranch)
    {
        var signs = new List<CarryOverSign>();
        if (SimilarityOf(before.Title, after.Title) < TitleSimilarityMin)
        {
            signs.Add(CarryOverSign.Title);
        }
        if (!isOneBranch)
        {
            signs.Add(CarryOverSign.Category);
        }
        var (old, now) = (Plain(before.Brand), Plain(after.Brand));
        if (old.Length > 0 && now.Length > 0 && old != now)
        {
            signs.Add(CarryOverSign.Brand);
        }
        // What was on offer then cannot be had any longer, and what can be had was not there then.
        if (offered.Count > 0 && !before.Variants.Any(variant => offered.Contains(variant.Id)))
        {
            signs.Add(CarryOverSign.Variants);
        }
        if (before.Pictures.Count > 0 && after.Pictures.Count > 0 && !before.Pictures.Intersect(after.Pictures).Any())
        {
            signs.Add(CarryOverSign.Pictures);
        }
        return signs;
    }

    /// <summary>The share of the words of both titles that they have in common (Jaccard, 1901), folded: 0 to 1.</summary>
    public static double SimilarityOf(string one, string other)
    {
        var (first, second) = (Folding.Tokens(one).ToHashSet(), Folding.Tokens(other).ToHashSet());
        var all = first.Union(second).Count();
        return all == 0 ? 1 : first.Intersect(second).Count() / (double)all;
    }

    private static string Plain(string brand) => string.Join(' ', Folding.Tokens(brand));
}
