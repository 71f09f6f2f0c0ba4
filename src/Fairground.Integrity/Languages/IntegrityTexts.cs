using Fairground.Platform.Languages;

namespace Fairground.Integrity.Languages;

internal static class IntegrityTexts
{
    public static readonly Texts Text = new Texts("integrity", typeof(IntegrityTexts).Assembly).Register();
}
