using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>From terms that an admin writes to a seller who takes part, through pages alone.</summary>
[Collection(InTown.Name)]
public sealed class ProgrammeTests(Town town)
{
    private const string Slug = "fast-hands";

    [Fact]
    public async Task Terms_are_published_and_a_seller_is_refused_mends_what_is_missing_and_is_accepted()
    {
        await using var admin = await Visit.BeginAsync(town);
        await using var seller = await Visit.BeginAsync(town);
        await using var guest = await Visit.BeginAsync(town, Look.Phone);
        var stall = town.Stalls[2];
        await admin.SignInAsync(town.Admin.Email);
        await seller.SignInAsync(stall.Owner.Email);

        await OpenAsync(admin);
        await WriteAsync(admin);
        await PublishAsync(admin);
        await AskAndBeRefusedAsync(seller, stall);
        await MendAsync(seller, stall);
        await AskAndJoinAsync(seller, stall);

        await guest.GoAsync("/programmes");
        await guest.Page.Locator($"main a[href='/programmes/{Slug}']").ClickAsync();
        await guest.ArriveAsync($"/programmes/{Slug}");
        await Assertions.Expect(guest.Page.Locator("main .conditions")).ToContainTextAsync("at most 1 day");
        await Assertions.Expect(guest.Page.Locator("main")).ToContainTextAsync("1 takes part");
        admin.AssertCalm();
        seller.AssertCalm();
        guest.AssertCalm();
    }

    private static async Task OpenAsync(Visit admin)
    {
        await admin.GoAsync("/admin/programmes");
        await admin.Field("Form.Name").FillAsync("Fast hands");
        await admin.Field("Form.Slug").FillAsync(Slug);
        await admin.Field("Form.Kind").SelectOptionAsync("Fulfilment");
        await admin.Field("Form.Text").FillAsync("A sign for those who hand parcels over the next day.");
        await Visit.SubmitAsync(admin.Field("Form.Name"));
        await admin.ArriveAsync($"/admin/programmes/{Slug}/terms");
    }

    private static async Task WriteAsync(Visit admin)
    {
        await admin.Page.Locator("#new").SelectOptionAsync("handling-days:number-at-most");
        await admin.Page.Locator("main button[value=add]").ClickAsync();
        await Assertions.Expect(admin.Field("c0-most")).ToBeVisibleAsync();
        await admin.Field("c0-name").FillAsync("The next day");
        await admin.Field("c0-most").FillAsync("1");
        await admin.Page.Locator("#new").SelectOptionAsync("payout-account:is");
        await admin.Page.Locator("main button[value=add]").ClickAsync();
        await Assertions.Expect(admin.Field("c1-yes")).ToHaveValueAsync("true");
        await admin.Page.Locator("main button[value=preview]").ClickAsync();
        await admin.ArriveAsync($"/admin/programmes/{Slug}/preview");
    }

    private async Task PublishAsync(Visit admin)
    {
        await Assertions.Expect(admin.Page.Locator("main .figures")).ToContainTextAsync("0 of");
        await admin.Field("reason").FillAsync("Buyers ask who really ships fast, and this answers them.");
        await Visit.SubmitAsync(admin.Field("reason"));
        await admin.ArriveAsync($"/admin/programmes/{Slug}?done=terms-published");
        await Assertions.Expect(admin.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private static async Task AskAndBeRefusedAsync(Visit seller, Stall stall)
    {
        await seller.GoAsync($"/desk/{stall.Seller}");
        await seller.Page.Locator($".rail a[href='/desk/{stall.Seller}/programmes']").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/programmes");
        await seller.Page.Locator($"main a[href$='/programmes/{Slug}']").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/programmes/{Slug}");
        await seller.Page.Locator("main form:has(input[value=ask]) button").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/programmes/{Slug}?done=programme-decided");
        var unmet = seller.Page.Locator("main .decision-newest .outcome-unmet");
        await Assertions.Expect(unmet).ToHaveCountAsync(1);
        await Assertions.Expect(unmet).ToContainTextAsync("1 day less would do.");
        await unmet.Locator("a").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/stores");
    }

    private async Task MendAsync(Visit seller, Stall stall)
    {
        await seller.Page.Locator($"main a[href$='/stores/{stall.Store}']").First.ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/stores/{stall.Store}");
        await seller.Field("Form.HandlingDays").FillAsync("1");
        await Visit.SubmitAsync(seller.Field("Form.HandlingDays"));
        await Assertions.Expect(seller.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await town.SettleAsync();
    }

    private static async Task AskAndJoinAsync(Visit seller, Stall stall)
    {
        await seller.GoAsync($"/desk/{stall.Seller}/programmes/{Slug}");
        await seller.Page.Locator("main form:has(input[value=ask]) button").ClickAsync();
        await seller.ArriveAsync($"/desk/{stall.Seller}/programmes/{Slug}?done=programme-joined");
        await Assertions.Expect(seller.Page.Locator("main h1 .badge-good")).ToBeVisibleAsync();
        await Assertions.Expect(seller.Page.Locator("main .decision-newest .outcome-unmet")).ToHaveCountAsync(0);
    }
}
