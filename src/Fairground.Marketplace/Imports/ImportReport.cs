using System.Globalization;
using CsvHelper;

namespace Fairground.Marketplace.Imports;

/// <summary>What became of the rows of one file. Those neither imported nor refused were in the market already.</summary>
public sealed class ImportTally
{
    private readonly SortedDictionary<string, int> reasons = new(StringComparer.Ordinal);

    /// <summary>How many rows the file has; null before it was read.</summary>
    public int? Rows { get; internal set; }

    public int Imported { get; set; }

    /// <summary>Rows that an earlier import, or another file of this one, has brought.</summary>
    public int There { get; set; }

    public int Refused => reasons.Values.Sum();

    public IReadOnlyDictionary<string, int> Reasons => reasons;

    internal void Refuse(string reason) => reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
}

/// <summary>
/// The report of an import: every refused row by file, line and reason, in a CSV file that replaces the last import's when this one ends,
/// and counts by file.
/// </summary>
public sealed class ImportReport : IDisposable
{
    private readonly List<(string File, ImportTally Tally)> tallies = [];
    private readonly string path;
    private readonly string draft;
    private readonly CsvWriter csv;

    public ImportReport(string path)
    {
        (this.path, draft) = (path, path + ".part");
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        // The details are texts of the files: none may become a formula in a spreadsheet.
        csv = CsvWriter.ToFile(draft, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape });
        csv.WriteRecord("file", "line", "reason", "detail");
    }

    public IReadOnlyList<(string File, ImportTally Tally)> Tallies => tallies;

    /// <summary>Puts the report in its place.</summary>
    public void Finish()
    {
        csv.Flush();
        csv.Dispose();
        File.Move(draft, path, overwrite: true);
    }

    /// <summary>Writes the counts by file, and the refusals by reason.</summary>
    public void WriteTo(TextWriter console)
    {
        console.WriteLine($"{"file",-40} {"rows",9} {"imported",9} {"there",9} {"refused",9}");
        foreach (var (file, tally) in tallies)
        {
            console.WriteLine($"{file,-40} {tally.Rows ?? 0,9} {tally.Imported,9} {tally.There,9} {tally.Refused,9}");
        }
        foreach (var (file, tally) in tallies)
        {
            foreach (var (reason, count) in tally.Reasons)
            {
                console.WriteLine($"refused of {file}: {count} × {reason}");
            }
        }
        console.WriteLine($"Every refused row is in {path}.");
    }

    public void Dispose() => csv.Dispose();

    internal ImportTally Open(string file)
    {
        var tally = new ImportTally();
        tallies.Add((file, tally));
        return tally;
    }

    internal void Write(string file, long line, string reason, string detail) =>
        csv.WriteRecord(file, line.ToString(CultureInfo.InvariantCulture), reason, detail);
}
