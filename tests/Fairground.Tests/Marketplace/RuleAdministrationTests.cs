using System.Net;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>
/// Published rules: weights and commission change what comes, never what was; and the catalogue's names, in five languages.
/// </summary>
public sealed class RuleAdministrationTests : IDisposable
{
    private const string Why = "Delivery matters more to our buyers than we had thought.";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Weights_published_with_a_reason_choose_from_then_on_and_earlier_choices_stay_as_they_were()
    {
        var (market, cheap, quick, lamp) = await TwoOffersAsync();
        using var guest = server.Guest();
        var before = await FeaturedAsync(guest, lamp);
        var page = await market.Admin.OpenAsync("/admin/ranking");

        var tried = await market.Admin.PostFormAsync("/admin/ranking", Weights("try", "10", "80", "10"));
        var untouched = await FeaturedAsync(guest, lamp);
        var published = await market.Admin.PostFormAsync("/admin/ranking", Weights("publish", "10", "80", "10"));
        await server.SettleAsync();
        var after = await FeaturedAsync(guest, lamp);

        Assert.Contains("60%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Of the last 1 choice, 1 would have fallen otherwise.", tried.Text, StringComparison.Ordinal);
        Assert.Equal((cheap.Store, cheap.Store, quick.Store), (before, untouched, after));
        Assert.Equal("/admin/ranking?done=weights-published", published.Location);
        Assert.Equal([1, 2], await server.InDbAsync(db => db.Set<RankingDecision>().Where(decision => decision.Variant == lamp.Variant)
            .Select(decision => decision.WeightsVersion).Distinct().OrderBy(version => version).ToListAsync()));
        var history = await market.Admin.OpenAsync("/admin/ranking");
        Assert.Contains("featured-offer/2", history.Text, StringComparison.Ordinal);
        Assert.Contains(Why, history.Text, StringComparison.Ordinal);
        Assert.Contains("80%", (await guest.OpenAsync("/how-we-rank")).Text.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.Ordinal);
        Assert.Contains(await guest.GetAsync<List<Published>>("/api/ranking-weights"), version => version.Reason == Why);
    }

