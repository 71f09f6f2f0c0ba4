using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

internal static class SellerApi
{
    public static void MapSellers(this IEndpointRouteBuilder routes)
    {
        var sellers = routes.MapGroup("/api/sellers").WithTags("Sellers");
        sellers.MapPost("/", Apply).ForSignedIn(Scopes.Desk)
            .WithSummary("Applies as a seller. The operator approves or refuses, with a reason.").Refuses(
                PlatformProblems.EmailNotConfirmed, MarketplaceProblems.ApplicationsClosed);
        sellers.MapGet("/", Mine).ForSignedIn(Scopes.Desk)
            .WithSummary("The sellers that the account works for.");
        sellers.MapGet("/{seller}", Get).ForMembers(SellerPolicies.Viewer).WithSummary("A seller, for its members.");
        sellers.MapGet("/{seller}/members/{account}", GetMember).ForMembers(SellerPolicies.Viewer).WithSummary("A member of the seller.")
            .Refuses(PlatformProblems.NotFound);
        sellers.MapPut("/{seller}/payout-account", SetPayoutAccount).ForMembers(SellerPolicies.Owner)
            .WithSummary("Sets where payouts go. The number is kept encrypted and never shown again.").Refuses(
                MarketplaceProblems.PayoutAccountInvalid);
        sellers.MapGet("/{seller}/members", Members).ForMembers(SellerPolicies.Viewer).WholeList(Member.CountMax).WithSummary(
            "Who works for the seller, and as what.");
        sellers.MapPut("/{seller}/members/{account}", ChangeMember).ForMembers(SellerPolicies.Owner)
            .WithSummary("Changes a member's role.").Refuses(MarketplaceProblems.LastOwner);
        sellers.MapDelete("/{seller}/members/{account}", RemoveMember).ForMembers(SellerPolicies.Owner)
            .WithSummary("Ends a membership.").Refuses(MarketplaceProblems.LastOwner);
        sellers.MapPost("/{seller}/invitations", Invite).ForMembers(SellerPolicies.Owner)
            .WithSummary("Invites somebody by e-mail; the link works once, for seven days.");
        routes.MapPost("/api/memberships", Join).WithTags("Sellers").ForSignedIn(Scopes.Desk)
            .WithSummary("Accepts an invitation by its key.").Refuses(PlatformProblems.LinkExpired, MarketplaceProblems.AlreadyMember);

        var approvals = routes.MapGroup("/api/seller-approvals").WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration);
        approvals.MapGet("/", Waiting).WithSummary("Applications that wait for a decision, oldest first.");
        approvals.MapPost("/", Decide).WithSummary("Approves or refuses an application, with a reason that the applicant reads.")
            .Refuses(MarketplaceProblems.SellerAlreadyDecided, PlatformProblems.ReasonTooShort);
    }

    public sealed record SellerRequest(
        [property: Needed, Lengths(2, 160)] string LegalName,
        [property: Needed] PostalAddress Address,
        [property: Needed, Email] string Email,
        [property: Needed, Lengths(5, 40)] string Phone,
        [property: Needed, Lengths(3, 120)] string Register,
        [property: MustAgree] bool SelfCertified,
        [property: Lengths(0, 160)] string? PayoutHolder,
        [property: Lengths(0, 50)] string? PayoutNumber);

    public sealed record PayoutAccountRequest(
        [property: Needed, Lengths(2, 160)] string Holder, [property: Needed, Lengths(6, 50)] string Number);

    public sealed record RoleRequest(SellerRole Role);

    public sealed record InvitationRequest([property: Needed, Email] string Email, SellerRole Role);

    public sealed record JoinRequest([property: Needed, Lengths(10, 100)] string Key);

    public sealed record DecisionRequest(SellerId Seller, bool Approve, string? Reason);

    public sealed record SellerView(
        SellerId Id, string LegalName, PostalAddress Address, string Email, string Phone, string Register, SellerStatus Status,
        string? PayoutAccountEnds,
        DateTimeOffset AppliedAt, DateTimeOffset? DecidedAt);

    public sealed record MembershipView(SellerId Seller, string LegalName, SellerStatus Status, SellerRole Role);

    public sealed record MemberView(AccountId Account, string Name, string Email, SellerRole Role, DateTimeOffset Since);

    private static async Task<Created<SellerView>> Apply(
        SellerRequest request, SellerDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var seller = await desk.ApplyAsync(request, visitor.SignedIn, cancellationToken);
        return TypedResults.Created($"/api/sellers/{seller.Id}", View(seller));
    }

    private static async Task<Ok<List<MembershipView>>> Mine(
        SellerDesk desk, Visitor visitor, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok(paging.Of(await desk.MembershipsAsync(visitor.SignedIn, cancellationToken)));

    private static async Task<Ok<SellerView>> Get(SellerId seller, FairgroundDb db, CancellationToken cancellationToken) =>
        TypedResults.Ok(View(await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == seller, cancellationToken)));

    private static async Task<NoContent> SetPayoutAccount(
        SellerId seller, PayoutAccountRequest request, SellerDesk desk, CancellationToken cancellationToken)
    {
        await desk.PayToAsync(seller, request.Holder, request.Number, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<MemberView>>> Members(SellerId seller, SellerDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.MembersAsync(seller, cancellationToken));

    private static async Task<Ok<MemberView>> GetMember(
        SellerId seller, AccountId account, SellerDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.MembersAsync(seller, cancellationToken)).Find(member => member.Account == account)
            ?? throw new Refusal(PlatformProblems.NotFound));

    private static async Task<NoContent> ChangeMember(
        SellerId seller, AccountId account, RoleRequest request, SellerDesk desk, CancellationToken cancellationToken)
    {
        await desk.ChangeMemberAsync(seller, account, request.Role, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RemoveMember(
        SellerId seller, AccountId account, SellerDesk desk, CancellationToken cancellationToken)
    {
        await desk.ChangeMemberAsync(seller, account, null, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> Invite(
        SellerId seller, InvitationRequest request, SellerDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.InviteAsync(seller, request.Email, request.Role, visitor.SignedIn, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<MembershipView>> Join(
        JoinRequest request, SellerDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var seller = await desk.JoinAsync(request.Key, visitor.SignedIn, cancellationToken);
        return TypedResults.Ok(
            (await desk.MembershipsAsync(visitor.SignedIn, cancellationToken)).First(membership => membership.Seller == seller));
    }

    private static async Task<Ok<List<SellerView>>> Waiting(
        FairgroundDb db, [AsParameters] Paging paging, CancellationToken cancellationToken) =>
        TypedResults.Ok((await paging.ReadAsync(
            db.Set<Seller>().AsNoTracking().Where(seller => seller.Status == SellerStatus.Applied).OrderBy(seller => seller.AppliedAt),
            cancellationToken)).ConvertAll(View));

    private static async Task<NoContent> Decide(
        DecisionRequest request, SellerDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        await desk.DecideAsync(request.Seller, request.Approve, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static SellerView View(Seller seller) => new(
        seller.Id, seller.LegalName, seller.Address, seller.Email, seller.Phone, seller.Register, seller.Status, seller.PayoutAccount?.Hint,
        seller.AppliedAt, seller.DecidedAt);
}
