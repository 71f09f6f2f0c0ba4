using System.Globalization;
using CsvHelper;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// Bank details for one payout. <see cref="IsTheOneAskedFor"/> is false where the seller has named another account since.
/// </summary>
internal sealed record OpenedAccount(PayoutId Payout, string Holder, string Number, bool IsTheOneAskedFor);

/// <summary>Opens sellers' bank details for those who pay them. Each look is on record, in the same transaction.</summary>
internal sealed class PayoutAccountDesk(FairgroundDb db, IDataProtectionProvider protection)
{
    public const int ExportMax = 5000;
    // A cell that a spreadsheet would take for a formula is made plain text.
    private static readonly CsvWriterOptions Csv = new() { Injection = CsvInjection.Escape };
    private static readonly string[] Head =
        ["payout", "seller", "name", "holder", "account", "changed", "amount", "currency", "requested"];

    public Task<OpenedAccount> OpenAsync(PayoutId id, AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var payout = await db.Set<Payout>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var account = (await db.Set<Seller>().AsNoTracking().SingleAsync(seller => seller.Id == payout.Seller, cancellationToken))
            .PayoutAccount ?? throw new Refusal(MarketplaceProblems.PayoutAccountInvalid);
        db.Audit("payout-account.seen", payout.Seller.ToString(), by, detail: payout.Id.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return new OpenedAccount(id, account.Holder, account.Open(protection), account.Hint == payout.AccountHint);
    }, cancellationToken);

    /// <summary>The payouts that were asked for, oldest first, with their bank details, as a file for the operator's bank.</summary>
    public Task<byte[]> ExportAsync(AccountId by, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        var rows = await (from payout in db.Set<Payout>().AsNoTracking()
                          where payout.Status == PayoutStatus.Requested && payout.Provider == PayoutProviders.Manual
                          join seller in db.Set<Seller>().AsNoTracking() on payout.Seller equals seller.Id
                          orderby payout.RequestedAt, payout.Id
                          select new { payout, seller }).Take(ExportMax).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            db.Audit("payout-account.exported", row.seller.Id.ToString(), by, detail: row.payout.Id.ToString());
        }
        await db.SaveChangesAsync(cancellationToken);
        return Write(rows.Where(row => row.seller.PayoutAccount is not null).Select(row => (row.payout, row.seller)));
    }, cancellationToken);

    private byte[] Write(IEnumerable<(Payout Payout, Seller Seller)> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Csv, leaveOpen: true))
        {
            csv.WriteRecord(Head);
            foreach (var (payout, seller) in rows)
            {
                var account = seller.PayoutAccount!;
                csv.WriteRecord([
                    payout.Id.ToString(),
                    seller.Id.ToString(),
                    seller.LegalName,
                    account.Holder,
                    account.Open(protection),
                    account.Hint == payout.AccountHint ? "" : "changed",
                    payout.Amount.Major.ToString($"F{payout.Currency.Decimals}", CultureInfo.InvariantCulture),
                    payout.Currency.Code,
                    payout.RequestedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                ]);
            }
        }
        return file.ToArray();
    }
}
