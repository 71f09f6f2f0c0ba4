using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Storefront;
using Fairground.Tests;

namespace Fairground.Browser.Tests;

/// <summary>
/// The market that all journeys share: a server that listens on a port of its own, three stores with ten products, people, and orders in
/// several states. A journey that needs something to itself, such as stock, adds it.
/// </summary>
public sealed class Town : IAsyncLifetime
{
    /// <summary>A programme with two versions, the second still to come, that the first stall has asked about.</summary>
    internal const string Programme = Terms.Slug;

    /// <summary>localhost, not 127.0.0.1: passkeys belong to a name.</summary>
    internal FairgroundServer Server { get; } = new(new Dictionary<string, string>
    {
        ["Market:Address"] = $"http://localhost:{FreePort()}",
        ["Webhooks:AllowPrivateAddresses"] = "true",
        ["Marketplace:PayoutProvider"] = "test",
    });

    internal Chromium Chromium { get; private set; } = null!;

    internal Market Market { get; private set; } = null!;

    /// <summary>Three sellers: of lamps, of kettles and of books.</summary>
    internal List<Stall> Stalls { get; } = [];

    internal List<Goods> Goods { get; } = [];

    internal Person Admin => Market.Admin;

    /// <summary>Somebody with an account, an order that is under way and one that waits.</summary>
    internal Person Buyer { get; private set; } = null!;

    internal Buying.OrderView Shipped { get; private set; } = null!;

    internal Buying.OrderView Waiting { get; private set; } = null!;

    /// <summary>An order of the buyer's that has arrived, of which one thing is on its way back and another is disputed.</summary>
    internal Buying.OrderView Arrived { get; private set; } = null!;

    internal string Returned { get; private set; } = "";

    internal string Dispute { get; private set; } = "";

    /// <summary>The receipt of a consent that the buyer has given.</summary>
    internal string Receipt { get; private set; } = "";

    /// <summary>A webhook of the first stall's, whose receiver does not answer.</summary>
    internal string Webhook { get; private set; } = "";

    /// <summary>The link of a letter that ends letters of its kind.</summary>
    internal string LettersOff { get; private set; } = "";

    /// <summary>An import of the first stall's that was looked through, with a refused row.</summary>
    internal string Import { get; private set; } = "";

    /// <summary>A post that seems to look for paid reviewers of the first product.</summary>
    internal string Post { get; private set; } = "";

    /// <summary>A review that waits for an investigator, and a ring that was confirmed.</summary>
    internal string Doubted { get; private set; } = "";

    internal string Ring { get; private set; } = "";

    /// <summary>The part of the waiting order that a stall has to send.</summary>
    internal SellerOrderId PartAt(int stall) => Waiting.Parts.Single(part => part.Store == Stalls[stall].Store).Id;

    public async Task InitializeAsync()
    {
        Server.UseKestrel(new Uri(Server.Address).Port);
        var chromium = Chromium.StartAsync();
        Server.StartServer();
        Server.ClientOptions.BaseAddress = new Uri(Server.Address);
        Market = await Market.OpenAsync(Server);
        await Admin.PutAsync("/api/attributes/colour", new
        {
            isFacet = true,
            texts = new Dictionary<string, object> { [""] = new { en = "Colour" }, ["red"] = new { en = "Red" } },
        });
        await Admin.PostAsync("/api/setting-versions", new
        {
            setting = "maturity-days", value = "10", reason = "Parcels to the islands take a little longer than a week.",
        });
        foreach (var name in new[] { "Lampes Lyon", "Kettle House", "Page and Thread" })
        {
            Stalls.Add(await Market.StallAsync(name));
        }
        await StockAsync();
        Webhook = (await Stalls[0].Owner.PostAsync<MadeWebhook>(
            $"{Stalls[0].Desk}/webhooks", new { url = "http://127.0.0.1:9/webhooks", types = new[] { "order.paid", "order.shipped" } }))
            .Webhook.Id;
        await Stalls[0].Owner.PostAsync(
            $"{Stalls[0].Desk}/coupons", new { code = "LIGHT10", kind = "Percent", basisPoints = 1_000, usesMax = 500 });
        await Admin.PostAsync("/api/coupons", new { code = "FAIR", kind = "FreeShipping" });
        await Terms.BeginAsync(
            Admin, Terms.AtMost("Quick hands", "handling-days", 1), Terms.AtLeast("Something to sell", "active-offers", 1));
        await Terms.PublishAsync(
            Admin, 1, Terms.AtMost("Quick hands", "handling-days", 3), Terms.AtLeast("A choice", "active-offers", 2));
        await Stalls[0].AskAsync();
        using var file = new StringContent(
            "sku,title,category,price,stock,weight\nTOWN-1,Town lamp,lamps,5,1,1\nTOWN-2,Town lamp,lamps,free,1,1\n");
        using var sent = await Stalls[0].Owner.Http.PostAsync($"{Stalls[0].Desk}/imports?name=town.csv", file);
        Import = (await sent.Content.ReadFromJsonAsync<WebhookView>())!.Id;
        await TradeAsync();
        Post = (await Admin.PostAsync<MadePosts>("/api/broker-posts", new
        {
            posts = new[]
            {
                new
                {
                    source = "Facebook", group = "Product testers", members = 43_046, postedAt = Server.Time.GetUtcNow().AddDays(-10),
                    text = $"Reviewers wanted! Free lamp {Server.Address}/p/{Goods[0].Slug}, full refund by PayPal after your 5 star " +
                        "review. Send a screenshot, WhatsApp +1 415 555 0100.",
                },
            },
        })).Posts[0];
        Doubted = (await Doubts.WriteAsync(Server, Goods[5].Product, suspicious: true, count: 3, seed: 1))[0].ToString();
        Ring = await Doubts.RingAsync(Server, [.. Goods.Skip(4).Take(4).Select(goods => goods.Product)], isConfirmed: true, Admin.Email);
        Chromium = await chromium;
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Server.DisposeAsync();
    }

