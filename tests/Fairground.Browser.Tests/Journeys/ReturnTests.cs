using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>Something comes back: asked for with a photograph, approved, received, and refunded in part with a reason.</summary>
[Collection(InTown.Name)]
public sealed class ReturnTests(Town town)
{
    private const string Why = "The shade has a crack that it did not have when it left.";

    [Fact]
    public async Task A_buyer_sends_a_lamp_back_and_sees_what_came_back_and_why()
    {
        await using var buyer = await Visit.BeginAsync(town, Look.Phone);
        await using var seller = await Visit.BeginAsync(town);
        var order = await BuyAsync();
        await buyer.SignInAsync(town.Buyer.Email);
        await seller.SignInAsync(town.Stalls[0].Owner.Email);

        var path = await AskAsync(buyer, order);
        await ApproveAsync(seller, path);
        await SendAsync(buyer, path);
        await ReceiveAsync(seller, path);

        await buyer.GoAsync(path);
        await Assertions.Expect(buyer.Page.Locator("main .slip").First).ToContainTextAsync(Why);
        await Assertions.Expect(buyer.Page.Locator("main .slip").First).ToContainTextAsync("14.90");
        await buyer.GoAsync($"/orders/{order.Id}");
        await Assertions.Expect(buyer.Page.Locator("main")).ToContainTextAsync(Why);
        buyer.AssertCalm();
        seller.AssertCalm();
    }

    private async Task<Buying.OrderView> BuyAsync()
    {
        var stall = town.Stalls[0];
        await town.Buyer.FillCartAsync((town.Goods[3].Offer, 1));
        var order = await town.Buyer.OrderAsync();
        await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = order.Parts.Single().Id, carrier = "La Poste" });
        await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = order.Parts.Single().Id });
        await town.SettleAsync();
        return order;
    }

    private async Task<string> AskAsync(Visit visit, Buying.OrderView order)
    {
        await visit.GoAsync($"/orders/{order.Id}");
        await visit.Page.Locator("main a[href*='/return?part=']").ClickAsync();
        await visit.ArriveAsync($"/orders/{order.Id}/return");
        await visit.Page.Locator("main select[name^='pieces-']").SelectOptionAsync("1");
        await visit.Page.Locator("#cause").SelectOptionAsync("Damaged");
        await visit.Page.Locator("#words").FillAsync("The shade came with a crack.");
        await visit.Page.Locator("#files").SetInputFilesAsync(new FilePayload
        {
            Name = "crack.png", MimeType = "image/png", Buffer = Painting.Of(11),
        });
        await visit.Page.Locator("main form button.button-main").ClickAsync();
        var path = (await visit.ArriveAsync("/returns/")).Split('?')[0];
        await Assertions.Expect(visit.Page.Locator(".return-pictures img")).ToHaveCountAsync(1);
        await town.SettleAsync();
        return path;
    }

    private async Task ApproveAsync(Visit visit, string path)
    {
        await visit.GoAsync($"/desk/{town.Stalls[0].Seller}/returns");
        await visit.Page.Locator($"main a[href$='{path}']").ClickAsync();
        await visit.ArriveAsync($"/desk/{town.Stalls[0].Seller}{path}");
        await Assertions.Expect(visit.Page.Locator(".return-pictures img")).ToHaveCountAsync(1);
        await visit.Page.Locator("#address").FillAsync("Lampes Lyon\n7 quai des Réparations\n69007 Lyon");
        await visit.Page.Locator("form:has(#address) button.button-main").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private async Task SendAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        await Assertions.Expect(visit.Page.Locator(".return-address")).ToContainTextAsync("quai des Réparations");
        await visit.Page.Locator("#carrier").FillAsync("La Poste");
        await visit.Page.Locator("form:has(#carrier) button.button-main").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private async Task ReceiveAsync(Visit visit, string path)
    {
        await visit.GoAsync($"/desk/{town.Stalls[0].Seller}{path}");
        await visit.Page.Locator("#deduction").FillAsync("9.90");
        await visit.Page.Locator("#why").FillAsync(Why);
        await visit.Page.Locator("form:has(#deduction) button.button-main").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }
}
