using Fairground.Integrity.Decisions;
using Fairground.Integrity.Reviews;
using Fairground.Platform.Accounts;
using Fairground.Tests;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Journeys;

/// <summary>
/// From a review that is held before anybody sees it, by what investigators decide, to a model that has learnt from that, judges, and is
/// taken back.
/// </summary>
[Collection(InTown.Name)]
public sealed class ReviewTrustTests(Town town)
{
    private const string Words = "The lid closes with a click, the handle stays cool, and after three weeks of boiling water twice a day "
        + "there is no scale to be seen. My sister ordered one for her boat the same evening, and so would I.";

    private const string Reason = "The words are those of another review, and both paid by the same card.";

    [Fact]
    public async Task A_copied_review_is_held_decided_learnt_from_and_the_model_promoted_and_taken_back()
    {
        var goods = await Town.ListAsync(town.Stalls[1], "Copper stove kettle", "غلاية نحاسية", "kettles", 6_400);
        var held = await HoldAsync(goods);
        await town.Server.StaffAsync("Ivo Investigator", Roles.Investigator);
        await using var investigator = await Visit.BeginAsync(town);
        await investigator.SignInAsync("ivo.investigator@example.test");
        await using var admin = await Visit.BeginAsync(town);
        await admin.SignInAsync(town.Admin.Email);
        var honest = await Doubts.WriteAsync(town.Server, goods.Product, suspicious: false, count: 16, seed: 3);
        var bought = await Doubts.WriteAsync(town.Server, goods.Product, suspicious: true, count: 16, seed: 5);

        await DecideByKeyboardAsync(investigator, held);
        await BeRefusedAsync(honest[0]);
        await Doubts.DecideAsync(town.Server, honest.Skip(1), ReviewFinding.Genuine, "ivo.investigator@example.test");
        await Doubts.DecideAsync(town.Server, bought, ReviewFinding.NotGenuine, "ivo.investigator@example.test");
        await TrainAsync(investigator);
        await PromoteAsync(admin);
        await TakeBackAsync(admin);

        investigator.AssertCalm();
        admin.AssertCalm();
    }

    [Fact]
    public async Task A_ring_is_confirmed_with_a_reason_and_without_scripts()
    {
        var ring = await Doubts.RingAsync(
            town.Server, [.. town.Goods.Take(4).Select(goods => goods.Product)], isConfirmed: false, town.Admin.Email);
        await using var visit = await Visit.BeginAsync(town, Look.Desktop with { Scripts = false });
        await visit.SignInAsync(town.Admin.Email);
        await visit.GoAsync("/trust/rings");
        await visit.Page.Locator($"main a[href='/trust/rings/{ring}']").ClickAsync();
        await visit.ArriveAsync($"/trust/rings/{ring}");
        await Assertions.Expect(visit.Page.Locator(".ring-matrix .matrix-cell").First).ToBeVisibleAsync();
        await visit.Page.Locator("main [name=state][value=Confirmed]").CheckAsync();
        await visit.Field("reason").FillAsync("All of them wrote within a fortnight, in nearly the same words.");
        await Visit.SubmitAsync(visit.Field("reason"));
        await visit.ArriveAsync("/trust/rings");
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        await visit.GoAsync($"/trust/rings/{ring}");
        await Assertions.Expect(visit.Page.Locator("main h1")).ToContainTextAsync("Confirmed");
        visit.AssertCalm();
    }

    /// <summary>Two people with one card buy the same; the second says what the first has said.</summary>
    private async Task<ReviewId> HoldAsync(Goods goods)
    {
        var held = default(ReviewId);
        foreach (var name in new[] { "Carla Copied", "Max Mirror" })
        {
            var person = await town.Server.RegisterAsync(name);
            await person.FillCartAsync((goods.Offer, 1));
            var order = await person.OrderAsync();
            await town.SettleAsync();
            var (stall, part) = (town.Stalls[1], order.Parts.Single());
            await stall.Owner.PostAsync($"{stall.Desk}/shipments", new { order = part.Id, carrier = "La Poste" });
            await stall.Owner.PostAsync($"{stall.Desk}/deliveries", new { order = part.Id });
            await person.PostAsync("/api/reviews", new { product = goods.Product, stars = 5, title = "A kettle for life", text = Words });
            await town.SettleAsync();
            var mine = await person.GetAsync<List<Own>>("/api/reviews/mine");
            Assert.Equal(name == "Max Mirror" ? ReviewStanding.Held : ReviewStanding.Published, mine.Single().Standing.Standing);
            held = mine.Single().Review.Id;
        }
        return held;
    }

