using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Payouts;

/// <summary>A month of a year.</summary>
public readonly record struct Month(int Year, int Number) : IComparable<Month>
{
    private const int YearMin = 2000;
    private const int YearMax = 2999;

    /// <summary>Months since the beginning of the year 0, by which they are counted and stored.</summary>
    public int Index => (Year * 12) + Number - 1;

    public DateOnly First => new(Year, Number, 1);

    public static Month At(int index) => new(index / 12, (index % 12) + 1);

    public static Month Of(DateTime local) => new(local.Year, local.Month);

    public static bool TryParse(string? text, out Month month)
    {
        var isMonth = DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) &&
            first.Year is >= YearMin and <= YearMax;
        month = isMonth ? new Month(first.Year, first.Month) : default;
        return isMonth;
    }

    public Month Add(int months) => At(Index + months);

    public int CompareTo(Month other) => Index.CompareTo(other.Index);

    public static bool operator <(Month left, Month right) => left.Index < right.Index;

    public static bool operator >(Month left, Month right) => left.Index > right.Index;

    public static bool operator <=(Month left, Month right) => left.Index <= right.Index;

    public static bool operator >=(Month left, Month right) => left.Index >= right.Index;

    /// <summary>The month as addresses have it, such as 2026-11.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Number:00}");
}

/// <summary>
/// The time zone in which a seller's months begin, from a month on. Another zone holds from the month after it is named, so that months
/// which are over keep their bounds, and no entry falls between two statements or into both.
/// </summary>
internal sealed class SellerZone
{
    public required SellerId Seller { get; init; }
    public required int FromMonth { get; init; }
    public required string Zone { get; set; }

