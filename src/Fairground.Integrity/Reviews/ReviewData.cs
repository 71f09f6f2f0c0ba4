using Fairground.Integrity.Decisions;
using Fairground.Integrity.Screenings;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// What somebody wrote about products, and said for it. It stays when the account goes, because others rely on it, but no longer says whose
/// it is. Which investigator asked for a screening, or decided what was appealed against, stays as a record of their office.
/// </summary>
internal sealed class ReviewData(FairgroundDb db) : IPersonalData
{
    public string Name => "reviews";

    public string Title => Text["personal.reviews"];

    public IReadOnlyList<Type> Entities => [typeof(Review), typeof(ReviewAppeal), typeof(Screening)];

    public string Erased => Text["personal.reviews.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.reviews.kept"], Text["personal.reviews.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        await export.ListAsync("reviews",
            from review in Own(account).AsNoTracking()
            join reason in db.Set<Reason>() on review.StandingReason equals reason.Id into reasons
            from reason in reasons.DefaultIfEmpty()
            orderby review.Id
            select new { Review = review, Why = reason == null ? null : reason.Statement },
            row => new
            {
                row.Review.Id, row.Review.Product, row.Review.Author, row.Review.Stars, row.Review.Title, row.Review.Text,
                row.Review.Language, row.Review.WrittenAt, row.Review.RevisedAt, row.Review.Line, row.Review.Standing, row.Why,
                row.Review.StandingUntil, row.Review.Answer, row.Review.AnsweredAt,
            }, cancellationToken);
        await export.ListAsync("appeals",
            db.Set<ReviewAppeal>().AsNoTracking().Where(appeal => Own(account).Any(review => review.Id == appeal.Review))
                .OrderBy(appeal => appeal.Id),
            appeal => new { appeal.Id, appeal.Review, appeal.Text, appeal.At, appeal.AnsweredAt, appeal.IsUpheld }, cancellationToken);
        await export.ListAsync("screenings",
            db.Set<Screening>().AsNoTracking().Where(screening => screening.AskedBy == account).OrderBy(screening => screening.Id),
            screening => new { screening.Id, screening.StartedAt }, cancellationToken);
    }

    /// <summary>Each review's reviewer becomes a nobody of its own, under the review's own id.</summary>
    public async Task EraseAsync(AccountId account, CancellationToken cancellationToken)
    {
        var table = db.Table<Review>();
        var sql = new SqlText(db);
        await sql.Add($"update {table} set author = '', account = null, reviewer = id where account = {sql.Value(account)}")
            .ExecuteAsync(cancellationToken);
    }

    private IQueryable<Review> Own(AccountId account) => db.Set<Review>().Where(review => review.Account == account);
}
