using System.Net;
using Fairground.Integrity.Merges;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Tests.Marketplace;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Integrity;

/// <summary>A product that became another does not keep the reviews of what it was, once a person has said so.</summary>
public sealed class CarryOverTests : IDisposable
{
    private const string Why = "A desk lamp was turned into a kettle, with eleven words and a category between them.";
    private readonly FairgroundServer server = new();
    private int reviewers;

    [Fact]
    public async Task A_lamp_that_becomes_a_kettle_is_found_with_its_reviews_and_nothing_follows_yet()
    {
        var (market, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5, 5, 4);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Cuivre");
        await ReviewAsync(lamp, 1);

        var found = Assert.Single(await FoundAsync(market.Admin));

        Assert.Equal(("Brass desk lamp", "Copper kettle, two litres"), (found.Before.Title, found.After.Title));
        Assert.Equal(["Title", "Category", "Brand"], found.Signs);
        Assert.Equal((3, 4.67, 1, 1.0), (found.ReviewsBefore, found.StarsBefore, found.ReviewsAfter, found.StarsAfter));
        Assert.Equal(CarryOverState.Found, found.State);
        Assert.Empty(await CarriedAsync());
    }

    [Fact]
    public async Task A_better_title_or_a_tidier_brand_makes_no_other_product()
    {
        var (market, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5, 5, 4);
        await ChangeAsync(stall, lamp, "Brass desk lamp with dimmer, 40 cm", "lamps", "LUMEN");
        await ChangeAsync(stall, lamp, "Dimmable light for your work place", "lamps", "Lumen");

        Assert.Empty(await FoundAsync(market.Admin));
        Assert.Equal(2, await server.InDbAsync(db => db.Set<ProductPast>().CountAsync()));
    }

