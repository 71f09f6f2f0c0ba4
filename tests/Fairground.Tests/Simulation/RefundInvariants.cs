using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Simulation;

/// <summary>What must hold of money that went back, of what sellers owe for it, of store credit, and of goods back on the shelf.</summary>
internal sealed partial class Invariants
{
    /// <summary>Pieces of each line that went back on the shelf.</summary>
    private readonly Dictionary<OrderLineId, int> restocked = [];

    /// <summary>Nobody has money available while they owe some.</summary>
    private void CheckDebts()
    {
        foreach (var (id, balance) in balances.Where(row => row.Value < 0 && accounts[row.Key].Kind == LedgerKind.Receivable))
        {
            var account = accounts[id];
            var available = balances.Where(row => accounts[row.Key].Owner == account.Owner &&
                accounts[row.Key].Kind == LedgerKind.Available && accounts[row.Key].Currency == account.Currency).Sum(row => row.Value);
            Require(available == 0, $"{account.Owner} owes {-balance} {account.Currency} and has {available}");
        }
    }

    /// <summary>What buyers have in credit is what they were given, and got back, less what orders took that were not given up.</summary>
    private async Task CheckCreditAsync(FairgroundDb db)
    {
        var granted = await (from entry in db.Set<Entry>()
                             join journal in db.Set<Journal>() on entry.Journal equals journal.Id
                             where journal.Kind == JournalKind.CreditGrant
                             join account in db.Set<LedgerAccount>() on entry.Account equals account.Id
                             where account.Kind == LedgerKind.StoreCredit
                             group entry by account.Id into entries
                             select new { entries.Key, Minor = entries.Sum(entry => entry.Minor) }).ToDictionaryAsync(
                                 row => row.Key, row => row.Minor);
        var spent = await db.Set<Order>().Where(order => order.Account != null && order.Status != OrderStatus.Failed)
            .GroupBy(order => new { order.Account, order.Currency })
            .Select(orders => new { orders.Key.Account, orders.Key.Currency, Minor = orders.Sum(order => order.CreditMinor) })
            .ToListAsync();
        var back = await (from refund in db.Set<Refund>()
                          join part in db.Set<SellerOrder>() on refund.Part equals part.Id
                          join order in db.Set<Order>() on part.Order equals order.Id
                          where order.Account != null
                          group refund by new { order.Account, refund.Currency } into refunds
                          select new { refunds.Key.Account, refunds.Key.Currency, Minor = refunds.Sum(refund => refund.CreditMinor) })
            .ToListAsync();
        foreach (var account in accounts.Values.Where(account => account.Kind == LedgerKind.StoreCredit))
        {
            var expected = granted.GetValueOrDefault(account.Id) +
                back.Where(row => row.Account!.Value.Value == account.Owner.Value && row.Currency == account.Currency).Sum(
                    row => row.Minor) -
                spent.Where(row => row.Account!.Value.Value == account.Owner.Value && row.Currency == account.Currency).Sum(
                    row => row.Minor);
            Require(balances.GetValueOrDefault(account.Id) == expected,
                $"credit of {account.Owner} is {balances.GetValueOrDefault(account.Id)}, {expected} {account.Currency} was given and " +
                "not spent");
        }
    }

    /// <summary>What went back of a part, and what it did to the seller's side of it.</summary>
    private void CheckPart(SellerOrder part, List<Refund> refunds, List<Journal> journals, ILookup<long, Entry> entries)
    {
        var given = refunds.Where(refund => refund.Cause != RefundCause.Cancellation).ToList();
        Require(refunds.Sum(refund => refund.AmountMinor) <= part.TotalPaid.Minor, $"more was refunded of {part.Id} than paid");
        Require(given.Sum(refund => refund.AmountMinor) == part.Refunded.Minor, $"refunds of {part.Id} do not add up");
        Require(given.Sum(refund => refund.ShippingMinor) == part.ShippingRefundedMinor, $"refunded shipping of {part.Id}");
        Require(refunds.Sum(refund => refund.Sent.Minor) <= part.TotalPaid.Minor - part.CreditPaidMinor,
            $"more of {part.Id} went to the card than came from it");
        Require(journals.Count(journal => journal.Kind == JournalKind.Reversal) == given.Count, $"reversals of {part.Id}");
        Require(journals.Count(journal => journal.Kind == JournalKind.CreditRefund) == refunds.Count(refund => !refund.Credit.IsZero),
            $"credit journals of {part.Id}");
        Require(part.Lines.All(line => line.RefundedQuantity <= line.Quantity), $"pieces of {part.Id}");

        var pending = Sum(journals, entries, LedgerKind.Pending, _ => true);
        var waits = part.Status != SellerOrderStatus.Cancelled && part.MaturedAt is null;
        Require(pending == (waits ? part.NetLeft.Minor : 0), $"{pending} of {part.Id} are pending, {part.NetLeft} should be");
        if (part.Status != SellerOrderStatus.Cancelled && part.TakenBack.Goods == part.Goods && part.TakenBack.Shipping == part.Shipping)
        {
            var sellers = Sum(journals, entries, LedgerKind.Pending, kind =>
                kind is EntryKind.Goods or EntryKind.Shipping or EntryKind.Commission or EntryKind.Fee);
            var markets = Sum(journals, entries, LedgerKind.Commission, _ => true) + Sum(journals, entries, LedgerKind.Fees, _ => true);
            Require(sellers + markets == 0 && (part.CommissionRefund != CommissionRefund.Returned || markets == 0),
                $"{part.Id} was refunded in full, and {sellers} stay with the seller, {markets} with the market");
        }
    }

    private long Sum(List<Journal> journals, ILookup<long, Entry> entries, LedgerKind account, Func<EntryKind, bool> ofKind) =>
        journals.SelectMany(journal => entries[journal.Id]).Where(entry => accounts[entry.Account].Kind == account && ofKind(entry.Kind))
            .Sum(entry => entry.Minor);

    private async Task ReadRestockedAsync(FairgroundDb db, List<Order> orders)
    {
        var ids = orders.ConvertAll(order => order.Id);
        var lines = await (from line in db.Set<ReturnLine>()
                           join row in db.Set<Return>() on line.Return equals row.Id
                           where ids.Contains(row.Order) && line.Restocked > 0
                           group line by line.Line into pieces
                           select new { pieces.Key, Count = pieces.Sum(piece => piece.Restocked!.Value) }).ToListAsync();
        foreach (var line in lines)
        {
            restocked[line.Key] = line.Count;
        }
    }
}
