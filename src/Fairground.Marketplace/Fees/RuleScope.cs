using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;

namespace Fairground.Marketplace.Fees;

/// <summary>What a rule is about: a seller's goods of a category, all of a seller's, all of a category, or everything.</summary>
internal readonly record struct RuleScope(SellerId? Seller, CategoryId? Category)
{
    public bool IsGeneral => Seller is null && Category is null;
}

/// <summary>
/// A published rule: it holds for its scope from a moment on, until a newer one follows it. A withdrawn one leaves its scope to the rules
/// around it.
/// </summary>
internal interface IPublishedRule
{
    RuleScope Scope { get; }

    DateTimeOffset From { get; }

    DateTimeOffset PublishedAt { get; }

    Guid Order { get; }

    bool IsWithdrawal { get; }
}

/// <summary>Rules of one kind, by what they are about.</summary>
internal sealed class ScopedRules<TRule> where TRule : class, IPublishedRule
{
    private readonly Dictionary<RuleScope, List<TRule>> byScope;

    public ScopedRules(IEnumerable<TRule> rules) => byScope = rules.GroupBy(rule => rule.Scope).ToDictionary(
        group => group.Key,
        group => group.OrderByDescending(rule => rule.From).ThenByDescending(rule => rule.PublishedAt).ThenByDescending(rule => rule.Order)
            .ToList());

    public IEnumerable<TRule> All => byScope.Values.SelectMany(rules => rules);

    /// <summary>The rule that a scope has of its own at a moment.</summary>
    public TRule? At(RuleScope scope, DateTimeOffset at) =>
        byScope.GetValueOrDefault(scope)?.Find(rule => rule.From <= at) is { IsWithdrawal: false } own ? own : null;

    /// <summary>
    /// The rule that holds for a seller's goods of a category at a moment. The nearest wins: the seller's for the category or the nearest
    /// above it, the seller's for everything, the category's own or that of the nearest above it, the general one.
    /// </summary>
    public TRule? Nearest(SellerId? seller, CategoryId? category, CatalogueFrame frame, DateTimeOffset at)
    {
        var way = category is { } id ? frame.Path(id).Reverse().Select(step => (CategoryId?)step.Id).Append(null).ToList() : [null];
        return (seller is { } own ? way.Select(step => At(new RuleScope(own, step), at)).FirstOrDefault(rule => rule is not null) : null)
            ?? way.Select(step => At(new RuleScope(null, step), at)).FirstOrDefault(rule => rule is not null);
    }

    /// <summary>The rules that hold at a moment, one a scope.</summary>
    public IEnumerable<TRule> InForce(DateTimeOffset at) =>
        byScope.Keys.Select(scope => At(scope, at)).OfType<TRule>();

    /// <summary>What held for the same scope before a rule.</summary>
    public TRule? Before(TRule rule)
    {
        var same = byScope[rule.Scope];
        return same.ElementAtOrDefault(same.IndexOf(rule) + 1);
    }
}
