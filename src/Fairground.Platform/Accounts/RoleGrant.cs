using Fairground.Platform.Accountability;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accounts;

public readonly record struct RoleGrantId(Guid Value) : IId<RoleGrantId>
{
    public static string Prefix => "rgr";

    public static bool TryParse(string? text, out RoleGrantId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>That an account holds a role, since when, and for what reason; ended, with a reason, rather than removed.</summary>
public sealed class RoleGrant
{
    public required RoleGrantId Id { get; init; }
    public required AccountId Account { get; init; }
    public required string Role { get; init; }
    public required ReasonId GrantedFor { get; init; }
    public required DateTimeOffset GrantedAt { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public ReasonId? EndedFor { get; private set; }

    public static RoleGrant Give(FairgroundDb db, AccountId account, string role, AccountId? by, Grounds.Reason grounds)
    {
        if (!Roles.All.Contains(role))
        {
            throw new Refusal(PlatformProblems.UnknownRole, role);
        }
        var grant = new RoleGrant
        {
            Id = Ids.Id.New<RoleGrantId>(db.Time),
            Account = account,
            Role = role,
            GrantedFor = grounds.Id,
            GrantedAt = db.Time.GetUtcNow(),
        };
        db.Add(grant);
        db.Audit("role.granted", account.ToString(), by, grounds, role);
        return grant;
    }

    public void End(FairgroundDb db, AccountId by, Grounds.Reason grounds)
    {
        if (EndedAt is not null)
        {
            throw new Refusal(PlatformProblems.Conflict);
        }
        (EndedAt, EndedFor) = (db.Time.GetUtcNow(), grounds.Id);
        db.Audit("role.ended", Account.ToString(), by, grounds, Role);
    }

    private sealed class Configuration : IEntityTypeConfiguration<RoleGrant>
    {
        public void Configure(EntityTypeBuilder<RoleGrant> builder)
        {
            builder.ToTable("role_grants", "platform");
            builder.Property(grant => grant.Role).HasMaxLength(20);
            builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.Account);
            builder.HasOne<Reason>().WithMany().HasForeignKey(grant => grant.GrantedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Reason>().WithMany().HasForeignKey(grant => grant.EndedFor).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(grant => new { grant.Account, grant.Role }).IsUnique().HasFilter("ended_at is null");
        }
    }
}
