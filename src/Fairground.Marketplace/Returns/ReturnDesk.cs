using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Ids;
using Fairground.Platform.Media;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Returns;

/// <summary>So many pieces of a line that somebody wants to send back.</summary>
internal sealed record ReturnedPieces(OrderLineId Line, int Quantity);

/// <summary>What a buyer asks for when they want to send something back.</summary>
internal sealed record ReturnDraft(
    SellerOrderId Part, IReadOnlyList<ReturnedPieces> Pieces, ReturnCause Cause, string Words, RefundTo RefundTo);

/// <summary>The buyer's side of a return: asking for it, showing what is wrong, sending the goods, or leaving it.</summary>
internal sealed class ReturnDesk(
    FairgroundDb db, ReturnBook book, MediaStore media, IOptions<ReturnOptions> rules)
{
    public const int LinesMax = 100;

    /// <summary>When a part can no longer be sent back; null until it has arrived.</summary>
    public static DateTimeOffset? EndOf(SellerOrder part, ReturnOptions rules) =>
        part.DeliveredAt?.AddDays(Math.Max(rules.Days, part.ReturnDays));

    /// <summary>Asks to send pieces of a part back. The caller has opened the order; the pictures are taken in already.</summary>
    public Task<ReturnId> RequestAsync(
        Order order, ReturnDraft draft, IReadOnlyList<string> pictures, CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        await db.LockAsync<SellerOrder>(db.Stored(draft.Part), cancellationToken);
        var part = await db.Set<SellerOrder>().AsNoTracking().Include(row => row.Lines)
            .FirstOrDefaultAsync(row => row.Id == draft.Part && row.Order == order.Id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        if (EndOf(part, rules.Value) is not { } end)
        {
            throw new Refusal(MarketplaceProblems.NotArrived);
        }
        if (db.Time.GetUtcNow() > end)
        {
            throw new Refusal(MarketplaceProblems.ReturnTooLate, end.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.CurrentCulture));
        }
        if (draft.RefundTo == RefundTo.StoreCredit && order.Account is null)
        {
            throw new Refusal(MarketplaceProblems.CreditNeedsAccount);
        }
        await RequirePiecesAsync(part, draft.Pieces, cancellationToken);
        var asked = new Return
        {
            Id = Id.New<ReturnId>(db.Time),
            Part = part.Id,
            Order = order.Id,
            Seller = part.Seller,
            Currency = part.PaidCurrency,
            Cause = draft.Cause,
            Words = draft.Words.Trim(),
            RefundTo = draft.RefundTo,
            RequestedAt = db.Time.GetUtcNow(),
        };
        foreach (var pieces in draft.Pieces)
        {
            asked.Add(pieces.Line, pieces.Quantity);
        }
        asked.Request(db, rules.Value);
        foreach (var picture in pictures)
        {
            asked.Add(picture);
        }
        db.Add(asked);
        await db.SaveChangesAsync(cancellationToken);
        return asked.Id;
    }, cancellationToken);

    /// <summary>Takes a photograph in. It belongs to nothing until a return names it.</summary>
    public Task<string> TakePictureAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) =>
        media.AddPrivateImageAsync(bytes, cancellationToken);

    /// <summary>Adds a photograph, while the seller has not answered.</summary>
    public async Task AddPictureAsync(ReturnId id, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        // First whose it is, and whether there is room: decoding costs.
        var found = (await book.OpenAsBuyerAsync(id, cancellationToken)).Return;
        if (found.Status != ReturnStatus.Requested || found.Pictures.Count >= Return.PicturesMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyPhotographs, Return.PicturesMax);
        }
        var key = await TakePictureAsync(bytes, cancellationToken);
        await ChangeAsync(id, row => row.Add(key), cancellationToken);
    }

    public Task SendAsync(ReturnId id, string carrier, string trackingNumber, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Send(db, rules.Value, carrier.Trim(), trackingNumber.Trim()), cancellationToken);

    public Task CancelAsync(ReturnId id, CancellationToken cancellationToken) =>
        ChangeAsync(id, row => row.Cancel(db), cancellationToken);

    private async Task ChangeAsync(ReturnId id, Action<Return> change, CancellationToken cancellationToken)
    {
        await book.OpenAsBuyerAsync(id, cancellationToken);
        await db.TransactAsync(async () =>
        {
            change(await book.LockAsync(id, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
    }

    /// <summary>Pieces that were bought, that have not been refunded, and that no other return speaks for.</summary>
    private async Task RequirePiecesAsync(
        SellerOrder part, IReadOnlyList<ReturnedPieces> pieces, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0 || pieces.DistinctBy(piece => piece.Line).Count() < pieces.Count)
        {
            throw new Refusal(MarketplaceProblems.NothingPicked);
        }
        var spokenFor = await book.SpokenForAsync(part.Id, cancellationToken);
        foreach (var (id, quantity) in pieces)
        {
            var line = part.Lines.FirstOrDefault(row => row.Id == id) ?? throw new Refusal(PlatformProblems.NotFound);
            var left = line.Quantity - line.RefundedQuantity - spokenFor.GetValueOrDefault(id);
            if (quantity < 1 || quantity > left)
            {
                throw new Refusal(MarketplaceProblems.PiecesInvalid, line.Title, left);
            }
        }
        if (await db.Set<Return>().CountAsync(row => row.Part == part.Id, cancellationToken) >= Return.PerPartMax)
        {
            throw new Refusal(MarketplaceProblems.TooManyReturns, Return.PerPartMax);
        }
    }
}
