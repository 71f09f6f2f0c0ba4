using Fairground.Integrity.Languages;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
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

    public required int Stars { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required string Language { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The delivered order line that makes the review verified.</summary>
    public required OrderLineId? Line { get; init; }

    /// <summary>Who sold that line; may answer.</summary>
    public required SellerId? Seller { get; init; }

    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public bool IsVerified => Line is not null;

    public string ShownAuthor => Author.Length > 0 ? Author : IntegrityTexts.Text["reviews.nameless"];

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
            builder.ToTable("reviews", "integrity", table => table.HasCheckConstraint("ck_reviews_stars", "stars between 1 and 5"));
            builder.Ignore(review => review.IsVerified).Ignore(review => review.ShownAuthor);
            builder.Property(review => review.Author).HasMaxLength(Platform.Accounts.Account.DisplayNameLengthMax);
            builder.Property(review => review.Title).HasMaxLength(TitleLengthMax);
            builder.Property(review => review.Text).HasMaxLength(TextLengthMax);
            builder.Property(review => review.Language).HasMaxLength(2);
            builder.Property(review => review.Answer).HasMaxLength(AnswerLengthMax);
            builder.HasOne<Account>().WithMany().HasForeignKey(review => review.Account);
            builder.HasIndex(review => new { review.Product, review.WrittenAt });
            builder.HasIndex(review => new { review.Account, review.Product }).IsUnique();
            builder.HasIndex(review => review.Line).IsUnique();
            builder.HasIndex(review => new { review.Seller, review.AnsweredAt });
        }
    }
}
