using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>From nobody to somebody who has sold and sent something, through pages alone.</summary>
[Collection(InTown.Name)]
public sealed class SellerTests(Town town)
{
    private const string Tracking = "RR123456785FR";

    [Fact]
    public async Task Somebody_becomes_a_seller_lists_a_product_sells_it_and_ships_it()
    {
        await using var seller = await Visit.BeginAsync(town);
        await using var guest = await Visit.BeginAsync(town, Look.Phone);

        await RegisterAsync(seller, "Nora New", "nora.new@example.test");
        var desk = await ApplyAsync(seller, "Nouveau Atelier");
        await ApproveAsync("Nouveau Atelier");
        await OpenStoreAsync(seller, desk, "Atelier Nora");
        var product = await ListAsync(seller, desk, "Walnut spice grinder");
        await OfferAsync(seller, product);
        var order = await BuyAsync(guest, "walnut spice");
        await ShipAsync(seller, desk);

        await guest.GoAsync(order);
        await Assertions.Expect(guest.Page.Locator("main .timeline")).ToContainTextAsync(Tracking);
        await Assertions.Expect(guest.Page.Locator("main .timeline li[data-done]")).ToHaveCountAsync(2);
        seller.AssertCalm();
        guest.AssertCalm();
    }

    private async Task RegisterAsync(Visit visit, string name, string email)
    {
        await visit.GoAsync("/sell");
        await visit.Page.Locator("main a[href^='/register']").First.ClickAsync();
        await visit.ArriveAsync("/register");
        await visit.Field("Form.Name").FillAsync(name);
        await visit.Field("Form.Email").FillAsync(email);
        await visit.Field("Form.Password").FillAsync(People.Password);
        await Visit.SubmitAsync(visit.Field("Form.Password"));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("sent=true"));

        await town.SettleAsync();
        await visit.GoAsync(town.Server.LinkTo(email, "/confirm-email"));
        await visit.Page.Locator("main form button.button-main").ClickAsync();
        await visit.ArriveAsync("/confirm-email?done=true");
    }

    private static async Task<string> ApplyAsync(Visit visit, string name)
    {
        await visit.GoAsync("/sell");
        foreach (var (field, text) in new[]
        {
            ("LegalName", name), ("Register", "RCS Lyon 900 000 001"), ("Line", "9 rue Mercière"), ("Postcode", "69002"), ("City", "Lyon"),
            ("Phone", "+33 4 00 00 00 01"), ("PayoutHolder", name), ("PayoutNumber", "FR76 3000 6000 0112 3456 7890 189"),
        })
        {
            await visit.Field($"Form.{field}").FillAsync(text);
        }
        await visit.Page.Locator("main input[name='Form.SelfCertified'][type=checkbox]").CheckAsync();
        await Visit.SubmitAsync(visit.Field("Form.LegalName"));
        return (await visit.ArriveAsync("/desk/")).Split('?')[0];
    }

    private async Task ApproveAsync(string name)
    {
        await using var admin = await Visit.BeginAsync(town);
        await admin.SignInAsync(town.Admin.Email);
        await admin.GoAsync("/admin/approvals");
        var application = admin.Page.Locator("main article").Filter(new() { HasText = name });
        await application.Locator("textarea[name=reason]").FillAsync("The register entry was read and the address answers.");
        await application.Locator("button[value=approve]").ClickAsync();
        await Assertions.Expect(admin.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await Assertions.Expect(application).ToHaveCountAsync(0);
        admin.AssertCalm();
        await town.SettleAsync();
    }

    private async Task OpenStoreAsync(Visit visit, string desk, string name)
    {
        await visit.GoAsync(desk);
        await visit.GoAsync($"{desk}/stores/new");
        await visit.Field("Form.Name").FillAsync(name);
        await visit.Field("Form.HandlingDays").FillAsync("2");
        await visit.Field("Form.Rates[0].First").FillAsync("4.90");
        await visit.Field("Form.Rates[0].More").FillAsync("1");
        await visit.Field("Form.Rates[0].Days").FillAsync("3");
        await Visit.SubmitAsync(visit.Field("Form.Name"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private static async Task<string> ListAsync(Visit visit, string desk, string title)
    {
        await visit.GoAsync($"{desk}/products/new");
        await visit.Field("Form.Texts[0].Title").FillAsync(title);
        await visit.Field("Form.Texts[0].Description").FillAsync("Turned from one piece, for pepper and everything after it.");
        await visit.Field("Form.Category").SelectOptionAsync("kettles");
        await Visit.SubmitAsync(visit.Field("Form.Category"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();

        await visit.Page.Locator("#files").SetInputFilesAsync(new FilePayload
        {
            Name = "grinder.png", MimeType = "image/png", Buffer = Painting.Of(7),
        });
        await visit.Page.Locator("form:has(#files) button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".picture-card img")).ToHaveCountAsync(1);
        return visit.Path.Split('?')[0];
    }

    private async Task OfferAsync(Visit visit, string product)
    {
        await visit.GoAsync(product);
        await visit.Page.Locator("main a[href*='/offers/new?product=']").First.ClickAsync();
        await Assertions.Expect(visit.Field("Form.Price")).ToBeVisibleAsync();
        await visit.Field("Form.Price").FillAsync("39.50");
        await visit.Field("Form.Stock").FillAsync("3");
        await Visit.SubmitAsync(visit.Field("Form.Price"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private async Task<string> BuyAsync(Visit visit, string words)
    {
        await visit.GoAsync("/");
        await visit.Page.Locator("main input[name=q]").FillAsync(words);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.ArriveAsync("/search");
        await visit.Page.Locator("main .good-title a").First.ClickAsync();
        await visit.ArriveAsync("/p/");
        await visit.Page.Locator("main .buy-box form[action='/cart/lines'] button").ClickAsync();
        await visit.ArriveAsync("/cart");
        await visit.Page.Locator("main a[href='/checkout']").ClickAsync();
        await visit.ArriveAsync("/checkout");
        await visit.FillCheckoutAsync("gil.guest@example.test");
        await Visit.SubmitAsync(visit.Field("Form.Card"));
        var order = await visit.ArriveAsync("/orders/");
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
        return order;
    }

    private async Task ShipAsync(Visit visit, string desk)
    {
        await visit.GoAsync(desk);
        await visit.Page.Locator($".rail a[href='{desk}/orders']").ClickAsync();
        await visit.ArriveAsync($"{desk}/orders");
        await visit.Page.Locator("main tbody a.code").First.ClickAsync();
        await visit.ArriveAsync($"{desk}/orders/");
        await visit.Field("Shipping.Carrier").FillAsync("La Poste");
        await visit.Field("Shipping.TrackingNumber").FillAsync(Tracking);
        await Visit.SubmitAsync(visit.Field("Shipping.Carrier"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }
}
