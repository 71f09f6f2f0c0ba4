using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Sales;

/// <summary>What kind of evidence it is: two of one kind may rest on the same fact, two of different kinds do not.</summary>
public enum SaleEvidenceKind
{
    /// <summary>The buyer is linked to the seller, or the seller's buyers to each other.</summary>
    Linked,

    /// <summary>Money or a reward is given back past the market.</summary>
    Repaid,

    /// <summary>No parcel can be traced.</summary>
    Untraced,

    /// <summary>Many alike at once.</summary>
    Burst,
}

/// <summary>
/// What speaks against a sale. The sentence is the text <c>sale-evidence.CODE</c>, whose blanks the arguments fill. What somebody thinks of
/// a product is never evidence.
/// </summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Code">What it is.</param>
/// <param name="IsStrong">Whether it leads to the seller itself, or to one card: then a second kind lets the rule decide.</param>
/// <param name="Arguments">The figures it rests on.</param>
internal sealed record SaleEvidence(SaleEvidenceKind Kind, string Code, bool IsStrong, string[] Arguments)
{
    public static SaleEvidence Of(SaleEvidenceKind kind, string code, params object[] arguments) =>
        new(kind, code, false, [.. arguments.Select(argument => Convert.ToString(argument, null) ?? "")]);

    public string Sentence() => Text[$"sale-evidence.{Code}", [.. Arguments]];
}
