using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Programmes;

internal static class SellerProgrammeApi
{
    public static IServiceCollection AddSellerProgrammes(this IServiceCollection services) => services
        .AddProgrammeSubjects<SellerSubjects>()
        .AddSingleton(new DeskLink("/programmes", "flag", () => Text["seller-programmes.title"], 65));

    public static void MapSellerProgrammes(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}").WithTags("Desk: programmes");
        desk.MapGet("/programmes", Standings).ForMembers(SellerPolicies.Viewer).WholeList(Programme.CountMax)
            .WithSummary("The programmes for sellers, how this one stands to each, and what their terms say of it now.");
        desk.MapGet("/programmes/{programme}", Standing).ForMembers(SellerPolicies.Viewer)
            .WithSummary("How the seller stands to a programme now, condition by condition. Decides nothing.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapPost("/eligibility-decisions", Ask).ForMembers(SellerPolicies.Manager)
            .WithSummary("Asks for a decision by the terms in force: who is eligible takes part from then on. Asked again with nothing " +
                "changed it gives the decision that is there (200); a new one is 201.")
            .Refuses(PlatformProblems.NotFound, ProgrammeProblems.NotOpen, ProgrammeProblems.Withdrawn, ProgrammeProblems.TooManyDecisions,
                ProgrammeProblems.NoFacts);
        desk.MapGet("/eligibility-decisions", Decisions).ForMembers(SellerPolicies.Viewer)
            .WithSummary("What was decided about the seller, newest first, by programme if asked.");
        desk.MapGet("/eligibility-decisions/{decision}", Decision).ForMembers(SellerPolicies.Viewer)
            .WithSummary("One decision: recorded inputs, their SHA-256, and each condition with what was found and what would make it met.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapDelete("/programme-memberships/{programme}", Leave).ForMembers(SellerPolicies.Manager)
            .WithSummary("Leaves a programme: free, at once, and of no consequence elsewhere.")
            .Refuses(PlatformProblems.NotFound, ProgrammeProblems.NotMember);
    }

    public sealed record DecisionRequest([property: Needed, Lengths(2, Programme.SlugLengthMax)] string Programme);

    private static async Task<Ok<List<StandingView>>> Standings(
        SellerId seller, EligibilityPowers powers, CancellationToken cancellationToken) =>
        TypedResults.Ok(await powers.StandingsAsync(SellerSubjects.TheKind, seller.ToString(), cancellationToken));

    private static async Task<Ok<StandingView>> Standing(
        SellerId seller, string programme, EligibilityPowers powers, CancellationToken cancellationToken) =>
        TypedResults.Ok(await powers.StandingAsync(SellerSubjects.TheKind, seller.ToString(), programme, cancellationToken));

    private static async Task<Results<Created<DecisionView>, Ok<DecisionView>>> Ask(
        SellerId seller, DecisionRequest request, EligibilityPowers powers, CancellationToken cancellationToken)
    {
        var (decision, isNew) = await powers.AskAsync(
            SellerSubjects.TheKind, seller.ToString(), request.Programme, cancellationToken);
        return isNew ? TypedResults.Created($"/api/sellers/{seller}/eligibility-decisions/{decision.Id}", decision)
            : TypedResults.Ok(decision);
    }

    private static async Task<Ok<List<DecisionView>>> Decisions(
        SellerId seller, EligibilityPowers powers, [AsParameters] Paging paging, CancellationToken cancellationToken,
        string? programme = null) => TypedResults.Ok(paging.Cut(await powers.DecisionsAsync(
            SellerSubjects.TheKind, seller.ToString(), programme, paging.Skip, paging.Size + 1, cancellationToken)));

    private static async Task<Ok<DecisionView>> Decision(
        SellerId seller, EligibilityDecisionId decision, EligibilityPowers powers, CancellationToken cancellationToken) =>
        TypedResults.Ok(await powers.ReadAsync(SellerSubjects.TheKind, seller.ToString(), decision, cancellationToken));

    private static async Task<NoContent> Leave(
        SellerId seller, string programme, EligibilityPowers powers, CancellationToken cancellationToken)
    {
        await powers.LeaveAsync(SellerSubjects.TheKind, seller.ToString(), programme, cancellationToken);
        return TypedResults.NoContent();
    }
}
