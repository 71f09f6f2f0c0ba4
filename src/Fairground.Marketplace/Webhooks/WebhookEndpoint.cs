using Fairground.Marketplace.Sellers;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Why nothing is sent to an endpoint; its text is <c>webhooks.stopped.NAME</c>.</summary>
public enum WebhookStop
{
    /// <summary>The seller switched it off.</summary>
    Seller,

    /// <summary>It answered 410.</summary>
    Gone,

    /// <summary>A message was tried to the end, and no other had arrived meanwhile.</summary>
    Failing,
}

/// <summary>An address of a seller's that is told of events. Its secret is encrypted, and shown once, when it is made.</summary>
internal sealed class WebhookEndpoint
{
    public const int PerSellerMax = 10;
    public const int UrlLengthMax = 500;
    private const int TypesLengthMax = 400;
    private const string Purpose = "webhook-secret";

    /// <summary>So long after a change of secrets messages are signed with both, so that a receiver can change over.</summary>
    public static readonly TimeSpan OldSecretSigns = TimeSpan.FromHours(24);

    public required WebhookEndpointId Id { get; init; }
    public required SellerId Seller { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public string Url { get; private set; } = "";

    /// <summary>The names of the types it is told of, separated by spaces.</summary>
    public string Types { get; private set; } = "";

    public byte[] SealedSecret { get; private set; } = [];
    public byte[]? SealedOldSecret { get; private set; }
    public DateTimeOffset? OldSecretUntil { get; private set; }
    public DateTimeOffset? DisabledAt { get; private set; }
    public WebhookStop? DisabledFor { get; private set; }

    /// <summary>What people call it: the host, since addresses may hold secrets of their receivers.</summary>
    public string Host => new Uri(Url).Host;

    public IReadOnlyList<string> TypeNames => Types.Split(' ');

    public bool Wants(string type) => TypeNames.Contains(type);

    public void Change(Uri url, IReadOnlyCollection<string> types)
    {
        var unknown = types.Except(WebhookTypes.All).ToList();
        if (unknown.Count > 0)
        {
            throw new Refusal(MarketplaceProblems.WebhookTypeUnknown, unknown[0] ?? "null");
        }
        (Url, Types) = (url.AbsoluteUri, string.Join(' ', WebhookTypes.All.Where(types.Contains)));
    }

    /// <summary>Makes a new secret and gives it as its owner keeps it; the one before it goes on signing for a while.</summary>
    public string MakeSecret(IDataProtectionProvider protection, DateTimeOffset now)
    {
        if (SealedSecret.Length > 0)
        {
            (SealedOldSecret, OldSecretUntil) = (SealedSecret, now + OldSecretSigns);
        }
        var secret = WebhookSignature.MakeSecret();
        SealedSecret = protection.CreateProtector(Purpose).Protect(secret);
        return WebhookSignature.Show(secret);
    }

    /// <summary>The secrets that sign now.</summary>
    public IEnumerable<byte[]> Secrets(IDataProtectionProvider protection, DateTimeOffset now)
    {
        var protector = protection.CreateProtector(Purpose);
        yield return protector.Unprotect(SealedSecret);
        if (SealedOldSecret is { } old && OldSecretUntil > now)
        {
            yield return protector.Unprotect(old);
        }
    }

    /// <summary>Ends the sending; what is on its way waits until it is switched on again.</summary>
    public void Disable(WebhookStop stop, DateTimeOffset now)
    {
        if (DisabledAt is null)
        {
            (DisabledAt, DisabledFor) = (now, stop);
        }
    }

    public void Switch(bool on, DateTimeOffset now)
    {
        if (on)
        {
            (DisabledAt, DisabledFor) = (null, null);
        }
        else
        {
            Disable(WebhookStop.Seller, now);
        }
    }

    private sealed class Configuration : IEntityTypeConfiguration<WebhookEndpoint>
    {
        public void Configure(EntityTypeBuilder<WebhookEndpoint> builder)
        {
            builder.ToTable("webhook_endpoints", "marketplace");
            builder.Ignore(endpoint => endpoint.Host).Ignore(endpoint => endpoint.TypeNames);
            builder.Property(endpoint => endpoint.Url).HasMaxLength(UrlLengthMax);
            builder.Property(endpoint => endpoint.Types).HasMaxLength(TypesLengthMax);
            builder.Property(endpoint => endpoint.DisabledFor).HasConversion<string>().HasMaxLength(10);
            builder.HasOne<Seller>().WithMany().HasForeignKey(endpoint => endpoint.Seller).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(endpoint => endpoint.Seller);
        }
    }
}
