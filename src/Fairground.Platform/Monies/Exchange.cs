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
    private readonly Remembered<RateTable> table = new(scopes, time, TimeSpan.FromMinutes(1), async (db, cancellationToken) =>
    {
        var rates = await db.Set<ExchangeRate>().AsNoTracking()
            .GroupBy(rate => rate.Currency)
            .Select(group => group.OrderByDescending(rate => rate.PublishedAt).ThenByDescending(rate => rate.Id).First())
            .ToListAsync(cancellationToken);
        return new RateTable(options.Value.BaseCurrency, rates);
    });

    public ValueTask<RateTable> RatesAsync(CancellationToken cancellationToken) => table.GetAsync(cancellationToken);

    /// <summary>Forgets what this node has read, after a rate was published here.</summary>
    public void Refresh() => table.Forget();
}
