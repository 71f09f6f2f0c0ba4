using Fairground.Integrity.Languages;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// What somebody thinks of a product. It is "verified" if, and only if, its author's own order of the product was delivered; the order line
/// says which, and so whose goods it speaks of.
/// </summary>
internal sealed class Review
{
    public const int TitleLengthMax = 100;
    public const int TextLengthMax = 4000;
    public const int AnswerLengthMax = 2000;

    public required ReviewId Id { get; init; }
    public required ProductId Product { get; init; }

    /// <summary>
    /// The author's account; null for a guest, who reviews by the key of an order, and for somebody whose account is deleted.
    /// </summary>
    public required AccountId? Account { get; init; }

    /// <summary>The author's name then; empty when the account is deleted.</summary>
    public required string Author { get; init; }

    /// <summary>Who wrote it, for telling whether reviews belong together.</summary>
    public required ReviewerKey Reviewer { get; init; }

    public required int Stars { get; set; }
    public required string Title { get; set; }
    public required string Text { get; set; }
    public required string Language { get; set; }
    public required DateTimeOffset WrittenAt { get; init; }
    public DateTimeOffset? RevisedAt { get; private set; }

    /// <summary>The delivered order line that makes the review verified.</summary>
    public required OrderLineId? Line { get; init; }

    /// <summary>Who sold that line; may answer.</summary>
    public required SellerId? Seller { get; init; }

    public ReviewStanding Standing { get; private set; }

    /// <summary>Why it stands as it does; none where it was published and nothing was ever decided.</summary>
    public ReasonId? StandingReason { get; private set; }

    /// <summary>When it is shown, if nobody decides before.</summary>
    public DateTimeOffset? StandingUntil { get; private set; }

    /// <summary>Whether a person decided on it as it is: no rule changes it then.</summary>
    public bool IsDecided { get; private set; }

    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsVerified => Line is not null;

    public bool IsShown => Standing is ReviewStanding.Published or ReviewStanding.Reduced;

    public string ShownAuthor => Author.Length > 0 ? Author : IntegrityTexts.Text["reviews.nameless"];

    /// <summary>Moves it to where a rule or a person wants it, for a reason.</summary>
    /// <param name="until">When a hold ends by itself.</param>
    public void Stand(ReviewStanding standing, Grounds.Reason grounds, bool isDecided, DateTimeOffset? until = null) =>
        (Standing, StandingReason, StandingUntil, IsDecided) = (standing, grounds.Id, until, isDecided);

    /// <summary>Changes what it says. What a person decided was of what it said before; one that was taken away stays away.</summary>
    public void Revise(int stars, string title, string text, string language, DateTimeOffset now)
    {
        if (Standing == ReviewStanding.Removed)
        {
            throw new Refusal(IntegrityProblems.ReviewRemoved);
        }
        (Stars, Title, Text, Language, RevisedAt, IsDecided) = (stars, title, text, language, now, false);
    }

    public void Reply(SellerId by, string text, DateTimeOffset now)
    {
        if (Seller != by)
        {
            throw new Refusal(IntegrityProblems.NotYourSale);
        }
        if (Answer is not null)
        {
            throw new Refusal(IntegrityProblems.AlreadyAnswered);
        }
        (Answer, AnsweredAt) = (text.Trim(), now);
    }

    private sealed class Configuration : IEntityTypeConfiguration<Review>
    {
        public void Configure(EntityTypeBuilder<Review> builder)
        {
            builder.ToTable("reviews", "integrity", table => table
                .HasCheckConstraint("ck_reviews_stars", "stars between 1 and 5"));
            builder.ToTable(table => table.HasCheckConstraint("ck_reviews_standing", "standing = 0 or standing_reason is not null"));
            builder.Ignore(review => review.IsVerified).Ignore(review => review.IsShown).Ignore(review => review.ShownAuthor);
            builder.Property(review => review.Author).HasMaxLength(Platform.Accounts.Account.DisplayNameLengthMax);
            builder.Property(review => review.Title).HasMaxLength(TitleLengthMax);
            builder.Property(review => review.Text).HasMaxLength(TextLengthMax);
            builder.Property(review => review.Language).HasMaxLength(2);
            builder.Property(review => review.Answer).HasMaxLength(AnswerLengthMax);
            builder.HasOne<Account>().WithMany().HasForeignKey(review => review.Account);
            builder.HasIndex(review => new { review.Product, review.WrittenAt });
            builder.HasOne<Reason>().WithMany().HasForeignKey(review => review.StandingReason).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(review => new { review.Reviewer, review.WrittenAt });
            builder.HasIndex(review => review.StandingUntil).HasFilter("standing_until is not null");
            builder.HasIndex(review => new { review.Account, review.Product }).IsUnique();
            builder.HasIndex(review => review.Line).IsUnique();
            builder.HasIndex(review => new { review.Seller, review.AnsweredAt });
        }
    }
}
