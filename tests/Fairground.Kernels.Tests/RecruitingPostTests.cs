using Fairground.Kernels.Wording;
using Xunit.Abstractions;

namespace Fairground.Kernels.Tests;

public sealed class RecruitingPostTests(ITestOutputHelper output)
{
    private const string Offer = "Need reviewers, full refund via PayPal after a 5 star review, send me a screenshot. ";

    [Fact]
    public void Development_posts_are_read_as_they_were() => Measure(PostTexts.Development, 0.99, 0.97);

    [Fact]
    public void Second_development_posts_are_read_as_they_were() => Measure(PostTexts.SecondDevelopment, 0.99, 0.88);

    /// <summary>
    /// The figures of the day the phrases were frozen, as floors: 13 of 36 found, 3 of 38 others mistaken. Before they became development
    /// posts, the first set gave recall .68 at precision .976, the second .44 at .95.
    /// </summary>
    [Fact]
    public void Held_out_posts_are_read_as_well_as_on_the_day_of_freezing() => Measure(PostTexts.HeldOut, 13.0 / 16, 13.0 / 36);

    [Theory]
    [InlineData("Need reviewers for a lamp, refund by PayPal")]
    [InlineData("N.e.e.d r.e.v.i.e.w.e.r.s for a lamp, r.e.f.u.n.d by P.a.y.P.a.l")]
    [InlineData("Need r e v i e w e r s for a lamp, refund by P a y P a l")]
    [InlineData("Need rev1ewers for a lamp, r3fund by p@ypal")]
    [InlineData("Ｎｅｅｄ ｒｅｖｉｅｗｅｒｓ for a lamp, ｒｅｆｕｎｄ by ＰａｙＰａｌ")]
    [InlineData("Need re\u200bview\u200bers for a lamp, re\u200cfund by Pay\u2060Pal")]
    [InlineData("Need r🌟e🌟v🌟i🌟e🌟w🌟e🌟r🌟s for a lamp, r💰e💰f💰u💰n💰d by PayPal")]
    [InlineData("Need rеviеwеrs for a lamp, rеfund by РауРаl")]
    [InlineData("𝐍𝐞𝐞𝐝 𝐫𝐞𝐯𝐢𝐞𝐰𝐞𝐫𝐬 for a lamp, 𝓇𝑒𝒻𝓊𝓃𝒹 by 🅿🅰🆈🅿🅰🅻")]
    [InlineData("Nᴇᴇᴅ ʀᴇᴠɪᴇᴡᴇʀꜱ for a lamp, ʀᴇꜰᴜɴᴅ by ᴘᴀʏᴘᴀʟ")]
    [InlineData("Need reveiwers for a lamp, refnud by PayPal")]
    [InlineData("Need rev*ewers for a lamp, re-fund by Pay.Pal")]
    public void Disguises_are_undone(string text)
    {
        var reading = RecruitingPost.Read(text);
        Assert.True(reading.Class == PostClass.Recruiting, string.Join(", ", reading.Signals.Select(signal => signal.Family)));
        Assert.Contains(PostSignalFamily.Call, reading.Families);
    }

    [Fact]
    public void Recruiting_needs_two_families()
    {
        foreach (var one in AllTexts())
        {
            var reading = RecruitingPost.Read(one.Text);
            Assert.True(reading.Class != PostClass.Recruiting || reading.Families.Count >= RecruitingPost.FamiliesMin, one.Text);
            Assert.Equal(reading.Families.Distinct(), reading.Families);
            Assert.DoesNotContain(PostSignalFamily.Contact, reading.Families);
        }
    }

    [Theory]
    [InlineData("Five star review! Five star review! Five star review!")]
    [InlineData("PayPal PayPal refund via PayPal")]
    [InlineData("https://www.amazon.com/dp/B08XYZ1234")]
    public void One_family_is_never_recruiting(string text)
    {
        var reading = RecruitingPost.Read(text);
        Assert.NotEqual(PostClass.Recruiting, reading.Class);
        Assert.True(reading.Score < RecruitingPost.RecruitsFrom);
    }

