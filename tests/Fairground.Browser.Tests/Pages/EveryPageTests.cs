using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Pages;

/// <summary>Every page as everybody must be able to use it: on a phone, at night, from right to left, with a screen reader.</summary>
[Collection(InTown.Name)]
public sealed class EveryPageTests(Town town)
{
    private const int OpenedMax = 8;

    private static readonly string[] ReadInArabic =
    [
        "/", "/search", "/c/", "/p/", "/s/", "/cart", "/checkout", "/orders", "/account", "/sell", "/sign-in", "/register",
        "/desk/{Seller}/orders", "/desk/{Seller}/offers", "/desk/{Seller}/balance",
        "/desk/{Seller}/statements", "/admin/approvals",
    ];

    public static TheoryData<string> Templates => [.. PageList.Templates];

    public static TheoryData<string> ArabicTemplates => [.. PageList.Templates.Where(template => ReadInArabic.Any(
        read => read.EndsWith('/') && read.Length > 1 ? template.StartsWith(read, StringComparison.Ordinal) : template == read))];

    /// <summary>Pages that between them have every kind of menu and slip.</summary>
    public static TheoryData<string> OpeningTemplates => [.. PageList.Templates.Where(template =>
        template is "/" or "/search" or "/desk/{Seller}/orders" or "/admin/approvals" ||
        template.StartsWith("/p/", StringComparison.Ordinal))];

    /// <summary>Pages in other states than the plain one.</summary>
    public static TheoryData<string, string> States => new()
    {
        { "a guest", "/search?q=nothing+of+the+kind" },
        { "a guest", "/search?q=lamp&sort=price" },
        { "a guest", "/nowhere" },
        { "a guest", "/p/no-such-thing" },
        { "a guest", "/admin" },
        { "a buyer", "/admin" },
        { "a buyer", "/orders/0" },
        { "a buyer", "/checkout" },
        { "a buyer", "/sell" },
        { "a buyer", "/desk" },
        { "an admin", "/account" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public async Task A_page_shuts_nobody_out(string template)
    {
        var path = PageList.PathOf(town, template);
        await using var visit = await Visit.BeginAsync(town);
        await PrepareAsync(visit, PageList.ReaderOf(town, path), template);

        await LookAsync(visit, path);
    }

    [Theory]
    [MemberData(nameof(ArabicTemplates))]
    public async Task A_page_shuts_nobody_out_in_Arabic(string template)
    {
        var path = PageList.PathOf(town, template);
        await using var visit = await Visit.BeginAsync(town, Look.Desktop with { Language = "ar" });
        await PrepareAsync(visit, PageList.ReaderOf(town, path), template);

        await LookAsync(visit, path);

        Assert.Equal("ar", await visit.LanguageAsync());
    }

    [Theory]
    [MemberData(nameof(States))]
    public async Task A_page_in_another_state_shuts_nobody_out(string who, string path)
    {
        await using var visit = await Visit.BeginAsync(town);
        await PrepareAsync(visit, who switch { "a buyer" => town.Buyer.Email, "an admin" => town.Admin.Email, _ => null }, path);

        await LookAsync(visit, path);
    }

    [Theory]
    [MemberData(nameof(OpeningTemplates))]
    public async Task What_opens_on_a_page_shuts_nobody_out(string template)
    {
        var path = PageList.PathOf(town, template);
        await using var visit = await Visit.BeginAsync(town);
        await PrepareAsync(visit, PageList.ReaderOf(town, path), template);

        await visit.GoAsync(path);
        await OpenEachAsync(visit, "wide, by day");
        await GoOnPhoneAtNightAsync(visit, path);
        await OpenEachAsync(visit, "on a phone, at night");
    }

    [Fact]
    public async Task A_form_that_was_refused_shuts_nobody_out()
    {
        await using var visit = await Visit.BeginAsync(town);
        await visit.FillCartAsync(town.Goods[2]);
        await visit.GoAsync("/checkout");
        await visit.FillCheckoutAsync(email: "nobody", card: "1");
        await Visit.SubmitAsync(visit.Field("Form.Card"));
        await Assertions.Expect(visit.Page.Locator("main .field-error").First).ToBeVisibleAsync();

        await AssertOpenAsync(visit, "refused, by day");
    }

    private async Task PrepareAsync(Visit visit, string? reader, string path)
    {
        if (reader is not null)
        {
            await visit.SignInAsync(reader);
        }
        if (path is "/cart" or "/checkout")
        {
            await visit.FillCartAsync(town.Goods[0], town.Goods[4]);
        }
    }

    /// <summary>Opens the page wide and by day, then makes it narrow and dark, and looks at both.</summary>
    private static async Task LookAsync(Visit visit, string path)
    {
        await visit.GoAsync(path);
        Assert.Equal(1, await visit.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 }).CountAsync());
        await AssertOpenAsync(visit, "wide, by day");

        await GoOnPhoneAtNightAsync(visit, path);
        await AssertOpenAsync(visit, "on a phone, at night");
        await AssertFitsAsync(visit, "on a phone");
        visit.AssertCalm();
    }

    private static async Task GoOnPhoneAtNightAsync(Visit visit, string path)
    {
        await visit.Page.SetViewportSizeAsync(Look.Phone.Width, Look.Phone.Height);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await visit.GoAsync(path);
    }

    private static async Task OpenEachAsync(Visit visit, string how)
    {
        var closed = await visit.Page.EvaluateAsync<int>(
            """
            () => [...document.querySelectorAll('details:not([open]) > summary')].filter(summary => summary.checkVisibility())
                .map((summary, i) => summary.dataset.opens = i).length
            """);
        Assert.True(closed > 0, $"Nothing opens on {visit.Path} {how}.");
        for (var i = 0; i < Math.Min(closed, OpenedMax); i++)
        {
            var summary = visit.Page.Locator($"[data-opens='{i}']");
            await summary.ClickAsync();
            await Assertions.Expect(visit.Page.Locator($"details[open]:has(> [data-opens='{i}'])")).ToBeVisibleAsync();
            await AssertOpenAsync(visit, $"{how}, with “{await summary.InnerTextAsync()}” open");
            await AssertFitsAsync(visit, $"{how}, with “{await summary.InnerTextAsync()}” open");
            await summary.EvaluateAsync("summary => summary.parentElement.open = false");
        }
    }

    private static async Task AssertOpenAsync(Visit visit, string how)
    {
        var found = await Axe.FindAsync(visit.Page);
        Assert.True(found.Count == 0, $"{visit.Path} {how}:\n{string.Join('\n', found)}");
    }

    private static async Task AssertFitsAsync(Visit visit, string how)
    {
        var over = await visit.Page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [
                `${document.documentElement.scrollWidth} of ${innerWidth} pixels`,
                ...[...document.querySelectorAll('body *')]
                    .map(element => [element, element.getBoundingClientRect()])
                    .filter(([, box]) => box.width > 0 && (box.right > innerWidth + 1 || box.left < -1))
                    .slice(0, 5).map(([element]) => element.outerHTML.slice(0, 160))]
            """);
        Assert.True(over.Length == 0, $"{visit.Path} scrolls sideways {how}:\n{string.Join('\n', over)}");
    }
}
