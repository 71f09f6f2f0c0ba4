using System.Collections.Frozen;
using System.Globalization;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Customs;

/// <summary>What a country takes of what comes in.</summary>
/// <param name="DutyFreeTo">The value of goods up to which no duty is due; none if it always is.</param>
/// <param name="OnShipping">Whether duty is taken of the goods with their shipping, or of the goods alone.</param>
internal sealed record CustomsDestination(
    string Country, int TaxBasisPoints, decimal? DutyFreeTo, decimal? TaxFreeTo, Currency Currency, bool OnShipping, string TaxName);

internal sealed record DutyRate(string To, string HsPrefix, string Origin, int BasisPoints);

/// <summary>
/// A table of duties and import taxes, read from its CSV. Of the rates that fit, one for the origin goes before one for all, then the one
/// with the longest HS code, then one for the country before one for its union.
/// </summary>
internal sealed class CustomsRates
{
    public const string Any = "*";
    public const int RowsMax = 20_000;
    private const int BasisPointsMax = 100_000;
    private const int NameLengthMax = 20;
    private static readonly string[] Columns =
        ["kind", "to", "hs", "origin", "percent", "duty_free_to", "tax_free_to", "currency", "basis", "name"];

    private readonly FrozenDictionary<string, CustomsDestination> destinations;
    private readonly ILookup<string, DutyRate> duties;

    private CustomsRates(int version, List<CustomsDestination> destinations, List<DutyRate> duties)
    {
        Version = version;
        this.destinations = destinations.ToFrozenDictionary(row => row.Country);
        this.duties = duties.ToLookup(row => row.To);
        Duties = duties.Count;
    }

    public int Version { get; }

    public int Duties { get; }

    public IEnumerable<CustomsDestination> Destinations => destinations.Values.OrderBy(row => row.Country, StringComparer.Ordinal);

    public CustomsDestination? Destination(string country) => destinations.GetValueOrDefault(country);

    /// <summary>The share of the value that is due; null if the table says nothing of such goods.</summary>
    public int? Duty(string country, string? hsCode, string? origin)
    {
        var (to, from) = (Zones.CustomsTerritory(country), origin is null ? null : Zones.CustomsTerritory(origin));
        var fitting = new[] { country, to, Any }.Distinct().SelectMany((place, i) => duties[place].Select(rate => (rate, Distance: i)))
            .Where(row => row.rate.HsPrefix == Any || hsCode?.StartsWith(row.rate.HsPrefix, StringComparison.Ordinal) == true)
            .Where(row => row.rate.Origin == Any || row.rate.Origin == origin || row.rate.Origin == from);
        return fitting.OrderBy(row => row.rate.Origin == Any)
            .ThenByDescending(row => row.rate.HsPrefix == Any ? 0 : row.rate.HsPrefix.Length)
            .ThenBy(row => row.Distance).Select(row => (int?)row.rate.BasisPoints).FirstOrDefault();
    }

    /// <summary>Reads a table; a line that is none is refused with its number and what is wrong with it.</summary>
    public static CustomsRates Read(int version, string csv)
    {
        var (destinations, duties) = (new List<CustomsDestination>(), new List<DutyRate>());
        string[]? header = null;
        var number = 0;
        foreach (var line in csv.Split('\n').Select(line => line.Trim('\r', ' ', '\ufeff')))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }
            var cells = line.Split(',', StringSplitOptions.TrimEntries);
            if (header is null)
            {
                header = Columns.All(cells.Contains) ? cells : throw Wrong(number, "columns", string.Join(',', Columns));
                continue;
            }
            var row = new Row(number, header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second));
            switch (row.Text("kind"))
            {
                case "destination" when destinations.Count < RowsMax:
                    destinations.Add(row.Destination());
                    break;
                case "duty" when duties.Count < RowsMax:
                    duties.Add(row.Duty());
                    break;
                case "destination" or "duty":
                    throw Wrong(number, "rows", RowsMax);
                default:
                    throw Wrong(number, "kind", row.Text("kind"));
            }
        }
        if (destinations.Count == 0)
        {
            throw Wrong(number, "empty", "");
        }
        var twice = destinations.GroupBy(row => row.Country).FirstOrDefault(group => group.Count() > 1)?.Key;
        return twice is null ? new CustomsRates(version, destinations, duties) : throw Wrong(number, "twice", twice);
    }

    private static Refusal Wrong(int line, string what, object about) =>
        new(MarketplaceProblems.CustomsTableInvalid, line, Text[$"customs.wrong.{what}", about]);

    private sealed record Row(int Number, IReadOnlyDictionary<string, string> Cells)
    {
        public string Text(string column) => Cells.GetValueOrDefault(column, "");

        public CustomsDestination Destination() => new(
            Countries.IsCode(Text("to")) ? Text("to") : throw Wrong(Number, "to", Text("to")),
            Share("percent"), Amount("duty_free_to"), Amount("tax_free_to"),
            Currency.TryParse(Text("currency"), out var currency) ? currency : throw Wrong(Number, "currency", Text("currency")),
            Text("basis") switch { "shipping" => true, "goods" => false, var other => throw Wrong(Number, "basis", other) },
            Text("name") is { Length: > 0 and <= NameLengthMax } name ? name : throw Wrong(Number, "name", Text("name")));

        public DutyRate Duty() => new(Place("to"), Prefix(), Place("origin"), Share("percent"));

        private string Place(string column) => Text(column) is Any or Zones.EuropeanUnion || Countries.IsCode(Text(column))
            ? Text(column)
            : throw Wrong(Number, "to", Text(column));

        private string Prefix() => Text("hs") is var prefix && (prefix == Any ||
            (prefix.Length is >= 2 and <= HsCode.LengthMax && prefix.All(char.IsAsciiDigit))) ? prefix : throw Wrong(Number, "hs", prefix);

        private int Share(string column) => Amount(column) is { } percent && percent * 100 is var parts &&
            parts <= BasisPointsMax && decimal.Truncate(parts) == parts ? (int)parts : throw Wrong(Number, "percent", Text(column));

        private decimal? Amount(string column) => Text(column).Length == 0 ? null
            : decimal.TryParse(Text(column), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) &&
                amount <= 1_000_000_000_000m ? amount : throw Wrong(Number, "amount", Text(column));
    }
}
