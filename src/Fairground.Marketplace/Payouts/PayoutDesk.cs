using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// Requests payouts for sellers and drives them to their end: calls the provider outside any transaction, then takes in what it said in
/// one. Webhooks, the worker and the operator all come through here, in any order and as often as they like; money leaves and comes back
/// once.
/// </summary>
internal sealed class PayoutDesk(
    FairgroundDb db, GeneralLedger ledger, Receivables receivables, PayoutProviders providers, IDataProtectionProvider protection)
{
    private const string Rule = "payouts/1";

    public Task<Payout> RequestAsync(SellerId sellerId, Money amount, AccountId by, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var seller = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == sellerId, cancellationToken);
        if (!seller.MayBePaid)
        {
            throw new Refusal(MarketplaceProblems.SellerNotApproved);
        }
        if (seller.PayoutAccount is null || amount.Minor <= 0)
        {
            throw new Refusal(seller.PayoutAccount is null ? MarketplaceProblems.PayoutAccountInvalid : MarketplaceProblems.PriceInvalid);
        }
        var available = await ledger.AccountAsync(sellerId, LedgerKind.Available, amount.Currency, cancellationToken);
        await ledger.RequireAsync(available, amount, cancellationToken);
        return await MakeAsync(seller, amount, available, by, null, cancellationToken);
    }, cancellationToken);

    /// <summary>
    /// Pays out all that is available in one currency, if it is at least this much: for a schedule, in its transaction. Null if it is less.
    /// </summary>
    public async Task<Payout?> PayAllAsync(
        Seller seller, Currency currency, long leastMinor, DateTimeOffset scheduledFor, CancellationToken cancellationToken)
    {
        var available = await ledger.AccountAsync(seller.Id, LedgerKind.Available, currency, cancellationToken);
        await db.LockAsync<LedgerAccount>(available.Id, cancellationToken);
        var amount = await ledger.BalanceAsync(available, cancellationToken);
        return amount.Minor < Math.Max(1, leastMinor)
            ? null
            : await MakeAsync(seller, amount, available, null, scheduledFor, cancellationToken);
    }

    /// <summary>The operator says what their bank did: the transfer arrived, or it failed for a reason.</summary>
    public Task SettleAsync(PayoutId id, bool paid, AccountId by, Func<Grounds.Reason>? reason, CancellationToken cancellationToken) =>
        DecideAsync(id, paid ? PayoutStatus.Paid : PayoutStatus.Failed, by, reason, cancellationToken);

    /// <summary>The operator says that a transfer which was paid has come back, and why.</summary>
    public Task ReturnAsync(PayoutId id, AccountId by, Func<Grounds.Reason> reason, CancellationToken cancellationToken) =>
        DecideAsync(id, PayoutStatus.Returned, by, reason, cancellationToken);

    /// <summary>Goes on with a payout as far as it goes now. A call that fails or times out leaves it for later.</summary>
    public async Task AdvanceAsync(PayoutId id, CancellationToken cancellationToken)
    {
        var payout = await db.Set<Payout>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (providers.Find(payout.Provider) is not { } provider)
        {
            return;
        }
        TransferNews? news;
        try
        {
            news = await (payout.Status == PayoutStatus.Requested
                ? provider.SendAsync(RequestOf(payout), cancellationToken)
                : provider.AskAsync(id.ToString(), cancellationToken));
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException or IOException)
        {
            // It may have worked: the same key is sent again, or a webhook says what became of it.
            return;
        }
        await TakeInAsync(id, news, cancellationToken);
    }

    /// <summary>Takes in what the provider says of a payout, once, with everything that follows from it.</summary>
    public Task TakeInAsync(PayoutId id, TransferNews news, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        db.ChangeTracker.Clear();
        var payout = (await db.LockedAsync<Payout>(db.Stored(id), cancellationToken))!;
        if (payout.After(news.State) is { } next)
        {
            await GoOnAsync(payout, next, null, next is PayoutStatus.Failed or PayoutStatus.Returned
                ? () => ReasonOf(next, news.Trouble ?? TransferTrouble.Other) : null, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private Task DecideAsync(
        PayoutId id, PayoutStatus status, AccountId by, Func<Grounds.Reason>? reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var payout = await db.LockedAsync<Payout>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        if (!payout.IsManual)
        {
            throw new Refusal(MarketplaceProblems.PayoutWithProvider);
        }
        if (status == PayoutStatus.Returned && payout.Status != PayoutStatus.Paid)
        {
            throw new Refusal(MarketplaceProblems.PayoutNotPaid);
        }
        await GoOnAsync(payout, status, by, reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private async Task<Payout> MakeAsync(
        Seller seller, Money amount, LedgerAccount available, AccountId? by, DateTimeOffset? scheduledFor,
        CancellationToken cancellationToken)
    {
        var payout = new Payout
        {
            Id = Id.New<PayoutId>(db.Time),
            Seller = seller.Id,
            Currency = amount.Currency,
            AmountMinor = amount.Minor,
            AccountHint = seller.PayoutAccount!.Hint,
            Provider = providers.For(amount.Currency),
            RequestedBy = by,
            RequestedAt = db.Time.GetUtcNow(),
            ScheduledFor = scheduledFor,
        };
        if (!payout.IsManual)
        {
            payout.GiveToProvider(seller.PayoutAccount);
        }
        db.Add(payout);
        await PostAsync(JournalKind.Payout, $"payout:{payout.Id}", payout, amount, available, null, cancellationToken);
        db.Publish(new PayoutWasRequested(payout.Id));
        await db.SaveChangesAsync(cancellationToken);
        return payout;
    }

    private async Task GoOnAsync(
        Payout payout, PayoutStatus status, AccountId? by, Func<Grounds.Reason>? reason, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var grounds = reason?.Invoke();
        payout.Become(status, now, grounds);
        if (status == PayoutStatus.Sent)
        {
            return;
        }
        if (status is PayoutStatus.Failed or PayoutStatus.Returned)
        {
            await BringBackAsync(payout, status, grounds!, cancellationToken);
            if (await db.LockedAsync<PayoutSchedule>(db.Stored(payout.Seller), cancellationToken) is { } schedule)
            {
                schedule.Pause(payout.Id, now);
            }
        }
        var action = status switch
        {
            PayoutStatus.Paid => "payout.paid",
            PayoutStatus.Failed => "payout.failed",
            _ => "payout.returned",
        };
        db.Audit(action, payout.Seller.ToString(), by, grounds, payout.Id.ToString());
        if (status == PayoutStatus.Returned)
        {
            db.Publish(new PayoutWasReturned(payout.Id));
        }
        else
        {
            db.Publish(new PayoutWasSettled(payout.Id));
        }
    }

    /// <summary>The money is available again, by a journal of its own whose key lets it come back once.</summary>
    private async Task BringBackAsync(
        Payout payout, PayoutStatus status, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        var available = await ledger.AccountAsync(payout.Seller, LedgerKind.Available, payout.Currency, cancellationToken);
        var (kind, key) = status == PayoutStatus.Failed
            ? (JournalKind.PayoutFailure, $"payout-failure:{payout.Id}")
            : (JournalKind.PayoutReturn, $"payout-return:{payout.Id}");
        await PostAsync(kind, key, payout, -payout.Amount, available, grounds, cancellationToken);
        await receivables.RecoverAsync(payout.Seller, payout.Currency, $"{payout.Id}:{status}", cancellationToken);
    }

    private async Task PostAsync(
        JournalKind kind, string key, Payout payout, Money amount, LedgerAccount available, Grounds.Reason? grounds,
        CancellationToken cancellationToken)
    {
        var journal = ledger.New(kind, key, payout.Id.ToString(), grounds);
        var clearing = await ledger.AccountAsync(LedgerOwner.Platform, LedgerKind.PspClearing, payout.Currency, cancellationToken);
        journal.Move(available, clearing, EntryKind.Payout, amount);
        ledger.Post(journal);
    }

    private TransferRequest RequestOf(Payout payout) => new(
        payout.Id.ToString(), payout.Amount, payout.Holder!, PayoutAccount.Open(payout.SealedNumber!, protection), payout.Id.ToString());

    /// <summary>What the provider gave as its cause, in a sentence that the seller reads.</summary>
    private Grounds.Reason ReasonOf(PayoutStatus status, TransferTrouble trouble)
    {
        using var english = Language.English.Use();
        return Reason.RecordAutomated(
            db, status == PayoutStatus.Failed ? "payout.failed" : "payout.returned", Text[$"payouts.trouble.{trouble}"], Rule);
    }
}

public sealed record PayoutWasRequested(PayoutId Payout);

/// <summary>It was paid, or it failed and the money is available again.</summary>
public sealed record PayoutWasSettled(PayoutId Payout);

/// <summary>It was reported paid and came back; the money is available again.</summary>
public sealed record PayoutWasReturned(PayoutId Payout);
