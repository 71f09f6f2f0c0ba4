using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>What sellers do with files.</summary>
internal static class Bulk
{
    public const string Header = "sku,title,category,price,stock\n";

    /// <summary>A row of <see cref="Header"/> that makes an offer.</summary>
    public static string Row(string sku, string price = "12.50", string stock = "3", string title = "A lamp", string category = "lamps") =>
        $"{sku},{title},{category},{price},{stock}\n";

    /// <summary>Sends the file and lets the server do all it does.</summary>
    public static async Task<ImportView> ImportAsync(this Stall stall, string file, string query = "mode=apply") =>
        await ImportAsync(stall, Encoding.UTF8.GetBytes(file), query);

    public static async Task<ImportView> ImportAsync(this Stall stall, byte[] file, string query = "mode=apply")
    {
        var sent = await SendAsync(stall, file, query);
        await stall.Market.Server.SettleAsync();
        return await stall.Owner.GetAsync<ImportView>($"{stall.Desk}/imports/{sent.Id}");
    }

    public static async Task<ImportView> SendAsync(this Stall stall, byte[] file, string query = "mode=apply", string? key = null)
    {
        using var answer = await PostAsync(stall, file, query, key);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<ImportView>(FairgroundServer.Json))!;
    }

    public static Task<HttpResponseMessage> PostAsync(this Stall stall, byte[] file, string query = "mode=apply", string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{stall.Desk}/imports?{query}") { Content = new ByteArrayContent(file) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }
        return stall.Owner.Http.SendAsync(request);
    }

    public static Task<List<RefusedView>> RefusedAsync(this Stall stall, ImportView import) =>
        stall.Owner.GetAsync<List<RefusedView>>($"{stall.Desk}/imports/{import.Id}/refused-rows?limit=200");

    public static async Task<string> TextAsync(this Stall stall, string path) =>
        await stall.Owner.Http.GetStringAsync($"{stall.Desk}{path}");

    public static Task<List<Offer>> OffersAsync(this Stall stall) => stall.Market.Server.InDbAsync(db =>
        db.Set<Offer>().AsNoTracking().Where(offer => offer.Store == stall.Store).OrderBy(offer => offer.Sku).ToListAsync());

    public static Task<Product> ProductAsync(this Stall stall, string sku) => stall.Market.Server.InDbAsync(async db =>
    {
        var offer = await db.Set<Offer>().AsNoTracking().SingleAsync(row => row.Store == stall.Store && row.Sku == sku);
        return await db.Set<Product>().AsNoTracking().Include(product => product.Variants).SingleAsync(row => row.Id == offer.Product);
    });

    /// <summary>All that imports may touch, in figures: what nobody touched has the same.</summary>
    public static Task<string> StateAsync(this FairgroundServer server) => server.InDbAsync(async db =>
    {
        var offers = await db.Set<Offer>().AsNoTracking().OrderBy(offer => offer.Id).ToListAsync();
        var products = await db.Set<Product>().AsNoTracking().Include(product => product.Variants).OrderBy(product => product.Id)
            .ToListAsync();
        var cards = await db.Set<ProductCard>().AsNoTracking().OrderBy(card => card.Product).ToListAsync();
        return string.Join('\n', offers.Select(offer =>
                $"{offer.Id} {offer.Sku} {offer.Price.Minor} {offer.PriceSince:O} {offer.PriorMinor} {offer.Stock} {offer.IsActive}")
            .Concat(products.Select(product => $"{product.Id} {product.Code} {product.Brand} {product.Category} " +
                string.Join('|', product.Texts.OrderBy(text => text.Language).Select(
                    text => $"{text.Language} {text.Title} {text.Description}")) +
                string.Join('|', product.Attributes.OrderBy(pair => pair.Code).Select(pair => $"{pair.Code}={pair.Value}")) +
                string.Join('|', product.Variants.OrderBy(variant => variant.Position).Select(
                    variant => $"{variant.Id} {variant.Sku} {variant.Gtin} {variant.OptionsJson}"))))
            .Concat(cards.Select(card => $"{card.Product} {card.Title} {card.PriceMinor} {card.Stock} {card.Offers}"))
            .Append($"{await db.Set<PriceChange>().CountAsync()} prices"));
    });

    public sealed record NoteView(string Code, string Detail, int Rows, string Text);

    public sealed record ImportView(
        string Id, string Name, string Phase, string State, int Rows, int? RowsTotal, int Made, int Changed, int Unchanged, int Refused,
        List<NoteView> Notes, string? StopCode, string? Stop)
    {
        public (int Made, int Changed, int Unchanged, int Refused) Counts => (Made, Changed, Unchanged, Refused);
    }

    public sealed record FaultView(string Code, string Column, string Reason);

    public sealed record RefusedView(int Row, long Line, string Sku, List<FaultView> Faults)
    {
        public string Codes => string.Join(' ', Faults.Select(fault => fault.Code));
    }
}
