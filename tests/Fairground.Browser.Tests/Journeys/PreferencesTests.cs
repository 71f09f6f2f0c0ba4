using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class PreferencesTests(Town town)
{
    [Fact]
    public async Task A_language_that_is_chosen_stays()
    {
        await using var visit = await Visit.BeginAsync(town);
        var (page, html) = (visit.Page, visit.Page.Locator("html"));
        await visit.GoAsync("/c/lamps");
        await Assertions.Expect(html).ToHaveAttributeAsync("lang", "en");

        await page.Locator("details.menu:has(#place-language) > summary").ClickAsync();
        await page.Locator("#place-language").SelectOptionAsync("ar");
        await page.Locator("form:has(#place-language) button").ClickAsync();

        await Assertions.Expect(html).ToHaveAttributeAsync("lang", "ar");
        await Assertions.Expect(html).ToHaveAttributeAsync("dir", "rtl");
        Assert.Equal("/c/lamps", visit.Path);
        await page.Locator("main .good-title a").First.ClickAsync();
        await visit.ArriveAsync("/p/");
        await Assertions.Expect(html).ToHaveAttributeAsync("lang", "ar");
        await visit.GoAsync("/");
        await Assertions.Expect(html).ToHaveAttributeAsync("lang", "ar");
        visit.AssertCalm();
    }

    [Fact]
    public async Task The_night_that_is_chosen_stays_and_the_day_comes_back()
    {
        await using var visit = await Visit.BeginAsync(town);
        var page = visit.Page;
        await visit.GoAsync("/search?q=lamp");
        var day = await BackgroundAsync(page);

        await page.Locator("button[name=theme][value=dark]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal("/search?q=lamp", visit.Path);
        var night = await BackgroundAsync(page);
        Assert.NotEqual(day, night);

        await page.Locator("main .good-title a").First.ClickAsync();
        await visit.ArriveAsync("/p/");
        Assert.Equal(night, await BackgroundAsync(page));
        await visit.GoAsync("/");
        Assert.Equal(night, await BackgroundAsync(page));

        await page.Locator("button[name=theme][value=light]").ClickAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.Equal(day, await BackgroundAsync(page));
        visit.AssertCalm();
    }

    [Fact]
    public async Task Without_a_choice_the_night_comes_with_that_of_the_device()
    {
        await using var visit = await Visit.BeginAsync(town);
        await visit.GoAsync("/");
        var day = await BackgroundAsync(visit.Page);

        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });

        Assert.NotEqual(day, await BackgroundAsync(visit.Page));
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
