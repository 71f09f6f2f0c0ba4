using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Sellers;

/// <summary>An offer to somebody to become a member, sent to an e-mail address. Whoever opens its link, signed in, joins.</summary>
internal sealed class Invitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public required InvitationId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required SellerRole Role { get; init; }
    public required byte[] KeyHash { get; init; }
    public required AccountId InvitedBy { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }

    public static (Invitation Invitation, string Key) Create(SellerId seller, SellerRole role, AccountId by, TimeProvider time)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));
        return (new Invitation
        {
            Id = Platform.Ids.Id.New<InvitationId>(time),
            Seller = seller,
            Role = role,
            KeyHash = HashOf(key),
            InvitedBy = by,
            ExpiresAt = time.GetUtcNow() + Lifetime,
        }, key);
    }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed class Configuration : IEntityTypeConfiguration<Invitation>
    {
        public void Configure(EntityTypeBuilder<Invitation> builder)
        {
            builder.ToTable("invitations", "marketplace");
            builder.Property(invitation => invitation.Role).HasConversion<string>().HasMaxLength(10);
            builder.Property(invitation => invitation.KeyHash).HasMaxLength(32);
            builder.HasOne<Seller>().WithMany().HasForeignKey(invitation => invitation.Seller);
            builder.HasIndex(invitation => invitation.KeyHash).IsUnique();
        }
    }
}
