namespace Fairground.Platform.Persistence;

/// <summary>
/// What a module needs in the database beyond the model: full-text tables, guards. Runs after the migrations, and again at each start.
/// </summary>
public interface IDatabaseSetup
{
    Task EnsureAsync(FairgroundDb db, CancellationToken cancellationToken);
}

/// <summary>Marks an entity whose rows are written once: the database itself then refuses to change or delete them.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AppendOnlyAttribute : Attribute;
