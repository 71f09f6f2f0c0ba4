using Fairground.Kernels.Ranking;

namespace Fairground.Kernels.Reviews;

/// <summary>
/// Computes the signals that a review shows among others: those of its reviewer's other reviews, of its product's, and of the people who
/// review the same. Own design after Mukherjee et al., "Spotting opinion spammers using behavioral footprints" (2013), and Rayana and
/// Akoglu (2015), without their signals of newness and of praise. Every window has a limit, so that the work is linear in the reviews.
/// </summary>
public static class ReviewSignals
{
    /// <summary>Reviews of a product, before and after one, that it is compared with.</summary>
    public const int ProductWindow = 100;

    /// <summary>Reviews of a reviewer, before and after one, that are looked at.</summary>
    public const int ReviewerWindow = 50;

    /// <summary>Two reviews belong together in time within this.</summary>
    public const int NearHours = 7 * 24;

    private const int Day = 24;
    private const int SpreeFrom = 3;
    private const int SpreeFull = 12;
    private const int SellerReviewsMin = 4;
    private const int UniformReviewsMin = 6;
    private const int BurstReviewsMin = 8;
    private const int DaysMax = 4000;

    /// <summary>Writes the strengths of the signals that are computed from all reviews; the ring's is written by the rings.</summary>
    public static void Fill(ReviewColumns reviews)
    {
        ArgumentNullException.ThrowIfNull(reviews);
        for (var row = 0; row < reviews.Count; row++)
        {
            // A product that bursts no more must not keep what it was told.
            reviews.Of(row)[Signals.Burst] = reviews.Of(row)[Signals.Jump] = 0;
        }
        var products = RowGroups.Of(reviews.ProductCount, reviews.Products, reviews.Hours);
        var reviewers = RowGroups.Of(reviews.ReviewerCount, reviews.Reviewers, reviews.Hours);
        for (var product = 0; product < products.Count; product++)
        {
            OfProduct(reviews, products.Of(product));
        }
        var places = PlacesOf(products);
        var met = new Dictionary<int, int>();
        for (var reviewer = 0; reviewer < reviewers.Count; reviewer++)
        {
            var rows = reviewers.Of(reviewer);
            OfReviewer(reviews, rows);
            for (var i = 0; i < rows.Length; i++)
            {
                reviews.Of(rows[i])[Signals.Together] =
                    rows.Length == 1 ? (byte)0 : Signals.Strength(TogetherOf(reviews, products, places, rows, i, met));
            }
        }
    }

    private static void OfProduct(ReviewColumns reviews, ReadOnlySpan<int> rows)
    {
        Span<int> counts = stackalloc int[6];
        for (var i = 0; i < rows.Length; i++)
        {
            var near = rows[Math.Max(0, i - ProductWindow)..Math.Min(rows.Length, i + ProductWindow + 1)];
            counts.Clear();
            foreach (var row in near)
            {
                counts[reviews.Stars[row]]++;
            }
            counts[reviews.Stars[rows[i]]]--;
            reviews.Of(rows[i])[Signals.Deviation] = near.Length < 4 ? (byte)0 : Signals.Strength(
                (Math.Abs(reviews.Stars[rows[i]] - Median(counts, near.Length - 1)) - 1) / 3);
        }
        if (rows.Length >= BurstReviewsMin)
        {
            Bursting(reviews, rows);
        }
    }

    /// <summary>The middle of counted stars; of an even number the mean of the middle two, so that no side is preferred.</summary>
    private static double Median(ReadOnlySpan<int> counts, int total)
    {
        var (low, high, seen) = (0, 0, 0);
        for (var stars = 1; stars <= 5; stars++)
        {
            seen += counts[stars];
            low = low == 0 && seen * 2 >= total ? stars : low;
            high = high == 0 && seen * 2 > total ? stars : high;
        }
        return (low + (high == 0 ? low : high)) / 2.0;
    }

    private static void Bursting(ReviewColumns reviews, ReadOnlySpan<int> rows)
    {
        var first = reviews.Hours[rows[0]] / Day;
        var days = (reviews.Hours[rows[^1]] / Day) - first + 1;
        if (days is < 3 or > DaysMax)
        {
            return;
        }
        var counts = new int[days];
        foreach (var row in rows)
        {
            counts[(reviews.Hours[row] / Day) - first]++;
        }
        // What is usual is what the quieter half of the weeks shows, so that a burst does not hide itself.
        foreach (var burst in Bursts.Find(counts, Math.Max(Usual(counts), 0.2), slack: 1, threshold: 8))
        {
            var (inside, outside, sumIn, sumOut) = (0, 0, 0, 0);
            foreach (var row in rows)
            {
                var isIn = (reviews.Hours[row] / Day) - first is var day && day >= burst.Begin && day < burst.End;
                (inside, outside) = isIn ? (inside + 1, outside) : (inside, outside + 1);
                (sumIn, sumOut) = isIn ? (sumIn + reviews.Stars[row], sumOut) : (sumIn, sumOut + reviews.Stars[row]);
            }
            if (inside < BurstReviewsMin / 2)
            {
                continue;
            }
            var jump = outside < 3 ? 0 : Math.Abs(((double)sumIn / inside) - ((double)sumOut / outside)) / 2;
            var height = Math.Log(burst.Height / 8) / Math.Log(10);
            foreach (var row in rows)
            {
                if ((reviews.Hours[row] / Day) - first is var day && day >= burst.Begin && day < burst.End)
                {
                    reviews.Of(row)[Signals.Burst] = Signals.Strength(0.5 + (height / 2));
                    reviews.Of(row)[Signals.Jump] = Signals.Strength(jump);
                }
            }
        }
    }

