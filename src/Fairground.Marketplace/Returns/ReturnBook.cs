using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Returns;

/// <summary>A return with all that its pages and its API show.</summary>
internal sealed record ReturnRecord(
    Return Return, SellerOrder Part, Order Order, string Store, Dispute? Dispute, IReadOnlyDictionary<ReasonId, Reason> Reasons)
{
    public OrderLine LineOf(ReturnLine line) => Part.Lines.Single(row => row.Id == line.Line);

    public Reason? Find(ReasonId? id) => id is { } known ? Reasons.GetValueOrDefault(known) : null;
}

/// <summary>Finds returns for those whom they concern: the order's buyer, the seller, the operator. To others there are none.</summary>
internal sealed class ReturnBook(FairgroundDb db, OrderAccess orders)
{
    public const int PageSize = 50;
    private const int OfOrderMax = 200;

    /// <summary>A return for its buyer, who may open its order.</summary>
    public async Task<ReturnRecord> OpenAsBuyerAsync(ReturnId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        await orders.OpenAsync(found.Order, cancellationToken);
        return await CompleteAsync(found, cancellationToken);
    }

    public async Task<ReturnRecord> OpenAsSellerAsync(SellerId seller, ReturnId id, CancellationToken cancellationToken)
    {
        var found = await FindAsync(id, cancellationToken);
        return found.Seller == seller ? await CompleteAsync(found, cancellationToken) : throw new Refusal(PlatformProblems.NotFound);
    }

    /// <summary>The return of a dispute, for the operator.</summary>
    public async Task<ReturnRecord> OpenAsOperatorAsync(DisputeId id, CancellationToken cancellationToken)
    {
        var dispute = await db.Set<Dispute>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        var record = await CompleteAsync(await FindAsync(dispute.Return, cancellationToken), cancellationToken);
        return record with { Dispute = dispute };
    }

    /// <summary>The returns of an order that the caller has opened.</summary>
    public Task<List<Return>> OfOrderAsync(OrderId order, CancellationToken cancellationToken) => db.Set<Return>().AsNoTracking()
        .Where(row => row.Order == order).OrderBy(row => row.Id).Take(OfOrderMax).Include(row => row.Lines).ToListAsync(cancellationToken);

    /// <summary>A page of a seller's returns, and how many there are by state.</summary>
    public async Task<(List<Return> Returns, Dictionary<ReturnStatus, int> Counts)> OfSellerAsync(
        SellerId seller, ReturnStatus? status, int page, int size, CancellationToken cancellationToken)
    {
        var own = db.Set<Return>().AsNoTracking().Where(row => row.Seller == seller);
        var counts = await own.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
        var rows = await own.Where(row => status == null || row.Status == status)
            .OrderByDescending(row => row.RequestedAt).ThenByDescending(row => row.Id)
            .Skip((page - 1) * size).Take(size).Include(row => row.Lines).AsSplitQuery().ToListAsync(cancellationToken);
        return (rows, counts);
    }

    /// <summary>How many returns wait for a seller: to be answered, or to be looked at.</summary>
    public static Task<int> WaitingAsync(FairgroundDb db, SellerId seller, CancellationToken cancellationToken) =>
        db.Set<Return>().CountAsync(
            row => row.Seller == seller && (row.Status == ReturnStatus.Requested || row.Status == ReturnStatus.Sent), cancellationToken);

    /// <summary>Pieces of each line of a part that open returns speak for.</summary>
    public async Task<Dictionary<OrderLineId, int>> SpokenForAsync(SellerOrderId part, CancellationToken cancellationToken) =>
        await (from line in db.Set<ReturnLine>()
               join row in db.Set<Return>() on line.Return equals row.Id
               where row.Part == part && Return.Open.Contains(row.Status) && line.Restocked == null
               group line.Quantity by line.Line into pieces
               select new { pieces.Key, Count = pieces.Sum() }).ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);

    /// <summary>A return locked until the transaction ends, with all that belongs to it.</summary>
    public async Task<Return> LockAsync(ReturnId id, CancellationToken cancellationToken)
    {
        await db.LockAsync<Return>(db.Stored(id), cancellationToken);
        return await Whole(db.Set<Return>()).FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
    }

    private async Task<Return> FindAsync(ReturnId id, CancellationToken cancellationToken) =>
        await Whole(db.Set<Return>().AsNoTracking()).FirstOrDefaultAsync(row => row.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);

    private static IQueryable<Return> Whole(IQueryable<Return> returns) => returns.Include(row => row.Lines)
        .Include(row => row.Pictures.OrderBy(picture => picture.Position)).Include(row => row.Steps.OrderBy(step => step.Id))
        .AsSplitQuery();

    private async Task<ReturnRecord> CompleteAsync(Return found, CancellationToken cancellationToken)
    {
        var part = await db.Set<SellerOrder>().AsNoTracking().Include(row => row.Lines).SingleAsync(
            row => row.Id == found.Part, cancellationToken);
        var order = await db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == found.Order, cancellationToken);
        var store = await db.Set<Stores.Store>().Where(row => row.Id == part.Store).Select(row => row.Name).SingleAsync(cancellationToken);
        var dispute = await db.Set<Dispute>().AsNoTracking().Where(row => row.Return == found.Id).OrderByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(
            db, found.Steps.Select(step => step.Reason).Append(dispute?.DecidedFor), cancellationToken);
        return new ReturnRecord(found, part, order, store, dispute, reasons);
    }
}
