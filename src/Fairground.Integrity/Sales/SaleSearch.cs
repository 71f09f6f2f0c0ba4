using Fairground.Integrity.Reviews;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

/// <summary>Looks through a seller's sales for those that look like none, and leaves out what the published rule leaves out.</summary>
internal sealed class SaleSearch(
    FairgroundDb db, SaleRecords records, MarkPowers marks, SalePowers sales, SellerPowers sellers, NoticeDesk notices)
{
    public Task<List<SellerId>> SellersAsync(CancellationToken cancellationToken) =>
        records.SellersAsync(db.Time.GetUtcNow() - SaleRules.Window, cancellationToken);

    /// <summary>Looks through one seller's sales. What was found before stays as it was decided.</summary>
    public async Task RunAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var all = await records.OfAsync(seller, now - SaleRules.Window, cancellationToken);
        var facts = await FactsAsync(all, cancellationToken);
        var common = await marks.CommonAsync(
            [.. facts.SelectMany(one => one.Marks).Select(mark => mark.Hash).Distinct()], SaleRules.CommonOrders, cancellationToken);
        var found = SaleRules.Find(facts, await marks.OfSellerAsync(seller, cancellationToken), common, now);
        foreach (var batch in all.Where(sale => found.ContainsKey(sale.Part)).Chunk(SalePowers.CountMax))
        {
            await db.TransactAsync(() => KeepAsync(seller, batch, found, cancellationToken), cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    private async Task KeepAsync(
        SellerId seller, SaleRecord[] batch, Dictionary<SellerOrderId, List<SaleEvidence>> found, CancellationToken cancellationToken)
    {
        var parts = batch.Select(sale => sale.Part).ToList();
        var known = await db.Set<SuspectSale>().Where(sale => parts.Contains(sale.Part))
            .ToDictionaryAsync(sale => sale.Part, cancellationToken);
        var leftOut = new List<SuspectSale>();
        foreach (var sale in batch)
        {
            if (!known.TryGetValue(sale.Part, out var suspect))
            {
                suspect = new SuspectSale
                {
                    Id = Id.New<SuspectSaleId>(db.Time), Part = sale.Part, Number = sale.Number, Seller = seller,
                    Product = sale.Lines[0].Product, PaidAt = sale.PaidAt, FoundAt = db.Time.GetUtcNow(),
                };
                db.Add(suspect);
            }
            if (suspect.State == SuspectSaleState.Found)
            {
                suspect.Suspect(found[sale.Part]);
                if (suspect.LeftOutFor is null && SaleRules.LeavesOut(found[sale.Part]))
                {
                    leftOut.Add(suspect);
                }
            }
        }
        if (leftOut.Count > 0)
        {
            var grounds = Reason.RecordAutomated(
                db, "sales.left-out", Text.Count("reason.sales-left-out", leftOut.Count, WhatSpeaks(leftOut)), SaleRules.Version);
            leftOut.ForEach(suspect => suspect.LeaveOut(grounds));
            await sales.LeaveOutAsync(seller, leftOut.ConvertAll(suspect => suspect.Part), null, grounds, cancellationToken);
            await notices.TellAsync(
                await sellers.PeopleAsync(seller, cancellationToken),
                new Told(Text, "sales-left-out", SuspectSaleDesk.SellersPath(seller), leftOut.Count), null, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The kinds of evidence that the sales have, in words: the seller reads them, without what would give away a buyer.</summary>
    private static string WhatSpeaks(IEnumerable<SuspectSale> sales) => string.Join("; ", sales.SelectMany(sale => sale.Evidence)
        .Select(evidence => evidence.Kind).Distinct().Order().Select(kind => Text[$"sale-kind.{kind}"]));

    private async Task<List<SaleFacts>> FactsAsync(List<SaleRecord> all, CancellationToken cancellationToken)
    {
        var facts = new List<SaleFacts>();
        foreach (var batch in all.Chunk(SalePowers.CountMax))
        {
            var byOrder = await marks.OfAsync([.. batch.Select(sale => sale.Order).Distinct()], cancellationToken);
            var lines = batch.SelectMany(sale => sale.Lines).Select(line => (OrderLineId?)line.Line).ToList();
            var reviews = (await db.Set<Review>().AsNoTracking().Where(review => lines.Contains(review.Line))
                .Select(review => new { review.Line, review.Title, review.Text }).ToListAsync(cancellationToken))
                .ToLookup(review => review.Line!.Value, review => $"{review.Title}\n{review.Text}");
            facts.AddRange(batch.Select(sale => new SaleFacts(
                sale, [.. byOrder[sale.Order]], sale.Lines.SelectMany(line => reviews[line.Line]).Any(Speaks), sale.Words.Any(Speaks))));
        }
        return facts;
    }

    /// <summary>Whoever reports an offer in anger has bought, and is no evidence against the sale.</summary>
    private static bool Speaks(string text)
    {
        var reading = IncentiveWording.Read(text);
        return reading.Speaks && reading.Standpoint is IncentiveStandpoint.Offered or IncentiveStandpoint.Rewarded;
    }
}

/// <summary>Looks once a day, and when somebody asks for it, through the sales of all sellers.</summary>
internal sealed class SaleSearchWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromDays(1))
{
    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var search = services.GetRequiredService<SaleSearch>();
        await EachAsync(
            db, await search.SellersAsync(cancellationToken), seller => search.RunAsync(seller, cancellationToken), cancellationToken);
        return false;
    }
}
