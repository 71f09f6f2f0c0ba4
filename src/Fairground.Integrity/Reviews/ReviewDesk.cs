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

/// <summary>How a product is rated: how many of each number of stars, from one to five.</summary>
internal sealed record RatingSummary(IReadOnlyList<int> Counts)
{
    public int Count => Counts.Sum();

    public double Average => Count == 0 ? 0 : Counts.Select((count, i) => count * (i + 1)).Sum() / (double)Count;
}

/// <summary>Takes reviews and answers, and keeps each product's rating in step.</summary>
internal sealed class ReviewDesk(
    FairgroundDb db, PurchasePowers purchases, RatingPowers ratings, ProductPowers products, SellerPowers sellers, NoticeDesk notices,
    MarketSettings settings)
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

    public async Task<RatingSummary> SummaryAsync(ProductId product, CancellationToken cancellationToken)
    {
        var counts = await db.Set<Review>().Where(review => review.Product == product).GroupBy(review => review.Stars)
            .Select(group => new { Stars = group.Key, Count = group.Count() }).ToDictionaryAsync(
                row => row.Stars, row => row.Count, cancellationToken);
        return new RatingSummary([.. Enumerable.Range(1, 5).Select(stars => counts.GetValueOrDefault(stars))]);
    }

    private async Task<Review> PublishAsync(
        ProductId product, AccountId? account, string author, Purchase? purchase, int stars, string title, string text,
        CancellationToken cancellationToken) => await db.TransactAsync(async () =>
        {
            if (await IsReviewedAsync(account, product, purchase, cancellationToken))
            {
                throw new Refusal(IntegrityProblems.AlreadyReviewed);
            }
            var review = new Review
            {
                Id = Id.New<ReviewId>(db.Time),
                Product = product,
                Account = account,
                Author = author,
                Stars = stars,
                Title = title.Trim(),
                Text = text.Trim(),
                Language = Language.Current.Code,
                WrittenAt = db.Time.GetUtcNow(),
                Line = purchase?.Line,
                Seller = purchase?.Seller,
            };
            db.Add(review);
            await db.SaveChangesAsync(cancellationToken);
            var summary = await SummaryAsync(product, cancellationToken);
            await ratings.RateAsync(product, summary.Average, summary.Count, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return review;
        }, cancellationToken);

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
