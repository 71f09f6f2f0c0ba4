using Fairground.Demo.Assortment;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>How a store prices a product: from when, at which factors of the usual price.</summary>
internal sealed record PricePlan(
    DateTimeOffset From, Currency Currency, double Usual, IReadOnlyList<(DateTimeOffset At, double Factor)> Changes);

/// <summary>What goods cost and have cost: dearer over the years, dearer the larger, and now and then reduced.</summary>
internal sealed class Pricing(Story story, Currencies currencies)
{
    private const double DearerBySize = 0.12;
    private readonly Dice dice = story.Dice("prices");

    public PricePlan Plan(Item item, int edition, double factor, Currency currency, DateTimeOffset from)
    {
        var changes = new List<(DateTimeOffset, double)> { (from, 1) };
        var level = 1.0;
        // Twice at most in two years a price follows the times.
        for (var at = from.AddDays(dice.Between(120, 500)); at < story.End.AddDays(-60); at = at.AddDays(dice.Between(200, 500)))
        {
            level *= dice.Between(1.02, 1.07);
            changes.Add((at, level));
        }
        var reduction = dice.Share();
        var sale = story.End.AddDays(-dice.Between(1, 25)).AddHours(-dice.Between(0, 20));
        if (reduction < 0.12 && sale > from.AddDays(31))
        {
            // On sale now.
            changes.Add((sale, level * (1 - (dice.Between(2, 6) * 0.05))));
        }
        else if (reduction < 0.3 && sale.AddDays(-220) > from.AddDays(31))
        {
            // Was on sale, for two weeks, some months ago.
            var began = sale.AddDays(-dice.Between(70, 180));
            changes.RemoveAll(change => change.Item1 > began.AddDays(-1) && change.Item1 != from);
            changes.Add((began, level * (1 - (dice.Between(2, 5) * 0.05))));
            changes.Add((began.AddDays(14), level));
        }
        var usual = item.PriceCents / 100.0 * factor * (edition == 0 ? 1 : 0.7 + (edition * 37 % 61 / 100.0));
        return new PricePlan(from, currency, usual, changes);
    }

    /// <summary>The prices of one variant, each different from the one before.</summary>
    public IEnumerable<(DateTimeOffset At, Money Price)> Changes(PricePlan plan, Item item, Variant variant)
    {
        var size = SizeOf(item, variant);
        Money? before = null;
        foreach (var (at, factor) in plan.Changes)
        {
            var price = currencies.Label((decimal)(plan.Usual * size * factor), plan.Currency);
            if (price != before)
            {
                yield return (at, price);
            }
            before = price;
        }
    }

    /// <summary>Large costs more than small, while 44 costs as much as 38.</summary>
    private static double SizeOf(Item item, Variant variant)
    {
        foreach (var option in variant.Options.Where(option => option.Code is "size" or "capacity" or "format"))
        {
            var values = item.Choices.First(choice => choice.Code == option.Code).Values;
            var at = Array.IndexOf(values, option.Value);
            return option.Code switch
            {
                "capacity" => 1 + (at * 0.9),
                "format" => at == 0 ? 1 : 0.65,
                _ => char.IsAsciiDigit(option.Value[0]) ? 1 : option.Value == "double" ? 1.6 : 1 + (at * DearerBySize),
            };
        }
        return 1;
    }
}
