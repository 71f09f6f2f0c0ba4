using System.Globalization;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Figures;

/// <summary>One day of trade (UTC): paid orders, and what the market earned by them, in its base currency at today's rates.</summary>
public sealed record SalesDay(DateOnly Day, int Orders, Money Commission);

/// <summary>
/// Counts the trade of the last days. Orders are found by their ids, which begin with the time they were made: no index serves this alone,
/// and no checkout pays for it. Counted once a minute a node.
/// </summary>
internal sealed class MarketSales(IServiceScopeFactory scopes, Exchange exchange, TimeProvider time)
{
    public const int Days = 30;
    private readonly Remembered<IReadOnlyList<SalesDay>> days = new(scopes, time, TimeSpan.FromMinutes(1), async (db, cancellationToken) =>
    {
        var rates = await exchange.RatesAsync(cancellationToken);
        var first = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - Days);
        var orders = await OrdersAsync(db, first, cancellationToken);
        var earned = (await CommissionsAsync(db, first, cancellationToken)).ToLookup(
            sum => sum.Day, sum => rates.Convert(sum.Commission, rates.Base));
        return [.. Enumerable.Range(0, Days).Select(i => new SalesDay(
            first.AddDays(i), orders.GetValueOrDefault(i), earned[i].Aggregate(Money.Zero(rates.Base), Money.Add)))];
    });

    public ValueTask<IReadOnlyList<SalesDay>> ReadAsync(CancellationToken cancellationToken) => days.GetAsync(cancellationToken);

    private static async Task<Dictionary<int, int>> OrdersAsync(FairgroundDb db, DateOnly first, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"with days (day, since, until) as (values {Bounds<OrderId>(sql, first)}) ")
            .Add($"select d.day, count(*) from days d join {db.Table<Order>()} o on o.id >= d.since and o.id < d.until ")
            .Add($"where o.status = '{OrderStatus.Paid}' group by d.day");
        return (await sql.ReadAsync(row => (Day: row.GetInt32(0), Count: (int)row.GetInt64(1)), cancellationToken))
            .ToDictionary(row => row.Day, row => row.Count);
    }

    private static Task<List<(int Day, Money Commission)>> CommissionsAsync(
        FairgroundDb db, DateOnly first, CancellationToken cancellationToken)
    {
        var sql = new SqlText(db);
        sql.Add($"with days (day, since, until) as (values {Bounds<SellerOrderId>(sql, first)}) ")
            .Add("select d.day, p.currency, cast(sum(p.commission_minor) as bigint) from days d ")
            .Add($"join {db.Table<SellerOrder>()} p on p.id >= d.since and p.id < d.until ")
            .Add($"where p.paid_at is not null and p.status <> '{SellerOrderStatus.Cancelled}' group by d.day, p.currency");
        return sql.ReadAsync(
            row => (row.GetInt32(0), new Money(row.GetInt64(2), Currency.Parse(row.GetString(1).Trim()))), cancellationToken);
    }

    private static string Bounds<TId>(SqlText sql, DateOnly first) where TId : struct, IId<TId> => string.Join(
        ", ", Enumerable.Range(0, Days).Select(i => string.Create(CultureInfo.InvariantCulture,
            $"({i}, {sql.Value(Start<TId>(first.AddDays(i)))}, {sql.Value(Start<TId>(first.AddDays(i + 1)))})")));

    private static TId Start<TId>(DateOnly day) where TId : struct, IId<TId> =>
        Id.FirstAt<TId>(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero));
}

internal static class MarketSalesApi
{
    public static void MapMarketSales(this IEndpointRouteBuilder routes) => routes.MapGet("/api/daily-sales", Get)
        .WholeList(MarketSales.Days)
        .WithTags("Administration").ForRole(Roles.Admin, Scopes.Administration)
        .WithSummary("Paid orders and commission of the last 30 days, a day each (UTC), in the market's base currency.");

    private static async Task<Ok<IReadOnlyList<SalesDay>>> Get(MarketSales sales, CancellationToken cancellationToken) =>
        TypedResults.Ok(await sales.ReadAsync(cancellationToken));
}
