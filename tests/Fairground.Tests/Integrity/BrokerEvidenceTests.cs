using System.Net;
using Fairground.Integrity.Brokers;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Tests.Integrity.BrokerPosts;

namespace Fairground.Tests.Integrity;

/// <summary>What posts mean here: the listings they are tied to, what the market's own data say, and that nothing follows.</summary>
public sealed class BrokerEvidenceTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_post_is_tied_to_a_listing_by_its_address_its_numbers_or_its_words_and_says_by_which()
    {
        var (market, stall, lamp) = await OpenAsync();
        var kettle = await stall.ListAsync("Enamel kettle", 4_500, category: "kettles");
        await server.InDbAsync(async db =>
        {
            (await db.Set<Variant>().SingleAsync(variant => variant.Id == kettle.Variant)).Gtin = "4006381333931";
            (await db.Set<Offer>().SingleAsync(offer => offer.Id == kettle.Offer)).Sku = "B0CKETTLE1";
            return await db.SaveChangesAsync();
        });

        var made = await market.Admin.BringAsync(
            Post($"Free for a review: {server.Address}/p/{lamp.Slug}?ref=1, refund by PayPal"),
            Post($"Free for a review: https://elsewhere.example/p/{lamp.Slug}, refund by PayPal"),
            Post("Testers wanted for 4006381333931, 5 stars, full refund after review"),
            Post("asin b0ckettle1 5 star refund paypal reviewers wanted"),
            Post(Recruiting));
        var posts = new List<Whole>();
        foreach (var id in made.Posts)
        {
            posts.Add(await market.Admin.OpenPostAsync(id));
        }

        Assert.Equal((lamp.Product, TieKind.Address, $"/p/{lamp.Slug}", 1.0), TieOf(posts[0]));
        Assert.Empty(posts[1].Ties);
        Assert.Equal((kettle.Product, TieKind.Gtin, "4006381333931", 0.95), TieOf(posts[2]));
        // A number of goods that we know is no telephone number.
        Assert.Contains("4006381333931", posts[2].Post.Text, StringComparison.Ordinal);
        Assert.Equal((kettle.Product, TieKind.Sku, "B0CKETTLE1", 0.9), TieOf(posts[3]));
        var words = Assert.Single(posts[4].Ties);
        Assert.Equal((lamp.Product, TieKind.Words), (words.Product, words.Kind));
        Assert.InRange(words.Sureness, 0.3, 0.6);
        Assert.Contains("brass desk lamp", words.Detail, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Words_that_fit_many_listings_are_tied_to_none()
    {
        var (market, stall, _) = await OpenAsync();
        for (var i = 0; i < 5; i++)
        {
            await stall.ListAsync($"Brass desk lamp no {i}", 5_000);
        }

        var made = await market.Admin.BringAsync(Post(Recruiting.Replace("brass desk lamp", "desk lamp", StringComparison.Ordinal)));

        Assert.Empty((await market.Admin.OpenPostAsync(made.Posts[0])).Ties);
    }

    [Fact]
    public async Task An_investigator_ties_and_unties_by_hand_and_an_untied_listing_stays_untied()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await stall.ListAsync("Paper lantern", 2_500);
        var id = (await market.Admin.BringAsync(Post(Link(lamp)))).Posts[0];
        var page = await market.Admin.OpenAsync($"/trust/posts/{id}");

        var tied = await page.SubmitAsync("tie", new() { ["listing"] = $"https://somewhere.example/p/{other.Slug}" });
        var byHand = (await market.Admin.OpenPostAsync(id)).Ties.Single(tie => tie.Product == other.Product);
        var untied = await page.SubmitAsync("untie", new() { ["product"] = lamp.Product.ToString() });
        var nothing = await page.SubmitAsync("tie", new() { ["listing"] = "no-such-lamp" });
        var after = await market.Admin.OpenPostAsync(id);

        Assert.EndsWith("done=post-tied", tied.Location, StringComparison.Ordinal);
        Assert.Equal((TieKind.Hand, 1.0, true), (byHand.Kind, byHand.Sureness, byHand.IsTied));
        Assert.EndsWith("done=post-untied", untied.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        Assert.False(after.Ties.Single(tie => tie.Product == lamp.Product).IsTied);
        Assert.Equal(1, after.Post.Ties);
        Assert.Equal(
            ["broker-post.tied", "broker-post.untied"],
            await server.InDbAsync(db => db.Set<Fairground.Platform.Accountability.AuditEntry>()
                .Where(entry => entry.Subject == id.ToString()).OrderBy(entry => entry.Sequence).Select(entry => entry.Action)
                .ToListAsync()));
        var gone = await market.Admin.RefusedAsync(HttpMethod.Delete, $"{Posts}/{id}/ties/{lamp.Product}");
        Assert.Equal(404, gone.Status);
    }

    [Fact]
    public async Task A_burst_of_unverified_reviews_after_the_post_bears_it_out_with_its_number_and_what_is_usual()
    {
        var (market, _, lamp) = await OpenAsync();
        await BuyReviewsAsync(lamp);

        var id = (await market.Admin.BringAsync(Post(Link(lamp), postedAt: Ago(20)))).Posts[0];
        var tie = (await market.Admin.OpenPostAsync(id)).Ties.Single();
        var page = await market.Admin.OpenAsync($"/trust/posts/{id}");

        var burst = tie.Findings.Single(finding => finding.Kind == FindingKind.Burst);
        Assert.Equal((12.0, true), (burst.Number, burst.Holds));
        Assert.InRange(burst.Usual, 1.0, 2.5);
        var unverified = tie.Findings.Single(finding => finding.Kind == FindingKind.Unverified);
        Assert.Equal((1.0, 12, true), (unverified.Number, unverified.Of, unverified.Holds));
        Assert.True(unverified.Usual < 0.4, $"{unverified.Usual}");
        Assert.Equal(5, tie.Findings.Count);
        Assert.Equal(0.65, tie.Strength, 3);
        Assert.Contains("12 reviews on the days 3 to 14 after the post", page.Text, StringComparison.Ordinal);
        Assert.Contains("12 of 12 reviews after the post are without an order", page.Text, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"chart\"", page.Html, StringComparison.Ordinal);
        Assert.Contains("<mark ", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_honest_burst_bears_out_nothing_and_neither_does_one_that_began_before_the_post()
    {
        var (market, stall, lamp) = await OpenAsync();
        var viral = await stall.ListAsync("Paper lantern", 2_500);
        await server.ReviewAsync(viral.Product, true, Enumerable.Range(0, 60).Select(i => 17 - (i / 8)));
        await server.ReviewAsync(lamp.Product, false, Enumerable.Range(0, 60).Select(i => 25 - (i / 5)));

        var made = await market.Admin.BringAsync(
            Post(Link(viral), postedAt: Ago(20)), Post($"{Link(lamp)} Hurry!", postedAt: Ago(20)));
        var (honest, early) = (await market.Admin.OpenPostAsync(made.Posts[0]), await market.Admin.OpenPostAsync(made.Posts[1]));

        Assert.Equal([FindingKind.Burst], Holding(honest));
        Assert.Equal(0, honest.Ties[0].Strength);
        Assert.DoesNotContain(FindingKind.Burst, Holding(early));
        Assert.Equal(0, early.Ties[0].Strength);
        Assert.All(await EvidenceAsync(viral, lamp), trace => Assert.Equal(0, trace.Strength));
        Assert.Equal(2, (await EvidenceAsync(viral, lamp)).Count);
    }

    [Fact]
    public async Task Reviewers_whom_listings_of_two_posts_share_bear_both_out()
    {
        var (market, stall, lamp) = await OpenAsync();
        var lantern = await stall.ListAsync("Paper lantern", 2_500);
        var accounts = await server.InDbAsync(async db =>
        {
            var people = Enumerable.Range(0, 6).Select(i => Account.Create(
                $"paid{i}@example.test", $"Paid {i}", Language.English, server.Time)).ToList();
            db.AddRange(people);
            await db.SaveChangesAsync();
            return people.ConvertAll(account => account.Id);
        });
        await server.ReviewAsync(lamp.Product, false, Enumerable.Range(0, 6).Select(i => 15 - i), accounts);
        await server.ReviewAsync(lantern.Product, false, Enumerable.Range(0, 6).Select(i => 14 - i), accounts);

        var alone = (await market.Admin.BringAsync(Post(Link(lamp), postedAt: Ago(20)))).Posts[0];
        var before = await market.Admin.OpenPostAsync(alone);
        await market.Admin.BringAsync(Post(Link(lantern), postedAt: Ago(20)));
        server.Time.Pass(TimeSpan.FromHours(21));
        await server.SettleAsync();
        var after = await market.Admin.OpenPostAsync(alone);

        Assert.DoesNotContain(FindingKind.SharedReviewers, Holding(before));
        Assert.Contains(FindingKind.SharedReviewers, Holding(after));
        Assert.True(after.Ties[0].Strength > before.Ties[0].Strength);
    }

    [Fact]
    public async Task Evidence_is_for_the_time_that_is_asked_for_and_goes_when_a_post_is_found_to_recruit_nobody()
    {
        var (market, _, lamp) = await OpenAsync();
        await BuyReviewsAsync(lamp);
        var id = (await market.Admin.BringAsync(Post(Link(lamp), postedAt: Ago(20)))).Posts[0];
        var score = (await market.Admin.OpenPostAsync(id)).Post.Score;

        var found = Assert.Single(await EvidenceAsync(lamp));
        var earlier = await EvidenceAsync(Ago(60), Ago(21), lamp);
        await market.Admin.PostAsync($"{Posts}/{id}/decisions", new { outcome = "Recruiting", reason = Why });
        var confirmed = Assert.Single(await EvidenceAsync(lamp));
        await market.Admin.PostAsync(
            $"{Posts}/{id}/decisions", new { outcome = "NotRecruiting", reason = "A competitor wrote it, as it says." });
        var dismissed = await EvidenceAsync(lamp);

        Assert.Equal(0.65 * score, found.Strength, 3);
        Assert.False(found.IsConfirmed);
        Assert.Empty(earlier);
        Assert.Equal(0.65, confirmed.Strength, 3);
        Assert.True(confirmed.IsConfirmed);
        Assert.Empty(dismissed);
    }

    [Fact]
    public async Task Sellers_are_told_of_listings_that_are_borne_out_and_of_no_others()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await market.StallAsync("Berlin");
        var innocent = await stall.ListAsync("Paper lantern", 2_500);
        await BuyReviewsAsync(lamp);
        await market.Admin.BringAsync(Post(Link(lamp), postedAt: Ago(20)), Post($"{Link(innocent)} Hurry!", postedAt: Ago(20)));

        var alert = Assert.Single(await AlertsAsync(stall));
        var none = await AlertsAsync(other);

        Assert.Equal(lamp.Product, alert.Product);
        Assert.Contains("Brass desk lamp", alert.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing has been decided", alert.Advice, StringComparison.Ordinal);
        Assert.Empty(none);
    }

    [Fact]
    public async Task A_decision_needs_a_reason_goes_on_record_and_leads_to_the_next_post()
    {
        var (market, _, lamp) = await OpenAsync();
        var ids = (await market.Admin.BringAsync(Post(Link(lamp), postedAt: Ago(1)), Post(Recruiting, postedAt: Ago(2)))).Posts;
        var page = await market.Admin.OpenAsync($"/trust/posts/{ids[0]}");

        var unreasoned = await page.SubmitAsync("decide", new() { ["outcome"] = "Recruiting", ["reason"] = "Bad." });
        var undecided = await page.SubmitAsync("decide", new() { ["outcome"] = "Guilty", ["reason"] = Why });
        var decided = await page.SubmitAsync("decide", new() { ["outcome"] = "Recruiting", ["reason"] = Why });
        var after = await market.Admin.OpenAsync($"/trust/posts/{ids[0]}");
        var last = await (await market.Admin.OpenAsync($"/trust/posts/{ids[1]}")).SubmitAsync(
            "decide", new() { ["outcome"] = "NotRecruiting", ["reason"] = "It was written as an example in a lesson." });

        Assert.Equal(HttpStatusCode.BadRequest, unreasoned.Status);
        Assert.Equal(HttpStatusCode.BadRequest, undecided.Status);
        Assert.Equal($"/trust/posts/{ids[1]}?done=post-decided", decided.Location);
        Assert.Contains(Why, after.Text, StringComparison.Ordinal);
        Assert.Contains("Ada Admin", after.Text, StringComparison.Ordinal);
        Assert.Contains("It is confirmed and stays", after.Text, StringComparison.Ordinal);
        Assert.Equal("/trust/posts?done=post-decided", last.Location);
        Assert.Empty(await market.Admin.GetAsync<List<Seen>>(Posts));
        Assert.Equal(ids[0], Assert.Single(await market.Admin.GetAsync<List<Seen>>($"{Posts}?view=Confirmed")).Id);
        var tooShort = await market.Admin.RefusedPostAsync($"{Posts}/{ids[0]}/decisions", new { outcome = "Recruiting", reason = "x" });
        Assert.Equal((400, "reason-too-short"), (tooShort.Status, tooShort.Type));
    }

    [Fact]
    public async Task What_waits_is_counted_on_the_desk()
    {
        var (market, _, lamp) = await OpenAsync();
        await market.Admin.BringAsync(Post(Link(lamp)), Post(Coupon));

        var overview = await market.Admin.OpenAsync("/admin");

        Assert.Contains("1 posts to decide on", overview.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_that_nobody_confirms_are_erased_when_their_time_is_over()
    {
        var (market, _, lamp) = await OpenAsync();
        var ids = (await market.Admin.BringAsync(Post(Link(lamp)), Post(Recruiting), Post(Coupon))).Posts;
        await market.Admin.PostAsync($"{Posts}/{ids[0]}/decisions", new { outcome = "Recruiting", reason = Why });
        await market.Admin.PostAsync(
            $"{Posts}/{ids[1]}/decisions", new { outcome = "NotRecruiting", reason = "It is an example in a lesson." });

        server.Time.Pass(BrokerPost.Kept - TimeSpan.FromHours(1));
        await server.SettleAsync();
        var before = await server.InDbAsync(db => db.Set<BrokerPost>().CountAsync());
        server.Time.Pass(TimeSpan.FromHours(2));
        await server.SettleAsync();

        Assert.Equal(3, before);
        Assert.Equal([ids[0]], await server.InDbAsync(db => db.Set<BrokerPost>().Select(post => post.Id).ToListAsync()));
        Assert.Equal([ids[0]], await server.InDbAsync(db => db.Set<PostTie>().Select(tie => tie.Post).Distinct().ToListAsync()));
    }

    public void Dispose() => server.Dispose();

    private string Link(Goods goods) =>
        $"Reviewers wanted! {server.Address}/p/{goods.Slug} is free for you: full refund by PayPal after your 5 star review. Inbox me a " +
        "screenshot of the order.";

    private DateTimeOffset Ago(int days) => server.Time.GetUtcNow().AddDays(-days);

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        return (market, stall, await stall.ListAsync("Brass desk lamp", 12_900));
    }

    /// <summary>Verified reviews now and then; then, after a post of 20 days ago, a dozen without an order.</summary>
    private async Task BuyReviewsAsync(Goods goods)
    {
        await server.ReviewAsync(goods.Product, true, Enumerable.Range(0, 10).Select(i => 25 + (8 * i)));
        await server.ReviewAsync(goods.Product, false, Enumerable.Range(0, 12).Select(i => 16 - (i / 2)));
    }

    private Task<List<BrokerTrace>> EvidenceAsync(params Goods[] goods) => EvidenceAsync(Ago(60), Ago(0), goods);

    private async Task<List<BrokerTrace>> EvidenceAsync(DateTimeOffset since, DateTimeOffset until, params Goods[] goods)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BrokerEvidence>().OfAsync(
            [.. goods.Select(one => one.Product)], since, until, CancellationToken.None);
    }

    private async Task<List<ListingAlert>> AlertsAsync(Stall stall)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BrokerEvidence>().ListingAlertsAsync(stall.Seller, CancellationToken.None);
    }

    private static List<FindingKind> Holding(Whole post) =>
        [.. post.Ties[0].Findings.Where(finding => finding.Holds).Select(finding => finding.Kind)];

    private static (ProductId, TieKind, string, double) TieOf(Whole post)
    {
        var tie = Assert.Single(post.Ties);
        return (tie.Product, tie.Kind, tie.Detail, tie.Sureness);
    }
}
