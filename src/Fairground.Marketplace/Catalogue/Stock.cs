using Fairground.Marketplace.Orders;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Catalogue;

/// <summary>Takes and returns stock by single conditional statements, so that no unit is ever sold twice.</summary>
internal static class Stock
{
    /// <summary>Takes pieces of an offer if there are as many; what is left, or null if there were not.</summary>
    public static async Task<int?> TakeAsync(FairgroundDb db, OfferId offer, int quantity, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"update {db.Table<Offer>()} set stock = stock - {sql.Value(quantity)} where id = {sql.Value(offer)} and stock >= " +
            $"{sql.Value(quantity)} ")
            .Add("and is_active returning stock");
        var left = await sql.ReadAsync(row => (int?)row.GetInt32(0), cancellationToken);
        return left.FirstOrDefault();
    }

    /// <summary>Puts the pieces of a part back on the shelf; what was sold out shows again.</summary>
    public static Task ReturnAsync(FairgroundDb db, SellerOrder part, CancellationToken cancellationToken) =>
        ReturnAsync(db, part.Lines.Select(line => (line, line.Quantity)), cancellationToken);

    /// <summary>Puts some pieces of lines back on the shelf.</summary>
    public static async Task ReturnAsync(
        FairgroundDb db, IEnumerable<(OrderLine Line, int Quantity)> pieces, CancellationToken cancellationToken)
    {
        foreach (var (line, quantity) in pieces.OrderBy(piece => piece.Line.Offer.Value))
        {
            await db.Set<Offer>().Where(offer => offer.Id == line.Offer)
                .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.Stock, offer => offer.Stock + quantity), cancellationToken);
            db.Publish(new ProductChanged(line.Product));
        }
    }
}
