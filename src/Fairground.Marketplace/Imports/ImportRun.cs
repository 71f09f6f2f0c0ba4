namespace Fairground.Marketplace.Imports;

/// <summary>One run of an import: its folder, and what one step must tell the next.</summary>
public sealed class ImportRun(ImportFolder folder)
{
    public ImportFolder Folder => folder;

    /// <summary>The ids of the orders that the files speak of, whether they were taken or refused; 16 bytes an order.</summary>
    public HashSet<Guid> Orders { get; } = [];
}

/// <summary>
/// A part of the import of Olist's files. Steps run in the order they were registered, so a module that stands on another's comes after it.
/// A step streams its files, works in small transactions, and may run again at any time: what is there stays as it is.
/// </summary>
public interface IImportStep
{
    Task RunAsync(ImportRun run, CancellationToken cancellationToken);
}
