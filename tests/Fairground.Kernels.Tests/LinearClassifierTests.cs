using Fairground.Kernels.Learning;

namespace Fairground.Kernels.Tests;

public sealed class LinearClassifierTests
{
    private static readonly LinearOptions Exact = new(Cost: 0.7, Tolerance: 1e-9, PassesMax: 100_000);

    [Fact]
    public void It_finds_the_least_of_what_it_makes_least()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            var (dense, labels) = Cases(random, rows: random.Next(4, 30), width: random.Next(1, 8));
            var weights = labels.Select(_ => (float)random.Next(1, 4)).ToArray();

            var classifier = LinearClassifier.Train(Sparse(dense), labels, weights, Exact);

            double[] at = [.. classifier.Weights.ToArray().Select(weight => (double)weight), classifier.Intercept];
            var found = Objective(at, dense, labels, weights);
            var least = Objective(Descended(dense, labels, weights), dense, labels, weights);
            Assert.True(Math.Abs(found - least) < 1e-5 * (1 + least), $"seed {seed}, round {round}: {found} {least}");
        }
    }

    [Fact]
    public void A_weight_of_two_is_a_row_that_comes_twice_and_one_of_none_a_row_that_is_not_there()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 30; round++)
        {
            var (dense, labels) = Cases(random, rows: 20, width: 5);
            var weights = labels.Select((_, row) => row < 2 ? 1f : random.Next(3)).ToArray();
            int[] copies = [.. Enumerable.Range(0, labels.Length).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];

            var weighed = LinearClassifier.Train(Sparse(dense), labels, weights, Exact);
            var copied = LinearClassifier.Train(
                Sparse([.. copies.Select(row => dense[row])]), [.. copies.Select(row => labels[row])], Ones(copies.Length), Exact);

            Assert.True(Math.Abs(weighed.Intercept - copied.Intercept) < 1e-4, $"seed {seed}, round {round}");
            Assert.All(weighed.Weights.ToArray().Zip(copied.Weights.ToArray()), pair =>
                Assert.True(Math.Abs(pair.First - pair.Second) < 1e-4, $"seed {seed}, round {round}: {pair}"));
        }
    }

    [Fact]
    public void It_parts_what_a_plane_parts_and_the_seed_alone_decides_the_order()
    {
        var random = new Random(3);
        var dense = Enumerable.Range(0, 400).Select(_ => Enumerable.Range(0, 6).Select(_ => (float)random.NextDouble()).ToArray())
            .Where(row => Math.Abs(row[0] + row[1] - row[2] - 0.5) > 0.1).ToArray();
        bool[] labels = [.. dense.Select(row => row[0] + row[1] - row[2] > 0.5)];
        var rows = Sparse(dense);

        var options = new LinearOptions(Cost: 100, Tolerance: 0.01, PassesMax: 20_000, Seed: 5);
        var classifier = LinearClassifier.Train(rows, labels, Ones(labels.Length), options);

        Assert.Equal(labels, classifier.Margins(rows).Select(margin => margin > 0));
        Assert.InRange(classifier.Passes, 1, 19_999);
        Assert.Equal(Saved(classifier), Saved(LinearClassifier.Train(rows, labels, Ones(labels.Length), options)));
        var hasty = options with { PassesMax = 2 };
        Assert.NotEqual(
            Saved(LinearClassifier.Train(rows, labels, Ones(labels.Length), hasty)),
            Saved(LinearClassifier.Train(rows, labels, Ones(labels.Length), hasty with { Seed = 6 })));
    }

    [Fact]
    public void What_was_saved_comes_back_and_what_is_none_is_refused()
    {
        var (dense, labels) = Cases(new Random(8), rows: 40, width: 30);
        var classifier = LinearClassifier.Train(Sparse(dense), labels, Ones(40), new LinearOptions());
        var bytes = Saved(classifier);

        var back = LinearClassifier.Load(Reader(bytes));

        Assert.Equal(classifier.Margins(Sparse(dense)), back.Margins(Sparse(dense)));
        Assert.Throws<EndOfStreamException>(() => LinearClassifier.Load(Reader(bytes[..^3])));
        var random = new Random(9);
        var refused = 0;
        for (var round = 0; round < 300; round++)
        {
            var spoilt = bytes.ToArray();
            spoilt[random.Next(spoilt.Length)] ^= (byte)(1 << random.Next(8));
            try
            {
                Assert.True(double.IsFinite(LinearClassifier.Load(Reader(spoilt)).Intercept));
            }
            catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
            {
                refused++;
            }
        }
        Assert.InRange(refused, 1, 300);
    }

    [Fact]
    public void From_one_class_alone_and_without_labels_nothing_is_learnt()
    {
        var (dense, _) = Cases(new Random(1), rows: 10, width: 2);

        Assert.Throws<ArgumentException>(() => LinearClassifier.Train(Sparse(dense), new bool[10], Ones(10), new LinearOptions()));
        Assert.Throws<ArgumentException>(() => LinearClassifier.Train(Sparse(dense), new bool[9], Ones(10), new LinearOptions()));
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            LinearClassifier.Train(Sparse(dense), new bool[10], Ones(10), new LinearOptions(Cost: 0)));
    }

    [Fact]
    public void Rows_are_picked_and_put_side_by_side_as_they_are()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var (left, _) = Cases(random, rows: 8, width: random.Next(1, 6));
            var (right, _) = Cases(random, rows: 8, width: random.Next(1, 6));
            int[] picked = [.. Enumerable.Range(0, random.Next(10)).Select(_ => random.Next(8))];

            var found = Dense(SparseRows.Beside(Sparse(left), Sparse(right), Sparse(left)).Select(picked));

            float[][] expected = [.. picked.Select(row => (float[])[.. left[row], .. right[row], .. left[row]])];
            Assert.True(expected.Zip(found).All(pair => pair.First.SequenceEqual(pair.Second)), $"seed {seed}, round {round}");
            Assert.Equal(expected.Length, found.Length);
        }
    }

    [Fact]
    public void Rows_that_cannot_be_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SparseRows(3, [0, 1], [3], [1]));
        Assert.Throws<ArgumentException>(() => new SparseRows(3, [0, 2], [1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => new SparseRows(3, [0, 2], [-1, 1], [1, 1]));
        Assert.Throws<ArgumentException>(() => new SparseRows(3, [0, 2], [1], [1]));
        Assert.Throws<ArgumentException>(() => new SparseRows(3, [], [], []));
        Assert.Throws<ArgumentException>(() => SparseRows.Beside(Sparse([[1]]), Sparse([[1], [2]])));
    }

    /// <summary>The least by plain steps down the slope, half as long whenever they would lead up.</summary>
    private static double[] Descended(float[][] rows, bool[] labels, float[] weights)
    {
        var at = new double[rows[0].Length + 1];
        var (value, step) = (Objective(at, rows, labels, weights), 1.0);
        for (var i = 0; i < 100_000 && step > 1e-14; i++)
        {
            var slope = at.ToArray();
            for (var row = 0; row < rows.Length; row++)
            {
                var sign = labels[row] ? 1 : -1;
                var hinge = Math.Max(0, 1 - (sign * Margin(at, rows[row])));
                for (var j = 0; j < slope.Length; j++)
                {
                    slope[j] -= 2 * Exact.Cost * weights[row] * hinge * sign * (j < rows[row].Length ? rows[row][j] : 1);
                }
            }
            double[] next = [.. at.Select((weight, j) => weight - (step * slope[j]))];
            var nextValue = Objective(next, rows, labels, weights);
            (at, value, step) = nextValue < value ? (next, nextValue, step * 1.1) : (at, value, step / 2);
        }
        return at;
    }

    private static double Objective(double[] at, float[][] rows, bool[] labels, float[] weights) =>
        (at.Sum(weight => weight * weight) / 2) + rows.Select((row, i) =>
            Exact.Cost * weights[i] * Math.Pow(Math.Max(0, 1 - ((labels[i] ? 1 : -1) * Margin(at, row))), 2)).Sum();

    private static double Margin(double[] at, float[] row) => at[^1] + row.Select((value, j) => value * at[j]).Sum();

    private static (float[][] Rows, bool[] Labels) Cases(Random random, int rows, int width) => (
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Range(0, width)
            .Select(_ => random.Next(2) == 0 ? 0 : (float)((random.NextDouble() * 4) - 2)).ToArray())],
        [.. Enumerable.Range(0, rows).Select(row => row < 2 ? row == 0 : random.Next(2) == 0)]);

    private static SparseRows Sparse(float[][] rows)
    {
        var (offsets, columns, values) = (new List<int> { 0 }, new List<int>(), new List<float>());
        foreach (var row in rows)
        {
            for (var column = 0; column < row.Length; column++)
            {
                if (row[column] != 0)
                {
                    columns.Add(column);
                    values.Add(row[column]);
                }
            }
            offsets.Add(columns.Count);
        }
        return new SparseRows(rows[0].Length, [.. offsets], [.. columns], [.. values]);
    }

    private static float[][] Dense(SparseRows rows) => [.. Enumerable.Range(0, rows.Rows).Select(row =>
    {
        var dense = new float[rows.Width];
        for (var i = 0; i < rows.Columns(row).Length; i++)
        {
            dense[rows.Columns(row)[i]] = rows.Values(row)[i];
        }
        return dense;
    })];

    private static float[] Ones(int count) => [.. Enumerable.Repeat(1f, count)];

    private static BinaryReader Reader(byte[] bytes) => new(new MemoryStream(bytes));

    private static byte[] Saved(LinearClassifier classifier)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            classifier.Save(writer);
        }
        return stream.ToArray();
    }
}
