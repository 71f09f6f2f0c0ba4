using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Mail;

/// <summary>What a mail says: a subject, paragraphs of plain text, perhaps a list of links, and at most one thing to do.</summary>
public sealed record Letter(
    string Subject, IReadOnlyList<string> Paragraphs, string? ActionText = null, string? ActionPath = null,
    IReadOnlyList<(string Sentence, string Path)>? Links = null);

/// <summary>
/// How its reader ends letters of a kind: the page that its foot links to, and the address that a mail program posts to by itself
/// (RFC 8058).
/// </summary>
/// <param name="PagePath">The page with a button.</param>
/// <param name="PostPath">Where one POST is enough.</param>
/// <param name="Kind">What kind of letters, in the words of the letter's language.</param>
public sealed record LettersOff(string PagePath, string PostPath, Func<string> Kind);

internal sealed record MailContents(string To, string Language, string Subject, string Text, string Html, string? OffLink = null);

/// <summary>Posts mails: they leave if, and only if, the unit of work is saved, whatever happens to the mail server meanwhile.</summary>
public sealed class Mailbox(FairgroundDb db, IDataProtectionProvider protection, IOptions<MarketOptions> market)
{
    internal const string Purpose = "outgoing-mail";

    /// <summary>Writes the letter in the reader's language and posts it.</summary>
    public void Post(string to, Language language, Func<Letter> write, LettersOff? off = null)
    {
        using var _ = language.Use();
        var letter = write();
        var contents = new MailContents(to, language.Code, Line(letter.Subject), AsText(letter, off), AsHtml(letter, language, off),
            off is null ? null : Link(off.PostPath));
        var now = db.Time.GetUtcNow();
        db.Add(new OutgoingMail
        {
            Id = Id.New<OutgoingMailId>(db.Time),
            Sealed = protection.CreateProtector(Purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(contents)),
            CreatedAt = now,
            DueAt = now,
        });
    }

    private string AsText(Letter letter, LettersOff? off)
    {
        var text = new StringBuilder();
        foreach (var paragraph in letter.Paragraphs)
        {
            text.Append(paragraph).Append("\n\n");
        }
        foreach (var (sentence, linked) in letter.Links ?? [])
        {
            text.Append("* ").Append(sentence).Append("\n  ").Append(Link(linked)).Append('\n');
        }
        text.Append(letter.Links is null ? "" : "\n");
        if (letter.ActionPath is { } path)
        {
            text.Append(letter.ActionText).Append(":\n").Append(Link(path)).Append("\n\n");
        }
        text.Append("-- \n").Append(market.Value.Name).Append('\n');
        return off is null ? text.ToString()
            : text.Append('\n').Append(Text["mail.off", off.Kind()]).Append('\n').Append(Link(off.PagePath)).Append('\n').ToString();
    }

    private string AsHtml(Letter letter, Language language, LettersOff? off)
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
        if (letter.Links is { } links)
        {
            html.Append("<ul style=\"padding-inline-start:20px\">");
            foreach (var (sentence, linked) in links)
            {
                html.Append(CultureInfo.InvariantCulture,
                    $"<li style=\"margin:8px 0\"><a style=\"color:#2b2620\" href=\"{Encoded(Link(linked))}\">{Encoded(sentence)}</a></li>");
            }
            html.Append("</ul>");
        }
        if (letter.ActionPath is { } path)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p style=\"margin:28px 0\"><a href=\"{Encoded(Link(path))}\" ");
            html.Append("style=\"background:#b93a1e;color:#fff;text-decoration:none;padding:12px " +
                "20px;border-radius:6px;font-weight:600\">");
            html.Append(CultureInfo.InvariantCulture, $"{Encoded(letter.ActionText)}</a></p>");
        }
        if (off is not null)
        {
            html.Append(CultureInfo.InvariantCulture,
                $"<p style=\"margin-top:36px;font-size:13px;color:#6b6257\">{Encoded(Text["mail.off", off.Kind()])} ");
            html.Append(CultureInfo.InvariantCulture,
                $"<a style=\"color:#6b6257\" href=\"{Encoded(Link(off.PagePath))}\">{Encoded(Text["mail.off.link"])}</a></p>");
        }
        return html.Append("</div></body></html>").ToString();
    }

    /// <summary>A subject is one line, whatever the names in it hold.</summary>
    private static string Line(string subject) => string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c));

    private string Link(string path) => market.Value.Address.TrimEnd('/') + path;

    private static string Encoded(string? text) => WebUtility.HtmlEncode(text)!.Replace("\n", "<br>", StringComparison.Ordinal);
}
