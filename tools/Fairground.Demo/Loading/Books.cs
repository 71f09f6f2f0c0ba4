using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>
/// Keeps the ledger of the story in memory, in the journals that the market itself posts (see <see cref="SalePostings"/>), told in the
/// order of time, and writes it at the end.
/// </summary>
internal sealed class Books(Story story)
{
    private static readonly LedgerOwner Platform = LedgerOwner.Platform;

    private static readonly LedgerKind[] PlatformKinds =
        [
            LedgerKind.PspClearing, LedgerKind.OrderClearing, LedgerKind.Exchange, LedgerKind.Commission, LedgerKind.Fees,
            LedgerKind.Rounding,
        ];

    private static readonly LedgerKind[] SellerKinds = [LedgerKind.Pending, LedgerKind.Available, LedgerKind.Reserved];

    private readonly Dictionary<(LedgerOwner, LedgerKind, Currency), LedgerAccount> accounts = [];
    private readonly Dictionary<int, long> balances = [];
    private readonly List<Journal> journals = [];

    /// <summary>Opens every account that may be needed: their numbers are the database's.</summary>
    public async Task OpenAsync(SellerBook sellers)
    {
        foreach (var currency in Currencies.All)
        {
            foreach (var kind in PlatformKinds)
            {
                Open(Platform, kind, currency);
            }
        }
        foreach (var (house, currency) in sellers.Houses.SelectMany(house => house.Stalls.Select(
            stall => (house, stall.Store.Currency)).Distinct()))
        {
            foreach (var kind in SellerKinds)
            {
                Open(house.Seller.Id, kind, currency);
            }
        }
        await story.Db.SaveChangesAsync();
    }

    public Money Balance(SellerId seller, LedgerKind kind, Currency currency) =>
        new(balances.GetValueOrDefault(accounts[(seller, kind, currency)].Id), currency);

    public void Pay(Order order)
    {
        var payment = New(JournalKind.Payment, $"payment:{order.Id}", order.Id.ToString(), null, order.PaidAt!.Value);
        payment.Move(
            Of(LedgerKind.PspClearing, order.Currency), Of(LedgerKind.OrderClearing, order.Currency), EntryKind.Payment, order.Total);
        Post(payment);
        foreach (var part in order.Parts)
        {
            Post(Sale(JournalKind.Sale, SalePostings.SaleKey(part), part, 1, null, order.PaidAt.Value));
        }
    }

    public void Cancel(SellerOrder part, Grounds.Reason grounds) => Post(Sale(
        JournalKind.Cancellation, $"cancellation:{part.Id}", part, -1, grounds, part.CancelledAt!.Value));

    public void Send(Refund refund)
    {
        var journal = New(
            JournalKind.Refund, $"refund:{refund.Id}", refund.Part.ToString(), new Grounds.Reason(refund.Reason), refund.DoneAt!.Value);
        journal.Move(
            Of(LedgerKind.OrderClearing, refund.Currency), Of(LedgerKind.PspClearing, refund.Currency), EntryKind.Refund, refund.Amount);
        Post(journal);
    }

    public void Mature(SellerOrder part)
    {
        var journal = New(JournalKind.Maturity, $"maturity:{part.Id}", part.Id.ToString(), null, part.MaturedAt!.Value);
        journal.Move(
            accounts[(part.Seller, LedgerKind.Pending, part.Currency)], accounts[(part.Seller, LedgerKind.Available, part.Currency)],
            EntryKind.Maturity, part.Net);
        Post(journal);
    }

    public void PayOut(Payout payout) => Transfer(payout, JournalKind.Payout, $"payout:{payout.Id}", payout.Amount, null);

    public void PayBack(Payout payout, Grounds.Reason grounds) => Transfer(
        payout, JournalKind.PayoutFailure, $"payout-failure:{payout.Id}", -payout.Amount, grounds);

    public void SendBack(Payout payout, Grounds.Reason grounds) => Transfer(
        payout, JournalKind.PayoutReturn, $"payout-return:{payout.Id}", -payout.Amount, grounds);

