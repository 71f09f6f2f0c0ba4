using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Orders;

/// <summary>
/// What a person has bought. Orders are books of the market's and stay, with the name and addresses given for them. Those of a deleted
/// account are a guest's from then on: their links bear a key, which a letter brings for each that is under way.
/// </summary>
internal sealed class OrderData(FairgroundDb db, Mailbox mailbox, LinkKeys keys) : IPersonalData
{
    /// <summary>Nobody has more under way; a program that has knows them.</summary>
    private const int LettersMax = 50;

    private static readonly List<SellerOrderStatus> UnderWay =
        [SellerOrderStatus.AwaitingPayment, SellerOrderStatus.ToShip, SellerOrderStatus.Shipped];

    public string Name => "orders";

    public string Title => Text["personal.orders"];

    public IReadOnlyList<Type> Entities => [typeof(Order)];

    public string Erased => Text["personal.orders.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.orders.kept"], Text["personal.orders.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        await export.ListAsync("orders",
            Own(account).AsNoTracking().WithParts(db).OrderBy(order => order.Id),
            order => new { order.Email, order.Name, order.Address, order.Language, order.PaidAt, Order = OrderApi.View(order, null) },
            cancellationToken);
        await export.ListAsync("orderMarks",
            Marks(account).AsNoTracking().OrderBy(mark => mark.Order).ThenBy(mark => mark.Kind),
            mark => new { mark.Order, mark.Kind, mark.Hash, mark.At }, cancellationToken);
    }

    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken)
    {
        var open = await Own(account).AsNoTracking().Where(order => order.Parts.Any(part => UnderWay.Contains(part.Status)))
            .OrderByDescending(order => order.PlacedAt).Take(LettersMax).ToListAsync(cancellationToken);
        foreach (var order in open)
        {
            mailbox.Post(order.Email, Language.Find(order.Language) ?? Language.English, () => new Letter(
                Text["mail.order-loosed.subject", order.Number], [Text["mail.order-loosed.text", order.Name]], Text["mail.order.see"],
                OrderAccess.PathOf(keys, order.Id, isGuest: true)));
        }
        await Marks(account).ExecuteDeleteAsync(cancellationToken);
        await Own(account).ExecuteUpdateAsync(
            set => set.SetProperty(order => order.Account, (AccountId?)null), cancellationToken);
    }

    private IQueryable<OrderMark> Marks(AccountId account)
    {
        var own = Own(account);
        return db.Set<OrderMark>().Where(mark => own.Any(order => order.Id == mark.Order));
    }

    private IQueryable<Order> Own(AccountId account) => db.Set<Order>().Where(order => order.Account == account);
}
