using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Merges;

public sealed partial class CarryOversPage
{
    private const int PageSize = 10;

    private readonly List<(CarryOverState State, int Count)> counts = [];
    private CarryOverState state;
    private List<Row> found = [];
    private Dictionary<ReasonId, Reason> reasons = [];
    private Dictionary<AccountId, string> people = [];
    private int pages = 1;

    protected override async Task ReadAsync()
    {
        state = Enum.TryParse<CarryOverState>(Asked("state"), out var asked) && Enum.IsDefined(asked) ? asked : CarryOverState.Found;
        var byState = await Db.Set<ReviewCarryOver>().GroupBy(row => row.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, Aborted);
        counts.Clear();
        counts.AddRange(Enum.GetValues<CarryOverState>().Select(one => (one, byState.GetValueOrDefault(one))));
        pages = Platform.Components.PageNumber.Count(byState.GetValueOrDefault(state), PageSize);
        var rows = await Db.Set<ReviewCarryOver>().AsNoTracking().Where(row => row.State == state)
            .OrderByDescending(row => row.FoundAt).ThenBy(row => row.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(Aborted);
        var labels = await Labels.OfAsync([.. rows.Select(row => row.Product).Distinct()], Aborted);
        var names = await Sellers.NamesAsync([.. rows.Select(row => row.Keeper).OfType<SellerId>().Distinct()], Aborted);
        found = [];
        foreach (var row in rows)
        {
            var (before, after) = await Desk.MeansAsync(row, Aborted);
            found.Add(new Row(
                row, labels[row.Product], row.Keeper is { } keeper ? names[keeper] : Text["merges.operator"],
                await History.NameAsync(row.Before.Category, Aborted), await History.NameAsync(row.After.Category, Aborted), before,
                after));
        }
        reasons = await Reasons.OfAsync(Db, rows.Select(row => row.DecidedFor), Aborted);
        people = await Reasons.PeopleAsync(Db, reasons.Values.Select(reason => reason.DecidedBy), Aborted);
    }

    private Task DecideAsync()
    {
        var isOther = Typed("decision") == nameof(CarryOverState.OtherProduct);
        return DoAsync(
            isOther ? "merge-other" : "merge-same",
            () => Desk.DecideAsync(
                ReviewCarryOverId.TryParse(Typed("id"), out var id) ? id : throw new Refusal(PlatformProblems.NotFound),
                isOther ? CarryOverState.OtherProduct : CarryOverState.SameProduct, Typed("reason"), Visitor.SignedIn, Aborted));
    }

    private sealed record Row(
        ReviewCarryOver Found, ProductLabel Label, string Keeper, string CategoryBefore, string CategoryAfter, ReviewMean Before,
        ReviewMean After);
}
