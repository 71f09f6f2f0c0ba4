using Fairground.Marketplace.Desk;
using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Statements;

internal static class StatementApi
{
    public static IServiceCollection AddStatements(this IServiceCollection services) => services
        .AddScoped<StatementReader>().AddScoped<StatementFile>()
        .AddSingleton(new DeskLink("/statements", "receipt-text", () => Text["statements.title"], 55));

    public static void MapStatements(this IEndpointRouteBuilder routes)
    {
        var desk = routes.MapGroup("/api/sellers/{seller}/statements").WithTags("Desk: money");
        desk.MapGet("/", List).ForMembers(SellerPolicies.Viewer).WholeList(StatementReader.MonthsMax)
            .WithSummary("The seller's months in one currency (the first it has money in, if none is named), newest first: what was " +
                "earned, what was paid out, what was left.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapGet("/{month}", Get).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The statement of a month (2026-11) in the seller's time zone: opening balance, what moved by section, closing " +
                "balance, and a page of the movements, oldest first: page and limit count journals.")
            .Refuses(PlatformProblems.NotFound);
        desk.MapGet("/{month}/file", File).ForMembers(SellerPolicies.Viewer)
            .WithSummary("The statement of a month with every movement, as CSV.").Refuses(PlatformProblems.NotFound);
    }

    public sealed record MonthView(string Month, string Number, Money Earned, Money PaidOut, Money Closing, bool IsFinal);

    public sealed record StandingView(Money Pending, Money Available, Money Held, Money Owed, Money Total);

    public sealed record SectionView(StatementSection Section, int Journals, StandingView Moved);

    public sealed record ItemView(
        DateTimeOffset At, StatementSection Section, JournalKind Kind, string Cause, StandingView Moved);

    public sealed record StatementView(
        string Number, string Month, string Currency, string TimeZone, DateTimeOffset From, DateTimeOffset To, bool IsFinal,
        StandingView Opening, IReadOnlyList<SectionView> Sections, StandingView Closing, StandingView InLedger, bool AddsUp,
        IReadOnlyList<ItemView> Items, int Journals, int Page);

    private static async Task<Ok<List<MonthView>>> List(
        SellerId seller, StatementReader reader, CancellationToken cancellationToken, string? currency = null)
    {
        var known = await CurrencyAsync(reader, seller, currency, cancellationToken);
        return TypedResults.Ok(known is not { } found ? [] : (await reader.MonthsAsync(seller, found, cancellationToken)).ConvertAll(
            line => new MonthView(
                line.Month.ToString(), MonthStatement.NumberOf(seller, line.Month, found), line.Earned, line.PaidOut, line.Closing,
                line.IsFinal)));
    }

    private static async Task<Ok<StatementView>> Get(
        SellerId seller, string month, StatementReader reader, [AsParameters] Paging paging, CancellationToken cancellationToken,
        string? currency = null)
    {
        var statement = await ReadAsync(reader, seller, month, currency, cancellationToken);
        var items = await reader.ItemsAsync(statement, paging.Skip, paging.Size, cancellationToken);
        var journals = await reader.CountAsync(statement, cancellationToken);
        paging.Counted(journals);
        return TypedResults.Ok(new StatementView(
            statement.Number, statement.Month.ToString(), statement.Currency.Code, statement.Zone.Id, statement.From, statement.To,
            statement.IsFinal, View(statement.Opening),
            [.. statement.Sections.Select(section => new SectionView(section.Section, section.Journals, View(section.Moved)))],
            View(statement.Closing), View(statement.InLedger), statement.AddsUp,
            items.ConvertAll(item => new ItemView(item.At, item.Section, item.Kind, item.Cause, View(item.Moved))),
            journals, paging.Number));
    }

    private static async Task<FileContentHttpResult> File(
        SellerId seller, string month, StatementReader reader, StatementFile file, HttpResponse response,
        CancellationToken cancellationToken, string? currency = null)
    {
        var statement = await ReadAsync(reader, seller, month, currency, cancellationToken);
        response.Headers.CacheControl = "no-store";
        return TypedResults.File(
            await file.WriteAsync(statement, cancellationToken), "text/csv; charset=utf-8", $"statement-{statement.Number}.csv");
    }

    /// <summary>The currency that is asked for, or the first that there is; null for a seller without any money yet.</summary>
    internal static async Task<Currency?> CurrencyAsync(
        StatementReader reader, SellerId seller, string? asked, CancellationToken cancellationToken)
    {
        var all = await reader.CurrenciesAsync(seller, cancellationToken);
        return asked is { Length: > 0 }
            ? Currency.TryParse(asked, out var known) && all.Contains(known) ? known : throw new Refusal(PlatformProblems.NotFound)
            : all.Count == 0 ? null : all[0];
    }

    internal static async Task<MonthStatement> ReadAsync(
        StatementReader reader, SellerId seller, string month, string? currency, CancellationToken cancellationToken) =>
        Month.TryParse(month, out var known) && await CurrencyAsync(reader, seller, currency, cancellationToken) is { } found
            ? await reader.ReadAsync(seller, found, known, cancellationToken)
            : throw new Refusal(PlatformProblems.NotFound);

    private static StandingView View(Standing standing) =>
        new(standing.Pending, standing.Available, standing.Held, standing.Owed, standing.Total);
}
