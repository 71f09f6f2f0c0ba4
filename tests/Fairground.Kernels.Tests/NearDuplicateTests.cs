using Fairground.Kernels.Text;

namespace Fairground.Kernels.Tests;

public sealed class NearDuplicateTests
{
    private const int Hashes = 32;
    private static readonly string[] Words = [.. Enumerable.Range(0, 400).Select(i => $"w{i}")];

    [Fact]
    public void The_estimate_is_near_the_exact_share_of_shingles()
    {
        var (random, hashes) = (new Random(7), MinHash.HashesMax);
        for (var trial = 0; trial < 200; trial++)
        {
            var text = Sentence(random, random.Next(12, 80));
            var other = Edited(random, text, random.NextDouble() * 0.5);
            var exact = Jaccard(text, other);
            var estimate = MinHash.Similarity(Sign(text, hashes), Sign(other, hashes));

            // Five standard deviations of a share of 256 draws, and a little for words that were both drawn twice.
            Assert.InRange(estimate, exact - (5 * Math.Sqrt(0.25 / hashes)), exact + (5 * Math.Sqrt(0.25 / hashes)));
        }
    }

    [Fact]
    public void Estimates_are_right_on_average()
    {
        var random = new Random(8);
        var errors = Enumerable.Range(0, 2000).Select(_ =>
        {
            var text = Sentence(random, 40);
            var other = Edited(random, text, 0.1);
            return MinHash.Similarity(Sign(text), Sign(other)) - Jaccard(text, other);
        }).ToArray();

        Assert.InRange(errors.Average(), -0.01, 0.01);
    }

    [Fact]
    public void A_signature_is_the_same_for_good()
    {
        // Computed by another program from the description. Kept in databases: if one of these changes, MinHash.Version must rise.
        Assert.Equal(1, MinHash.Version);
        Assert.Equal(
            [123879442u, 778927629, 358456101, 245513, 345774471, 143570041, 501728625, 415859158, 33075077],
            Sign("this lamp is bright and well made and it came in two days as promised", 9));
        Assert.Equal(
            [8486385452943283103ul, 17582719376465062102],
            Keys("this lamp is bright and well made and it came in two days as promised", 2));
    }

    [Fact]
    public void Every_length_of_signature_begins_alike()
    {
        var text = Sentence(new Random(1), 50);
        var longest = Sign(text, MinHash.HashesMax);

        Assert.All(Enumerable.Range(1, MinHash.HashesMax), length => Assert.Equal(longest[..length], Sign(text, length)));
        Assert.Equal(MinHash.HashesMax, longest.Distinct().Count());
    }

    [Theory]
    [InlineData("", SignatureKind.None)]
    [InlineData("very good thank you", SignatureKind.None)]
    [InlineData("good good good good good good good good good good good good good", SignatureKind.Whole)]
    [InlineData("came late but the seller was kind", SignatureKind.Whole)]
    [InlineData("the handle broke on the second day and nobody answered my letter", SignatureKind.Shingles)]
    [InlineData("很好很好", SignatureKind.None)]
    [InlineData("快递很快质量不错", SignatureKind.Whole)]
    [InlineData("灯很亮做工很好两天就到了包装也很仔细", SignatureKind.Shingles)]
    [InlineData("สินคาดมากสงเรวมาก", SignatureKind.Shingles)]
    public void Short_texts_are_compared_as_wholes_or_not_at_all(string text, SignatureKind kind) =>
        Assert.Equal(kind, MinHash.Sign(text, new uint[Hashes]));

    [Fact]
    public void Short_texts_are_alike_only_if_they_are_the_same()
    {
        var text = "came late but the seller was kind";

        Assert.Equal(1, MinHash.Similarity(Sign(text), Sign(Folding.Fold("Came late, but the seller was kind!").Trim())));
        Assert.InRange(MinHash.Similarity(Sign(text), Sign("came late but the seller was nice")), 0, 0.1);
        Assert.Equal(0, MinHash.Similarity(Sign("good"), Sign("good")));
        Assert.Equal(0, MinHash.BandKeys(Sign("good"), new ulong[8]));
    }

