using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Marketplace;

/// <summary>Orders to one address, from one mailbox or by one card are told to belong together, by hashes that say nothing else.</summary>
public sealed class OrderMarkTests : IDisposable
{
    private const string OwnCard = "5555555555554444";
    private const string OtherCard = "378282246310005";
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Two_guests_with_one_card_and_one_mailbox_share_two_marks_and_a_stranger_none()
    {
        var lamp = await LampAsync();
        var first = await OrderAsync(lamp, OwnCard, "bea.buyer@gmail.com", "10 rue de l'Église", "69002");
        var second = await OrderAsync(lamp, OwnCard, "Bea.Buyer+lamps@googlemail.com", "7 quai Rambaud", "69002");
        var stranger = await OrderAsync(lamp, OtherCard, "carl@example.test", "1 Hauptstr.", "34117");

        var shared = await PowersAsync(powers => powers.SharedAsync(first, 10, CancellationToken.None));

        Assert.Equal([OrderMarkKind.Email, OrderMarkKind.Instrument], shared.Select(mark => mark.Kind).Order());
        Assert.All(shared, mark => Assert.Equal((1, second), (mark.Count, mark.Orders.Single().Order)));
        Assert.Empty(await PowersAsync(powers => powers.SharedAsync(stranger, 10, CancellationToken.None)));
    }

    [Fact]
    public async Task An_address_is_the_same_however_it_is_written()
    {
        var lamp = await LampAsync();
        var first = await OrderAsync(lamp, OwnCard, "a@example.test", "10b, Rue de l'Église", "69 002");
        var second = await OrderAsync(lamp, OtherCard, "b@example.test", "rue de l’eglise 10 B", "69002");
        await OrderAsync(lamp, "6011111111111117", "c@example.test", "rue de l'Église 11 B", "69002");

        var shared = Assert.Single(await PowersAsync(powers => powers.SharedAsync(first, 10, CancellationToken.None)));

        Assert.Equal((OrderMarkKind.Address, 1, second), (shared.Kind, shared.Count, shared.Orders.Single().Order));
    }

    [Fact]
    public async Task The_test_providers_well_known_numbers_name_nobody()
    {
        var lamp = await LampAsync();
        var order = await OrderAsync(lamp, Market.Card, "a@example.test", "10 rue de l'Église", "69002");

        var marks = (await PowersAsync(powers => powers.OfAsync([order], CancellationToken.None)))[order];

        Assert.Equal([OrderMarkKind.Address, OrderMarkKind.Email], marks.Select(mark => mark.Kind).Order());
    }

    [Fact]
    public async Task No_mark_says_what_it_was_made_of()
    {
        var lamp = await LampAsync();
        var order = await OrderAsync(lamp, OwnCard, "a@example.test", "10 rue de l'Église", "69002");

        var hashes = (await PowersAsync(powers => powers.OfAsync([order], CancellationToken.None)))[order].Select(mark => mark.Hash);

        // What anybody can work out without the master key is not among them.
        foreach (var plain in new[] { "a@example.test", OwnCard, "FR 69002 10 de eglise l rue" })
        {
            var bytes = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(plain));
            Assert.DoesNotContain(new Guid(bytes.AsSpan(0, 16), bigEndian: true), hashes);
        }
        Assert.DoesNotContain(OwnCard, await server.InDbAsync(async db => string.Join(' ',
            await db.Set<OrderMark>().Select(mark => mark.Hash.ToString()).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seller_is_known_by_its_members_mailboxes_and_their_own_orders()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900);
        var other = await market.StallAsync("Kettles Kassel");
        var kettle = await other.ListAsync("Copper kettle", 5_000, category: "kettles");
        await (await stall.Owner.FillCartAsync((kettle.Offer, 1))).OrderAsync(
            details: Details(OwnCard, "private@example.test", "3 rue Longue", "69001"));
        var bought = await OrderAsync(lamp, OwnCard, "puppet@example.test", "9 rue Courte", "75001");

        var own = await PowersAsync(powers => powers.OfSellerAsync(stall.Seller, CancellationToken.None));
        var marks = (await PowersAsync(powers => powers.OfAsync([bought], CancellationToken.None)))[bought].ToList();

        Assert.Equal(OrderMarkKind.Instrument, Assert.Single(marks, mark => own.Contains(mark.Hash)).Kind);
        Assert.DoesNotContain(
            marks, mark => PowersAsync(powers => powers.OfSellerAsync(other.Seller, CancellationToken.None)).Result.Contains(mark.Hash));
    }

    [Fact]
    public async Task Marks_go_with_the_account_and_with_time_and_are_in_the_export()
    {
        var lamp = await LampAsync();
        using var person = await server.RegisterAsync("Zebulon Quux");
        await (await person.FillCartAsync((lamp.Offer, 1))).OrderAsync(details: Details(OwnCard, person.Email, "3 rue Longue", "69001"));
        var guests = await OrderAsync(lamp, OwnCard, "guest@example.test", "9 rue Courte", "75001");
        Assert.Equal(6, await CountAsync());
        using var export = await person.Http.PostAsync("/api/account-exports", null);
        Assert.Contains("orderMarks", await export.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await person.PostAsync("/api/account-deletions", new { password = People.Password });
        await server.SettleAsync();
        Assert.Equal(3, await server.InDbAsync(db => db.Set<OrderMark>().CountAsync(mark => mark.Order == guests)));
        Assert.Equal(3, await CountAsync());

        server.Time.Pass(OrderMark.Kept - TimeSpan.FromDays(1));
        await server.SettleAsync();
        Assert.Equal(3, await CountAsync());
        server.Time.Pass(TimeSpan.FromDays(2));
        await server.SettleAsync();
        Assert.Equal(0, await CountAsync());
    }

    [Theory]
    [InlineData("Bea.Buyer+x@GMail.com", "beabuyer@gmail.com")]
    [InlineData("bea.buyer@example.test", "bea.buyer@example.test")]
    [InlineData("+only@example.test", "+only@example.test")]
    [InlineData("nobody", "")]
    public void A_mailbox_is_plain(string email, string plain) => Assert.Equal(plain, OrderMarks.PlainEmail(email));

    [Fact]
    public void An_address_without_words_or_postcode_has_no_mark() =>
        Assert.Equal("", OrderMarks.PlainAddress(new PostalAddress { Line = "--", Postcode = "69002", City = "Lyon", Country = "FR" }));

    private static object Details(string card, string email, string line, string postcode) => new
    {
        email,
        name = "Bea Buyer",
        address = new { line, postcode, city = "Lyon", country = "FR" },
        paymentMethod = card,
    };

    private async Task<Goods> LampAsync()
    {
        var market = await Market.OpenAsync(server);
        return await (await market.StallAsync("Lampes Lyon")).ListAsync("Brass desk lamp", 12_900);
    }

    private async Task<OrderId> OrderAsync(Goods goods, string card, string email, string line, string postcode)
    {
        using var buyer = await server.FillCartAsync((goods.Offer, 1));
        return (await buyer.OrderAsync(details: Details(card, email, line, postcode))).Id;
    }

    private Task<int> CountAsync() => server.InDbAsync(db => db.Set<OrderMark>().CountAsync());

    private async Task<T> PowersAsync<T>(Func<MarkPowers, Task<T>> ask)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<MarkPowers>());
    }

    public void Dispose() => server.Dispose();
}
