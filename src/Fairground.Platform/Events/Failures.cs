namespace Fairground.Platform.Events;

internal static class Failures
{
    public const int LengthMax = 300;

    /// <summary>What failed and where, for people who look after it; the message might carry personal data and is not kept.</summary>
    public static string KindOf(Exception exception)
    {
        var kind = $"{exception.GetType().Name} in {exception.TargetSite?.DeclaringType?.FullName ?? "?"}";
        return kind.Length > LengthMax ? kind[..LengthMax] : kind;
    }
}
