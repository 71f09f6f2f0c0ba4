using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Sellers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Health;

internal static class HealthApi
{
    public static IServiceCollection AddAccountHealth(this IServiceCollection services) => services
        .AddScoped<AccountHealth>()
        .AddSingleton(new DeskLink("/health", "heart-pulse", () => Text["health.title"], 45))
        .AddHealthPart<StandingHealth>("standing", 10, (part, seller, cancellationToken) => part.StandingAsync(seller, cancellationToken))
        .AddHealthPart<StandingHealth>("stores", 20, (part, seller, cancellationToken) => part.StoresAsync(seller, cancellationToken))
        .AddHealthPart<StandingHealth>("holds", 30, (part, seller, cancellationToken) => part.HoldsAsync(seller, cancellationToken))
        .AddHealthPart<PromiseHealth>("late", 40, (part, seller, cancellationToken) => part.LateAsync(seller, cancellationToken))
        .AddHealthPart<PromiseHealth>("cancelled", 50, (part, seller, cancellationToken) => part.CancelledAsync(seller, cancellationToken))
        .AddHealthPart<StandingHealth>("payouts", 80, (part, seller, cancellationToken) => part.PayoutsAsync(seller, cancellationToken));

    public static void MapAccountHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/api/sellers/{seller}/health", Get)
        .WithTags("Desk: account health").ForMembers(SellerPolicies.Viewer)
        .WithSummary("How the seller's account fares, part by part: figures of twelve weeks with the published thresholds, decisions " +
            "with their reasons, and what to do next.");

    public sealed record WeekView(DateOnly From, double Part, double Of);

    public sealed record DecisionView(string What, string Why, DateTimeOffset Since, DateTimeOffset? Until, bool Automated);

    public sealed record StepView(string Text, string? Path);

    public sealed record PartView(
        string Part, string Title, HealthState State, string Sentence, string? Figure, string? Thresholds, IReadOnlyList<WeekView> Weeks,
        IReadOnlyList<DecisionView> Decisions, IReadOnlyList<StepView> Steps);

    public sealed record HealthView(string Rule, IReadOnlyList<PartView> Parts);

    private static async Task<Ok<HealthView>> Get(SellerId seller, AccountHealth health, CancellationToken cancellationToken) =>
        TypedResults.Ok(new HealthView(HealthRules.Version, [.. (await health.OfAsync(seller, cancellationToken)).Select(part =>
            new PartView(
            part.Name, part.Finding.Title, part.Finding.State, part.Finding.Sentence, part.Finding.Figure, part.Finding.Thresholds,
            [.. part.Finding.Weeks.Select(week => new WeekView(week.From, week.Part, week.Of))],
            [.. part.Finding.Decisions.Select(decision => new DecisionView(
                decision.What, decision.Why, decision.Since, decision.Until, decision.Automated))],
            [.. part.Finding.Steps.Select(step => new StepView(step.Text, step.Path))]))]));
}
