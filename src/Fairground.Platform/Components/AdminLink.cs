namespace Fairground.Platform.Components;

/// <summary>
/// An entry of the admin's rail; modules register theirs. <see cref="Text"/> is called for each request, in its language.
/// </summary>
public sealed record AdminLink(string Path, string Icon, Func<string> Text, int Order, string Policy);
