using Fairground.Marketplace.Stores;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

/// <summary>A line of the operator's list of sellers.</summary>
internal sealed record SellerLine(
    SellerId Id, string LegalName, string Country, string Email, string Register, SellerStatus Status, DateTimeOffset AppliedAt,
    int Stores, int OpenStores);

/// <summary>What the operator knows of sellers: finds them by name, address, register entry, a store's name, or an id.</summary>
internal sealed class SellerRecords(FairgroundDb db)
{
    public const int PageSize = 50;
    public const int QueryLengthMax = 100;

    public async Task<(List<SellerLine> Lines, int Total)> FindAsync(
        string? query, SellerStatus? status, int page, CancellationToken cancellationToken, int pageSize = PageSize)
    {
        var sellers = Matching(query).Where(seller => status == null || seller.Status == status);
        var total = await sellers.CountAsync(cancellationToken);
        var lines = await sellers.OrderBy(seller => seller.LegalName).ThenBy(seller => seller.Id)
            .Skip((page - 1) * pageSize).Take(pageSize)
            .Select(seller => new SellerLine(
                seller.Id, seller.LegalName, seller.Address.Country, seller.Email, seller.Register, seller.Status, seller.AppliedAt,
                db.Set<Store>().Count(store => store.Seller == seller.Id),
                db.Set<Store>().Count(store => store.Seller == seller.Id && store.ClosedAt == null)))
            .ToListAsync(cancellationToken);
        return (lines, total);
    }

    /// <summary>How many match, by status.</summary>
    public Task<Dictionary<SellerStatus, int>> CountAsync(string? query, CancellationToken cancellationToken) => Matching(query)
        .GroupBy(seller => seller.Status).Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);

    private IQueryable<Seller> Matching(string? query)
    {
        var sellers = db.Set<Seller>().AsNoTracking();
        var text = query?.Trim() ?? "";
        if (text.Length == 0)
        {
            return sellers;
        }
        if (SellerId.TryParse(text, out var id))
        {
            return sellers.Where(seller => seller.Id == id);
        }
        if (StoreId.TryParse(text, out var store))
        {
            return sellers.Where(seller => db.Set<Store>().Any(row => row.Id == store && row.Seller == seller.Id));
        }
        var lower = (text.Length > QueryLengthMax ? text[..QueryLengthMax] : text).ToLowerInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Translated to the database's lower().
        return sellers.Where(seller => seller.LegalName.ToLower().Contains(lower) || seller.Email.ToLower().Contains(lower) ||
            seller.Register.ToLower().Contains(lower) ||
            db.Set<Store>().Any(row => row.Seller == seller.Id && row.Name.ToLower().Contains(lower)));
#pragma warning restore CA1304, CA1311, CA1862
    }
}
