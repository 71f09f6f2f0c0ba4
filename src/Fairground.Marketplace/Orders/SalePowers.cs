using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>
/// Lets another module take sales out of what counts as sold, and put them back: the figures that products are ranked by and shown with.
/// The money of the sales stays where it is. Part of the caller's transaction; the figures are right when it ends.
/// </summary>
public sealed class SalePowers(FairgroundDb db)
{
    /// <summary>The most sales that change at once.</summary>
    public const int CountMax = 500;

    /// <summary>Leaves sales of a seller out; one that is left out already gets the new reason.</summary>
    /// <param name="seller">Whose sales they are: the subject of the entry in the audit log.</param>
    /// <param name="parts">The sales.</param>
    /// <param name="by">Who decided; null for a published rule.</param>
    /// <param name="grounds">Why, for the seller to read.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task LeaveOutAsync(
        SellerId seller, IReadOnlyCollection<SellerOrderId> parts, AccountId? by, Grounds.Reason grounds,
        CancellationToken cancellationToken) =>
        ChangeAsync("sales.left-out", seller, parts, by, grounds, part => part.LeaveOut(grounds), cancellationToken);

    /// <summary>Counts sales again that were left out, as if they had never been.</summary>
    public Task TakeBackAsync(
        SellerId seller, IReadOnlyCollection<SellerOrderId> parts, AccountId? by, Grounds.Reason grounds,
        CancellationToken cancellationToken) =>
        ChangeAsync("sales.counted", seller, parts, by, grounds, part => part.CountAgain(), cancellationToken);

    private async Task ChangeAsync(
        string action, SellerId seller, IReadOnlyCollection<SellerOrderId> parts, AccountId? by, Grounds.Reason grounds,
        Action<SellerOrder> change, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(parts.Count, CountMax);
        if (parts.Count == 0)
        {
            return;
        }
        var sales = await db.Set<SellerOrder>().Include(part => part.Lines)
            .Where(part => part.Seller == seller && parts.Contains(part.Id)).ToListAsync(cancellationToken);
        sales.ForEach(change);
        db.Audit(action, seller.ToString(), by, grounds, sales.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await db.SaveChangesAsync(cancellationToken);
        List<ProductId> products = [.. sales.SelectMany(part => part.Lines).Select(line => line.Product).Distinct()];
        await SoldPieces.CountAsync(db, products, await SoldPieces.OfAsync(db, products, cancellationToken), cancellationToken);
    }
}
