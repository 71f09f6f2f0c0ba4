using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Notices;

/// <summary>How many notices the visitor has not read: asked once a request, however many places show it.</summary>
public sealed class UnreadNotices(FairgroundDb db, Visitor visitor)
{
    public const string Path = "/account/notices";

    /// <summary>Nobody needs to know of more, and counting them takes time.</summary>
    public const int CountedMax = 100;

    private static readonly Func<FairgroundDb, AccountId, Task<int>> Count = EF.CompileAsyncQuery(
        (FairgroundDb db, AccountId account) =>
            db.Set<Notice>().Where(notice => notice.Account == account && notice.ReadAt == null).Take(CountedMax).Count());

    private int? counted;

    public async ValueTask<int> CountAsync() =>
        counted ??= visitor.Account is { } account ? await Count(db, account) : 0;
}
