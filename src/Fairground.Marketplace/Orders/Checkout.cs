using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Credits;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>What a buyer says at the checkout; the payment method may be empty where store credit pays for all.</summary>
/// <param name="BuyTheRest">Whether lines that cannot be bought now stay in the cart, instead of standing in the way.</param>
internal sealed record CheckoutDetails(
    string Email, string Name, PostalAddress Address, string PaymentMethod, Money? ExpectedTotal, Money? Credit = null,
    bool BuyTheRest = false);

/// <summary>A line that stands in an order's way.</summary>
internal sealed record TroubledLine(OfferId Offer, string Title, string Trouble);

/// <summary>
/// Turns a cart into an order. One transaction writes the order and, last, takes the stock; then the payment is tried, outside. The key
/// makes it idempotent: the same key gives the same order, however often and from however many tabs it comes.
/// </summary>
internal sealed class Checkout(
    FairgroundDb db, Quotes quotes, CouponBook coupons, Exchange exchange, CatalogueCache catalogue, FeeRules fees, PaymentDesk payments,
    IEnumerable<IPaymentProvider> providers, StoreCredits credits, OrderMarks marks, Visitor visitor)
{
    public const int KeyLengthMax = 64;

    public async Task<(OrderId Order, PaymentStatus Payment)> PlaceAsync(
        Cart cart, string key, CheckoutDetails details, CancellationToken cancellationToken)
    {
        var checkoutKey = $"{cart.Id.Value:N}:{key}";
        var hash = HashOf(details, cart);
        if (await FindAsync(checkoutKey, cancellationToken) is { } known)
        {
            return Same(known, hash);
        }
        // Before the transaction: sealing may first have to make a key, which is a write of its own.
        var sealedMethod = payments.Seal(details.PaymentMethod);
        var instrument = await marks.InstrumentAsync(details.PaymentMethod, cancellationToken);
        Payment payment;
        try
        {
            payment = await db.TransactAsync(
                () => WriteAsync(cart, checkoutKey, hash, details, sealedMethod, instrument, cancellationToken), cancellationToken);
        }
        catch (Exception exception) when (exception is DbUpdateException or Refusal)
        {
            // Another request with the same key was quicker and has what this one misses, or something is really wrong.
            db.ChangeTracker.Clear();
            if (await FindAsync(checkoutKey, cancellationToken) is { } winner)
            {
                return Same(winner, hash);
            }
            if (exception is Refusal)
            {
                throw;
            }
            throw new InvalidOperationException("The order could not be written.", exception);
        }
        return (payment.Order, await payments.AdvanceAsync(payment, cancellationToken));
    }

    /// <summary>The order as it stands now, with its parts: as this request has written it, or else read.</summary>
    public async Task<Order> ReadAsync(OrderId id, CancellationToken cancellationToken) =>
        db.Set<Order>().Local.FirstOrDefault(order => order.Id == id)
            ?? await db.Set<Order>().AsNoTracking().WithParts(db).SingleAsync(order => order.Id == id, cancellationToken);

    private static (OrderId, PaymentStatus) Same((Order Order, PaymentStatus Payment) known, byte[] hash) =>
        known.Order.CheckoutHash.AsSpan().SequenceEqual(hash)
            ? (known.Order.Id, known.Payment)
            : throw new Refusal(MarketplaceProblems.IdempotencyKeyReused);

    private async Task<(Order Order, PaymentStatus Payment)?> FindAsync(string checkoutKey, CancellationToken cancellationToken)
    {
        var order = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(row => row.CheckoutKey == checkoutKey, cancellationToken);
        return order is null ? null : (order, await db.Set<Payment>().Where(row => row.Order == order.Id).Select(row => row.Status)
            .SingleAsync(cancellationToken));
    }

    private async Task<Payment> WriteAsync(
        Cart cart, string checkoutKey, byte[] hash, CheckoutDetails details, byte[] sealedMethod, string? instrument,
        CancellationToken cancellationToken)
    {
        var customer = new Customer(visitor.Account, details.Email);
        var quote = await quotes.MakeAsync(
            cart, details.Address.Country, visitor.Currency, customer, cancellationToken, details.BuyTheRest);
        Require(quote, details);
        var order = await OrderOfAsync(quote, cart, checkoutKey, hash, details, cancellationToken);
        if (details.Credit is { IsZero: false } credit)
        {
            _ = visitor.SignedIn;
            order.PayWithCredit(credit);
        }
        if (!order.Charged.IsZero && details.PaymentMethod.Length == 0)
        {
            throw new Refusal(MarketplaceProblems.PaymentMethodNeeded, order.Charged);
        }
        var provider = providers.First();
        var payment = PaymentDesk.Open(order, provider.Name, sealedMethod, db.Time);
        db.AddRange(order, payment);
        db.AddRange(marks.Of(order, instrument));
        db.AddRange(quote.Coupons.Where(coupon => coupon.IsApplied).Select(coupon => new CouponUse
        {
            Order = order.Id, Coupon = coupon.Id!.Value, Currency = order.Currency, OffMinor = coupon.Off.Minor, UsedAt = order.PlacedAt,
        }));
        await db.SaveChangesAsync(cancellationToken);

        await credits.UseAsync(order, cancellationToken);

        // The rows that buyers compete for come last and are held shortest; in one order, so that two carts never wait crosswise.
        foreach (var line in quote.Lines.OrderBy(line => line.Offer.Value))
        {
            var left = await Stock.TakeAsync(db, line.Offer, line.Quantity, cancellationToken)
                ?? throw new Refusal(MarketplaceProblems.OutOfStock, line.Title);
            if (left == 0)
            {
                db.Publish(new ProductChanged(line.Product));
            }
        }
        await ClaimAsync(quote, customer, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return payment;
    }

    /// <summary>Takes a use of each coupon, in the order of their ids; one that was used up meanwhile undoes the order.</summary>
    private async Task ClaimAsync(Quote quote, Customer customer, CancellationToken cancellationToken)
    {
        foreach (var coupon in quote.Coupons.Where(coupon => coupon.IsApplied).OrderBy(coupon => coupon.Id!.Value.Value))
        {
            if (await coupons.ClaimAsync(coupon, customer, cancellationToken) is { } state)
            {
                throw new Refusal(MarketplaceProblems.CouponNotApplicable, coupon.Code, CouponText.Why(coupon with { State = state }));
            }
        }
    }

    private static void Require(Quote quote, CheckoutDetails details)
    {
        if (quote.IsEmpty)
        {
            throw new Refusal(MarketplaceProblems.CartEmpty);
        }
        if (quote.Trouble is { } line)
        {
            var facts = new Dictionary<string, object?>
            {
                ["lines"] = quote.InTrouble.Select(one => new TroubledLine(one.Offer, one.Title, one.Trouble.ToString())).ToList(),
            };
            throw line.Trouble switch
            {
                LineTrouble.NotSentThere =>
                    new Refusal(MarketplaceProblems.NotShippedThere, line.Title, Countries.Name(details.Address.Country)) { Facts = facts },
                LineTrouble.Gone => new Refusal(MarketplaceProblems.OfferUnavailable, line.Title) { Facts = facts },
                _ => new Refusal(MarketplaceProblems.OutOfStock, line.Title) { Facts = facts },
            };
        }
        // Whoever has seen the total without the coupon, and agrees to it, is not held up by it.
        if (details.ExpectedTotal != quote.Total && quote.Idle is { } coupon)
        {
            throw new Refusal(MarketplaceProblems.CouponNotApplicable, coupon.Code, CouponText.Why(coupon));
        }
        if (details.ExpectedTotal is { } expected && expected != quote.Total)
        {
            throw new Refusal(MarketplaceProblems.TotalChanged, expected, quote.Total);
        }
    }

    private async Task<Order> OrderOfAsync(
        Quote quote, Cart cart, string checkoutKey, byte[] hash, CheckoutDetails details, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var order = new Order
        {
            Id = Id.New<OrderId>(db.Time),
            Account = visitor.Account,
            Cart = cart.Id,
            CheckoutKey = checkoutKey,
            CheckoutHash = hash,
            Email = details.Email.Trim(),
            Name = details.Name.Trim(),
            Address = details.Address,
            Language = Language.Current.Code,
            Currency = quote.Currency,
            TotalMinor = quote.Total.Minor,
            CouponCodes = string.Join(' ', quote.Coupons.Where(coupon => coupon.IsApplied).Select(coupon => coupon.Code).Distinct()),
            PlacedAt = now,
        };
        var book = await fees.GetAsync(cancellationToken);
        var frame = await catalogue.GetAsync(cancellationToken);
        var rates = await exchange.RatesAsync(cancellationToken);
        foreach (var group in quote.Groups)
        {
            order.Add(PartOf(group, book, frame, rates, now));
        }
        return order;
    }

    private SellerOrder PartOf(QuoteGroup group, FeeBook book, CatalogueFrame frame, RateTable rates, DateTimeOffset now)
    {
        var bill = book.Bill(
            group.Seller, group.Goods.Currency, [.. group.Lines.Select(line => new FeeLine(line.Category, line.Quantity, line.Charged))],
            frame,
            rates, now);
        var part = new SellerOrder
        {
            Id = Id.New<SellerOrderId>(db.Time),
            Seller = group.Seller,
            Store = group.Store,
            Currency = group.Goods.Currency,
            GoodsMinor = group.Goods.Minor,
            ShippingMinor = group.Shipping.Minor,
            CommissionMinor = bill.Commission.Minor,
            FeesMinor = bill.Fees.Minor,
            CommissionRefund = bill.Refund,
            CommissionKeepMinor = bill.Keep.Minor,
            MaturityDays = bill.MaturityDays,
            RoundingPaidMinor = group.ResidueAt(rates).Minor,
            PaidCurrency = group.GoodsPaid.Currency,
            GoodsPaidMinor = group.GoodsPaid.Minor,
            ShippingPaidMinor = group.ShippingPaid.Minor,
            ShippingDiscountPaidMinor = group.ShippingOffPaid.Minor,
            PromotionMinor = group.Promotion.Minor,
            Customs = group.Customs.Status,
            CustomsTableVersion = group.Customs.Estimate?.TableVersion,
            DutyPaidMinor = group.Duty.Minor,
            ImportTaxPaidMinor = group.Tax.Minor,
            ShipBy = now.AddDays(group.HandlingDays),
            DeliverBy = now.AddDays(group.Days),
            ReturnDays = group.ReturnDays,
        };
        foreach (var line in group.Lines)
        {
            part.Add(new OrderLine
            {
                Id = Id.New<OrderLineId>(db.Time),
                Offer = line.Offer,
                Product = line.Product,
                Variant = line.Variant,
                Title = line.Title,
                OptionsJson = Variant.WriteOptions(line.Options),
                PictureKey = line.PictureKey,
                PictureIsDrawing = line.PictureIsDrawing,
                Quantity = line.Quantity,
                UnitMinor = line.Unit.Minor,
                UnitPaidMinor = line.UnitPaid.Minor,
                DiscountMinor = line.Off.Minor,
                DiscountPaidMinor = line.OffPaid.Minor,
                PromotionMinor = line.Promotion.Minor,
                DutyPaidMinor = line.Duty.Minor,
                ImportTaxPaidMinor = line.Tax.Minor,
                HsCode = line.HsCode,
                Origin = line.Origin,
                WeightGrams = line.WeightGrams,
            });
        }
        return part;
    }

    /// <summary>
    /// A hash of all that was asked, so that a key that comes back with something else is noticed; all but how it is paid, which could be
    /// worked out from the hash by trying.
    /// </summary>
    private byte[] HashOf(CheckoutDetails details, Cart cart) => SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        details = details with { PaymentMethod = "" },
        currency = visitor.Currency.Code,
        account = visitor.Account?.ToString(),
        cart = cart.Id.ToString(),
    })));
}
