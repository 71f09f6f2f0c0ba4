using System.Collections.Frozen;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Settings;

/// <summary>All versions there are, as they were read at one time.</summary>
internal sealed record SettingValues(FrozenDictionary<string, SettingVersion[]> Versions)
{
    public static readonly SettingValues None = new(FrozenDictionary<string, SettingVersion[]>.Empty);

    /// <summary>The version in force at a time; null where the default counts.</summary>
    public SettingVersion? At(string code, DateTimeOffset time) => Versions.TryGetValue(code, out var versions)
        ? versions.LastOrDefault(version => version.From <= time)
        : null;
}

/// <summary>
/// What is set, by the clock: what the configuration pins, else the version in force, else the default. Remembered for half a minute a
/// node, so that a change counts everywhere within a minute.
/// </summary>
public sealed class MarketSettings
{
    private const int VersionsMax = 10_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

    private readonly IConfiguration configuration;
    private readonly TimeProvider time;
    private readonly Remembered<SettingValues> remembered;
    private volatile SettingValues known = SettingValues.None;

    public MarketSettings(IServiceScopeFactory scopes, IConfiguration configuration, TimeProvider time)
    {
        (this.configuration, this.time) = (configuration, time);
        remembered = new Remembered<SettingValues>(scopes, time, Lifetime, ReadAsync);
    }

    /// <summary>The value now, for whoever can wait for it.</summary>
    public async ValueTask<T> GetAsync<T>(Setting<T> setting, CancellationToken cancellationToken)
    {
        await RefreshAsync(cancellationToken);
        return Known(setting);
    }

    /// <summary>The value now, by what this node read last, which every request and a pulse bring up to date.</summary>
    public T Known<T>(Setting<T> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return setting.Parse(TextOf(setting));
    }

    /// <summary>The value now, as it is stored.</summary>
    public string TextOf(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return PinOf(setting) ?? known.At(setting.Code, time.GetUtcNow())?.Value ?? setting.Default;
    }

    /// <summary>What the configuration says, where it says anything valid.</summary>
    public string? PinOf(Setting setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        return configuration[setting.Key] is { Length: > 0 } text ? setting.Read(text) : null;
    }

    /// <summary>Reads anew what was read too long ago.</summary>
    public async ValueTask RefreshAsync(CancellationToken cancellationToken) => known = await remembered.GetAsync(cancellationToken);

    /// <summary>Has it read anew at once, after it was changed here.</summary>
    internal void Forget() => remembered.Forget();

    private static async Task<SettingValues> ReadAsync(FairgroundDb db, CancellationToken cancellationToken)
    {
        var versions = await db.Set<SettingVersion>().AsNoTracking().OrderByDescending(version => version.Id).Take(VersionsMax)
            .ToListAsync(cancellationToken);
        return new SettingValues(versions.GroupBy(version => version.Setting).ToFrozenDictionary(
            group => group.Key, group => group.OrderBy(version => version.From).ThenBy(version => version.Id).ToArray()));
    }
}
