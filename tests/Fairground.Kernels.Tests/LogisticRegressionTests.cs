using Fairground.Kernels.Learning;

namespace Fairground.Kernels.Tests;

public sealed class LogisticRegressionTests
{
    private const int Width = 3;

    [Fact]
    public void At_the_least_loss_no_coefficient_pulls()
    {
        var seed = System.Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var (features, labels, weights) = Rows(random, random.Next(4, 80));
            var ridge = Math.Pow(10, random.Next(-2, 3));

            var model = LogisticRegression.Train(features, Width, labels, weights, ridge);

            for (var i = 0; i <= Width; i++)
            {
                var pull = i < Width ? ridge * model.Coefficients[i] : 0;
                for (var row = 0; row < labels.Length; row++)
                {
                    var own = features.AsSpan(row * Width, Width);
                    pull += weights[row] * (model.Predict(own) - (labels[row] ? 1 : 0)) * (i < Width ? own[i] : 1);
                }
                Assert.True(Math.Abs(pull) < 1e-2, $"seed {seed}, round {round}: coefficient {i} pulls by {pull}");
            }
        }
    }

    [Fact]
    public void A_weight_is_as_many_rows()
    {
        var random = new Random(2);
        var (features, labels, _) = Rows(random, 30);
        var weights = Enumerable.Range(0, 30).Select(_ => (float)random.Next(0, 4)).ToArray();
        int[] rows = [.. Enumerable.Range(0, 30).SelectMany(row => Enumerable.Repeat(row, (int)weights[row]))];

        var weighted = LogisticRegression.Train(features, Width, labels, weights, 1);
        var repeated = LogisticRegression.Train(
            rows.SelectMany(row => features.AsSpan(row * Width, Width).ToArray()).ToArray(), Width,
            Array.ConvertAll(rows, row => labels[row]), Array.ConvertAll(rows, _ => 1f), 1);

        Assert.All(Enumerable.Range(0, Width), i => Assert.Equal(weighted.Coefficients[i], repeated.Coefficients[i], 6));
    }

    [Fact]
    public void What_parts_perfectly_is_held_back_and_what_is_no_number_refused()
    {
        var model = LogisticRegression.Train([-1, -2, 1, 2], 1, [false, false, true, true], [1, 1, 1, 1], 0.01);

        Assert.InRange(model.Coefficients[0], 1, 10);
        Assert.Throws<ArgumentException>(() => LogisticRegression.Train([1, float.NaN], 1, [false, true], [1, 1], 1));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Train([1, 2, 3], 2, [false], [1], 1));
        Assert.Throws<ArgumentException>(() => LogisticRegression.Train([1, 2], 1, [true, true], [1, 1], 1));
    }

    [Fact]
    public void Scores_follow_the_normal_law_by_rank()
    {
        var random = new Random(3);
        var features = Enumerable.Range(0, 5_001).Select(_ => (float)Math.Exp(5 * random.NextDouble())).ToArray();
        var scale = NormalScores.Fit(features, 1);
        var sorted = features.Order().ToArray();

        // Quantiles as any table has them; of so many values only some are kept, five ranks apart.
        Assert.Equal(0, Score(scale, sorted[2_500]), 0.02f);
        Assert.Equal(1.2816f, Score(scale, sorted[4_500]), 0.02f);
        Assert.Equal(-1.96f, Score(scale, sorted[125]), 0.02f);
        Assert.Equal(NormalScores.ScoreMax, Score(scale, float.PositiveInfinity), 3);
        Assert.Equal(0, Score(scale, float.NaN));
        var scores = sorted.Select(value => Score(scale, value)).ToArray();
        Assert.Equal(scores.Order(), scores);
    }

    [Fact]
    public void Equal_values_share_the_score_of_their_middle()
    {
        var scale = NormalScores.Fit([0, 0, 1, 1, float.NaN], 1);

        Assert.Equal(-Score(scale, 0), Score(scale, 1), 5);
        Assert.Equal(0.6745, Score(scale, 1), 3);
        Assert.Equal(0, Score(scale, 0.5f), 5);
        Assert.Equal(0, Score(NormalScores.Fit([float.NaN], 1), 7));
    }

    [Fact]
    public void Scales_and_regressions_come_back_as_they_were_saved()
    {
        var (features, labels, weights) = Rows(new Random(4), 50);
        var (scale, model) = (NormalScores.Fit(features, Width), LogisticRegression.Train(features, Width, labels, weights, 1));
        using var stream = new MemoryStream();
        var writer = new BinaryWriter(stream);
        scale.Save(writer);
        model.Save(writer);
        stream.Position = 0;
        var reader = new BinaryReader(stream);

        var (scaleBack, modelBack) = (NormalScores.Load(reader), LogisticRegression.Load(reader));

        var (before, after) = (new float[Width], new float[Width]);
        scale.Apply(features.AsSpan(..Width), before);
        scaleBack.Apply(features.AsSpan(..Width), after);
        Assert.Equal(before, after);
        Assert.Equal(model.Margin(before), modelBack.Margin(after));
        stream.Position = 0;
        Assert.Throws<InvalidDataException>(() => LogisticRegression.Load(reader));
        Assert.Throws<EndOfStreamException>(() => NormalScores.Load(new BinaryReader(new MemoryStream(stream.ToArray()[..40]))));
    }

    private static float Score(NormalScores scale, float value)
    {
        var target = new float[1];
        scale.Apply([value], target);
        return target[0];
    }

    private static (float[] Features, bool[] Labels, float[] Weights) Rows(Random random, int count)
    {
        var features = Enumerable.Range(0, count * Width).Select(_ => (float)((random.NextDouble() * 4) - 2)).ToArray();
        var labels = Enumerable.Range(0, count).Select(row => row < 2 ? row == 0 : features[row * Width] + random.NextDouble() > 0.5);
        return (features, [.. labels], [.. Enumerable.Range(0, count).Select(_ => random.Next(1, 5) / 2f)]);
    }
}
