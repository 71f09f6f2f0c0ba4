using Fairground.Platform.Ids;

namespace Fairground.Integrity.Decisions;

public readonly record struct ReviewDecisionId(Guid Value) : IId<ReviewDecisionId>
{
    public static string Prefix => "rdc";

    public static bool TryParse(string? text, out ReviewDecisionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

public readonly record struct ReviewAppealId(Guid Value) : IId<ReviewAppealId>
{
    public static string Prefix => "rap";

    public static bool TryParse(string? text, out ReviewAppealId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
