namespace Fairground.Platform.Accounts;

/// <summary>What the pages before signing in share.</summary>
internal static class Gate
{
    /// <summary>The query that carries the way back from one of these pages to the next.</summary>
    public static string Query(string? @return) =>
        LocalPath.OrHome(@return) is var path && path != "/" ? $"?return={Uri.EscapeDataString(path)}" : "";
}
