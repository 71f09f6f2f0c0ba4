using Fairground.Integrity.Scores;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Rings;

/// <summary>Says in plain words what was found of a ring.</summary>
internal static class RingWords
{
    public static string Title(Ring ring) => Text["rings.name",
        Text.Count("rings.reviewers", ring.Members.Count), Text.Count("rings.products", ring.Products.Count)];

    public static string ToneOf(RingState state) => state switch
    {
        RingState.Confirmed => "bad",
        RingState.Dismissed => "good",
        _ => "wait",
    };

    /// <summary>From which day to which its members reviewed its products.</summary>
    public static string Days(Ring ring) => ring.Products.Count == 0 ? "–" : Text["rings.days",
        FigureText.Day(ring.Products.Min(product => product.FirstDay)), FigureText.Day(ring.Products.Max(product => product.LastDay))];
}
