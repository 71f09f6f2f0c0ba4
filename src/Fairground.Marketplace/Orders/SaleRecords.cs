using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Returns;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>What somebody bought with a sale, for how much a piece in the store's currency.</summary>
public sealed record SoldLine(OrderLineId Line, ProductId Product, int Quantity, long UnitMinor);

/// <summary>A paid sale, as far as it matters for whether it was one.</summary>
/// <param name="Part">The seller's part of the order.</param>
/// <param name="Order">The order.</param>
/// <param name="Number">What people call the order.</param>
/// <param name="Buyer">The buyer's account; null for a guest.</param>
/// <param name="IsOfMember">Whether the buyer works for the seller.</param>
/// <param name="IsNamedAsHolder">Whether the buyer has the name of whoever the seller's money goes to.</param>
/// <param name="PaidAt">When it was paid.</param>
/// <param name="ShippedAt">When the seller said that it was handed to a carrier.</param>
/// <param name="DeliveredAt">When it was said to have arrived.</param>
/// <param name="IsTracked">Whether its parcel has a number by which it can be traced.</param>
/// <param name="IsReturned">Whether any of it was sent back, or refunded.</param>
/// <param name="Words">What was written about sending it back: by the buyer, and in the seller's reasons.</param>
/// <param name="Lines">What was bought.</param>
public sealed record SaleRecord(
    SellerOrderId Part, OrderId Order, string Number, AccountId? Buyer, bool IsOfMember, bool IsNamedAsHolder, DateTimeOffset PaidAt,
    DateTimeOffset? ShippedAt, DateTimeOffset? DeliveredAt, bool IsTracked, bool IsReturned, IReadOnlyList<string> Words,
    IReadOnlyList<SoldLine> Lines);

/// <summary>Tells the module that looks for sales that were none what is on record of a seller's.</summary>
public sealed class SaleRecords(FairgroundDb db)
{
    /// <summary>The most sales of a seller that are looked at: the newest.</summary>
    public const int CountMax = 10_000;

    private const int Batch = 500;

    /// <summary>The sellers that were paid for something since then, in the order of their ids.</summary>
    public Task<List<SellerId>> SellersAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        db.Set<Seller>().Where(seller => db.Set<SellerOrder>().Any(part => part.Seller == seller.Id && part.PaidAt >= since))
            .OrderBy(seller => seller.Id).Select(seller => seller.Id).ToListAsync(cancellationToken);

    /// <summary>When a seller's sales since then were paid: those that were not cancelled.</summary>
    public Task<List<DateTimeOffset>> TimesAsync(SellerId seller, DateTimeOffset since, CancellationToken cancellationToken) =>
        Paid(seller, since).Select(part => part.PaidAt!.Value).ToListAsync(cancellationToken);

    /// <summary>A seller's paid sales since then that were not cancelled, newest first.</summary>
    public async Task<List<SaleRecord>> OfAsync(SellerId seller, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var members = await db.Set<Member>().Where(member => member.Seller == seller).Select(member => member.Account)
            .ToHashSetAsync(cancellationToken);
        var holder = Plain(await db.Set<Seller>().Where(row => row.Id == seller)
            .Select(row => row.PayoutAccount == null ? "" : row.PayoutAccount.Holder).SingleAsync(cancellationToken));
        var found = new List<SaleRecord>();
        foreach (var ids in (await Paid(seller, since).Select(part => part.Id).ToListAsync(cancellationToken)).Chunk(Batch))
        {
            var rows = await (from part in db.Set<SellerOrder>().AsNoTracking()
                              where ids.Contains(part.Id)
                              join order in db.Set<Order>() on part.Order equals order.Id
                              select new { Part = part, part.Lines, order.Account, order.Name }).AsSplitQuery()
                .ToListAsync(cancellationToken);
            var tracked = await db.Set<Shipment>().Where(shipment => ids.Contains(shipment.Part) && shipment.TrackingNumber != "")
                .Select(shipment => shipment.Part).ToHashSetAsync(cancellationToken);
            var words = await WordsAsync(ids, cancellationToken);
            found.AddRange(rows.Select(row => new SaleRecord(
                row.Part.Id, row.Part.Order, Order.NumberOf(row.Part.Order), row.Account,
                row.Account is { } buyer && members.Contains(buyer), holder.Length > 0 && Plain(row.Name) == holder,
                row.Part.PaidAt!.Value, row.Part.ShippedAt, row.Part.DeliveredAt, tracked.Contains(row.Part.Id),
                words.Contains(row.Part.Id) || !row.Part.Refunded.IsZero, [.. words[row.Part.Id]],
                [.. row.Lines.Select(line => new SoldLine(line.Id, line.Product, line.Quantity, line.UnitMinor))])));
        }
        return found;
    }

    private static string Plain(string name) => string.Join(' ', Kernels.Text.Folding.Tokens(name).Order(StringComparer.Ordinal));

    private IQueryable<SellerOrder> Paid(SellerId seller, DateTimeOffset since) => db.Set<SellerOrder>().AsNoTracking()
        .Where(part => part.Seller == seller && part.PaidAt >= since && part.Status != SellerOrderStatus.Cancelled)
        .OrderByDescending(part => part.PaidAt).Take(CountMax);

    private async Task<ILookup<SellerOrderId, string>> WordsAsync(SellerOrderId[] parts, CancellationToken cancellationToken)
    {
        var returns = db.Set<Return>().Where(row => parts.Contains(row.Part));
        var asked = await returns.Select(row => new { row.Part, Text = row.Words }).ToListAsync(cancellationToken);
        var answered = await (from row in returns
                              from step in row.Steps
                              where step.By == ReturnParty.Seller
                              join reason in db.Set<Reason>() on step.Reason equals reason.Id
                              select new { row.Part, Text = reason.Statement }).ToListAsync(cancellationToken);
        var disputed = await (from row in returns
                              join dispute in db.Set<Dispute>() on row.Id equals dispute.Return
                              select new { row.Part, Text = dispute.Words }).ToListAsync(cancellationToken);
        return asked.Concat(answered).Concat(disputed).ToLookup(row => row.Part, row => row.Text);
    }
}
