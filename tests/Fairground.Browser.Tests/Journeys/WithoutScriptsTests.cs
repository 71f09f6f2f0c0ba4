using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class WithoutScriptsTests(Town town)
{
    private static readonly Look NoScripts = Look.Desktop with { Scripts = false };

    [Fact]
    public async Task A_guest_buys_without_JavaScript()
    {
        await using var visit = await Visit.BeginAsync(town, NoScripts);
        var page = visit.Page;

        await visit.GoAsync("/");
        await page.Locator("main input[name=q]").FillAsync("gooseneck");
        await page.Locator("main form[role=search] button").ClickAsync();
        await visit.ArriveAsync("/search?q=gooseneck");
        await page.Locator("main .good-title a").First.ClickAsync();
        await visit.ArriveAsync($"/p/{town.Goods[5].Slug}");
        await page.Locator("main select[name=quantity]").SelectOptionAsync("2");
        await page.Locator("main .buy-box form[action='/cart/lines'] button").ClickAsync();

        await visit.ArriveAsync("/cart");
        var quantity = page.Locator("main input[type=number][name=quantity]");
        await Assertions.Expect(quantity).ToHaveValueAsync("2");
        await quantity.FillAsync("3");
        await quantity.Locator("xpath=ancestor::form").Locator("noscript button, button:not([type=button])").First.ClickAsync();
        await Assertions.Expect(quantity).ToHaveValueAsync("3");
        await page.Locator("main a[href='/checkout']").ClickAsync();

        await visit.ArriveAsync("/checkout");
        await visit.FillCheckoutAsync("nils@example.test");
        await Visit.SubmitAsync(visit.Field("Form.Card"));
        await visit.ArriveAsync("/orders/");
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main .line-title")).ToContainTextAsync("3 ×");
        visit.AssertCalm();
    }

    [Fact]
    public async Task Somebody_signs_in_changes_their_name_and_signs_out_without_JavaScript()
    {
        using var person = await town.Server.RegisterAsync("Noel Script");
        await using var visit = await Visit.BeginAsync(town, NoScripts);
        var page = visit.Page;

        await visit.GoAsync("/account");
        await visit.ArriveAsync("/sign-in");
        await visit.Field("Form.Email").FillAsync(person.Email);
        await visit.Field("Form.Password").FillAsync(People.Password);
        await Visit.SubmitAsync(visit.Field("Form.Password"));

        await visit.ArriveAsync("/account");
        await visit.Field("Form.Name").FillAsync("Noel Changed");
        await visit.Field("Form.Name").Locator("xpath=ancestor::form").Locator("button").ClickAsync();
        await Assertions.Expect(page.Locator("main h1")).ToContainTextAsync("Noel Changed");
        await visit.GoAsync("/account/security");
        await Assertions.Expect(page.Locator("main [data-passkey]")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("main .scripts-off")).ToBeVisibleAsync();

        await visit.GoAsync("/account");
        await page.Locator("main form[action='/sign-out'] button").ClickAsync();
        await Assertions.Expect(page.Locator("header a[href='/sign-in']")).ToBeVisibleAsync();
        await visit.GoAsync("/account");
        await visit.ArriveAsync("/sign-in");
    }

    [Fact]
    public async Task A_seller_changes_a_price_and_ships_without_JavaScript()
    {
        var stall = town.Stalls[2];
        var book = await Town.ListAsync(stall, "Knots by lamplight", "العقد تحت ضوء المصباح", "books", 1_800);
        using var buyer = await town.Server.FillCartAsync((book.Offer, 1));
        var order = await buyer.OrderAsync();
        await town.SettleAsync();
        await using var visit = await Visit.BeginAsync(town, NoScripts);
        await visit.SignInAsync(stall.Owner.Email);
        var page = visit.Page;

        await visit.GoAsync("/desk");
        var desk = await visit.ArriveAsync($"/desk/{stall.Seller}");
        await page.Locator($".rail a[href='{desk}/offers']").ClickAsync();
        await visit.ArriveAsync($"{desk}/offers");
        var row = page.Locator("main tbody tr").Filter(new() { HasText = "Knots by lamplight" });
        await row.Locator("input[inputmode=decimal]").FillAsync("19.50");
        await page.Locator("main form:has(tbody) button[value=save].button-main").ClickAsync();
        await Assertions.Expect(row.Locator("input[inputmode=decimal]")).ToHaveValueAsync("19.50");

        await visit.GoAsync($"{desk}/orders/{order.Parts[0].Id}");
        await visit.Field("Shipping.Carrier").FillAsync("DHL");
        await Visit.SubmitAsync(visit.Field("Shipping.Carrier"));
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        visit.AssertCalm();
    }
}
