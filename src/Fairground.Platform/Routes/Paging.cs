using System.Globalization;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Routes;

/// <summary>
/// Which part of a list a program asks for: <c>page</c>, counted from 1, and <c>limit</c>. A handler takes it as
/// <c>[AsParameters] Paging paging</c> and reads its rows by it; the answer then tells by <c>Link</c> headers (RFC 8288) where the next
/// and the previous page are. Where there is no next, the list is over.
/// </summary>
public sealed record Paging(HttpContext Http, int? Page, int? Limit)
{
    public const int LimitDefault = 50;
    public const int LimitMax = 200;
    public const int PageMax = 10_000;

    public int Number => Page is null or (>= 1 and <= PageMax) ? Page ?? 1 : throw OutOfRange();

    public int Size => Limit is null or (>= 1 and <= LimitMax) ? Limit ?? LimitDefault : throw OutOfRange();

    public int Skip => (Number - 1) * Size;

    /// <summary>Reads the page of an ordered query, and says in the answer what comes before and after it.</summary>
    public async Task<List<T>> ReadAsync<T>(IQueryable<T> rows, CancellationToken cancellationToken) =>
        Cut(await rows.Skip(Skip).Take(Size + 1).ToListAsync(cancellationToken));

    /// <summary>The page of a list that is known as a whole.</summary>
    public List<T> Of<T>(IEnumerable<T> all) => Cut([.. all.Skip(Skip).Take(Size + 1)]);

    /// <summary>Takes off the row beyond the page, by which one knows that there is a next.</summary>
    public List<T> Cut<T>(List<T> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var isMore = rows.Count > Size;
        Say(isMore && Number < PageMax);
        return isMore ? rows[..Size] : rows;
    }

    /// <summary>Says, of a list whose rows were counted, how many there are and what comes before and after this page.</summary>
    public void Counted(int total)
    {
        Http.Response.Headers["Total-Count"] = total.ToString(CultureInfo.InvariantCulture);
        Say((long)Number * Size < total && Number < PageMax);
    }

    /// <summary>Says where the next page is of a list that goes on by the place in it rather than by a number.</summary>
    public void Next(string name, string place) => Http.Response.Headers.Append("Link", Link("next", (name, place)));

    private void Say(bool isMore)
    {
        if (isMore)
        {
            Next("page", (Number + 1).ToString(CultureInfo.InvariantCulture));
        }
        if (Number > 1)
        {
            Http.Response.Headers.Append("Link", Link("prev", ("page", (Number - 1).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private string Link(string relation, (string Name, string Value) change)
    {
        var query = Http.Request.Query.Where(pair => pair.Key != change.Name)
            .SelectMany(pair => pair.Value, (pair, value) => (pair.Key, Value: value ?? "")).Append((change.Name, change.Value));
        var text = string.Join('&', query.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"));
        return $"<{Http.Request.PathBase}{Http.Request.Path.ToUriComponent()}?{text}>; rel=\"{relation}\"";
    }

    private static Refusal OutOfRange() => new(PlatformProblems.PageOutOfRange, LimitMax, PageMax);
}

/// <summary>
/// A list that is given as a whole because it cannot grow beyond this many. Every other list takes a <see cref="Paging"/>; a test
/// names the one that does neither.
/// </summary>
public sealed record WholeList(int Max);

public static class ListRoutes
{
    /// <summary>Says that the route's list is given as a whole, and how long it can be at most.</summary>
    public static TBuilder WholeList<TBuilder>(this TBuilder route, int max) where TBuilder : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new WholeList(max)));
        return route;
    }
}