    [Fact]
    public async Task A_product_that_changes_step_by_step_is_found_and_one_without_reviews_is_not()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await stall.ListAsync("Red floor lamp", 9_900);
        await ReviewAsync(lamp, 5, 5);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "lamps", "Lumen");
        await ReviewAsync(lamp, 3);
        Assert.Empty(await FoundAsync(market.Admin));
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Lumen");
        await ChangeAsync(stall, other, "Copper kettle, two litres", "kettles", "Cuivre");

        var found = Assert.Single(await FoundAsync(market.Admin));

        Assert.Equal((lamp.Product, 2, 1), (found.Product, found.ReviewsBefore, found.ReviewsAfter));
    }

    [Fact]
    public async Task What_is_again_what_it_was_keeps_its_first_reviews()
    {
        var (market, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5, 5);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Cuivre");
        await ReviewAsync(lamp, 1, 1, 1);
        await ChangeAsync(stall, lamp, "Brass desk lamp", "lamps", "Lumen");

        var found = (await FoundAsync(market.Admin)).Single(row => row.Before.Title.StartsWith("Copper", StringComparison.Ordinal));
        await DecideAsync(market.Admin, found.Id, CarryOverState.OtherProduct);

        Assert.Equal([1, 1, 1], (await CarriedAsync()).Select(review => review.Stars));
    }

    [Fact]
    public async Task A_person_decides_with_a_reason_that_the_seller_reads_and_turning_it_undoes_it_exactly()
    {
        var (market, stall, lamp) = await OpenAsync();
        var other = await market.StallAsync("Books Brest");
        await ReviewAsync(lamp, 5, 5, 4);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Cuivre");
        await ReviewAsync(lamp, 1);
        var found = Assert.Single(await FoundAsync(market.Admin));
        Assert.Contains("Nothing follows from that until a person has decided", await HealthAsync(stall), StringComparison.Ordinal);
        using var investigator = await server.StaffAsync("Ines Investigator", Roles.Investigator);

        await DecideAsync(investigator, found.Id, CarryOverState.OtherProduct);
        await server.SettleAsync();

        Assert.Equal([4, 5, 5], (await CarriedAsync()).Select(review => review.Stars).Order());
        Assert.Contains(Why, await HealthAsync(stall), StringComparison.Ordinal);
        Assert.DoesNotContain(Why, await HealthAsync(other), StringComparison.Ordinal);
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail =>
            mail.Contains("3 reviews of “Copper kettle, two litres” were written", StringComparison.Ordinal));
        var reason = await server.InDbAsync(db => db.Set<Reason>().SingleAsync(row => row.Kind == "reviews.carried-over"));
        Assert.Equal((CarryOverRules.Version, false), (reason.Rule, reason.Automated));

        await DecideAsync(market.Admin, found.Id, CarryOverState.SameProduct);
        await server.SettleAsync();
        Assert.Empty(await CarriedAsync());
        Assert.Contains(server.MailsTo(stall.Owner.Email), mail => mail.Contains("count again", StringComparison.Ordinal));
        Assert.Equal(CarryOverState.SameProduct, Assert.Single(await FoundAsync(market.Admin)).State);
    }

    [Fact]
    public async Task A_decision_is_refused_without_a_reason_twice_or_of_nothing_and_to_everybody_else()
    {
        var (market, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Cuivre");
        var id = Assert.Single(await FoundAsync(market.Admin)).Id;
        const string path = "/api/review-carry-over-decisions";

        Assert.Equal("reason-too-short", (await market.Admin.RefusedPostAsync(
            path, new { carryOver = id, decision = CarryOverState.OtherProduct, reason = "no" })).Type);
        Assert.Equal("nothing-to-decide", (await market.Admin.RefusedPostAsync(
            path, new { carryOver = id, decision = CarryOverState.Found, reason = Why })).Type);
        Assert.Equal("not-found", (await market.Admin.RefusedPostAsync(
            path, new { carryOver = new ReviewCarryOverId(Guid.CreateVersion7()), decision = CarryOverState.SameProduct, reason = Why }))
            .Type);
        Assert.Equal(403, (await stall.Owner.RefusedPostAsync(
            path, new { carryOver = id, decision = CarryOverState.SameProduct, reason = Why })).Status);
        Assert.Equal(401, (await server.Guest().RefusedAsync(HttpMethod.Get, "/api/review-carry-overs")).Status);
        await DecideAsync(market.Admin, id, CarryOverState.OtherProduct);
        Assert.Equal("already-decided", (await market.Admin.RefusedPostAsync(
            path, new { carryOver = id, decision = CarryOverState.OtherProduct, reason = Why })).Type);
    }

    [Fact]
    public async Task A_new_variant_that_takes_the_place_of_all_others_is_a_sign()
    {
        var (market, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5, 5);
        var variant = await stall.Owner.PostAsync<VariantMade>(
            $"{stall.Desk}/products/{lamp.Product}/variants", new { options = new { model = "kettle" } });
        await stall.OfferAsync(lamp.Product, lamp.Slug, variant.Id, 4_900);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "lamps", "Lumen");
        Assert.Empty(await FoundAsync(market.Admin));

        await stall.Owner.PatchAsync<object>($"{stall.Desk}/offers/{lamp.Offer}", new { isActive = false });
        await server.SettleAsync();

        Assert.Equal(["Title", "Variants"], Assert.Single(await FoundAsync(market.Admin)).Signs);
    }

    [Fact]
    public async Task What_a_file_changes_is_found_too()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        await stall.ImportAsync(Bulk.Header + Bulk.Row("l-1", title: "Brass desk lamp"));
        var offer = Assert.Single(await stall.OffersAsync());
        var lamp = new Goods(offer.Product, "", offer.Variant, offer.Id);
        await ReviewAsync(lamp, 5, 4);

        await stall.ImportAsync(Bulk.Header + Bulk.Row("l-1", title: "Copper kettle two litres", category: "kettles"));

        Assert.Equal(["Title", "Category"], Assert.Single(await FoundAsync(market.Admin)).Signs);
    }

    [Fact]
    public async Task An_investigator_compares_and_decides_on_the_page()
    {
        var (_, stall, lamp) = await OpenAsync();
        await ReviewAsync(lamp, 5, 5);
        await ChangeAsync(stall, lamp, "Copper kettle, two litres", "kettles", "Cuivre");
        using var investigator = await server.StaffAsync("Ines Investigator", Roles.Investigator);

        var page = await investigator.OpenAsync("/trust/merges");
        Assert.Contains("Brass desk lamp", page.Text, StringComparison.Ordinal);
        Assert.Contains("Copper kettle, two litres", page.Text, StringComparison.Ordinal);
        var id = await server.InDbAsync(db => db.Set<ReviewCarryOver>().Select(found => found.Id).SingleAsync());
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "decide", ["id"] = id.ToString(), ["decision"] = "OtherProduct", ["reason"] = "no",
        };
        Assert.Equal(HttpStatusCode.BadRequest, (await investigator.PostFormAsync("/trust/merges", fields)).Status);
        fields["reason"] = Why;
        Assert.Equal(HttpStatusCode.Found, (await investigator.PostFormAsync("/trust/merges", fields)).Status);

        Assert.Contains(Why, (await investigator.OpenAsync("/trust/merges?state=OtherProduct")).Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await stall.Owner.OpenAsync("/trust/merges")).Status);
    }

    [Theory]
    [InlineData("Brass desk lamp", "brass DESK lamp", 1)]
    [InlineData("Brass desk lamp", "Copper kettle", 0)]
    [InlineData("Brass desk lamp", "Desk lamp in brass", 0.75)]
    [InlineData("", "", 1)]
    public void Titles_are_as_alike_as_their_words(string one, string other, double similarity) =>
        Assert.Equal(similarity, CarryOverRules.SimilarityOf(one, other));

    private async Task<(Market Market, Stall Stall, Goods Lamp)> OpenAsync()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        return (market, stall, await stall.ListAsync("Brass desk lamp", 12_900));
    }

    private async Task ReviewAsync(Goods goods, params int[] stars)
    {
        foreach (var star in stars)
        {
            using var person = await server.RegisterAsync($"Reviewer Number{reviewers++}");
            await person.PostAsync(
                "/api/reviews", new { product = goods.Product, stars = star, title = "", text = "I have used it for a week." });
        }
        server.Time.Pass(TimeSpan.FromDays(1));
    }

    private async Task ChangeAsync(Stall stall, Goods goods, string title, string category, string brand)
    {
        await stall.Owner.PutAsync($"{stall.Desk}/products/{goods.Product}", new
        {
            category, brand, texts = new[] { new { language = "en", title, description = "" } },
        });
        server.Time.Pass(TimeSpan.FromMinutes(1));
        await server.SettleAsync();
    }

    private static Task<List<Found>> FoundAsync(Person person) => person.GetAsync<List<Found>>("/api/review-carry-overs");

    private static Task DecideAsync(Person person, ReviewCarryOverId id, CarryOverState decision) =>
        person.PostAsync("/api/review-carry-over-decisions", new { carryOver = id, decision, reason = Why });

    private static async Task<string> HealthAsync(Stall stall) => (await stall.Owner.OpenAsync($"/desk/{stall.Seller}/health")).Text;

    private Task<List<Review>> CarriedAsync() => server.InDbAsync(db => CarriedOverReviews.In(db).AsNoTracking().ToListAsync());

    public void Dispose() => server.Dispose();

    private sealed record Found(
        ReviewCarryOverId Id, ProductId Product, SellerId? Keeper, CarryOverState State, Sketch Before, Sketch After, List<string> Signs,
        int ReviewsBefore, double StarsBefore, int ReviewsAfter, double StarsAfter);

    private sealed record Sketch(string Title, string Brand);

    private sealed record VariantMade(VariantId Id);
}
