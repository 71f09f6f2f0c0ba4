using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Notices;

/// <summary>Why a notice reaches its reader whatever they prefer.</summary>
public enum NoticeDuty
{
    /// <summary>It need not: its reader may switch it off.</summary>
    None,

    /// <summary>It confirms or ends a contract, and the law wants that in writing (EU 2011/83, art. 8(7)).</summary>
    Contract,
    Money,
    Rights,
    Security,
}

/// <summary>
/// Kinds of notices that belong together, named by the text <c>notice-group.NAME</c> of the module; modules register theirs.
/// </summary>
/// <param name="Name">What the group is called in addresses and by its kinds.</param>
/// <param name="Texts">The texts of its module.</param>
/// <param name="Order">Where it stands among the groups.</param>
/// <param name="Concerns">Whether somebody has to do with it at all, and so sees it; without it, everybody.</param>
public sealed record NoticeGroup(
    string Name, Texts Texts, int Order, Func<IServiceProvider, AccountId, CancellationToken, Task<bool>>? Concerns = null)
{
    public string Title => Texts[$"notice-group.{Name}"];
}

/// <summary>
/// A kind of notice, which people may want in the product, by e-mail, both or not at all, unless it is one that must reach them. Modules
/// register theirs; the text <c>notice-kind.NAME</c> says when one is sent. A test names the notice whose kind is not declared.
/// </summary>
/// <param name="Name">The kind, as notices bear it.</param>
/// <param name="Texts">The texts of its module.</param>
/// <param name="Group">The group it is shown in.</param>
/// <param name="Duty">Why it cannot be switched off, if it cannot.</param>
public sealed record NoticeKind(string Name, Texts Texts, string Group, NoticeDuty Duty = NoticeDuty.None)
{
    public const int NameLengthMax = 60;

    public string Title => Texts[$"notice-kind.{Name}"];

    public bool IsDue => Duty != NoticeDuty.None;
}

/// <summary>All kinds of notices, by group.</summary>
public sealed class NoticeKinds(IEnumerable<NoticeGroup> groups, IEnumerable<NoticeKind> kinds)
{
    private readonly Dictionary<string, NoticeKind> byName = kinds.ToDictionary(kind => kind.Name);

    public IReadOnlyList<NoticeGroup> Groups { get; } = [.. groups.DistinctBy(group => group.Name).OrderBy(group => group.Order)];

    public IEnumerable<NoticeKind> All => byName.Values;

    public NoticeKind? Find(string? name) => name is null ? null : byName.GetValueOrDefault(name);

    public IEnumerable<NoticeKind> Of(string group) => byName.Values.Where(kind => kind.Group == group);
}

public static class NoticeServices
{
    /// <summary>Declares a group of notices and its kinds; a group may be declared by several modules, with kinds of each.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services, NoticeGroup group, params IEnumerable<NoticeKind> kinds)
    {
        services.AddSingleton(group);
        foreach (var kind in kinds)
        {
            services.AddSingleton(kind);
        }
        return services;
    }
}
