namespace Fairground.Kernels.Reviews;

/// <summary>
/// Reviews in columns, a row each, in any order. What can be seen of a review by itself is given with it; the rest is computed from all.
/// </summary>
public sealed class ReviewColumns
{
    private const int HourMax = 24 * 366 * 400;

    /// <param name="reviewers">Who wrote each, from 0.</param>
    /// <param name="products">Of what, from 0.</param>
    /// <param name="hours">When, in hours since any time, from 0.</param>
    /// <param name="stars">1 to 5.</param>
    /// <param name="sellers">Whose goods each product is, from 0; −1 where that is not known.</param>
    /// <param name="strengths">The strengths of all signals, row by row: those that a review shows by itself, and 0 for the others.</param>
    /// <exception cref="ArgumentException">A column has another length, or a value that it cannot have.</exception>
    public ReviewColumns(int[] reviewers, int[] products, int[] hours, byte[] stars, int[] sellers, byte[] strengths)
    {
        if (products.Length != reviewers.Length || hours.Length != reviewers.Length || stars.Length != reviewers.Length
            || strengths.Length != (long)reviewers.Length * Signals.Count)
        {
            throw new ArgumentException("Every column has a value a review.", nameof(products));
        }
        for (var row = 0; row < reviewers.Length; row++)
        {
            if (reviewers[row] < 0 || products[row] < 0 || products[row] >= sellers.Length || stars[row] is < 1 or > 5
                || hours[row] is < 0 or > HourMax)
            {
                throw new ArgumentException($"Row {row} has a value that it cannot have.", nameof(reviewers));
            }
        }
        (Reviewers, Products, Hours, Stars, Sellers, Strengths) = (reviewers, products, hours, stars, sellers, strengths);
        ReviewerCount = reviewers.Length == 0 ? 0 : reviewers.Max() + 1;
    }

    public int Count => Reviewers.Length;

    public int ReviewerCount { get; }

    public int ProductCount => Sellers.Length;

    public int[] Reviewers { get; }

    public int[] Products { get; }

    public int[] Hours { get; }

    public byte[] Stars { get; }

    public int[] Sellers { get; }

    public byte[] Strengths { get; }

    /// <summary>The strengths of one review's signals.</summary>
    public Span<byte> Of(int row) => Strengths.AsSpan(row * Signals.Count, Signals.Count);
}
