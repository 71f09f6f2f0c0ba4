using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

/// <summary>A mark of an order: two orders with the same hash have the same address, e-mail or means of payment.</summary>
public sealed record OrderMarkView(OrderId Order, AccountId? Account, OrderMarkKind Kind, Guid Hash, DateTimeOffset At);

/// <summary>The mark of the order that a line belongs to.</summary>
public sealed record LineMark(OrderLineId Line, OrderId Order, OrderMarkKind Kind, Guid Hash);

/// <summary>How many other orders have a mark of an order, and the newest of them.</summary>
public sealed record SharedMark(OrderMarkKind Kind, Guid Hash, int Count, IReadOnlyList<OrderMarkView> Orders);

/// <summary>
/// Tells other modules what links buyers: marks of orders, never what they were made of. There are marks of addresses, e-mails and means of
/// payment that buyers gave with an order. Devices have none: Fairground does not tell them apart, since nobody has agreed to that.
/// </summary>
public sealed class MarkPowers
{
    /// <summary>The most orders or lines that are asked about at once, and the most that an answer names.</summary>
    public const int CountMax = 1000;

    private readonly FairgroundDb db;
    private readonly OrderMarks marks;

    internal MarkPowers(FairgroundDb db, OrderMarks marks) => (this.db, this.marks) = (db, marks);

    /// <summary>The marks of some orders.</summary>
    public async Task<ILookup<OrderId, OrderMarkView>> OfAsync(
        IReadOnlyCollection<OrderId> orders, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(orders.Count, CountMax);
        var some = db.Set<OrderMark>().Where(mark => orders.Contains(mark.Order));
        return (await Views(some).ToListAsync(cancellationToken)).ToLookup(view => view.Order);
    }

    /// <summary>The marks of the orders of some lines, such as those that reviews speak of.</summary>
    public async Task<ILookup<OrderLineId, LineMark>> OfLinesAsync(
        IReadOnlyCollection<OrderLineId> lines, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(lines.Count, CountMax);
        return (await (from line in db.Set<OrderLine>()
                       where lines.Contains(line.Id)
                       join part in db.Set<SellerOrder>() on line.Part equals part.Id
                       join mark in db.Set<OrderMark>() on part.Order equals mark.Order
                       select new LineMark(line.Id, mark.Order, mark.Kind, mark.Hash)).ToListAsync(cancellationToken))
            .ToLookup(mark => mark.Line);
    }

    /// <summary>What other orders have in common with one: each mark that another has, and the newest of those that do.</summary>
    public async Task<IReadOnlyList<SharedMark>> SharedAsync(OrderId order, int countMax, CancellationToken cancellationToken)
    {
        var shared = new List<SharedMark>();
        var own = await db.Set<OrderMark>().AsNoTracking().Where(mark => mark.Order == order).OrderBy(mark => mark.Kind)
            .ToListAsync(cancellationToken);
        foreach (var mark in own)
        {
            var others = db.Set<OrderMark>().Where(other => other.Hash == mark.Hash && other.Order != order);
            var count = await others.CountAsync(cancellationToken);
            if (count > 0)
            {
                shared.Add(new SharedMark(mark.Kind, mark.Hash, count, await Views(
                    others.OrderByDescending(other => other.At).Take(Math.Clamp(countMax, 1, CountMax))).ToListAsync(cancellationToken)));
            }
        }
        return shared;
    }

    /// <summary>
    /// The marks of a seller itself: its address and e-mail, the e-mails of those who work for it, and those of the orders they made.
    /// </summary>
    public async Task<IReadOnlySet<Guid>> OfSellerAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var members = db.Set<Member>().Where(member => member.Seller == seller).Select(member => member.Account);
        var emails = await db.Set<Account>().Where(account => members.Contains(account.Id)).Select(account => account.Email)
            .Take(Member.CountMax).ToListAsync(cancellationToken);
        var itself = await db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == seller, cancellationToken);
        var ordered = await (from order in db.Set<Order>()
                             where order.Account != null && members.Contains(order.Account.Value)
                             join mark in db.Set<OrderMark>() on order.Id equals mark.Order
                             select mark.Hash).Distinct().Take(CountMax).ToListAsync(cancellationToken);
        return emails.Append(itself.Email).Select(email => marks.OfEmail(email ?? "")).Append(marks.OfAddress(itself.Address))
            .OfType<Guid>().Concat(ordered).ToHashSet();
    }

    /// <summary>Those of some marks that at least so many orders of the market have: an address of a parcel shop, say.</summary>
    public async Task<IReadOnlySet<Guid>> CommonAsync(
        IReadOnlyCollection<Guid> hashes, int countMin, CancellationToken cancellationToken)
    {
        var common = new HashSet<Guid>();
        foreach (var some in hashes.Chunk(CountMax))
        {
            common.UnionWith(await db.Set<OrderMark>().Where(mark => some.Contains(mark.Hash)).GroupBy(mark => mark.Hash)
                .Where(group => group.Count() >= countMin).Select(group => group.Key).ToListAsync(cancellationToken));
        }
        return common;
    }

    private IQueryable<OrderMarkView> Views(IQueryable<OrderMark> some) =>
        from mark in some
        join order in db.Set<Order>() on mark.Order equals order.Id
        orderby mark.At descending
        select new OrderMarkView(mark.Order, order.Account, mark.Kind, mark.Hash, mark.At);
}
