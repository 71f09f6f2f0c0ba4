using Fairground.Kernels.Wording;
using Xunit.Abstractions;

namespace Fairground.Kernels.Tests;

public sealed class IncentiveWordingTests(ITestOutputHelper output)
{
    [Fact]
    public void Development_texts_are_read_as_they_were() => Measure(IncentiveTexts.Development, 0.99, 0.99);

    [Fact]
    public void Second_development_texts_are_read_as_they_were() => Measure(IncentiveTexts.SecondDevelopment, 0.99, 0.97);

    /// <summary>
    /// The figures of the day the phrases were frozen, as floors: 26 of 48 found, 3 of 48 honest texts mistaken. Before they became
    /// development texts, the first set gave recall .68 at precision .985, the second .44 at 1.
    /// </summary>
    [Fact]
    public void Held_out_texts_are_read_as_well_as_on_the_day_of_freezing() => Measure(IncentiveTexts.HeldOut, 26.0 / 29, 26.0 / 48);

    [Theory]
    [InlineData("I received this lamp for free in exchange for my honest review.", IncentiveStandpoint.Rewarded)]
    [InlineData("The seller offered me a $15 gift card to delete my review.", IncentiveStandpoint.Reported)]
    [InlineData("Leave us a 5-star review and receive a $20 gift card.", IncentiveStandpoint.Offered)]
    [InlineData("Der Verkäufer hat mir 20 Euro angeboten, wenn ich meine Bewertung lösche.", IncentiveStandpoint.Reported)]
    [InlineData("J'ai reçu ce produit gratuitement en échange d'un avis honnête.", IncentiveStandpoint.Rewarded)]
    [InlineData("商家打电话让我删差评，说给我20元红包。", IncentiveStandpoint.Reported)]
    [InlineData("Good lamp, quick delivery.", IncentiveStandpoint.None)]
    public void Tells_the_rewarded_from_those_who_report(string text, IncentiveStandpoint standpoint) =>
        Assert.Equal(standpoint, IncentiveWording.Read(text).Standpoint);

    [Fact]
    public void Praise_and_complaint_weigh_the_same()
    {
        foreach (var one in LabelledText.Read(IncentiveTexts.Development).Where(text => text.Language == "en"))
        {
            var praise = IncentiveWording.Read("Wonderful, the best I ever had!\n\n" + one.Text).Strength;
            Assert.Equal(praise, IncentiveWording.Read("Terrible, the worst I ever had!\n\n" + one.Text).Strength);
        }
    }

    [Fact]
    public void Matches_name_their_place_in_the_text_as_given()
    {
        const string text = "Ｌeave us a 5-star r\u200beview 🎁🎁 and get a g!ft card!";
        var reading = IncentiveWording.Read(text);
        var offer = Assert.Single(reading.Matches, match => match.Meaning == IncentiveMeaning.Offer);
        Assert.Equal("Ｌeave us a 5-star r\u200beview 🎁🎁 and get a g!ft card", text.Substring(offer.Start, offer.Length));
        Assert.Equal("5-star", text.Substring(reading.Matches[1].Start, reading.Matches[1].Length));
        Assert.Equal(["en"], reading.Languages);
    }

    [Fact]
    public void What_stands_before_a_paragraph_only_moves_its_matches()
    {
        const string filler = "The parcel came on a rainy day.\n\n";
        foreach (var one in LabelledText.Read(IncentiveTexts.Development).Concat(LabelledText.Read(IncentiveTexts.HeldOut)))
        {
            var alone = IncentiveWording.Read(one.Text);
            var moved = IncentiveWording.Read(filler + one.Text);
            Assert.Equal(alone.Strength, moved.Strength, 12);
            Assert.Equal(alone.Matches.Select(match => match with { Start = match.Start + filler.Length }), moved.Matches);
        }
    }

    [Fact]
    public void Any_units_are_read_and_the_places_lie_within()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var text = LabelledText.Random(new Random(seed));
            var reading = IncentiveWording.Read(text);
            Assert.True(reading.Strength is >= 0 and <= 1, $"seed {seed}");
            Assert.True(reading.Strength > 0 == reading.Matches.Count > 0, $"seed {seed}");
            Assert.All(reading.Matches, match =>
                Assert.True(match.Start >= 0 && match.Length > 0 && match.Start + match.Length <= text.Length, $"seed {seed}"));
            Assert.Equal(reading.Matches, IncentiveWording.Read(text).Matches);
        }
    }

    [Fact]
    public void Long_texts_are_read_up_to_the_limit()
    {
        const string offer = "Leave us a 5-star review and receive a $20 gift card. ";
        var filler = string.Concat(Enumerable.Repeat("word ", 2_000_000));
        var late = IncentiveWording.Read(filler + offer);
        Assert.True(late.IsShortened);
        Assert.Equal(0, late.Strength);
        var early = IncentiveWording.Read(offer + filler);
        Assert.True(early.IsShortened && early.Speaks);
        Assert.Equal(IncentiveWording.Read((offer + filler).AsSpan(0, IncentiveWording.CharactersMax)).Matches, early.Matches);
    }

    [Theory]
    [InlineData("")]
    [InlineData("🎁🎁🎁")]
    [InlineData("\ud83c\ud83c")]
    [InlineData("รีวิวดีมาก ส่งเร็ว")]
    [InlineData("Очень хороший товар, спасибо")]
    [InlineData("とても良い商品です")]
    [InlineData("\u202e\u200f")]
    public void What_it_does_not_know_is_silent(string text) => Assert.Equal(0, IncentiveWording.Read(text).Strength);

    [Fact]
    public void Texts_made_to_be_slow_are_not()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        foreach (var piece in new[] { "review ", "review get refund if you ", "r.e.v.i.e.w.", "a.", "好评返现截图", "http://", "@", "\"" })
        {
            var text = string.Concat(Enumerable.Repeat(piece, 20_000));
            IncentiveWording.Read(text);
            RecruitingPost.Read(text);
        }

        // 16 readings of some tens of milliseconds; a quadratic one of 20,000 characters would take far longer.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private void Measure(string texts, double precision, double recall)
    {
        var read = LabelledText.Read(texts).ConvertAll(text => (Text: text, Reading: IncentiveWording.Read(text.Text)));
        foreach (var language in read.GroupBy(one => one.Text.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"{language.Key} {Tally.Of(language.Select(one => (one.Text.Label != "-", one.Reading.Speaks)))}");
        }
        var all = Tally.Of(read.Select(one => (one.Text.Label != "-", one.Reading.Speaks)));
        var found = read.FindAll(one => one.Text.Label != "-" && one.Reading.Speaks);
        var right = found.Count(one => one.Reading.Standpoint.ToString().StartsWith(one.Text.Label, StringComparison.Ordinal));
        output.WriteLine($"all {all}, standpoint right in {right} of {found.Count}");
        Assert.True(all.Precision >= precision - 1e-9 && all.Recall >= recall - 1e-9, $"{all}");
    }
}
