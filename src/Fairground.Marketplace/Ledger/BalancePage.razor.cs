using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Payouts;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Ledger;

public sealed partial class BalancePage
{
    private const int HistoryDays = 60;

    /// <summary>The columns of the statement, each with the kinds of account it sums.</summary>
    private static readonly LedgerKind[] Columns = [LedgerKind.Pending, LedgerKind.Available, LedgerKind.Reserved];

    /// <summary>Journals whose amounts a seller wants to see one by one.</summary>
    private static readonly JournalKind[] OfSales = [JournalKind.Sale, JournalKind.Cancellation, JournalKind.Reversal];

    private List<SellerBalance> balances = [];
    private IReadOnlyList<LedgerKind> columns = Columns;
    private SellerBalance? balance;
    private Statement statement = null!;
    private List<BalanceDay> history = [];
    private List<HoldRecord> holds = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<string, OrderId> orders = [];

    [SupplyParameterFromQuery(Name = "currency")]
    private string? Asked { get; set; }

    [SupplyParameterFromQuery]
    private int? Page { get; set; }

    protected override async Task OnInitializedAsync()
    {
        balances = await Balances.OfAsync(SellerId, Aborted);
        balance = balances.Find(row => row.Currency.Code == Asked) ?? balances.FirstOrDefault();
        if (balance is null)
        {
            return;
        }
        statement = await Balances.StatementAsync(SellerId, balance.Currency, Page ?? 1, Aborted);
        if (statement.Lines.Any(line => line.After.GetValueOrDefault(LedgerKind.Receivable) is { Currency.Code: not null, IsZero: false } ||
            line.Entries.Any(entry => entry.Account == LedgerKind.Receivable)))
        {
            columns = [.. Columns, LedgerKind.Receivable];
        }
        history = await Balances.HistoryAsync(SellerId, balance.Currency, HistoryDays, Aborted);
        await ReadReasonsAsync(balance.Currency);
    }

    private async Task ReadReasonsAsync(Currency currency)
    {
        holds = [.. (await Reviews.OfAsync(SellerId, Aborted)).Where(record => record.Hold.Currency == currency)];
        var ids = statement.Lines.Select(line => line.Journal.Reason).OfType<ReasonId>().Distinct().ToList();
        reasons = await Db.Set<Reason>().AsNoTracking().Where(reason => ids.Contains(reason.Id)).ToDictionaryAsync(
            reason => reason.Id, Aborted);
        var parts = statement.Lines.Select(line => SellerOrderId.TryParse(line.Journal.Cause, out var id) ? id : (SellerOrderId?)null)
            .OfType<SellerOrderId>().Distinct().ToList();
        orders = (await Db.Set<SellerOrder>().Where(part => parts.Contains(part.Id)).Select(part => new { part.Id, part.Order })
            .ToListAsync(Aborted)).ToDictionary(part => part.Id.ToString(), part => part.Order);
    }

    /// <summary>What caused a movement, in the words people use for it, and the way there.</summary>
    private (string? Words, string Path) CauseOf(StatementLine line) => line.Journal.Cause switch
    {
        var cause when orders.TryGetValue(cause, out var order) => (Order.NumberOf(order), $"{Root}/orders/{cause}"),
        var cause when PayoutId.TryParse(cause, out _) => (Text["payouts.title"], $"{Root}/payouts"),
        var cause when HoldId.TryParse(cause, out _) => (Text["holds.title"], "#holds"),
        _ => (null, ""),
    };

    private static LedgerKind[] KindsOf(LedgerKind column) =>
        column == LedgerKind.Reserved ? [LedgerKind.Reserved, LedgerKind.Frozen] : [column];

    private static string NameOf(LedgerKind column) =>
        column == LedgerKind.Reserved ? Text["balance.held"] : Text[$"balance.{column}"];

    private Money Moved(StatementLine line, LedgerKind column) => Sum(
        line.Entries.Where(entry => KindsOf(column).Contains(entry.Account)).Select(entry => entry.Amount));

    private Money After(StatementLine line, LedgerKind column) => Sum(
        line.After.Where(sum => KindsOf(column).Contains(sum.Key)).Select(sum => sum.Value));

    private Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero(balance!.Currency), Money.Add);

    private static string Signed(Money amount) => amount.IsNegative ? $"{amount}" : $"+{amount}";

    private static string Shown(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy", CultureInfo.CurrentCulture);
}
