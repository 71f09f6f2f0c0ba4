namespace Fairground.Evaluation;

/// <summary>Cases, by their numbers, to learn from, to choose settings by, and to be judged on: none is in two of them.</summary>
internal sealed record Split(int[] Train, int[] Validation, int[] Test);

internal static class Splits
{
    /// <summary>Parts the cases by chance, as many of what is sought in each part as its share demands.</summary>
    public static Split Stratified(bool[] labels, double train, double validation, Random random)
    {
        var parts = (Train: new List<int>(), Validation: new List<int>(), Test: new List<int>());
        foreach (var kind in new[] { true, false })
        {
            var cases = Drawn(labels, kind, random);
            var first = (int)Math.Round(cases.Length * train);
            var second = (int)Math.Round(cases.Length * (train + validation));
            parts.Train.AddRange(cases[..first]);
            parts.Validation.AddRange(cases[first..second]);
            parts.Test.AddRange(cases[second..]);
        }
        return Sorted(parts.Train, parts.Validation, parts.Test);
    }

    /// <summary>
    /// As few labels as an investigator gives in a day: this many that are sought and four times as many that are not, as many again to
    /// validate, and all others to be judged on (GADBench's semi-supervised setting, 20 and 80).
    /// </summary>
    public static Split Few(bool[] labels, int sought, Random random)
    {
        var (positives, negatives) = (Drawn(labels, true, random), Drawn(labels, false, random));
        return Sorted(
            [.. positives[..sought], .. negatives[..(4 * sought)]],
            [.. positives[sought..(2 * sought)], .. negatives[(4 * sought)..(8 * sought)]],
            [.. positives[(2 * sought)..], .. negatives[(8 * sought)..]]);
    }

    /// <summary>A split that a data set brings with it.</summary>
    public static Split Masked(ReadOnlySpan<bool> train, ReadOnlySpan<bool> validation, ReadOnlySpan<bool> test) =>
        new(Chosen(train), Chosen(validation), Chosen(test));

    private static int[] Chosen(ReadOnlySpan<bool> mask)
    {
        var cases = new List<int>();
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i])
            {
                cases.Add(i);
            }
        }
        return [.. cases];
    }

    private static int[] Drawn(bool[] labels, bool kind, Random random)
    {
        int[] cases = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] == kind)];
        random.Shuffle(cases);
        return cases;
    }

    private static Split Sorted(List<int> train, List<int> validation, List<int> test)
    {
        train.Sort();
        validation.Sort();
        test.Sort();
        return new Split([.. train], [.. validation], [.. test]);
    }
}
