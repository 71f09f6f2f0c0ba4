using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Simulation;

/// <summary>
/// What must hold of payouts: the provider's books, the payouts and the ledger tell the same, whatever news came in what order.
/// </summary>
internal sealed partial class Invariants
{
    private const int StepsBetweenFullChecks = 250;
    private readonly Dictionary<PayoutId, PayoutStatus> seenPayouts = [];
    private int payoutChecks;

    /// <summary>All that stands on a seller's accounts in a currency, summed from the entries alone.</summary>
    public long StandingOf(SellerId seller, Currency currency) => balances.Where(row =>
        accounts[row.Key].Owner == seller && accounts[row.Key].Currency == currency).Sum(row => row.Value);

    private async Task CheckPayoutsAsync(FairgroundDb db)
    {
        // What is open, or went on since it was last looked at; now and then all.
        var isFull = payoutChecks++ % StepsBetweenFullChecks == 0;
        var changed = (await db.Set<Payout>().Select(payout => new { payout.Id, payout.Status }).ToListAsync())
            .Where(row => isFull || row.Status is PayoutStatus.Requested or PayoutStatus.Sent ||
                !seenPayouts.TryGetValue(row.Id, out var seen) || seen != row.Status).Select(row => row.Id).ToList();
        if (changed.Count == 0)
        {
            return;
        }
        var payouts = await db.Set<Payout>().AsNoTracking().Where(payout => changed.Contains(payout.Id)).ToListAsync();
        var ids = payouts.ConvertAll(payout => payout.Id.ToString());
        var transfers = await db.Set<TestTransfer>().AsNoTracking().Where(transfer => ids.Contains(transfer.Key))
            .ToDictionaryAsync(transfer => transfer.Key);
        var posted = await db.Set<Journal>().AsNoTracking().Where(journal => ids.Contains(journal.Cause)).ToDictionaryAsync(
            journal => journal.Id);
        var journals = (await db.Set<Entry>().AsNoTracking().Where(entry => posted.Keys.Contains(entry.Journal)).ToListAsync())
            .Select(entry => new { posted[entry.Journal].Cause, posted[entry.Journal].Kind, entry.Account, entry.Minor })
            .ToLookup(row => row.Cause);
        foreach (var payout in payouts)
        {
            var moves = journals[payout.Id.ToString()].Where(row => accounts[row.Account].Owner == payout.Seller).ToList();
            Require(moves.Count(move => move.Kind == JournalKind.Payout) == 1, $"payout journals of {payout.Id}");
            Require(moves.Count(move => move.Kind == JournalKind.PayoutFailure) == (payout.Status == PayoutStatus.Failed ? 1 : 0),
                $"{payout.Id} is {payout.Status}, and its money came back {moves.Count - 1} times");
            Require(moves.Count(move => move.Kind == JournalKind.PayoutReturn) == (payout.Status == PayoutStatus.Returned ? 1 : 0),
                $"{payout.Id} is {payout.Status}, and its money came back {moves.Count - 1} times");
            var isBack = payout.Status is PayoutStatus.Failed or PayoutStatus.Returned;
            Require(moves.Sum(move => move.Minor) == (isBack ? 0 : -payout.AmountMinor),
                $"{payout.Id} of {payout.AmountMinor} is {payout.Status} and moved {moves.Sum(move => move.Minor)}");
            if (!payout.IsManual)
            {
                CheckTransfer(payout, transfers.GetValueOrDefault(payout.Id.ToString()), db.Time.GetUtcNow());
            }
            seenPayouts[payout.Id] = payout.Status;
        }
    }

    /// <summary>The provider may be ahead of what it has told, and never behind.</summary>
    private static void CheckTransfer(Payout payout, TestTransfer? transfer, DateTimeOffset now)
    {
        var state = transfer?.At(now).State ?? TransferState.Unknown;
        Require(transfer is null || (transfer.AmountMinor == payout.AmountMinor && transfer.Currency == payout.Currency),
            $"{payout.Id} is another amount at the provider");
        var fits = payout.Status switch
        {
            PayoutStatus.Requested => true,
            PayoutStatus.Sent => state != TransferState.Unknown,
            PayoutStatus.Paid => state is TransferState.Paid or TransferState.Returned,
            PayoutStatus.Failed => state == TransferState.Failed,
            _ => state == TransferState.Returned,
        };
        Require(fits, $"{payout.Id} is {payout.Status}, at the provider {state}");
    }
}
