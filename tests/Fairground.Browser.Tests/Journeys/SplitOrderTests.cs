using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class SplitOrderTests(Town town)
{
    [Fact]
    public async Task One_cart_from_three_sellers_is_paid_at_once_and_split_into_three_parts()
    {
        Goods[] goods = [town.Goods[1], town.Goods[5], town.Goods[8]];
        await using var visit = await Visit.BeginAsync(town);
        var page = visit.Page;

        foreach (var good in goods)
        {
            await visit.GoAsync($"/p/{good.Slug}");
            await page.Locator(".buy-box form[action='/cart/lines'] button").ClickAsync();
            await visit.ArriveAsync("/cart");
        }
        await Assertions.Expect(page.Locator("main .basket-seller")).ToHaveCountAsync(3);
        await page.Locator("main a[href='/checkout']").ClickAsync();

        await visit.ArriveAsync("/checkout");
        await visit.FillCheckoutAsync();
        await Visit.SubmitAsync(visit.Field("Form.Card"));

        await visit.ArriveAsync("/orders/");
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main .order-foot .price-large")).ToContainTextAsync("€");
        await Assertions.Expect(page.Locator("main .basket-seller")).ToHaveCountAsync(3);
        foreach (var stall in town.Stalls)
        {
            var part = page.Locator("main .basket-seller").Filter(new() { Has = page.Locator($"header a[href='/s/{stall.Slug}']") });
            await Assertions.Expect(part.Locator(".line")).ToHaveCountAsync(1);
            await Assertions.Expect(part.Locator(".part-sums .price")).ToContainTextAsync("€");
        }
        visit.AssertCalm();
    }

    [Fact]
    public async Task A_card_that_is_declined_leaves_the_cart_and_the_form_as_they_were()
    {
        await using var visit = await Visit.BeginAsync(town);
        await visit.FillCartAsync(town.Goods[9]);
        await visit.GoAsync("/checkout");

        await visit.FillCheckoutAsync(card: "4000 0000 0000 0002");
        await Visit.SubmitAsync(visit.Field("Form.Card"));

        await Assertions.Expect(visit.Page.Locator("main .note-bad")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Field("Form.City")).ToHaveValueAsync("Lyon");
        await Assertions.Expect(visit.Page.Locator("main .checkout-lines li")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Fields_left_empty_are_named_beside_them_and_on_top()
    {
        await using var visit = await Visit.BeginAsync(town, Look.Phone);
        await visit.FillCartAsync(town.Goods[9]);
        await visit.GoAsync("/checkout");

        await visit.FillCheckoutAsync(email: "not an address");
        await visit.Field("Form.City").FillAsync("");
        await Visit.SubmitAsync(visit.Field("Form.Card"));

        await Assertions.Expect(visit.Field("Form.City")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(visit.Page.Locator("main .field-error")).ToHaveCountAsync(2);
        await Assertions.Expect(visit.Page.Locator("[data-autofocus]")).ToBeFocusedAsync();
        await visit.Page.Locator("[data-autofocus] a").First.ClickAsync();
        await Assertions.Expect(visit.Field("Form.Email")).ToBeFocusedAsync();
    }
}
