using System.IO.Compression;
using CsvHelper;

namespace Fairground.Marketplace.Imports;

/// <summary>A CSV file of an import, with its count of what became of its rows. Each reading streams it from its beginning.</summary>
public sealed class ImportFile
{
    private static readonly CsvReaderOptions Options = new() { Separator = ',', TrackLineNumbers = true, MaxRecordSize = 1024 * 1024 };
    private readonly string path;
    private readonly ImportReport report;

    internal ImportFile(string path, ImportReport report)
    {
        (this.path, this.report) = (path, report);
        Tally = report.Open(Name);
    }

    public string Name => Path.GetFileName(path);

    public ImportTally Tally { get; }

    /// <summary>
    /// The rows, one after the other. The first reading counts them and refuses what is no row of the columns asked for; where a column is
    /// missing altogether, the file has no rows.
    /// </summary>
    public IEnumerable<ImportRow> Rows(params string[] columns)
    {
        var isFirst = Tally.Rows is null;
        Tally.Rows ??= 0;
        using var csv = CsvReader.Create(Open(), Options);
        if (!Has(csv, columns, isFirst))
        {
            yield break;
        }
        var places = csv.Headers.Select((header, i) => (Name: header.Trim(), Place: i)).DistinctBy(header => header.Name)
            .ToDictionary(header => header.Name, header => header.Place);
        while (Read(csv, isFirst))
        {
            var row = new ImportRow(this, csv.LineNumber, places, csv.Current.ToArray());
            if (isFirst)
            {
                Tally.Rows++;
            }
            if (csv.FieldCount == csv.Headers.Count)
            {
                yield return row;
            }
            else if (isFirst)
            {
                row.Refuse("malformed row", $"{csv.FieldCount} of {csv.Headers.Count} fields");
            }
        }
    }

    internal void Refuse(long line, string reason, string detail)
    {
        Tally.Refuse(reason);
        report.Write(Name, line, reason, detail);
    }

    private bool Has(CsvReader csv, string[] columns, bool isFirst)
    {
        try
        {
            csv.ReadHeader();
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            RefuseRest(1, isFirst);
            return false;
        }
        var missing = columns.Except(csv.Headers.Select(header => header.Trim())).ToList();
        if (missing.Count > 0 && isFirst)
        {
            Refuse(1, "missing columns", string.Join(' ', missing));
        }
        return missing.Count == 0;
    }

    /// <summary>Goes to the next row; false at the end, or where the file cannot be read any further.</summary>
    private bool Read(CsvReader csv, bool isFirst)
    {
        var before = csv.LineNumber;
        try
        {
            return csv.Read();
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException)
        {
            RefuseRest(before, isFirst);
            return false;
        }
    }

    private void RefuseRest(long line, bool isFirst)
    {
        if (isFirst)
        {
            Refuse(line, "unreadable after this line", "a damaged file, or a quote that never ends");
        }
    }

    private Stream Open()
    {
        var file = System.IO.File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}
