using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Rings;

namespace Fairground.Integrity.Dumps;

/// <summary>What was found in a dump, where nobody has decided on any review: the published weights judge.</summary>
internal sealed class DumpScores
{
    public required ReviewDump Dump { get; init; }

    /// <summary>The log-odds of each review, and the outcome that the standard thresholds would give.</summary>
    public required double[] Odds { get; init; }

    public required Verdict[] Verdicts { get; init; }
    public required RingFind Rings { get; init; }

    /// <summary>For each review the one by somebody else that it is most alike; −1 where there is none.</summary>
    public required int[] CopyOf { get; init; }

    /// <summary>The strongest ring of each reviewer; −1 where there is none.</summary>
    public required int[] RingOf { get; init; }

    public static DumpScores Of(ReviewDump dump, Action<string> say)
    {
        var columns = dump.Columns;
        say("looking for near copies");
        var copyOf = Screener.Copies(columns, dump.Signatures, ReviewScore.Hashes);
        say("looking for rings");
        var rings = Screener.Rings(columns);
        var ringOf = new int[columns.ReviewerCount];
        Array.Fill(ringOf, -1);
        for (var ring = 0; ring < rings.Rings.Length; ring++)
        {
            foreach (var member in rings.Rings[ring].Members)
            {
                var before = ringOf[member.Reviewer];
                ringOf[member.Reviewer] = before < 0 || rings.Rings[before].LogChance > rings.Rings[ring].LogChance ? ring : before;
            }
        }
        for (var row = 0; row < columns.Count; row++)
        {
            columns.Of(row)[Signals.Ring] = ringOf[columns.Reviewers[row]] is >= 0 and var ring
                ? Screener.OfRing(rings.Rings[ring].LogChance / Math.Log(10)) : (byte)0;
        }
        say("scoring");
        ReviewSignals.Fill(columns);
        var odds = ColdStart.Run(columns, ColdStart.Usual(columns));
        var verdicts = new Verdict[columns.Count];
        for (var row = 0; row < verdicts.Length; row++)
        {
            verdicts[row] = Kernels.Reviews.Verdicts.Of(ColdStart.Chance(odds[row]), columns.Of(row), new Thresholds());
        }
        return new DumpScores
        {
            Dump = dump, Odds = odds, Verdicts = verdicts, Rings = rings, CopyOf = copyOf, RingOf = ringOf,
        };
    }

    /// <summary>The signals that are there in a review, the one that added most first, each with what it added to the log-odds.</summary>
    public List<(Signal Signal, double Added)> SignalsOf(int row)
    {
        var found = new List<(Signal, double)>();
        var strengths = Dump.Columns.Of(row);
        for (var signal = 0; signal < strengths.Length; signal++)
        {
            if (strengths[signal] > byte.MaxValue / 10)
            {
                found.Add((Signals.All[signal], Signals.All[signal].Weight * strengths[signal] / byte.MaxValue));
            }
        }
        found.Sort((left, right) => right.Item2.CompareTo(left.Item2));
        return found;
    }
}
