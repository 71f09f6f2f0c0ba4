namespace Fairground.Platform.Languages;

internal static class PlatformTexts
{
    public static readonly Texts Text = new Texts("platform", typeof(PlatformTexts).Assembly).Register();
}
