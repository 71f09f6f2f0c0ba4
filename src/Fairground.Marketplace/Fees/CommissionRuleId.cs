using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Fees;

public readonly record struct CommissionRuleId(Guid Value) : IId<CommissionRuleId>
{
    public static string Prefix => "cmr";

    public static bool TryParse(string? text, out CommissionRuleId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

public readonly record struct MaturityRuleId(Guid Value) : IId<MaturityRuleId>
{
    public static string Prefix => "mtr";

    public static bool TryParse(string? text, out MaturityRuleId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
