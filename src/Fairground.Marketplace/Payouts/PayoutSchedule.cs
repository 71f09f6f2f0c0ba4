using System.Text.Json;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payouts;

/// <summary>
/// When a seller's available money is paid out by itself, each currency apart. A payout that fails pauses it until the seller has looked.
/// </summary>
internal sealed class PayoutSchedule
{
    public const int ZoneLengthMax = 60;
    public const int MinimumsMax = 50;
    public const long MinimumMinorMax = 1_000_000_000;

    /// <summary>The seller's.</summary>
    public required SellerId Id { get; init; }

    public PayoutRhythm Rhythm { get; private set; }
    public DayOfWeek Weekday { get; private set; }
    public int DayOfMonth { get; private set; } = 1;
    public int MinuteOfDay { get; private set; }

    /// <summary>The IANA name of the time zone.</summary>
    public string Zone { get; private set; } = SellerZones.Universal;

    public string MinimumsJson { get; private set; } = "{}";

    /// <summary>The next instant it pays at; null on request alone, and while it is paused.</summary>
    public DateTimeOffset? NextDueAt { get; private set; }

    /// <summary>The instant it last paid at.</summary>
    public DateTimeOffset? LastDueAt { get; private set; }

    public DateTimeOffset SetAt { get; private set; }
    public AccountId SetBy { get; private set; }
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>The payout that failed or came back.</summary>
    public PayoutId? PausedFor { get; private set; }

    public PayoutTimes Times => new(Rhythm, Weekday, DayOfMonth, MinuteOfDay, TimeZoneInfo.FindSystemTimeZoneById(Zone));

    /// <summary>The least that is paid out by itself, by currency.</summary>
    public IReadOnlyDictionary<string, long> Minimums => JsonSerializer.Deserialize<Dictionary<string, long>>(MinimumsJson) ?? [];

    public long MinimumIn(Currency currency) => Minimums.GetValueOrDefault(currency.Code);

    /// <summary>Sets it anew; it pays from its next instant on.</summary>
    public void Set(
        PayoutTimes times, IReadOnlyDictionary<Currency, long> minimums, AccountId by, DateTimeOffset now)
    {
        if (!Enum.IsDefined(times.Rhythm) || !Enum.IsDefined(times.Weekday) || times.DayOfMonth is < 1 or > 31 ||
            times.MinuteOfDay is < 0 or >= 24 * 60 || times.Zone.Id.Length > ZoneLengthMax)
        {
            throw new Refusal(MarketplaceProblems.PayoutScheduleInvalid);
        }
        if (minimums.Count > MinimumsMax || minimums.Values.Any(minor => minor is < 0 or > MinimumMinorMax))
        {
            throw new Refusal(MarketplaceProblems.PayoutScheduleInvalid);
        }
        (Rhythm, Weekday, DayOfMonth, MinuteOfDay) = (times.Rhythm, times.Weekday, times.DayOfMonth, times.MinuteOfDay);
        Zone = times.Zone.Id;
        MinimumsJson = JsonSerializer.Serialize(minimums.Where(minimum => minimum.Value > 0)
            .OrderBy(minimum => minimum.Key.Code, StringComparer.Ordinal)
            .ToDictionary(minimum => minimum.Key.Code, minimum => minimum.Value));
        (SetAt, SetBy) = (now, by);
        // Who sets it has looked.
        Resume(now);
    }

    /// <summary>A payout failed: nothing is paid by itself until the seller has looked.</summary>
    public void Pause(PayoutId payout, DateTimeOffset now)
    {
        if (Rhythm != PayoutRhythm.OnRequest)
        {
            (PausedAt, PausedFor, NextDueAt) = (PausedAt ?? now, payout, null);
        }
    }

    public void Resume(DateTimeOffset now) => (PausedAt, PausedFor, NextDueAt) = (null, null, After(now));

    /// <summary>It has paid at its due instant; those that passed meanwhile are made up for by the one payout.</summary>
    public void Run(DateTimeOffset now)
    {
        LastDueAt = NextDueAt;
        NextDueAt = After(now);
    }

    /// <summary>The next instant, and never one that was paid at already by a node whose clock is ahead.</summary>
    private DateTimeOffset? After(DateTimeOffset now) => Times.Next(LastDueAt is { } last && last > now ? last : now);

    private sealed class Configuration : IEntityTypeConfiguration<PayoutSchedule>
    {
        public void Configure(EntityTypeBuilder<PayoutSchedule> builder)
        {
            builder.ToTable("payout_schedules", "marketplace");
            builder.Ignore(schedule => schedule.Times).Ignore(schedule => schedule.Minimums);
            builder.Property(schedule => schedule.Id).ValueGeneratedNever();
            builder.Property(schedule => schedule.Rhythm).HasConversion<string>().HasMaxLength(12);
            builder.Property(schedule => schedule.Weekday).HasConversion<string>().HasMaxLength(12);
            builder.Property(schedule => schedule.Zone).HasMaxLength(ZoneLengthMax);
            builder.Property(schedule => schedule.MinimumsJson).HasColumnName("minimums").HasMaxLength(4000);
            builder.HasOne<Seller>().WithOne().HasForeignKey<PayoutSchedule>(schedule => schedule.Id).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(schedule => schedule.NextDueAt).HasFilter("next_due_at is not null").HasDatabaseName(
                "ix_payout_schedules_due");
        }
    }
}
