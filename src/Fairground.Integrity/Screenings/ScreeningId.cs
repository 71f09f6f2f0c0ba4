using Fairground.Platform.Ids;

namespace Fairground.Integrity.Screenings;

public readonly record struct ScreeningId(Guid Value) : IId<ScreeningId>
{
    public static string Prefix => "scr";

    public static bool TryParse(string? text, out ScreeningId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