    [Fact]
    public void References_are_collected()
    {
        const string post = """
            Order https://www.amazon.de/dp/B08XYZ1234?tag=x or B09QWERTY1, pay $39.99, get €5 more. Keyword: folding desk lamp
            Search "oak lamp" or «lampe de chêne». Ours: https://fair.example/p/oak-lamp?variant=1, also /p/rattan-chair. Mail a@b.example.
            """;
        var references = RecruitingPost.Read(post).References;
        Assert.Equal(["https://www.amazon.de/dp/B08XYZ1234?tag=x", "https://fair.example/p/oak-lamp?variant=1"], references.Addresses);
        Assert.Equal(["B08XYZ1234", "B09QWERTY1"], references.Asins);
        Assert.Equal(["oak-lamp", "rattan-chair"], references.ProductSlugs);
        Assert.Equal(["oak lamp", "lampe de chêne", "folding desk lamp"], references.Keywords);
        Assert.Equal(["$39.99", "€5"], references.Amounts);
    }

    [Theory]
    [InlineData("Work from home! Like products, complete simple tasks, earn $80 a day, deposit first.", PostClass.TaskScam)]
    [InlineData("50% off with code LAMP50 at checkout, today only!", PostClass.Deal)]
    [InlineData("Testers wanted. No purchase necessary, good or bad opinions welcome, reviews are labelled.", PostClass.ProductTest)]
    [InlineData("Warning: scammers promise full refunds by PayPal for 5 star reviews, report them.", PostClass.Other)]
    [InlineData("", PostClass.Other)]
    [InlineData("🎁🎁🎁", PostClass.Other)]
    [InlineData("\udc00\ud800", PostClass.Other)]
    public void The_other_classes_are_told_apart(string text, PostClass expected) =>
        Assert.Equal(expected, RecruitingPost.Read(text).Class);

    [Fact]
    public void A_word_of_warning_weakens_the_score()
    {
        var plain = RecruitingPost.Read(Offer).Score;
        Assert.True(RecruitingPost.Read("Beware of this scam: " + Offer).Score < plain * 0.8);
        Assert.Equal(plain, RecruitingPost.Read(Offer + "No scam!").Score, 12);
    }

    [Fact]
    public void Any_units_are_read_and_the_places_lie_within()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var text = LabelledText.Random(new Random(seed));
            var reading = RecruitingPost.Read(text);
            Assert.True(reading.Score is >= 0 and <= 1, $"seed {seed}");
            Assert.All(reading.Signals, signal =>
                Assert.True(signal.Start >= 0 && signal.Length > 0 && signal.Start + signal.Length <= text.Length, $"seed {seed}"));
            Assert.Equal(reading.Signals, RecruitingPost.Read(text).Signals);
        }
    }

    [Fact]
    public void Long_posts_are_read_up_to_the_limit()
    {
        var filler = string.Concat(Enumerable.Repeat("word ", 2_000_000));
        Assert.Equal(PostClass.Recruiting, RecruitingPost.Read(Offer + filler).Class);
        var late = RecruitingPost.Read(filler + Offer);
        Assert.True(late.IsShortened);
        Assert.Equal(PostClass.Other, late.Class);
    }

    private static List<LabelledText> AllTexts() =>
        [.. new[] { PostTexts.Development, PostTexts.SecondDevelopment, PostTexts.HeldOut }.SelectMany(LabelledText.Read)];

    private void Measure(string texts, double precision, double recall)
    {
        var read = LabelledText.Read(texts).ConvertAll(text => (Text: text, RecruitingPost.Read(text.Text).Class));
        foreach (var language in read.GroupBy(one => one.Text.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var tally = Tally.Of(language.Select(one => (one.Text.Label == "R", one.Class == PostClass.Recruiting)));
            output.WriteLine($"{language.Key} {tally}");
        }
        var all = Tally.Of(read.Select(one => (one.Text.Label == "R", one.Class == PostClass.Recruiting)));
        var others = read.FindAll(one => one.Text.Label is "T" or "D" or "P");
        var right = others.Count(one => one.Text.Label == Letter(one.Class));
        output.WriteLine($"all {all}, scams, deals and tests named right: {right} of {others.Count}");
        Assert.True(all.Precision >= precision - 1e-9 && all.Recall >= recall - 1e-9, $"{all}");
    }

    private static string Letter(PostClass one) => one switch
    {
        PostClass.Recruiting => "R",
        PostClass.TaskScam => "T",
        PostClass.Deal => "D",
        PostClass.ProductTest => "P",
        _ => "O",
    };
}
