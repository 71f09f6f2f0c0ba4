// What ./bench runs inside .NET: fills databases for the load scripts, reads them afterwards, and measures the ledger and the kernels.
// Usage: Fairground.Benchmarks VERB [words] [--Key=value settings of the server]
using Fairground.Benchmarks;

string[] words = [.. args.TakeWhile(word => !word.StartsWith("--", StringComparison.Ordinal))];
string[] settings = [.. args.Skip(words.Length)];
switch (words)
{
    case ["catalogue", var file, var stock]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await CatalogueLoad.RunAsync(server, file, int.Parse(stock, null));
        }
    case ["sold", var slug]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await Readings.SoldAsync(server, slug);
        }
    case ["importer"]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await ImportLoad.RunAsync(server);
        }
    case ["drained"]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await Readings.DrainedAsync(server);
        }
    case ["ledger", var name, var entries]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await LedgerLoad.RunAsync(server, name, int.Parse(entries, null));
        }
    case ["audit"]:
        await using (var server = await Server.OpenAsync(settings))
        {
            return await Readings.AuditAsync(server);
        }
    case ["kernels"]:
        return Kernels.Run();
    default:
        Console.Error.WriteLine("usage: catalogue FILE STOCK | sold SLUG | importer | drained | ledger NAME ENTRIES | audit | kernels");
        return 2;
}
