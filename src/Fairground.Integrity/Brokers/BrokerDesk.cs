using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Brokers;

/// <summary>Which posts somebody looks at.</summary>
public enum PostView
{
    /// <summary>Those that look as if they recruit, and nobody has decided on.</summary>
    Waiting,
    Confirmed,

    /// <summary>Those found to be no recruiting.</summary>
    Dismissed,

    /// <summary>Those that the classifier holds for something else.</summary>
    Others,
    All,
}

/// <summary>A post in a list: with how many listings it is tied to, and how far the market's own data bear it out at most.</summary>
internal sealed record PostLine(BrokerPost Post, int Ties, double Strength);

/// <summary>Where investigators decide on posts. What they decide is about the post; nobody's standing follows from it.</summary>
internal sealed class BrokerDesk(FairgroundDb db, PostTies ties, Corroborations corroborations, ProductLabels labels)
{
    public static Task<int> WaitingAsync(FairgroundDb db, CancellationToken cancellationToken) =>
        Of(db.Set<BrokerPost>(), PostView.Waiting).CountAsync(cancellationToken);

    public IQueryable<BrokerPost> List(PostView view) => Of(db.Set<BrokerPost>().AsNoTracking(), view)
        .OrderByDescending(post => post.At).ThenByDescending(post => post.Id);

    public async Task<Dictionary<PostView, int>> CountsAsync(CancellationToken cancellationToken)
    {
        var counts = new Dictionary<PostView, int>();
        foreach (var view in Enum.GetValues<PostView>())
        {
            counts[view] = await Of(db.Set<BrokerPost>(), view).CountAsync(cancellationToken);
        }
        return counts;
    }

    public async Task<List<PostLine>> LinesAsync(IReadOnlyList<BrokerPost> posts, CancellationToken cancellationToken)
    {
        var ids = posts.Select(post => post.Id).ToList();
        var found = (await db.Set<PostTie>().Where(tie => ids.Contains(tie.Post) && tie.UntiedAt == null)
            .GroupBy(tie => tie.Post)
            .Select(group => new { group.Key, Count = group.Count(), Strength = group.Max(tie => tie.Strength) })
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Key);
        return [.. posts.Select(post => found.TryGetValue(post.Id, out var row)
            ? new PostLine(post, row.Count, row.Strength) : new PostLine(post, 0, 0))];
    }

    public async Task<BrokerPost> GetAsync(BrokerPostId id, CancellationToken cancellationToken) =>
        await db.Set<BrokerPost>().FirstOrDefaultAsync(post => post.Id == id, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);

    /// <summary>The listings that a post is or was tied to, the surest first.</summary>
    public Task<List<PostTie>> TiesAsync(BrokerPostId id, CancellationToken cancellationToken) =>
        db.Set<PostTie>().Where(tie => tie.Post == id).OrderBy(tie => tie.UntiedAt != null).ThenByDescending(tie => tie.Sureness)
            .ToListAsync(cancellationToken);

    /// <summary>The post to decide on after this one: the next older one, else the newest that waits.</summary>
    public async Task<BrokerPostId?> NextAsync(BrokerPost post, CancellationToken cancellationToken)
    {
        var (id, at) = (post.Id, post.At);
        var waiting = List(PostView.Waiting).Where(other => other.Id != id);
        return await waiting.Where(other => other.At <= at).Select(other => (BrokerPostId?)other.Id).FirstOrDefaultAsync(cancellationToken)
            ?? await waiting.Select(other => (BrokerPostId?)other.Id).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Puts on record what a post is, and why.</summary>
    public async Task<BrokerPost> DecideAsync(
        BrokerPostId id, PostOutcome outcome, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        var post = await GetAsync(id, cancellationToken);
        var action = outcome == PostOutcome.Recruiting ? "broker-post.confirmed" : "broker-post.dismissed";
        var grounds = Reason.Record(db, action, statement, by);
        post.Decide(outcome, grounds, db.Time.GetUtcNow());
        db.Audit(action, id.ToString(), by, grounds);
        if (post.IsConfirmed && post.Class != PostClass.Recruiting)
        {
            await LookForMoreAsync(post, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        return post;
    }

    public async Task<PostTie> TieAsync(BrokerPostId id, ProductId product, AccountId by, CancellationToken cancellationToken)
    {
        var post = await GetAsync(id, cancellationToken);
        if ((await labels.OfAsync([product], cancellationToken)).Count == 0)
        {
            throw new Refusal(PlatformProblems.NotFound);
        }
        var there = await TiesAsync(id, cancellationToken);
        var tie = there.Find(tie => tie.Product == product);
        if (tie is null)
        {
            if (there.Count >= 2 * PostTies.TiesMax)
            {
                throw new Refusal(IntegrityProblems.TooManyTies, 2 * PostTies.TiesMax);
            }
            tie = PostTie.Of(id, product, TieKind.Hand, "", 1, db.Time.GetUtcNow());
            db.Add(tie);
        }
        tie.TieByHand();
        await corroborations.LookAsync(tie, post, cancellationToken);
        db.Audit("broker-post.tied", id.ToString(), by, detail: product.ToString());
        await db.SaveChangesAsync(cancellationToken);
        return tie;
    }

    public async Task UntieAsync(BrokerPostId id, ProductId product, AccountId by, CancellationToken cancellationToken)
    {
        var tie = await db.Set<PostTie>().FirstOrDefaultAsync(
            row => row.Post == id && row.Product == product && row.UntiedAt == null, cancellationToken)
            ?? throw new Refusal(PlatformProblems.NotFound);
        tie.Untie(db.Time.GetUtcNow());
        db.Audit("broker-post.untied", id.ToString(), by, detail: product.ToString());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static IQueryable<BrokerPost> Of(IQueryable<BrokerPost> posts, PostView view) => view switch
    {
        PostView.Waiting => posts.Where(post => post.Class == PostClass.Recruiting && post.Outcome == null),
        PostView.Confirmed => posts.Where(post => post.Outcome == PostOutcome.Recruiting),
        PostView.Dismissed => posts.Where(post => post.Outcome == PostOutcome.NotRecruiting),
        PostView.Others => posts.Where(post => post.Class != PostClass.Recruiting && post.Outcome == null),
        _ => posts,
    };

    /// <summary>What a person has seen to recruit is tied like what the classifier has.</summary>
    private async Task LookForMoreAsync(BrokerPost post, CancellationToken cancellationToken)
    {
        var reading = RecruitingPost.Read(post.Text) with { Class = PostClass.Recruiting };
        var there = await TiesAsync(post.Id, cancellationToken);
        var found = (await ties.FindAsync([ties.LeadsOf(post.Text, reading)], cancellationToken))[0];
        foreach (var tie in found.Where(tie => !there.Exists(known => known.Product == tie.Product)))
        {
            var made = PostTie.Of(post.Id, tie.Product, tie.Kind, tie.Detail, tie.Sureness, db.Time.GetUtcNow());
            db.Add(made);
            there.Add(made);
        }
        foreach (var tie in there.Where(tie => tie.IsTied))
        {
            await corroborations.LookAsync(tie, post, cancellationToken);
        }
    }
}
