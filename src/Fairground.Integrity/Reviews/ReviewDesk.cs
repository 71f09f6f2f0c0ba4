using Fairground.Integrity.Scores;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Reviews;

/// <summary>Takes reviews and answers: each review is looked at before it is shown, and the product's rating kept in step.</summary>
internal sealed class ReviewDesk(
    FairgroundDb db, PurchasePowers purchases, MarkPowers marks, ReviewAssessor assessor, ReviewRatings ratings, ReviewNotices told,
    ProductPowers products, SellerPowers sellers, NoticeDesk notices, MarketSettings settings)
{
    public const string AuthorsBuyers = "buyers";

    /// <summary>Who may review a product: anyone who is signed in, or only those to whom it was delivered.</summary>
    public static readonly ChoiceSetting AuthorsSetting = new(
        "review-authors", Text, 200, ["anyone", AuthorsBuyers], "Integrity:ReviewAuthors", IsPublic: true);

    /// <summary>Publishes an account's review. It is verified if the account's own order of the product was delivered.</summary>
    public async Task<Review> WriteAsync(
        AccountId account, ProductId product, int stars, string title, string text, CancellationToken cancellationToken)
    {
        var purchase = await purchases.FindAsync(account, product, cancellationToken);
        if (purchase is null && await settings.GetAsync(AuthorsSetting, cancellationToken) == AuthorsBuyers)
        {
            throw new Refusal(IntegrityProblems.NotDelivered);
        }
        var author = await AuthorAsync(account, purchase, cancellationToken);
        return await PublishAsync(product, account, author, purchase, stars, title, text, cancellationToken);
    }

    /// <summary>Publishes a guest's review of a line of the order that the guest has opened.</summary>
    public async Task<Review> WriteAsync(
        OrderId order, OrderLineId line, int stars, string title, string text, CancellationToken cancellationToken)
    {
        var purchase = await purchases.FindAsync(order, line, cancellationToken) ?? throw new Refusal(IntegrityProblems.NotDelivered);
        return await PublishAsync(purchase.Product, null, GuestName(purchase.BuyerName), purchase, stars, title, text, cancellationToken);
    }

    public async Task AnswerAsync(SellerId seller, ReviewId id, string text, CancellationToken cancellationToken)
    {
        var review = await db.Set<Review>().FirstOrDefaultAsync(row => row.Id == id, cancellationToken) ?? throw new Refusal(
            PlatformProblems.NotFound);
        review.Reply(seller, text, db.Time.GetUtcNow());
        await TellAsync(review, seller, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The name that a review of theirs would bear.</summary>
    public async Task<string> AuthorAsync(AccountId? account, Purchase? purchase, CancellationToken cancellationToken) => account is null
        ? GuestName(purchase?.BuyerName ?? "")
        : await db.Set<Account>().Where(row => row.Id == account).Select(row => row.DisplayName).SingleAsync(cancellationToken);

    /// <summary>Whether they have had their one review of the product.</summary>
    public Task<bool> IsReviewedAsync(
        AccountId? account, ProductId product, Purchase? purchase, CancellationToken cancellationToken)
    {
        var line = purchase?.Line;
        return db.Set<Review>().AnyAsync(
            row => (account != null && row.Account == account && row.Product == product) || (line != null && row.Line == line),
            cancellationToken);
    }

    /// <summary>How many reviews of a seller's sales have no answer yet.</summary>
    public static Task<int> WaitingAsync(IServiceProvider services, SellerId seller, CancellationToken cancellationToken) =>
        services.GetRequiredService<FairgroundDb>().Set<Review>().CountAsync(
            review => review.Seller == seller && review.AnsweredAt == null, cancellationToken);

    /// <summary>Changes what an account's own review says; it is looked at anew.</summary>
    public async Task<Review> ReviseAsync(
        AccountId account, ReviewId id, int stars, string title, string text, CancellationToken cancellationToken)
    {
        var draft = await db.Set<Review>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == id && row.Account == account, cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
        void Revise(Review review) => review.Revise(stars, title.Trim(), text.Trim(), Language.Current.Code, db.Time.GetUtcNow());
        Revise(draft);
        var assessment = await assessor.AssessAsync(draft, cancellationToken);
        var rules = await ReviewRules.ReadAsync(settings, cancellationToken);
        return await db.TransactAsync(async () =>
        {
            var review = await db.LockedAsync<Review>(db.Stored(id), cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);
            Revise(review);
            await PutAsync(review, assessment, rules, cancellationToken);
            return review;
        }, cancellationToken);
    }

    private async Task<Review> PublishAsync(
        ProductId product, AccountId? account, string author, Purchase? purchase, int stars, string title, string text,
        CancellationToken cancellationToken)
    {
        var draft = new Review
        {
            Id = Id.New<ReviewId>(db.Time),
            Product = product,
            Account = account,
            Reviewer = await KeyOfAsync(account, purchase, cancellationToken),
            Author = author,
            Stars = stars,
            Title = title.Trim(),
            Text = text.Trim(),
            Language = Language.Current.Code,
            WrittenAt = db.Time.GetUtcNow(),
            Line = purchase?.Line,
            Seller = purchase?.Seller,
        };
        var assessment = await assessor.AssessAsync(draft, cancellationToken);
        var rules = await ReviewRules.ReadAsync(settings, cancellationToken);
        return await db.TransactAsync(async () =>
        {
            if (await IsReviewedAsync(account, product, purchase, cancellationToken))
            {
                throw new Refusal(IntegrityProblems.AlreadyReviewed);
            }
            db.Add(draft);
            await PutAsync(draft, assessment, rules, cancellationToken);
            return draft;
        }, cancellationToken);
    }

    /// <summary>A guest is known by the mark of the order's e-mail address, where it has one.</summary>
    private async Task<ReviewerKey> KeyOfAsync(AccountId? account, Purchase? purchase, CancellationToken cancellationToken) =>
        new(account?.Value ?? (await marks.OfAsync([purchase!.Order], cancellationToken))[purchase.Order]
            .FirstOrDefault(mark => mark.Kind == OrderMarkKind.Email)?.Hash ?? purchase.Order.Value);

    /// <summary>Keeps what was found of a review, and puts it where the rule wants it; the rest of the market follows.</summary>
    private async Task PutAsync(Review review, Assessment assessment, ReviewRules rules, CancellationToken cancellationToken)
    {
        var isMoved = rules.Apply(db, review, assessment.Judgement.Chance, assessment.Strengths);
        await db.SaveChangesAsync(cancellationToken);
        await ReviewScores.KeepAsync(db, review, assessment, cancellationToken);
        if (isMoved)
        {
            await told.StandsAsync(review, cancellationToken);
        }
        await ratings.RateAsync(review.Product, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Tells the author of the answer, where there is an account to tell.</summary>
    private async Task TellAsync(Review review, SellerId seller, CancellationToken cancellationToken)
    {
        if (review.Account is { } author && await products.FindAsync(review.Product, cancellationToken) is { } product)
        {
            var name = (await sellers.NamesAsync([seller], cancellationToken))[seller];
            await notices.TellAsync(
                author, new Told(Text, "review-answered", $"/p/{product.Slug}#{review.Id}", name, product.Title), null, cancellationToken);
        }
    }

    /// <summary>A guest is shown by the first name and an initial.</summary>
    private static string GuestName(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1 ? $"{words[0]} {words[^1][0]}." : name;
    }
}