    [Fact]
    public void Chinese_is_compared_by_characters()
    {
        var text = "灯很亮做工很好两天就到了包装也很仔细客服回答也很耐心";

        Assert.InRange(MinHash.Similarity(Sign(text), Sign(text.Replace("两天", "三天", StringComparison.Ordinal))), 0.5, 0.99);
        Assert.InRange(MinHash.Similarity(Sign(text), Sign("这件衣服颜色不对而且尺码偏小我已经申请退货等了很久没有回音")), 0, 0.2);
    }

    [Fact]
    public void What_stands_behind_the_limit_is_not_read()
    {
        var text = string.Concat(Enumerable.Repeat("all work and no play makes a dull text 9 ", 1000));

        Assert.Equal(Sign(text[..MinHash.LengthMax]), Sign(text + " and something else"));
    }

    [Fact]
    public void Pairs_are_those_that_meet_in_a_band_and_are_alike()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            var options = new NearDuplicateOptions(SimilarityMin: 0.5);
            var texts = Group(random, 30).Concat(Group(random, 5)).Concat(Enumerable.Range(0, 30).Select(_ => Sentence(random, 30)))
                .Append("good").Append("good").ToArray();
            var expected = (from i in Enumerable.Range(0, texts.Length)
                            from j in Enumerable.Range(i + 1, texts.Length - i - 1)
                            where Keys(texts[i], 8).Zip(Keys(texts[j], 8)).Any(pair => pair.First == pair.Second && pair.First != 0)
                            where MinHash.Similarity(Sign(texts[i]), Sign(texts[j])) >= 0.5
                            select (i, j)).ToArray();

            var found = NearDuplicates.Find(texts.SelectMany(text => Sign(text)).ToArray(), Hashes, options);

            Assert.True(expected.SequenceEqual(found.Pairs.Select(pair => (pair.First, pair.Second))), $"seed {seed}");
            Assert.NotEmpty(found.Pairs);
            Assert.Equal(0, found.FullBuckets);
        }
    }

    [Fact]
    public void A_bucket_too_full_keeps_its_group_together_at_a_bounded_cost()
    {
        var texts = Enumerable.Repeat("the handle broke on the second day and nobody answered my letter", 500).ToArray();

        var found = NearDuplicates.Find(texts.SelectMany(text => Sign(text)).ToArray(), Hashes, new NearDuplicateOptions());

        Assert.Equal(8, found.FullBuckets);
        Assert.InRange(found.Pairs.Length, 499, 500 * 8);
        Assert.All(Enumerable.Range(0, 499), i => Assert.Contains(new NearDuplicate(i, i + 1, 1), found.Pairs));
    }

    [Fact]
    public void Nothing_gives_nothing()
    {
        Assert.Empty(NearDuplicates.Find([], Hashes, new NearDuplicateOptions()).Pairs);
        Assert.Empty(NearDuplicates.Find(new uint[Hashes * 3], Hashes, new NearDuplicateOptions()).Pairs);
        Assert.Throws<ArgumentException>(() => NearDuplicates.Find(new uint[7], Hashes, new NearDuplicateOptions()));
        Assert.Throws<ArgumentException>(() => MinHash.Similarity(new uint[3], new uint[4]));
        Assert.Throws<ArgumentException>(() => MinHash.BandKeys(new uint[31], new ulong[8]));
        Assert.Throws<ArgumentOutOfRangeException>(() => MinHash.Sign("a", []));
    }

    private static List<string> Group(Random random, int count)
    {
        var text = Sentence(random, 40);
        return Enumerable.Range(0, count).Select(_ => Edited(random, text, 0.05)).ToList();
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));

    private static string Edited(Random random, string text, double share) => string.Join(
        ' ', text.Split(' ').Select(word => random.NextDouble() < share ? Words[random.Next(Words.Length)] : word));

    private static double Jaccard(string left, string right)
    {
        static HashSet<string> Shingles(string text)
        {
            var words = text.Split(' ');
            return [.. Enumerable.Range(0, words.Length - 2).Select(i => string.Join(' ', words[i..(i + 3)]))];
        }
        var (one, other) = (Shingles(left), Shingles(right));
        return (double)one.Intersect(other).Count() / one.Union(other).Count();
    }

    private static uint[] Sign(string text, int hashes = Hashes)
    {
        var signature = new uint[hashes];
        MinHash.Sign(text, signature);
        return signature;
    }

    private static ulong[] Keys(string text, int bands)
    {
        var keys = new ulong[bands];
        MinHash.BandKeys(Sign(text), keys);
        return keys;
    }
}
