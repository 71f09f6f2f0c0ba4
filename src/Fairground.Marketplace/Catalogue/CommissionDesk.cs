using System.Globalization;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>A published commission: what it was before, for the same category, and why it was changed.</summary>
internal sealed record CommissionChange(CommissionRule Rule, CommissionRule? Before, Reason? Reason);

/// <summary>Publishes what the market keeps of sales.</summary>
internal sealed class CommissionDesk(FairgroundDb db, CatalogueCache cache)
{
    public const int RulesMax = 1000;

    /// <summary>Every rule, the newest first.</summary>
    public async Task<List<CommissionChange>> HistoryAsync(CancellationToken cancellationToken)
    {
        var rules = await db.Set<CommissionRule>().AsNoTracking().OrderByDescending(rule => rule.PublishedAt)
            .ThenByDescending(rule => rule.Id).Take(RulesMax).ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, rules.Select(rule => rule.PublishedFor), cancellationToken);
        return [.. rules.Select((rule, i) => new CommissionChange(
            rule, rules.Skip(i + 1).FirstOrDefault(older => older.Category == rule.Category),
            rule.PublishedFor is { } id ? reasons[id] : null))];
    }

    /// <summary>The rules that hold now, one for each category that has its own and the general one.</summary>
    public static List<CommissionChange> Current(IEnumerable<CommissionChange> newestFirst) =>
        [.. newestFirst.DistinctBy(change => change.Rule.Category)];

    public async Task<CommissionRule> PublishAsync(
        string? category, int basisPoints, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        if (basisPoints is < 0 or > CommissionRule.BasisPointsMax)
        {
            throw new Refusal(MarketplaceProblems.CommissionInvalid, CommissionRule.BasisPointsMax / ShareText.PartsOfPercent);
        }
        CategoryId? about = category is { Length: > 0 }
            ? ((await cache.GetAsync(cancellationToken)).Find(category) ?? throw new Refusal(MarketplaceProblems.UnknownCategory)).Id
            : null;
        var grounds = Reason.Record(db, "commission.published", statement, by);
        var rule = new CommissionRule
        {
            Id = Id.New<CommissionRuleId>(db.Time),
            Category = about,
            BasisPoints = basisPoints,
            PublishedAt = db.Time.GetUtcNow(),
            PublishedFor = grounds.Id,
        };
        db.Add(rule);
        db.Audit("commission.published", rule.Rule, by, grounds,
            string.Create(CultureInfo.InvariantCulture, $"{category ?? "general"} {basisPoints}"));
        await db.SaveChangesAsync(cancellationToken);
        return rule;
    }
}

internal static class CommissionApi
{
    public static void MapCommissions(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/commission-rules").WithTags("Rules");
        rules.MapGet("/", List).ForEveryone().WholeList(CommissionDesk.RulesMax)
            .WithSummary("What the market keeps of the price of goods, in basis points, by category; the newest rule of the nearest " +
                "category " +
                "holds. Newest first.");
        rules.MapPost("/", Publish).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes a rule for a category (or, without one, the general rule), with a reason that everybody can read.")
            .Refuses(MarketplaceProblems.CommissionInvalid, MarketplaceProblems.UnknownCategory, PlatformProblems.ReasonTooShort);
    }

    public sealed record RuleRequest(
        [property: Lengths(1, 80)] string? Category, [property: Within(0, CommissionRule.BasisPointsMax)] int BasisPoints, string? Reason);

    public sealed record RuleView(
        CommissionRuleId Id, string? Category, int BasisPoints, int? Before, DateTimeOffset PublishedAt, string? Reason);

    private static async Task<Ok<List<RuleView>>> List(CommissionDesk desk, CatalogueCache cache, CancellationToken cancellationToken)
    {
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok((await desk.HistoryAsync(cancellationToken)).ConvertAll(change => new RuleView(
            change.Rule.Id, change.Rule.Category is { } id ? frame.Find(id)?.Slug : null, change.Rule.BasisPoints,
            change.Before?.BasisPoints, change.Rule.PublishedAt, change.Reason?.Statement)));
    }

    private static async Task<Created<RuleView>> Publish(
        RuleRequest request, CommissionDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var rule = await desk.PublishAsync(
            request.Category, request.BasisPoints, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.Created("/api/commission-rules", new RuleView(
            rule.Id, request.Category, rule.BasisPoints, null, rule.PublishedAt, request.Reason?.Trim()));
    }
}
