using System.Diagnostics;
using System.Globalization;

namespace Fairground.Evaluation;

/// <summary>Features of all cases, a row a case, under the name by which a model asks for them.</summary>
internal sealed record PeerFeatures(string Name, float[] Values, int Width);

/// <summary>
/// Runs what others use, on the very same labels, features and splits and on one thread: XGBoost and scikit-learn's forest, as
/// benchmarks/load/peers.py sets them up.
/// </summary>
internal static class Peers
{
    /// <summary>
    /// Prints <c>peer.NAME.auroc</c>, <c>.auprc</c>, <c>.reck</c>, <c>.seconds</c> (of learning a split) and <c>.rss_mb</c> of each model;
    /// nothing where the trial has no peers.
    /// </summary>
    /// <param name="models">
    /// As <c>NAME=LEARNER:FEATURES[:TREES]</c>, e.g. <c>xgbgraph=xgb:graph</c>, <c>rf500=rf:plain:500</c>; a learner is xgb or rf. A
    /// name may have several parts: <c>xgb.semi=xgb:plain</c> prints <c>peer.xgb.semi.auprc</c>.
    /// </param>
    public static void Run(
        Trial trial, bool[] labels, IReadOnlyList<PeerFeatures> features, IReadOnlyList<Split> splits, params IReadOnlyList<string> models)
    {
        if (trial.Python is null)
        {
            return;
        }
        var folder = Directory.CreateTempSubdirectory("fairground-peers-");
        try
        {
            string At(string array) => Path.Combine(folder.FullName, array + ".npy");
            Npy.Write<bool>(At("labels"), labels, labels.Length);
            Npy.Write<bool>(At("train"), Masks(splits.Select(split => split.Train), labels.Length), splits.Count, labels.Length);
            Npy.Write<bool>(At("test"), Masks(splits.Select(split => split.Test), labels.Length), splits.Count, labels.Length);
            foreach (var one in features)
            {
                Npy.Write<float>(At(one.Name), one.Values, labels.Length, one.Width);
            }
            Run(trial, "peers.py", [folder.FullName, .. models]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Runs a program of benchmarks/load (the project file copies it beside this one) and prints its lines, <c>NAME FIGURE VALUE [UNIT]</c>
    /// each, as <c>peer.NAME.FIGURE</c>.
    /// </summary>
    public static void Run(Trial trial, string script, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(trial.Python!, [Path.Combine(AppContext.BaseDirectory, script), .. arguments])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var name, var figure, var value, .. var unit])
            {
                trial.Print($"peer.{name}.{figure}", double.Parse(value, CultureInfo.InvariantCulture), string.Concat(unit));
            }
        }
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{script} ended with {process.ExitCode}.");
        }
    }

    private static bool[] Masks(IEnumerable<int[]> parts, int cases) => [.. parts.SelectMany(part =>
    {
        var mask = new bool[cases];
        foreach (var one in part)
        {
            mask[one] = true;
        }
        return mask;
    })];
}
