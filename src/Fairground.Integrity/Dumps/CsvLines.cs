using System.Globalization;
using CsvHelper;
using Fairground.Platform.Problems;

namespace Fairground.Integrity.Dumps;

/// <summary>
/// Reads reviews as values between commas with a header: reviewer, product, stars, time, and, where there are any, title, text, verified,
/// seller; the names of Amazon's dumps serve as well.
/// </summary>
internal sealed class CsvLines : IDisposable
{
    private static readonly string[][] Names =
    [
        ["reviewer", "reviewerID", "user_id"], ["product", "asin", "parent_asin"], ["stars", "overall", "rating"],
        ["time", "unixReviewTime", "timestamp", "written_at"], ["title", "summary"], ["text", "reviewText"],
        ["verified", "verified_purchase"], ["seller"],
    ];

    private readonly CsvReader csv;
    private readonly DumpRules rules;
    private readonly int[] places;

    /// <exception cref="InvalidDataException">A column that every review needs is missing.</exception>
    public CsvLines(Stream stream, DumpRules rules)
    {
        this.rules = rules;
        csv = CsvReader.Create(
            stream, new CsvReaderOptions { Separator = ',', TrackLineNumbers = true, MaxRecordSize = JsonLines.LineBytesMax });
        csv.ReadHeader();
        var header = csv.Headers.Select(name => name.Trim()).ToList();
        places = Array.ConvertAll(Names, names => header.FindIndex(name => names.Contains(name, StringComparer.OrdinalIgnoreCase)));
        if (Array.FindIndex(places, 0, 4, place => place < 0) is >= 0 and var missing)
        {
            throw new InvalidDataException($"The file has no column \"{Names[missing][0]}\".");
        }
    }

    /// <summary>The next reviews, at most so many; none at the end, or where the file cannot be read any further.</summary>
    public List<DumpLine> Read(int countMax)
    {
        var lines = new List<DumpLine>(countMax);
        try
        {
            while (lines.Count < countMax && csv.Read())
            {
                lines.Add(csv.FieldCount != csv.Headers.Count
                    ? new DumpLine(csv.LineNumber, null, DumpFault.WrongNumberOfFields)
                    : rules.Check(
                        csv.LineNumber, Text(0), Text(1), Number(2), DumpTime.Read(Text(3)), Text(4), Text(5), Flag(6), Text(7)));
            }
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            lines.Add(new DumpLine(csv.LineNumber, null, DumpFault.Malformed));
        }
        return lines;
    }

    public void Dispose() => csv.Dispose();

    private string? Text(int field) => places[field] < 0 ? null : csv.GetString(places[field]);

    private double? Number(int field) =>
        double.TryParse(Text(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

    private bool? Flag(int field) => Text(field)?.Trim().ToUpperInvariant() switch
    {
        "1" or "TRUE" or "YES" or "Y" => true,
        "0" or "FALSE" or "NO" or "N" => false,
        _ => null,
    };
}