    /// <summary>Lets the market's background work run to its end, as it does by itself where it is not tested.</summary>
    internal Task SettleAsync() => Server.SettleAsync();

    /// <summary>What the server has last logged as errors: a fault, and before it the command that the database did not take.</summary>
    internal string LastFault() => string.Join('\n', Server.Logs.Lines.Where(line => line.StartsWith("Error", StringComparison.Ordinal))
        .TakeLast(2));

    /// <summary>Lists a product of its own for a journey, in English and Arabic, with a picture.</summary>
    internal static async Task<Goods> ListAsync(
        Stall stall, string title, string arabic, string category, long priceMinor, int stock = 40, string? brand = null)
    {
        var goods = await stall.ListAsync(title, priceMinor, stock, category, new
        {
            category,
            brand = brand ?? stall.Slug,
            texts = new[]
            {
                new { language = "en", title, description = $"{title}: made well, and made to be mended.\nSent with care." },
                new { language = "ar", title = arabic, description = "صُنع بعناية ليدوم طويلًا." },
            },
            attributes = new { colour = "red" },
        });
        using var picture = new ByteArrayContent(Painting.Of(title.Sum(letter => letter)));
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using var added = await stall.Owner.Http.PostAsync($"{stall.Desk}/products/{goods.Product}/pictures", picture);
        Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync());
        return goods;
    }

    private async Task StockAsync()
    {
        var (lamps, kettles, books) = (Stalls[0], Stalls[1], Stalls[2]);
        foreach (var (stall, category, title, arabic, price) in new[]
        {
            (lamps, "lamps", "Brass desk lamp", "مصباح مكتب نحاسي", 12_900),
            (lamps, "lamps", "Paper lantern", "فانوس ورقي", 2_490),
            (lamps, "lamps", "Ship's cabin light", "ضوء كابينة السفينة", 8_950),
            (lamps, "lamps", "Clip-on reading light", "ضوء قراءة بمشبك", 1_990),
            (kettles, "kettles", "Enamel kettle", "غلاية مطلية بالمينا", 4_500),
            (kettles, "kettles", "Gooseneck kettle", "غلاية بعنق الإوزة", 7_990),
            (kettles, "kettles", "Camping kettle", "غلاية تخييم", 3_250),
            (books, "books", "A field guide to lighthouses", "دليل ميداني إلى المنارات", 2_800),
            (books, "books", "The tea drinker's atlas", "أطلس شارب الشاي", 3_900),
            (books, "books", "Mending, a manual", "دليل الإصلاح", 2_250),
        })
        {
            Goods.Add(await ListAsync(stall, title, arabic, category, price));
        }
        // Two sellers offer the same lamp, so that one is featured and the other is listed below.
        await kettles.OfferAsync(Goods[0].Product, Goods[0].Slug, Goods[0].Variant, 13_400);
    }

    private async Task TradeAsync()
    {
        Buyer = await Server.RegisterAsync("Bea Buyer");
        await Buyer.FillCartAsync((Goods[0].Offer, 1), (Goods[4].Offer, 2));
        Shipped = await Buyer.OrderAsync();
        await SettleAsync();
        foreach (var part in Shipped.Parts)
        {
            var stall = Stalls.Single(stall => stall.Store == part.Store);
            await stall.Owner.PostAsync(
                $"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste", trackingNumber = "6A12345678901" });
        }
        await SettleAsync();
        LettersOff = Server.LinkTo("bea@example.test", "/unsubscribe");
        Receipt = (await Buyer.PostAsync<Consent>("/api/consents", new { purpose = ViewedProduct.Purpose })).ReceiptId;
        await Buyer.FillCartAsync((Goods[7].Offer, 1), (Goods[1].Offer, 1));
        Waiting = await Buyer.OrderAsync();
        await SettleAsync();
        await ReturnAsync();
    }

    /// <summary>Something arrives, and goes back: one piece approved, another refused and disputed.</summary>
    private async Task ReturnAsync()
    {
        await Buyer.FillCartAsync((Goods[2].Offer, 3));
        Arrived = await Buyer.OrderAsync();
        var (stall, part) = (Stalls[0], Arrived.Parts.Single());
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        Returned = await AskAsync(part, "It is brighter than I thought.");
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = Returned });
        var refused = await AskAsync(part, "It hums.");
        await stall.Owner.PostAsync(
            $"{stall.Desk}/return-refusals", new { @return = refused, reason = "It was tested before it left, and it was silent." });
        Dispute = await Buyer.PostAsync<string>(
            "/api/disputes", new { @return = refused, reason = "It hums so that one cannot read beside it." });
        await SettleAsync();
    }

    private async Task<string> AskAsync(Buying.PartView part, string words) => (await Buyer.PostAsync<MadeReturn>("/api/returns", new
    {
        order = Arrived.Id, part = part.Id, lines = new[] { new { line = part.Lines[0].Id, quantity = 1 } }, cause = "ChangedMind", words,
        refundTo = "OriginalPayment",
    })).Id;

    private sealed record MadeReturn(string Id);

    private sealed record Consent(string ReceiptId);

    private sealed record MadePosts(List<string> Posts);

    private sealed record MadeWebhook(WebhookView Webhook);

    private sealed record WebhookView(string Id);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>All journeys go through the one town.</summary>
[CollectionDefinition(Name)]
public sealed class InTown : ICollectionFixture<Town>
{
    public const string Name = "Town";
}
