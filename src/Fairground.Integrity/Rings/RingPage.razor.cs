using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Rings;

public sealed partial class RingPage
{
    private const int TableMax = 300;
    private const int MembersMax = 60;
    private const double LongDays = 14;
    private const double Alike = 0.1;
    private static readonly (RingState State, string Key)[] Findings = [(RingState.Confirmed, "c"), (RingState.Dismissed, "d")];

    private Ring ring = null!;
    private RingPicture picture = null!;
    private Reason? reason;
    private string? decider;
    private RingId? next;

    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private FairgroundDb Db { get; set; } = null!;

    [Inject]
    private RingDesk Desk { get; set; } = null!;

    [Inject]
    private ProductLabels Labels { get; set; } = null!;

    [Inject]
    private Visitor Visitor { get; set; } = null!;

    private string Title => RingWords.Title(ring);

    private string NextAddress => next is { } id ? $"/trust/rings/{id}" : "/trust/rings";

    protected override async Task ReadAsync()
    {
        ring = await RingApi.FindAsync(Db, RingId.TryParse(Id, out var id) ? id : throw new Refusal(PlatformProblems.NotFound), Aborted);
        picture = await RingPicture.ReadAsync(Db, Labels, ring, Aborted);
        reason = ring.DecidedFor is { } decided ? (await Reasons.OfAsync(Db, [decided], Aborted))[decided] : null;
        decider = reason?.DecidedBy is { } by ? (await Reasons.PeopleAsync(Db, [by], Aborted)).GetValueOrDefault(by) : null;
        var open = await RingApi.Ordered(Db).Where(row => row.State == RingState.Open).Select(row => row.Id).ToListAsync(Aborted);
        var place = open.IndexOf(id);
        next = place + 1 < open.Count ? open[place + 1] : null;
    }

    /// <summary>Decides, and goes on to the next ring that nobody has decided on.</summary>
    private Task DecideAsync() => DoAsync("ring-decided", () =>
    {
        if (!Enum.TryParse<RingState>(Typed("state"), out var state) || !Enum.IsDefined(state))
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        return Desk.DecideAsync(ring.Id, state, Typed("reason"), Visitor.SignedIn, Aborted);
    }, NextAddress);
}
