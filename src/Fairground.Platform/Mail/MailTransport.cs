using System.ComponentModel.DataAnnotations;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Mail;

/// <summary>Section <c>Mail</c>: without a host, mails are written into a pickup folder as .eml files.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public bool Tls { get; set; } = true;

    [EmailAddress]
    public string? From { get; set; }

    /// <summary>Where .eml files go; by default <c>mail</c> in the market's folder.</summary>
    public string? PickupFolder { get; set; }
}

/// <summary>Hands mails to a mail server, or to a folder that one picks them up from.</summary>
internal sealed class MailTransport(IOptions<MailOptions> options, IOptions<MarketOptions> market)
{
    private const int TimeoutMs = 20_000;

    public async Task SendAsync(OutgoingMailId id, MailContents mail, CancellationToken cancellationToken)
    {
        using var message = new MailMessage(options.Value.From ?? market.Value.ContactEmail, mail.To)
        {
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Text,
            BodyEncoding = Encoding.UTF8,
        };
        // A second delivery after a crash between sending and marking carries the same id, so that a reader's program can drop it.
        message.Headers.Add("Message-ID", $"<{id}@{new Uri(market.Value.Address).Host}>");
        message.Headers.Add("Content-Language", mail.Language);
        // Nobody's holiday answer is wanted (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (mail.OffLink is { } off)
        {
            message.Headers.Add("List-Unsubscribe", $"<{off}>");
            message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));

        using var client = options.Value.Host is { } host ? Server(host) : Pickup();
        await client.SendMailAsync(message, cancellationToken);
    }

    private SmtpClient Server(string host) => new(host, options.Value.Port)
    {
        EnableSsl = options.Value.Tls,
        Timeout = TimeoutMs,
        Credentials = options.Value.UserName is { } user ? new NetworkCredential(user, options.Value.Password) : null,
    };

    private SmtpClient Pickup()
    {
        var folder = Path.GetFullPath(options.Value.PickupFolder ?? Path.Combine(market.Value.Folder, "mail"));
        Directory.CreateDirectory(folder);
        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
    }
}
