using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Returns;

/// <summary>Takes disputes from either side, and the operator's decisions about them.</summary>
internal sealed class DisputeDesk(FairgroundDb db, ReturnBook book, ReturnRefunds refunds, IOptions<ReturnOptions> rules)
{
    /// <summary>The buyer disputes: whoever may open the order.</summary>
    public async Task<DisputeId> OpenAsBuyerAsync(ReturnId id, string words, CancellationToken cancellationToken)
    {
        await book.OpenAsBuyerAsync(id, cancellationToken);
        return await OpenAsync(id, _ => true, ReturnParty.Buyer, words, cancellationToken);
    }

    public Task<DisputeId> OpenAsSellerAsync(SellerId seller, ReturnId id, string words, CancellationToken cancellationToken) =>
        OpenAsync(id, row => row.Seller == seller, ReturnParty.Seller, words, cancellationToken);

    /// <summary>The operator's word: all that the return comes to, an amount in all, or nothing more than what was given.</summary>
    public Task DecideAsync(
        DisputeId id, DisputeOutcome outcome, Money? amount, AccountId by, string? reason, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var dispute = await db.LockedAsync<Dispute>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        if (dispute.DecidedAt is not null)
        {
            throw new Refusal(MarketplaceProblems.DisputeDecided);
        }
        var row = await book.LockAsync(dispute.Return, cancellationToken);
        var grounds = Reason.Record(db, "dispute.decided", reason, by, "returns/disputes");
        dispute.Decide(outcome, grounds, db.Time.GetUtcNow());
        var given = await refunds.DecideAsync(row, dispute.Id, outcome, amount, grounds, cancellationToken);
        db.Audit("dispute.decided", row.Seller.ToString(), by, grounds, $"{dispute.Id} {outcome} {given.Minor} {given.Currency}");
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    /// <summary>Disputes, the open ones first, the oldest of them on top.</summary>
    public async Task<(List<(Dispute Dispute, Return Return)> Disputes, int Open)> ListAsync(
        bool onlyOpen, int skip, int take, CancellationToken cancellationToken)
    {
        var open = await CountOpenAsync(db, cancellationToken);
        var rows = await (from dispute in db.Set<Dispute>().AsNoTracking()
                          where !onlyOpen || dispute.DecidedAt == null
                          join row in db.Set<Return>() on dispute.Return equals row.Id
                          orderby dispute.DecidedAt != null, dispute.OpenedAt, dispute.Id
                          select new { dispute, row }).Skip(skip).Take(take).ToListAsync(cancellationToken);
        return (rows.ConvertAll(pair => (pair.dispute, pair.row)), open);
    }

    public static Task<int> CountOpenAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        db.Set<Dispute>().CountAsync(dispute => dispute.DecidedAt == null, cancellationToken);

    private Task<DisputeId> OpenAsync(
        ReturnId id, Func<Return, bool> isTheirs, ReturnParty by, string words, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
    {
        var row = await book.LockAsync(id, cancellationToken);
        if (!isTheirs(row))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var text = words.Trim();
        if (text.Length is < Dispute.WordsLengthMin or > Return.WordsLengthMax)
        {
            throw new Refusal(PlatformProblems.ReasonTooShort, Dispute.WordsLengthMin, Return.WordsLengthMax);
        }
        row.Dispute(db, by, rules.Value);
        var dispute = new Dispute
        {
            Id = Id.New<DisputeId>(db.Time),
            Return = id,
            By = by,
            Words = text,
            OpenedAt = db.Time.GetUtcNow(),
        };
        db.Add(dispute);
        await db.SaveChangesAsync(cancellationToken);
        return dispute.Id;
    }, cancellationToken);
}
