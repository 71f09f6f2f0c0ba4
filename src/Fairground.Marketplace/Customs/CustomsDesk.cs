using System.Globalization;
using Fairground.Platform.Accountability;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Customs;

/// <summary>A published table without its rows, and why it was published; null for the one that the market comes with.</summary>
internal sealed record CustomsEdition(int Version, DateTimeOffset? PublishedAt, Reason? Reason);

/// <summary>Publishes tables of duties and import taxes, and shows those that held.</summary>
internal sealed class CustomsDesk(FairgroundDb db, CustomsTables tables)
{
    /// <summary>With the one that the market comes with.</summary>
    public const int EditionsMax = 500;

    public async Task<List<CustomsEdition>> HistoryAsync(CancellationToken cancellationToken)
    {
        var rows = await db.Set<CustomsTable>().OrderByDescending(table => table.Version).Take(EditionsMax - 1)
            .Select(table => new { table.Version, table.PublishedAt, table.PublishedFor }).ToListAsync(cancellationToken);
        var reasons = await Reasons.OfAsync(db, rows.Select(row => (ReasonId?)row.PublishedFor), cancellationToken);
        return [.. rows.Select(row => new CustomsEdition(row.Version, row.PublishedAt, reasons[row.PublishedFor])),
            new CustomsEdition(CustomsTable.FirstVersion, null, null)];
    }

    public async Task<string> CsvAsync(int version, CancellationToken cancellationToken) => version == CustomsTable.FirstVersion
        ? CustomsTables.First
        : await db.Set<CustomsTable>().Where(table => table.Version == version).Select(table => table.Csv)
            .FirstOrDefaultAsync(cancellationToken) ?? throw new Refusal(PlatformProblems.NotFound);

    public async Task<CustomsTable> PublishAsync(string csv, string? statement, AccountId by, CancellationToken cancellationToken)
    {
        var newest = await db.Set<CustomsTable>().MaxAsync(table => (int?)table.Version, cancellationToken) ?? CustomsTable.FirstVersion;
        if (csv.Length > CustomsTable.CsvLengthMax)
        {
            throw new Refusal(PlatformProblems.TooLarge);
        }
        var read = CustomsRates.Read(newest + 1, csv);
        var grounds = Reason.Record(db, "customs.published", statement, by);
        var table = new CustomsTable
        {
            Version = read.Version, Csv = csv, PublishedAt = db.Time.GetUtcNow(), PublishedFor = grounds.Id,
        };
        db.Add(table);
        db.Audit("customs.published", string.Create(CultureInfo.InvariantCulture, $"customs/{read.Version}"), by, grounds,
            string.Create(CultureInfo.InvariantCulture, $"{read.Destinations.Count()} countries, {read.Duties} rates"));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Somebody else published one at the same moment.
            throw new Refusal(PlatformProblems.Conflict);
        }
        db.AfterCommit(tables.Refresh);
        return table;
    }
}

internal static class CustomsApi
{
    public static void MapCustoms(this IEndpointRouteBuilder routes)
    {
        var tables = routes.MapGroup("/api/customs-tables").WithTags("Rules");
        tables.MapGet("/", List).ForEveryone().WholeList(CustomsDesk.EditionsMax)
            .WithSummary("The published tables of duties and import taxes, the newest first; the newest holds.");
        tables.MapGet("/{version:int}", Get).ForEveryone().WithSummary("A table as CSV.").Refuses(PlatformProblems.NotFound)
            .Produces<string>(StatusCodes.Status200OK, "text/csv");
        tables.MapPost("/", Publish).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes a table, whole, with a reason that everybody can read. Orders keep the one they were made under.")
            .Refuses(MarketplaceProblems.CustomsTableInvalid, PlatformProblems.ReasonTooShort);
    }

    public sealed record TableRequest([property: Needed, Lengths(1, CustomsTable.CsvLengthMax)] string Csv, string? Reason);

    public sealed record TableView(int Version, DateTimeOffset? PublishedAt, string? Reason);

    private static async Task<Ok<List<TableView>>> List(CustomsDesk desk, CancellationToken cancellationToken) => TypedResults.Ok(
        (await desk.HistoryAsync(cancellationToken)).ConvertAll(edition => new TableView(
            edition.Version, edition.PublishedAt, edition.Reason?.Statement)));

    private static async Task<ContentHttpResult> Get(int version, CustomsDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Text(await desk.CsvAsync(version, cancellationToken), "text/csv", System.Text.Encoding.UTF8);

    private static async Task<Created<TableView>> Publish(
        TableRequest request, CustomsDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var table = await desk.PublishAsync(request.Csv, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.Created(
            $"/api/customs-tables/{table.Version}", new TableView(table.Version, table.PublishedAt, request.Reason?.Trim()));
    }
}
