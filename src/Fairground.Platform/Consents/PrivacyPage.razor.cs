using Fairground.Platform.Accounts;
using Fairground.Platform.Components;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Consents;

public sealed partial class PrivacyPage
{
    private const string Method = "page:/account/privacy";
    private const int PageSize = 20;
    private List<ConsentRecord> current = [];
    private List<(ConsentRecord Record, ConsentReceiptId Receipt)> rows = [];
    private DateTimeOffset now;
    private bool isWhole;
    private int page;
    private int pages;

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private Consents Consents { get; set; } = null!;

    [Inject]
    private Purposes Purposes { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")]
    private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? Asked { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var account = Visitor.SignedIn;
        now = Db.Time.GetUtcNow();
        current = await Consents.CurrentAsync(account, Aborted);
        isWhole = await Consents.VerifyAsync(account, Aborted);
        page = PageNumber.Of(Asked);
        var records = Db.Set<ConsentRecord>().AsNoTracking().Where(record => record.Principal == account);
        pages = PageNumber.Count(await records.CountAsync(Aborted), PageSize);
        var found = await records.OrderByDescending(record => record.Sequence).Skip((page - 1) * PageSize).Take(PageSize)
            .Join(Db.Set<ConsentReceipt>(), record => record.Id, receipt => receipt.Record, (record, receipt) => new { record, receipt.Id })
            .OrderByDescending(row => row.record.Sequence).ToListAsync(Aborted);
        rows = found.ConvertAll(row => (row.record, row.Id));
    }

    /// <summary>The consent to the whole purpose that holds now.</summary>
    private ConsentRecord? ConsentTo(Purpose purpose) => current.Find(record =>
        record.Purpose == purpose.Code && record.Recipient.Length == 0 && record.Subject.Length == 0 && record.PermitsAt(now));

    private string TitleOf(ConsentRecord record) => Purposes.Find(record.Purpose)?.Title ?? record.Purpose;

    private async Task GiveAsync(Purpose purpose)
    {
        if (await AttemptAsync(() => Consents.GiveAsync(Visitor.SignedIn, new ConsentTopic(purpose.Code), Method, Aborted)))
        {
            Navigation.NavigateTo("/account/privacy?done=given");
        }
    }

    private async Task WithdrawAsync(Purpose purpose)
    {
        if (await AttemptAsync(() => Consents.WithdrawAsync(Visitor.SignedIn, new ConsentTopic(purpose.Code), Method, Aborted)))
        {
            Navigation.NavigateTo("/account/privacy?done=withdrawn");
        }
    }
}
