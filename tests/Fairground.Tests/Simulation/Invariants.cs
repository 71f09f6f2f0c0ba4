using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Simulation;

/// <summary>
/// What must hold after every step. Follows the ledger and the orders as they grow, so that a step costs what it changed: balances are
/// summed here, from the entries alone, and never read from the code under test.
/// </summary>
internal sealed partial class Invariants(FairgroundServer server)
{
    private readonly Dictionary<int, LedgerAccount> accounts = [];
    private readonly Dictionary<int, long> balances = [];
    private readonly Dictionary<OfferId, long> everStocked = [];
    private readonly Dictionary<OfferId, long> sold = [];
    private readonly Dictionary<OrderId, Order> orders = [];
    private long lastEntry;
    private OrderId lastOrder;

    public IReadOnlyDictionary<OrderId, Order> Orders => orders;

    /// <summary>Those who buy with an account.</summary>
    public List<AccountId> Buyers { get; } = [];

    /// <summary>Pieces were put on the shelf by the seller.</summary>
    public void Stocked(OfferId offer, int pieces) => everStocked[offer] = everStocked.GetValueOrDefault(offer) + pieces;

    /// <summary>Checks all that the step may have changed: the orders named, new ones, and those that wait for money.</summary>
    public Task CheckAsync(IEnumerable<OrderId> touched) => server.InDbAsync(async db =>
    {
        await CheckLedgerAsync(db);
        await CheckHoldsAsync(db);
        await CheckPayoutsAsync(db);
        await CheckOrdersAsync(db, touched);
        await CheckStockAsync(db);
        await CheckCouponsAsync(db);
        return true;
    });

    private async Task CheckLedgerAsync(FairgroundDb db)
    {
        var entries = await db.Set<Entry>().AsNoTracking().Where(entry => entry.Id > lastEntry).OrderBy(entry => entry.Id).ToListAsync();
        foreach (var account in await db.Set<LedgerAccount>().AsNoTracking().Where(account => account.Id > accounts.Count).ToListAsync())
        {
            accounts[account.Id] = account;
        }
        foreach (var journal in entries.GroupBy(entry => entry.Journal))
        {
            foreach (var currency in journal.GroupBy(entry => accounts[entry.Account].Currency))
            {
                Require(currency.Sum(entry => entry.Minor) == 0,
                    $"journal {journal.Key} is off by {currency.Sum(entry => entry.Minor)} {currency.Key}");
            }
        }
        foreach (var entry in entries)
        {
            balances[entry.Account] = balances.GetValueOrDefault(entry.Account) + entry.Minor;
            lastEntry = entry.Id;
        }
        foreach (var (id, balance) in balances)
        {
            var kind = accounts[id].Kind;
            Require(
                balance >= 0 || kind is not (LedgerKind.Available or LedgerKind.Reserved or LedgerKind.Frozen or LedgerKind.StoreCredit),
                $"{kind} of {accounts[id].Owner} is {balance}");
            Require(balance <= 0 || kind != LedgerKind.Receivable, $"{accounts[id].Owner} owes {-balance}, which is the wrong way round");
        }
        CheckDebts();
        if (entries.Exists(entry => accounts[entry.Account].Kind == LedgerKind.StoreCredit))
        {
            await CheckCreditAsync(db);
        }
    }

    private async Task CheckHoldsAsync(FairgroundDb db)
    {
        var active = await db.Set<Hold>().AsNoTracking().Where(hold => hold.ReleasedAt == null).ToListAsync();
        foreach (var (id, balance) in balances.Where(row => accounts[row.Key].Kind is LedgerKind.Reserved or LedgerKind.Frozen))
        {
            var account = accounts[id];
            var held = active.Where(hold => hold.Seller == account.Owner && hold.Kind == account.Kind && hold.Currency == account.Currency)
                .Sum(hold => hold.AmountMinor);
            Require(balance == held, $"{account.Kind} of {account.Owner} is {balance}, its holds say {held} {account.Currency}");
        }
    }

