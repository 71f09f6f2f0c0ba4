using System.Globalization;
using Fairground.Marketplace.Storefront;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class ProductPage
{
    private const int LowStock = 5;
    private const int QuantityShownMax = 10;
    private const int DescriptionShownMax = 155;
    private readonly string language = Language.Current.Code;
    private ProductFound found = null!;
    private Product product = null!;
    private ProductText text = null!;
    private Variant variant = null!;
    private FeaturedChoice? choice;
    private LiveOffer? featured;
    private List<LiveOffer> offers = [];
    private List<LiveOffer> others = [];
    private CatalogueFrame frame = null!;
    private RateTable rates = null!;
    private List<GalleryPicture> pictures = [];
    private string weights = "";
    private DateTimeOffset now;

    [Parameter]
    public string Slug { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        found = await Reader.ReadAsync(Slug, Context.RequestAborted) ?? throw new Refusal(PlatformProblems.NotFound);
        (product, text) = (found.Product, found.Product.Text(language)!);
        (frame, rates) = (await Cache.GetAsync(Context.RequestAborted), await Exchange.RatesAsync(Context.RequestAborted));
        variant = Chosen();
        choice = found.Choices.GetValueOrDefault(variant.Id);
        featured = choice?.Featured;
        offers = [.. found.Offers.Where(offer => offer.Variant == variant.Id)];
        others = [.. offers.Where(offer => offer != featured).OrderByDescending(offer => offer == choice?.Second)
            .ThenBy(offer => rates.Convert(offer.LandedAt(Visitor.Country) ?? offer.Price, rates.Base).Minor)];
        pictures = [.. product.Pictures.OrderBy(picture => picture.Position)
            .Select(picture => new GalleryPicture(picture.MediaKey, picture.IsDrawing, picture.View))];
        weights = choice?.Decision is null ? "" : await Reader.NewestRuleAsync(Context.RequestAborted);
        now = Time.GetUtcNow();
        if (Visitor.Account is { } viewer && ViewedProducts.IsLook(Context.Request))
        {
            await Viewed.RememberAsync(viewer, product.Id, Context.RequestAborted);
        }
    }

    /// <summary>The variant of the address, else the first that can be bought.</summary>
    private Variant Chosen()
    {
        var ordered = product.Variants.OrderBy(row => row.Position).ToList();
        return VariantId.TryParse(Context.Request.Query["variant"], out var id) && ordered.Find(row => row.Id == id) is { } asked
            ? asked
            : ordered.Find(row => found.Choices.ContainsKey(row.Id)) ?? ordered[0];
    }

    private string Shipping(LiveOffer offer)
    {
        var price = offer.RateTo(Visitor.Country)!.Price(1, offer.Price);
        var country = Countries.Name(Visitor.Country);
        return price.IsZero ? Text["product.shipping-free", country] : Text["product.shipping", Shown(price), country];
    }

    private string Arrives(LiveOffer offer, string format) =>
        now.AddDays(offer.DaysTo(Visitor.Country)!.Value).ToString(format, CultureInfo.CurrentCulture);

    private Money Shown(Money price) => rates.Convert(price, Visitor.Currency);

    private string Label(IReadOnlyList<VariantOption> options) =>
        string.Join(", ", options.Select(option => frame.ValueName(option.Code, option.Value)));

    private static string Shortened(string description) =>
        description.Length <= DescriptionShownMax ? description : description[..DescriptionShownMax] + "…";
}
