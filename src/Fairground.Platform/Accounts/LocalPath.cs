namespace Fairground.Platform.Accounts;

/// <summary>A path of this site to return to; anything that could lead elsewhere becomes the front page.</summary>
public static class LocalPath
{
    public static string OrHome(string? path) => Or(path, "/");

    public static string Or(string? path, string otherwise) =>
        path is ['/', ..] && path is not ['/', '/' or '\\', ..] && !path.AsSpan().ContainsAny('\r', '\n') && Uri.IsWellFormedUriString(
            path, UriKind.Relative)
            ? path
            : otherwise;
}
