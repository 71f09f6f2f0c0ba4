using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Fees;

internal static class FeeApi
{
    private const int LinesMax = 100;
    private const int QuantityMax = 10_000;

    public static void MapFees(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/commission-rules").WithTags("Rules");
        rules.MapGet("/", Commissions).ForEveryone().WholeList(FeeDesk.RulesMax)
            .WithSummary("What the market keeps of sales, newest first: the share of the price of goods in basis points with its minimum " +
                "and maximum a line, fixed fees, and what becomes of them on a refund. The nearest rule holds: the seller's for the " +
                "category, the seller's, the category's, the general one.");
        rules.MapPost("/", Publish).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes a rule for a category, a seller, both or all, from now or a day to come on, with a reason that " +
                "everybody can read. A withdrawal leaves what it is for to the rules around it.")
            .Refuses(MarketplaceProblems.CommissionInvalid, MarketplaceProblems.UnknownCategory, MarketplaceProblems.RuleDateInvalid,
                MarketplaceProblems.GeneralRuleNeeded, PlatformProblems.NotFound, PlatformProblems.ReasonTooShort);
        var maturities = routes.MapGroup("/api/maturity-rules").WithTags("Rules");
        maturities.MapGet("/", Maturities).ForEveryone().WholeList(FeeDesk.RulesMax)
            .WithSummary("How many days after delivery sales can be paid out, newest first.");
        maturities.MapPost("/", PublishMaturity).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes how many days after delivery sales can be paid out, with a reason that everybody can read.")
            .Refuses(MarketplaceProblems.MaturityInvalid, MarketplaceProblems.UnknownCategory, MarketplaceProblems.RuleDateInvalid,
                MarketplaceProblems.GeneralRuleNeeded, PlatformProblems.NotFound, PlatformProblems.ReasonTooShort);
        routes.MapPost("/api/sellers/{seller}/fee-quotes", Quote).RepeatsFreely("It works out what would be, and keeps nothing.")
            .WithTags("Desk: money").ForMembers(SellerPolicies.Viewer)
            .WithSummary("What a sale of these lines would cost the seller now: commission, fees, what is kept on a refund, and the days " +
                "until it can be paid out.")
            .Refuses(MarketplaceProblems.UnknownCategory, PlatformProblems.BadRequest);
    }

    public sealed record RuleRequest(
        [property: Lengths(1, 80)] string? Category, [property: Within(0, CommissionRule.BasisPointsMax)] int BasisPoints, string? Reason,
        SellerId? Seller = null, [property: CurrencyCode] string? Currency = null,
        [property: Within(0, CommissionRule.AmountMinorMax)] long MinimumMinor = 0,
        [property: Within(0, CommissionRule.AmountMinorMax)] long? MaximumMinor = null,
        [property: Within(0, CommissionRule.AmountMinorMax)] long ItemFeeMinor = 0,
        [property: Within(0, CommissionRule.AmountMinorMax)] long OrderFeeMinor = 0,
        CommissionRefund Refund = CommissionRefund.Returned,
        [property: Within(0, CommissionRule.AmountMinorMax)] long KeepMinor = 0,
        DateTimeOffset? From = null, bool Withdraw = false);

    public sealed record MaturityRequest(
        [property: Lengths(1, 80)] string? Category, [property: Within(0, MaturityRule.DaysMax)] int Days, string? Reason,
        SellerId? Seller = null, DateTimeOffset? From = null, bool Withdraw = false);

    public sealed record RuleView(
        CommissionRuleId Id, string? Category, SellerId? Seller, string? SellerName, int BasisPoints, Money Minimum, Money? Maximum,
        Money ItemFee, Money OrderFee, CommissionRefund Refund, Money? Keep, int? Before, DateTimeOffset From, bool Withdrawn,
        DateTimeOffset PublishedAt, string? Reason);

    public sealed record MaturityView(
        MaturityRuleId Id, string? Category, SellerId? Seller, string? SellerName, int Days, DateTimeOffset From, bool Withdrawn,
        DateTimeOffset PublishedAt, string? Reason);

    public sealed record QuoteLineRequest(
        [property: Needed, Lengths(1, 80)] string Category, [property: Within(1, QuantityMax)] int Quantity, Money Goods);

    public sealed record QuoteRequest([property: Elements(1, LinesMax)] List<QuoteLineRequest> Lines);

    public sealed record QuoteLineView(CommissionRuleId? Rule, Money Commission, Money ItemFees);

    public sealed record QuoteView(
        Money Commission, Money Fees, CommissionRefund Refund, Money Keep, int MaturityDays, IReadOnlyList<QuoteLineView> Lines);

    private static async Task<Ok<List<RuleView>>> Commissions(FeeDesk desk, CatalogueCache cache, CancellationToken cancellationToken)
    {
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok((await desk.CommissionsAsync(null, cancellationToken)).ConvertAll(change => View(change, frame)));
    }

    private static async Task<Created<RuleView>> Publish(
        RuleRequest request, FeeDesk desk, CatalogueCache cache, IOptions<MarketOptions> market, Visitor visitor,
        CancellationToken cancellationToken)
    {
        var rule = await desk.PublishAsync(
            new RuleDraft(request.Category, request.Seller, request.From, request.Withdraw, request.Reason),
            new CommissionTerms(
                request.BasisPoints, request.Currency is { Length: > 0 } code ? Currency.Parse(code) : market.Value.BaseCurrency,
                request.MinimumMinor, request.MaximumMinor, request.ItemFeeMinor, request.OrderFeeMinor, request.Refund,
                request.KeepMinor),
            visitor.SignedIn, cancellationToken);
        var change = (await desk.CommissionsAsync(null, cancellationToken)).Find(row => row.Rule.Id == rule.Id)!;
        return TypedResults.Created("/api/commission-rules", View(change, await cache.GetAsync(cancellationToken)));
    }

    private static async Task<Ok<List<MaturityView>>> Maturities(FeeDesk desk, CatalogueCache cache, CancellationToken cancellationToken)
    {
        var frame = await cache.GetAsync(cancellationToken);
        return TypedResults.Ok((await desk.MaturitiesAsync(null, cancellationToken)).ConvertAll(change => View(change, frame)));
    }

    private static async Task<Created<MaturityView>> PublishMaturity(
        MaturityRequest request, FeeDesk desk, CatalogueCache cache, Visitor visitor, CancellationToken cancellationToken)
    {
        var rule = await desk.PublishMaturityAsync(
            new RuleDraft(request.Category, request.Seller, request.From, request.Withdraw, request.Reason), request.Days,
            visitor.SignedIn, cancellationToken);
        var change = (await desk.MaturitiesAsync(null, cancellationToken)).Find(row => row.Rule.Id == rule.Id)!;
        return TypedResults.Created("/api/maturity-rules", View(change, await cache.GetAsync(cancellationToken)));
    }

    private static async Task<Ok<QuoteView>> Quote(
        SellerId seller, QuoteRequest request, FeeRules rules, CatalogueCache cache, Exchange exchange, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var frame = await cache.GetAsync(cancellationToken);
        var rates = await exchange.RatesAsync(cancellationToken);
        var currency = request.Lines[0].Goods.Currency;
        if (!rates.Knows(currency) || request.Lines.Exists(line => line.Goods.Currency != currency || line.Goods.IsNegative ||
            line.Goods.Minor > Offer.PriceMinorMax * (long)QuantityMax))
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        var lines = request.Lines.ConvertAll(line => new FeeLine(
            (frame.Find(line.Category) ?? throw new Refusal(MarketplaceProblems.UnknownCategory)).Id, line.Quantity, line.Goods));
        var bill = (await rules.GetAsync(cancellationToken)).Bill(seller, currency, lines, frame, rates, time.GetUtcNow());
        return TypedResults.Ok(new QuoteView(
            bill.Commission, bill.Fees, bill.Refund, bill.Keep, bill.MaturityDays,
            [.. bill.Lines.Select(line => new QuoteLineView(line.Rule?.Id, line.Commission, line.ItemFees))]));
    }

    private static RuleView View(RuleChange<CommissionRule> change, CatalogueFrame frame)
    {
        var rule = change.Rule;
        return new RuleView(
            rule.Id, SlugOf(rule, frame), rule.Seller, change.SellerName, rule.BasisPoints, rule.Amount(rule.MinimumMinor),
            rule.MaximumMinor is { } most ? rule.Amount(most) : null, rule.Amount(rule.ItemFeeMinor), rule.Amount(rule.OrderFeeMinor),
            rule.Refund, rule.Refund == CommissionRefund.KeptUpTo ? rule.Amount(rule.KeepMinor) : null, change.Before?.BasisPoints,
            rule.From, rule.IsWithdrawal, rule.PublishedAt, change.Reason?.Statement);
    }

    private static MaturityView View(RuleChange<MaturityRule> change, CatalogueFrame frame) => new(
        change.Rule.Id, SlugOf(change.Rule, frame), change.Rule.Seller, change.SellerName, change.Rule.Days, change.Rule.From,
        change.Rule.IsWithdrawal, change.Rule.PublishedAt, change.Reason?.Statement);

    private static string? SlugOf(IPublishedRule rule, CatalogueFrame frame) =>
        rule.Scope.Category is { } id ? frame.Find(id)?.Slug : null;
}
