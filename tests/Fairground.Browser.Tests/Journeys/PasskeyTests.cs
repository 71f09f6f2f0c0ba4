using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

[Collection(InTown.Name)]
public sealed class PasskeyTests(Town town)
{
    [Fact]
    public async Task A_passkey_is_made_on_the_security_page_and_signs_in()
    {
        using var person = await town.Server.RegisterAsync("Pat Key");
        await using var visit = await Visit.BeginAsync(town);
        var page = visit.Page;
        await AddAuthenticatorAsync(page);
        await visit.SignInAsync(person.Email);

        await visit.GoAsync("/account/security");
        await page.Locator("[data-passkey=make]").ClickAsync();
        await visit.ArriveAsync("/account/security?done=passkey");
        await Assertions.Expect(page.Locator("main .note-good")).ToBeVisibleAsync();

        await page.Context.ClearCookiesAsync();
        await visit.GoAsync("/account/security");
        await visit.ArriveAsync("/sign-in");
        await page.Locator("[data-passkey=sign-in]").ClickAsync();
        await visit.ArriveAsync("/account/security");
        await Assertions.Expect(page.Locator("main section[aria-labelledby=passkeys] li")).ToHaveCountAsync(1);
        visit.AssertCalm();
    }

    [Fact]
    public async Task A_passkey_that_the_market_does_not_know_is_refused_in_words()
    {
        using var person = await town.Server.RegisterAsync("Pam Key");
        await using var visit = await Visit.BeginAsync(town);
        var page = visit.Page;
        await AddAuthenticatorAsync(page);
        await visit.SignInAsync(person.Email);
        await visit.GoAsync("/account/security");
        await page.Locator("[data-passkey=make]").ClickAsync();
        await visit.ArriveAsync("/account/security?done=passkey");

        await page.Locator("main section[aria-labelledby=passkeys] li form button").ClickAsync();
        await visit.ArriveAsync("/account/security?done=passkey-removed");
        await page.Context.ClearCookiesAsync();
        await visit.GoAsync("/sign-in");
        await page.Locator("[data-passkey=sign-in]").ClickAsync();

        await Assertions.Expect(page.Locator("#passkey-refused")).ToBeVisibleAsync();
    }

    /// <summary>What a phone or a laptop brings with it: a key that knows its owner (WebAuthn level 3, section 11).</summary>
    private static async Task AddAuthenticatorAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new
            {
                protocol = "ctap2", transport = "internal", hasResidentKey = true, hasUserVerification = true, isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }
}
