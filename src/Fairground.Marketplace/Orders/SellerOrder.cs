using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Customs;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Orders;

public enum SellerOrderStatus
{
    AwaitingPayment,
    ToShip,
    Shipped,
    Delivered,
    Cancelled,
}

public enum CancelledBy
{
    Buyer,
    Seller,
    Payment,
}

/// <summary>
/// One store's part of an order: what it sends together. Amounts are in the store's currency: goods and shipping are what the seller is
/// owed for them, less its own coupons. What the buyer paid for it stands beside, in the order's, less all coupons.
/// </summary>
internal sealed partial class SellerOrder : IProgrammeFact
{
    private readonly List<OrderLine> lines = [];

    public required SellerOrderId Id { get; init; }
    public OrderId Order { get; private set; }
    public required SellerId Seller { get; init; }
    public required StoreId Store { get; init; }
    public required Currency Currency { get; init; }
    public required long GoodsMinor { get; init; }
    public required long ShippingMinor { get; init; }
    public required long CommissionMinor { get; init; }

    /// <summary>Fixed fees, besides commission.</summary>
    public long FeesMinor { get; init; }

    /// <summary>The rule of the day of sale: who bears commission and fees on a refund, and what the market keeps at most.</summary>
    public CommissionRefund CommissionRefund { get; init; }

    public long CommissionKeepMinor { get; init; }

    /// <summary>Days from delivery until the seller can have the money, by the rule of the day of sale.</summary>
    public int MaturityDays { get; init; }

    /// <summary>What converting piece by piece has left over, in the currency paid.</summary>
    public long RoundingPaidMinor { get; init; }
    public required Currency PaidCurrency { get; init; }
    public required long GoodsPaidMinor { get; init; }
    public required long ShippingPaidMinor { get; init; }

    /// <summary>What a coupon took off what the buyer would have paid for sending.</summary>
    public long ShippingDiscountPaidMinor { get; init; }

    /// <summary>What the market's coupons took off goods and shipping, and it makes up to the seller, in the store's currency.</summary>
    public long PromotionMinor { get; init; }

    /// <summary>Whether it crosses a border of customs, and by which published table duties and taxes were estimated.</summary>
    public CustomsStatus Customs { get; init; }

    public int? CustomsTableVersion { get; init; }

    /// <summary>Duty and import tax that the buyer paid with the order, to be passed on to the state.</summary>
    public long DutyPaidMinor { get; init; }

    public long ImportTaxPaidMinor { get; init; }

    /// <summary>Handed over by this day, and delivered by that, as promised at the checkout.</summary>
    public required DateTimeOffset ShipBy { get; init; }

    public required DateTimeOffset DeliverBy { get; init; }
    public SellerOrderStatus Status { get; private set; }
    public DateTimeOffset? PaidAt { get; private set; }
    public DateTimeOffset? ShippedAt { get; private set; }
    public DateTimeOffset? DeliveredAt { get; private set; }
    public DateTimeOffset? MaturesAt { get; private set; }
    public DateTimeOffset? MaturedAt { get; private set; }
    public DateTimeOffset? CancelledAt { get; private set; }
    public CancelledBy? CancelledBy { get; private set; }
    public ReasonId? CancelledFor { get; private set; }

    /// <summary>Why it is left out of what counts as sold, if it is; its money is where it would be anyway.</summary>
    public ReasonId? LeftOutFor { get; private set; }

    public IReadOnlyList<OrderLine> Lines => lines;

    public Money Goods => new(GoodsMinor, Currency);

    public Money Shipping => new(ShippingMinor, Currency);

    public Money Commission => new(CommissionMinor, Currency);

    public Money Fees => new(FeesMinor, Currency);

    public Money CommissionKeep => new(CommissionKeepMinor, Currency);

    public Money Net => Goods + Shipping - Commission - Fees;

    public Money RoundingPaid => new(RoundingPaidMinor, PaidCurrency);

    public Money Promotion => new(PromotionMinor, Currency);

    /// <summary>What the seller's own coupons took off its goods. Needs the lines, as the next three do.</summary>
    public Money SellersDiscount => new(lines.Sum(line => line.DiscountMinor - line.PromotionMinor), Currency);

    public Money ShippingDiscountPaid => new(ShippingDiscountPaidMinor, PaidCurrency);

    public Money GoodsPaid => new(GoodsPaidMinor, PaidCurrency);

    /// <summary>What coupons took off goods and shipping.</summary>
    public Money DiscountPaid => new(lines.Sum(line => line.DiscountPaidMinor) + ShippingDiscountPaidMinor, PaidCurrency);

