using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Platform;

/// <summary>Terms that could not be kept are refused, and say why; what differs between two is told word by word.</summary>
public sealed class ProgrammeTermsTests : IDisposable
{
    private static readonly Terms.Condition Sound = Terms.AtLeast("Stores", "stores", 1);
    private readonly FairgroundServer server = new();

    public static TheoryData<string, Terms.Condition[]> Unsound => new()
    {
        { "unknown-input", [new("Loyal", "consents-given", "number-at-least", Least: 1)] },
        { "unknown-input", [new("Loyal", "programme-memberships", "is", Yes: true)] },
        { "test-does-not-fit", [new("Stores", "stores", "share-at-most", Most: 1)] },
        { "test-does-not-fit", [new("Stores", "stores", "drop table", Most: 1)] },
        { "invalid-input", [new("  ", "stores", "number-at-least", Least: 1)] },
        { "condition-twice", [Sound, Terms.AtMost("stores", "handling-days", 1)] },
        { "condition-incomplete", [new("Stores", "stores", "number-at-least", Most: 1)] },
        { "condition-incomplete", [new("Paid", "payout-account", "is")] },
        { "condition-incomplete", [new("Where", "seller-country", "one-of", Values: [])] },
        { "condition-out-of-bounds", [Terms.AtLeast("Stores", "stores", 1.5m)] },
        { "condition-out-of-bounds", [Terms.AtLeast("Stores", "stores", 79_000_000_000_000_000_000m)] },
        { "condition-out-of-bounds", [new("Late", "late-share", "share-at-most", Most: 10_001)] },
        { "condition-out-of-bounds", [new("Late", "late-share", "share-at-most", Most: -1)] },
        { "condition-out-of-bounds", [new("Old", "approved-on", "days-since-at-least", Least: 36_501)] },
        { "condition-out-of-bounds", [new("Old", "approved-on", "day-not-before", Day: "1066-10-14")] },
        { "unknown-choice", [new("Where", "seller-country", "one-of", Values: ["FR", "ZZ"])] },
        { "unknown-choice", [new("Where", "sales-currencies", "contains-any", Values: ["eur"])] },
        { "conditions-contradict", [new("Stores", "stores", "number-between", Least: 5, Most: 4)] },
        { "conditions-contradict", [Terms.AtLeast("More", "stores", 5), Terms.AtMost("Less", "stores", 4)] },
        { "conditions-contradict", [new("A", "payout-account", "is", Yes: true), new("B", "payout-account", "is", Yes: false)] },
        {
            "conditions-contradict",
            [new("A", "seller-country", "one-of", Values: ["FR"]), new("B", "seller-country", "one-of", Values: ["DE"])]
        },
        {
            "conditions-contradict",
            [new("A", "approved-on", "day-not-before", Day: "2040-05-02"), new("B", "approved-on", "day-not-after", Day: "2040-05-01")]
        },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public async Task Conditions_that_make_no_sense_are_refused_by_name(string problem, Terms.Condition[] conditions)
    {
        using var admin = await server.AdminAsync();
        await Terms.OpenAsync(admin);

        var refused = await admin.RefusedPostAsync($"/api/programmes/{Terms.Slug}/terms", Terms.Body(0, conditions));
        var previewed = await admin.RefusedPostAsync($"/api/programmes/{Terms.Slug}/previews", Terms.Body(0, conditions));

        Assert.Equal((problem, problem), (refused.Type, previewed.Type));
        Assert.True(refused.Detail.Length > 0 || refused.Fields.Count > 0);
        Assert.Equal(0, await server.InDbAsync(db => db.Set<TermsVersion>().CountAsync()));
    }

    [Fact]
    public async Task Thousands_of_conditions_endless_texts_and_wrong_types_are_refused()
    {
        using var admin = await server.AdminAsync();
        await Terms.OpenAsync(admin);
        var path = $"/api/programmes/{Terms.Slug}/terms";

        var many = await admin.RefusedPostAsync(path, Terms.Body(
            0, Enumerable.Range(0, 10_000).Select(i => Terms.AtLeast($"Stores {i}", "stores", 1))));
        var endless = await admin.RefusedPostAsync(path, Terms.Body(0, [], text: new string('x', TermsText.TextLengthMax + 1)));
        var nameless = await admin.RefusedPostAsync(path, Terms.Body(0, [], name: ""));
        var wrong = await admin.RefusedPostAsync(path, new
        {
            follows = 0, original = "en", texts = new[] { new { language = "en", name = "Fair", text = "Deals." } },
            conditions = new[] { new { name = "Stores", input = "stores", test = "number-at-least", least = "many" } }, reason = Terms.Why,
        });
        var foreign = await admin.RefusedPostAsync(path, new
        {
            follows = 0, original = "fr", texts = new[] { new { language = "en", name = "Fair", text = "Deals." } },
            conditions = Array.Empty<object>(), reason = Terms.Why,
        });
        var nothing = await admin.RefusedPostAsync(path, new
        {
            follows = 0, original = "en", texts = new object?[] { null }, conditions = new object?[] { null }, reason = Terms.Why,
        });
        var listless = await admin.RefusedPostAsync(path, new { follows = 0, original = "en", reason = Terms.Why });

        Assert.All(new[] { many, endless, nameless, wrong, foreign, nothing, listless }, refused => Assert.Equal(400, refused.Status));
        Assert.Equal("terms-texts-needed", foreign.Type);
        Assert.Equal(0, await server.InDbAsync(db => db.Set<TermsVersion>().CountAsync()));
    }

    [Theory]
    [InlineData("Autumn Fair", "programme-slug-invalid")]
    [InlineData("-fair", "programme-slug-invalid")]
    [InlineData("../fair", "programme-slug-invalid")]
    [InlineData("autumn-fair", "programme-exists")]
    public async Task An_address_that_is_none_or_taken_is_refused(string slug, string problem)
    {
        using var admin = await server.AdminAsync();
        await Terms.OpenAsync(admin);

        var refused = await admin.RefusedPostAsync("/api/programmes", new
        {
            slug, kind = "Fulfilment", subjects = "seller", original = "en", name = "Fair", text = "Deals.",
        });
        var nobody = await admin.RefusedPostAsync("/api/programmes", new
        {
            slug = "other", kind = "Fulfilment", subjects = "ghosts", original = "en", name = "Fair", text = "Deals.",
        });

        Assert.Equal((problem, "unknown-subjects"), (refused.Type, nobody.Type));
    }

    [Fact]
    public void Words_that_came_and_went_are_told_apart_and_together_are_both_texts()
    {
        var random = new Random(4711);
        string[] words = ["deals", "for", "ten", "days", "and", "nights", "the", "fair", "of", "lamps"];
        for (var i = 0; i < 300; i++)
        {
            var (before, after) = (Text(), Text());

            var runs = WordDifference.Between(before, after);

            Assert.Equal(before, string.Concat(runs.Where(run => run.Change != WordChange.Added).Select(run => run.Text)));
            Assert.Equal(after, string.Concat(runs.Where(run => run.Change != WordChange.Removed).Select(run => run.Text)));
        }
        Assert.Equal([WordChange.Kept, WordChange.Removed, WordChange.Added, WordChange.Kept],
            WordDifference.Between("Ten days of deals.", "Ten weeks of deals.").Select(run => run.Change));

        string Text() => string.Join(' ', Enumerable.Range(0, random.Next(20)).Select(_ => words[random.Next(words.Length)]));
    }

    [Fact]
    public void Texts_too_long_to_compare_word_by_word_are_one_for_the_other()
    {
        var before = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"b{i}"));

        Assert.Equal([WordChange.Removed, WordChange.Added], WordDifference.Between(before, after).Select(run => run.Change));
    }

    [Fact]
    public void A_condition_is_followed_by_its_name_and_then_by_what_it_asks()
    {
        var before = TermsOf(new("Handling", "handling-days", "number-at-most", Most: 3), new("Old", "stores", "number-at-least", Least: 1),
            new("Gone", "rating", "number-at-least", Least: 4));
        var after = TermsOf(
            new("Handling", "handling-days", "number-at-most", Most: 2), new("Young", "stores", "number-at-least", Least: 1),
            new("New", "late-share", "share-at-most", Most: 400));

        var difference = TermsDifference.Between(before, after);

        Assert.Equal([("Handling", "Handling"), ("Old", "Young"), (null, "New"), ("Gone", null)],
            difference.Conditions.Select(change => (change.Before?.Name, change.After?.Name)));
        Assert.Empty(difference.Texts);
        Assert.True(TermsDifference.Between(after, after).IsNone);

        static ProgrammeTerms TermsOf(params ProgrammeCondition[] conditions) =>
            new("en", [new TermsText("en", "Fair", "Deals.")], [.. conditions]);
    }

    public void Dispose() => server.Dispose();
}
