using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Fairground.Benchmarks;

/// <summary>What a kernel may allocate, in bytes an operation; more fails the run.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BudgetAttribute(int bytes) : Attribute
{
    public int Bytes => bytes;
}

/// <summary>Runs the benchmarks of the kernels, prints time and memory an operation, and compares memory with the budgets.</summary>
internal static class Kernels
{
    public static int Run()
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithIterationCount(7))
            .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithOptions(ConfigOptions.DisableLogFile)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "fairground-benchmarks"));
        var over = 0;
        var reports = 0;
        // Every class of this program that sets budgets.
        var types = typeof(Kernels).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(BudgetAttribute), inherit: false)))
            .OrderBy(type => type.Name, StringComparer.Ordinal).ToArray();
        foreach (var summary in BenchmarkRunner.Run(types, config))
        {
            reports += summary.Reports.Length;
            // What is not critical is advice, such as to write the results to files.
            var errors = summary.ValidationErrors.Where(error => error.IsCritical).ToList();
            errors.ForEach(error => Console.Error.WriteLine(error.Message));
            over += errors.Count + Print(summary);
        }
        return over == 0 && reports > 0 ? 0 : 1;
    }

    /// <summary>Gives how many are over their budget.</summary>
    private static int Print(Summary summary)
    {
        var over = 0;
        foreach (var report in summary.Reports)
        {
            var method = report.BenchmarkCase.Descriptor.WorkloadMethod;
            var budget = ((BudgetAttribute)Attribute.GetCustomAttribute(method, typeof(BudgetAttribute))!).Bytes;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? long.MaxValue;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"kernels.{method.Name}.ns {report.ResultStatistics?.Median:0.0} ns"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kernels.{method.Name}.bytes {bytes} B"));
            if (bytes > budget)
            {
                over++;
                Console.Error.WriteLine($"{method.Name} allocates {bytes} B an operation; its budget is {budget} B.");
            }
        }
        return over;
    }
}
