using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

public sealed class FeaturedOfferTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task The_cheaper_of_two_like_offers_is_featured_and_the_choice_is_kept_with_its_inputs()
    {
        var (dear, cheap, lamp) = await TwoOffersAsync(12_000, 10_000);
        using var guest = server.Guest();

        var product = await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}");

        Assert.Equal(cheap.Store, product.Offers.Single(offer => offer.Featured).Store);
        var decision = await server.InDbAsync(db => db.Set<RankingDecision>().SingleAsync());
        Assert.Equal("FR", decision.Destination);
        Assert.Equal(1, decision.WeightsVersion);
        Assert.Contains("\"landed\":10490", decision.Inputs, StringComparison.Ordinal);
        Assert.Equal(lamp.Offer, decision.Second);
        Assert.NotEqual(dear.Store, cheap.Store);
    }

    [Fact]
    public async Task Looking_again_keeps_no_second_decision_but_a_new_price_does()
    {
        var (dear, _, lamp) = await TwoOffersAsync(12_000, 10_000);
        using var guest = server.Guest();
        await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}");
        await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}");
        Assert.Equal(1, await DecisionsAsync());

        await dear.Owner.PatchAsync<object>($"{dear.Desk}/offers/{lamp.Offer}", new { priceMinor = 9_000 });
        var product = await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}");

        Assert.Equal(dear.Store, product.Offers.Single(offer => offer.Featured).Store);
        Assert.Equal(2, await DecisionsAsync());
    }

    [Fact]
    public async Task The_choice_is_made_for_the_place_the_goods_go_to()
    {
        var market = await Market.OpenAsync(server);
        var lyon = await market.StallAsync("Lyon");
        var boston = await market.StallAsync("Boston", "USD", "US");
        var lamp = await lyon.ListAsync("Lamp", 10_000);
        await boston.OfferAsync(lamp.Product, lamp.Slug, lamp.Variant, 10_800);
        using var american = server.Guest();
        american.Http.DefaultRequestHeaders.Add("Cookie", "place=US-USD");
        using var french = server.Guest();

        var there = await american.GetAsync<ProductView>($"/api/products/{lamp.Slug}");
        var here = await french.GetAsync<ProductView>($"/api/products/{lamp.Slug}");

        Assert.Equal(boston.Store, there.Offers.Single(offer => offer.Featured).Store);
        Assert.Equal(lyon.Store, here.Offers.Single(offer => offer.Featured).Store);
    }

    [Fact]
    public async Task The_page_says_why_and_leads_to_the_published_rule()
    {
        var (_, _, lamp) = await TwoOffersAsync(12_000, 10_000);
        using var guest = server.Guest();

        var page = await guest.OpenAsync($"/p/{lamp.Slug}");
        var rule = await guest.OpenAsync("/how-we-rank");

        Assert.Contains("Why this offer?", page.Text, StringComparison.Ordinal);
        Assert.Contains("By the published rule featured-offer/1", page.Text, StringComparison.Ordinal);
        Assert.Contains("60%", rule.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reduction_is_shown_against_the_true_lowest_price_of_thirty_days()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 10_000);
        server.Time.Pass(TimeSpan.FromDays(40));
        await stall.Owner.SignInAgainAsync();
        await PriceAsync(stall, lamp, 8_000);
        server.Time.Pass(TimeSpan.FromDays(10));
        await PriceAsync(stall, lamp, 12_000);
        server.Time.Pass(TimeSpan.FromDays(1));
        await PriceAsync(stall, lamp, 9_000);
        using var guest = server.Guest();

        // Raised for a day and "reduced" again: against 80.00 it is no reduction at all.
        Assert.Null((await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}")).Offers.Single().PriorPrice);
        await PriceAsync(stall, lamp, 7_500);
        Assert.Equal(new Money(8_000, Currency.Eur), (await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}")).Offers.Single()
            .PriorPrice);
        server.Time.Pass(TimeSpan.FromDays(31));
        Assert.Null((await guest.GetAsync<ProductView>($"/api/products/{lamp.Slug}")).Offers.Single().PriorPrice);
    }

    public void Dispose() => server.Dispose();

    private static Task<object> PriceAsync(Stall stall, Goods goods, long minor) =>
        stall.Owner.PatchAsync<object>($"{stall.Desk}/offers/{goods.Offer}", new { priceMinor = minor });

    private async Task<(Stall Dear, Stall Cheap, Goods Lamp)> TwoOffersAsync(long dear, long cheap)
    {
        var market = await Market.OpenAsync(server);
        var first = await market.StallAsync("First");
        var second = await market.StallAsync("Second");
        var lamp = await first.ListAsync("Lamp", dear);
        await second.OfferAsync(lamp.Product, lamp.Slug, lamp.Variant, cheap);
        return (first, second, lamp);
    }

    private Task<int> DecisionsAsync() => server.InDbAsync(db => db.Set<RankingDecision>().CountAsync());

    private sealed record ProductView(List<OfferView> Offers);

    private sealed record OfferView(Fairground.Marketplace.Stores.StoreId Store, Money Price, Money? PriorPrice, bool Featured);
}
