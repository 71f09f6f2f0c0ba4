using System.Diagnostics.Metrics;

namespace Fairground.Platform.Events;

/// <summary>The market's own figures, for operators (meter <c>Fairground</c>).</summary>
public static class MarketMeter
{
    private static readonly Meter Meter = new("Fairground");

    /// <summary>Deliveries of events that a subscriber has handled.</summary>
    public static readonly Counter<long> Delivered = Meter.CreateCounter<long>("fairground.events.delivered");

    /// <summary>Deliveries of events that failed and will be tried again, or were parked.</summary>
    public static readonly Counter<long> Failed = Meter.CreateCounter<long>("fairground.events.failed");

    /// <summary>Mails that left for the mail server or the pickup folder.</summary>
    public static readonly Counter<long> MailsSent = Meter.CreateCounter<long>("fairground.mails.sent");

    /// <summary>Orders whose payment was decided, by what it came to.</summary>
    public static readonly Counter<long> PaymentsDecided = Meter.CreateCounter<long>("fairground.payments.decided");
}
