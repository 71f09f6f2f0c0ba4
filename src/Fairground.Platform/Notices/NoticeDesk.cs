using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Mail;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Notices;

/// <summary>Something to tell: its kind with the texts it is declared in, where it leads, and what fills its sentence's blanks.</summary>
public sealed record Told(Texts Texts, string Kind, string Path, params object[] Arguments);

/// <summary>
/// Who is told; <see cref="ByMail"/> says whether by e-mail too, unless they have chosen otherwise. A letter goes to the account's address
/// in its language, if no others were given for the matter, as at a checkout.
/// </summary>
public sealed record NoticeReader(AccountId Account, bool ByMail = true, string? Email = null, string? Language = null);

/// <summary>
/// Tells accounts what they should know, where each wants to be told: in the product, by e-mail at once or once a day, or not at all.
/// What must reach them does. Part of the current unit of work; the caller saves it.
/// </summary>
public sealed class NoticeDesk
{
    public const string OffPath = "/unsubscribe";
    internal const string OffRoute = "/api/notice-unsubscriptions";

    private readonly FairgroundDb db;
    private readonly Mailbox mailbox;
    private readonly NoticeKinds kinds;
    private readonly NoticePreferences preferences;

    internal NoticeDesk(FairgroundDb db, Mailbox mailbox, NoticeKinds kinds, NoticePreferences preferences) =>
        (this.db, this.mailbox, this.kinds, this.preferences) = (db, mailbox, kinds, preferences);

    /// <summary>Tells some people; without a letter of its own, a mail says the sentence of the notice and leads to its page.</summary>
    public async Task TellAsync(
        IReadOnlyCollection<NoticeReader> readers, Told told, Func<Letter>? letter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(readers);
        ArgumentNullException.ThrowIfNull(told);
        var kind = kinds.Find(told.Kind);
        var ids = readers.Select(reader => reader.Account).ToList();
        var people = await db.Set<Account>().AsNoTracking().Where(account => ids.Contains(account.Id) && account.DeletedAt == null)
            .Select(account => new Person(account.Id, account.Email, account.Language, account.MailsDaily))
            .ToDictionaryAsync(person => person.Id, cancellationToken);
        var chosen = kind is null or { IsDue: true } ? [] : await db.Set<NoticePreference>().AsNoTracking()
            .Where(row => ids.Contains(row.Account) && row.Kind == kind.Name)
            .ToDictionaryAsync(row => row.Account, cancellationToken);
        foreach (var reader in readers)
        {
            if (people.TryGetValue(reader.Account, out var person))
            {
                var choice = chosen.GetValueOrDefault(person.Id);
                person = person with { Email = reader.Email ?? person.Email, Language = reader.Language ?? person.Language };
                Tell(person, kind, told, letter, choice?.InProduct ?? true, choice?.ByMail ?? reader.ByMail);
            }
        }
    }

    public Task TellAsync(AccountId reader, Told told, Func<Letter>? letter, CancellationToken cancellationToken) =>
        TellAsync([new NoticeReader(reader)], told, letter, cancellationToken);

    private void Tell(Person person, NoticeKind? kind, Told told, Func<Letter>? letter, bool inProduct, bool byMail)
    {
        var waits = byMail && person.MailsDaily && kind is { IsDue: false };
        if (inProduct || waits)
        {
            Notice.Give(db, person.Id, told, inProduct, waits);
        }
        if (byMail && !waits && person.Email is { } email)
        {
            mailbox.Post(
                email, Language.Find(person.Language) ?? Language.English, letter ?? (() => LetterOf(told)), OffOf(person.Id, kind));
        }
    }

    private LettersOff? OffOf(AccountId account, NoticeKind? kind) => kind is not { IsDue: false } ? null : new LettersOff(
        OffPath + preferences.LinkQuery(account, kind), OffRoute + preferences.LinkQuery(account, kind), () => kind.Title);

    private static Letter LetterOf(Told told)
    {
        var sentence = told.Texts[$"notice.{told.Kind}", told.Arguments];
        return new Letter(sentence, [sentence], Text["mail.notice.see"], told.Path);
    }

    private sealed record Person(AccountId Id, string? Email, string Language, bool MailsDaily);
}
