using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Platform.Accountability;

namespace Fairground.Demo.Loading;

/// <summary>What follows an order, by chance or its fate: payment, shipment, delivery, earnings; or cancellation and refund.</summary>
internal sealed class Fulfilling(Story story, Books books, Opinions opinions)
{
    private const string Provider = "test";

    private static readonly string[] SellerReasons =
    [
        "The last piece broke while it was packed, and the next delivery is weeks away. We are sorry.",
        "The stock in our list was wrong: there was none left on the shelf. The money is on its way back.",
        "The carrier does not bring parcels of this size to the address at the moment.",
    ];

    private static readonly Dictionary<string, string[]> Carriers = new()
    {
        ["FR"] = ["La Poste", "Chronopost"], ["DE"] = ["DHL", "Hermes"], ["NL"] = ["PostNL"], ["IT"] = ["Poste Italiane", "BRT"],
        ["GB"] = ["Royal Mail", "Evri"], ["US"] = ["USPS", "UPS"], ["JP"] = ["Yamato", "Japan Post"], ["KW"] = ["Aramex"],
        ["AE"] = ["Aramex", "Emirates Post"], ["TN"] = ["Rapid-Poste"], ["VN"] = ["Vietnam Post", "GHN"], ["ID"] = ["JNE", "Pos Indonesia"],
    };

    private readonly Dice dice = story.Dice("fulfilment");
    private readonly List<Payment> payments = [];
    private readonly List<Refund> refunds = [];
    private readonly List<Shipment> shipments = [];

    public void Plan(Order order, Shopper shopper, List<Pick> picks, Fate fate)
    {
        var isPaid = fate == Fate.Chance ? !dice.Chance(0.025) : fate != Fate.Unpaid;
        var payment = new Payment
        {
            Id = dice.Id<PaymentId>(order.PlacedAt),
            Order = order.Id,
            Provider = Provider,
            Currency = order.Currency,
            AmountMinor = order.TotalMinor,
            CreatedAt = order.PlacedAt,
            DueAt = order.PlacedAt + Payment.Claim,
        };
        payments.Add(payment);
        payment.Advance(isPaid ? ProviderState.Captured : ProviderState.Declined);
        var paidAt = order.PlacedAt.AddSeconds(dice.Between(2, 40));
        story.Chronicle.At(paidAt, () =>
        {
            order.TakeOver(isPaid ? paidAt : null);
            if (isPaid)
            {
                books.Pay(order);
            }
        });
        if (!isPaid)
        {
            return;
        }
        foreach (var part in order.Parts)
        {
            PlanPart(order, part, payment, shopper, [.. picks.Where(pick => pick.Deal.Stall.Store.Id == part.Store)], fate);
        }
    }

    public async Task WriteAsync(RowWriter rows)
    {
        await rows.WriteAsync(payments);
        await rows.WriteAsync(shipments);
        await rows.WriteAsync(refunds);
    }

    private void PlanPart(Order order, SellerOrder part, Payment payment, Shopper shopper, List<Pick> picks, Fate fate)
    {
        var (handling, way) = ((part.ShipBy - order.PlacedAt).TotalHours, (part.DeliverBy - part.ShipBy).TotalHours);
        if (fate is Fate.CancelledByBuyer or Fate.CancelledBySeller || (fate == Fate.Chance && dice.Chance(0.035)))
        {
            var by = fate == Fate.CancelledBySeller || (fate == Fate.Chance && dice.Chance(0.35)) ? CancelledBy.Seller : CancelledBy.Buyer;
            PlanCancellation(part, payment, picks[0].Deal.Stall.House, by, order.PlacedAt.AddHours(dice.Between(0.2, handling)));
            return;
        }
        if (fate == Fate.Waiting)
        {
            return;
        }
        var isLate = fate == Fate.Chance && dice.Chance(0.045);
        var shippedAt = order.PlacedAt.AddHours(isLate ? handling * dice.Between(1.05, 2) : handling * dice.Between(0.15, 0.95));
        var deliveredAt = Whole(shippedAt.AddHours(Math.Max(6, way * dice.Between(0.45, isLate ? 1.3 : 1))));
        shippedAt = Whole(shippedAt);
        if (fate == Fate.OnTheWay)
        {
            (shippedAt, deliveredAt) = (Whole(Earlier(shippedAt, story.End.AddHours(-20))), story.End.AddDays(1));
        }
        PlanShipment(part, picks[0].Deal.Stall, shippedAt, deliveredAt);
        if (fate == Fate.Delivered && (story.End - order.PlacedAt).TotalDays < 100)
        {
            // Left for whoever signs in to write about.
            return;
        }
        foreach (var (line, pick) in part.Lines.Zip(picks))
        {
            opinions.Consider(shopper, part, line, pick.Deal.Good, deliveredAt);
        }
    }

    private void PlanShipment(SellerOrder part, Stall stall, DateTimeOffset shippedAt, DateTimeOffset deliveredAt)
    {
        var carrier = dice.Pick(Carriers[stall.Store.ShipsFrom]);
        var shipment = new Shipment
        {
            Id = dice.Id<ShipmentId>(shippedAt), Part = part.Id, Carrier = carrier,
            TrackingNumber = $"{stall.Store.ShipsFrom}{dice.Digits(11)}", HandedOverAt = shippedAt,
        };
        story.Chronicle.At(shippedAt, () =>
        {
            shipments.Add(shipment);
            part.TakeOverShipment(shippedAt, null);
        });
        story.Chronicle.At(deliveredAt, () => part.TakeOverShipment(shippedAt, deliveredAt));
        var maturedAt = deliveredAt.AddDays(part.MaturityDays).AddMinutes(1);
        story.Chronicle.At(maturedAt, () =>
        {
            part.Mature(maturedAt);
            books.Mature(part);
        });
    }

    private void PlanCancellation(SellerOrder part, Payment payment, House house, CancelledBy by, DateTimeOffset time)
    {
        var at = Whole(time);
        var why = dice.Pick(SellerReasons);
        var refundedAt = at.AddMinutes(dice.Between(1, 4));
        var id = dice.Id<RefundId>(at);
        story.Chronicle.At(at, () =>
        {
            var grounds = by == CancelledBy.Seller
                ? Reason.Record(story.Db, "order.cancelled-by-seller", why, house.Owner)
                : Reason.RecordAutomated(
                    story.Db, "order.cancelled-by-buyer", "The buyer cancelled before the goods were sent.",
                    "orders/cancel-before-shipping");
            part.TakeOverCancellation(at, by, grounds);
            books.Cancel(part, grounds);
            // Sent at once, so that no refund of the story is left for a provider who never saw the payment.
            var refund = new Refund
            {
                Id = id, Payment = payment.Id, Part = part.Id, Key = Refund.KeyOfCancellation(part), Cause = RefundCause.Cancellation,
                Currency = part.PaidCurrency, AmountMinor = part.TotalPaid.Minor, ShippingMinor = part.ShippingPaid.Minor,
                Reason = grounds.Id, CreatedAt = at, DueAt = at, DoneAt = refundedAt,
            };
            refunds.Add(refund);
            books.Send(refund);
        });
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    /// <summary>To the second, so that both databases keep it as it is.</summary>
    private static DateTimeOffset Whole(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());
}
