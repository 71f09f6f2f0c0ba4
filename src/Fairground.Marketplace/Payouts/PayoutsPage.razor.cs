using System.Globalization;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Payouts;

public sealed partial class PayoutsPage
{
    private const int PageSize = 25;
    private List<SellerBalance> payable = [];
    private PayoutAccount? account;
    private PayoutSchedule? schedule;
    private List<SellerBalance> coming = [];
    private List<(Payout Payout, string By, Reason? Reason)> payouts = [];
    private int page = 1;
    private int pages = 1;

    [SupplyParameterFromQuery(Name = "currency")]
    private string? AskedCurrency { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Asked { get; set; }

    [SupplyParameterFromForm]
    private PayoutForm Form { get; set; } = null!;

    private IEnumerable<(string, string)> Choices => payable.Select(row => (row.Currency.Code, Text["payouts.available", row.Available]));

    protected override async Task OnInitializedAsync()
    {
        await ReadAsync();
        Form ??= Fresh();
    }

    private async Task ReadAsync()
    {
        var balances = await Balances.OfAsync(SellerId, Aborted);
        coming = [.. balances.Where(row => row.Available.Minor > 0)];
        payable = IsPosting ? balances : coming;
        schedule = await Schedules.FindAsync(SellerId, Aborted);
        if (payable.Count == 0 && IsPosting)
        {
            var none = Money.Zero(Currency.Eur);
            payable = [new SellerBalance(Currency.Eur, none, none, none, none, none)];
        }
        account = (await Db.Set<Seller>().AsNoTracking().SingleAsync(row => row.Id == SellerId, Aborted)).PayoutAccount;
        var own = Db.Set<Payout>().AsNoTracking().Where(payout => payout.Seller == SellerId);
        pages = Math.Max(1, (await own.CountAsync(Aborted) + PageSize - 1) / PageSize);
        page = Math.Clamp(Asked ?? 1, 1, pages);
        var rows = await (from payout in own.OrderByDescending(payout => payout.RequestedAt).Skip((page - 1) * PageSize).Take(PageSize)
                          join person in Db.Set<Account>() on payout.RequestedBy equals (AccountId?)person.Id into people
                          from person in people.DefaultIfEmpty()
                          join reason in Db.Set<Reason>() on payout.FailedFor equals reason.Id into reasons
                          from reason in reasons.DefaultIfEmpty()
                          select new { payout, person, reason }).ToListAsync(Aborted);
        payouts = [.. rows.OrderByDescending(row => row.payout.RequestedAt)
            .Select(row => (row.payout, row.person is { } asked ? Account.NameOf(asked.DisplayName) : "", (Reason?)row.reason))];
    }

    /// <summary>All that is available, in the currency asked for.</summary>
    private PayoutForm Fresh() => (payable.Find(row => row.Currency.Code == AskedCurrency) ?? payable.FirstOrDefault()) is { } balance
        ? new PayoutForm { CurrencyCode = balance.Currency.Code, Amount = balance.Available.ToInputString() }
        : new PayoutForm();

    private async Task AskAsync()
    {
        var isDone = await AttemptAsync(SellerRole.Owner, async () =>
        {
            var currency = Form.Currency ?? throw new Refusal(PlatformProblems.Invalid);
            Money.TryParse(Form.Amount, currency, CultureInfo.CurrentCulture, out var amount);
            await Desk.RequestAsync(SellerId, amount, Visitor.SignedIn, Aborted);
        });
        if (isDone)
        {
            GoOn("/payouts", "payout-asked");
            return;
        }
        Db.ChangeTracker.Clear();
        await ReadAsync();
    }

    private async Task ResumeAsync()
    {
        if (await AttemptAsync(SellerRole.Owner, () => Schedules.ResumeAsync(SellerId, Aborted)))
        {
            GoOn("/payouts", "schedule-resumed");
            return;
        }
        await ReadAsync();
    }

    /// <summary>An instant as the seller's clocks show it.</summary>
    private string Local(DateTimeOffset at) => ScheduleText.Local(at, schedule!.Times.Zone);

    private sealed class PayoutForm : IInCurrency
    {
        [Needed, CurrencyCode]
        public string CurrencyCode { get; set; } = "";

        [Needed, Amount(1, Offer.PriceMinorMax)]
        public string Amount { get; set; } = "";

        public Currency? Currency => Find(CurrencyCode);

        private static Currency? Find(string code) => Platform.Monies.Currency.TryParse(code, out var currency) ? currency : null;
    }
}
