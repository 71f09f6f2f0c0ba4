using System.Net;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Accountability;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Platform;

/// <summary>From published terms to decisions, memberships and notices, through the API.</summary>
public sealed class ProgrammeTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Somebody_is_refused_with_what_is_missing_mends_it_and_is_accepted()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin, Terms.AtMost("Quick hands", "handling-days", 1),
            new Terms.Condition("Money has somewhere to go", "payout-account", "is", Yes: true));

        var before = await stall.ProgrammeStandingAsync();
        var refused = await stall.AskAsync();
        await stall.HandleWithinAsync(1);
        var accepted = await stall.AskAsync();

        Assert.Equal((null, false), (before.State, before.WouldBeEligible));
        Assert.False(refused.IsEligible);
        Assert.Contains("Quick hands", refused.Reason, StringComparison.Ordinal);
        Assert.Equal([false, true], refused.Conditions.Select(condition => condition.IsMet));
        Assert.Equal(
            ("Longest handling time: at most 1 day", "2 days", $"/desk/{stall.Seller}/stores"),
            (refused.Conditions[0].Asked, refused.Conditions[0].Found, refused.Conditions[0].WayPath));
        Assert.StartsWith("1 day less would do. Set the handling time", refused.Conditions[0].Way, StringComparison.Ordinal);
        Assert.True(accepted.IsEligible);
        Assert.Null(accepted.Reason);
        Assert.Null(accepted.Conditions[0].Way);
        Assert.NotEqual(refused.Id, accepted.Id);
        Assert.True((await stall.ProgrammeStandingAsync()).IsMember);
        Assert.Equal([accepted.Id, refused.Id],
            (await stall.Owner.GetAsync<List<Terms.Decision>>($"{stall.Desk}/eligibility-decisions")).Select(decision => decision.Id));
    }

    [Fact]
    public async Task A_decision_holds_the_inputs_it_rests_on_and_no_other_and_can_be_decided_again_from_its_record()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin, Terms.AtLeast("Stores", "stores", 1), Terms.AtLeast("Offers", "active-offers", 3));
        await stall.ListAsync("Lamp", 1_000);

        var decision = await stall.AskAsync();

        Assert.Equal(
            $"{{\"day\":\"{server.Time.GetUtcNow():yyyy-MM-dd}\",\"inputs\":{{\"active-offers\":1,\"stores\":1}}}}",
            decision.Inputs.GetRawText());
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(decision.Inputs.GetRawText()))), decision.InputsHash);
        await using var scope = server.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<EligibilityDesk>();
        Assert.True(EligibilityDecisionId.TryParse(decision.Id, out var id));
        Assert.True((await desk.ReadAsync(stall.Seller.ToString(), id, CancellationToken.None)).IsWhole);
    }

    [Fact]
    public async Task Asked_again_with_nothing_changed_however_many_at_once_there_is_one_decision()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin, Terms.AtLeast("Stores", "stores", 1));

        var asked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => stall.AskAsync()));

        Assert.Single(asked.Select(decision => decision.Id).Distinct());
        Assert.Equal(1, await server.InDbAsync(db => db.Set<EligibilityDecision>().CountAsync()));
    }

    [Fact]
    public async Task Leaving_is_free_and_asking_again_leads_back()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin);
        var joined = await stall.AskAsync();

        await stall.Owner.DeleteAsync($"{stall.Desk}/programme-memberships/{Terms.Slug}");
        await stall.Owner.DeleteAsync($"{stall.Desk}/programme-memberships/{Terms.Slug}");
        var left = await stall.ProgrammeStandingAsync();
        var isMember = await IsMemberAsync(stall);
        var back = await stall.AskAsync();

        Assert.Equal((false, "Left", false), (left.IsMember, left.State, isMember));
        Assert.Equal(joined.Id, back.Id);
        Assert.True(await IsMemberAsync(stall));
    }

    [Fact]
    public async Task New_terms_are_told_at_once_hold_after_their_notice_and_decide_about_members_anew()
    {
        var market = await Market.OpenAsync(server);
        var (quick, slow, late) = (await market.StallAsync("Quick"), await market.StallAsync("Slow"), await market.StallAsync("Late"));
        await quick.HandleWithinAsync(0);
        await late.HandleWithinAsync(9);
        await Terms.BeginAsync(market.Admin, Terms.AtMost("Handling", "handling-days", 5));
        foreach (var stall in new[] { quick, slow, late })
        {
            await stall.AskAsync();
        }
        var hash = (await market.Admin.GetAsync<Terms.TermsView>($"/api/programmes/{Terms.Slug}/terms/1")).Hash;

        var second = await Terms.PublishAsync(market.Admin, 1, Terms.AtMost("Handling", "handling-days", 1));
        await server.SettleAsync();
        var told = await NoticesAsync(slow);
        var between = (await slow.ProgrammeStandingAsync(), await IsMemberAsync(slow));
        server.Time.Pass(TimeSpan.FromDays(TermsVersion.NoticeDays));
        await server.SettleAsync();

        Assert.Equal("Coming", second.State);
        Assert.Contains(told, sentence => sentence.StartsWith("Autumn Fair gets new terms.", StringComparison.Ordinal));
        Assert.Contains(await NoticesAsync(late), sentence => sentence.Contains("new terms", StringComparison.Ordinal));
        Assert.Equal((1, true, true), (between.Item1.InForce, between.Item1.IsMember, between.Item2));
        Assert.True(await IsMemberAsync(quick));
        Assert.False(await IsMemberAsync(slow));
        Assert.Contains(await NoticesAsync(quick), sentence => sentence.Contains("you go on taking part", StringComparison.Ordinal));
        Assert.Contains(await NoticesAsync(slow), sentence => sentence.Contains("do not meet all of them", StringComparison.Ordinal));
        var decided = (await slow.Owner.GetAsync<List<Terms.Decision>>($"{slow.Desk}/eligibility-decisions"))[0];
        Assert.Equal((2, "NewTerms", false), (decided.Version, decided.Cause, decided.IsEligible));
        Assert.Contains("Handling", decided.Reason, StringComparison.Ordinal);
        // Whoever was not taking part asks when it likes.
        Assert.Single(await late.Owner.GetAsync<List<Terms.Decision>>($"{late.Desk}/eligibility-decisions"));
        Assert.Equal(hash, (await market.Admin.GetAsync<Terms.TermsView>($"/api/programmes/{Terms.Slug}/terms/1")).Hash);
    }

    [Fact]
    public async Task What_is_published_or_decided_cannot_be_changed_even_at_the_database()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin);
        await stall.AskAsync();

        foreach (var change in new[] { "update {0} set version = 7", "delete from {0}" })
        {
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => server.InDbAsync(db =>
                db.Database.ExecuteSqlRawAsync(change.Replace("{0}", db.Table<TermsVersion>(), StringComparison.Ordinal))));
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => server.InDbAsync(db =>
                db.Database.ExecuteSqlRawAsync(change.Replace("{0}", db.Table<EligibilityDecision>(), StringComparison.Ordinal))));
        }
    }

    [Fact]
    public async Task A_publication_sent_again_is_one_and_a_stale_or_empty_one_is_refused()
    {
        using var admin = await server.AdminAsync();
        await Terms.OpenAsync(admin);
        var path = $"/api/programmes/{Terms.Slug}/terms";
        var condition = Terms.AtLeast("Stores", "stores", 1);

        var first = await Terms.PublishAsync(admin, 0, condition);
        var again = await Terms.PublishAsync(admin, 0, condition);
        var stale = await admin.RefusedPostAsync(path, Terms.Body(0, [Terms.AtLeast("Stores", "stores", 2)]));
        var same = await admin.RefusedPostAsync(path, Terms.Body(1, [condition]));
        var soon = await admin.RefusedPostAsync(path, Terms.Body(1, [], from: $"{server.Time.GetUtcNow().AddDays(14):yyyy-MM-dd}"));
        var unreasoned = await admin.RefusedPostAsync(path, Terms.Body(1, [], reason: "so"));

        Assert.Equal(first.Id, again.Id);
        Assert.Equal(["changed-meanwhile", "terms-unchanged", "terms-too-soon", "reason-too-short"],
            new[] { stale, same, soon, unreasoned }.Select(refused => refused.Type));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<TermsVersion>().CountAsync()));
        Assert.Equal(1, await server.InDbAsync(db =>
            db.Set<AuditEntry>().CountAsync(entry => entry.Action == "programme-terms.published")));
    }

    [Fact]
    public async Task A_programme_is_withdrawn_with_a_reason_that_its_members_read()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lyon");
        await Terms.BeginAsync(market.Admin);
        await stall.AskAsync();

        var unreasoned = await market.Admin.RefusedPostAsync("/api/programme-withdrawals", new { programme = Terms.Slug, reason = "so" });
        await market.Admin.PostAsync("/api/programme-withdrawals", new
        {
            programme = Terms.Slug, reason = "The hall is being rebuilt, and there is no fair this year.",
        });
        await server.SettleAsync();

        Assert.Equal("reason-too-short", unreasoned.Type);
        Assert.False(await IsMemberAsync(stall));
        Assert.Contains(await NoticesAsync(stall), sentence => sentence.StartsWith("Autumn Fair was withdrawn.", StringComparison.Ordinal));
        using var guest = server.Guest();
        Assert.Contains("The hall is being rebuilt", (await guest.OpenAsync($"/programmes/{Terms.Slug}")).Text, StringComparison.Ordinal);
        var late = await stall.Owner.RefusedPostAsync($"{stall.Desk}/eligibility-decisions", new { programme = Terms.Slug });
        Assert.Equal("programme-withdrawn", late.Type);
        Assert.Equal("programme-withdrawn",
            (await market.Admin.RefusedPostAsync("/api/programme-withdrawals", new { programme = Terms.Slug, reason = Terms.Why })).Type);
    }

    [Fact]
    public async Task A_preview_counts_whom_terms_would_let_in_and_puts_nothing_on_record()
    {
        var market = await Market.OpenAsync(server);
        var (quick, slow) = (await market.StallAsync("Quick"), await market.StallAsync("Slow"));
        await quick.HandleWithinAsync(0);
        await Terms.BeginAsync(market.Admin);
        await slow.AskAsync();

        var preview = await market.Admin.PostAsync<Preview>($"/api/programmes/{Terms.Slug}/previews", new
        {
            original = "en", texts = new[] { new { language = "en", name = "Autumn Fair", text = "Ten days of deals." } },
            conditions = new[] { Terms.AtMost("Handling", "handling-days", 1) },
        });

        Assert.Equal((2, 1, 2, 0, 1, 1), (
            preview.Subjects, preview.Eligible, preview.EligibleBefore, preview.Gaining, preview.Losing, preview.MembersLosing));
        Assert.Equal(("Slow SARL", true), (preview.Losers.Single().Name, preview.Losers.Single().IsMember));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<EligibilityDecision>().CountAsync()));
        Assert.Equal(1, await server.InDbAsync(db => db.Set<TermsVersion>().CountAsync()));
    }

    [Fact]
    public async Task Nobody_else_sees_a_sellers_decisions_and_a_draft_is_nobodys_before_it_is_published()
    {
        var market = await Market.OpenAsync(server);
        var (stall, other) = (await market.StallAsync("Lyon"), await market.StallAsync("Kassel"));
        await Terms.OpenAsync(market.Admin);
        using var guest = server.Guest();

        Assert.Equal(404, (await guest.RefusedAsync(HttpMethod.Get, $"/api/programmes/{Terms.Slug}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync($"/programmes/{Terms.Slug}")).Status);
        Assert.Equal(404, (await stall.Owner.RefusedPostAsync(
            $"{stall.Desk}/eligibility-decisions", new { programme = Terms.Slug })).Status);
        await Terms.PublishAsync(market.Admin, 0);
        var decision = await stall.AskAsync();
        Assert.Equal(404, (await other.Owner.RefusedAsync(
            HttpMethod.Get, $"{other.Desk}/eligibility-decisions/{decision.Id}")).Status);
        Assert.Equal(403, (await other.Owner.RefusedAsync(
            HttpMethod.Get, $"{stall.Desk}/eligibility-decisions/{decision.Id}")).Status);
        Assert.Equal(403, (await stall.Owner.RefusedPostAsync($"/api/programmes/{Terms.Slug}/terms", Terms.Body(1, []))).Status);
    }

    public void Dispose() => server.Dispose();

    private async Task<bool> IsMemberAsync(Stall stall)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var powers = scope.ServiceProvider.GetRequiredService<ProgrammePowers>();
        var isMember = await powers.IsMemberAsync(Terms.Slug, stall.Seller.ToString(), CancellationToken.None);
        Assert.Equal(isMember, (await powers.MembersAsync(Terms.Slug, [stall.Seller.ToString()], CancellationToken.None)).Count == 1);
        Assert.Equal(isMember, (await powers.ProgrammesOfAsync(stall.Seller.ToString(), CancellationToken.None)).Contains(Terms.Slug));
        return isMember;
    }

    private static async Task<List<string>> NoticesAsync(Stall stall) =>
        (await stall.Owner.GetAsync<List<Notice>>("/api/notices")).ConvertAll(notice => notice.Sentence);

    private sealed record Notice(string Sentence);

    private sealed record Previewed(string Name, bool IsMember);

    private sealed record Preview(
        int Subjects, int Eligible, int EligibleBefore, int Gaining, int Losing, int MembersLosing, List<Previewed> Losers);
}