    private sealed class Configuration : IEntityTypeConfiguration<SellerZone>
    {
        public void Configure(EntityTypeBuilder<SellerZone> builder)
        {
            builder.ToTable("seller_zones", "marketplace");
            builder.HasKey(zone => new { zone.Seller, zone.FromMonth });
            builder.Property(zone => zone.Zone).HasMaxLength(PayoutSchedule.ZoneLengthMax);
            builder.HasOne<Seller>().WithMany().HasForeignKey(zone => zone.Seller).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A seller's months: where each begins.</summary>
internal sealed class SellerMonths(IReadOnlyList<SellerZone> zones)
{
    /// <summary>The time zone of a month: the last that was named for it or before.</summary>
    public TimeZoneInfo ZoneOf(Month month) => TimeZoneInfo.FindSystemTimeZoneById(
        zones.Where(zone => zone.FromMonth <= month.Index).MaxBy(zone => zone.FromMonth)?.Zone ?? SellerZones.Universal);

    /// <summary>The zone that holds last.</summary>
    public string Newest => zones.MaxBy(zone => zone.FromMonth)?.Zone ?? SellerZones.Universal;

    /// <summary>The instant at which a month begins.</summary>
    public DateTimeOffset StartOf(Month month) => StartOf(month, ZoneOf(month));

    /// <summary>The month that an instant lies in.</summary>
    public Month MonthOf(DateTimeOffset at)
    {
        var month = Month.Of(at.UtcDateTime).Add(1);
        while (StartOf(month) > at)
        {
            month = month.Add(-1);
        }
        return month;
    }

    private static DateTimeOffset StartOf(Month month, TimeZoneInfo zone)
    {
        var local = month.First.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}

/// <summary>Keeps sellers' time zones. A seller's first is that of its country.</summary>
internal sealed class SellerZones(FairgroundDb db) : IHandle<SellerWasDecided>
{
    public const string Universal = "UTC";

    private static readonly string[] Regions =
        ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

    private static readonly Dictionary<string, string> OfCountries = new()
    {
        ["AE"] = "Asia/Dubai", ["AT"] = "Europe/Vienna", ["AU"] = "Australia/Sydney", ["BE"] = "Europe/Brussels",
        ["BR"] = "America/Sao_Paulo", ["CA"] = "America/Toronto", ["CH"] = "Europe/Zurich", ["CN"] = "Asia/Shanghai",
        ["DE"] = "Europe/Berlin", ["DK"] = "Europe/Copenhagen", ["EG"] = "Africa/Cairo", ["ES"] = "Europe/Madrid",
        ["FI"] = "Europe/Helsinki", ["FR"] = "Europe/Paris", ["GB"] = "Europe/London", ["GR"] = "Europe/Athens",
        ["ID"] = "Asia/Jakarta", ["IE"] = "Europe/Dublin", ["IN"] = "Asia/Kolkata", ["IT"] = "Europe/Rome", ["JP"] = "Asia/Tokyo",
        ["KR"] = "Asia/Seoul", ["KW"] = "Asia/Kuwait", ["MA"] = "Africa/Casablanca", ["MX"] = "America/Mexico_City",
        ["NL"] = "Europe/Amsterdam", ["NO"] = "Europe/Oslo", ["NZ"] = "Pacific/Auckland", ["PL"] = "Europe/Warsaw",
        ["PT"] = "Europe/Lisbon", ["SA"] = "Asia/Riyadh", ["SE"] = "Europe/Stockholm", ["SG"] = "Asia/Singapore",
        ["TN"] = "Africa/Tunis", ["TR"] = "Europe/Istanbul", ["US"] = "America/New_York", ["VN"] = "Asia/Ho_Chi_Minh",
        ["ZA"] = "Africa/Johannesburg",
    };

    /// <summary>The zones that people choose from, by their names.</summary>
    public static IReadOnlyList<string> All { get; } = [Universal, .. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)
        .Where(id => Regions.Any(region => id.StartsWith(region, StringComparison.Ordinal))).Order(StringComparer.Ordinal)];

    public static string OfCountry(string country) => OfCountries.GetValueOrDefault(country, Universal);

    /// <summary>The zone of this name; refuses what is none.</summary>
    public static TimeZoneInfo Require(string? name) =>
        name is { Length: > 0 and <= PayoutSchedule.ZoneLengthMax } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) &&
        zone.HasIanaId
            ? zone
            : throw new Refusal(MarketplaceProblems.TimeZoneUnknown);

    public async Task<SellerMonths> OfAsync(SellerId seller, CancellationToken cancellationToken) => new(
        await db.Set<SellerZone>().AsNoTracking().Where(zone => zone.Seller == seller).ToListAsync(cancellationToken));

    /// <summary>Has a seller's months begin in another zone, from the next month on, in the caller's unit of work.</summary>
    public async Task NameAsync(SellerId seller, string zone, CancellationToken cancellationToken)
    {
        var months = await OfAsync(seller, cancellationToken);
        if (months.Newest == zone)
        {
            return;
        }
        var from = months.MonthOf(db.Time.GetUtcNow()).Add(1).Index;
        if (await db.Set<SellerZone>().FirstOrDefaultAsync(row => row.Seller == seller && row.FromMonth == from, cancellationToken)
            is { } planned)
        {
            planned.Zone = zone;
            return;
        }
        db.Add(new SellerZone { Seller = seller, FromMonth = from, Zone = zone });
    }

    /// <summary>A seller who may sell from now on counts months as its country does.</summary>
    public async Task HandleAsync(SellerWasDecided @event, CancellationToken cancellationToken)
    {
        if (!@event.Approved || await db.Set<SellerZone>().AnyAsync(zone => zone.Seller == @event.Seller, cancellationToken))
        {
            return;
        }
        var country = await db.Set<Seller>().Where(seller => seller.Id == @event.Seller).Select(seller => seller.Address.Country)
            .SingleAsync(cancellationToken);
        db.Add(new SellerZone
        {
            Seller = @event.Seller, FromMonth = Month.Of(db.Time.GetUtcNow().UtcDateTime).Index, Zone = OfCountry(country),
        });
    }
}
