using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

/// <summary>What a person may do for a seller; each role includes the ones before it.</summary>
public enum SellerRole
{
    Viewer,
    Manager,
    Owner,
}

/// <summary>A person who works for a seller.</summary>
internal sealed class Member
{
    public const int CountMax = 200;

    public required SellerId Seller { get; init; }
    public required AccountId Account { get; init; }
    public required SellerRole Role { get; set; }
    public required DateTimeOffset Since { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<Member>
    {
        public void Configure(EntityTypeBuilder<Member> builder)
        {
            builder.ToTable("members", "marketplace");
            builder.HasKey(member => new { member.Seller, member.Account });
            builder.Property(member => member.Role).HasConversion<string>().HasMaxLength(10);
            builder.HasOne<Seller>().WithMany().HasForeignKey(member => member.Seller);
            builder.HasOne<Account>().WithMany().HasForeignKey(member => member.Account);
            builder.HasIndex(member => member.Account);
        }
    }
}
