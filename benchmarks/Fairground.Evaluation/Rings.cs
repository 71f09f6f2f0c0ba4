using System.Diagnostics;
using Fairground.Kernels.Graphs;
using Fairground.Kernels.Rings;

namespace Fairground.Evaluation;

/// <summary>
/// Finds rings planted in reviews that a program makes, for there are no published data of rings: of four kinds, in data dealt out again,
/// and where one product is the talk of the day. What is searched with are the kernel's own defaults.
/// </summary>
internal static class Rings
{
    private const int Seeds = 5;
    private const int SeedsHonest = 20;
    private const int ReviewsSmall = 100_000;
    // Some of what is drawn comes twice, and is left out: about a million are left.
    private const int ReviewsLarge = 1_140_000;

    public static void Run(Trial trial)
    {
        foreach (var kind in Enum.GetValues<RingKind>().Where(kind => kind != RingKind.None))
        {
            Kind(trial, kind);
        }
        Honest(trial);
        Large(trial);
    }

    private static void Kind(Trial trial, RingKind kind)
    {
        var (f1, precision, recall, grouped, fraudar) = (new List<double>(), new List<double>(), new List<double>(), new List<double>(),
            new List<double>());
        for (var i = 0; i < Seeds; i++)
        {
            var data = new PlantedRings((trial.Seed * 1000) + i, ReviewsSmall);
            data.Plant(kind);
            var found = Members(Find(data, []));
            var hits = found.Count(data.Planted.Contains);
            precision.Add(found.Count == 0 ? 1 : (double)hits / found.Count);
            recall.Add((double)hits / data.Planted.Count);
            f1.Add(F1(data, found));
            grouped.Add(F1(data, Members(Find(data, data.Groups))));
            fraudar.Add((double)Densest(data).Count(data.Planted.Contains) / data.Planted.Count);
        }
        var name = kind.ToString().ToLowerInvariant();
        trial.PrintMean($"{name}.f1", f1);
        trial.PrintMean($"{name}.precision", precision);
        trial.PrintMean($"{name}.recall", recall);
        trial.PrintMean($"{name}.grouped.f1", grouped);
        trial.PrintMean($"fraudar.{name}.precision", fraudar);
    }

    private static void Honest(Trial trial)
    {
        var (shuffled, burst, none, grouped) = (0, 0, 0, 0);
        for (var i = 0; i < SeedsHonest; i++)
        {
            var data = new PlantedRings((trial.Seed * 1000) + i, ReviewsSmall);
            none += Members(Find(data, [])).Count;
            grouped += Members(Find(data, data.Groups)).Count;
            data.Burst(400);
            burst += Members(Find(data, data.Groups)).Count + Members(Find(data, [])).Count;
            data.Plant(RingKind.Camouflaged);
            data.Plant(RingKind.Thin);
            data.Shuffle();
            shuffled += Members(Find(data, data.Groups)).Count + Members(Find(data, [])).Count;
        }
        trial.Print("honest.found", none);
        trial.Print("honest.grouped.found", grouped);
        trial.Print("burst.found", burst);
        trial.Print("shuffled.found", shuffled);
    }

    private static void Large(Trial trial)
    {
        var data = new PlantedRings(trial.Seed, ReviewsLarge);
        foreach (var kind in Enum.GetValues<RingKind>().Where(kind => kind != RingKind.None))
        {
            data.Plant(kind);
        }
        var (reviewers, products) = (data.Reviewers.ToArray(), data.Products.ToArray());
        var (days, stars) = (data.DaysOf.ToArray(), data.Stars.ToArray());
        var watch = Stopwatch.StartNew();
        var found = RingSearch.Find(reviewers, products, days, stars, [], new RingOptions());
        trial.Print("seconds", watch.Elapsed.TotalSeconds, "s");
        trial.Print("reviews", reviewers.Length);
        trial.Print("large.f1", F1(data, Members(found)));
        trial.PrintMemory();
    }

    private static RingFind Find(PlantedRings data, int[] groups) => RingSearch.Find(
        data.Reviewers.ToArray(), data.Products.ToArray(), data.DaysOf.ToArray(), data.Stars.ToArray(), groups, new RingOptions());

    private static HashSet<int> Members(RingFind find) =>
        [.. find.Rings.SelectMany(ring => ring.Members).Select(member => member.Reviewer)];

    /// <summary>As many reviewers as are planted, from one dense block after the other.</summary>
    private static HashSet<int> Densest(PlantedRings data)
    {
        var found = new HashSet<int>();
        foreach (var reviewer in DenseBlocks.Successive([.. data.Reviewers], [.. data.Products]).SelectMany(block => block.Rows))
        {
            if (found.Count == data.Planted.Count)
            {
                break;
            }
            found.Add(reviewer);
        }
        return found;
    }

    private static double F1(PlantedRings data, HashSet<int> found) =>
        2.0 * found.Count(data.Planted.Contains) / (found.Count + data.Planted.Count);
}
