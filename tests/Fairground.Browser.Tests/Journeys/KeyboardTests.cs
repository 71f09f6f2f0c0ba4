using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class KeyboardTests(Town town)
{
    private const int FieldsMax = 8;

    [Fact]
    public async Task The_first_link_of_a_page_skips_to_its_content()
    {
        await using var visit = await Visit.BeginAsync(town);
        await visit.GoAsync("/search?q=lamp");

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.ArriveAsync("/search?q=lamp#main");
        await visit.TabToAsync(visit.Page.Locator("main a").First);
    }

    [Fact]
    public async Task A_guest_buys_by_keyboard_alone()
    {
        var lantern = await Town.ListAsync(town.Stalls[0], "Hurricane lantern", "فانوس العاصفة", "lamps", 3_400);
        await using var visit = await Visit.BeginAsync(town);
        var (page, keys) = (visit.Page, visit.Page.Keyboard);

        await visit.GoAsync("/");
        await visit.TabToAsync(page.Locator("main input[name=q]"));
        await keys.TypeAsync("hurricane");
        await keys.PressAsync("Enter");

        await visit.ArriveAsync("/search?q=hurricane");
        await visit.TabToAsync(page.Locator($"main a[href^='/p/{lantern.Slug}']").First);
        await keys.PressAsync("Enter");

        await visit.ArriveAsync($"/p/{lantern.Slug}");
        await visit.TabToAsync(page.Locator("main .buy-box form[action='/cart/lines'] button"));
        await keys.PressAsync("Enter");

        await visit.ArriveAsync("/cart");
        await visit.TabToAsync(page.Locator("main a[href='/checkout']"));
        await keys.PressAsync("Enter");

        await visit.ArriveAsync("/checkout");
        var fields = page.Locator("main form").Locator("input:visible, select:visible, textarea:visible");
        await Assertions.Expect(visit.Field("Form.Email")).ToBeVisibleAsync();
        Assert.InRange(await fields.CountAsync(), 1, FieldsMax);
        foreach (var (name, text) in new[]
        {
            ("Email", "kay@example.test"), ("Name", "Kay Board"), ("Line", "3 quai Tilsitt"), ("Postcode", "69002"), ("City", "Lyon"),
            ("Card", Fairground.Tests.Market.Card),
        })
        {
            await visit.TabToAsync(visit.Field($"Form.{name}"));
            await keys.TypeAsync(text);
        }
        await keys.PressAsync("Enter");

        await visit.ArriveAsync("/orders/");
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main .line-title")).ToContainTextAsync("Hurricane lantern");
        visit.AssertCalm();
    }
}
