namespace Fairground.Evaluation;

/// <summary>
/// Banned workers of a crowdsourcing platform: 11,758 workers, joined where they worked on the same task (Platonov et al., "A critical look
/// at the evaluation of GNNs under heterophily", 2023). Its ten masks, and ten draws of few labels.
/// </summary>
internal static class Tolokers
{
    private const int SplitCount = 10;

    public static void Run(Trial trial)
    {
        var file = trial.File("tolokers.npz");
        var graph = GraphTrial.Read(trial, "tolokers.npz");
        var (train, validation, test) = (Masks("train_masks"), Masks("val_masks"), Masks("test_masks"));
        bool[] Masks(string name) => Npy.Read<bool>(file, name).Values;
        var count = graph.Labels.Length;
        graph.Judge("", [.. Enumerable.Range(0, SplitCount).Select(i => Splits.Masked(
            train.AsSpan(i * count, count), validation.AsSpan(i * count, count), test.AsSpan(i * count, count)))]);
        graph.Judge("semi.", [.. Enumerable.Range(0, SplitCount).Select(i => Splits.Few(
            graph.Labels, 20, new Random((trial.Seed * SplitCount) + i)))]);
        trial.PrintMemory();
    }
}
