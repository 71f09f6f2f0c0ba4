using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Fairground.Platform.Monies;

internal static class ExchangeRateApi
{
    public static void MapExchangeRates(this IEndpointRouteBuilder routes)
    {
        var rates = routes.MapGroup("/api/exchange-rates").WithTags("Rules");
        rates.MapGet("/", List).ForEveryone()
            .WithSummary("The published exchange rates: units of the currency for one unit of the market's base. history=true lists all.");
        rates.MapPost("/", Publish).ForRole(Roles.Admin, Scopes.Administration)
            .WithSummary("Publishes a rate, with a reason. It holds from now on; what was bought keeps the rate it was bought at.")
            .Refuses(PlatformProblems.RateInvalid, PlatformProblems.ReasonTooShort);
    }

    public sealed record RateRequest([property: Needed, CurrencyCode] string Currency, decimal PerBase, string? Reason);

    public sealed record RateView(Currency Currency, Currency Base, decimal PerBase, DateTimeOffset PublishedAt);

    private static async Task<Ok<List<RateView>>> List(
        ExchangeRateDesk desk, [AsParameters] Paging paging, CancellationToken cancellationToken, bool history = false)
    {
        if (history)
        {
            paging.Counted(await desk.CountAsync(cancellationToken));
        }
        var rates = history
            ? await desk.HistoryAsync(paging.Number, paging.Size, cancellationToken)
            : paging.Of(await desk.CurrentAsync(cancellationToken));
        return TypedResults.Ok(rates.ConvertAll(rate => View(rate.Rate, desk)));
    }

    private static async Task<Created<RateView>> Publish(
        RateRequest request, ExchangeRateDesk desk, Visitor visitor, CancellationToken cancellationToken)
    {
        var rate = await desk.PublishAsync(request.Currency, request.PerBase, request.Reason, visitor.SignedIn, cancellationToken);
        return TypedResults.Created("/api/exchange-rates", View(rate, desk));
    }

    private static RateView View(ExchangeRate rate, ExchangeRateDesk desk) =>
        new(rate.Currency, desk.Base, (decimal)rate.MicrosPerBase / ExchangeRateDesk.MicrosPerUnit, rate.PublishedAt);
}
