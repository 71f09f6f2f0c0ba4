using System.Globalization;

namespace Fairground.Platform.Components;

/// <summary>The page of a list that an address names, whatever somebody has typed there.</summary>
public static class PageNumber
{
    public const int Max = 10_000;

    /// <summary>The number, within what lists have; 1 where it is none.</summary>
    public static int Of(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Max) : 1;

    /// <summary>How many pages so many rows take, at least one.</summary>
    public static int Count(int rows, int pageSize) => Math.Clamp((rows + pageSize - 1) / pageSize, 1, Max);
}
