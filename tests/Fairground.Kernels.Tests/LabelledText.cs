using System.Text.RegularExpressions;

namespace Fairground.Kernels.Tests;

/// <summary>A text, its language and what it is.</summary>
internal sealed record LabelledText(string Language, string Label, string Text)
{
    /// <summary>Reads language|label|text; a line that begins with a blank goes on with the one before, \n ends a line.</summary>
    public static List<LabelledText> Read(string texts) =>
        [.. Regex.Replace(texts, @"\n\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5)).Split('\n')
            .Select(line => line.Split('|', 3))
            .Select(parts => new LabelledText(parts[0], parts[1], parts[2].Replace("\\n", "\n", StringComparison.Ordinal)))];

    /// <summary>Any UTF-16 units, whole emojis, words of the phrases and halves of surrogate pairs among them.</summary>
    public static string Random(Random random)
    {
        string[] pieces =
        [
            "review", " ", " ", " ", "refund", "5 stars", "★★★★★", "🌟", "r.e.v", "\ud83c", "\udf1f", "\u200b", "\u202e",
            "好评", "返现", "تقييم", "https://",
            "/p/", "B0", "$", "10", ".", "!", "\n\n", "@", "*", "ﷺ", "é", "e\u0301", "\0", "\uffff", "đánh giá", "'", "-", "PayPal", "\"",
        ];
        var text = new System.Text.StringBuilder();
        for (var i = random.Next(200); i > 0; i--)
        {
            text.Append(random.Next(4) == 0 ? ((char)random.Next(char.MaxValue + 1)).ToString() : pieces[random.Next(pieces.Length)]);
        }
        return text.ToString();
    }
}

/// <summary>How often a reader was right.</summary>
internal sealed record Tally(int Found, int Missed, int Mistaken, int Passed)
{
    public double Precision => Found == 0 ? 0 : (double)Found / (Found + Mistaken);

    public double Recall => Found == 0 ? 0 : (double)Found / (Found + Missed);

    public static Tally Of(IEnumerable<(bool Is, bool Said)> cases) => cases.Aggregate(new Tally(0, 0, 0, 0), (tally, one) => one switch
    {
        (true, true) => tally with { Found = tally.Found + 1 },
        (true, false) => tally with { Missed = tally.Missed + 1 },
        (false, true) => tally with { Mistaken = tally.Mistaken + 1 },
        _ => tally with { Passed = tally.Passed + 1 },
    });
}
