using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Consents;

/// <summary>What a person has agreed to. A deletion takes every consent back; that it was given, and taken back, stays on record.</summary>
internal sealed class ConsentData(FairgroundDb db, Consents consents, Purposes purposes) : IPersonalData
{
    private const string Method = "account-deletion";

    public string Name => "consents";

    public string Title => Text["personal.consents"];

    public IReadOnlyList<Type> Entities => [typeof(ConsentRecord), typeof(ConsentReceipt)];

    public string Erased => Text["personal.consents.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.consents.kept"], Text["personal.consents.why"])];

    public Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken) => export.ListAsync("records",
        from record in db.Set<ConsentRecord>().AsNoTracking()
        where record.Principal == account
        join receipt in db.Set<ConsentReceipt>().AsNoTracking() on record.Id equals receipt.Record
        orderby record.Sequence
        select new { record, receipt },
        row => new
        {
            row.record.Id, row.record.Sequence, row.record.Purpose, row.record.Recipient, row.record.Subject, row.record.State,
            row.record.At, row.record.ValidUntil, row.record.Supersedes, Receipt = ConsentApi.Read(row.receipt),
        }, cancellationToken);

    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken)
    {
        // What was agreed to for a purpose that is no longer published serves nothing any more.
        var given = (await consents.CurrentAsync(account, cancellationToken)).Where(
            record => record.State.Permits() && purposes.Find(record.Purpose) is not null);
        foreach (var record in given)
        {
            await consents.WithdrawAsync(
                account, new ConsentTopic(record.Purpose, record.Recipient, record.Subject), Method, cancellationToken);
        }
    }
}
