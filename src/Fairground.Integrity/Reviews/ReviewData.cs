using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// What somebody wrote about products. It stays when the account goes, because others rely on it, but no longer says whose it is.
/// </summary>
internal sealed class ReviewData(FairgroundDb db) : IPersonalData
{
    public string Name => "reviews";

    public string Title => Text["personal.reviews"];

    public IReadOnlyList<Type> Entities => [typeof(Review)];

    public string Erased => Text["personal.reviews.erased"];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.reviews.kept"], Text["personal.reviews.why"])];

    public Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken) => export.ListAsync("reviews",
        Own(account).AsNoTracking().OrderBy(review => review.Id),
        review => new
        {
            review.Id, review.Product, review.Author, review.Stars, review.Title, review.Text, review.Language, review.WrittenAt,
            review.Line, review.Answer, review.AnsweredAt,
        }, cancellationToken);

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Own(account).ExecuteUpdateAsync(
        set => set.SetProperty(review => review.Author, "").SetProperty(review => review.Account, (AccountId?)null), cancellationToken);

    private IQueryable<Review> Own(AccountId account) => db.Set<Review>().Where(review => review.Account == account);
}