    private static double Usual(int[] counts)
    {
        const int Week = 7;
        var weeks = new double[(counts.Length + Week - 1) / Week];
        for (var week = 0; week < weeks.Length; week++)
        {
            var days = counts.AsSpan(week * Week, Math.Min(Week, counts.Length - (week * Week)));
            var sum = 0;
            foreach (var count in days)
            {
                sum += count;
            }
            weeks[week] = (double)sum / days.Length;
        }
        Array.Sort(weeks);
        return weeks.Take((weeks.Length + 1) / 2).Average();
    }

    private static void OfReviewer(ReviewColumns reviews, ReadOnlySpan<int> rows)
    {
        Span<int> counts = stackalloc int[6];
        for (var i = 0; i < rows.Length; i++)
        {
            var near = rows[Math.Max(0, i - ReviewerWindow)..Math.Min(rows.Length, i + ReviewerWindow + 1)];
            counts.Clear();
            var (sameDay, sameSeller) = (0, 0);
            var seller = reviews.Sellers[reviews.Products[rows[i]]];
            foreach (var row in near)
            {
                counts[reviews.Stars[row]]++;
                sameDay += Math.Abs(reviews.Hours[row] - reviews.Hours[rows[i]]) < Day ? 1 : 0;
                sameSeller += seller >= 0 && reviews.Sellers[reviews.Products[row]] == seller ? 1 : 0;
            }
            var strengths = reviews.Of(rows[i]);
            strengths[Signals.Spree] = Signals.Strength((double)(sameDay - SpreeFrom) / (SpreeFull - SpreeFrom));
            strengths[Signals.OneSeller] = near.Length < SellerReviewsMin
                ? (byte)0 : Signals.Strength(((double)sameSeller / near.Length * 2) - 1);
            strengths[Signals.Uniform] = near.Length < UniformReviewsMin ? (byte)0 : Signals.Strength(1 - Entropy(counts, near.Length));
        }
    }

    /// <summary>Of the stars, from 0 where all are the same to 1 where all five are as frequent.</summary>
    private static double Entropy(ReadOnlySpan<int> counts, int total)
    {
        var sum = 0.0;
        foreach (var count in counts)
        {
            sum -= count == 0 ? 0 : (double)count / total * Math.Log((double)count / total);
        }
        return sum / Math.Log(5);
    }

    /// <summary>Where each row stands among those of its product.</summary>
    private static int[] PlacesOf(RowGroups products)
    {
        var places = new int[products.Rows.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[products.Rows[i]] = i;
        }
        return places;
    }

    /// <summary>
    /// How far others who reviewed this product within days also reviewed, within days, other products of the same reviewer. Somebody met
    /// on two products is worth half, on three all; a crowd that everybody meets is worth little, each meeting being divided by the number
    /// of people there.
    /// </summary>
    private static double TogetherOf(
        ReviewColumns reviews, RowGroups products, int[] places, ReadOnlySpan<int> own, int at, Dictionary<int, int> met)
    {
        met.Clear();
        var here = own[at];
        var sum = 0.0;
        var others = own[Math.Max(0, at - ReviewerWindow)..Math.Min(own.Length, at + ReviewerWindow + 1)];
        foreach (var row in Near(reviews, products, places[here]))
        {
            met.TryAdd(reviews.Reviewers[row], 0);
        }
        if (met.Count < 2)
        {
            return 0;
        }
        foreach (var other in others)
        {
            if (reviews.Products[other] == reviews.Products[here])
            {
                continue;
            }
            var near = Near(reviews, products, places[other]);
            foreach (var row in near)
            {
                if (reviews.Reviewers[row] != reviews.Reviewers[here] && met.TryGetValue(reviews.Reviewers[row], out var seen))
                {
                    met[reviews.Reviewers[row]] = seen + 1;
                    sum += Math.Min(1, 8.0 / near.Length) * (seen == 0 ? 1 : 2);
                }
            }
        }
        return 1 - Math.Exp(-sum / 3);
    }

    /// <summary>The rows of the same product within days of one, at most a window's.</summary>
    private static ReadOnlySpan<int> Near(ReviewColumns reviews, RowGroups products, int place)
    {
        var rows = products.Rows;
        var product = reviews.Products[rows[place]];
        var (begin, end, hour) = (place, place + 1, reviews.Hours[rows[place]]);
        while (begin > products.Offsets[product] && place - begin < ReviewerWindow && hour - reviews.Hours[rows[begin - 1]] <= NearHours)
        {
            begin--;
        }
        while (end < products.Offsets[product + 1] && end - place <= ReviewerWindow && reviews.Hours[rows[end]] - hour <= NearHours)
        {
            end++;
        }
        return rows.AsSpan(begin..end);
    }
}
