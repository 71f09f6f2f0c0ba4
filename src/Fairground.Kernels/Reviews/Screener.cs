using Fairground.Kernels.Rings;
using Fairground.Kernels.Text;

namespace Fairground.Kernels.Reviews;

/// <summary>Looks at all reviews together: near copies, rings, and then every signal that rests on others.</summary>
public static class Screener
{
    private const int HoursPerDay = 24;

    // Below this two texts are alike by their subject; from the other on they are copies.
    private const double AlikeFrom = 0.6;
    private const double AlikeFull = 0.9;

    // A ring that nobody has looked at is a suspicion: at 1 in 10^40 it says all it can.
    private const double RingFullLog10 = 40;

    /// <summary>How strongly a text is a copy, by what it has in common with somebody else's.</summary>
    /// <param name="similarity">Jaccard's index of their shingles, 0 to 1.</param>
    public static byte Copied(double similarity) => Signals.Strength((similarity - AlikeFrom) / (AlikeFull - AlikeFrom));

    /// <summary>What an open ring says of its members' reviews: half, and more the less it may be chance.</summary>
    /// <param name="chanceLog10">The logarithm to base 10 of the chance.</param>
    public static byte OfRing(double chanceLog10) => Signals.Strength(0.5 + Math.Min(0.5, -chanceLog10 / RingFullLog10 / 2));

    /// <summary>
    /// Writes the strengths of near copies by somebody else, and gives, for each review, the one it is most alike; −1 where there is
    /// none. Both of a pair are told: which came first proves little.
    /// </summary>
    /// <param name="signatures">One behind the other, of <paramref name="hashes"/> each; see <see cref="MinHash"/>.</param>
    public static int[] Copies(ReviewColumns reviews, ReadOnlySpan<uint> signatures, int hashes)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        var copyOf = new int[reviews.Count];
        Array.Fill(copyOf, -1);
        for (var row = 0; row < reviews.Count; row++)
        {
            reviews.Of(row)[Signals.Copied] = 0;
        }
        foreach (var pair in NearDuplicates.Find(signatures, hashes, new NearDuplicateOptions()).Pairs)
        {
            if (reviews.Reviewers[pair.First] != reviews.Reviewers[pair.Second])
            {
                Tell(reviews, copyOf, pair.First, pair.Second, pair.Similarity);
                Tell(reviews, copyOf, pair.Second, pair.First, pair.Similarity);
            }
        }
        return copyOf;
    }

    /// <summary>The rings among the reviews.</summary>
    public static RingFind Rings(ReviewColumns reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        return RingSearch.Find(
            reviews.Reviewers, reviews.Products, Array.ConvertAll(reviews.Hours, hour => hour / HoursPerDay), reviews.Stars, [],
            new RingOptions());
    }

    private static void Tell(ReviewColumns reviews, int[] copyOf, int row, int other, double similarity)
    {
        var strength = Copied(similarity);
        if (strength > reviews.Of(row)[Signals.Copied])
        {
            (reviews.Of(row)[Signals.Copied], copyOf[row]) = (strength, other);
        }
    }
}
