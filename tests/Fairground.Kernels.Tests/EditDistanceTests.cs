using Fairground.Kernels.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Fairground.Kernels.Tests;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("lamp", "lamp", 0)]
    [InlineData("lamp", "lmap", 1)]
    [InlineData("kettle", "ketle", 1)]
    [InlineData("kettle", "cettle", 1)]
    [InlineData("bicycle", "bycicle", 2)]
    [InlineData("", "ab", 2)]
    [InlineData("ca", "abc", 3)]
    public void Counts_slips_of_the_keyboard(string left, string right, int distance) =>
        Assert.Equal(distance, EditDistance.Within(left, right, 5));

    [Fact]
    public void Agrees_with_the_whole_table() => Prop.ForAll(Words().Two().ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (pair, limit) =>
    {
        var whole = Whole(pair.Item1, pair.Item2);
        return EditDistance.Within(pair.Item1, pair.Item2, limit) == Math.Min(whole, limit + 1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Goes_both_ways() => Prop.ForAll(Words().Two().ToArbitrary(), pair =>
        EditDistance.Within(pair.Item1, pair.Item2, 3) == EditDistance.Within(pair.Item2, pair.Item1, 3)).QuickCheckThrowOnFailure();

    [Fact]
    public void Very_long_words_are_too_far() => Assert.Equal(3, EditDistance.Within(new string('a', 65), new string('a', 65), 2));

    /// <summary>Words of few letters, so that most pairs are near.</summary>
    private static Gen<string> Words() => Gen.Elements('a', 'b', 'c').ArrayOf().Select(letters => new string([.. letters.Take(9)]));

    /// <summary>The obvious way: the whole table of the optimal string alignment distance.</summary>
    private static int Whole(string left, string right)
    {
        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                table[i, j] = Math.Min(Math.Min(table[i - 1, j] + 1, table[i, j - 1] + 1), table[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }
        return table[left.Length, right.Length];
    }
}
