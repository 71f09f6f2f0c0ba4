using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Fairground.Kernels.Rings;

/// <summary>
/// Pairs of reviewers beyond chance. Those who share something are found along the products, weighed by a bound that never falls below the
/// evidence, and only those the bound lets through are weighed exactly.
/// </summary>
internal static class PairSearch
{
    private const int ReviewersAtOnce = 1_024;

    /// <summary>
    /// The pairs that the e-values of all pairs, also of those that share nothing, allow at the given share of false discoveries (Benjamini
    /// and Hochberg's procedure on e-values, which holds however the pairs depend on each other: Wang and Ramdas 2022).
    /// </summary>
    public static (CoReviewers[] Pairs, bool Capped) Find(ReviewTable table, RingOptions options)
    {
        var logPairs = Math.Log(Math.Max(1, table.ReviewersPresent * (table.ReviewersPresent - 1.0) / 2));
        // No set of up to PairsMax pairs is let through by the procedure if one of them is below.
        var least = (float)Math.Max(0, logPairs - Math.Log(options.FalseShare * options.PairsMax));
        var chunks = new List<CoReviewers>[(table.ReviewerSlots + ReviewersAtOnce - 1) / ReviewersAtOnce];
        var spare = new ConcurrentBag<Scratch>();
        Parallel.For(0, chunks.Length, chunk =>
        {
            var scratch = spare.TryTake(out var used) ? used : new Scratch(table);
            chunks[chunk] = [];
            for (var i = 0; i < ReviewersAtOnce && (chunk * ReviewersAtOnce) + i < table.ReviewerSlots; i++)
            {
                Collect(table, options, (chunk * ReviewersAtOnce) + i, least, scratch, chunks[chunk]);
            }
            spare.Add(scratch);
        });
        var pairs = chunks.SelectMany(chunk => chunk).ToArray();
        Array.Sort(pairs, (left, right) => left.LogChance != right.LogChance ? left.LogChance.CompareTo(right.LogChance) :
            left.First != right.First ? left.First.CompareTo(right.First) : left.Second.CompareTo(right.Second));
        var capped = pairs.Length > options.PairsMax;
        var kept = Math.Min(pairs.Length, options.PairsMax);
        while (kept > 0 && -pairs[kept - 1].LogChance < logPairs - Math.Log(options.FalseShare * kept))
        {
            kept--;
        }
        return (pairs[..kept], capped);
    }

    private static void Collect(
        ReviewTable table, RingOptions options, int reviewer, float least, Scratch scratch, List<CoReviewers> found)
    {
        for (var place = table.ReviewerOffsets[reviewer]; place < table.ReviewerOffsets[reviewer + 1]; place++)
        {
            scratch.Meet(table, options, place);
        }
        foreach (var other in scratch.Met)
        {
            if (scratch.Bounds[other] >= least)
            {
                if (!scratch.Stamped)
                {
                    scratch.Stamp(table, reviewer);
                }
                var value = scratch.LogValue(table, options, reviewer, other);
                if (value >= least)
                {
                    found.Add(new CoReviewers(reviewer, other, (float)-value));
                }
            }
            scratch.Bounds[other] = 0;
        }
        scratch.Met.Clear();
        scratch.Unstamp(table, reviewer);
    }

    /// <summary>What one thread writes on.</summary>
    private sealed class Scratch(ReviewTable table)
    {
        private readonly int[] places = new int[table.ProductSlots];
        private readonly List<Coincidence> coincidences = [];

        /// <summary>A bound of the evidence for each reviewer met.</summary>
        public float[] Bounds { get; } = new float[table.ReviewerSlots];

        public List<int> Met { get; } = [];

        public bool Stamped { get; private set; }

        /// <summary>
        /// Meets the later reviewers of a review's product. The follower's share that explains n coincidences best is at most n of the
        /// expected, and there are at least n pairs of reviews, so that none counts for more than one to one.
        /// </summary>
        public void Meet(ReviewTable table, RingOptions options, int place)
        {
            ref readonly var review = ref table.Reviews[place];
            var (begin, end) = (table.ProductOffsets[review.Product], table.ProductOffsets[review.Product + 1]);
            var rank = table.Ranks[place];
            var anyTime = end - begin <= options.ReviewsMax;
            var (first, last) = anyTime ? (begin, end)
                : (Math.Max(begin, rank - options.NeighboursMax), Math.Min(end, rank + options.NeighboursMax + 1));
            var agreement = table.Agreements[review.Product];
            var (alike, unlike) = (Evidence.Stars(1, 1, agreement) / table.Taste, Evidence.Stars(1, 2, agreement) / table.Taste);
            var (near, season) = (table.NearShares[place], table.SeasonShares[place]);
            var (nearAlike, nearUnlike) = ((float)Math.Log(1 + (alike / near)), (float)Math.Log(1 + (unlike / near)));
            var (farAlike, farUnlike) = ((float)Math.Log(1 + (alike / season)), (float)Math.Log(1 + (unlike / season)));
            foreach (ref readonly var other in table.ProductRows.AsSpan(first..last))
            {
                if (other.Reviewer <= review.Reviewer)
                {
                    continue;
                }
                var isNear = Math.Abs(other.Day - review.Day) <= options.DaysMax;
                if (!isNear && !anyTime)
                {
                    continue;
                }
                ref var bound = ref Bounds[other.Reviewer];
                if (bound == 0)
                {
                    Met.Add(other.Reviewer);
                }
                var same = other.Stars == review.Stars && review.Stars != 0;
                bound += isNear ? (same ? nearAlike : nearUnlike) : same ? farAlike : farUnlike;
            }
        }

        public void Stamp(ReviewTable table, int reviewer)
        {
            for (var place = table.ReviewerOffsets[reviewer]; place < table.ReviewerOffsets[reviewer + 1]; place++)
            {
                places[table.Reviews[place].Product] = place + 1;
            }
            Stamped = true;
        }

        public void Unstamp(ReviewTable table, int reviewer)
        {
            foreach (ref readonly var review in table.Of(reviewer))
            {
                places[review.Product] = 0;
            }
            Stamped = false;
        }

        public double LogValue(ReviewTable table, RingOptions options, int reviewer, int other)
        {
            coincidences.Clear();
            for (var place = table.ReviewerOffsets[other]; place < table.ReviewerOffsets[other + 1]; place++)
            {
                ref readonly var right = ref table.Reviews[place];
                if (places[right.Product] == 0)
                {
                    continue;
                }
                var at = places[right.Product] - 1;
                ref readonly var left = ref table.Reviews[at];
                var stars = table.Likelier(left, right);
                coincidences.Add(Math.Abs(left.Day - right.Day) <= options.DaysMax
                    ? new Coincidence(stars / Math.Max(table.NearShares[at], table.NearShares[place]), 0)
                    : new Coincidence(0, stars / Math.Max(table.SeasonShares[at], table.SeasonShares[place])));
            }
            var (near, far) = Evidence.Pairs(table.Of(reviewer), table.Of(other), options.DaysMax);
            return Evidence.LogValue(
                CollectionsMarshal.AsSpan(coincidences), Math.Min(table.Degree(reviewer), table.Degree(other)), near, far);
        }
    }
}
