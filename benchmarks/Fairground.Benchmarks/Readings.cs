using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Events;
using Fairground.Platform.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Benchmarks;

/// <summary>What the load scripts ask a database after they have loaded its server.</summary>
internal static class Readings
{
    private static readonly TimeSpan DrainMax = TimeSpan.FromMinutes(5);

    /// <summary>How much of a product was sold in orders that were paid, and how much is left: two words.</summary>
    public static Task<int> SoldAsync(Server server, string slug) => server.InScopeAsync(async (_, db) =>
    {
        var product = await db.Set<Product>().AsNoTracking().SingleAsync(row => row.Slug == slug);
        var sold = await (from line in db.Set<OrderLine>()
                          where line.Product == product.Id
                          join part in db.Set<SellerOrder>() on line.Part equals part.Id
                          where part.PaidAt != null
                          select line.Quantity).SumAsync();
        var stock = await db.Set<Offer>().Where(offer => offer.Product == product.Id).SumAsync(offer => offer.Stock);
        Console.WriteLine($"{sold} {stock}");
        return 0;
    });

    /// <summary>Waits until every event is delivered and every mail sent; the number of orders.</summary>
    public static Task<int> DrainedAsync(Server server) => server.InScopeAsync(async (_, db) =>
    {
        var end = db.Time.GetUtcNow() + DrainMax;
        while (db.Time.GetUtcNow() < end && (
            await db.Set<OutboxMessage>().AnyAsync(message => message.DeliveredAt == null && message.ParkedAt == null) ||
            await db.Set<OutgoingMail>().AnyAsync(mail => mail.SentAt == null && mail.ParkedAt == null)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
        var parked = await db.Set<OutboxMessage>().CountAsync(message => message.ParkedAt != null);
        if (parked > 0 || db.Time.GetUtcNow() >= end)
        {
            await Console.Error.WriteLineAsync($"The outbox did not drain: {parked} deliveries are parked.");
        }
        Console.WriteLine(await db.Set<Order>().CountAsync(order => order.Status == OrderStatus.Paid));
        return 0;
    });

    public static Task<int> AuditAsync(Server server) => server.InScopeAsync(async (services, _) =>
    {
        var verdict = await services.GetRequiredService<LedgerAudit>().RunAsync(CancellationToken.None);
        Console.WriteLine($"{verdict.Journals} journals, {verdict.Entries} entries, {verdict.Faults.Count} faults");
        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine(fault);
        }
        return verdict.Faults.Count == 0 ? 0 : 1;
    });
}
