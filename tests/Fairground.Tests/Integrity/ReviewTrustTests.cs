using Fairground.Integrity.Decisions;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Integrity;

/// <summary>Reviews are looked at before they are shown; what becomes of them has a reason, an end and an appeal.</summary>
public sealed class ReviewTrustTests : IDisposable
{
    private const string Words =
        "The shade is of thick brass, the switch clicks softly, and in the evening it lights the whole of the long table";
    private const string Reward = "They gave me a 20 euro gift card for a five star review, so here are the five stars.";
    private const string Because = "I compared both texts and the order that is said to be behind it.";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task An_honest_review_is_shown_at_once_and_counts_in_full()
    {
        var (market, goods) = await ShelfAsync(1);
        using var buyer = await server.RegisterAsync("Bea Buyer");

        var review = await buyer.PostAsync<Written>(
            "/api/reviews", new { product = goods[0].Product, stars = 2, text = "Too dark for my desk." });

        var own = Assert.Single(await buyer.GetAsync<List<Own>>("/api/reviews/mine"));
        Assert.Equal((review.Id, "Published", (string?)null), (own.Review.Id, own.Standing.Standing, own.Standing.Reason));
        Assert.Equal((2, 1, 0, 0), await RatingAsync(goods[0].Product));
        Assert.Empty(await market.Admin.GetAsync<List<Waiting>>("/api/waiting-reviews"));
    }

