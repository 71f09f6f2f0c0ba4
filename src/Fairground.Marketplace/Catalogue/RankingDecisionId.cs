using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Catalogue;

public readonly record struct RankingDecisionId(Guid Value) : IId<RankingDecisionId>
{
    public static string Prefix => "rkd";

    public static bool TryParse(string? text, out RankingDecisionId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
