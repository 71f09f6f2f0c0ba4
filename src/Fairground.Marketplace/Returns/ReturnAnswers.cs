using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Returns;

/// <summary>Where goods are to be sent, and a parcel label that the seller has paid for, if they have.</summary>
internal sealed record ReturnLabel(string Address, string Carrier, string Number);

/// <summary>What a seller found when they looked at what came back.</summary>
internal sealed record ReturnReceipt(IReadOnlySet<OrderLineId> Restock, Money? Deduction, string? Reason);

/// <summary>The seller's side of a return: approving or refusing it, and looking at what came back.</summary>
internal sealed class ReturnAnswers(
    FairgroundDb db, ReturnBook book, ReturnRefunds refunds, Visitor visitor, IOptions<ReturnOptions> rules)
{
    public Task ApproveAsync(SellerId seller, ReturnId id, ReturnLabel label, CancellationToken cancellationToken) =>
        ChangeAsync(seller, id, async row => row.Approve(
            db, rules.Value, ReturnParty.Seller,
            label.Address.Trim() is { Length: > 0 } given ? given : await AddressOfAsync(seller, cancellationToken),
            label.Carrier.Trim(), label.Number.Trim(), null), cancellationToken);

    public Task RefuseAsync(SellerId seller, ReturnId id, string? reason, CancellationToken cancellationToken) =>
        ChangeAsync(seller, id, row =>
        {
            row.Refuse(db, Reason.Record(db, "return.refused", reason, visitor.SignedIn));
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>The goods are here: the buyer gets what they come to, less a deduction that has its reason.</summary>
    public Task ReceiveAsync(SellerId seller, ReturnId id, ReturnReceipt receipt, CancellationToken cancellationToken) =>
        ChangeAsync(seller, id, row =>
        {
            var grounds = receipt.Deduction is { IsZero: false }
                ? Reason.Record(db, "return.refunded-in-part", receipt.Reason, visitor.SignedIn)
                : Reason.RecordAutomated(db, "return.refunded", Text["reason.return-received"], "returns/refund");
            return refunds.RefundAsync(row, ReturnParty.Seller, receipt.Deduction, receipt.Restock, grounds, cancellationToken);
        }, cancellationToken);

    /// <summary>The seller's registered address, as it is written on a parcel.</summary>
    public async Task<string> AddressOfAsync(SellerId id, CancellationToken cancellationToken)
    {
        var seller = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var address = seller.Address;
        return $"{seller.LegalName}\n{address.Line}\n{address.Postcode} {address.City}\n{Countries.Name(address.Country)}";
    }

    private Task ChangeAsync(SellerId seller, ReturnId id, Func<Return, Task> change, CancellationToken cancellationToken) =>
        db.TransactAsync(async () =>
        {
            var row = await book.LockAsync(id, cancellationToken);
            if (row.Seller != seller)
            {
                throw new Refusal(PlatformProblems.NotFound);
            }
            await change(row);
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
}
