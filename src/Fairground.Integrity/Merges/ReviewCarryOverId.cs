using Fairground.Platform.Ids;

namespace Fairground.Integrity.Merges;

public readonly record struct ReviewCarryOverId(Guid Value) : IId<ReviewCarryOverId>
{
    public static string Prefix => "rco";

    public static bool TryParse(string? text, out ReviewCarryOverId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
