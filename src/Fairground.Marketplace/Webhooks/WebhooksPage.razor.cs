using Fairground.Marketplace.Sellers;
using Microsoft.AspNetCore.Components;

namespace Fairground.Marketplace.Webhooks;

public sealed partial class WebhooksPage
{
    private List<WebhookEndpoint> endpoints = [];
    private string? secret;

    [SupplyParameterFromForm(FormName = "webhook")]
    private WebhookForm Form { get; set; } = null!;

    protected override async Task OnInitializedAsync()
    {
        Form ??= new WebhookForm { Types = [.. WebhookTypes.All] };
        endpoints = await Desk.ListAsync(SellerId, Aborted);
    }

    private async Task AddAsync()
    {
        var isDone = await AttemptAsync(SellerRole.Manager, async () =>
            (_, secret) = await Desk.AddAsync(SellerId, Form.Url, Form.Types, Aborted));
        Db.ChangeTracker.Clear();
        if (isDone)
        {
            Context.Response.Headers.CacheControl = "no-store";
            Form = new WebhookForm { Types = [.. WebhookTypes.All] };
        }
        endpoints = await Desk.ListAsync(SellerId, Aborted);
    }
}
