namespace Fairground.Marketplace.Imports;

/// <summary>The folder that an import reads: its files by the names they may have, as <c>.csv</c> or <c>.csv.gz</c>.</summary>
public sealed class ImportFolder(string path, ImportReport report)
{
    private static readonly string[] Endings = [".csv", ".csv.gz"];
    private readonly Dictionary<string, ImportFile> files = [];

    /// <summary>The files that are there, in the order of the names given. Asked again, it gives the same objects.</summary>
    public IReadOnlyList<ImportFile> Files(params IEnumerable<string> names) =>
        [.. names.SelectMany(name => Endings, (name, ending) => name + ending).Select(Open).OfType<ImportFile>()];

    /// <summary>The first of the files that is there; null if none is.</summary>
    public ImportFile? File(params IEnumerable<string> names) => Files(names) is [var first, ..] ? first : null;

    private ImportFile? Open(string name)
    {
        if (!files.TryGetValue(name, out var file) && System.IO.File.Exists(Path.Combine(path, name)))
        {
            files[name] = file = new ImportFile(Path.Combine(path, name), report);
        }
        return file;
    }
}