    private async Task CheckOrdersAsync(FairgroundDb db, IEnumerable<OrderId> touched)
    {
        var since = orders.Count == 0 ? DateTimeOffset.MinValue : orders[lastOrder].PlacedAt;
        var waiting = orders.Values.Where(order => order.Status == OrderStatus.AwaitingPayment).Select(order => order.Id).ToList();
        // Each a question that an index answers, however many orders there are: new ones of guests, of buyers, and those that waited.
        var placed = await db.Set<Order>().Where(order => order.Account == null && order.PlacedAt > since).Select(order => order.Id)
            .ToListAsync();
        var bought = await db.Set<Order>().Where(order => Buyers.Contains(order.Account!.Value) && order.PlacedAt > since)
            .Select(order => order.Id).ToListAsync();
        var decided = await db.Set<Order>().Where(order => waiting.Contains(order.Id) && order.Status != OrderStatus.AwaitingPayment)
            .Select(order => order.Id).ToListAsync();
        var ids = touched.Concat(placed).Concat(bought).Concat(decided).Distinct().ToList();
        if (ids.Count == 0)
        {
            return;
        }
        var read = await db.Set<Order>().AsNoTracking().WithParts(db).Where(order => ids.Contains(order.Id)).ToListAsync();
        Require(read.Count == ids.Count, $"{ids.Count - read.Count} orders are gone");
        foreach (var order in read)
        {
            Count(orders.GetValueOrDefault(order.Id), -1);
            orders[order.Id] = order;
            lastOrder = orders.Count == 1 || order.PlacedAt > orders[lastOrder].PlacedAt ? order.Id : lastOrder;
        }
        await ReadRestockedAsync(db, read);
        foreach (var order in read)
        {
            Count(order, 1);
        }
        await CheckMoneyAsync(db, read);
    }

    private async Task CheckMoneyAsync(FairgroundDb db, List<Order> orders)
    {
        var ids = orders.ConvertAll(order => order.Id);
        var parts = orders.SelectMany(order => order.Parts).Select(part => part.Id).ToList();
        var causes = parts.Select(part => part.ToString()).Concat(ids.Select(id => id.ToString())).ToList();
        var payments = await db.Set<Payment>().AsNoTracking().Where(payment => ids.Contains(payment.Order)).ToListAsync();
        var keys = payments.ConvertAll(payment => payment.Id.ToString());
        var charges = await db.Set<TestCharge>().AsNoTracking().Where(charge => keys.Contains(charge.Key)).ToListAsync();
        var journals = await db.Set<Journal>().AsNoTracking().Where(journal => causes.Contains(journal.Cause)).ToListAsync();
        var refunds = await db.Set<Refund>().AsNoTracking().Where(refund => parts.Contains(refund.Part)).ToListAsync();
        var posted = journals.ConvertAll(journal => journal.Id);
        var entries = (await db.Set<Entry>().AsNoTracking().Where(entry => posted.Contains(entry.Journal)).ToListAsync()).ToLookup(
            entry => entry.Journal);

        var paymentOf = payments.ToDictionary(payment => payment.Order);
        var chargeOf = charges.ToDictionary(charge => charge.Key);
        var journalsOf = journals.ToLookup(journal => journal.Cause);
        var refundsOf = refunds.ToLookup(refund => refund.Part);
        foreach (var order in orders)
        {
            var payment = paymentOf[order.Id];
            Check(order, payment, chargeOf.GetValueOrDefault(payment.Id.ToString()), journalsOf, refundsOf);
            foreach (var part in order.Parts.Where(_ => order.Status == OrderStatus.Paid))
            {
                CheckPart(part, [.. refundsOf[part.Id]], [.. journalsOf[part.Id.ToString()]], entries);
            }
        }
    }

