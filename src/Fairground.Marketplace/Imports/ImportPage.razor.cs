using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Imports;

public sealed partial class ImportPage
{
    private OfferImport import = null!;
    private List<RefusedRow> refused = [];
    private string storeName = "";
    private int page = 1;
    private int pages = 1;

    [Parameter]
    public string ImportText { get; set; } = "";

    [SupplyParameterFromQuery(Name = "page")]
    private string? Asked { get; set; }

    private string Here => $"{Root}/imports/{import.Id}";

    /// <summary>Whether what is told is what would happen.</summary>
    private bool IsTrial => import.Phase == ImportPhase.Check;

    private int Percent => import.RowsTotal is > 0 and var total ? Math.Min(100, (int)(100L * import.Rows / total)) : 0;

    private string Progress => import.RowsTotal is { } total
        ? Text["imports.rows-of", Number(import.Rows), Number(total)]
        : Text["imports.rows-unknown"];

    private string Sentence => import.State switch
    {
        ImportState.Waiting => Text["imports.now.waiting"],
        ImportState.Running => Text[IsTrial ? "imports.now.checking" : "imports.now.applying"],
        ImportState.Checked => Text[import.MayBeApplied ? "imports.now.checked" : "imports.now.nothing"],
        ImportState.Done => Text.Count("imports.now.done", import.Made + import.Changed),
        _ => import.Phase == ImportPhase.Apply && import.Rows > 0
            ? Text.Count("imports.stopped-after", import.Rows)
            : Text["imports.now.cancelled"],
    };

    protected override Task OnInitializedAsync() => ReadAsync();

    private async Task ReadAsync()
    {
        Db.ChangeTracker.Clear();
        import = await Desk.GetAsync(SellerId, IdOf<OfferImportId>(ImportText), Aborted);
        storeName = await Db.Set<Store>().Where(store => store.Id == import.Store).Select(store => store.Name).SingleAsync(Aborted);
        pages = PageNumber.Count(import.RefusedRows, RefusedRows.PageSize);
        page = Math.Min(PageNumber.Of(Asked), pages);
        refused = import.RefusedRows > 0 ? await Rows.PageAsync(import.Id, page, Aborted) : [];
    }

    private Task ApplyAsync() => DoAsync("import-applied", () => Desk.ApplyAsync(SellerId, import.Id, Aborted));

    private Task CancelAsync() => DoAsync("import-cancelled", () => Desk.CancelAsync(SellerId, import.Id, Aborted));

    private async Task DoAsync(string done, Func<Task> work)
    {
        if (await AttemptAsync(SellerRole.Manager, work))
        {
            GoOn($"/imports/{import.Id}", done);
            return;
        }
        await ReadAsync();
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
