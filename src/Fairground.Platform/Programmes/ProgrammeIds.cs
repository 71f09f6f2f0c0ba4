using Fairground.Platform.Ids;

namespace Fairground.Platform.Programmes;

public readonly record struct ProgrammeId(Guid Value) : IId<ProgrammeId>
{
    public static string Prefix => "prg";

    public static bool TryParse(string? text, out ProgrammeId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

public readonly record struct TermsVersionId(Guid Value) : IId<TermsVersionId>
{
    public static string Prefix => "trm";

    public static bool TryParse(string? text, out TermsVersionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

public readonly record struct EligibilityDecisionId(Guid Value) : IId<EligibilityDecisionId>
{
    public static string Prefix => "elg";

    public static bool TryParse(string? text, out EligibilityDecisionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
