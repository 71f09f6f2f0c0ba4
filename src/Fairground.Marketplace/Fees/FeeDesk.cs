using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Fees;

/// <summary>A rule to be published: about what, from when on, and why.</summary>
internal sealed record RuleDraft(string? Category, SellerId? Seller, DateTimeOffset? From, bool IsWithdrawal, string? Reason);

/// <summary>What sales are to bear; amounts in minor units of the currency.</summary>
internal sealed record CommissionTerms(
    int BasisPoints, Currency Currency, long MinimumMinor = 0, long? MaximumMinor = null, long ItemFeeMinor = 0, long OrderFeeMinor = 0,
    CommissionRefund Refund = CommissionRefund.Returned, long KeepMinor = 0);

/// <summary>A published rule, what held for the same scope before it, why it changed, and the name of the seller it is for.</summary>
internal sealed record RuleChange<TRule>(TRule Rule, TRule? Before, Reason? Reason, string? SellerName) where TRule : class, IPublishedRule;

/// <summary>Publishes what the market keeps of sales, and when sellers can have the rest.</summary>
internal sealed class FeeDesk(FairgroundDb db, CatalogueCache cache, FeeRules rules, Exchange exchange)
{
    public const int RulesMax = 1000;

    /// <summary>How far ahead a rule may be published.</summary>
    private static readonly TimeSpan AheadMax = TimeSpan.FromDays(366);

    /// <summary>Every commission rule, the newest first; with one seller named, only those that concern it.</summary>
    public Task<List<RuleChange<CommissionRule>>> CommissionsAsync(SellerId? seller, CancellationToken cancellationToken) =>
        HistoryAsync(book => book.Commissions, seller, rule => rule.PublishedFor, cancellationToken);

    public Task<List<RuleChange<MaturityRule>>> MaturitiesAsync(SellerId? seller, CancellationToken cancellationToken) =>
        HistoryAsync(book => book.Maturities, seller, rule => rule.PublishedFor, cancellationToken);

    /// <summary>The rules that hold at a moment, one for each scope that has its own; the general one first.</summary>
    public static List<RuleChange<TRule>> InForce<TRule>(IReadOnlyCollection<RuleChange<TRule>> history, DateTimeOffset at)
        where TRule : class, IPublishedRule
    {
        var rules = new ScopedRules<TRule>(history.Select(change => change.Rule)).InForce(at).ToHashSet();
        return [.. history.Where(change => rules.Contains(change.Rule)).OrderByDescending(change => change.Rule.Scope.IsGeneral)
            .ThenBy(change => change.SellerName is not null).ThenBy(change => change.SellerName, StringComparer.CurrentCulture)];
    }

    public async Task<CommissionRule> PublishAsync(
        RuleDraft draft, CommissionTerms terms, AccountId by, CancellationToken cancellationToken)
    {
        var amounts = new[] { terms.MinimumMinor, terms.MaximumMinor ?? 0, terms.ItemFeeMinor, terms.OrderFeeMinor, terms.KeepMinor };
        if (terms.BasisPoints is < 0 or > CommissionRule.BasisPointsMax || !Enum.IsDefined(terms.Refund) ||
            terms.MaximumMinor < terms.MinimumMinor || amounts.Any(minor => minor is < 0 or > CommissionRule.AmountMinorMax) ||
            !(await exchange.RatesAsync(cancellationToken)).Knows(terms.Currency))
        {
            throw new Refusal(MarketplaceProblems.CommissionInvalid, CommissionRule.BasisPointsMax / ShareText.PartsOfPercent);
        }
        var category = await CategoryOfAsync(draft, cancellationToken);
        var from = FromOf(draft);
        var grounds = Reason.Record(db, "commission.published", draft.Reason, by);
        var rule = new CommissionRule
        {
            Id = Id.New<CommissionRuleId>(db.Time),
            Category = category,
            Seller = draft.Seller,
            BasisPoints = terms.BasisPoints,
            Currency = terms.Currency,
            MinimumMinor = terms.MinimumMinor,
            MaximumMinor = terms.MaximumMinor,
            ItemFeeMinor = terms.ItemFeeMinor,
            OrderFeeMinor = terms.OrderFeeMinor,
            Refund = terms.Refund,
            KeepMinor = terms.Refund == CommissionRefund.KeptUpTo ? terms.KeepMinor : 0,
            From = from,
            IsWithdrawal = draft.IsWithdrawal,
            PublishedAt = db.Time.GetUtcNow(),
            PublishedFor = grounds.Id,
        };
        db.Add(rule);
        db.Audit("commission.published", rule.Rule, by, grounds, string.Create(CultureInfo.InvariantCulture,
            $"{draft.Seller?.ToString() ?? "all"} {draft.Category ?? "general"} {(rule.IsWithdrawal ? "withdrawn" : rule.BasisPoints)}"));
        await SaveAsync(draft, cancellationToken);
        return rule;
    }

