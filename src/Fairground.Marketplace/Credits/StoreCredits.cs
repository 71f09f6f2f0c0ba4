using System.Globalization;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Credits;

/// <summary>One movement of a buyer's credit: what it was, which order it belongs to, and why, where somebody gave a reason.</summary>
internal sealed record CreditMovement(DateTimeOffset At, JournalKind Kind, Money Amount, Money After, OrderId? Order, Reason? Reason);

/// <summary>
/// What buyers have in store credit. It stands in the ledger like all money: an order takes it when it is made, so that no two tabs spend
/// it twice, and gives it back if it is not paid.
/// </summary>
internal sealed class StoreCredits(FairgroundDb db, GeneralLedger ledger)
{
    public const int PageSize = 50;
    public const long GrantMinorMax = 100_000_000;
    private static readonly LedgerOwner Platform = LedgerOwner.Platform;

    /// <summary>What a buyer has, by currency; without those in which there is nothing.</summary>
    public async Task<List<Money>> OfAsync(AccountId buyer, CancellationToken cancellationToken)
    {
        LedgerOwner owner = buyer;
        var sums = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == owner && account.Kind == LedgerKind.StoreCredit
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          group entry by account.Currency into entries
                          select new { entries.Key, Minor = entries.Sum(entry => entry.Minor) }).ToListAsync(cancellationToken);
        return [.. sums.Where(sum => sum.Minor != 0).OrderBy(sum => sum.Key.Code, StringComparer.Ordinal)
            .Select(sum => new Money(sum.Minor, sum.Key))];
    }

    /// <summary>What a buyer can spend in one currency; nothing for a guest.</summary>
    public async Task<Money> BalanceAsync(AccountId? buyer, Currency currency, CancellationToken cancellationToken) =>
        buyer is { } account
            ? await ledger.BalanceAsync(account, LedgerKind.StoreCredit, currency, cancellationToken)
            : Money.Zero(currency);

    /// <summary>The newest movements of one currency, with what stood there after each.</summary>
    public async Task<List<CreditMovement>> MovementsAsync(AccountId buyer, Currency currency, CancellationToken cancellationToken)
    {
        LedgerOwner owner = buyer;
        var rows = await (from account in db.Set<LedgerAccount>()
                          where account.Owner == owner && account.Kind == LedgerKind.StoreCredit && account.Currency == currency
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          join journal in db.Set<Journal>() on entry.Journal equals journal.Id
                          orderby entry.Id descending
                          select new { journal.At, journal.Kind, journal.Cause, journal.Reason, entry.Minor })
            .Take(PageSize).ToListAsync(cancellationToken);
        var parts = rows.Select(row => SellerOrderId.TryParse(row.Cause, out var id) ? id : (SellerOrderId?)null)
            .OfType<SellerOrderId>().Distinct().ToList();
        var orders = await db.Set<SellerOrder>().Where(part => parts.Contains(part.Id)).ToDictionaryAsync(
            part => part.Id.ToString(), part => part.Order, cancellationToken);
        var reasons = await Reasons.OfAsync(db, rows.Select(row => row.Reason), cancellationToken);
        var after = await BalanceAsync(buyer, currency, cancellationToken);
        var movements = new List<CreditMovement>();
        foreach (var row in rows)
        {
            var order = orders.TryGetValue(row.Cause, out var found) ? found
                : OrderId.TryParse(row.Cause, out var own) ? own : (OrderId?)null;
            var amount = new Money(row.Minor, currency);
            movements.Add(new CreditMovement(
                row.At, row.Kind, amount, after, order, row.Reason is { } id ? reasons[id] : null));
            after -= amount;
        }
        return movements;
    }

    /// <summary>Takes what an order pays with credit, in the transaction that makes it. Refused for more than there is.</summary>
    public async Task UseAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.CreditMinor == 0)
        {
            return;
        }
        var credit = await ledger.AccountAsync(order.Account!.Value, LedgerKind.StoreCredit, order.Currency, cancellationToken);
        await db.LockAsync<LedgerAccount>(credit.Id, cancellationToken);
        var balance = await ledger.BalanceAsync(credit, cancellationToken);
        if (balance < order.Credit)
        {
            throw new Refusal(MarketplaceProblems.CreditTooLow, balance, order.Credit);
        }
        var journal = ledger.New(JournalKind.CreditUse, $"credit-use:{order.Id}", order.Id.ToString(), null);
        journal.Move(credit, await OrdersAsync(order.Currency, cancellationToken), EntryKind.Credit, order.Credit);
        ledger.Post(journal);
    }

    /// <summary>Gives back what an order took that is not paid.</summary>
    public async Task GiveBackAsync(Order order, CancellationToken cancellationToken)
    {
        if (order.CreditMinor == 0)
        {
            return;
        }
        var journal = ledger.New(JournalKind.CreditReturn, $"credit-return:{order.Id}", order.Id.ToString(), null);
        // The account may have been deleted meanwhile: then it stands as a refund that nobody can be sent.
        var to = order.Account is { } account && await Account.LockLivingAsync(db, account, cancellationToken)
            ? await ledger.AccountAsync(account, LedgerKind.StoreCredit, order.Currency, cancellationToken)
            : await ledger.AccountAsync(Platform, LedgerKind.Refunds, order.Currency, cancellationToken);
        journal.Move(await OrdersAsync(order.Currency, cancellationToken), to, EntryKind.Credit, order.Credit);
        ledger.Post(journal);
    }

    /// <summary>Gives a buyer credit of the market's own. The same key gives once.</summary>
    public Task GrantAsync(
        AccountId buyer, Money amount, string key, AccountId by, string? reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        if (amount.Minor is <= 0 or > GrantMinorMax)
        {
            throw new Refusal(MarketplaceProblems.CreditInvalid);
        }
        // Locked, so that the account is not deleted meanwhile, and that two grants to it come one after the other.
        if (!await Account.LockLivingAsync(db, buyer, cancellationToken))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var whole = $"credit-grant:{key}";
        if (await db.Set<Journal>().AsNoTracking().FirstOrDefaultAsync(row => row.Key == whole, cancellationToken) is { } known)
        {
            var given = await ledger.AccountAsync(buyer, LedgerKind.StoreCredit, amount.Currency, cancellationToken);
            if (known.Cause != buyer.ToString() || !await db.Set<Entry>().AnyAsync(
                entry => entry.Journal == known.Id && entry.Account == given.Id && entry.Minor == amount.Minor, cancellationToken))
            {
                throw new Refusal(MarketplaceProblems.IdempotencyKeyReused);
            }
            return;
        }
        var grounds = Reason.Record(db, "credit.granted", reason, by);
        var journal = ledger.New(JournalKind.CreditGrant, $"credit-grant:{key}", buyer.ToString(), grounds);
        journal.Move(
            await ledger.AccountAsync(Platform, LedgerKind.Gifts, amount.Currency, cancellationToken),
            await ledger.AccountAsync(buyer, LedgerKind.StoreCredit, amount.Currency, cancellationToken), EntryKind.Credit, amount);
        ledger.Post(journal);
        db.Audit("credit.granted", buyer.ToString(), by, grounds, $"{amount.Minor} {amount.Currency}");
        db.Publish(new CreditWasGranted(buyer, amount));
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>A buyer gives up what is left, in every currency: who leaves the market may.</summary>
    public Task WaiveAsync(AccountId buyer, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        foreach (var known in await OfAsync(buyer, cancellationToken))
        {
            var credit = await ledger.AccountAsync(buyer, LedgerKind.StoreCredit, known.Currency, cancellationToken);
            await db.LockAsync<LedgerAccount>(credit.Id, cancellationToken);
            var balance = await ledger.BalanceAsync(credit, cancellationToken);
            if (balance.IsZero)
            {
                continue;
            }
            var last = await db.Set<Entry>().Where(entry => entry.Account == credit.Id).MaxAsync(entry => entry.Id, cancellationToken);
            var journal = ledger.New(
                JournalKind.CreditWaiver, string.Create(CultureInfo.InvariantCulture, $"credit-waiver:{credit.Id}:{last}"),
                buyer.ToString(), null);
            journal.Move(
                credit, await ledger.AccountAsync(Platform, LedgerKind.Gifts, known.Currency, cancellationToken), EntryKind.Credit,
                balance);
            ledger.Post(journal);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private Task<LedgerAccount> OrdersAsync(Currency currency, CancellationToken cancellationToken) =>
        ledger.AccountAsync(Platform, LedgerKind.OrderClearing, currency, cancellationToken);
}

/// <summary>The operator gave a buyer store credit.</summary>
public sealed record CreditWasGranted(AccountId Buyer, Money Amount);
