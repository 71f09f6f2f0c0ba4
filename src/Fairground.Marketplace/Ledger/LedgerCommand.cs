using Fairground.Platform;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Ledger;

internal static class LedgerCommand
{
    public static readonly Command Audit = new("ledger audit", "", "check every invariant of the whole ledger", AuditAsync);

    private static async Task<int> AuditAsync(IServiceProvider services, string[] words, CancellationToken cancellationToken)
    {
        var verdict = await services.GetRequiredService<LedgerAudit>().RunAsync(cancellationToken);
        Console.WriteLine($"{verdict.Journals} journals, {verdict.Entries} entries, {verdict.Faults.Count} faults.");
        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine(fault);
        }
        return verdict.Faults.Count == 0 ? 0 : 1;
    }
}
