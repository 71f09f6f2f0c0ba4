using Fairground.Platform.Events;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Catalogue;

/// <summary>
/// That every product's card and search entry are to be written anew, because something that all of them rest on was changed: names of
/// categories or attributes, an exchange rate, the weights of the featured offer. It goes through the products in the order of their ids.
/// </summary>
internal sealed class CardSweep
{
    public long Id { get; private set; }
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>The last product that was done.</summary>
    public ProductId At { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Asks for a sweep, in the current unit of work; one that waits already will do.</summary>
    public static async Task AskAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        if (!await db.Set<CardSweep>().AnyAsync(sweep => sweep.EndedAt == null && sweep.At == default, cancellationToken))
        {
            db.Add(new CardSweep { AskedAt = db.Time.GetUtcNow() });
        }
    }

    public void GoOn(ProductId at) => At = at;

    public void End(DateTimeOffset now) => EndedAt = now;

    private sealed class Configuration : IEntityTypeConfiguration<CardSweep>
    {
        public void Configure(EntityTypeBuilder<CardSweep> builder)
        {
            builder.ToTable("card_sweeps", "marketplace");
            builder.HasIndex(sweep => sweep.Id).HasFilter("ended_at is null").HasDatabaseName("ix_card_sweeps_open");
        }
    }
}

/// <summary>Does the sweeps that were asked for, some products at a time, and goes on where it was if a node dies.</summary>
internal sealed class CardSweepWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromSeconds(20))
{
    private const int Batch = 100;

    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var open = await db.Set<CardSweep>().AsNoTracking().Where(sweep => sweep.EndedAt == null).OrderBy(sweep => sweep.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (open is null)
        {
            return false;
        }
        if (open.At == default)
        {
            // What this node remembers may be from before the change.
            services.GetRequiredService<CatalogueCache>().Refresh();
            services.GetRequiredService<Exchange>().Refresh();
        }
        var sql = new SqlText(db);
        sql.Add($"select id from {db.Table<Product>()} where id > {sql.Value(open.At)} order by id limit {Batch}");
        var ids = await sql.ReadAsync(row => row.ReadId<ProductId>(0), cancellationToken);
        await db.TransactAsync(async () =>
        {
            var sweep = await db.Set<CardSweep>().SingleAsync(row => row.Id == open.Id, cancellationToken);
            await services.GetRequiredService<ProductCards>().RefreshAsync(ids, cancellationToken);
            if (ids.Count > 0)
            {
                sweep.GoOn(ids[^1]);
            }
            if (ids.Count < Batch)
            {
                sweep.End(db.Time.GetUtcNow());
            }
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        return true;
    }
}

/// <summary>Prices are sorted and filtered in the market's base currency: a new rate changes them all.</summary>
internal sealed class SweepForRates(FairgroundDb db) : IHandle<ExchangeRateWasPublished>
{
    public async Task HandleAsync(ExchangeRateWasPublished @event, CancellationToken cancellationToken)
    {
        await CardSweep.AskAsync(db, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
