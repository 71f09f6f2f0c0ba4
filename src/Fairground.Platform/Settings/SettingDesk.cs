using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Settings;

/// <summary>A version with what came before it, and why it was made.</summary>
public sealed record SettingChange(
    string Before, string After, DateTimeOffset From, DateTimeOffset SetAt, Reason Reason, string? By, bool IsInForce, bool IsAhead);

/// <summary>A setting as it stands.</summary>
internal sealed record SettingState(Setting Setting, string Value, bool IsPinned, SettingChange? Next, IReadOnlyList<SettingChange> History)
{
    public bool IsDefault => Value == Setting.Default;
}

/// <summary>Shows and changes what the operator may set.</summary>
internal sealed class SettingDesk(FairgroundDb db, IEnumerable<Setting> all, MarketSettings settings)
{
    public const int HistoryMax = 200;
    public static readonly TimeSpan AheadMax = TimeSpan.FromDays(366);

    public async Task<List<SettingState>> ListAsync(bool onlyPublic, CancellationToken cancellationToken)
    {
        var states = new List<SettingState>();
        foreach (var setting in all.Where(setting => setting.IsPublic || !onlyPublic).OrderBy(setting => setting.Order))
        {
            states.Add(await StateAsync(setting, cancellationToken));
        }
        return states;
    }

    public async Task<SettingState> FindAsync(string code, CancellationToken cancellationToken) =>
        await StateAsync(Find(code), cancellationToken);

    /// <summary>Sets something from a day on, or from now; refused for what the configuration pins.</summary>
    public async Task SetAsync(
        string code, string? typed, DateTimeOffset? from, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        var setting = Find(code);
        var value = setting.Read(typed ?? "") ?? throw new Refusal(PlatformProblems.SettingInvalid, setting.Title, setting.Rule);
        if (settings.PinOf(setting) is not null)
        {
            throw new Refusal(PlatformProblems.SettingPinned, setting.Title, setting.Key);
        }
        await db.TransactAsync(async () =>
        {
            var now = db.Time.GetUtcNow();
            var begins = (from ?? now).ToUniversalTime();
            if (begins < now - TimeSpan.FromMinutes(1) || begins > now + AheadMax)
            {
                throw new Refusal(PlatformProblems.SettingDateInvalid, (int)AheadMax.TotalDays);
            }
            begins = begins < now ? now : begins;
            var before = await db.Set<SettingVersion>().Where(version => version.Setting == code && version.From <= begins)
                .OrderByDescending(version => version.From).ThenByDescending(version => version.Id)
                .Select(version => version.Value).FirstOrDefaultAsync(cancellationToken) ?? setting.Default;
            if (before == value)
            {
                throw new Refusal(PlatformProblems.SettingUnchanged, setting.Title);
            }
            var reason = Reason.Record(db, "setting.changed", statement, by);
            db.Add(new SettingVersion { Setting = code, Value = value, From = begins, SetAt = now, Reason = reason.Id });
            db.Audit("setting.changed", $"setting/{code}", by, reason, $"{before} → {value} ({begins:yyyy-MM-dd HH:mm})");
            await db.SaveChangesAsync(cancellationToken);
        }, cancellationToken);
        db.AfterCommit(settings.Forget);
    }

    private Setting Find(string code) =>
        all.FirstOrDefault(setting => setting.Code == code) ?? throw new Refusal(PlatformProblems.NotFound);

    private async Task<SettingState> StateAsync(Setting setting, CancellationToken cancellationToken)
    {
        await settings.RefreshAsync(cancellationToken);
        var now = db.Time.GetUtcNow();
        var versions = await db.Set<SettingVersion>().AsNoTracking().Where(version => version.Setting == setting.Code)
            .OrderByDescending(version => version.From).ThenByDescending(version => version.Id).Take(HistoryMax)
            .ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, versions.Select(version => (ReasonId?)version.Reason), cancellationToken);
        var people = await Reasons.PeopleAsync(db, reasons.Values.Select(reason => reason.DecidedBy), cancellationToken);
        var inForce = versions.Find(version => version.From <= now);
        var history = versions.Select((version, i) => new SettingChange(
            i + 1 < versions.Count ? versions[i + 1].Value : setting.Default, version.Value, version.From, version.SetAt,
            reasons[version.Reason], people.GetValueOrDefault(reasons[version.Reason].DecidedBy ?? default),
            version == inForce, version.From > now)).ToList();
        return new SettingState(
            setting, settings.TextOf(setting), settings.PinOf(setting) is not null,
            history.LastOrDefault(change => change.IsAhead), history);
    }
}
