using Fairground.Platform.Languages;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Catalogue;

public sealed partial class ProductFormPage
{
    private readonly string language = Language.Current.Code;
    private Product? product;
    private CatalogueFrame frame = null!;
    private List<GalleryPicture> pictures = [];
    private List<int> positions = [];

    /// <summary>The attributes that tell the product's variants apart.</summary>
    private List<string> choices = [];

    private Dictionary<VariantId, int> offers = [];

    [Parameter]
    public string? ProductText { get; set; }

    [SupplyParameterFromForm(FormName = "product")]
    private ProductForm Form { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "variant")]
    private VariantForm Added { get; set; } = null!;

    private string Title => product is null ? Text["product-form.new"] : product.Text(language)?.Title ?? product.Slug;

    protected override async Task OnInitializedAsync()
    {
        frame = await Cache.GetAsync(Aborted);
        if (ProductText is not null)
        {
            await ReadAsync(IdOf<ProductId>(ProductText));
        }
        Form ??= product is null ? new ProductForm() : ProductForm.Of(product);
        if (product is not null && Form.Category.Length == 0)
        {
            Form.Category = frame.Find(product.Category)?.Slug ?? "";
        }
        Form.Complete(frame, product?.OriginalLanguage ?? language);
        Added ??= new VariantForm();
        Added.Complete();
    }

    private async Task ReadAsync(ProductId id)
    {
        product = await Desk.KeptAsync(SellerId, id, Aborted);
        Db.ChangeTracker.Clear();
        var ordered = product.Pictures.OrderBy(picture => picture.Position).ToList();
        pictures = ordered.ConvertAll(picture => new GalleryPicture(picture.MediaKey, picture.IsDrawing, picture.View));
        positions = ordered.ConvertAll(picture => picture.Position);
        choices = [.. product.Variants.SelectMany(variant => variant.Options).Select(option => option.Code).Distinct()
            .Take(Variant.OptionsMax)];
        offers = await Db.Set<Offer>().Where(offer => offer.Product == id && offer.Seller == SellerId).GroupBy(offer => offer.Variant)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, Aborted);
    }

    private async Task SaveAsync()
    {
        Product? made = null;
        var isDone = await AttemptAsync(async () =>
        {
            var request = Form.Request(frame);
            if (product is null)
            {
                made = await Desk.CreateAsync(SellerId, request, Aborted);
            }
            else
            {
                await Desk.ChangeAsync(SellerId, product.Id, request, Aborted);
            }
        });
        if (isDone)
        {
            GoOn($"/products/{made?.Id ?? product!.Id}", made is null ? "saved" : "product-made");
        }
    }

    private async Task AddVariantAsync()
    {
        var kind = Context.Request.Form["kind"].ToString();
        var told = choices.Count > 0 ? choices : frame.Attribute(kind) is null ? [] : [kind];
        var isDone = await AttemptAsync(async () =>
        {
            var request = Added.Request(told, frame);
            if (request.Options is not { Count: > 0 })
            {
                throw new Refusal(MarketplaceProblems.VariantExists);
            }
            await Desk.AddVariantAsync(SellerId, product!.Id, request, Aborted);
        });
        if (isDone)
        {
            GoOn($"/products/{product!.Id}", "variant-added");
        }
    }

    private string Name(Variant variant) => variant.Options.Count == 0
        ? Text["variants.only"]
        : string.Join(" · ", variant.Options.Select(
            option => $"{frame.AttributeName(option.Code)}: {frame.ValueName(option.Code, option.Value)}"));
}