    public async Task<MaturityRule> PublishMaturityAsync(RuleDraft draft, int days, AccountId by, CancellationToken cancellationToken)
    {
        if (days is < 0 or > MaturityRule.DaysMax)
        {
            throw new Refusal(MarketplaceProblems.MaturityInvalid, MaturityRule.DaysMax);
        }
        var category = await CategoryOfAsync(draft, cancellationToken);
        var from = FromOf(draft);
        var grounds = Reason.Record(db, "maturity.published", draft.Reason, by);
        var rule = new MaturityRule
        {
            Id = Id.New<MaturityRuleId>(db.Time),
            Category = category,
            Seller = draft.Seller,
            Days = days,
            From = from,
            IsWithdrawal = draft.IsWithdrawal,
            PublishedAt = db.Time.GetUtcNow(),
            PublishedFor = grounds.Id,
        };
        db.Add(rule);
        db.Audit("maturity.published", rule.Rule, by, grounds, string.Create(CultureInfo.InvariantCulture,
            $"{draft.Seller?.ToString() ?? "all"} {draft.Category ?? "general"} {(rule.IsWithdrawal ? "withdrawn" : rule.Days)}"));
        await SaveAsync(draft, cancellationToken);
        return rule;
    }

    private async Task SaveAsync(RuleDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Seller is { } seller)
        {
            db.Publish(new SellerRuleWasPublished(seller));
        }
        await db.SaveChangesAsync(cancellationToken);
        db.AfterCommit(rules.Refresh);
    }

    private async Task<List<RuleChange<TRule>>> HistoryAsync<TRule>(
        Func<FeeBook, ScopedRules<TRule>> kind, SellerId? seller, Func<TRule, ReasonId?> reasonOf, CancellationToken cancellationToken)
        where TRule : class, IPublishedRule
    {
        // What has just been published counts, here or on another node.
        var book = kind(await rules.ReadAsync(db, cancellationToken));
        var shown = book.All.Where(rule => seller is null || rule.Scope.Seller is null || rule.Scope.Seller == seller)
            .OrderByDescending(rule => rule.PublishedAt).ThenByDescending(rule => rule.Order).Take(RulesMax).ToList();
        var reasons = await Reasons.OfAsync(db, shown.Select(reasonOf), cancellationToken);
        var ids = shown.Select(rule => rule.Scope.Seller).OfType<SellerId>().Distinct().ToList();
        var names = await db.Set<Seller>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(
            row => row.Id, row => row.LegalName, cancellationToken);
        return shown.ConvertAll(rule => new RuleChange<TRule>(
            rule, book.Before(rule), reasonOf(rule) is { } id ? reasons[id] : null,
            rule.Scope.Seller is { } owner ? names[owner] : null));
    }

    private async Task<CategoryId?> CategoryOfAsync(RuleDraft draft, CancellationToken cancellationToken)
    {
        if (draft.Seller is { } seller && !await db.Set<Seller>().AnyAsync(row => row.Id == seller, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        if (draft.IsWithdrawal && draft.Seller is null && draft.Category is not { Length: > 0 })
        {
            throw new Refusal(MarketplaceProblems.GeneralRuleNeeded);
        }
        return draft.Category is { Length: > 0 }
            ? ((await cache.GetAsync(cancellationToken)).Find(draft.Category)
                ?? throw new Refusal(MarketplaceProblems.UnknownCategory)).Id
            : null;
    }

    /// <summary>At once, or from a moment to come: what is past was sold under other rules.</summary>
    private DateTimeOffset FromOf(RuleDraft draft)
    {
        var now = db.Time.GetUtcNow();
        return draft.From is not { } from ? now
            : from >= now && from <= now + AheadMax ? from
            : throw new Refusal(MarketplaceProblems.RuleDateInvalid, (int)AheadMax.TotalDays);
    }
}

/// <summary>A rule was published that is for one seller alone.</summary>
public sealed record SellerRuleWasPublished(SellerId Seller);
