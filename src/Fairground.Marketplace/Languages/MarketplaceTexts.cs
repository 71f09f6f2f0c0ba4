using Fairground.Platform.Languages;

namespace Fairground.Marketplace.Languages;

internal static class MarketplaceTexts
{
    public static readonly Texts Text = new Texts("marketplace", typeof(MarketplaceTexts).Assembly).Register();
}
