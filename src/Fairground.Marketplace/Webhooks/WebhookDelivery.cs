using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Webhooks;

public enum WebhookDeliveryState
{
    Waiting,
    Delivered,
    Failed,
}

/// <summary>Why an attempt failed; its text is <c>webhooks.failure.NAME</c>.</summary>
public enum WebhookFailure
{
    /// <summary>The receiver answered, with something else than yes.</summary>
    Answer,
    Timeout,

    /// <summary>The address leads into a private network.</summary>
    Address,

    /// <summary>The name of the host leads nowhere.</summary>
    Name,
    Connection,
    Tls,
    Other,
}

/// <summary>What came of an attempt; without a failure it arrived.</summary>
internal readonly record struct WebhookAnswer(int? Status, WebhookFailure? Failure);

/// <summary>A message to an endpoint, and what became of it. It holds no personal data, and is kept for a month.</summary>
internal sealed class WebhookDelivery
{
    public const int Gone = 410;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The pauses between the attempts of a round, as the specification proposes them.</summary>
    public static readonly IReadOnlyList<TimeSpan> Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    // What failed at once is not tried again at once: a pause is up to a tenth longer.
    private const int JitterSteps = 1000;
    private const double JitterShare = 0.1;

    public required WebhookDeliveryId Id { get; init; }
    public required WebhookEndpointId Endpoint { get; init; }
    public required string Type { get; init; }

    /// <summary>The JSON as it is sent and signed.</summary>
    public required string Body { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>All attempts there were.</summary>
    public int Attempts { get; private set; }

    /// <summary>The failures of this round of attempts; a replay begins another.</summary>
    public int Failures { get; private set; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? FailedAt { get; private set; }

    public int? LastStatus { get; private set; }
    public WebhookFailure? LastFailure { get; private set; }

    public WebhookDeliveryState State => DeliveredAt is not null ? WebhookDeliveryState.Delivered
        : FailedAt is not null ? WebhookDeliveryState.Failed
        : WebhookDeliveryState.Waiting;

    /// <summary>Keeps what came of an attempt: it arrived, it is tried again later, or it is given up.</summary>
    public void Record(WebhookAnswer answer, DateTimeOffset now)
    {
        (LastStatus, LastFailure) = (answer.Status, answer.Failure);
        if (answer.Failure is null)
        {
            (DeliveredAt, FailedAt) = (now, null);
            return;
        }
        Failures++;
        if (Failures > Pauses.Count || answer.Status == Gone)
        {
            FailedAt = now;
            return;
        }
        var jitter = 1 + (JitterShare * RandomNumberGenerator.GetInt32(JitterSteps) / JitterSteps);
        DueAt = now + (Pauses[Failures - 1] * jitter);
    }

    private sealed class Configuration : IEntityTypeConfiguration<WebhookDelivery>
    {
        public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
        {
            const string Waiting = "delivered_at is null and failed_at is null";
            builder.ToTable("webhook_deliveries", "marketplace");
            builder.Ignore(delivery => delivery.State);
            builder.Property(delivery => delivery.Type).HasMaxLength(40);
            builder.Property(delivery => delivery.LastFailure).HasConversion<string>().HasMaxLength(20);
            builder.HasOne<WebhookEndpoint>().WithMany().HasForeignKey(delivery => delivery.Endpoint).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(delivery => new { delivery.Endpoint, delivery.Id });
            builder.HasIndex(delivery => new { delivery.Endpoint, delivery.DueAt }).HasFilter(Waiting);
            builder.HasIndex(delivery => delivery.DueAt).HasFilter(Waiting);
            builder.HasIndex(delivery => delivery.CreatedAt);
        }
    }
}

internal static class WebhookDeliveryQueries
{
    /// <summary>Those in a state; all, if none is named.</summary>
    public static IQueryable<WebhookDelivery> In(this IQueryable<WebhookDelivery> deliveries, WebhookDeliveryState? state) => state switch
    {
        WebhookDeliveryState.Waiting => deliveries.Where(delivery => delivery.DeliveredAt == null && delivery.FailedAt == null),
        WebhookDeliveryState.Delivered => deliveries.Where(delivery => delivery.DeliveredAt != null),
        WebhookDeliveryState.Failed => deliveries.Where(delivery => delivery.FailedAt != null),
        _ => deliveries,
    };
}
