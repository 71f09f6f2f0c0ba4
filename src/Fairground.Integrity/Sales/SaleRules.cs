using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;

namespace Fairground.Integrity.Sales;

/// <summary>A sale with what its order has in common with others, and whether what was written of it speaks of a reward.</summary>
internal sealed record SaleFacts(SaleRecord Sale, IReadOnlyList<OrderMarkView> Marks, bool SpeaksInReview, bool SpeaksInReturn);

/// <summary>
/// The published rule by which sales are suspected to be none: a pure function of one seller's sales. A change is a new version. A sale is
/// suspicious by two kinds of evidence or more; the rule leaves it out by itself only by strong evidence with another kind, or by three.
/// </summary>
internal static class SaleRules
{
    public const string Version = "inflated-sales/1";
    public const int KindsMin = 2;
    public const int KindsAlone = 3;

    /// <summary>So many buyers at one address or with one card are no household.</summary>
    public const int SharedBuyersMin = 3;

    /// <summary>What so many orders of the whole market share is a parcel shop, or a hall of residence: no link.</summary>
    public const int CommonOrders = 200;

    /// <summary>So many parcels, and such a share, must be past tracing: one that a neighbour carries over is not evidence.</summary>
    public const int UntracedMin = 5;
    public const double UntracedShareMin = 0.2;

    /// <summary>So many single pieces within an hour, where by the product's own pace they had this chance.</summary>
    public const int BurstMin = 6;
    public const double BurstChanceMax = 1e-6;

    public static readonly TimeSpan Window = TimeSpan.FromDays(120);

    /// <summary>Carriers that take over a parcel do not bring it within so little time.</summary>
    public static readonly TimeSpan Hurry = TimeSpan.FromHours(6);

    /// <summary>What speaks against each of a seller's sales, where there are kinds enough.</summary>
    public static Dictionary<SellerOrderId, List<SaleEvidence>> Find(
        IReadOnlyList<SaleFacts> sales, IReadOnlySet<Guid> sellersOwn, IReadOnlySet<Guid> common, DateTimeOffset now)
    {
        var found = sales.ToDictionary(facts => facts.Sale.Part, _ => new List<SaleEvidence>());
        FindLinked(sales, sellersOwn, common, found);
        FindRepaid(sales, found);
        FindUntraced(sales, found);
        FindBursts(sales, now, found);
        return found.Where(pair => KindsOf(pair.Value) >= KindsMin).ToDictionary();
    }

    public static int KindsOf(IEnumerable<SaleEvidence> evidence) => evidence.DistinctBy(one => one.Kind).Count();

    /// <summary>Whether the rule leaves the sale out without waiting for a person.</summary>
    public static bool LeavesOut(IReadOnlyList<SaleEvidence> evidence) =>
        KindsOf(evidence) is var kinds && (kinds >= KindsAlone || (kinds >= KindsMin && evidence.Any(one => one.IsStrong)));

    private static void FindLinked(
        IReadOnlyList<SaleFacts> sales, IReadOnlySet<Guid> sellersOwn, IReadOnlySet<Guid> common,
        Dictionary<SellerOrderId, List<SaleEvidence>> found)
    {
        var buyers = sales.SelectMany(facts => facts.Marks
                .Where(mark => mark.Kind != OrderMarkKind.Email && !common.Contains(mark.Hash))
                .Select(mark => (mark.Hash, Buyer: BuyerOf(facts))))
            .Distinct().GroupBy(row => row.Hash).ToDictionary(group => group.Key, group => group.Count());
        foreach (var facts in sales)
        {
            var evidence = found[facts.Sale.Part];
            if (facts.Sale.IsOfMember)
            {
                evidence.Add(Strong("member"));
            }
            if (facts.Sale.IsNamedAsHolder)
            {
                evidence.Add(SaleEvidence.Of(SaleEvidenceKind.Linked, "holder-name"));
            }
            foreach (var mark in facts.Marks.Where(mark => !common.Contains(mark.Hash)))
            {
                if (sellersOwn.Contains(mark.Hash) && !facts.Sale.IsOfMember)
                {
                    evidence.Add(Strong($"own-{Word(mark.Kind)}"));
                }
                else if (buyers.GetValueOrDefault(mark.Hash) is >= SharedBuyersMin and var count)
                {
                    evidence.Add(SaleEvidence.Of(SaleEvidenceKind.Linked, $"shared-{Word(mark.Kind)}", count) with
                    {
                        IsStrong = mark.Kind == OrderMarkKind.Instrument,
                    });
                }
            }
        }
    }

