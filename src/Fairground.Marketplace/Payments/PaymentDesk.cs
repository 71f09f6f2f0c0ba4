using System.Text;
using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Credits;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Returns;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Payments;

/// <summary>
/// Drives payments to their end: calls the provider outside any transaction, then takes in what it said in one. Checkout, webhooks and the
/// worker all come through here, in any order and as often as they like; an order is paid once.
/// </summary>
internal sealed class PaymentDesk(
    FairgroundDb db, IEnumerable<IPaymentProvider> providers, SalePostings postings,
    RefundPostings refunds, StoreCredits credits, CouponBook coupons,
    IDataProtectionProvider protection)
{
    private const string Purpose = "payment-method";

    public static Payment Open(Order order, string provider, byte[] sealedMethod, TimeProvider time)
    {
        var payment = new Payment
        {
            Id = Id.New<PaymentId>(time),
            Order = order.Id,
            Provider = provider,
            Currency = order.Currency,
            AmountMinor = order.Charged.Minor,
            CreatedAt = time.GetUtcNow(),
            DueAt = time.GetUtcNow() + Payment.Claim,
        };
        payment.PayWith(sealedMethod);
        return payment;
    }

    public byte[] Seal(string method) => protection.CreateProtector(Purpose).Protect(Encoding.UTF8.GetBytes(method));

    public IPaymentProvider Provider(string name) => providers.First(provider => provider.Name == name);

    /// <summary>
    /// Goes on with a payment as far as it goes now. A call that fails or times out leaves it for the worker or a webhook.
    /// </summary>
    public async Task<PaymentStatus> AdvanceAsync(PaymentId id, CancellationToken cancellationToken) =>
        await AdvanceAsync(await db.Set<Payment>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken), cancellationToken);

    /// <summary>Goes on with a payment that was just read or written.</summary>
    public async Task<PaymentStatus> AdvanceAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment.IsDecided)
        {
            return payment.Status;
        }
        ProviderState? state = null;
        try
        {
            state = await AskAsync(payment, cancellationToken);
            if (state == ProviderState.Authorised)
            {
                state = await Provider(payment.Provider).CaptureAsync(payment.Id.ToString(), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException or IOException)
        {
            // What it said until then is taken in, and the rest asked again.
        }
        return state is { } said ? (await TakeInAsync(payment.Id, said, cancellationToken)).Status : payment.Status;
    }

    /// <summary>Takes in what the provider says of a payment, once, with everything that follows from it.</summary>
    public Task<Payment> TakeInAsync(PaymentId id, ProviderState state, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        db.ChangeTracker.Clear();
        var payment = (await db.LockedAsync<Payment>(db.Stored(id), cancellationToken))!;
        if (payment.Advance(state) && payment.IsDecided)
        {
            var order = await db.Set<Order>().WithParts(db).SingleAsync(row => row.Id == payment.Order, cancellationToken);
            await (payment.Status == PaymentStatus.Captured ? PayAsync(order, cancellationToken) : FailAsync(order, cancellationToken));
            MarketMeter.PaymentsDecided.Add(1, new KeyValuePair<string, object?>("status", payment.Status.ToString()));
        }
        await db.SaveChangesAsync(cancellationToken);
        return payment;
    }, cancellationToken);

    /// <summary>Starts sending a part's money back, in the unit of work that cancels it.</summary>
    public async Task RefundAsync(SellerOrder part, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        var asked = new RefundRequest(
            Refund.KeyOfCancellation(part), RefundCause.Cancellation, part.TotalPaid, part.ShippingPaid, part.CreditPaid, null);
        await AddRefundAsync(part, asked, grounds, cancellationToken);
    }

    /// <summary>
    /// Puts a refund of a part on record, in the unit of work that takes it from the seller: credit is the buyer's at once, the rest is
    /// sent.
    /// </summary>
    public async Task<Refund> AddRefundAsync(
        SellerOrder part, RefundRequest asked, Grounds.Reason grounds, CancellationToken cancellationToken)
    {
        var found = await (from payment in db.Set<Payment>()
                           where payment.Order == part.Order
                           join order in db.Set<Order>() on payment.Order equals order.Id
                           select new { payment.Id, order.Account }).SingleAsync(cancellationToken);
        var now = db.Time.GetUtcNow();
        var refund = new Refund
        {
            Id = Id.New<RefundId>(db.Time),
            Payment = found.Id,
            Part = part.Id,
            Key = asked.Key,
            Cause = asked.Cause,
            Return = asked.Return,
            Currency = part.PaidCurrency,
            AmountMinor = asked.Amount.Minor,
            ShippingMinor = asked.Shipping.Minor,
            CreditMinor = asked.Credit.Minor,
            Reason = grounds.Id,
            CreatedAt = now,
            DueAt = now,
            DoneAt = asked.Credit == asked.Amount ? now : null,
        };
        db.Add(refund);
        var buyer = refund.CreditMinor > 0 && found.Account is { } account &&
            await Account.LockLivingAsync(db, account, cancellationToken) ? found.Account : null;
        await refunds.PostCreditAsync(refund, buyer, cancellationToken);
        db.Publish(new RefundWasMade(refund.Id));
        return refund;
    }

    /// <summary>Asks the provider to send a refund, and posts it once it has.</summary>
    public async Task SendAsync(Refund refund, CancellationToken cancellationToken)
    {
        var payment = await db.Set<Payment>().AsNoTracking().SingleAsync(row => row.Id == refund.Payment, cancellationToken);
        await Provider(payment.Provider).RefundAsync(payment.Id.ToString(), refund.Id.ToString(), refund.Sent, cancellationToken);
        await db.TransactAsync(async () =>
        {
            db.ChangeTracker.Clear();
            var row = (await db.LockedAsync<Refund>(db.Stored(refund.Id), cancellationToken))!;
            if (row.DoneAt is null)
            {
                var now = db.Time.GetUtcNow();
                row.DoneAt = now;
                await postings.PostRefundAsync($"refund:{row.Id}", row.Part.ToString(), row.Sent, row.Reason, now, cancellationToken);
                db.Publish(new RefundWasSent(row.Id));
                await db.SaveChangesAsync(cancellationToken);
            }
        }, cancellationToken);
    }

    private Task<ProviderState> AskAsync(Payment payment, CancellationToken cancellationToken)
    {
        if (payment.AmountMinor == 0)
        {
            // Nothing is left to be charged, so there is nobody to ask.
            return Task.FromResult(ProviderState.Captured);
        }
        var provider = Provider(payment.Provider);
        var key = payment.Id.ToString();
        if (payment.Status == PaymentStatus.Authorised)
        {
            return provider.CaptureAsync(key, cancellationToken);
        }
        if (db.Time.GetUtcNow() - payment.CreatedAt > Payment.Patience)
        {
            return provider.VoidAsync(key, cancellationToken);
        }
        var method = Encoding.UTF8.GetString(protection.CreateProtector(Purpose).Unprotect(payment.SealedMethod!));
        return provider.AuthoriseAsync(new PaymentRequest(key, payment.Amount, method, Order.NumberOf(payment.Order)), cancellationToken);
    }

    private async Task PayAsync(Order order, CancellationToken cancellationToken)
    {
        order.Pay(db);
        await postings.PostPaymentAsync(order, cancellationToken);
        if (await CartOfAsync(order, cancellationToken) is { } cart)
        {
            cart.WasBought([.. order.Parts.SelectMany(part => part.Lines).Select(line => line.Offer)], order.Coupons);
        }
    }

    private async Task FailAsync(Order order, CancellationToken cancellationToken)
    {
        order.Fail(db);
        await credits.GiveBackAsync(order, cancellationToken);
        foreach (var part in order.Parts)
        {
            part.Abandon(db.Time.GetUtcNow());
            await Stock.ReturnAsync(db, part, cancellationToken);
        }
        await coupons.ReturnAsync(order, cancellationToken);
        (await CartOfAsync(order, cancellationToken))?.TryAgain();
    }

    private async Task<Cart?> CartOfAsync(Order order, CancellationToken cancellationToken) =>
        order.Cart is { } id ? await db.Set<Cart>().FirstOrDefaultAsync(cart => cart.Id == id, cancellationToken) : null;
}

/// <summary>What a refund gives back: an amount, of which so much is for shipping and so much comes as store credit.</summary>
internal sealed record RefundRequest(string Key, RefundCause Cause, Money Amount, Money Shipping, Money Credit, ReturnId? Return);

/// <summary>A refund left for the buyer's bank.</summary>
public sealed record RefundWasSent(RefundId Refund);