    /// <summary>What the buyer would have paid for the goods without coupons.</summary>
    public Money GoodsFullPaid => new(GoodsPaidMinor + lines.Sum(line => line.DiscountPaidMinor), PaidCurrency);

    public Money ShippingFullPaid => ShippingPaid + ShippingDiscountPaid;

    public Money ShippingPaid => new(ShippingPaidMinor, PaidCurrency);

    public Money DutyPaid => new(DutyPaidMinor, PaidCurrency);

    public Money ImportTaxPaid => new(ImportTaxPaidMinor, PaidCurrency);

    /// <summary>Both together.</summary>
    public Money CustomsPaid => DutyPaid + ImportTaxPaid;

    public Money TotalPaid => GoodsPaid + ShippingPaid + CustomsPaid;

    public bool IsCancellable => Status == SellerOrderStatus.ToShip;

    public void Add(OrderLine line) => lines.Add(line);

    public void Begin(DateTimeOffset now) => (Status, PaidAt) = (SellerOrderStatus.ToShip, now);

    public void Ship(FairgroundDb db)
    {
        if (Status != SellerOrderStatus.ToShip)
        {
            throw new Refusal(MarketplaceProblems.OrderNotShippable);
        }
        (Status, ShippedAt) = (SellerOrderStatus.Shipped, db.Time.GetUtcNow());
        db.Publish(new SellerOrderWasShipped(Id));
    }

    public void Deliver(FairgroundDb db)
    {
        if (Status == SellerOrderStatus.Delivered)
        {
            return;
        }
        if (Status != SellerOrderStatus.Shipped)
        {
            throw new Refusal(MarketplaceProblems.NotShipped);
        }
        (Status, DeliveredAt) = (SellerOrderStatus.Delivered, db.Time.GetUtcNow());
        MaturesAt = DeliveredAt.Value.AddDays(MaturityDays);
        db.Publish(new SellerOrderWasDelivered(Id));
    }

    /// <summary>The seller's money became available.</summary>
    public void Mature(DateTimeOffset now) => MaturedAt = now;

    /// <summary>Cancels what has not been sent yet. It undoes a sale, so it says why.</summary>
    public void Cancel(FairgroundDb db, CancelledBy by, Grounds.Reason grounds)
    {
        if (!IsCancellable)
        {
            throw new Refusal(MarketplaceProblems.OrderNotCancellable);
        }
        (Status, CancelledAt, CancelledBy, CancelledFor) = (SellerOrderStatus.Cancelled, db.Time.GetUtcNow(), by, grounds.Id);
        db.Publish(new SellerOrderWasCancelled(Id));
    }

    public void LeaveOut(Grounds.Reason grounds) => LeftOutFor = grounds.Id;

    public void CountAgain() => LeftOutFor = null;

    /// <summary>The order was never paid: there is no sale to undo.</summary>
    public void Abandon(DateTimeOffset now) =>
        (Status, CancelledAt, CancelledBy) = (SellerOrderStatus.Cancelled, now, Orders.CancelledBy.Payment);

    /// <summary>Takes over a shipment that history knows already, as an import does; nobody is told.</summary>
    public void TakeOverShipment(DateTimeOffset shippedAt, DateTimeOffset? deliveredAt) =>
        (Status, ShippedAt, DeliveredAt, MaturesAt) = (
            deliveredAt is null ? SellerOrderStatus.Shipped : SellerOrderStatus.Delivered, shippedAt, deliveredAt,
            deliveredAt?.AddDays(MaturityDays));

    /// <summary>Takes over a cancellation that history knows already, as an import does; nobody is told.</summary>
    public void TakeOverCancellation(DateTimeOffset at, CancelledBy by, Grounds.Reason grounds) =>
        (Status, CancelledAt, CancelledBy, CancelledFor) = (SellerOrderStatus.Cancelled, at, by, grounds.Id);

