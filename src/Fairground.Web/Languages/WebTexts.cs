using Fairground.Platform.Languages;

namespace Fairground.Web.Languages;

internal static class WebTexts
{
    public static readonly Texts Text = new Texts("web", typeof(WebTexts).Assembly).Register();
}
