using System.Globalization;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accountability;

/// <summary>
/// Which entries of the audit log somebody asks for: about a subject, of an action, by an actor (an e-mail address or an account's id), of
/// some days (UTC, both included).
/// </summary>
internal sealed record AuditFilter(string? Subject, string? Action, string? Actor, DateOnly? From, DateOnly? To)
{
    private const int LengthMax = 120;

    public bool IsEmpty => this is { Subject: null, Action: null, Actor: null, From: null, To: null };

    public static AuditFilter Of(IQueryCollection query) =>
        new(Read(query, "subject"), Read(query, "action"), Read(query, "actor"), Day(query, "from"), Day(query, "to"));

    public static long? Number(IQueryCollection query, string name) =>
        long.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public async Task<IQueryable<AuditEntry>> ApplyAsync(
        FairgroundDb db, ILookupNormalizer normalizer, CancellationToken cancellationToken)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (Subject is { } subject)
        {
            entries = entries.Where(entry => entry.Subject == subject);
        }
        if (Action is { } action)
        {
            entries = entries.Where(entry => entry.Action == action);
        }
        if (Actor is { } actor)
        {
            var account = await FindAsync(db, normalizer, actor, cancellationToken);
            entries = entries.Where(entry => entry.Actor != null && entry.Actor == account);
        }
        if (From is { } from)
        {
            var since = Beginning(from);
            entries = entries.Where(entry => entry.At >= since);
        }
        if (To is { } to)
        {
            var until = Beginning(to.AddDays(1));
            entries = entries.Where(entry => entry.At < until);
        }
        return entries;
    }

    /// <summary>The address of a page or of the API with this filter, and perhaps a place in the log.</summary>
    public string Address(string path, string? place = null, long? sequence = null)
    {
        var values = new (string Name, string? Value)[]
        {
            ("subject", Subject), ("action", Action), ("actor", Actor), ("from", From?.ToString("O", CultureInfo.InvariantCulture)),
            ("to", To?.ToString("O", CultureInfo.InvariantCulture)), (place ?? "", sequence?.ToString(CultureInfo.InvariantCulture)),
        };
        var query = string.Join('&', values.Where(pair => pair.Value is not null).Select(pair =>
            $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
        return query.Length > 0 ? $"{path}?{query}" : path;
    }

    /// <summary>The address of the audit page for this subject alone.</summary>
    public static string With(string subject) => new AuditFilter(subject, null, null, null, null).Address("/admin/audit");

    private static async Task<AccountId?> FindAsync(
        FairgroundDb db, ILookupNormalizer normalizer, string actor, CancellationToken cancellationToken)
    {
        if (AccountId.TryParse(actor, out var id))
        {
            return id;
        }
        var email = normalizer.NormalizeEmail(actor);
        return await db.Set<Account>().Where(account => account.NormalizedEmail == email).Select(account => (AccountId?)account.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private static DateTimeOffset Beginning(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private static string? Read(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 and <= LengthMax } text ? text : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        DateOnly.TryParseExact(query[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day < DateOnly.MaxValue ? day : null;
}
