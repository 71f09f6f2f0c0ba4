using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed partial class ArabicTests(Town town)
{
    [Fact]
    public async Task A_guest_who_reads_Arabic_buys_from_right_to_left()
    {
        var phone = Look.Phone with { Language = "ar" };
        await using var visit = await Visit.BeginAsync(town, phone);
        var page = visit.Page;

        await visit.GoAsync($"/p/{town.Goods[1].Slug}");
        await AssertRightToLeftAsync(page);
        await Assertions.Expect(page.Locator("main h1")).ToHaveTextAsync("فانوس ورقي");
        await page.Locator("main .buy-box form[action='/cart/lines'] button").ClickAsync();

        await visit.ArriveAsync("/cart");
        await AssertRightToLeftAsync(page);
        await AssertAmountAsync(page.Locator("main .sums .price"));
        await page.Locator("main a[href='/checkout']").ClickAsync();

        await visit.ArriveAsync("/checkout");
        await AssertRightToLeftAsync(page);
        await AssertAmountAsync(page.Locator("main .sums .price"));
        await visit.FillCheckoutAsync("amal@example.test");
        await Visit.SubmitAsync(visit.Field("Form.Card"));

        await visit.ArriveAsync("/orders/");
        await AssertRightToLeftAsync(page);
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();
        await AssertAmountAsync(page.Locator("main .order-foot .price"));
        visit.AssertCalm();
    }

    private static async Task AssertRightToLeftAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(page.Locator("main h1").First).ToHaveCSSAsync("direction", "rtl");
    }

    private static Task AssertAmountAsync(ILocator price) => Assertions.Expect(price.First).ToHaveTextAsync(Amount());

    /// <summary>Digits with two decimals, and the euro.</summary>
    [GeneratedRegex(@"^(?=.*(€|EUR|يورو)).*[0-9٠-٩]+[.,٫][0-9٠-٩]{2}")]
    private static partial Regex Amount();
}
