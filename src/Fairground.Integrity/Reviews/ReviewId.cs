using Fairground.Platform.Ids;

namespace Fairground.Integrity.Reviews;

public readonly record struct ReviewId(Guid Value) : IId<ReviewId>
{
    public static string Prefix => "rev";

    public static bool TryParse(string? text, out ReviewId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
