using Fairground.Kernels.Learning;
using Fairground.Kernels.Text;

namespace Fairground.Kernels.Tests;

public sealed class TextFeaturesTests
{
    private static readonly string[] Vocabulary = ["the", "room", "Chicago", "was", "it's", "great", "!", "déjà", "مصباح", "7th"];

    [Fact]
    public void Runs_of_words_are_counted_as_a_list_of_them_counts_them()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            string[] words = [.. Enumerable.Range(0, random.Next(30)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
            // A mark stands for itself, and parts a word.
            string[] units = [.. words.SelectMany(word => word == "it's" ? ["it", "'", "s"] : new[] { word })];
            var options = new GramOptions(GramKind.Words, random.Next(1, 3), random.Next(3, 5), random.Next(4, 22));

            var found = TextFeatures.Count([string.Join(random.Next(2) == 0 ? " " : " \n\t", words)], options);

            Assert.True(Expected(units, " ", options).SequenceEqual(Row(found, 0)), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Runs_of_characters_are_counted_as_a_list_of_them_counts_them()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            string[] units = [.. Enumerable.Range(0, random.Next(40)).Select(_ => "aBc,é"[random.Next(5)].ToString())];
            var options = new GramOptions(GramKind.Characters, random.Next(1, 3), random.Next(3, 6), random.Next(4, 22));

            var found = TextFeatures.Count([string.Concat(units)], options);

            Assert.True(Expected(units, "", options).SequenceEqual(Row(found, 0)), $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Case_and_the_kind_of_white_space_do_not_matter_and_spaces_between_words_do()
    {
        foreach (var kind in Enum.GetValues<GramKind>())
        {
            var rows = TextFeatures.Count(["Great room", "  great\r\n ROOM\t", "greatroom", ""], new GramOptions(kind, 1, 3));

            Assert.Equal(Row(rows, 0), Row(rows, 1));
            Assert.NotEqual(Row(rows, 0), Row(rows, 2));
            Assert.Empty(Row(rows, 3));
        }
    }

    [Fact]
    public void Columns_stay_the_same_for_good_since_saved_classifiers_name_them()
    {
        Assert.Equal([35021, 759390, 941672], TextFeatures.Count(["the room"], new GramOptions(GramKind.Words)).Columns(0).ToArray());
        Assert.Equal([329543, 438038, 631953], TextFeatures.Count(["ab"], new GramOptions(GramKind.Characters)).Columns(0).ToArray());
    }

    [Fact]
    public void Rare_terms_weigh_more_as_the_formula_says() => Judged((texts, labels, counts, round) =>
    {
        var weights = TermWeights.InverseFrequency(counts, textsMin: 2);

        Assert.True(Enumerable.Range(0, counts.Width).All(column =>
        {
            var having = texts.Count(text => text.ContainsKey(column));
            var expected = having < 2 ? 0 : 1 + Math.Log((1.0 + texts.Count) / (1 + having));
            return Math.Abs(expected - weights.Weights[column]) < 1e-5;
        }), round);
        Same(texts, weights, count => 1 + Math.Log(count), counts, round);
    });

    [Fact]
    public void Telling_terms_weigh_more_as_the_formula_says() => Judged((texts, labels, counts, round) =>
    {
        var weights = TermWeights.NaiveBayes(counts, labels, smoothing: 0.5, textsMin: 2);

        double In(int column, bool label) => texts.Where((text, i) => labels[i] == label && text.ContainsKey(column)).Count() + 0.5;
        int[] known = [.. Enumerable.Range(0, counts.Width).Where(column => texts.Count(text => text.ContainsKey(column)) >= 2)];
        double Sum(bool label) => known.Sum(column => In(column, label));
        Assert.True(Enumerable.Range(0, counts.Width).All(column =>
        {
            var expected = known.Contains(column) ? Math.Log(In(column, true) / Sum(true) / (In(column, false) / Sum(false))) : 0;
            return Math.Abs(expected - weights.Weights[column]) < 1e-5;
        }), round);
        Same(texts, weights, _ => 1, counts, round);
    });

    [Fact]
    public void What_was_saved_comes_back_and_what_does_not_fit_is_refused()
    {
        var counts = TextFeatures.Count(["great room", "great view", "a room"], new GramOptions(GramKind.Words, Bits: 6));
        var weights = TermWeights.NaiveBayes(counts, [true, true, false], textsMin: 1);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        weights.Save(writer);

        var back = TermWeights.Load(new BinaryReader(new MemoryStream(stream.ToArray())));

        Assert.Equal(Row(weights.Apply(counts), 1), Row(back.Apply(counts), 1));
        Assert.Throws<EndOfStreamException>(() => TermWeights.Load(new BinaryReader(new MemoryStream(stream.ToArray()[..^1]))));
        Assert.Throws<InvalidDataException>(() => TermWeights.Load(new BinaryReader(new MemoryStream(new byte[64]))));
        Assert.Throws<ArgumentException>(() => weights.Apply(TextFeatures.Count(["great"], new GramOptions(GramKind.Words, Bits: 7))));
        Assert.Throws<ArgumentException>(() => TermWeights.NaiveBayes(counts, [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextFeatures.Count([], new GramOptions(GramKind.Words, Bits: 40)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TextFeatures.Count([], new GramOptions(GramKind.Words, Min: 3)));
    }

    /// <summary>By column: a run as a text of its own falls into the column of the run.</summary>
    private static IEnumerable<(int Column, float Count)> Expected(string[] units, string between, GramOptions options)
    {
        var counts = new SortedDictionary<int, float>();
        for (var length = options.Min; length <= options.Max; length++)
        {
            for (var begin = 0; begin + length <= units.Length; begin++)
            {
                var run = string.Join(between, units[begin..(begin + length)]);
                var column = TextFeatures.Count([run], options with { Min = length, Max = length }).Columns(0)[0];
                counts[column] = counts.GetValueOrDefault(column) + 1;
            }
        }
        return counts.Select(pair => (pair.Key, pair.Value));
    }

    private static void Judged(Action<List<Dictionary<int, float>>, bool[], SparseRows, string> judge)
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            string[] texts = [.. Enumerable.Range(0, random.Next(2, 12)).Select(_ => string.Join(
                ' ', Enumerable.Range(0, random.Next(12)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])))];
            var counts = TextFeatures.Count(texts, new GramOptions(GramKind.Words, Bits: random.Next(3, 8)));
            bool[] labels = [.. texts.Select(_ => random.Next(2) == 0)];
            judge(
                [.. Enumerable.Range(0, texts.Length).Select(text => Row(counts, text).ToDictionary(one => one.Column, one => one.Value))],
                labels, counts, $"seed {seed}, round {round}");
        }
    }

    private static void Same(
        List<Dictionary<int, float>> texts, TermWeights weights, Func<float, double> times, SparseRows counts, string round)
    {
        var applied = weights.Apply(counts);
        for (var text = 0; text < texts.Count; text++)
        {
            var expected = texts[text].Where(one => weights.Weights[one.Key] != 0)
                .Select(one => (one.Key, Value: weights.Weights[one.Key] * times(one.Value))).ToList();
            var length = Math.Sqrt(expected.Sum(one => one.Value * one.Value));
            Assert.True(expected.Select(one => one.Key).SequenceEqual(applied.Columns(text).ToArray()), round);
            Assert.True(
                expected.Zip(applied.Values(text).ToArray())
                    .All(pair => Math.Abs((pair.First.Value / length) - pair.Second) < 1e-5), round);
        }
    }

    private static (int Column, float Value)[] Row(SparseRows rows, int row) =>
        [.. rows.Columns(row).ToArray().Zip(rows.Values(row).ToArray())];
}
