using Fairground.Platform.Ids;

namespace Fairground.Integrity.Rings;

public readonly record struct RingId(Guid Value) : IId<RingId>
{
    public static string Prefix => "rng";

    public static bool TryParse(string? text, out RingId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
