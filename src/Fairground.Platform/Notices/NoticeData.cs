using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Notices;

/// <summary>What the market has told an account.</summary>
internal sealed class NoticeData(FairgroundDb db) : IPersonalData
{
    public string Name => "notices";

    public string Title => Text["personal.notices"];

    public IReadOnlyList<Type> Entities => [typeof(Notice)];

    public string Erased => Text["personal.notices.erased"];

    public Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken) => export.ListAsync("notices",
        Own(account).AsNoTracking().OrderBy(notice => notice.Id),
        notice => new { notice.Id, notice.Sentence, notice.Path, notice.At, notice.ReadAt }, cancellationToken);

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Own(account).ExecuteDeleteAsync(cancellationToken);

    private IQueryable<Notice> Own(AccountId account) => db.Set<Notice>().Where(notice => notice.Account == account);
}
