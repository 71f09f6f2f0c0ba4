using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Monies;

namespace Fairground.Tests.Marketplace;

/// <summary>What people type finds what they mean, on both databases.</summary>
public sealed class SearchTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Theory]
    [InlineData("lamp")]
    [InlineData("LAMPS")]
    [InlineData("brass lamp")]
    [InlineData("lumen")]
    [InlineData("lampe")]
    [InlineData("laiton")]
    [InlineData("مصباح")]
    [InlineData("المصباح")]
    [InlineData("مِصْبَاح")]
    [InlineData("مصـــباح")]
    [InlineData("مصباح مكتبي")]
    [InlineData("مكتبى")]
    [InlineData("đèn bàn")]
    [InlineData("den ban")]
    [InlineData("Đèn Bàn")]
    [InlineData("lampu meja")]
    public async Task A_product_is_found_in_each_of_its_languages_however_it_is_spelled(string query)
    {
        await AMarketAsync();

        var found = await SearchAsync(query);

        Assert.Contains(found.Items, item => item.Title == "Brass desk lamp");
    }

    [Theory]
    [InlineData("إبريق")]
    [InlineData("ابريق")]
    [InlineData("أبريق")]
    public async Task Alef_is_alef_with_and_without_hamza(string query)
    {
        await AMarketAsync();

        Assert.Contains((await SearchAsync(query)).Items, item => item.Title == "Copper kettle");
    }

    [Theory]
    [InlineData("lamo", "lamp")]
    [InlineData("kettel", "kettle")]
    [InlineData("copepr kettle", "copper kettle")]
    public async Task A_slip_of_the_keyboard_is_forgiven_and_said(string query, string corrected)
    {
        await AMarketAsync();

        var found = await SearchAsync(query);

        Assert.NotEmpty(found.Items);
        Assert.Equal(corrected, found.CorrectedQuery);
    }

    [Theory]
    [InlineData("zzzzqqqq")]
    [InlineData("!!!")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\" AND NOT *")]
    [InlineData("zz & | ! ( ) : *")]
    [InlineData("NEAR(a b)")]
    public async Task What_is_nowhere_finds_nothing_and_breaks_nothing(string query)
    {
        await AMarketAsync();

        Assert.Empty((await SearchAsync(query)).Items);
    }

    [Fact]
    public async Task A_match_in_the_title_comes_before_one_in_the_description()
    {
        var stall = await AMarketAsync();
        await stall.ListAsync("Oak shelf", 4_000, product: Product("books", "Oak shelf", "A shelf that likes a good lamp beside it."));

        var found = await SearchAsync("lamp");

        Assert.Equal("Brass desk lamp", found.Items[0].Title);
        Assert.Equal("Oak shelf", found.Items[^1].Title);
    }

    [Fact]
    public async Task Facets_count_what_each_choice_leaves_and_choosing_leaves_as_many()
    {
        var stall = await AMarketAsync();
        await stall.ListAsync("Blue desk lamp", 9_000, product: Product("lamps", "Blue desk lamp", "Blue.", brand: "Aube", colour: "blue"));
        server.Time.Pass(TimeSpan.FromMinutes(1));
        using var guest = server.Guest();

        var all = await guest.GetAsync<Result>("/api/products?category=lamps&facets=true");
        var red = await guest.GetAsync<Result>("/api/products?category=lamps&facets=true&a.colour=red");
        var both = await guest.GetAsync<Result>("/api/products?category=lamps&a.colour=red&a.colour=blue");

        Assert.Equal(2, all.Total);
        Assert.Equal(1, all.Facets!["a.colour"].Single(facet => facet.Choice == "red").Count);
        Assert.Equal(["Brass desk lamp"], red.Items.Select(item => item.Title));
        Assert.Equal(1, red.Facets!["a.colour"].Single(facet => facet.Choice == "blue").Count);
        Assert.Single(red.Facets["brand"]);
        Assert.Equal(2, both.Total);
    }

    [Fact]
    public async Task Lists_sort_and_filter_by_price_in_the_visitors_currency()
    {
        var stall = await AMarketAsync();
        await stall.ListAsync("Cheap lamp", 900);
        using var guest = server.Guest();
        guest.Http.DefaultRequestHeaders.Add("Cookie", "place=US-USD");

        var up = await guest.GetAsync<Result>("/api/products?category=lamps&sort=price");
        var cheap = await guest.GetAsync<Result>("/api/products?category=lamps&to=10");

        Assert.Equal(["Cheap lamp", "Brass desk lamp"], up.Items.Select(item => item.Title));
        Assert.Equal(new Money(972, Currency.Usd), up.Items[0].Price);
        Assert.Equal(["Cheap lamp"], cheap.Items.Select(item => item.Title));
    }

    [Theory]
    [InlineData("la", "product", "Brass desk lamp")]
    [InlineData("bra", "product", "Brass desk lamp")]
    [InlineData("desk la", "product", "Brass desk lamp")]
    [InlineData("kett", "category", "Kettles")]
    public async Task Suggestions_go_on_from_what_was_typed(string typed, string kind, string text)
    {
        await AMarketAsync();
        using var guest = server.Guest();

        var suggestions = await guest.GetAsync<List<Suggestion>>($"/api/suggestions?q={Uri.EscapeDataString(typed)}");

        Assert.Contains(suggestions, suggestion => suggestion.Kind == kind && suggestion.Text == text);
    }

    [Fact]
    public async Task What_is_sold_out_or_withdrawn_leaves_the_list_and_comes_back()
    {
        var stall = await AMarketAsync();
        var lamp = await stall.ListAsync("Last lamp", 900, stock: 1);
        using var buyer = await server.FillCartAsync((lamp.Offer, 1));
        await buyer.OrderAsync();
        await server.SettleAsync();
        Assert.DoesNotContain((await SearchAsync("last lamp")).Items, item => item.Title == "Last lamp");

        await stall.Owner.PatchAsync<object>($"{stall.Desk}/offers/{lamp.Offer}", new { stock = 5 });
        await server.SettleAsync();

        Assert.Contains((await SearchAsync("last lamp")).Items, item => item.Title == "Last lamp");
    }

    [Fact]
    public async Task A_list_speaks_the_language_of_the_request()
    {
        await AMarketAsync();
        using var guest = server.Guest();
        guest.Http.DefaultRequestHeaders.Add("Accept-Language", "ar-TN,fr;q=0.5");

        var found = await guest.GetAsync<Result>("/api/products?q=lamp");

        Assert.Equal("مصباح مكتبي نحاسي", found.Items.Single().Title);
    }

    [Theory]
    [InlineData("/api/products?category=nowhere", 400, "unknown-category")]
    [InlineData("/api/products?store=nowhere", 404, "not-found")]
    public async Task Unknown_places_are_refused(string path, int status, string type)
    {
        await AMarketAsync();
        using var guest = server.Guest();

        var refused = await guest.RefusedAsync(HttpMethod.Get, path);

        Assert.Equal((status, type), (refused.Status, refused.Type));
    }

    public void Dispose() => server.Dispose();

    private async Task<Stall> AMarketAsync()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lampes Lyon");
        await stall.ListAsync("", 12_900, product: new
        {
            category = "lamps",
            brand = "Lumen",
            texts = new[]
            {
                new { language = "en", title = "Brass desk lamp", description = "A lamp for late letters." },
                new { language = "fr", title = "Lampe de bureau en laiton", description = "Pour les lettres tardives." },
                new { language = "ar", title = "مصباح مكتبي نحاسي", description = "لرسائل آخر الليل." },
                new { language = "vi", title = "Đèn bàn bằng đồng", description = "Cho những lá thư khuya." },
                new { language = "id", title = "Lampu meja kuningan", description = "Untuk surat larut malam." },
            },
            attributes = new { colour = "red" },
        });
        await stall.ListAsync("", 5_900, product: new
        {
            category = "kettles",
            brand = "Kin",
            texts = new[]
            {
                new { language = "en", title = "Copper kettle", description = "Whistles in A flat." },
                new { language = "ar", title = "إبريق نحاس", description = "يصفر بلحن." },
            },
        });
        await server.InDbAsync(async db =>
        {
            db.Add(new AttributeKind { Code = "colour", Position = 1 });
            return await db.SaveChangesAsync();
        });
        await server.SettleAsync();
        return stall;
    }

    private async Task<Result> SearchAsync(string query)
    {
        using var guest = server.Guest();
        return await guest.GetAsync<Result>($"/api/products?q={Uri.EscapeDataString(query)}");
    }

    private static object Product(string category, string title, string description, string brand = "Lumen", string colour = "red") => new
    {
        category, brand, texts = new[] { new { language = "en", title, description } }, attributes = new { colour },
    };

    private sealed record Result(List<Item> Items, int Total, string? CorrectedQuery, Dictionary<string, List<FacetView>>? Facets);

    private sealed record Item(string Title, Money Price);

    private sealed record FacetView(string Choice, int Count);

    private sealed record Suggestion(string Kind, string Text);
}
