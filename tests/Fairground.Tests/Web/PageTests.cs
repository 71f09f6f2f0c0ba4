using System.Net;

namespace Fairground.Tests.Web;

/// <summary>Every page that anybody may open, in a market with something in it.</summary>
public sealed class PageTests : IClassFixture<PageTests.Town>
{
    private readonly Town town;

    public PageTests(Town town) => this.town = town;

    [Theory]
    [InlineData("/")]
    [InlineData("/search")]
    [InlineData("/search?q=lamp")]
    [InlineData("/c/lamps")]
    [InlineData("/cart")]
    [InlineData("/checkout")]
    [InlineData("/how-we-rank")]
    public async Task A_page_answers_whole_however_long_its_queries_take(string path)
    {
        using var guest = town.Server.Guest();

        var page = await guest.OpenAsync(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("<h1", page.Html, StringComparison.Ordinal);
        Assert.Contains("</html>", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signed_in_with_a_full_cart_gets_whole_pages_too()
    {
        using var buyer = await town.Server.RegisterAsync("Page Reader");
        await buyer.FillCartAsync((town.Lamp.Offer, 1));

        foreach (var path in new[] { "/", $"/p/{town.Lamp.Slug}", "/cart", "/checkout", "/orders" })
        {
            Assert.Equal(HttpStatusCode.OK, (await buyer.OpenAsync(path)).Status);
        }
    }

    public sealed class Town : IAsyncLifetime
    {
        internal FairgroundServer Server { get; } = new();

        internal Goods Lamp { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var market = await Market.OpenAsync(Server);
            Lamp = await (await market.StallAsync("Lampes Lyon")).ListAsync("Brass desk lamp", 12_900);
        }

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
