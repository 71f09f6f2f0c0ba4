using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Mail;

/// <summary>What a mail says: a subject, paragraphs of plain text, and at most one thing to do.</summary>
public sealed record Letter(string Subject, IReadOnlyList<string> Paragraphs, string? ActionText = null, string? ActionPath = null);

internal sealed record MailContents(string To, string Language, string Subject, string Text, string Html);

/// <summary>Posts mails: they leave if, and only if, the unit of work is saved, whatever happens to the mail server meanwhile.</summary>
public sealed class Mailbox(FairgroundDb db, IDataProtectionProvider protection, IOptions<MarketOptions> market)
{
    internal const string Purpose = "outgoing-mail";

    /// <summary>Writes the letter in the reader's language and posts it.</summary>
    public void Post(string to, Language language, Func<Letter> write)
    {
        using var _ = language.Use();
        var letter = write();
        var contents = new MailContents(to, language.Code, letter.Subject, AsText(letter), AsHtml(letter, language));
        var now = db.Time.GetUtcNow();
        db.Add(new OutgoingMail
        {
            Id = Id.New<OutgoingMailId>(db.Time),
            Sealed = protection.CreateProtector(Purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(contents)),
            CreatedAt = now,
            DueAt = now,
        });
    }

    private string AsText(Letter letter)
    {
        var text = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }
        if (letter.ActionPath is { } path)
        {
            text.Append(letter.ActionText).Append(":\n").Append(Link(path)).Append("\n\n");
        }
        return text.Append("-- \n").Append(market.Value.Name).Append('\n').ToString();
    }

    private string AsHtml(Letter letter, Language language)
    {
        const string Paper = "background:#faf6ee;color:#2b2620;font:16px/1.55 Inter,system-ui,sans-serif";
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture,
            $"<!doctype html><html lang=\"{language.Code}\" dir=\"{language.Direction}\"><body style=\"margin:0;{Paper}\">");
        html.Append("<div style=\"max-width:560px;margin:0 auto;padding:32px 24px\">");
        html.Append(CultureInfo.InvariantCulture,
            $"<p style=\"font-weight:700;font-size:20px;color:#b93a1e\">{Encoded(market.Value.Name)}</p>");
        foreach (var paragraph in letter.Paragraphs)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(paragraph)}</p>");
        }
        if (letter.ActionPath is { } path)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:28px 0\"><a href=\"{Encoded(Link(path))}\" ");
            html.Append("style=\"background:#b93a1e;color:#fff;text-decoration:none;padding:12px " +
                "20px;border-radius:6px;font-weight:600\">");
            html.Append(CultureInfo.InvariantCulture, $"{Encoded(letter.ActionText)}</a></p>");
        }
        return html.Append("</div></body></html>").ToString();
    }

    private string Link(string path) => market.Value.Address.TrimEnd('/') + path;

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text)!.Replace("\n", "<br>", StringComparison.Ordinal);
}
