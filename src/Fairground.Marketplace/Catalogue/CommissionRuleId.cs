using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct CommissionRuleId(Guid Value) : IId<CommissionRuleId>
{
    public static string Prefix => "cmr";

    public static bool TryParse(string? text, out CommissionRuleId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
