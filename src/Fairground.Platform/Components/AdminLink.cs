using Fairground.Platform.Persistence;

namespace Fairground.Platform.Components;

/// <summary>What belongs together in the admin's rail.</summary>
public enum AdminArea
{
    Overview,
    Trust,
    Sellers,
    Money,
    Catalogue,
    Rules,
    System,
}

/// <summary>
/// An entry of the admin's rail; modules register theirs. <see cref="Text"/> is called for each request, in its language.
/// </summary>
public sealed record AdminLink(
    string Path, string Icon, Func<string> Text, int Order, string Policy, AdminArea Area = AdminArea.Sellers);

/// <summary>
/// Something that waits for people of the market: counted on the overview, and in the rail beside the page at <see cref="Path"/> if that
/// has a link there.
/// </summary>
public sealed record AdminTask(
    string Path, Func<string> Text, int Order, string Policy, Func<FairgroundDb, CancellationToken, Task<int>> CountAsync);

/// <summary>A part of the overview that a module brings: a component without parameters.</summary>
public sealed record AdminPanel(Type Component, int Order, string Policy);
