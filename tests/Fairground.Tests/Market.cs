using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests;

/// <summary>A small market for tests: categories, approved sellers with stores, and products on offer, all made through the API.</summary>
internal sealed class Market(FairgroundServer server, Person admin)
{
    public const string Card = "4242424242424242";

    public FairgroundServer Server => server;

    public Person Admin => admin;

    public static async Task<Market> OpenAsync(FairgroundServer server)
    {
        await server.InDbAsync(async db =>
        {
            var position = 0;
            foreach (var (slug, name) in new[] { ("lamps", "Lamps"), ("kettles", "Kettles"), ("books", "Books") })
            {
                var category = new Category { Id = Id.New<CategoryId>(server.Time), Slug = slug, Position = position++ };
                category.Call("en", name);
                db.Add(category);
            }
            foreach (var (code, micros) in new[] { ("USD", 1_080_000L), ("JPY", 165_000_000L), ("KWD", 330_000L), (
                "VND", 27_500_000_000L) })
            {
                db.Add(new ExchangeRate
                {
                    Id = Id.New<ExchangeRateId>(server.Time), Currency = Currency.Parse(code), MicrosPerBase = micros,
                    PublishedAt = server.Time.GetUtcNow(),
                });
            }
            return await db.SaveChangesAsync();
        });
        return new Market(server, await server.AdminAsync());
    }

    /// <summary>A person who owns an approved seller with one store.</summary>
    public async Task<Stall> StallAsync(string name, string currency = "EUR", string country = "FR")
    {
        var owner = await server.RegisterAsync($"{name} Owner");
        var seller = await owner.PostAsync<SellerView>("/api/sellers", new
        {
            legalName = $"{name} SARL",
            address = new { line = "1 rue du Marché", postcode = "69001", city = "Lyon", country },
            email = owner.Email,
            phone = "+33 4 00 00 00 00",
            register = "RCS Lyon 812 345 678",
            selfCertified = true,
            payoutHolder = $"{name} SARL",
            payoutNumber = "FR76 3000 6000 0112 3456 7890 189",
        });
        await admin.PostAsync(
            "/api/seller-approvals", new { seller = seller.Id, approve = true, reason = "Register entry and identity were checked." });
        var store = await owner.PostAsync<StoreView>($"/api/sellers/{seller.Id}/stores", new
        {
            name,
            currency,
            shipsFrom = country,
            handlingDays = 2,
            rates = new[]
            {
                new { zone = "Domestic", firstMinor = 490, moreMinor = 100, days = 3 },
                new { zone = "Region", firstMinor = 990, moreMinor = 200, days = 5 },
                new { zone = "World", firstMinor = 1990, moreMinor = 500, days = 12 },
            },
        });
        await server.SettleAsync();
        return new Stall(this, owner, seller.Id, store.Id, store.Slug);
    }

    public sealed record SellerView(SellerId Id);

    public sealed record StoreView(StoreId Id, string Slug);
}

/// <summary>A seller with a store, and what its owner does there.</summary>
internal sealed record Stall(Market Market, Person Owner, SellerId Seller, StoreId Store, string Slug)
{
    public string Desk => $"/api/sellers/{Seller}";

    /// <summary>Lists a new product and offers it.</summary>
    public async Task<Goods> ListAsync(string title, long priceMinor, int stock = 10, string category = "lamps", object? product = null)
    {
        var made = await Owner.PostAsync<ProductMade>($"{Desk}/products", product ?? new
        {
            category,
            brand = "Lumen",
            texts = new[] { new { language = "en", title, description = $"{title}, made to last." } },
            attributes = new { colour = "red" },
        });
        var goods = await OfferAsync(made.Id, made.Slug, made.Variants[0].Id, priceMinor, stock);
        return goods;
    }

    /// <summary>Offers a product that is there already.</summary>
    public async Task<Goods> OfferAsync(ProductId product, string slug, VariantId variant, long priceMinor, int stock = 10)
    {
        var offer = await Owner.PostAsync<OfferView>($"{Desk}/offers", new { store = Store, variant, priceMinor, stock });
        await Market.Server.SettleAsync();
        return new Goods(product, slug, variant, offer.Id);
    }

    private sealed record ProductMade(ProductId Id, string Slug, List<VariantView> Variants);

    private sealed record VariantView(VariantId Id);

    private sealed record OfferView(OfferId Id);
}

internal sealed record Goods(ProductId Product, string Slug, VariantId Variant, OfferId Offer);

/// <summary>What buyers do.</summary>
internal static class Buying
{
    public static async Task<Person> FillCartAsync(this FairgroundServer server, params (OfferId Offer, int Quantity)[] lines) =>
        await FillCartAsync(server.Guest(), lines);

    /// <summary>Puts offers into the person's cart; a guest goes on with the key of the new cart.</summary>
    public static async Task<Person> FillCartAsync(this Person person, params (OfferId Offer, int Quantity)[] lines)
    {
        using var response = await person.Http.PostAsync("/api/carts", System.Net.Http.Json.JsonContent.Create(
            new { lines = lines.Select(line => new { offer = line.Offer, quantity = line.Quantity }) }, options: FairgroundServer.Json));
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        if (response.Headers.TryGetValues("Cart-Key", out var keys))
        {
            person.Http.DefaultRequestHeaders.Remove("Cart-Key");
            person.Http.DefaultRequestHeaders.Add("Cart-Key", keys.Single());
        }
        return person;
    }

    public static object Details(
        string card = Market.Card, string country = "FR", string email = "bea@example.test", object? expectedTotal = null) => new
        {
            email,
            name = "Bea Buyer",
            address = new { line = "2 place Bellecour", postcode = "69002", city = "Lyon", country },
            paymentMethod = card,
            expectedTotal,
        };

    public static async Task<OrderView> OrderAsync(this Person person, string? key = null, object? details = null)
    {
        using var response = await SendOrderAsync(person, key ?? Guid.CreateVersion7().ToString("N"), details ?? Details());
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<OrderView>(
            response.Content, FairgroundServer.Json))!;
    }

    public static Task<Refused> RefusedOrderAsync(this Person person, object? details = null, string? key = null) =>
        person.RefusedAsync(HttpMethod.Post, "/api/orders", details ?? Details(), (
            "Idempotency-Key", key ?? Guid.CreateVersion7().ToString("N")));

    public static Task<HttpResponseMessage> SendOrderAsync(this Person person, string key, object details)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/orders")
        {
            Content = System.Net.Http.Json.JsonContent.Create(details, options: FairgroundServer.Json),
        };
        request.Headers.Add("Idempotency-Key", key);
        return person.Http.SendAsync(request);
    }

    public static Task<int> StockAsync(this FairgroundServer server, OfferId offer) =>
        server.InDbAsync(db => db.Set<Offer>().Where(row => row.Id == offer).Select(row => row.Stock).SingleAsync());

    public sealed record OrderView(OrderId Id, string Number, string? Key, OrderStatus Status, Money Total, List<PartView> Parts);

    public sealed record PartView(
        SellerOrderId Id, SellerId Seller, StoreId Store, SellerOrderStatus Status, List<LineView> Lines, Money Goods, Money Shipping);

    public sealed record LineView(OrderLineId Id, OfferId Offer, string Title, int Quantity, Money Unit);
}
