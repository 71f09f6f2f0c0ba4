using System.Diagnostics;
using Fairground.Platform;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// <c>fairground import olist DIR</c>: imports the files of Olist's public data set that are in a folder. It can be run again, after it was
/// stopped or on the same files, and then only adds what is missing.
/// </summary>
internal sealed class OlistImport(FairgroundDb db, IEnumerable<IImportStep> steps, IOptions<MarketOptions> market)
{
    public const string ReportName = "olist-refused.csv";

    public static readonly Command Command = new(
        "import olist", "DIR", "import the CSV files (.csv, .csv.gz) of Olist's public data set; may be run again", RunCommandAsync);

    /// <summary>Runs every step; the report says what became of each row.</summary>
    public async Task<ImportReport> RunAsync(string folder, CancellationToken cancellationToken)
    {
        using var report = new ImportReport(Path.Combine(market.Value.Folder, ReportName));
        var run = new ImportRun(new ImportFolder(folder, report));
        foreach (var step in steps)
        {
            await step.RunAsync(run, cancellationToken);
            db.ChangeTracker.Clear();
        }
        report.Finish();
        return report;
    }

    private static async Task<int> RunCommandAsync(IServiceProvider services, string[] words, CancellationToken cancellationToken)
    {
        if (words is not [var folder] || !Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync("usage: fairground import olist DIR");
            return 2;
        }
        var watch = Stopwatch.StartNew();
        var report = await services.GetRequiredService<OlistImport>().RunAsync(folder, cancellationToken);
        if (report.Tallies.Count == 0)
        {
            await Console.Error.WriteLineAsync($"There is none of Olist's files in {folder}.");
            return 1;
        }
        report.WriteTo(Console.Out);
        Console.WriteLine($"Done in {watch.Elapsed.TotalSeconds:0.0} s.");
        return 0;
    }
}
