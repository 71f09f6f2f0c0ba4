using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

/// <summary>Reads reasons, and the names of the people who decided, for pages that show many.</summary>
public static class Reasons
{
    public static async Task<Dictionary<ReasonId, Reason>> OfAsync(
        FairgroundDb db, IEnumerable<ReasonId?> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var wanted = ids.OfType<ReasonId>().Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.Set<Reason>().AsNoTracking().Where(reason => wanted.Contains(reason.Id))
            .ToDictionaryAsync(reason => reason.Id, cancellationToken);
    }

    public static async Task<Dictionary<AccountId, string>> PeopleAsync(
        FairgroundDb db, IEnumerable<AccountId?> ids, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        var wanted = ids.OfType<AccountId>().Distinct().ToList();
        return wanted.Count == 0 ? [] : await db.Set<Account>().AsNoTracking().Where(account => wanted.Contains(account.Id))
            .ToDictionaryAsync(account => account.Id, account => Account.NameOf(account.DisplayName), cancellationToken);
    }
}