    private static void Check(
        Order order, Payment payment, TestCharge? charge, ILookup<string, Journal> journalsOf, ILookup<SellerOrderId, Refund> refundsOf)
    {
        var journals = order.Parts.SelectMany(part => journalsOf[part.Id.ToString()]).Concat(journalsOf[order.Id.ToString()]).ToList();
        var refunds = order.Parts.SelectMany(part => refundsOf[part.Id]).ToList();

        var isPaid = order.Status == OrderStatus.Paid;
        Require(isPaid == (payment.Status == PaymentStatus.Captured), $"{order.Id} is {order.Status}, its payment {payment.Status}");
        Require(!isPaid || (charge?.State == ProviderState.Captured && charge.AmountMinor == order.Charged.Minor) || order.Charged.IsZero,
            $"{order.Id} is paid, its charge is not");
        Require(order.Status != OrderStatus.Failed || charge?.State is not (ProviderState.Authorised or ProviderState.Captured),
            $"{order.Id} failed with money taken");
        Require(order.Parts.Sum(part => part.TotalPaid.Minor) == order.TotalMinor, $"the parts of {order.Id} do not add up");
        Require(journals.Count(journal => journal.Kind == JournalKind.Payment) == (isPaid && !order.Charged.IsZero ? 1 : 0),
            $"payment journals of {order.Id}");
        Require(journals.Count(journal => journal.Kind == JournalKind.Sale) == (isPaid ? order.Parts.Count : 0),
            $"sale journals of {order.Id}");
        foreach (var part in order.Parts)
        {
            var cancelled = isPaid && part.Status == SellerOrderStatus.Cancelled;
            var own = journalsOf[part.Id.ToString()].ToList();
            Require(own.Count(journal => journal.Kind == JournalKind.Cancellation) == (cancelled ? 1 : 0),
                $"cancellation journals of {part.Id}");
            Require(refundsOf[part.Id].Count(refund => refund.Cause == RefundCause.Cancellation) == (cancelled ? 1 : 0),
                $"refunds for the cancellation of {part.Id}");
            Require(
                own.Count(journal => journal.Kind == JournalKind.Refund) ==
                refundsOf[part.Id].Count(refund => refund.DoneAt != null && !refund.Sent.IsZero), $"refund journals of {part.Id}");
            Require(
                own.Count(journal => journal.Kind == JournalKind.Maturity) == (part.MaturedAt is null || part.NetLeft.IsZero ? 0 : 1),
                $"maturity journals of {part.Id}");
        }
        Require(charge is null || charge.RefundedMinor >= refunds.Where(refund => refund.DoneAt != null).Sum(refund => refund.Sent.Minor),
            $"{order.Id} was refunded in the books alone");
        Require(charge is null || charge.RefundedMinor <= refunds.Sum(refund => refund.Sent.Minor), $"{order.Id} was refunded too often");
    }

    private async Task CheckStockAsync(FairgroundDb db)
    {
        foreach (var offer in await db.Set<Offer>().AsNoTracking().Select(row => new { row.Id, row.Stock }).ToListAsync())
        {
            var expected = everStocked.GetValueOrDefault(offer.Id) - sold.GetValueOrDefault(offer.Id);
            Require(offer.Stock == expected, $"{offer.Id} has {offer.Stock} pieces, {expected} were left");
        }
    }

    /// <summary>Adds what an order has taken from the shelves, or takes it off again before the order is read anew.</summary>
    private void Count(Order? order, int sign)
    {
        CountMoney(order, sign);
        foreach (var line in (order?.Parts ?? []).Where(part => part.Status != SellerOrderStatus.Cancelled).SelectMany(part => part.Lines))
        {
            sold[line.Offer] = sold.GetValueOrDefault(line.Offer) + (sign * (line.Quantity - restocked.GetValueOrDefault(line.Id)));
        }
    }

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new BrokenInvariant(what);
        }
    }
}

internal sealed class BrokenInvariant(string what) : Exception(what);
