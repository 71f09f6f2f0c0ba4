using System.Globalization;
using CsvHelper;
using Fairground.Kernels.Reviews;
using Fairground.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Integrity.Dumps;

/// <summary><c>fairground reviews score FILE [FOLDER]</c>: scores a dump of reviews, without a market.</summary>
internal static class ScoreCommand
{
    private const int UsageError = 2;
    private const int SayEvery = 100_000;

    public static readonly Command Command = new(
        "reviews score", "FILE [FOLDER]", "score a dump of reviews (Amazon's JSON lines, or CSV): scores, rings, a report", RunAsync,
        NeedsMarket: false);

    private static async Task<int> RunAsync(IServiceProvider services, string[] words, CancellationToken cancellationToken)
    {
        // Figures are written as programs read them, whatever the language of whoever runs it.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (words is not ([_] or [_, _]) || !File.Exists(words[0]))
        {
            await Console.Error.WriteLineAsync(
                words.Length is 1 or 2 ? $"There is no file {words[0]}." : "usage: fairground reviews score FILE [FOLDER]");
            return UsageError;
        }
        var folder = words.Length == 2 ? words[1] : words[0] + ".scores";
        try
        {
            await ScoreAsync(words[0], folder, services.GetRequiredService<TimeProvider>(), cancellationToken);
            return 0;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException
            or CsvFormatException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
    }

    private static async Task ScoreAsync(string file, string folder, TimeProvider time, CancellationToken cancellationToken)
    {
        var (now, begun, said) = (time.GetUtcNow(), time.GetTimestamp(), 0);
        void Say(string what) => Console.Error.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{time.GetElapsedTime(begun).TotalSeconds,6:0.0} s  {what}"));
        Say($"reading {Path.GetFileName(file)}");
        var dump = ReviewDump.Read(file, now, Environment.ProcessorCount, lines =>
        {
            if (lines / SayEvery > said)
            {
                said = lines / SayEvery;
                Say($"{lines} lines");
            }
            cancellationToken.ThrowIfCancellationRequested();
        });
        var scores = DumpScores.Of(dump, Say);
        Directory.CreateDirectory(folder);
        Say("writing");
        WriteScores(scores, Path.Combine(folder, "scores.csv"));
        WriteRings(scores, Path.Combine(folder, "rings.csv"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "report.html"), new DumpReport(scores, file, now).Write(), cancellationToken);
        foreach (var (fault, count) in dump.Faults.OrderByDescending(pair => pair.Value))
        {
            Console.Error.WriteLine($"          {count} lines left out: {DumpReport.Words(fault)}, such as line "
                + string.Join(", ", dump.FaultsShown.Where(line => line.Fault == fault).Take(5).Select(line => line.Number)));
        }
        Say("done");
        Console.WriteLine($"reviews {dump.Columns.Count}");
        Console.WriteLine($"repeated {dump.Repeated}");
        Console.WriteLine($"faulty {dump.Faults.Values.Sum()}");
        foreach (var verdict in Enum.GetValues<Verdict>())
        {
            Console.WriteLine($"{verdict.ToString().ToLowerInvariant()} {scores.Verdicts.Count(found => found == verdict)}");
        }
        Console.WriteLine($"rings {scores.Rings.Rings.Length}");
        Console.WriteLine($"report {Path.Combine(folder, "report.html")}");
    }

    private static void WriteScores(DumpScores scores, string path)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape });
        csv.WriteRecord("line", "reviewer", "product", "time", "stars", "chance", "outcome", "families", "ring", "signals");
        var dump = scores.Dump;
        for (var row = 0; row < dump.Columns.Count; row++)
        {
            csv.WriteRecord(
                Text(dump.Line(row)), dump.Reviewer(row), dump.Product(row), dump.Time(row).ToString("u", CultureInfo.InvariantCulture),
                Text(dump.Columns.Stars[row]), ColdStart.Chance(scores.Odds[row]).ToString("0.0000", CultureInfo.InvariantCulture),
                scores.Verdicts[row].ToString().ToLowerInvariant(), Text(Signals.Families(dump.Columns.Of(row))),
                scores.RingOf[dump.Columns.Reviewers[row]] is >= 0 and var ring ? Text(ring + 1) : "",
                string.Join(' ', scores.SignalsOf(row).Select(found => string.Create(
                    CultureInfo.InvariantCulture, $"{found.Signal.Name}:{found.Added:0.00}"))));
        }
    }

    private static void WriteRings(DumpScores scores, string path)
    {
        using var csv = CsvWriter.ToFile(path, new CsvWriterOptions { NewLine = "\n", Injection = CsvInjection.Escape });
        csv.WriteRecord("ring", "chance_log10", "reviewer", "reviews", "of_ring_products", "reviewer_chance_log10");
        for (var ring = 0; ring < scores.Rings.Rings.Length; ring++)
        {
            var found = scores.Rings.Rings[ring];
            foreach (var member in found.Members)
            {
                csv.WriteRecord(
                    Text(ring + 1), Log10(found.LogChance), scores.Dump.ReviewerName(member.Reviewer), Text(member.Reviews),
                    Text(member.OnRingProducts), Log10(member.LogChance));
            }
        }
    }

    private static string Log10(double natural) => (natural / Math.Log(10)).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
