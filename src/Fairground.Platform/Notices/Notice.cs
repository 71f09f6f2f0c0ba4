using System.Globalization;
using System.Text.Json;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Platform.Notices;

public readonly record struct NoticeId(Guid Value) : IId<NoticeId>
{
    public static string Prefix => "ntc";

    public static bool TryParse(string? text, out NoticeId id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}

/// <summary>
/// Something an account should know, in the product. It keeps the name of a text and its arguments, so that it reads in whatever language
/// its reader uses; the text is <c>notice.KIND</c> of its module.
/// </summary>
public sealed class Notice
{
    private const string MoneyMark = "money:";
    private const int ArgumentsLengthMax = 30_000;

    public required NoticeId Id { get; init; }
    public required AccountId Account { get; init; }
    public required string Module { get; init; }
    public required string Kind { get; init; }
    public required string Arguments { get; init; }
    public required string Path { get; init; }
    public required DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Whether it is shown in the product; if not, it only waits for the letter of the day.</summary>
    public required bool IsShown { get; init; }

    /// <summary>Whether it goes into its reader's next letter of the day.</summary>
    public bool Waits { get; set; }

    public string Sentence => Texts.Of(Module)[$"notice.{Kind}", [.. (JsonSerializer.Deserialize<string[]>(Arguments) ?? []).Select(Read)]];

    /// <summary>Gives a notice, whatever its reader prefers; <see cref="NoticeDesk"/> asks that first.</summary>
    internal static void Give(FairgroundDb db, AccountId account, Told told, bool isShown, bool waits)
    {
        var now = db.Time.GetUtcNow();
        db.Add(new Notice
        {
            Id = Ids.Id.New<NoticeId>(db.Time),
            Account = account,
            Module = told.Texts.Module,
            Kind = told.Kind,
            Arguments = JsonSerializer.Serialize(told.Arguments.Select(Write)),
            Path = told.Path,
            At = now,
            // What is not shown is not counted as unread either.
            ReadAt = isShown ? null : now,
            IsShown = isShown,
            Waits = waits,
        });
    }

    /// <summary>What an account is shown: all, those it has not read, or those of a group.</summary>
    internal static IQueryable<Notice> Shown(FairgroundDb db, NoticeKinds kinds, AccountId account, bool unread, string? group)
    {
        var own = db.Set<Notice>().AsNoTracking().Where(notice => notice.Account == account && notice.IsShown);
        if (unread)
        {
            own = own.Where(notice => notice.ReadAt == null);
        }
        if (group is { Length: > 0 })
        {
            var names = kinds.Of(group).Select(kind => kind.Name).ToList();
            own = own.Where(notice => names.Contains(notice.Kind));
        }
        return own;
    }

    /// <summary>Marks some of an account's notices as read; none named, all of them.</summary>
    internal static Task ReadAsync(
        FairgroundDb db, AccountId account, IReadOnlyCollection<NoticeId>? ids, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var unread = db.Set<Notice>().Where(notice => notice.Account == account && notice.ReadAt == null);
        return (ids is null ? unread : unread.Where(notice => ids.Contains(notice.Id)))
            .ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), cancellationToken);
    }

    /// <summary>Amounts are kept as amounts, and written as each reader writes them.</summary>
    private static string Write(object argument) =>
        argument is Money amount ? $"{MoneyMark}{amount.Minor} {amount.Currency}" : argument.ToString() ?? "";

    private static object Read(string argument) => argument.StartsWith(MoneyMark, StringComparison.Ordinal)
        ? new Money(long.Parse(argument[MoneyMark.Length..^4], CultureInfo.InvariantCulture), Currency.Parse(argument[^3..]))
        : argument;

    private sealed class Configuration : IEntityTypeConfiguration<Notice>
    {
        public void Configure(EntityTypeBuilder<Notice> builder)
        {
            builder.ToTable("notices", "platform");
            builder.Ignore(notice => notice.Sentence);
            builder.Property(notice => notice.Module).HasMaxLength(20);
            builder.Property(notice => notice.Kind).HasMaxLength(NoticeKind.NameLengthMax);
            builder.Property(notice => notice.Arguments).HasMaxLength(ArgumentsLengthMax);
            builder.Property(notice => notice.Path).HasMaxLength(200);
            builder.HasOne<Account>().WithMany().HasForeignKey(notice => notice.Account);
            builder.HasIndex(notice => new { notice.Account, notice.At });
            builder.HasIndex(notice => notice.Account).HasFilter("read_at is null").HasDatabaseName("ix_notices_unread");
            builder.HasIndex(notice => notice.At).HasFilter("waits").HasDatabaseName("ix_notices_waiting");
        }
    }
}
