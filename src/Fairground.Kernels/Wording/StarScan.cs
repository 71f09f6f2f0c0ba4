namespace Fairground.Kernels.Wording;

/// <summary>Rows of drawn stars.</summary>
internal static class StarScan
{
    private const int StarsMax = 9;

    /// <summary>The length of the row that begins at a place, in UTF-16 units, or 0; and how many of its stars are filled.</summary>
    public static int Length(ReadOnlySpan<char> text, int at, out int stars)
    {
        (stars, var end) = (0, at);
        for (var i = at; i < text.Length;)
        {
            var c = text[i];
            if (c is '★' or '⭐' or '✭' or '✮' or '⋆')
            {
                (stars, i, end) = (stars + 1, i + 1, i + 1);
            }
            else if (c == '\ud83c' && i + 1 < text.Length && text[i + 1] == '\udf1f')
            {
                (stars, i, end) = (stars + 1, i + 2, i + 2);
            }
            else if (c == '☆')
            {
                (i, end) = (i + 1, i + 1);
            }
            else if (end > at && c is '\ufe0f' or '\u20e3')
            {
                i++;
            }
            else
            {
                break;
            }
        }
        return end - at;
    }

    /// <summary>How a row of stars is written in the phrases.</summary>
    public static string Name(int stars) => Math.Min(stars, StarsMax) switch
    {
        0 => "★0",
        1 => "★1",
        2 => "★2",
        3 => "★3",
        4 => "★4",
        5 => "★5",
        _ => "★9",
    };
}
