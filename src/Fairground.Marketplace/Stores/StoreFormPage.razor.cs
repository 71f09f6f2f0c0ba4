using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Stores;

public sealed partial class StoreFormPage
{
    private Store? store;
    private Reason? reason;
    private List<(string, string)> countries = [];
    private List<(string, string)> currencies = [];

    [Parameter]
    public string? StoreText { get; set; }

    [SupplyParameterFromForm]
    private StoreForm Form { get; set; } = null!;

    private string Title => store?.Name ?? Text["stores.new"];

    /// <summary>The currency beside the amounts; a new store's is chosen in the same form, so none yet.</summary>
    private Currency? Shown => store?.Currency;

    protected override async Task OnInitializedAsync()
    {
        if (StoreText is not null)
        {
            var id = IdOf<StoreId>(StoreText);
            store = await Db.Set<Store>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Seller == SellerId, Aborted)
                ?? throw new Refusal(PlatformProblems.NotFound);
            reason = await Db.Set<Reason>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == store.ClosedFor, Aborted);
        }
        Form ??= store is null ? StoreForm.Fresh(Market.Value.BaseCurrency, Market.Value.Country) : StoreForm.Of(store);
        Form.Complete(store?.Currency);
        countries = [.. Countries.All];
        currencies = [.. Currency.Codes.Select(code => (code, code))];
    }

    private async Task SaveAsync()
    {
        Store? saved = null;
        var isDone = await AttemptAsync(async () =>
        {
            var request = Form.Request();
            if (request.Rates.Count == 0)
            {
                throw new Refusal(MarketplaceProblems.ShippingNotSet);
            }
            saved = store is null
                ? await Desk.OpenAsync(SellerId, request, Aborted)
                : await Desk.ChangeAsync(SellerId, store.Id, request, Aborted);
        });
        if (isDone)
        {
            GoOn("/stores", store is null ? "store-opened" : "saved");
        }
    }
}
