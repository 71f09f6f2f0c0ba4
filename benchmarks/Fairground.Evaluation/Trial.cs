using System.Diagnostics;
using System.Globalization;

namespace Fairground.Evaluation;

/// <summary>One run of a protocol: where its data lies, what its chances depend on, and the figures it prints.</summary>
/// <param name="Name">What every figure begins with.</param>
/// <param name="Data">The folder of data sets.</param>
/// <param name="Seed">Changes every random choice.</param>
/// <param name="Python">The program that runs the peers; null where there are none.</param>
internal sealed record Trial(string Name, string Data, int Seed, string? Python)
{
    public static Trial Of(string name, string[] options)
    {
        string? Value(string option) => Array.IndexOf(options, option) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        return new Trial(
            name, Value("--data") ?? throw new ArgumentException("--data DIR is needed."),
            int.Parse(Value("--seed") ?? "0", CultureInfo.InvariantCulture), Value("--peers"));
    }

    public string File(string file) => Path.Combine(Data, "integrity", file);

    public void Say(string text) => Console.Error.WriteLine($"{Name}: {text}");

    /// <summary>Prints a figure: its name, its value, its unit.</summary>
    public void Print(string figure, double value, string unit = "") =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Name}.{figure} {value:0.####} {unit}").TrimEnd());

    /// <summary>Prints the mean of a figure over the splits, and its deviation.</summary>
    public void PrintMean(string figure, IReadOnlyCollection<double> values, string unit = "")
    {
        var mean = values.Average();
        Print(figure, mean, unit);
        Print($"{figure}_sd", Math.Sqrt(values.Average(value => (value - mean) * (value - mean))), unit);
    }

    /// <summary>Prints the largest memory this process has had.</summary>
    public void PrintMemory()
    {
        using var process = Process.GetCurrentProcess();
        Print("rss_mb", process.PeakWorkingSet64 / 1e6, "MB");
    }
}