    private sealed class Configuration : IEntityTypeConfiguration<SellerOrder>
    {
        public void Configure(EntityTypeBuilder<SellerOrder> builder)
        {
            builder.ToTable("seller_orders", "marketplace");
            builder.Ignore(part => part.DutyPaid).Ignore(part => part.ImportTaxPaid).Ignore(part => part.CustomsPaid);
            builder.Property(part => part.Customs).HasConversion<string>().HasMaxLength(12);
            builder.Ignore(part => part.Promotion).Ignore(part => part.SellersDiscount).Ignore(part => part.ShippingDiscountPaid)
                .Ignore(part => part.DiscountPaid).Ignore(part => part.GoodsFullPaid).Ignore(part => part.ShippingFullPaid);
            builder.Ignore(part => part.Goods).Ignore(part => part.Shipping).Ignore(part => part.Commission).Ignore(part => part.Net)
                .Ignore(part => part.Fees).Ignore(part => part.CommissionKeep).Ignore(part => part.RoundingPaid)
                .Ignore(part => part.GoodsPaid).Ignore(part => part.ShippingPaid).Ignore(part => part.TotalPaid).Ignore(
                    part => part.IsCancellable);
            builder.Ignore(part => part.IsRefundable).Ignore(part => part.CreditPaid).Ignore(part => part.GoodsRefundable)
                .Ignore(part => part.ShippingRefundable).Ignore(part => part.Refundable).Ignore(part => part.Refunded)
                .Ignore(part => part.NetLeft).Ignore(part => part.TakenBack);
            builder.Property(part => part.Id).ValueGeneratedNever();
            builder.Property(part => part.Status).HasConversion<string>().HasMaxLength(20);
            builder.Property(part => part.CommissionRefund).HasConversion<string>().HasMaxLength(12);
            builder.Property(part => part.CancelledBy).HasConversion<string>().HasMaxLength(10);
            builder.HasOne<Seller>().WithMany().HasForeignKey(part => part.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Store>().WithMany().HasForeignKey(part => part.Store).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(part => part.CancelledFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(part => part.LeftOutFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(part => part.Lines).WithOne().HasForeignKey(line => line.Part).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(part => part.Order);
            builder.HasIndex(part => new { part.Seller, part.Status, part.PaidAt });
            builder.HasIndex(part => part.MaturesAt).HasFilter("matured_at is null and matures_at is not null").HasDatabaseName(
                "ix_seller_orders_maturing");
        }
    }
}

/// <summary>One product of a seller order, as it was when it was bought.</summary>
internal sealed partial class OrderLine
{
    public required OrderLineId Id { get; init; }
    public SellerOrderId Part { get; private set; }
    public required OfferId Offer { get; init; }
    public required ProductId Product { get; init; }
    public required VariantId Variant { get; init; }

    /// <summary>The title, in the buyer's language then.</summary>
    public required string Title { get; init; }

    public required string OptionsJson { get; init; }
    public required string? PictureKey { get; init; }
    public required bool PictureIsDrawing { get; init; }
    public required int Quantity { get; init; }
    public required long UnitMinor { get; init; }
    public required long UnitPaidMinor { get; init; }

    /// <summary>
    /// What coupons took off all its pieces, in the store's currency and in the buyer's: the buyer paid
    /// <c>UnitPaidMinor * Quantity - DiscountPaidMinor</c>.
    /// </summary>
    public long DiscountMinor { get; init; }

    public long DiscountPaidMinor { get; init; }

    /// <summary>
    /// The part of <see cref="DiscountMinor"/> that the market bears: the seller sold it for
    /// <c>UnitMinor * Quantity - DiscountMinor + PromotionMinor</c>.
    /// </summary>
    public long PromotionMinor { get; init; }

    /// <summary>What customs took of all its pieces, in the buyer's currency.</summary>
    public long DutyPaidMinor { get; init; }

    public long ImportTaxPaidMinor { get; init; }

    /// <summary>What it was by customs, where it was made, and what one piece weighed.</summary>
    public string? HsCode { get; init; }

    public string? Origin { get; init; }
    public int? WeightGrams { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<OrderLine>
    {
        public void Configure(EntityTypeBuilder<OrderLine> builder)
        {
            builder.ToTable("order_lines", "marketplace");
            builder.Property(line => line.Id).ValueGeneratedNever();
            builder.Property(line => line.Title).HasMaxLength(Catalogue.Product.TitleLengthMax);
            builder.Property(line => line.OptionsJson).HasColumnName("options").HasMaxLength(400);
            builder.Property(line => line.PictureKey).HasMaxLength(32);
            builder.Ignore(line => line.PaidMinor);
            builder.Property(line => line.HsCode).HasMaxLength(Marketplace.Customs.HsCode.LengthMax);
            builder.Property(line => line.Origin).HasMaxLength(2);
            builder.HasOne<Product>().WithMany().HasForeignKey(line => line.Product).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Offer>().WithMany().HasForeignKey(line => line.Offer).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(line => line.Part);
            builder.HasIndex(line => line.Product);
        }
    }
}

public sealed record SellerOrderWasShipped(SellerOrderId Part);

public sealed record SellerOrderWasDelivered(SellerOrderId Part);

public sealed record SellerOrderWasCancelled(SellerOrderId Part);
