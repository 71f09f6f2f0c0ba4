using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Health;

/// <summary>How one part of a seller's account fares.</summary>
public enum HealthState
{
    /// <summary>There is too little to judge by, or nothing at all.</summary>
    Unknown,
    Good,
    Watch,
    Bad,
}

/// <summary>A week's share: so many of so many, such as late parcels of parcels.</summary>
public sealed record HealthWeek(DateOnly From, double Part, double Of)
{
    public double Share => Of > 0 ? Part / Of : 0;
}

/// <summary>A recorded decision that belongs to the part, as its slip says it.</summary>
public sealed record HealthDecision(
    string What, string Why, DateTimeOffset Since, DateTimeOffset? Until, bool Automated, string? Path = null);

/// <summary>Something that the seller can do about it.</summary>
public sealed record HealthStep(string Text, string? Path = null);

/// <summary>
/// What a part found. Every figure is a function of recorded facts that the seller can see, by thresholds that the terms publish; none of
/// them decides anything by itself.
/// </summary>
public sealed record HealthFinding(string Title, string Icon, HealthState State, string Sentence)
{
    /// <summary>The figure that stands for the part, such as a rate; null where there is none.</summary>
    public string? Figure { get; init; }

    /// <summary>From which figure on it is to be watched, and from which it is bad, in words.</summary>
    public string? Thresholds { get; init; }

    /// <summary>The same threshold as a share of the drawing's height, where shares are drawn.</summary>
    public double? WatchFrom { get; init; }

    public IReadOnlyList<HealthWeek> Weeks { get; init; } = [];

    /// <summary>What a week's drawing says of it, in words.</summary>
    public Func<HealthWeek, string>? WeekText { get; init; }

    /// <summary>Whether the drawing shows an average (the part divided by the count) up to this most, rather than a share.</summary>
    public double Most { get; init; } = 1;

    public IReadOnlyList<HealthDecision> Decisions { get; init; } = [];
    public IReadOnlyList<HealthStep> Steps { get; init; } = [];
}

/// <summary>
/// A part of the account-health page; modules register theirs. It gives null where it has nothing to say of this seller. Its texts are
/// read for each request, in its language.
/// </summary>
public sealed record HealthPart(
    string Name, int Order, Func<IServiceProvider, SellerId, CancellationToken, Task<HealthFinding?>> FindAsync);

/// <summary>All parts, and what they find of one seller.</summary>
public sealed class AccountHealth(IEnumerable<HealthPart> parts, IServiceProvider services)
{
    public async Task<IReadOnlyList<(string Name, HealthFinding Finding)>> OfAsync(SellerId seller, CancellationToken cancellationToken)
    {
        var findings = new List<(string, HealthFinding)>();
        foreach (var part in parts.OrderBy(part => part.Order))
        {
            if (await part.FindAsync(services, seller, cancellationToken) is { } finding)
            {
                findings.Add((part.Name, finding));
            }
        }
        return findings;
    }
}

/// <summary>The thresholds in force, as the terms publish them. A change is a new version.</summary>
public static class HealthRules
{
    public const string Version = "account-health/1";

    /// <summary>How far back figures go: twelve weeks, drawn one by one.</summary>
    public const int Weeks = 12;

    /// <summary>Fewer orders or reviews than this are too few to judge by.</summary>
    public const int CountMin = 10;

    public const double LateWatch = 0.04;
    public const double LateBad = 0.08;
    public const double CancelledWatch = 0.025;
    public const double CancelledBad = 0.05;
    public const double RatingWatch = 4.0;
    public const double RatingBad = 3.0;

    /// <summary>The first day of the twelve weeks that end today.</summary>
    public static DateOnly FirstDay(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime).AddDays(1 - (Weeks * 7));

    /// <summary>How a share fares by its thresholds.</summary>
    public static HealthState StateOf(double share, double count, double watch, double bad) =>
        count < CountMin ? HealthState.Unknown : share >= bad ? HealthState.Bad : share >= watch ? HealthState.Watch : HealthState.Good;
}

public static class HealthServices
{
    public static IServiceCollection AddHealthPart<TPart>(
        this IServiceCollection services, string name, int order,
        Func<TPart, SellerId, CancellationToken, Task<HealthFinding?>> find) where TPart : class
    {
        services.AddScoped<TPart>();
        return services.AddSingleton(new HealthPart(name, order, (provider, seller, cancellationToken) =>
            find(provider.GetRequiredService<TPart>(), seller, cancellationToken)));
    }

    internal static HealthDecision DecisionOf(this Reason reason, string what, DateTimeOffset since, DateTimeOffset? until, string? path) =>
        new(what, reason.Statement, since, until, reason.Automated, path);
}
