using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Storefront;

/// <summary>A product that a person looked at, kept because they agreed to it, and only as long as they do.</summary>
internal sealed class ViewedProduct
{
    /// <summary>The published purpose that people consent to.</summary>
    public const string Purpose = "recently-viewed";

    public const int CountMax = 50;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private ViewedProduct()
    {
    }

    public AccountId Account { get; private init; }
    public ProductId Product { get; private init; }
    public DateTimeOffset ViewedAt { get; private set; }

    /// <summary>The consent it rests on.</summary>
    public ConsentId Consent { get; private set; }

    public static ViewedProduct Of(AccountId account, ProductId product, DateTimeOffset now, Grounds.Consent grounds) =>
        new() { Account = account, Product = product, ViewedAt = now, Consent = grounds.Id };

    public void SeeAgain(DateTimeOffset now, Grounds.Consent grounds) => (ViewedAt, Consent) = (now, grounds.Id);

    private sealed class Configuration : IEntityTypeConfiguration<ViewedProduct>
    {
        public void Configure(EntityTypeBuilder<ViewedProduct> builder)
        {
            builder.ToTable("viewed_products", "marketplace");
            builder.HasKey(view => new { view.Account, view.Product });
            builder.HasOne<Account>().WithMany().HasForeignKey(view => view.Account);
            builder.HasOne<Product>().WithMany().HasForeignKey(view => view.Product);
            builder.HasOne<ConsentRecord>().WithMany().HasForeignKey(view => view.Consent).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(view => new { view.Account, view.ViewedAt });
            builder.HasIndex(view => view.ViewedAt);
        }
    }
}
