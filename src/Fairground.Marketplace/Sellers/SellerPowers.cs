using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Sellers;

/// <summary>Tells other modules who sellers are.</summary>
public sealed class SellerPowers(FairgroundDb db)
{
    /// <summary>The legal names of some sellers.</summary>
    public Task<Dictionary<SellerId, string>> NamesAsync(IReadOnlyCollection<SellerId> ids, CancellationToken cancellationToken) =>
        db.Set<Seller>().Where(seller => ids.Contains(seller.Id))
            .ToDictionaryAsync(seller => seller.Id, seller => seller.LegalName, cancellationToken);
}
