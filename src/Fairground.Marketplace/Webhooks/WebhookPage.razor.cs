using Fairground.Marketplace.Sellers;
using Fairground.Platform.Components;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Webhooks;

public sealed partial class WebhookPage
{
    private static readonly int[] HoursOffered = [1, 24, 168, 720];
    private WebhookEndpoint endpoint = null!;
    private List<WebhookDelivery> deliveries = [];
    private readonly Dictionary<WebhookDeliveryState, int> counts = [];
    private WebhookDeliveryState? shown;
    private string? secret;
    private int page = 1;
    private int pages = 1;

    [Parameter]
    public string EndpointText { get; set; } = "";

    [SupplyParameterFromQuery]
    private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Asked { get; set; }

    [SupplyParameterFromForm(FormName = "change")]
    private WebhookForm Form { get; set; } = null!;

    private WebhookEndpointId EndpointId => IdOf<WebhookEndpointId>(EndpointText);

    private string Here => $"{Root}/webhooks/{endpoint.Id}";

    protected override async Task OnInitializedAsync()
    {
        shown = Enum.TryParse<WebhookDeliveryState>(State, out var known) && Enum.IsDefined(known) ? known : null;
        await ReadAsync();
        Form ??= WebhookForm.Of(endpoint);
    }

    private async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        endpoint = await Desk.GetAsync(SellerId, EndpointId, Aborted);
        foreach (var state in Enum.GetValues<WebhookDeliveryState>())
        {
            counts[state] = await Desk.Deliveries(endpoint.Id).In(state).CountAsync(Aborted);
        }
        pages = PageNumber.Count(shown is { } one ? counts[one] : counts.Values.Sum(), WebhookDesk.PageSize);
        page = Math.Min(PageNumber.Of(Asked), pages);
        deliveries = await Desk.PageAsync(endpoint.Id, shown, page, Aborted);
    }

    private Task ChangeAsync() => DoAsync("saved", () => Desk.ChangeAsync(SellerId, EndpointId, Form.Url, Form.Types, null, Aborted));

    private Task SwitchAsync()
    {
        var on = Typed("on") == "true";
        return DoAsync(on ? "webhook-on" : "webhook-off", () => Desk.SwitchAsync(SellerId, EndpointId, on, Aborted));
    }

    private Task ReplayAsync() => DoAsync("webhook-replayed", () => Desk.ReplayAsync(
        SellerId, EndpointId, IdOf<WebhookDeliveryId>(Typed("delivery")), Aborted));

    private Task ReplayFailedAsync() => DoAsync("webhook-replayed", () =>
    {
        var hours = HoursOffered.FirstOrDefault(hours => hours.ToString(null, null) == Typed("hours"), HoursOffered[0]);
        return Desk.ReplayFailedAsync(SellerId, EndpointId, Time.GetUtcNow().AddHours(-hours), Aborted);
    });

    /// <summary>Answers at once, without leading elsewhere: the secret is in this answer and nowhere else.</summary>
    private async Task RotateAsync()
    {
        if (await AttemptAsync(SellerRole.Manager, async () => secret = await Desk.RotateAsync(SellerId, EndpointId, Aborted)))
        {
            Context.Response.Headers.CacheControl = "no-store";
        }
        await ReadAsync();
    }

    private async Task DeleteAsync()
    {
        if (await AttemptAsync(SellerRole.Manager, () => Desk.DeleteAsync(SellerId, EndpointId, Aborted)))
        {
            GoOn("/webhooks", "webhook-deleted");
        }
    }

    private async Task DoAsync(string done, Func<Task> work)
    {
        if (await AttemptAsync(SellerRole.Manager, work))
        {
            GoOn($"/webhooks/{EndpointId}", done);
            return;
        }
        await ReadAsync();
    }

    private string Typed(string name) => Context.Request.Form[name].ToString();

    private static string ToneOf(WebhookDeliveryState state) => state switch
    {
        WebhookDeliveryState.Delivered => "good",
        WebhookDeliveryState.Failed => "bad",
        _ => "wait",
    };
}
