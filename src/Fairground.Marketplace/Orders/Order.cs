using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Orders;

public enum OrderStatus
{
    AwaitingPayment,
    Paid,

    /// <summary>No money came; the goods went back on the shelf.</summary>
    Failed,
}

/// <summary>What a buyer bought at once and paid at once, from as many stores as they like; each store's part is a seller order.</summary>
internal sealed class Order
{
    private const int CouponCodesLengthMax = Carts.Cart.CouponsMax * (CouponCode.LengthMax + 1);
    private readonly List<SellerOrder> parts = [];

    public required OrderId Id { get; init; }

    /// <summary>The buyer's account; null for a guest, and for somebody who has deleted theirs: a guest from then on.</summary>
    public AccountId? Account { get; init; }

    /// <summary>The cart it was made of, emptied of it once it is paid.</summary>
    public CartId? Cart { get; init; }

    /// <summary>The client's idempotency key, and a hash of what it asked, so that a key used for something else is noticed.</summary>
    public required string CheckoutKey { get; init; }

    public required byte[] CheckoutHash { get; init; }
    public required string Email { get; init; }
    public required string Name { get; init; }
    public required PostalAddress Address { get; init; }

    /// <summary>The language the buyer reads.</summary>
    public required string Language { get; init; }

    public required Currency Currency { get; init; }
    public required long TotalMinor { get; init; }

    /// <summary>The codes of the coupons that were used, with spaces between; empty as a rule, so that nothing more is read.</summary>
    public string CouponCodes { get; init; } = "";

    /// <summary>The part of the total that store credit pays: taken from the buyer's with the order, and given back if it fails.</summary>
    public long CreditMinor { get; private set; }

    public required DateTimeOffset PlacedAt { get; init; }
    public OrderStatus Status { get; private set; }
    public DateTimeOffset? PaidAt { get; private set; }
    public IReadOnlyList<SellerOrder> Parts => parts;

    public Money Total => new(TotalMinor, Currency);

    public IReadOnlyList<string> Coupons => CouponCodes.Length == 0 ? [] : CouponCodes.Split(' ');

    public Money Credit => new(CreditMinor, Currency);

    /// <summary>What is left to be paid by card.</summary>
    public Money Charged => Total - Credit;

    /// <summary>What people call the order: the last digits of its id, which are random.</summary>
    public string Number => NumberOf(Id);

    public static string NumberOf(OrderId id)
    {
        var text = id.ToString().ToUpperInvariant();
        return $"{text[^8..^4]}-{text[^4..]}";
    }

    public void Add(SellerOrder part) => parts.Add(part);

    /// <summary>Pays a part of the total with credit; each store's part bears its share of it.</summary>
    public void PayWithCredit(Money credit)
    {
        if (credit.Currency != Currency || credit.IsNegative || credit > Total)
        {
            throw new Refusal(MarketplaceProblems.CreditInvalid);
        }
        CreditMinor = credit.Minor;
        long paid = 0;
        foreach (var part in parts)
        {
            var before = Proportion.Of(CreditMinor, paid, TotalMinor);
            paid += part.TotalPaid.Minor;
            part.PaidWithCredit(credit with { Minor = Proportion.Of(CreditMinor, paid, TotalMinor) - before });
        }
    }

    /// <summary>The money has come.</summary>
    public void Pay(FairgroundDb db)
    {
        if (Status != OrderStatus.AwaitingPayment)
        {
            throw new InvalidOperationException($"Order {Id} is {Status} and cannot be paid.");
        }
        (Status, PaidAt) = (OrderStatus.Paid, db.Time.GetUtcNow());
        foreach (var part in parts)
        {
            part.Begin(db.Time.GetUtcNow());
        }
        db.Publish(new OrderWasPaid(Id));
    }

    /// <summary>Takes over a payment that history knows already, as an import does, or that none ever came; nobody is told.</summary>
    public void TakeOver(DateTimeOffset? paidAt)
    {
        (Status, PaidAt) = (paidAt is null ? OrderStatus.Failed : OrderStatus.Paid, paidAt);
        foreach (var part in parts)
        {
            if (paidAt is { } at)
            {
                part.Begin(at);
            }
            else
            {
                part.Abandon(PlacedAt);
            }
        }
    }

    /// <summary>No money will come.</summary>
    public void Fail(FairgroundDb db)
    {
        Status = OrderStatus.Failed;
        db.Publish(new OrderFailed(Id));
    }

    private sealed class Configuration : IEntityTypeConfiguration<Order>
    {
        public void Configure(EntityTypeBuilder<Order> builder)
        {
            builder.ToTable("orders", "marketplace");
            builder.Ignore(order => order.Coupons).Ignore(order => order.Total).Ignore(order => order.Number)
                .Ignore(order => order.Credit).Ignore(order => order.Charged);
            builder.Property(order => order.CheckoutKey).HasMaxLength(80);
            builder.Property(order => order.CheckoutHash).HasMaxLength(32);
            builder.Property(order => order.Email).HasMaxLength(EmailAttribute.LengthMax);
            builder.Property(order => order.Name).HasMaxLength(120);
            builder.Property(order => order.CouponCodes).HasMaxLength(CouponCodesLengthMax);
            builder.Property(order => order.Language).HasMaxLength(2);
            builder.Property(order => order.Status).HasConversion<string>().HasMaxLength(20);
            builder.ComplexProperty(order => order.Address, address => address.Configure());
            builder.HasOne<Account>().WithMany().HasForeignKey(order => order.Account);
            builder.HasMany(order => order.Parts).WithOne().HasForeignKey(part => part.Order).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(order => order.CheckoutKey).IsUnique();
            builder.HasIndex(order => new { order.Account, order.PlacedAt });
            builder.HasIndex(order => order.PlacedAt).HasFilter("status = 'AwaitingPayment'").HasDatabaseName("ix_orders_awaiting");
        }
    }
}

internal static class OrderQueries
{
    /// <summary>With their parts and lines.</summary>
    public static IQueryable<Order> WithParts(this IQueryable<Order> orders, FairgroundDb db) =>
        (db.JoinsNested ? orders : orders.AsSplitQuery()).Include(order => order.Parts).ThenInclude(part => part.Lines);
}

/// <summary>An order was paid: its sellers may send it.</summary>
public sealed record OrderWasPaid(OrderId Order);

/// <summary>An order was not paid and never will be.</summary>
public sealed record OrderFailed(OrderId Order);
