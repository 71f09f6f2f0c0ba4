using System.Globalization;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Monies;

/// <summary>A published rate and the one before it.</summary>
public sealed record RateChange(ExchangeRate Rate, ExchangeRate? Before)
{
    /// <summary>How much dearer one unit of the base became in this currency, as a share; null for a first rate.</summary>
    public double? Change => Before is { } before ? ((double)Rate.MicrosPerBase / before.MicrosPerBase) - 1 : null;
}

/// <summary>Publishes exchange rates and shows those that hold and those that did.</summary>
internal sealed class ExchangeRateDesk(FairgroundDb db, Exchange exchange, IOptions<MarketOptions> options)
{
    public const int MicrosPerUnit = 1_000_000;
    public const int DecimalsMax = 6;
    public const double PerBaseMin = 0.000001;
    public const double PerBaseMax = 1_000_000_000;

    public Currency Base => options.Value.BaseCurrency;

    /// <summary>The rates that hold now, by currency.</summary>
    public async Task<List<RateChange>> CurrentAsync(CancellationToken cancellationToken)
    {
        var newest = await db.Set<ExchangeRate>().AsNoTracking().GroupBy(rate => rate.Currency)
            .Select(group => group.OrderByDescending(rate => rate.PublishedAt).ThenByDescending(rate => rate.Id).First())
            .ToListAsync(cancellationToken);
        return [.. (await WithBeforeAsync(newest, cancellationToken)).OrderBy(rate => rate.Rate.Currency.Code, StringComparer.Ordinal)];
    }

    /// <summary>Every rate, the newest first.</summary>
    public async Task<List<RateChange>> HistoryAsync(int page, int pageSize, CancellationToken cancellationToken) =>
        await WithBeforeAsync(await db.Set<ExchangeRate>().AsNoTracking().OrderByDescending(rate => rate.PublishedAt)
            .ThenByDescending(rate => rate.Id).Skip((page - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken),
            cancellationToken);

    public Task<int> CountAsync(CancellationToken cancellationToken) => db.Set<ExchangeRate>().CountAsync(cancellationToken);

    public async Task<ExchangeRate> PublishAsync(
        string currency, decimal perBase, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        var micros = perBase * MicrosPerUnit;
        if (!Currency.TryParse(currency, out var known) || known == Base || micros < 1 || decimal.Truncate(micros) != micros ||
            perBase > (decimal)PerBaseMax)
        {
            throw new Refusal(PlatformProblems.RateInvalid, Base, DecimalsMax);
        }
        var grounds = Reason.Record(db, "exchange-rate.published", statement, by);
        var rate = new ExchangeRate
        {
            Id = Id.New<ExchangeRateId>(db.Time),
            Currency = known,
            MicrosPerBase = (long)micros,
            PublishedAt = db.Time.GetUtcNow(),
            PublishedFor = grounds.Id,
        };
        db.Add(rate);
        db.Audit("exchange-rate.published", $"rate/{known}", by, grounds,
            string.Create(CultureInfo.InvariantCulture, $"1 {Base} = {(decimal)rate.MicrosPerBase / MicrosPerUnit} {known}"));
        db.Publish(new ExchangeRateWasPublished(rate.Id));
        await db.SaveChangesAsync(cancellationToken);
        db.AfterCommit(exchange.Refresh);
        return rate;
    }

    private async Task<List<RateChange>> WithBeforeAsync(List<ExchangeRate> rates, CancellationToken cancellationToken)
    {
        var changes = new List<RateChange>();
        foreach (var rate in rates)
        {
            changes.Add(new RateChange(rate, await db.Set<ExchangeRate>().AsNoTracking()
                .Where(row => row.Currency == rate.Currency && row.PublishedAt < rate.PublishedAt)
                .OrderByDescending(row => row.PublishedAt).FirstOrDefaultAsync(cancellationToken)));
        }
        return changes;
    }
}
