using System.Globalization;
using Fairground.Marketplace.Sellers;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Marketplace.Exports;

internal static class ExportApi
{
    public static void MapExports(this IEndpointRouteBuilder routes) => routes.MapGet("/api/sellers/{seller}/exports", Get)
        .WithTags("Desk: imports").ForMembers(SellerPolicies.Viewer)
        .WithSummary("All offers of a store with their products as one file: Csv (the default), JsonLines, MerchantTsv or MerchantXml. " +
            "Importing it again changes nothing.")
        .Refuses(PlatformProblems.NotFound, MarketplaceProblems.ImportStoreNeeded);

    private static async Task<PushStreamHttpResult> Get(
        SellerId seller, OfferExport export, TimeProvider time, CancellationToken cancellationToken, string? store = null,
        ExportFormat format = ExportFormat.Csv)
    {
        var chosen = await export.StoreAsync(
            seller, string.IsNullOrEmpty(store) ? null : StoreId.TryParse(store, out var id) ? id
                : throw new Refusal(PlatformProblems.NotFound), cancellationToken);
        var (type, ending) = format switch
        {
            ExportFormat.JsonLines => ("application/x-ndjson", "jsonl"),
            ExportFormat.MerchantTsv => ("text/tab-separated-values; charset=utf-8", "tsv"),
            ExportFormat.MerchantXml => ("application/rss+xml; charset=utf-8", "xml"),
            _ => ("text/csv; charset=utf-8", "csv"),
        };
        return TypedResults.Stream(stream => export.WriteAsync(chosen, format, stream, cancellationToken), type,
            $"{chosen.Slug}-{time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}.{ending}");
    }
}
