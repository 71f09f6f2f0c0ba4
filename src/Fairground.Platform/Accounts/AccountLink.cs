namespace Fairground.Platform.Accounts;

/// <summary>
/// An entry of the account's pages: in their navigation and, with a sentence on what is there, on the overview. Modules register theirs.
/// The texts are called for each request, in its language.
/// </summary>
public sealed record AccountLink(string Path, string Icon, Func<string> Text, Func<string> Hint, int Order);
