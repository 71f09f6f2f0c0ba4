using System.Security.Cryptography;
using System.Text;
using Fairground.Kernels.Wording;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Integrity.Brokers;

/// <summary>What became of the posts that were brought.</summary>
/// <param name="Taken">New ones, in their order.</param>
/// <param name="Known">How many were there already.</param>
/// <param name="Recruiting">How many of the new ones look as if they recruit.</param>
/// <param name="Tied">How many of the new ones seem to mean listings of this market.</param>
/// <param name="Faults">The first that could not be taken, and why.</param>
/// <param name="Refused">How many could not be taken.</param>
internal sealed record IntakeReport(
    IReadOnlyList<BrokerPostId> Taken, int Known, int Recruiting, int Tied, IReadOnlyList<PostFault> Faults, int Refused);

/// <summary>
/// Brings posts in: masked, classified, tied to listings. What is here already is left as it is, so that bringing the same file again does
/// nothing. Nothing else in the market changes.
/// </summary>
internal sealed class PostIntake(FairgroundDb db, PostPrivacy privacy, PostTies ties, Corroborations corroborations)
{
    public const int ListMax = 500;
    public const int FaultsShownMax = 200;
    private const int AtOnce = 100;
    private const int AttemptsMax = 3;

    /// <summary>Reads a stream of a file, of which no more than what is allowed is ever held.</summary>
    public static async Task<byte[]> ReadAsync(Stream file, CancellationToken cancellationToken)
    {
        using var held = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (held.Length + read > PostSheet.BytesMax)
            {
                throw new Refusal(PlatformProblems.TooLarge);
            }
            held.Write(buffer, 0, read);
        }
        return held.ToArray();
    }

    public Task<IntakeReport> TakeFileAsync(byte[] file, string otherSource, AccountId by, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        return TakeAsync(
            PostSheet.Read(file).Select(row => row.Cells is { } cells
                ? PostDraft.Of(row.Line, cells, otherSource, now) : (null, row.Fault)), by, cancellationToken);
    }

    public Task<IntakeReport> TakeListAsync(IEnumerable<PostCells> list, AccountId by, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        return TakeAsync(list.Select((cells, i) => PostDraft.Of(i + 1, cells, "", now)), by, cancellationToken);
    }

    private async Task<IntakeReport> TakeAsync(
        IEnumerable<(PostDraft? Draft, PostFault? Fault)> rows, AccountId by, CancellationToken cancellationToken)
    {
        var (drafts, faults, seen, known) = (new List<(byte[] Hash, PostDraft Draft)>(), new List<PostFault>(), new HashSet<string>(), 0);
        foreach (var (draft, fault) in rows)
        {
            if (draft is null)
            {
                faults.Add(fault!);
            }
            else if (HashOf(draft) is var hash && seen.Add(Convert.ToHexString(hash)))
            {
                drafts.Add((hash, draft));
            }
            else
            {
                known++;
            }
        }
        var (taken, recruiting, tied) = (new List<BrokerPostId>(), 0, 0);
        foreach (var some in drafts.Chunk(AtOnce))
        {
            var made = await TakeSomeAsync(some, cancellationToken);
            taken.AddRange(made.Select(post => post.Post.Id));
            recruiting += made.Count(post => post.Post.Class == PostClass.Recruiting);
            tied += made.Count(post => post.Ties > 0);
        }
        db.Audit("broker-posts.imported", "broker-posts", by, detail: $"{taken.Count} taken, {faults.Count} refused");
        await db.SaveChangesAsync(cancellationToken);
        return new IntakeReport(
            taken, known + drafts.Count - taken.Count, recruiting, tied, [.. faults.Take(FaultsShownMax)], faults.Count);
    }

    private async Task<List<(BrokerPost Post, int Ties)>> TakeSomeAsync(
        (byte[] Hash, PostDraft Draft)[] drafts, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var fresh = await FreshAsync(drafts, cancellationToken);
                return fresh.Count == 0 ? [] : await MakeAsync(fresh, cancellationToken);
            }
            // Somebody else has brought the same post at the same moment: it is known now.
            catch (DbUpdateException exception) when (attempt < AttemptsMax && db.IsRefused(exception))
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<List<(byte[] Hash, PostDraft Draft)>> FreshAsync(
        (byte[] Hash, PostDraft Draft)[] drafts, CancellationToken cancellationToken)
    {
        var hashes = drafts.Select(draft => draft.Hash).ToList();
        var there = (await db.Set<BrokerPost>().Where(post => hashes.Contains(post.Hash)).Select(post => post.Hash)
            .ToListAsync(cancellationToken)).Select(Convert.ToHexString).ToHashSet();
        return [.. drafts.Where(draft => !there.Contains(Convert.ToHexString(draft.Hash)))];
    }

    private async Task<List<(BrokerPost Post, int Ties)>> MakeAsync(
        List<(byte[] Hash, PostDraft Draft)> drafts, CancellationToken cancellationToken)
    {
        var readings = drafts.ConvertAll(draft => RecruitingPost.Read(draft.Draft.Text));
        var leads = drafts.Select((draft, i) => ties.LeadsOf(draft.Draft.Text, readings[i])).ToList();
        var found = await ties.FindAsync(leads, cancellationToken);
        var now = db.Time.GetUtcNow();
        var made = new List<(BrokerPost Post, int Ties)>();
        var rows = new List<(PostTie Tie, BrokerPost Post)>();
        for (var i = 0; i < drafts.Count; i++)
        {
            // Numbers of goods look like telephone numbers; those that we know are left.
            var codes = found[i].Where(tie => tie.Kind is TieKind.Gtin or TieKind.Sku).Select(tie => tie.Detail).ToHashSet();
            var post = PostOf(drafts[i].Hash, drafts[i].Draft, readings[i], privacy.Mask(drafts[i].Draft.Text, codes), now);
            made.Add((post, found[i].Count));
            rows.AddRange(found[i].Select(tie => (PostTie.Of(
                post.Id, tie.Product, tie.Kind, tie.Kind == TieKind.Words ? privacy.Mask(tie.Detail).Text : tie.Detail, tie.Sureness,
                now), post)));
        }
        await db.TransactAsync(async () =>
        {
            db.AddRange(made.Select(post => post.Post));
            db.AddRange(rows.Select(row => row.Tie));
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        foreach (var (tie, post) in rows.Where(row => row.Post.Class == PostClass.Recruiting))
        {
            await corroborations.LookAsync(tie, post, cancellationToken);
        }
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return made;
    }

    private BrokerPost PostOf(byte[] hash, PostDraft draft, PostReading reading, MaskedText masked, DateTimeOffset now) => new()
    {
        Id = Id.New<BrokerPostId>(db.Time),
        Hash = hash,
        Source = draft.Source,
        Address = draft.Address,
        Group = draft.Group is null ? null : Cut(privacy.Mask(draft.Group).Text, BrokerPost.GroupLengthMax),
        Members = draft.Members,
        PostedAt = draft.PostedAt,
        ImportedAt = now,
        At = draft.PostedAt ?? now,
        Text = masked.Text,
        Language = LanguageOf(reading),
        Class = reading.Class,
        Score = reading.Score,
        FindingsJson = PostJson.Write(new PostFindings(
            reading.Families,
            [.. reading.Signals.Take(BrokerPost.MarksMax).Select(signal =>
            {
                var (start, length) = masked.Moved(signal.Start, signal.Length);
                return new PostMark(signal.Family, start, length, signal.Language, signal.Weight);
            })],
            reading.IsShortened)),
    };

    /// <summary>The language of what weighs most.</summary>
    private static string LanguageOf(PostReading reading) => reading.Signals.Where(signal => signal.Language != "any")
        .GroupBy(signal => signal.Language).MaxBy(language => language.Sum(signal => signal.Weight))?.Key ?? "";

    private static string Cut(string text, int length) => text.Length > length ? text[..length] : text;

    private static byte[] HashOf(PostDraft draft) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{draft.Source.ToLowerInvariant()}\n{draft.Text}"));
}
