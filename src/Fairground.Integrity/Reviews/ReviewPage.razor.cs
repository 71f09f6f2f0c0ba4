using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// Where a review is written: of a product, by an account; or of a delivered line of an order, by whoever can open that.
/// </summary>
public sealed partial class ReviewPage
{
    /// <summary>The part of the product page's address that makes it say thank you.</summary>
    internal const string ThanksName = "reviewed";

    private ShownProduct? product;
    private Purchase? purchase;
    private AccountId? account;
    private OrderId order;
    private OrderLineId line;
    private string author = "";
    private bool isReviewed;

    [Inject]
    private ReviewDesk Desk { get; set; } = null!;

    [Inject]
    private PurchasePowers Purchases { get; set; } = null!;

    [Inject]
    private ProductPowers Products { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "product")]
    private string? ProductText { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? OrderText { get; set; }

    [SupplyParameterFromQuery(Name = "line")]
    private string? LineText { get; set; }

    [SupplyParameterFromForm]
    private ReviewForm Form { get; set; } = null!;

    private string? TitleLang => product!.TitleLanguage == Language.Current.Code ? null : product.TitleLanguage;

    internal static string PathOf(ProductId product) => $"/review?product={product}";

    internal static string PathOf(OrderId order, OrderLineId line, string? key)
    {
        var path = $"/review?order={order}&line={line}";
        return key is null ? path : QueryHelpers.AddQueryString(path, "key", key);
    }

    protected override async Task OnInitializedAsync()
    {
        Form ??= new ReviewForm();
        account = Visitor.Account;
        if (OrderText is null && account is null)
        {
            Navigation.NavigateTo($"/sign-in?return={Uri.EscapeDataString(Context.Request.Path + Context.Request.QueryString)}");
            return;
        }
        var id = OrderText is null ? await OfAccountAsync() : await OfOrderAsync();
        product = await Products.FindAsync(id, Aborted) ?? throw new Refusal(PlatformProblems.NotFound);
        author = await Desk.AuthorAsync(account, purchase, Aborted);
        isReviewed = await Desk.IsReviewedAsync(account, id, purchase, Aborted);
    }

    private async Task<ProductId> OfAccountAsync()
    {
        var id = ProductId.TryParse(ProductText, out var asked) ? asked : throw new Refusal(PlatformProblems.NotFound);
        purchase = await Purchases.FindAsync(account!.Value, id, Aborted);
        return id;
    }

    /// <summary>Of an order the visitor can open; in the account's name if the order is its own, else in that of the order.</summary>
    private async Task<ProductId> OfOrderAsync()
    {
        if (!OrderId.TryParse(OrderText, out order) || !OrderLineId.TryParse(LineText, out line))
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        await Purchases.RequireBuyerAsync(order, Aborted);
        purchase = await Purchases.FindAsync(order, line, Aborted) ?? throw new Refusal(IntegrityProblems.NotDelivered);
        var own = account is { } buyer ? await Purchases.FindAsync(buyer, purchase.Product, Aborted) : null;
        (account, purchase) = own is null ? (null, purchase) : (account, own);
        return purchase.Product;
    }

    private async Task SendAsync()
    {
        if (await AttemptAsync(() => account is { } reviewer
            ? Desk.WriteAsync(reviewer, product!.Id, Form.Stars, Form.Heading, Form.Text, Aborted)
            : Desk.WriteAsync(order, line, Form.Stars, Form.Heading, Form.Text, Aborted)))
        {
            Navigation.NavigateTo($"/p/{product!.Slug}?{ThanksName}=true#reviews");
        }
    }

    private sealed class ReviewForm
    {
        [Starred]
        public int Stars { get; set; }

        [Lengths(0, Review.TitleLengthMax)]
        public string Heading { get; set; } = "";

        [Needed, Lengths(10, Review.TextLengthMax)]
        public string Text { get; set; } = "";
    }

    private sealed class StarredAttribute : System.ComponentModel.DataAnnotations.ValidationAttribute
    {
        public override bool IsValid(object? value) => value is >= 1 and <= 5;

        public override string FormatErrorMessage(string name) => Text["review.stars.needed"];
    }
}
