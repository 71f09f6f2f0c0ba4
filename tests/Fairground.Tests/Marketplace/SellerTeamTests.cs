using System.Net;
using System.Net.Http.Json;
using Fairground.Marketplace.Sellers;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Marketplace;

/// <summary>Who works for a seller: invitations work once, for a week, and there is an end to their number.</summary>
public sealed class SellerTeamTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task Of_many_who_open_an_invitation_at_once_one_is_let_in()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var key = await InviteAsync(stall, "mara@example.test");
        var people = new List<Person>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await server.RegisterAsync($"Person {i}"));
        }

        var answers = await Task.WhenAll(
            people.Select(person => person.Http.PostAsJsonAsync("/api/memberships", new { key }, FairgroundServer.Json)));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.Gone));
        Assert.Equal(2, await server.InDbAsync(db => db.Set<Member>().CountAsync(member => member.Seller == stall.Seller)));
        var late = await server.RegisterAsync("Late");
        Assert.Equal("link-expired", (await late.RefusedPostAsync("/api/memberships", new { key })).Type);
    }

    [Fact]
    public async Task An_invitation_of_more_than_a_week_ago_lets_nobody_in()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var key = await InviteAsync(stall, "mara@example.test");

        server.Time.Pass(TimeSpan.FromDays(8));
        using var mara = await server.RegisterAsync("Mara");

        Assert.Equal("link-expired", (await mara.RefusedPostAsync("/api/memberships", new { key })).Type);
    }

    [Fact]
    public async Task Open_invitations_take_places_until_they_run_out()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        await server.InDbAsync(async db =>
        {
            var owner = await db.Set<Member>().SingleAsync(member => member.Seller == stall.Seller);
            for (var i = 1; i < Member.CountMax; i++)
            {
                db.Add(Invitation.Create(stall.Seller, SellerRole.Viewer, owner.Account, db.Time).Invitation);
            }
            return await db.SaveChangesAsync();
        });

        var refused = await stall.Owner.RefusedPostAsync(
            $"/api/sellers/{stall.Seller}/invitations", new { email = "one@too.many.test", role = SellerRole.Viewer });
        server.Time.Pass(TimeSpan.FromDays(8));
        await stall.Owner.SignInAgainAsync();
        await stall.Owner.PostAsync(
            $"/api/sellers/{stall.Seller}/invitations", new { email = "one@too.many.test", role = SellerRole.Viewer });

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (HttpStatusCode)refused.Status);
    }

    public void Dispose() => server.Dispose();

    private async Task<string> InviteAsync(Stall stall, string email)
    {
        await stall.Owner.PostAsync($"/api/sellers/{stall.Seller}/invitations", new { email, role = SellerRole.Manager });
        await server.SettleAsync();
        return server.LinkTo(email, "/join?key=")["/join?key=".Length..];
    }
}
