using System.Globalization;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>
/// Publishes exchange rates, a set a quarter, near those of 2026, and converts at those that held. Prices are rounded to what a shop would
/// write on a label.
/// </summary>
internal sealed class Currencies(Story story, Currency @base)
{
    private const int Micros = 1_000_000;
    private const int DaysBetween = 91;
    private const double Drift = 0.012;

    private static readonly (string Code, double PerEuro)[] Known =
    [
        ("EUR", 1), ("USD", 1.09), ("GBP", 0.86), ("CHF", 0.95), ("CAD", 1.49), ("JPY", 163), ("KWD", 0.335), ("AED", 4.0), ("SAR", 4.09),
        ("TND", 3.38), ("MAD", 10.8), ("EGP", 52.5), ("VND", 27_600), ("IDR", 17_350), ("SGD", 1.46), ("BRL", 5.9),
    ];

    /// <summary>Below how much the step holds, in major units, and the step.</summary>
    private static readonly Dictionary<string, (decimal Below, decimal Step)[]> Steps = new()
    {
        ["JPY"] = [(3000, 10), (decimal.MaxValue, 100)],
        ["KWD"] = [(10, 0.05m), (decimal.MaxValue, 0.25m)],
        ["TND"] = [(100, 0.5m), (decimal.MaxValue, 1)],
        ["AED"] = [(decimal.MaxValue, 1)],
        ["VND"] = [(1_000_000, 1000), (decimal.MaxValue, 10_000)],
        ["IDR"] = [(100_000, 500), (1_000_000, 1000), (decimal.MaxValue, 10_000)],
    };

    private static readonly (decimal, decimal)[] UsualSteps = [(20, 0.1m), (100, 0.5m), (decimal.MaxValue, 1)];

    private readonly List<(DateTimeOffset At, RateTable Table)> tables = [];

    public Currency Base => @base;

    public static IEnumerable<Currency> All => Known.Select(known => Currency.Parse(known.Code));

    public RateTable At(DateTimeOffset time) => (tables.FindLast(table => table.At <= time) is { Table: not null } known
        ? known : tables[0]).Table;

    public void Publish()
    {
        var dice = story.Dice("rates");
        var perBase = Known.FirstOrDefault(known => known.Code == @base.Code) is { Code: not null } own ? own.PerEuro : 1;
        var perUnit = Known.Where(known => known.Code != @base.Code).ToDictionary(known => known.Code, known => known.PerEuro / perBase);
        for (var at = story.Start.AddDays(-DaysBetween); at < story.End; at = at.AddDays(DaysBetween))
        {
            var rates = new List<ExchangeRate>();
            foreach (var code in perUnit.Keys.ToList())
            {
                rates.Add(RateOf(dice, code, perUnit[code], at));
                perUnit[code] *= 1 + (dice.Bell() * Drift);
            }
            tables.Add((at, new RateTable(@base, rates)));
        }
    }

    /// <summary>A price in another currency, as a shop there would write it.</summary>
    public Money Label(decimal baseMajor, Currency currency)
    {
        var exact = tables[^1].Table.Convert(new Money((long)(baseMajor * @base.Scale), @base), currency).Major;
        var step = Steps.GetValueOrDefault(currency.Code, UsualSteps).First(step => exact < step.Item1).Item2;
        return new Money((long)(Math.Max(1, Math.Round(exact / step)) * step * currency.Scale), currency);
    }

    private ExchangeRate RateOf(Dice dice, string code, double perUnit, DateTimeOffset at)
    {
        story.Clock.Set(at);
        var digits = 5 - (int)Math.Floor(Math.Log10(perUnit)) - 1;
        var micros = (long)(Math.Round(perUnit * Micros / Math.Pow(10, 6 - digits)) * Math.Pow(10, 6 - digits));
        var reason = Reason.Record(
            story.Db, "exchange-rate.published", "The quarterly rate, taken from the market's bank on the morning of this day.",
            story.Admin);
        var rate = new ExchangeRate
        {
            Id = dice.Id<ExchangeRateId>(at),
            Currency = Currency.Parse(code),
            MicrosPerBase = Math.Max(1, micros),
            PublishedAt = at,
            PublishedFor = reason.Id,
        };
        story.Db.Add(rate);
        story.Chronicle.At(at, () => story.Db.Audit("exchange-rate.published", $"rate/{code}", story.Admin, reason, string.Create(
            CultureInfo.InvariantCulture, $"1 {@base} = {(decimal)rate.MicrosPerBase / Micros} {code}")));
        return rate;
    }
}