    /// <summary>Finds the held review, reads why, and decides without touching the mouse.</summary>
    private static async Task DecideByKeyboardAsync(Visit visit, ReviewId review)
    {
        await visit.GoAsync("/trust/reviews?view=held");
        await visit.Page.Locator("main a[data-first]").ClickAsync();
        await visit.ArriveAsync("/trust/reviews/");
        await visit.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(visit.Page.Locator("[data-hotkey=k]")).ToBeVisibleAsync();
        await visit.GoAsync($"/trust/reviews/{review}?view=held");
        await Assertions.Expect(visit.Page.Locator(".copied")).ToContainTextAsync("Carla Copied");
        await Assertions.Expect(visit.Page.Locator("tr[data-signal=copied]")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("tr[data-signal=shared]")).ToBeVisibleAsync();
        var held = visit.Path;
        await visit.Page.Keyboard.PressAsync("n");
        await Assertions.Expect(visit.Page.Locator("main [name=finding][value=NotGenuine]")).ToBeCheckedAsync();
        await visit.TabToAsync(visit.Field("reason"));
        await visit.Page.Keyboard.TypeAsync(Reason);
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        Assert.NotEqual(held.Split('?')[0], visit.Path.Split('?')[0]);
        await visit.GoAsync(held);
        await Assertions.Expect(visit.Page.Locator("main h1")).ToContainTextAsync("Taken away");
        await Assertions.Expect(visit.Page.Locator("main .timeline")).ToContainTextAsync(Reason);
    }

    /// <summary>
    /// Without scripts: too little speaks against a review to take it away; what was typed stays, and another finding is taken.
    /// </summary>
    private async Task BeRefusedAsync(ReviewId review)
    {
        const string Typed = "It reads a little too smooth to me, although nothing else is odd.";
        await using var visit = await Visit.BeginAsync(town, Look.Desktop with { Scripts = false });
        await visit.SignInAsync("ivo.investigator@example.test");
        await visit.GoAsync($"/trust/reviews/{review}");
        await visit.Page.Locator("main [name=finding][value=NotGenuine]").CheckAsync();
        await visit.Field("reason").FillAsync(Typed);
        await Visit.SubmitAsync(visit.Field("reason"));
        await Assertions.Expect(visit.Page.Locator("main .note-bad")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Field("reason")).ToHaveValueAsync(Typed);
        await visit.Page.Locator("main [name=finding][value=Genuine]").CheckAsync();
        await Visit.SubmitAsync(visit.Field("reason"));
        await Assertions.Expect(visit.Page.Locator("main .note-good")).ToBeVisibleAsync();
        visit.AssertCalm();
    }

    /// <summary>An investigator trains a model and sees how it compares; which one judges is not theirs to say.</summary>
    private static async Task TrainAsync(Visit visit)
    {
        await visit.GoAsync("/trust/models");
        await Assertions.Expect(visit.Page.Locator("#judge")).ToContainTextAsync("Published weights");
        await visit.Page.Locator("main form:has(input[value=train]) button").ClickAsync();
        await visit.ArriveAsync("/trust/models?done=model-trained");
        await Assertions.Expect(visit.Page.Locator("section.model").First.Locator("h2")).ToContainTextAsync("Candidate");
        await Assertions.Expect(visit.Page.Locator("section.model").First.Locator("tr[data-metric]")).ToHaveCountAsync(7);
        await Assertions.Expect(visit.Page.Locator("tr[data-metric=held-new]").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("button[popovertarget^=promote]")).ToHaveCountAsync(0);
    }

    private static async Task PromoteAsync(Visit visit)
    {
        await visit.GoAsync("/trust/models");
        await visit.Page.Locator("button[popovertarget^=promote]").First.ClickAsync();
        await visit.Page.Locator(".reason-sheet:popover-open textarea")
            .FillAsync("It finds more, and holds back fewer of the genuine ones.");
        await visit.Page.Locator(".reason-sheet:popover-open button.button-main").ClickAsync();
        await visit.ArriveAsync("/trust/models?done=model-promoted");
        await Assertions.Expect(visit.Page.Locator("main .panel-main .panel-title")).ToContainTextAsync("Model 1");
        await Assertions.Expect(visit.Page.Locator("main .timeline")).ToContainTextAsync("holds back fewer");
    }

    private async Task TakeBackAsync(Visit visit)
    {
        await visit.Page.Locator("button[popovertarget=roll-back]:not([popovertargetaction])").ClickAsync();
        await visit.Page.Locator("#roll-back textarea").FillAsync("Two sellers report that it holds back what it should not.");
        await visit.Page.Locator("#roll-back button.button-bad").ClickAsync();
        await visit.ArriveAsync("/trust/models?done=model-rolled-back");
        await Assertions.Expect(visit.Page.Locator("main .panel-main .panel-title")).ToContainTextAsync("Published weights");
        await visit.Page.Locator(".admin > .rail a[href='/trust/screenings']").ClickAsync();
        await visit.ArriveAsync("/trust/screenings");
        await visit.Page.Locator("main form:has(input[value=screen]) button").ClickAsync();
        await visit.ArriveAsync("/trust/screenings?done=screening-asked");
        await Assertions.Expect(visit.Page.Locator("main progress")).ToBeVisibleAsync();
        town.Server.Time.Pass(TimeSpan.FromMinutes(2));
        await town.SettleAsync();
        await Assertions.Expect(visit.Page.Locator("main progress")).ToHaveCountAsync(0);
    }

    private sealed record Own(ReviewPart Review, StandingPart Standing);

    private sealed record ReviewPart(ReviewId Id);

    private sealed record StandingPart(ReviewStanding Standing);
}