    private static void FindRepaid(IReadOnlyList<SaleFacts> sales, Dictionary<SellerOrderId, List<SaleEvidence>> found)
    {
        foreach (var facts in sales)
        {
            if (facts.SpeaksInReview)
            {
                found[facts.Sale.Part].Add(SaleEvidence.Of(SaleEvidenceKind.Repaid, "words-review"));
            }
            if (facts.SpeaksInReturn)
            {
                found[facts.Sale.Part].Add(SaleEvidence.Of(SaleEvidenceKind.Repaid, "words-return"));
            }
        }
    }

    private static void FindUntraced(IReadOnlyList<SaleFacts> sales, Dictionary<SellerOrderId, List<SaleEvidence>> found)
    {
        var delivered = sales.Count(facts => facts.Sale.DeliveredAt is not null);
        var untraced = sales.Where(facts => !facts.Sale.IsTracked && facts.Sale.DeliveredAt - facts.Sale.ShippedAt < Hurry).ToList();
        if (untraced.Count < UntracedMin || untraced.Count < UntracedShareMin * delivered)
        {
            return;
        }
        foreach (var facts in untraced)
        {
            var minutes = (int)(facts.Sale.DeliveredAt!.Value - facts.Sale.ShippedAt!.Value).TotalMinutes;
            found[facts.Sale.Part].Add(SaleEvidence.Of(
                SaleEvidenceKind.Untraced, "untraced", minutes, untraced.Count, delivered));
        }
    }

    private static void FindBursts(
        IReadOnlyList<SaleFacts> sales, DateTimeOffset now, Dictionary<SellerOrderId, List<SaleEvidence>> found)
    {
        var single = sales.Where(facts => facts.Sale.Lines is [{ Quantity: 1 }]).ToLookup(facts => facts.Sale.Lines[0].Product);
        var cheap = CheapOf(sales);
        foreach (var product in single.Where(product => cheap.Contains(product.Key)))
        {
            var times = sales.Where(facts => facts.Sale.Lines.Any(line => line.Product == product.Key)).ToList();
            var hours = Math.Max(24, (now - times.Min(facts => facts.Sale.PaidAt)).TotalHours);
            foreach (var hour in product.GroupBy(facts => HourOf(facts.Sale)).Where(hour => hour.Count() >= BurstMin))
            {
                // By the pace of all other hours, of which there was at least one sale more than was seen.
                var usual = (times.Count(facts => HourOf(facts.Sale) != hour.Key) + 1) / hours;
                if (hour.All(facts => !facts.Sale.IsReturned) && ChanceOf(hour.Count(), usual) <= BurstChanceMax)
                {
                    foreach (var facts in hour)
                    {
                        found[facts.Sale.Part].Add(SaleEvidence.Of(
                            SaleEvidenceKind.Burst, "burst", hour.Count(), Math.Round(usual * 24, 1)));
                    }
                }
            }
        }
    }

    /// <summary>The products in the lower quarter of the prices that the seller asked, whatever there are of each.</summary>
    private static HashSet<ProductId> CheapOf(IReadOnlyList<SaleFacts> sales)
    {
        var prices = sales.SelectMany(facts => facts.Sale.Lines).GroupBy(line => line.Product)
            .Select(lines => (Product: lines.Key, Price: lines.Min(line => line.UnitMinor))).OrderBy(row => row.Price).ToList();
        var limit = prices.Count == 0 ? 0 : prices[(prices.Count - 1) / 4].Price;
        return [.. prices.Where(row => row.Price <= limit).Select(row => row.Product)];
    }

    /// <summary>The chance of so many or more where so many are usual, by Poisson's law.</summary>
    internal static double ChanceOf(int count, double usual)
    {
        var (term, sum) = (Math.Exp(-usual), 0.0);
        for (var k = 1; k <= count; k++)
        {
            term *= usual / k;
        }
        // From the count on, terms only shrink where bursts are looked for; a hundred are more than enough.
        for (var k = count; k < count + 100; k++)
        {
            sum += term;
            term *= usual / (k + 1);
        }
        return Math.Min(1, sum);
    }

    private static long HourOf(SaleRecord sale) => sale.PaidAt.UtcTicks / TimeSpan.TicksPerHour;

    /// <summary>Who bought, as far as one can tell: an account, or a mailbox.</summary>
    private static string BuyerOf(SaleFacts facts) => facts.Sale.Buyer?.ToString()
        ?? facts.Marks.FirstOrDefault(mark => mark.Kind == OrderMarkKind.Email)?.Hash.ToString() ?? facts.Sale.Order.ToString();

    private static SaleEvidence Strong(string code) => SaleEvidence.Of(SaleEvidenceKind.Linked, code) with { IsStrong = true };

    private static string Word(OrderMarkKind kind) => kind switch
    {
        OrderMarkKind.Address => "address",
        OrderMarkKind.Email => "email",
        _ => "card",
    };
}
