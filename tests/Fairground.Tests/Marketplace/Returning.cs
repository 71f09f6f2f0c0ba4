using System.Net.Http.Headers;
using System.Net.Http.Json;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>What buyers and sellers do when something goes back.</summary>
internal static class Returning
{
    public const string Why = "The lamp came back with a cracked shade and no bulb.";

    /// <summary>Somebody buys pieces of an offer and gets them; a guest goes on with the order's key.</summary>
    public static async Task<(Person Buyer, Buying.OrderView Order, Buying.PartView Part)> DeliveredAsync(
        this Stall stall, Goods goods, int quantity = 1, Person? buyer = null, object? details = null)
    {
        var person = buyer ?? stall.Market.Server.Guest();
        await person.FillCartAsync((goods.Offer, quantity));
        var order = await person.OrderAsync(details: details);
        if (buyer is null)
        {
            person.Http.DefaultRequestHeaders.Remove(OrderAccess.Header);
            person.Http.DefaultRequestHeaders.Add(OrderAccess.Header, order.Key);
        }
        var part = order.Parts.Single();
        await stall.ShipAsync(part);
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
        await stall.Market.Server.SettleAsync();
        return (person, order, part);
    }

    public static Task ShipAsync(this Stall stall, Buying.PartView part) =>
        stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste", trackingNumber = "6A1" });

    public static Task<ReturnView> AskAsync(
        this Person buyer, Buying.OrderView order, Buying.PartView part, int quantity = 1,
        RefundTo to = RefundTo.OriginalPayment, ReturnCause cause = ReturnCause.ChangedMind) =>
        buyer.PostAsync<ReturnView>("/api/returns", AskFor(order, part, quantity, to, cause));

    public static object AskFor(
        Buying.OrderView order, Buying.PartView part, int quantity = 1, RefundTo to = RefundTo.OriginalPayment,
        ReturnCause cause = ReturnCause.ChangedMind) => new
        {
            order = order.Id, part = part.Id, lines = new[] { new { line = part.Lines[0].Id, quantity } }, cause,
            words = "It is brighter than I thought.", refundTo = to,
        };

    /// <summary>Approves a return, has it sent, and receives it.</summary>
    public static async Task ComeBackAsync(
        this Stall stall, Person buyer, ReturnView asked, Money? deduction = null, bool restock = false)
    {
        await stall.Owner.PostAsync($"{stall.Desk}/return-approvals", new { @return = asked.Id });
        await stall.Market.Server.SettleAsync();
        await buyer.PostAsync("/api/return-shipments", new { @return = asked.Id, carrier = "La Poste", trackingNumber = "6A2" });
        await stall.ReceiveAsync(asked, deduction, restock);
        await stall.Market.Server.SettleAsync();
    }

    public static Task ReceiveAsync(this Stall stall, ReturnView asked, Money? deduction = null, bool restock = false) =>
        stall.Owner.PostAsync($"{stall.Desk}/return-receipts", new
        {
            @return = asked.Id, restock = restock ? asked.Lines.Select(line => line.Line).ToList() : [], deduction,
            reason = deduction is null ? null : Why,
        });

    /// <summary>Gives something back without a return.</summary>
    public static async Task<HttpResponseMessage> SendRefundAsync(this Stall stall, object body, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{stall.Desk}/refunds")
        {
            Content = JsonContent.Create(body, options: FairgroundServer.Json),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString("N"));
        return await stall.Owner.Http.SendAsync(request);
    }

    public static async Task<RefundView> RefundAsync(this Stall stall, object body, string? key = null)
    {
        using var answer = await stall.SendRefundAsync(body, key);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        await stall.Market.Server.SettleAsync();
        return (await answer.Content.ReadFromJsonAsync<RefundView>(FairgroundServer.Json))!;
    }

    public static Task<AccountId> AccountOfAsync(this FairgroundServer server, Person person) => server.InDbAsync(db =>
        db.Set<Account>().Where(row => row.Email == person.Email).Select(row => row.Id).SingleAsync());

    public static async Task GrantAsync(this global::Fairground.Tests.Market market, Person buyer, Money amount, string? key = null)
    {
        var account = await market.Server.AccountOfAsync(buyer);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/credit-grants")
        {
            Content = JsonContent.Create(new { account, amount, reason = "Sorry for the long wait at the help desk." },
                options: FairgroundServer.Json),
        };
        request.Headers.Add("Idempotency-Key", key ?? Guid.CreateVersion7().ToString("N"));
        using var answer = await market.Admin.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static async Task<BalanceView> BalanceAsync(this Stall stall) =>
        (await stall.Owner.GetAsync<List<BalanceView>>($"{stall.Desk}/balances")).Single();

    /// <summary>What the test provider has sent back in all.</summary>
    public static Task<long> SentBackAsync(this FairgroundServer server) =>
        server.InDbAsync(db => db.Set<TestCharge>().SumAsync(charge => charge.RefundedMinor));

    public static async Task AssertSoundAsync(this global::Fairground.Tests.Market market) =>
        Assert.Empty((await market.Admin.GetAsync<Audit>("/api/ledger-audit")).Faults);

    public static async Task<HttpResponseMessage> AddPictureAsync(this Person buyer, string id, byte[] bytes, string type = "image/png")
    {
        using var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return await buyer.Http.PostAsync($"/api/returns/{id}/pictures", content);
    }

    public sealed record LineView(OrderLineId Line, string Title, int Quantity, int? Restocked);

    public sealed record StepView(ReturnStepKind Kind, ReturnParty By, string? Reason);

    public sealed record DisputeView(string Id, DisputeOutcome? Outcome, string? Reason);

    public sealed record ReturnView(
        string Id, string Number, ReturnStatus Status, List<LineView> Lines, int Pictures, Money Due, Money Refunded, Money Deducted,
        string Address, List<StepView> Steps, DisputeView? Dispute);

    public sealed record RefundView(string Id, RefundCause Cause, Money Amount, Money Shipping, Money StoreCredit, string Reason);

    public sealed record BalanceView(Money Pending, Money Available, Money Reserved, Money Frozen, Money Receivable);

    public sealed record Audit(List<string> Faults);
}