    [Fact]
    public async Task A_review_that_is_held_is_not_shown_does_not_count_and_its_author_reads_why_and_until_when()
    {
        var (market, goods) = await ShelfAsync(10);
        using var author = await server.RegisterAsync("Cora Copier");
        var held = await HeldAsync(author, goods);

        var own = await OwnAsync(author, held);
        Assert.Contains(own.Standing.Standing, new[] { "Held", "Investigated" });
        Assert.True(own.Standing is { Automated: true, Appealed: false, Until: not null }, own.ToString());
        Assert.Equal("reviews/50-80-95", own.Standing.Rule);
        Assert.Contains("two independent kinds", own.Standing.Reason, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 1), await RatingAsync(goods[9].Product));
        using var guest = server.Guest();
        Assert.Empty((await guest.GetAsync<Shown>($"/api/reviews?product={goods[9].Product}")).Items);
        Assert.Contains(
            await author.GetAsync<List<Noticed>>("/api/notices"), notice => notice.Kind.StartsWith("review-", StringComparison.Ordinal));
        Assert.Equal(held, (await market.Admin.GetAsync<List<Waiting>>("/api/waiting-reviews"))[0].Review);
    }

    [Fact]
    public async Task Stars_upside_down_and_accounts_that_are_older_change_no_outcome()
    {
        var (_, goods) = await ShelfAsync(10);
        using var praising = await server.RegisterAsync("Paula Praise");
        var praise = await OwnAsync(praising, await HeldAsync(praising, goods, stars: 5));
        using var other = new FairgroundServer();
        var (_, same) = await ShelfAsync(10, other);
        using var blaming = await other.RegisterAsync("Paula Praise");
        other.Time.Pass(TimeSpan.FromDays(700));
        await blaming.SignInAgainAsync();

        var blame = await OwnAsync(blaming, await HeldAsync(blaming, same, stars: 1, on: other));

        Assert.Equal(praise.Standing.Standing, blame.Standing.Standing);
        Assert.Equal(praise.Standing.Reason, blame.Standing.Reason);
    }

    [Fact]
    public async Task An_investigator_finds_a_held_review_genuine_and_it_is_shown_and_counts_again()
    {
        var (_, goods) = await ShelfAsync(10);
        using var author = await server.RegisterAsync("Cora Copier");
        var held = await HeldAsync(author, goods);
        using var investigator = await server.StaffAsync("Ivo Investigator", Roles.Investigator);
        var score = await investigator.GetAsync<Score>($"/api/review-scores/{held}");
        Assert.True(score.Families >= 2 && score.Chance >= 0.8 && score.Signals.Count >= 2, score.ToString());

        await investigator.PostAsync("/api/review-decisions", new { review = held, finding = "Genuine", standing = score.Standing });

        Assert.Equal((5, 1, 0, 0), await RatingAsync(goods[9].Product));
        var own = await OwnAsync(author, held);
        Assert.Equal(("Published", false), (own.Standing.Standing, own.Standing.Automated));
        Assert.DoesNotContain(await investigator.GetAsync<List<Waiting>>("/api/waiting-reviews"), row => row.Review == held);
        Assert.Equal("review-moved", (await investigator.RefusedPostAsync("/api/review-decisions", new
        {
            review = held, finding = "NotGenuine", standing = score.Standing, statement = Because,
        })).Type);
    }

    [Fact]
    public async Task A_review_is_taken_away_only_with_two_kinds_of_signals_a_person_and_a_reason_and_somebody_else_hears_the_appeal()
    {
        var (_, goods) = await ShelfAsync(10);
        using var author = await server.RegisterAsync("Cora Copier");
        var held = await HeldAsync(author, goods);
        var harmless = (await author.GetAsync<List<Own>>("/api/reviews/mine"))[^1].Review.Id;
        using var first = await server.StaffAsync("Ivo Investigator", Roles.Investigator);
        using var second = await server.StaffAsync("Ines Investigator", Roles.Investigator);
        var standing = (await first.GetAsync<Score>($"/api/review-scores/{held}")).Standing;

        Assert.Equal("too-few-signals", (await first.RefusedPostAsync("/api/review-decisions", new
        {
            review = harmless, finding = "NotGenuine", standing = "Published", statement = Because,
        })).Type);
        Assert.Equal("reason-too-short", (await first.RefusedPostAsync("/api/review-decisions", new
        {
            review = held, finding = "NotGenuine", standing, statement = "Fake.",
        })).Type);
        await first.PostAsync("/api/review-decisions", new { review = held, finding = "NotGenuine", standing, statement = Because });
        Assert.Equal("Removed", (await OwnAsync(author, held)).Standing.Standing);
        Assert.Equal("review-removed", (await author.RefusedAsync(
            HttpMethod.Put, $"/api/reviews/{held}", new { stars = 5, text = "Now it says something else." })).Type);

        await author.PostAsync("/api/review-appeals", new { review = held, text = "I own this lamp; here is what I paid with." });
        Assert.Equal("already-appealed", (await author.RefusedPostAsync(
            "/api/review-appeals", new { review = held, text = "And once more, because I own it." })).Type);
        var again = new { review = held, finding = "Genuine", standing = "Removed", statement = "The receipt shows the purchase." };
        Assert.Equal("own-decision", (await first.RefusedPostAsync("/api/review-decisions", again)).Type);
        await second.PostAsync("/api/review-decisions", again);

        Assert.Equal((5, 1, 0, 0), await RatingAsync(goods[9].Product));
        Assert.True(await server.InDbAsync(db => db.Set<ReviewAppeal>().Select(appeal => appeal.IsUpheld).SingleAsync()));
    }

    [Fact]
    public async Task A_hold_that_nobody_decides_on_ends_after_the_published_days_at_half_weight()
    {
        var (_, goods) = await ShelfAsync(10);
        using var author = await server.RegisterAsync("Cora Copier");
        var held = await HeldAsync(author, goods);
        var until = (await OwnAsync(author, held)).Standing.Until!.Value;
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await buyer.PostAsync("/api/reviews", new { product = goods[9].Product, stars = 2, text = "Too dark for my desk." });

        server.Time.Pass(until - server.Time.GetUtcNow() + TimeSpan.FromMinutes(1));
        await server.SettleAsync();
        await author.SignInAgainAsync();

        var own = await OwnAsync(author, held);
        Assert.Equal(("Reduced", (DateTimeOffset?)null), (own.Standing.Standing, own.Standing.Until));
        // Five stars at half weight and two at full: (2.5 + 2) / 1.5.
        Assert.Equal((3, 2, 1, 0), await RatingAsync(goods[9].Product));
    }

    [Fact]
    public async Task A_review_that_is_revised_is_looked_at_anew()
    {
        var (_, goods) = await ShelfAsync(10);
        using var author = await server.RegisterAsync("Cora Copier");
        var held = await HeldAsync(author, goods);

        await author.PutAsync($"/api/reviews/{held}", new { stars = 4, text = "In my own words: a good lamp, and a heavy one, too." });

        Assert.Equal("Published", (await OwnAsync(author, held)).Standing.Standing);
        Assert.Equal((4, 1, 0, 0), await RatingAsync(goods[9].Product));
        using var stranger = await server.RegisterAsync("Sam Stranger");
        Assert.Equal(404, (await stranger.RefusedAsync(
            HttpMethod.Put, $"/api/reviews/{held}", new { stars = 1, text = "Somebody else's words." })).Status);
        Assert.Equal(404, (await stranger.RefusedPostAsync(
            "/api/review-appeals", new { review = held, text = "Not mine, but still." })).Status);
        Assert.Equal("nothing-to-appeal", (await author.RefusedPostAsync(
            "/api/review-appeals", new { review = held, text = "There is nothing to say." })).Type);
    }

    [Theory]
    [InlineData("/api/waiting-reviews")]
    [InlineData("/api/review-scores/rev_00000000000000000000000000")]
    [InlineData("/api/rings")]
    [InlineData("/api/screenings")]
    [InlineData("/api/models")]
    public async Task Only_investigators_and_admins_see_what_is_suspected(string path)
    {
        using var guest = server.Guest();
        using var buyer = await server.RegisterAsync("Bea Buyer");

        Assert.Equal(401, (await guest.RefusedAsync(HttpMethod.Get, path)).Status);
        Assert.Equal(403, (await buyer.RefusedAsync(HttpMethod.Get, path)).Status);
    }

    public void Dispose() => server.Dispose();

    private async Task<(Market Market, List<Goods> Goods)> ShelfAsync(int count, FairgroundServer? on = null)
    {
        var market = await Market.OpenAsync(on ?? server);
        var stall = await market.StallAsync("Lyon");
        var goods = new List<Goods>();
        for (var i = 0; i < count; i++)
        {
            goods.Add(await stall.ListAsync($"Lamp number {i}", 9_900 + i));
        }
        return (market, goods);
    }

    /// <summary>
    /// Somebody has written of the first lamp; the author writes of all within an hour, of the last for a reward and in their words.
    /// </summary>
    private async Task<ReviewId> HeldAsync(Person author, List<Goods> goods, int stars = 5, FairgroundServer? on = null)
    {
        using var first = await (on ?? server).RegisterAsync("Fay First");
        await first.PostAsync("/api/reviews", new { product = goods[0].Product, stars, text = $"{Words}. {Reward}" });
        for (var i = 0; i < goods.Count - 1; i++)
        {
            await author.PostAsync("/api/reviews", new { product = goods[i].Product, stars, text = $"Lamp {i} is what it says it is." });
        }
        return (await author.PostAsync<Written>(
            "/api/reviews", new { product = goods[^1].Product, stars, text = $"{Words}! {Reward}" })).Id;
    }

    private static async Task<Own> OwnAsync(Person author, ReviewId review) =>
        (await author.GetAsync<List<Own>>("/api/reviews/mine")).Single(own => own.Review.Id == review);

    private async Task<(double Average, int Count, int Reduced, int LeftOut)> RatingAsync(ProductId product)
    {
        using var guest = server.Guest();
        var shown = await guest.GetAsync<Shown>($"/api/reviews?product={product}");
        return (shown.Average, shown.Count, shown.Reduced, shown.LeftOut);
    }

    private sealed record Written(ReviewId Id);

    private sealed record StandingSeen(string Standing, string? Reason, string? Rule, bool Automated, DateTimeOffset? Until, bool Appealed);

    private sealed record Own(Written Review, StandingSeen Standing);

    private sealed record Waiting(ReviewId Review);

    private sealed record Signal(string Name, double Strength, double Added);

    private sealed record Score(string Standing, double Chance, int Families, List<Signal> Signals);

    private sealed record Shown(double Average, int Count, int Reduced, int LeftOut, List<Written> Items);

    private sealed record Noticed(string Kind);
}
