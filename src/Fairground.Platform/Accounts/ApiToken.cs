using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Ids;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Accounts;

public readonly record struct ApiTokenId(Guid Value) : IId<ApiTokenId>
{
    public static string Prefix => "tok";

    public static bool TryParse(string? text, out ApiTokenId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>A key with which a program acts for an account, within scopes. The key is shown once; only its SHA-256 is kept.</summary>
public sealed class ApiToken
{
    public const int CountMax = 50;
    public const int NameLengthMax = 60;
    private const string KeyPrefix = "fgt_";
    private const int SecretBytes = 32;

    public required ApiTokenId Id { get; init; }
    public required AccountId Account { get; init; }
    public required string Name { get; init; }
    public required byte[] KeyHash { get; init; }

    /// <summary>The scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Makes a token and the key that opens it.</summary>
    public static (ApiToken Token, string Key) Create(
        AccountId account, string name, IReadOnlyCollection<string> scopes, TimeSpan lifetime, TimeProvider time)
    {
        if (scopes.FirstOrDefault(scope => !Accounts.Scopes.All.Contains(scope)) is { } unknown)
        {
            throw new Refusal(PlatformProblems.UnknownScope, unknown);
        }
        var key = KeyPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = time.GetUtcNow();
        return (new ApiToken
        {
            Id = Ids.Id.New<ApiTokenId>(time),
            Account = account,
            Name = name.Trim(),
            KeyHash = HashOf(key),
            Scopes = string.Join(' ', scopes.Distinct().Order(StringComparer.Ordinal)),
            CreatedAt = now,
            ExpiresAt = now + lifetime,
        }, key);
    }

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private sealed class Configuration : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> builder)
        {
            builder.ToTable("api_tokens", "platform");
            builder.Property(token => token.Name).HasMaxLength(NameLengthMax);
            builder.Property(token => token.Scopes).HasMaxLength(400);
            builder.Property(token => token.KeyHash).HasMaxLength(32);
            builder.HasOne<Account>().WithMany().HasForeignKey(token => token.Account);
            builder.HasIndex(token => token.KeyHash).IsUnique();
        }
    }
}
