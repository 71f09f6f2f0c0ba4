using System.Collections.Frozen;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Monies;

/// <summary>The latest published rates at one moment: converts between any two of their currencies through the base.</summary>
public sealed class RateTable
{
    private const long Unit = 1_000_000;
    private readonly FrozenDictionary<Currency, long> microsPerBase;

    public RateTable(Currency @base, IEnumerable<ExchangeRate> latest)
    {
        Base = @base;
        var rates = latest.ToDictionary(rate => rate.Currency, rate => rate.MicrosPerBase);
        rates[@base] = Unit;
        microsPerBase = rates.ToFrozenDictionary();
    }

    public Currency Base { get; }

    public IEnumerable<Currency> Currencies => microsPerBase.Keys.OrderBy(currency => currency.Code, StringComparer.Ordinal);

    public bool Knows(Currency currency) => microsPerBase.ContainsKey(currency);

    /// <summary>Converts at the published rates, rounded half to even to the target's minor unit.</summary>
    public Money Convert(Money amount, Currency target)
    {
        if (amount.Currency == target)
        {
            return amount;
        }
        var numerator = (Int128)amount.Minor * microsPerBase[target] * target.Scale;
        var denominator = (Int128)microsPerBase[amount.Currency] * amount.Currency.Scale;
        return new Money(Money.RoundHalfEven(numerator, denominator), target);
    }
}

/// <summary>Reads the published rates. Kept a minute a node: a rate published elsewhere counts here a minute later at most.</summary>
public sealed class Exchange(IServiceScopeFactory scopes, TimeProvider time, IOptions<MarketOptions> options)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private (RateTable Table, DateTimeOffset ReadAt)? read;

    public async ValueTask<RateTable> RatesAsync(CancellationToken cancellationToken)
    {
        if (read is { } known && time.GetUtcNow() - known.ReadAt < Fresh)
        {
            return known.Table;
        }
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        var rates = await db.Set<ExchangeRate>().AsNoTracking()
            .GroupBy(rate => rate.Currency)
            .Select(group => group.OrderByDescending(rate => rate.PublishedAt).ThenByDescending(rate => rate.Id).First())
            .ToListAsync(cancellationToken);
        var table = new RateTable(options.Value.BaseCurrency, rates);
        read = (table, time.GetUtcNow());
        return table;
    }

    /// <summary>Forgets what this node has read, after a rate was published here.</summary>
    public void Refresh() => read = null;
}
