namespace Fairground.Evaluation;

/// <summary>
/// Banned users of a forum: 10,984 users and topics with what was written, joined where one wrote in the other (Kumar, Zhang and Leskovec,
/// "Predicting dynamic embedding trajectory in temporal interaction networks", 2019). Parted by chance, 40, 20 and 40 of a hundred.
/// </summary>
internal static class Reddit
{
    private const int SplitCount = 10;

    public static void Run(Trial trial)
    {
        var graph = GraphTrial.Read(trial, "reddit.npz");
        graph.Judge("", [.. Enumerable.Range(0, SplitCount).Select(i => Splits.Stratified(
            graph.Labels, 0.4, 0.2, new Random((trial.Seed * SplitCount) + i)))]);
        trial.PrintMemory();
    }
}
