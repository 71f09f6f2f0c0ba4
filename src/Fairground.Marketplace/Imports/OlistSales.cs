using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Fulfilment;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Writes orders as Olist's files tell them, at their times: parts, lines, shipments, payments, and every journal they would have posted
/// here under the market's commission rules. Nobody is told of what happened years ago, so nothing is published.
/// </summary>
internal sealed class OlistSales(
    FairgroundDb db, OlistOffers offers, SalePostings postings, CatalogueCache cache, FeeRules fees, Exchange exchange)
{
    private const string Rule = "import/olist";
    private const string Unknown = "Not in the data";
    private const string Provider = "olist";

    /// <summary>Spoils the items whose product or seller the market does not have.</summary>
    public async Task CheckAsync(IReadOnlyCollection<OrderDraft> drafts, CancellationToken cancellationToken)
    {
        var items = drafts.SelectMany(draft => draft.Items).Where(item => item.Row.Trouble is null).ToList();
        var products = items.Select(item => OlistId.Of<ProductId>(item.Product)).Distinct().ToList();
        var known = await db.Set<Product>().Where(product => products.Contains(product.Id)).Select(product => product.Id)
            .ToHashSetAsync(cancellationToken);
        var stores = items.Select(item => OlistId.Of<StoreId>(item.Seller)).Distinct().ToList();
        var open = await db.Set<Store>().Where(store => stores.Contains(store.Id)).Select(store => store.Id)
            .ToHashSetAsync(cancellationToken);
        foreach (var item in items)
        {
            if (!known.Contains(OlistId.Of<ProductId>(item.Product)))
            {
                item.Row.Spoil("unknown product", item.Product.ToString("N"));
            }
            else if (!open.Contains(OlistId.Of<StoreId>(item.Seller)))
            {
                item.Row.Spoil("unknown seller", item.Seller.ToString("N"));
            }
        }
    }

    /// <summary>Writes the orders that are not there yet, in the current unit of work, and says which they were.</summary>
    public async Task<HashSet<Guid>> WriteAsync(IReadOnlyCollection<OrderDraft> drafts, CancellationToken cancellationToken)
    {
        var ids = drafts.Select(draft => OlistId.Of<OrderId>(draft.Key)).ToList();
        var there = await db.Set<Order>().Where(order => ids.Contains(order.Id)).Select(order => order.Id)
            .ToHashSetAsync(cancellationToken);
        var missing = drafts.Where(draft => !there.Contains(OlistId.Of<OrderId>(draft.Key))).ToList();
        if (missing.Count == 0)
        {
            return [];
        }
        await offers.TakeOverAsync(missing, cancellationToken);
        var products = missing.SelectMany(draft => draft.Items).Select(item => OlistId.Of<ProductId>(item.Product)).Distinct().ToList();
        var goods = await db.Set<Product>().AsNoTracking().Where(product => products.Contains(product.Id))
            .ToDictionaryAsync(product => product.Id, cancellationToken);
        var book = await fees.GetAsync(cancellationToken);
        var frame = await cache.GetAsync(cancellationToken);
        var rates = await exchange.RatesAsync(cancellationToken);
        var now = db.Time.GetUtcNow();
        foreach (var draft in missing)
        {
            var order = OrderOf(draft);
            foreach (var items in draft.Items.GroupBy(item => item.Seller))
            {
                order.Add(PartOf(draft, [.. items], goods, lines => book.Bill(
                    OlistId.Of<SellerId>(items.Key), OlistRate.Real, lines, frame, rates, now)));
            }
            await PlayAsync(order, draft, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return [.. missing.Select(draft => draft.Key)];
    }

    private static Order OrderOf(OrderDraft draft)
    {
        var buyer = (draft.Buyer?.Key ?? draft.Customer).ToString("N");
        var key = $"olist:{draft.Key:N}";
        return new Order
        {
            Id = OlistId.Of<OrderId>(draft.Key),
            CheckoutKey = key,
            CheckoutHash = SHA256.HashData(Encoding.UTF8.GetBytes(key)),
            Email = $"{buyer}@olist.invalid",
            Name = $"Buyer {buyer[..8]}",
            Address = new PostalAddress
            {
                Line = Unknown,
                Postcode = draft.Buyer?.Postcode ?? "",
                City = draft.Buyer is { } known ? $"{known.City} ({known.State})" : Unknown,
                Country = "BR",
            },
            Language = "pt",
            Currency = OlistRate.Real,
            TotalMinor = draft.Total.Minor,
            PlacedAt = draft.PlacedAt,
        };
    }

    private static SellerOrder PartOf(
        OrderDraft draft, List<ItemDraft> items, Dictionary<ProductId, Product> goods, Func<List<FeeLine>, FeeBill> charge)
    {
        var total = items.Select(item => item.Price).Aggregate(Money.Add);
        var freight = items.Select(item => item.Freight).Aggregate(Money.Add);
        var bill = charge([.. items.GroupBy(item => (item.Product, item.Price)).Select(pieces => new FeeLine(
            goods[OlistId.Of<ProductId>(pieces.Key.Product)].Category, pieces.Count(), pieces.Key.Price * pieces.Count()))]);
        var part = new SellerOrder
        {
            Id = OlistId.Of<SellerOrderId>($"{draft.Key:N}/{items[0].Seller:N}"),
            Seller = OlistId.Of<SellerId>(items[0].Seller),
            Store = OlistId.Of<StoreId>(items[0].Seller),
            Currency = OlistRate.Real,
            GoodsMinor = total.Minor,
            ShippingMinor = freight.Minor,
            CommissionMinor = bill.Commission.Minor,
            FeesMinor = bill.Fees.Minor,
            CommissionRefund = bill.Refund,
            CommissionKeepMinor = bill.Keep.Minor,
            MaturityDays = bill.MaturityDays,
            PaidCurrency = OlistRate.Real,
            GoodsPaidMinor = total.Minor,
            ShippingPaidMinor = freight.Minor,
            ShipBy = items.Max(item => item.ShipBy),
            DeliverBy = draft.EstimatedAt,
        };
        // Olist writes a row for each piece; pieces of one price are a line.
        foreach (var pieces in items.OrderBy(item => item.Number).GroupBy(item => (item.Product, item.Price)))
        {
            part.Add(LineOf(draft, pieces.First(), pieces.Count(), goods[OlistId.Of<ProductId>(pieces.Key.Product)]));
        }
        return part;
    }

    private static OrderLine LineOf(OrderDraft draft, ItemDraft item, int quantity, Product product) => new()
    {
        Id = OlistId.Of<OrderLineId>($"{draft.Key:N}/{item.Number}"),
        Offer = OlistOffers.IdOf(item.Product, item.Seller),
        Product = product.Id,
        Variant = OlistId.Of<VariantId>(item.Product),
        Title = product.Text("pt")!.Title,
        OptionsJson = "{}",
        PictureKey = null,
        PictureIsDrawing = false,
        Quantity = quantity,
        UnitMinor = item.Price.Minor,
        UnitPaidMinor = item.Price.Minor,
    };

    /// <summary>Lets happen to the order what happened to it.</summary>
    private async Task PlayAsync(Order order, OrderDraft draft, CancellationToken cancellationToken)
    {
        var payment = new Payment
        {
            Id = OlistId.Of<PaymentId>(draft.Key),
            Order = order.Id,
            Provider = draft.Payments.Count > 0 && draft.IsPaidExactly ? $"{Provider}:{draft.Payments[0].Type}" : Provider,
            Currency = order.Currency,
            AmountMinor = order.TotalMinor,
            CreatedAt = draft.PlacedAt,
            DueAt = draft.PlacedAt,
        };
        payment.Advance(draft.PaidAt is null ? ProviderState.Voided : ProviderState.Captured);
        db.AddRange(order, payment);
        order.TakeOver(draft.PaidAt);
        if (draft.PaidAt is not { } paidAt)
        {
            return;
        }
        await postings.PostPaymentAsync(order, cancellationToken);
        foreach (var part in order.Parts)
        {
            if (draft.IsCancelled)
            {
                await CancelAsync(part, payment.Id, draft, draft.CarrierAt ?? paidAt, cancellationToken);
            }
            else if ((draft.CarrierAt ?? draft.DeliveredAt) is { } shippedAt)
            {
                await ShipAsync(part, shippedAt, draft.DeliveredAt, cancellationToken);
            }
        }
    }

    private async Task ShipAsync(
        SellerOrder part, DateTimeOffset shippedAt, DateTimeOffset? deliveredAt, CancellationToken cancellationToken)
    {
        part.TakeOverShipment(shippedAt, deliveredAt);
        db.Add(new Shipment
        {
            Id = new ShipmentId(part.Id.Value), Part = part.Id, Carrier = Unknown, HandedOverAt = shippedAt,
        });
        if (part.MaturesAt is { } maturesAt && maturesAt <= db.Time.GetUtcNow())
        {
            part.Mature(maturesAt);
            await postings.PostMaturityAsync(part, cancellationToken);
        }
    }

    private async Task CancelAsync(
        SellerOrder part, PaymentId payment, OrderDraft draft, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (kind, by, why) = draft.Status == "unavailable"
            ? ("order.cancelled-by-seller", CancelledBy.Seller, "Cancelled at Olist because the goods were not available.")
            : ("order.cancelled-by-buyer", CancelledBy.Buyer, "Cancelled at Olist, whose data does not say by whom or why.");
        var grounds = Reason.RecordAutomated(db, kind, why, Rule);
        part.TakeOverCancellation(at, by, grounds);
        await postings.PostCancellationAsync(part, grounds, cancellationToken);
        var refund = new Refund
        {
            Id = new RefundId(part.Id.Value),
            Payment = payment,
            Part = part.Id,
            Key = Refund.KeyOfCancellation(part),
            Cause = RefundCause.Cancellation,
            Currency = part.PaidCurrency,
            AmountMinor = part.TotalPaid.Minor,
            Reason = grounds.Id,
            CreatedAt = at,
            DueAt = at,
            DoneAt = at,
        };
        db.Add(refund);
        await postings.PostRefundAsync(
            $"refund:{refund.Id}", part.Id.ToString(), part.TotalPaid, grounds.Id, at, cancellationToken);
    }
}
