using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Tests.Integrity.BrokerPosts;

namespace Fairground.Tests.Integrity;

/// <summary>Competitors frame each other: a post, however it looks, changes nothing for whom it names.</summary>
public sealed class BrokerFramingTests : IDisposable
{
    private const int PostsCount = 40;
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Posts_that_name_a_competitors_listing_change_no_review_no_rating_no_rank_and_no_sellers_health()
    {
        var market = await Market.OpenAsync(server);
        var victim = await market.StallAsync("Lyon");
        var lamp = await victim.ListAsync("Brass desk lamp", 12_900);
        await victim.ListAsync("Brass floor lamp", 22_900);
        using var buyer = await server.RegisterAsync("Bea Buyer");
        await buyer.PostAsync("/api/reviews", new { product = lamp.Product, stars = 5, text = "It lights the whole of the table." });
        // As if a burst had been bought for it too: the worst that a framer can do.
        await server.ReviewAsync(lamp.Product, true, Enumerable.Range(0, 10).Select(i => 25 + (8 * i)));
        await server.ReviewAsync(lamp.Product, false, Enumerable.Range(0, 12).Select(i => 16 - (i / 2)));
        await server.SettleAsync();
        await server.SettleAsync();
        var (seenBefore, tablesBefore) = (await SeenAsync(victim, lamp), await TablesAsync());

        var posts = Enumerable.Range(0, PostsCount).Select(i => Post(
            $"{Recruiting} {server.Address}/p/{lamp.Slug} Order {i} of today!", postedAt: server.Time.GetUtcNow().AddDays(-20))).ToArray();
        var made = await market.Admin.BringAsync(posts);
        var strength = (await market.Admin.OpenPostAsync(made.Posts[0])).Ties.Max(tie => tie.Strength);
        await market.Admin.PostAsync($"{Posts}/{made.Posts[0]}/decisions", new { outcome = "Recruiting", reason = Why });
        await server.SettleAsync();

        Assert.Equal((PostsCount, PostsCount), (made.Recruiting, made.Tied));
        Assert.True(strength > 0, "The posts were not even borne out, so this shows nothing.");
        Assert.Equal(seenBefore, await SeenAsync(victim, lamp));
        var tablesAfter = await TablesAsync();
        Assert.True(tablesBefore.Count > 40);
        Assert.DoesNotContain(tablesBefore.Keys, table => tablesBefore[table] != tablesAfter[table]);
    }

    public void Dispose() => server.Dispose();

    /// <summary>What anybody sees of the product, of the list it stands in, and of its seller.</summary>
    private static async Task<List<string>> SeenAsync(Stall stall, Goods goods)
    {
        var seen = new List<string>();
        foreach (var path in new[]
        {
            $"/api/reviews?product={goods.Product}&limit=100", "/api/products?q=brass", "/api/products", $"{stall.Desk}/health",
            $"{stall.Desk}/offers", "/api/notices",
        })
        {
            seen.Add(await stall.Owner.Http.GetStringAsync(path));
        }
        return seen;
    }

    /// <summary>A digest of every table of the market's and of reviews, but for the posts' own.</summary>
    private Task<Dictionary<string, string>> TablesAsync() => server.InDbAsync(async db =>
    {
        var digests = new Dictionary<string, string>();
        foreach (var table in db.Model.GetEntityTypes()
            .Where(type => type.ClrType.Namespace?.StartsWith("Fairground.Platform", StringComparison.Ordinal) == false &&
                type.ClrType.Namespace.StartsWith("Fairground", StringComparison.Ordinal) &&
                !type.ClrType.Namespace.EndsWith(".Brokers", StringComparison.Ordinal))
            .Select(type => type.GetSchema() is { } schema ? $"{schema}.{type.GetTableName()}" : type.GetTableName()!).Distinct())
        {
            var rows = await new SqlText(db).Add($"select * from {table}").ReadAsync(
                row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(i => Shown(row.GetValue(i)))), CancellationToken.None);
            digests[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows.Order()))));
        }
        return digests;
    });

    private static string Shown(object value) => value is byte[] bytes ? Convert.ToHexString(bytes)
        : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
