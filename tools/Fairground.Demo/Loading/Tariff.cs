using System.Globalization;
using Fairground.Demo.Assortment;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Demo.Loading;

/// <summary>What the demo market keeps of sales: where margins are thin it keeps less, and says why.</summary>
internal sealed class Tariff(Story story)
{
    private const int DefaultMaturityDays = 7;
    private readonly Dice dice = story.Dice("tariff");
    private readonly List<CommissionRule> commissions = [.. story.Db.Set<CommissionRule>().AsNoTracking()];
    private readonly List<MaturityRule> maturities = [];

    public FeeBook Book { get; private set; } = null!;

    public void Publish(List<Aisle> aisles, List<Category> categories, SellerBook sellers)
    {
        var early = story.Start.AddDays(-98);
        var house = sellers.Houses.First(house => house.IsShown).Seller.Id;
        Add(early, "books", null, 700, "Book prices are fixed in most of our countries, so the market keeps less of them.", least: 20);
        Add(early, "speakers", null, 800, "Margins on electronics are thin; sellers asked for this at the spring meeting.", most: 4_000);
        Add(early, "climate", null, 800, "Margins on electronics are thin; sellers asked for this at the spring meeting.", most: 4_000);
        Add(early, "bicycles", null, 600, "Bicycles are dear and cost much to send, so the market keeps a smaller share of them.",
            most: 6_000);
        Add(story.End.AddMonths(-7), null, null, 1_000,
            "Cards and letters cost the market the same for every order, however small; this fee pays for them and nothing else.",
            least: 15, perOrder: 25, refund: CommissionRefund.KeptUpTo, keep: 25);
        Add(story.End.AddMonths(-4), null, house, 900,
            "This seller showed two hundred neighbours how to mend a lamp at the market's repair day. For a year it pays a tenth less.",
            least: 15, perOrder: 25, refund: CommissionRefund.KeptUpTo, keep: 25);
        Mature(story.End.AddMonths(-9), "bicycles", 14, "A bicycle is ridden before it is judged, so its buyers have two weeks.");
        Book = new FeeBook(commissions, maturities, DefaultMaturityDays);

        void Add(
            DateTimeOffset at, string? slug, SellerId? seller, int basisPoints, string why, long least = 0, long? most = null,
            long perOrder = 0, CommissionRefund refund = CommissionRefund.Returned, long keep = 0)
        {
            var reason = Say(at, "commission.published", why);
            var rule = new CommissionRule
            {
                Id = dice.Id<CommissionRuleId>(at), Category = CategoryOf(slug), Seller = seller, BasisPoints = basisPoints,
                Currency = Currency.Eur, MinimumMinor = least, MaximumMinor = most, OrderFeeMinor = perOrder, Refund = refund,
                KeepMinor = keep, From = at, PublishedAt = at, PublishedFor = reason.Id,
            };
            commissions.Add(rule);
            story.Db.Add(rule);
            Audit(at, "commission.published", rule.Rule, reason, slug, seller, basisPoints);
        }

        void Mature(DateTimeOffset at, string slug, int days, string why)
        {
            var reason = Say(at, "maturity.published", why);
            var rule = new MaturityRule
            {
                Id = dice.Id<MaturityRuleId>(at), Category = CategoryOf(slug), Seller = null, Days = days, From = at, PublishedAt = at,
                PublishedFor = reason.Id,
            };
            maturities.Add(rule);
            story.Db.Add(rule);
            Audit(at, "maturity.published", rule.Rule, reason, slug, null, days);
        }

        CategoryId? CategoryOf(string? slug) => slug is null ? null : categories[aisles.FindIndex(aisle => aisle.Slug == slug)].Id;
    }

    private Grounds.Reason Say(DateTimeOffset at, string kind, string why)
    {
        story.Clock.Set(at);
        return Reason.Record(story.Db, kind, why, story.Admin);
    }

    private void Audit(
        DateTimeOffset at, string action, string rule, Grounds.Reason reason, string? slug, SellerId? seller, int figure) =>
        story.Chronicle.At(at, () => story.Db.Audit(action, rule, story.Admin, reason,
            string.Create(CultureInfo.InvariantCulture, $"{seller?.ToString() ?? "all"} {slug ?? "general"} {figure}")));
}
