using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Ledger;

/// <summary>Reads what the forms about holds say.</summary>
internal static class HoldForms
{
    /// <summary>The beginning of a day (UTC), as a date field gives it.</summary>
    public static DateTimeOffset DayOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
            : throw new Refusal(MarketplaceProblems.ReviewDateInvalid, (int)Hold.ReviewWithinMax.TotalDays);

    /// <summary>The hold that a form names; of this seller, if one is given.</summary>
    public static async Task<HoldId> FindAsync(FairgroundDb db, string text, SellerId? seller, CancellationToken cancellationToken) =>
        HoldId.TryParse(text, out var id) &&
        await db.Set<Hold>().AnyAsync(hold => hold.Id == id && (seller == null || hold.Seller == seller), cancellationToken)
            ? id
            : throw new Refusal(PlatformProblems.NotFound);
}
