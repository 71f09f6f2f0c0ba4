using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Refunds;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Fulfilment;

public sealed partial class SalePage
{
    private SellerOrder part = null!;
    private Order order = null!;
    private Store store = null!;
    private Shipment? shipment;
    private List<RefundRecord> refunds = [];
    private Reason? reason;
    private List<string> carriers = [];
    private Dictionary<ProductId, string> slugs = [];
    private Dictionary<VariantId, string?> skus = [];

    /// <summary>The commission in per cent; several where the goods are of categories with rules of their own.</summary>
    private string rates = "";

    private DateTimeOffset? rulesSince;
    private DateTimeOffset now;

    [Parameter]
    public string PartText { get; set; } = "";

    [SupplyParameterFromForm(FormName = "ship")]
    private ShippingForm Shipping { get; set; } = null!;

    [SupplyParameterFromForm(FormName = "cancel")]
    private CancellingForm Cancelling { get; set; } = null!;

    private string Here => $"{Root}/orders/{part.Id}";

    protected override async Task OnInitializedAsync()
    {
        Shipping ??= new ShippingForm();
        Cancelling ??= new CancellingForm();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        now = Db.Time.GetUtcNow();
        var id = IdOf<SellerOrderId>(PartText);
        part = await Db.Set<SellerOrder>().AsNoTracking().Include(row => row.Lines)
            .FirstOrDefaultAsync(row => row.Id == id && row.Seller == SellerId && row.PaidAt != null, Aborted)
            ?? throw new Refusal(PlatformProblems.NotFound);
        order = await Db.Set<Order>().AsNoTracking().SingleAsync(row => row.Id == part.Order, Aborted);
        store = await Db.Set<Store>().AsNoTracking().SingleAsync(row => row.Id == part.Store, Aborted);
        shipment = await Db.Set<Shipment>().AsNoTracking().FirstOrDefaultAsync(row => row.Part == id, Aborted);
        reason = await Db.Set<Reason>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == part.CancelledFor, Aborted);
        refunds = await RefundsOf.OfPartAsync(id, Aborted);
        carriers = await SalesPage.CarriersAsync(Db, SellerId, Aborted);
        await ReadGoodsAsync();
    }

    private async Task ReadGoodsAsync()
    {
        var (products, variants) = (part.Lines.Select(line => line.Product).ToList(), part.Lines.Select(line => line.Variant).ToList());
        var categories = await Db.Set<Product>().Where(product => products.Contains(product.Id))
            .Select(product => new { product.Id, product.Slug, product.Category }).ToListAsync(Aborted);
        slugs = categories.ToDictionary(product => product.Id, product => product.Slug);
        skus = await Db.Set<Variant>().Where(variant => variants.Contains(variant.Id)).ToDictionaryAsync(
            variant => variant.Id, variant => variant.Sku, Aborted);

        // The rules as they were when the order was made.
        var rules = (await Fees.GetAsync(Aborted)).Commissions;
        var frame = await Cache.GetAsync(Aborted);
        var applied = categories.Select(product => rules.Nearest(SellerId, product.Category, frame, order.PlacedAt))
            .OfType<CommissionRule>().DistinctBy(rule => rule.Id).ToList();
        rates = applied.Count == 0 ? ShareText.Of(0) : string.Join("; ", applied.Select(FeeText.Of).Distinct());
        rulesSince = applied.Count == 0 ? null : applied.Max(rule => rule.From);
    }

    private string WhenAvailable() => part switch
    {
        { CancelledAt: not null } => Text["receipt.cancelled"],
        { MaturedAt: { } matured } => Text["receipt.available-since", Shown(matured)],
        { MaturesAt: { } matures } => Text["receipt.available-on", Shown(matures)],
        _ => Text.Count("receipt.available-after", part.MaturityDays),
    };

    private Task ShipAsync() => ChangeAsync(
        "shipped", () => Desk.ShipAsync(SellerId, part.Id, Shipping.Carrier, Shipping.TrackingNumber, Aborted));

    private Task DeliverAsync() => ChangeAsync("delivered", () => Desk.DeliverAsync(part.Id, row => row.Seller == SellerId, Aborted));

    private Task CancelAsync() => ChangeAsync("cancelled", () => Desk.CancelAsync(
        part.Id, row => row.Seller == SellerId, CancelledBy.Seller,
        () => Reason.Record(Db, "order.cancelled-by-seller", Cancelling.Reason, Visitor.SignedIn), Aborted));

    private async Task ChangeAsync(string done, Func<Task> change)
    {
        if (await AttemptAsync(SellerRole.Manager, change))
        {
            GoOn($"/orders/{part.Id}", done);
            return;
        }
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("d MMMM", CultureInfo.CurrentCulture);

    private sealed class ShippingForm
    {
        [Needed, Lengths(2, Shipment.CarrierLengthMax)]
        public string Carrier { get; set; } = "";

        [Lengths(0, Shipment.TrackingLengthMax)]
        public string TrackingNumber { get; set; } = "";
    }

    private sealed class CancellingForm
    {
        [Needed, Lengths(Platform.Accountability.Reason.StatementLengthMin, Platform.Accountability.Reason.StatementLengthMax)]
        public string Reason { get; set; } = "";
    }
}
