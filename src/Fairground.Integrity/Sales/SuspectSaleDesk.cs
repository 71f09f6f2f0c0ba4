using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

/// <summary>Decides about suspected sales, with a reason that the seller reads.</summary>
internal sealed class SuspectSaleDesk(FairgroundDb db, SalePowers sales, SellerPowers sellers, NoticeDesk notices)
{
    public const int DecidedMax = 200;

    public static string SellersPath(SellerId seller) => $"/desk/{seller}/health";

    /// <summary>How many sellers have sales that a person is to look at.</summary>
    public static Task<int> WaitingAsync(FairgroundDb db, CancellationToken cancellationToken) => db.Set<SuspectSale>()
        .Where(sale => sale.State == SuspectSaleState.Found).Select(sale => sale.Seller).Distinct().CountAsync(cancellationToken);

    /// <summary>
    /// Decides that sales were none, or were sales after all: all of them or none. Confirmed, they do not count as sold; cleared, those
    /// that did not count do again.
    /// </summary>
    public Task DecideAsync(
        IReadOnlyCollection<SuspectSaleId> ids, SuspectSaleState decision, string? statement, AccountId by,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        if (ids.Count is 0 or > DecidedMax || decision == SuspectSaleState.Found)
        {
            throw new Refusal(IntegrityProblems.NothingToDecide, DecidedMax);
        }
        // In one order, so that two who decide at once come one after the other.
        foreach (var id in ids.Distinct().OrderBy(id => id.Value))
        {
            await db.LockAsync<SuspectSale>(db.Stored(id), cancellationToken);
        }
        var suspects = await db.Set<SuspectSale>().Where(sale => ids.Contains(sale.Id)).ToListAsync(cancellationToken);
        if (suspects.Count != ids.Distinct().Count())
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        foreach (var seller in suspects.GroupBy(sale => sale.Seller))
        {
            await DecideAsync(seller.Key, [.. seller], decision, statement, by, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private async Task DecideAsync(
        SellerId seller, List<SuspectSale> suspects, SuspectSaleState decision, string? statement, AccountId by,
        CancellationToken cancellationToken)
    {
        var isConfirmed = decision == SuspectSaleState.Confirmed;
        var grounds = Reason.Record(db, isConfirmed ? "sales.left-out" : "sales.counted", statement, by, SaleRules.Version);
        var leftOut = suspects.Where(sale => sale.LeftOutFor is not null).Select(sale => sale.Part).ToList();
        suspects.ForEach(sale => sale.Decide(decision, grounds, db.Time.GetUtcNow()));
        if (isConfirmed)
        {
            await sales.LeaveOutAsync(seller, suspects.ConvertAll(sale => sale.Part), by, grounds, cancellationToken);
            await TellAsync(seller, "sales-left-out", suspects.Count, cancellationToken);
        }
        else
        {
            db.Audit("suspect-sales.cleared", seller.ToString(), by, grounds, $"{suspects.Count}");
            await sales.TakeBackAsync(seller, leftOut, by, grounds, cancellationToken);
            if (leftOut.Count > 0)
            {
                await TellAsync(seller, "sales-counted", leftOut.Count, cancellationToken);
            }
        }
    }

    private async Task TellAsync(SellerId seller, string kind, int count, CancellationToken cancellationToken) => await notices.TellAsync(
        await sellers.PeopleAsync(seller, cancellationToken), new Told(Text, kind, SellersPath(seller), count), null, cancellationToken);
}