    public void Keep(Hold hold)
    {
        var journal = New(JournalKind.Hold, $"hold:{hold.Id}", hold.Id.ToString(), new Grounds.Reason(hold.Reason), hold.PlacedAt);
        journal.Move(
            accounts[(hold.Seller, LedgerKind.Available, hold.Currency)], accounts[(hold.Seller, hold.Kind, hold.Currency)], EntryKind.Hold,
            hold.Amount);
        Post(journal);
    }

    public async Task WriteAsync(RowWriter rows)
    {
        var first = await rows.NextNumberAsync<Journal>();
        var numbers = journals.Select((journal, i) => (journal, Number: first + i)).ToDictionary(pair => pair.journal, pair => pair.Number);
        await rows.WriteAsync(journals, (nameof(Journal.Id), journal => numbers[journal]));
        var next = await rows.NextNumberAsync<Entry>();
        var places = new Dictionary<Entry, (long Id, long Journal)>(ReferenceEqualityComparer.Instance);
        foreach (var journal in journals)
        {
            foreach (var entry in journal.Entries)
            {
                places[entry] = (next++, numbers[journal]);
            }
        }
        await rows.WriteAsync(
            places.Keys, (nameof(Entry.Id), entry => places[entry].Id), (nameof(Entry.Journal), entry => places[entry].Journal));
        await rows.ContinueNumbersAsync<Journal>();
        await rows.ContinueNumbersAsync<Entry>();
    }

    private void Open(LedgerOwner owner, LedgerKind kind, Currency currency)
    {
        var account = new LedgerAccount { Owner = owner, Kind = kind, Currency = currency };
        accounts[(owner, kind, currency)] = account;
        story.Db.Add(account);
    }

    private void Transfer(Payout payout, JournalKind kind, string key, Money amount, Grounds.Reason? grounds)
    {
        var journal = New(kind, key, payout.Id.ToString(), grounds, story.Clock.GetUtcNow());
        journal.Move(
            accounts[(payout.Seller, LedgerKind.Available, payout.Currency)], Of(LedgerKind.PspClearing, payout.Currency), EntryKind.Payout,
            amount);
        Post(journal);
    }

    private Journal Sale(JournalKind kind, string key, SellerOrder part, int sign, Grounds.Reason? grounds, DateTimeOffset at)
    {
        var journal = New(kind, key, part.Id.ToString(), grounds, at);
        journal.Enter(Of(LedgerKind.OrderClearing, part.PaidCurrency), EntryKind.Payment, part.TotalPaid * -sign);
        if (part.PaidCurrency != part.Currency)
        {
            journal.Enter(Of(LedgerKind.Exchange, part.PaidCurrency), EntryKind.Exchange, (part.TotalPaid - part.RoundingPaid) * sign);
            journal.Enter(Of(LedgerKind.Rounding, part.PaidCurrency), EntryKind.Rounding, part.RoundingPaid * sign);
            journal.Enter(Of(LedgerKind.Exchange, part.Currency), EntryKind.Exchange, (part.Goods + part.Shipping) * -sign);
        }
        var pending = accounts[(part.Seller, LedgerKind.Pending, part.Currency)];
        journal.Enter(pending, EntryKind.Goods, part.Goods * sign);
        journal.Enter(pending, EntryKind.Shipping, part.Shipping * sign);
        journal.Enter(pending, EntryKind.Commission, part.Commission * -sign);
        journal.Enter(Of(LedgerKind.Commission, part.Currency), EntryKind.Commission, part.Commission * sign);
        journal.Enter(pending, EntryKind.Fee, part.Fees * -sign);
        journal.Enter(Of(LedgerKind.Fees, part.Currency), EntryKind.Fee, part.Fees * sign);
        return journal;
    }

    private LedgerAccount Of(LedgerKind kind, Currency currency) => accounts[(Platform, kind, currency)];

    private static Journal New(JournalKind kind, string key, string cause, Grounds.Reason? reason, DateTimeOffset at) =>
        new() { Key = key, Kind = kind, Cause = cause, Reason = reason?.Id, At = at };

    private void Post(Journal journal)
    {
        journal.RequireBalance();
        journals.Add(journal);
        foreach (var entry in journal.Entries)
        {
            balances[entry.Account] = balances.GetValueOrDefault(entry.Account) + entry.Minor;
        }
    }
}
