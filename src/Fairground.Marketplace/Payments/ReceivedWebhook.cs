using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payments;

/// <summary>A webhook of a provider's that was taken in, so that its repetition is known.</summary>
internal sealed class ReceivedWebhook
{
    private const int BodyBytesMax = 64 * 1024;

    public required string Provider { get; init; }
    public required string EventId { get; init; }
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The body as it came, since its bytes are what was signed.</summary>
    public static async Task<byte[]> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > BodyBytesMax)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        var body = new byte[request.ContentLength.Value];
        await request.Body.ReadExactlyAsync(body, cancellationToken);
        return body;
    }

    /// <summary>
    /// Takes an event in with what follows from it, in one transaction, if it has not been before and is about something here.
    /// </summary>
    public static Task TakeInAsync(
        FairgroundDb db, string provider, string eventId, Func<Task<bool>> isKnown, Func<Task> follow,
        CancellationToken cancellationToken) => db.TransactAsync(async () =>
    {
        if (await db.Set<ReceivedWebhook>().AnyAsync(row => row.Provider == provider && row.EventId == eventId, cancellationToken) ||
            !await isKnown())
        {
            return;
        }
        await follow();
        db.Add(new ReceivedWebhook { Provider = provider, EventId = eventId, ReceivedAt = db.Time.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }, cancellationToken);

    private sealed class Configuration : IEntityTypeConfiguration<ReceivedWebhook>
    {
        public void Configure(EntityTypeBuilder<ReceivedWebhook> builder)
        {
            builder.ToTable("received_webhooks", "marketplace");
            builder.HasKey(webhook => new { webhook.Provider, webhook.EventId });
            builder.Property(webhook => webhook.Provider).HasMaxLength(20);
            builder.Property(webhook => webhook.EventId).HasMaxLength(80);
        }
    }
}
