using Fairground.Platform.Mail;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Platform;

/// <summary>Mails go out by a real mail server; what it does not take is tried again, then parked for an admin.</summary>
public sealed class MailTests
{
    [Fact]
    public async Task A_mail_goes_out_by_smtp_with_its_envelope_its_language_and_an_id_of_its_own()
    {
        using var post = new SmtpReceiver();
        using var server = new FairgroundServer(post.Settings);
        using var person = server.Guest();

        await RegisterAsync(person, "ana@example.test");
        await server.SettleAsync();

        var mail = Assert.Single(post.Mails);
        Assert.Equal(("hello@market.test", "ana@example.test"), (mail.From, mail.To));
        Assert.EndsWith("@localhost>", mail.Header("Message-ID"), StringComparison.Ordinal);
        Assert.Equal("en", mail.Header("Content-Language"));
        Assert.Contains("multipart/alternative", mail.Text, StringComparison.Ordinal);
        var kept = await server.InDbAsync(db => db.Set<OutgoingMail>().SingleAsync());
        Assert.NotNull(kept.SentAt);
        Assert.Null(kept.Sealed);
    }

    [Fact]
    public async Task A_mail_that_is_refused_is_tried_again_and_sent_once_the_server_takes_it()
    {
        using var post = new SmtpReceiver { Refuses = true };
        using var server = new FairgroundServer(post.Settings);
        using var person = server.Guest();

        await RegisterAsync(person, "ana@example.test");
        await server.SettleAsync();
        Assert.Empty(post.Mails);

        post.Refuses = false;
        await server.SettleAsync();
        Assert.Empty(post.Mails);
        server.Time.Pass(TimeSpan.FromMinutes(3));
        await server.SettleAsync();
        await server.SettleAsync();
        Assert.Single(post.Mails);
    }

    [Fact]
    public async Task A_mail_that_is_never_taken_is_parked_and_says_nothing_of_whom_it_was_for()
    {
        using var post = new SmtpReceiver { Refuses = true };
        using var server = new FairgroundServer(post.Settings);
        using var person = server.Guest();

        await RegisterAsync(person, "ana@example.test");
        for (var attempt = 0; attempt < OutgoingMail.AttemptsMax; attempt++)
        {
            await server.SettleAsync();
            server.Time.Pass(TimeSpan.FromHours(1));
        }

        var kept = await server.InDbAsync(db => db.Set<OutgoingMail>().SingleAsync());
        Assert.NotNull(kept.ParkedAt);
        Assert.Equal(OutgoingMail.AttemptsMax, kept.Attempts);
        Assert.Contains("Smtp", kept.Failure, StringComparison.Ordinal);
        Assert.DoesNotContain("ana@", kept.Failure + server.Logs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_tls_is_asked_for_nothing_is_sent_in_the_clear()
    {
        using var post = new SmtpReceiver();
        using var server = new FairgroundServer(new Dictionary<string, string>(post.Settings) { ["Mail:Tls"] = "true" });
        using var person = server.Guest();

        await RegisterAsync(person, "ana@example.test");
        await server.SettleAsync();

        Assert.Empty(post.Mails);
        Assert.Null((await server.InDbAsync(db => db.Set<OutgoingMail>().SingleAsync())).SentAt);
    }

    private static Task RegisterAsync(Person person, string email) =>
        person.PostAsync("/api/accounts", new { email, displayName = "Ana", password = People.Password });
}
