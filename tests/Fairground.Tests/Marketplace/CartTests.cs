using System.Net;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Marketplace;

public sealed class CartTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_guest_who_signs_in_takes_the_cart_along()
    {
        var (lamp, kettle) = await TwoGoodsAsync();
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await buyer.FillCartAsync((lamp.Offer, 1));
        await buyer.DeleteAsync("/api/sessions/current");

        await AddByPageAsync(buyer, kettle);
        await AddByPageAsync(buyer, lamp);
        await buyer.PostAsync("/api/sessions", new { email = buyer.Email, password = People.Password });

        var cart = await buyer.GetAsync<CartView>("/api/carts/current");
        Assert.Equal([(lamp.Offer, 2), (kettle.Offer, 1)], Lines(cart));
        Assert.DoesNotContain(buyer.Http.DefaultRequestHeaders, header => header.Key == "Cart-Key");
    }

    [Fact]
    public async Task The_cart_page_shows_sums_by_store_and_changes_without_scripts()
    {
        var (lamp, _) = await TwoGoodsAsync();
        using var guest = server.Guest();
        await AddByPageAsync(guest, lamp);

        var page = await guest.OpenAsync("/cart");
        var changed = await page.SubmitAsync($"/cart/lines/{lamp.Offer}", new() { ["quantity"] = "3" });
        var after = await guest.OpenAsync(changed.Location!);
        var emptied = await guest.OpenAsync((await after.SubmitAsync($"/cart/lines/{lamp.Offer}", new() { ["quantity"] = "0" })).Location!);

        Assert.Contains("€4.90", page.Text, StringComparison.Ordinal);
        Assert.Contains("€36.90", after.Text, StringComparison.Ordinal);
        Assert.Contains("Your cart is empty", emptied.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_cookie_is_set_before_something_is_put_into_the_cart()
    {
        var (lamp, _) = await TwoGoodsAsync();
        using var guest = server.Guest();

        foreach (var path in new[] { "/", "/c/lamps", $"/p/{lamp.Slug}", "/cart", "/search?q=lamp", "/checkout" })
        {
            using var answer = await guest.Http.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("Set-Cookie"), path);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(100)]
    public async Task A_quantity_out_of_bounds_is_refused(int quantity)
    {
        var (lamp, _) = await TwoGoodsAsync();
        using var guest = server.Guest();

        var refused = await guest.RefusedPostAsync("/api/carts", new { lines = new[] { new { offer = lamp.Offer, quantity } } });

        Assert.Equal((400, "invalid-input"), (refused.Status, refused.Type));
    }

    [Fact]
    public async Task What_nobody_sells_cannot_be_put_into_a_cart()
    {
        await TwoGoodsAsync();
        using var guest = server.Guest();

        var refused = await guest.RefusedPostAsync(
            "/api/carts", new { lines = new[] { new { offer = "off_01m7zn5pabexyrzn5q32rhpjw2", quantity = 1 } } });

        Assert.Equal("offer-unavailable", refused.Type);
    }

    [Fact]
    public async Task A_cart_has_a_limit()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var goods = new List<Goods>();
        for (var i = 0; i < 51; i++)
        {
            goods.Add(await stall.ListAsync($"Lamp {i}", 1_000));
        }
        using var guest = await server.FillCartAsync([.. goods.Take(50).Select(lamp => (lamp.Offer, 1))]);

        var refused = await guest.RefusedPostAsync("/api/carts", new { lines = new[] { new { offer = goods[50].Offer, quantity = 1 } } });

        Assert.Equal("cart-full", refused.Type);
        Assert.Equal(50, Lines(await guest.GetAsync<CartView>("/api/carts/current")).Count());
    }

    [Fact]
    public async Task A_line_that_sold_out_is_marked_and_the_cart_cannot_be_ordered_as_it_stands()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000, stock: 1);
        using var late = await server.FillCartAsync((lamp.Offer, 1));
        using var quick = await server.FillCartAsync((lamp.Offer, 1));
        await quick.OrderAsync();

        var cart = await late.GetAsync<CartView>("/api/carts/current");

        Assert.False(cart.CanBeOrdered);
        Assert.Equal("SoldOut", cart.Groups.Single().Lines.Single().Trouble);
        Assert.Contains("Sold out.", (await late.OpenAsync("/cart")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prices_are_shown_and_summed_in_the_currency_that_was_chosen()
    {
        var (lamp, _) = await TwoGoodsAsync();
        using var guest = await server.FillCartAsync((lamp.Offer, 2));
        guest.Http.DefaultRequestHeaders.Add("Cookie", "place=JP-JPY");

        var cart = await guest.GetAsync<CartView>("/api/carts/current");

        // 10.00 € is 1,650 yen a piece; shipping 19.90 € + 5.00 € is 4,108.5 yen, to the even yen.
        Assert.Equal((new Money(3_300, Currency.Parse("JPY")), new Money(4_108, Currency.Parse("JPY"))), (cart.Goods, cart.Shipping));
    }

    public void Dispose() => server.Dispose();

    private async Task<(Goods Lamp, Goods Kettle)> TwoGoodsAsync()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        return (await stall.ListAsync("Lamp", 1_000), await stall.ListAsync("Kettle", 2_000, category: "kettles"));
    }

    private static async Task AddByPageAsync(Person person, Goods goods) =>
        Assert.Equal("/cart", (await (await person.OpenAsync($"/p/{goods.Slug}")).SubmitAsync("/cart/lines", new() { ["quantity"] = "1" }))
            .Location);

    private static IEnumerable<(Fairground.Marketplace.Catalogue.OfferId, int)> Lines(CartView cart) =>
        cart.Groups.SelectMany(group => group.Lines).Select(line => (line.Offer, line.Quantity));

    private sealed record CartView(List<GroupView> Groups, Money Goods, Money Shipping, bool CanBeOrdered);

    private sealed record GroupView(List<LineView> Lines);

    private sealed record LineView(Fairground.Marketplace.Catalogue.OfferId Offer, int Quantity, string Trouble);
}