    [Theory]
    [InlineData("50", "30", "30", Why, HttpStatusCode.BadRequest)]
    [InlineData("-10", "60", "50", Why, HttpStatusCode.BadRequest)]
    [InlineData("60.001", "20", "19.999", Why, HttpStatusCode.BadRequest)]
    [InlineData("much", "20", "20", Why, HttpStatusCode.BadRequest)]
    [InlineData("99999999999999", "20", "20", Why, HttpStatusCode.BadRequest)]
    [InlineData("50", "30", "20", "so", HttpStatusCode.BadRequest)]
    public async Task Weights_that_are_none_or_come_without_a_reason_are_refused(
        string price, string delivery, string quality, string reason, HttpStatusCode status)
    {
        using var admin = await server.AdminAsync();

        var refused = await admin.PostFormAsync("/admin/ranking", Weights("publish", price, delivery, quality, reason: reason));

        Assert.Equal(status, refused.Status);
        Assert.Contains($"value=\"{price}\"", refused.Html, StringComparison.Ordinal);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<RankingWeights>().CountAsync()));
    }

    [Fact]
    public async Task Who_looked_at_older_weights_does_not_overwrite_newer_ones()
    {
        using var admin = await server.AdminAsync();
        await admin.PostFormAsync("/admin/ranking", Weights("publish", "50", "30", "20"));

        var late = await admin.PostFormAsync("/admin/ranking", Weights("publish", "10", "30", "60", follows: "1"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(2, await server.InDbAsync(db => db.Set<RankingWeights>().CountAsync()));
    }

    [Fact]
    public async Task A_commission_published_with_a_reason_holds_for_later_orders_and_earlier_ones_keep_theirs()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 10_000);
        var book = await stall.ListAsync("Book", 10_000, category: "books");
        var first = await BuyAsync(lamp);

        var general = await PublishAsync(market.Admin, "", "12.5");
        var special = await PublishAsync(market.Admin, "books", "5");
        var second = await BuyAsync(lamp);
        var third = await BuyAsync(book);

        Assert.Equal("/admin/fees?done=commission-published", general.Location);
        Assert.Equal("/admin/fees?done=commission-published", special.Location);
        Assert.Equal(1_000, await CommissionAsync(first));
        Assert.Equal(1_250, await CommissionAsync(second));
        Assert.Equal(500, await CommissionAsync(third));
        var page = await market.Admin.OpenAsync("/admin/fees");
        Assert.Contains("12.5%", page.Text, StringComparison.Ordinal);
        Assert.Contains("Books", page.Text, StringComparison.Ordinal);
        Assert.Contains(Why, page.Text, StringComparison.Ordinal);
        Assert.Contains("5%, by a rule of its own", (await market.Admin.OpenAsync("/admin/categories/books")).Text,
            StringComparison.Ordinal);
        Assert.Contains("12.5%, by the general rule", (await market.Admin.OpenAsync("/admin/categories/lamps")).Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "51", Why)]
    [InlineData("", "-1", Why)]
    [InlineData("", "1.234", Why)]
    [InlineData("", "ten", Why)]
    [InlineData("", "", Why)]
    [InlineData("", "12", "so")]
    [InlineData("nonsense", "12", Why)]
    public async Task A_commission_that_is_none_or_comes_without_a_reason_is_refused(string category, string percent, string reason)
    {
        using var admin = await server.AdminAsync();

        var refused = await PublishAsync(admin, category, percent, reason);

        Assert.InRange((int)refused.Status, 400, 499);
        Assert.Equal(1, await server.InDbAsync(db => db.Set<CommissionRule>().CountAsync()));
    }

    [Fact]
    public async Task A_category_made_with_five_names_is_shown_in_each_language()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");

        var added = await (await market.Admin.OpenAsync("/admin/categories")).SubmitAsync("add", Names(
            "Garden tools", "Outils de jardin", "أدوات الحديقة", "Dụng cụ làm vườn", "Alat kebun", ("parent", "lamps")));
        await stall.ListAsync("Spade", 1_000, category: "garden-tools");
        await server.SettleAsync();

        Assert.Equal("/admin/categories?done=category-added", added.Location);
        using var guest = server.Guest();
        foreach (var (language, name) in new[]
        {
            ("en", "Garden tools"), ("fr", "Outils de jardin"), ("ar", "أدوات الحديقة"), ("vi", "Dụng cụ làm vườn"), ("id", "Alat kebun"),
        })
        {
            Assert.Contains(name, (await guest.OpenAsync("/c/garden-tools", language)).Text, StringComparison.Ordinal);
            Assert.Contains(name, (await market.Admin.OpenAsync("/admin/categories", language)).Text, StringComparison.Ordinal);
            Assert.Contains("Spade", (await guest.OpenAsync($"/search?q={Uri.EscapeDataString(name)}", language)).Text,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_category_is_renamed_reordered_moved_and_removed_when_nothing_uses_it()
    {
        var market = await Market.OpenAsync(server);
        var admin = market.Admin;

        var named = await (await admin.OpenAsync("/admin/categories/lamps")).SubmitAsync("name", Names("Lights", "Lampes", "", "", ""));
        var up = await (await admin.OpenAsync("/admin/categories")).SubmitAsync("move", new() { ["slug"] = "books", ["to"] = "up" });
        var moved = await (await admin.OpenAsync("/admin/categories/kettles")).SubmitAsync("place", new() { ["parent"] = "lamps" });
        var ring = await (await admin.OpenAsync("/admin/categories/lamps")).SubmitAsync("place", new() { ["parent"] = "kettles" });
        var used = await (await admin.OpenAsync("/admin/categories/lamps")).SubmitAsync("remove");
        var free = await (await admin.OpenAsync("/admin/categories/books")).SubmitAsync("remove");

        Assert.Equal("/admin/categories/lamps?done=category-named", named.Location);
        Assert.Equal("/admin/categories?done=category-ordered", up.Location);
        Assert.Equal("/admin/categories/kettles?done=category-moved", moved.Location);
        Assert.Equal(HttpStatusCode.Conflict, ring.Status);
        Assert.Equal(HttpStatusCode.Conflict, used.Status);
        Assert.Equal("/admin/categories?done=category-removed", free.Location);
        var left = await server.InDbAsync(db => db.Set<Category>().AsNoTracking().OrderBy(category => category.Slug).ToListAsync());
        Assert.Equal(["kettles", "lamps"], left.Select(category => category.Slug));
        Assert.Equal(left[1].Id, left[0].Parent);
        Assert.Equal(("Lights", "Lampes", "Lights"), (left[1].Name("en"), left[1].Name("fr"), left[1].Name("vi")));
    }

    [Fact]
    public async Task A_category_without_an_english_name_or_with_an_address_that_is_taken_is_refused()
    {
        var market = await Market.OpenAsync(server);
        var page = await market.Admin.OpenAsync("/admin/categories");

        var nameless = await page.SubmitAsync("add", Names("", "Outils", "", "", ""));
        var taken = await page.SubmitAsync("add", Names("Lamps", "", "", "", ""));
        var lengthy = await page.SubmitAsync("add", Names(new string('x', 61), "", "", "", ""));
        var nowhere = await page.SubmitAsync("add", Names("Tools", "", "", "", "", ("parent", "nonsense")));
        var odd = await page.SubmitAsync("add", Names("Tools", "", "", "", "", ("slug", "???")));

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest,
                HttpStatusCode.BadRequest],
            new[] { nameless, taken, lengthy, nowhere, odd }.Select(answer => answer.Status));
        Assert.Contains("value=\"Outils\"", nameless.Html, StringComparison.Ordinal);
        Assert.Equal(3, await server.InDbAsync(db => db.Set<Category>().CountAsync()));
    }

    [Fact]
    public async Task An_attribute_and_its_values_are_named_and_shown_beside_lists_in_their_language()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await stall.ListAsync("Lamp", 1_000);
        await stall.ListAsync("Lantern", 1_000, product: new
        {
            category = "lamps",
            brand = "Lumen",
            texts = new[] { new { language = "en", title = "Lantern", description = "It goes where you go." } },
            attributes = new { colour = "blue" },
        });
        var list = await market.Admin.OpenAsync("/admin/attributes");
        var page = await market.Admin.OpenAsync("/admin/attributes/colour");

        var saved = await page.SubmitAsync("set", new()
        {
            ["name-en"] = "Colour", ["name-fr"] = "Couleur", ["facet"] = "true", ["text-en-red"] = "Red", ["text-fr-red"] = "Rouge",
        });
        var bad = await page.SubmitAsync("set", new() { ["position"] = "first" });
        await server.SettleAsync();
        var french = await market.Admin.OpenAsync("/c/lamps", "fr");
        var category = await market.Admin.OpenAsync("/admin/categories/lamps");

        Assert.Contains("not named yet", list.Text, StringComparison.Ordinal);
        Assert.Equal("/admin/attributes/colour?done=attribute-set", saved.Location);
        Assert.Equal(HttpStatusCode.BadRequest, bad.Status);
        Assert.Contains("Couleur", french.Text, StringComparison.Ordinal);
        Assert.Contains("Rouge", french.Text, StringComparison.Ordinal);
        Assert.Contains("Colour", category.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await market.Admin.OpenAsync("/admin/attributes/nonsense")).Status);
    }

    public void Dispose() => server.Dispose();

    private static Dictionary<string, string> Weights(
        string handler, string price, string delivery, string quality, string follows = "1", string reason = Why) => new()
        {
            ["_handler"] = handler, ["follows"] = follows, ["price"] = price, ["delivery"] = delivery, ["quality"] = quality,
            ["reason"] = reason,
        };

    private static Dictionary<string, string> Names(
        string en, string fr, string ar, string vi, string id, params (string Name, string Value)[] more)
    {
        var fields = new Dictionary<string, string>
        {
            ["name-en"] = en, ["name-fr"] = fr, ["name-ar"] = ar, ["name-vi"] = vi, ["name-id"] = id,
        };
        foreach (var (name, value) in more)
        {
            fields[name] = value;
        }
        return fields;
    }

    private static async Task<Page> PublishAsync(Person admin, string category, string percent, string reason = Why) =>
        await (await admin.OpenAsync("/admin/fees")).SubmitAsync("publish", new()
        {
            ["Form.Category"] = category, ["Form.Percent"] = percent, ["Form.Reason"] = reason,
        });

    private async Task<SellerOrderId> BuyAsync(Goods goods)
    {
        using var buyer = await server.FillCartAsync((goods.Offer, 1));
        return (await buyer.OrderAsync()).Parts.Single().Id;
    }

    private Task<long> CommissionAsync(SellerOrderId id) =>
        server.InDbAsync(db => db.Set<SellerOrder>().Where(part => part.Id == id).Select(part => part.CommissionMinor).SingleAsync());

    /// <summary>One thing, offered cheaply from far and dearly from near.</summary>
    private async Task<(Market Market, Stall Cheap, Stall Quick, Goods Lamp)> TwoOffersAsync()
    {
        var market = await Market.OpenAsync(server);
        var quick = await market.StallAsync("Quick");
        var cheap = await market.StallAsync("Cheap", "USD", "US");
        var lamp = await quick.ListAsync("Lamp", 12_000);
        await cheap.OfferAsync(lamp.Product, lamp.Slug, lamp.Variant, 2_000);
        return (market, cheap, quick, lamp);
    }

    private static async Task<StoreId> FeaturedAsync(Person guest, Goods goods) =>
        (await guest.GetAsync<ProductView>($"/api/products/{goods.Slug}")).Offers.Single(offer => offer.Featured).Store;

    private sealed record ProductView(List<OfferView> Offers);

    private sealed record OfferView(StoreId Store, Money Price, bool Featured);

    private sealed record Published(int Version, string? Reason);
}
