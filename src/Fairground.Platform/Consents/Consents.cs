using System.Text.Json;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Consents;

/// <summary>What a consent is about, exactly: a published purpose, and where it matters a recipient and a subject.</summary>
public sealed record ConsentTopic(string Purpose, string Recipient = "", string Subject = "");

/// <summary>A person gave consent. Ids and facts only.</summary>
public sealed record ConsentWasGiven(AccountId Principal, string Purpose, ConsentId Consent);

/// <summary>A person took consent back: whoever holds data under it erases what no other consent covers.</summary>
public sealed record ConsentWasWithdrawn(AccountId Principal, string Purpose, ConsentId Consent);

/// <summary>Gives, withdraws and looks up consents. Nothing of the market's uses data without asking here first.</summary>
public sealed class Consents(FairgroundDb db, Purposes purposes, IOptions<MarketOptions> market)
{
    /// <summary>The consent that permits the topic now, to be passed on as grounds; null if none does.</summary>
    public async Task<Grounds.Consent?> FindAsync(AccountId principal, ConsentTopic topic, CancellationToken cancellationToken) =>
        await NewestAsync(principal, topic, cancellationToken) is { } record && record.PermitsAt(db.Time.GetUtcNow())
            ? new Grounds.Consent(record.Id)
            : null;

    public async Task<ConsentReceipt> GiveAsync(AccountId principal, ConsentTopic topic, string method, CancellationToken cancellationToken)
    {
        var purpose = purposes.Find(topic.Purpose) ?? throw new Refusal(PlatformProblems.UnknownPurpose);
        return await db.TransactAsync(async () =>
        {
            await db.LockAsync<Account>(db.Stored(principal), cancellationToken);
            var newest = await NewestAsync(principal, topic, cancellationToken);
            var state = newest?.PermitsAt(db.Time.GetUtcNow()) == true ? ConsentState.RenewedGiven : ConsentState.Given;
            var (record, receipt) = await AppendAsync(principal, topic, purpose, state, method, newest, cancellationToken);
            db.Publish(new ConsentWasGiven(principal, topic.Purpose, record.Id));
            await db.SaveChangesAsync(cancellationToken);
            return receipt;
        }, cancellationToken);
    }

    public async Task<ConsentReceipt> WithdrawAsync(
        AccountId principal, ConsentTopic topic, string method, CancellationToken cancellationToken)
    {
        var purpose = purposes.Find(topic.Purpose) ?? throw new Refusal(PlatformProblems.UnknownPurpose);
        return await db.TransactAsync(async () =>
        {
            await db.LockAsync<Account>(db.Stored(principal), cancellationToken);
            var newest = await NewestAsync(principal, topic, cancellationToken);
            if (newest?.State.Permits() != true)
            {
                throw new Refusal(PlatformProblems.NoConsent);
            }
            var (_, receipt) = await AppendAsync(principal, topic, purpose, ConsentState.Withdrawn, method, newest, cancellationToken);
            db.Publish(new ConsentWasWithdrawn(principal, topic.Purpose, newest.Id));
            await db.SaveChangesAsync(cancellationToken);
            return receipt;
        }, cancellationToken);
    }

    /// <summary>The newest record of each topic of a person.</summary>
    public async Task<List<ConsentRecord>> CurrentAsync(AccountId principal, CancellationToken cancellationToken) =>
        [.. (await HistoryAsync(principal, cancellationToken))
            .GroupBy(record => (record.Purpose, record.Recipient, record.Subject))
            .Select(group => group.MaxBy(record => record.Sequence)!)];

    /// <summary>Every record of a person, in order.</summary>
    public Task<List<ConsentRecord>> HistoryAsync(AccountId principal, CancellationToken cancellationToken) => db.Set<ConsentRecord>()
        .AsNoTracking().Where(record => record.Principal == principal).OrderBy(record => record.Sequence).ToListAsync(cancellationToken);

    /// <summary>Whether the person's records still form the chain they were written as.</summary>
    public async Task<bool> VerifyAsync(AccountId principal, CancellationToken cancellationToken)
    {
        byte[] hash = [];
        var sequence = 0;
        foreach (var record in await HistoryAsync(principal, cancellationToken))
        {
            hash = record.HashAfter(hash);
            if (record.Sequence != ++sequence || !hash.AsSpan().SequenceEqual(record.Hash))
            {
                return false;
            }
        }
        return true;
    }

    private async Task<(ConsentRecord Record, ConsentReceipt Receipt)> AppendAsync(AccountId principal, ConsentTopic topic, Purpose purpose,
        ConsentState state, string method, ConsentRecord? newest, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var last = await db.Set<ConsentRecord>().AsNoTracking().Where(row => row.Principal == principal)
            .OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(cancellationToken);
        var record = new ConsentRecord
        {
            Id = Id.New<ConsentId>(db.Time),
            Principal = principal,
            Sequence = (last?.Sequence ?? 0) + 1,
            Purpose = topic.Purpose,
            Recipient = topic.Recipient,
            Subject = topic.Subject,
            NoticeVersion = purpose.NoticeVersion,
            NoticeHash = purpose.NoticeHash,
            Language = Languages.Language.Current.Code,
            CollectionMethod = method,
            State = state,
            At = now,
            ValidUntil = state.Permits() ? now + Purpose.ValidityMax : null,
            Supersedes = newest?.Id,
        };
        record.Seal(last?.Hash ?? []);
        var receipt = Receipt(record, purpose);
        db.AddRange(record, receipt);
        return (record, receipt);
    }

    private ConsentReceipt Receipt(ConsentRecord record, Purpose purpose)
    {
        var id = Id.New<ConsentReceiptId>(db.Time);
        var body = new ConsentReceiptBody(
            ConsentRecord.SchemaVersion, id, record.Id, record.Principal.ToString(), market.Value.Operator, market.Value.ContactEmail,
            record.Language, purpose.Code, purpose.Title, purpose.Notice, record.NoticeVersion, record.NoticeHash,
            ConsentRecord.LawfulBasis,
            purpose.Data, purpose.Recipient, (int)purpose.Retention.TotalDays, record.CollectionMethod, Text["consents.how-to-withdraw"],
            market.Value.Country, record.State.ToString(), record.At, record.ValidUntil, Convert.ToHexStringLower(record.Hash));
        return new ConsentReceipt { Id = id, Record = record.Id, Body = JsonSerializer.Serialize(body, EventJson.Options) };
    }

    private Task<ConsentRecord?> NewestAsync(AccountId principal, ConsentTopic topic, CancellationToken cancellationToken) =>
        db.Set<ConsentRecord>()
        .AsNoTracking()
        .Where(record => record.Principal == principal && record.Purpose == topic.Purpose &&
            record.Recipient == topic.Recipient && record.Subject == topic.Subject)
        .OrderByDescending(record => record.Sequence)
        .FirstOrDefaultAsync(cancellationToken);
}
