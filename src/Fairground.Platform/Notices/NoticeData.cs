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

    public IReadOnlyList<Type> Entities => [typeof(Notice), typeof(NoticePreference)];

    public string Erased => Text["personal.notices.erased"];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        await export.ListAsync("notices",
            Own(account).AsNoTracking().OrderBy(notice => notice.Id),
            notice => new { notice.Id, notice.Sentence, notice.Path, notice.At, notice.ReadAt }, cancellationToken);
        await export.ListAsync("noticePreferences",
            Preferences(account).AsNoTracking().OrderBy(preference => preference.Kind),
            preference => new { preference.Kind, preference.InProduct, preference.ByMail, preference.ChangedAt }, cancellationToken);
    }

    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken)
    {
        await Own(account).ExecuteDeleteAsync(cancellationToken);
        await Preferences(account).ExecuteDeleteAsync(cancellationToken);
    }

    private IQueryable<NoticePreference> Preferences(AccountId account) =>
        db.Set<NoticePreference>().Where(preference => preference.Account == account);

    private IQueryable<Notice> Own(AccountId account) => db.Set<Notice>().Where(notice => notice.Account == account);
}
