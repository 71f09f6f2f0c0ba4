using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Ledger;

/// <summary>An account with what stands on it.</summary>
internal sealed record AccountBalance(LedgerKind Kind, Money Balance, long Entries);

/// <summary>Sums the platform's own accounts, and sellers' accounts by kind: together they are the whole ledger.</summary>
internal sealed class PlatformAccounts(FairgroundDb db)
{
    public Task<List<AccountBalance>> ReadAsync(CancellationToken cancellationToken) => SumAsync(ofPlatform: true, cancellationToken);

    public Task<List<AccountBalance>> OfSellersAsync(CancellationToken cancellationToken) => SumAsync(ofPlatform: false, cancellationToken);

    private async Task<List<AccountBalance>> SumAsync(bool ofPlatform, CancellationToken cancellationToken)
    {
        var platform = LedgerOwner.Platform;
        var sums = await (from account in db.Set<LedgerAccount>()
                          where (account.Owner == platform) == ofPlatform
                          join entry in db.Set<Entry>() on account.Id equals entry.Account
                          group entry by new { account.Kind, account.Currency } into entries
                          select new
                          {
                              entries.Key.Kind, entries.Key.Currency, Minor = entries.Sum(entry => entry.Minor),
                              Count = entries.LongCount()
                          }).ToListAsync(cancellationToken);
        return [.. sums.OrderBy(sum => sum.Kind).ThenBy(sum => sum.Currency.Code, StringComparer.Ordinal)
            .Select(sum => new AccountBalance(sum.Kind, new Money(sum.Minor, sum.Currency), sum.Count))];
    }
}
