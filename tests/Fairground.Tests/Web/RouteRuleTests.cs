using System.Collections;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Web;

/// <summary>
/// What all routes of the API have in common: lists come in pages, what is read bears a tag, what is made is made once. The walks name
/// the route that does not keep to it.
/// </summary>
public sealed class RouteRuleTests : IClassFixture<RouteTests.Town>
{
    private readonly RouteTests.Town town;

    public RouteRuleTests(RouteTests.Town town) => this.town = town;

    [Fact]
    public async Task Every_list_comes_in_pages_or_says_how_long_it_can_be()
    {
        var operations = await OperationsAsync();

        var loose = ApiRoutes("GET").Where(route => AnswersList(route) && route.Metadata.GetMetadata<WholeList>() is null)
            .Select(route => $"get {PathOf(route)}")
            .Where(name => !ParametersOf(operations[name]).Contains("limit") || !ParametersOf(operations[name]).Contains("page")).ToList();

        Assert.True(loose.Count == 0, "Take [AsParameters] Paging (see Platform/Routes/Paging.cs), or say .WholeList(max):\n" +
            string.Join('\n', loose));
        Assert.True(ApiRoutes("GET").Count(AnswersList) > 30);
    }

    [Fact]
    public async Task Every_post_takes_a_key_or_says_why_it_needs_none()
    {
        var operations = await OperationsAsync();

        var loose = ApiRoutes("POST").Where(route => route.Metadata.GetMetadata<RepeatsFreely>() is null)
            .Select(route => $"post {PathOf(route)}").Where(name => !ParametersOf(operations[name]).Contains("Idempotency-Key"));

        Assert.Empty(loose);
        Assert.DoesNotContain(ApiRoutes("POST"), route => route.Metadata.GetMetadata<RepeatsFreely>() is { Why.Length: < 10 });
        // What is free or keeps keys by itself is named here, so that nobody adds to it without a thought.
        Assert.Equal(
            [
                "/api/credit-grants", "/api/orders", "/api/payment-webhooks/{provider}", "/api/payout-webhooks/{provider}",
                "/api/sellers/{seller}/imports",
                "/api/sellers/{seller}/refunds",
            ],
            ApiRoutes("POST").Where(route => route.Metadata.GetMetadata<KeepsKeys>() is not null).Select(PathOf).Order());
    }

    [Fact]
    public async Task The_next_page_is_where_the_answer_says_until_there_is_none()
    {
        for (var i = 0; i < 5; i++)
        {
            await town.Stall.ListAsync($"Lamp number {i}", 1_000 + i);
        }
        var (seen, path) = (new List<string>(), $"{town.Stall.Desk}/offers?limit=2");
        for (var pages = 0; path is not null && pages < 20; pages++)
        {
            using var answer = await town.Stall.Owner.Http.GetAsync(path);
            var rows = await answer.Content.ReadFromJsonAsync<List<Row>>();
            Assert.InRange(rows!.Count, 1, 2);
            seen.AddRange(rows.Select(row => row.Id));
            path = answer.Headers.TryGetValues("Link", out var links)
                ? links.SelectMany(link => link.Split(',')).Where(link => link.Contains("rel=\"next\"", StringComparison.Ordinal))
                    .Select(link => link.Trim()[1..].Split('>')[0]).FirstOrDefault()
                : null;
        }

        var all = (await town.Stall.Owner.GetAsync<List<Row>>($"{town.Stall.Desk}/offers?limit=200")).ConvertAll(row => row.Id);
        Assert.Equal(all, seen);
    }

    [Fact]
    public async Task The_audit_log_goes_on_by_a_place_that_stays_right_while_it_grows()
    {
        using var first = await town.Admin.Http.GetAsync("/api/audit-entries?limit=1");
        var next = first.Headers.GetValues("Link").Single();

        Assert.Matches("^</api/audit-entries\\?limit=1&before=[0-9]+>; rel=\"next\"$", next);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var path = $"{town.Stall.Desk}/offers/{town.Lamp.Offer}";
        using var first = await town.Stall.Owner.Http.GetAsync(path);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);

        using var again = await SendAsync(HttpMethod.Get, path, null, ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, again.Headers.ETag);

        await town.Stall.Owner.PatchAsync<Row>(path, new { stock = 41 });
        using var changed = await SendAsync(HttpMethod.Get, path, null, ("If-None-Match", tag.ToString()));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
    }

    [Fact]
    public async Task A_change_of_what_has_changed_since_is_refused_and_of_two_at_once_one_is()
    {
        var path = $"{town.Stall.Desk}/offers/{town.Lamp.Offer}";
        async Task<string> TagAsync()
        {
            using var read = await town.Stall.Owner.Http.GetAsync(path);
            return read.Headers.ETag!.ToString();
        }
        var tag = await TagAsync();
        using var first = await SendAsync(HttpMethod.Patch, path, new { stock = 50 }, ("If-Match", tag));
        using var late = await SendAsync(HttpMethod.Patch, path, new { stock = 60 }, ("If-Match", tag));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.Contains("/problems/changed-since-read", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var any = await SendAsync(HttpMethod.Patch, path, new { stock = 51 }, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, any.StatusCode);

        tag = await TagAsync();
        var race = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            SendAsync(HttpMethod.Patch, path, new { stock = 100 + i }, ("If-Match", tag))));
        Assert.Single(race, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(race.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer =>
            Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode));
    }

    [Fact]
    public async Task A_change_where_nothing_can_be_read_is_not_made_blindly()
    {
        using var answer = await SendAsync(
            HttpMethod.Put, $"{town.Stall.Desk}/payout-account", new { holder = "Somebody", number = "FR7630006000011234567890189" },
            ("If-Match", "\"anything\""));

        Assert.Equal(HttpStatusCode.PreconditionFailed, answer.StatusCode);
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
        return town.Stall.Owner.Http.SendAsync(request);
    }

    private IEnumerable<RouteEndpoint> ApiRoutes(string verb) => town.Server.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => PathOf(route).StartsWith("/api/", StringComparison.Ordinal) &&
            !PathOf(route).EndsWith(".json", StringComparison.Ordinal) &&
            route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(verb) == true);

    private static string PathOf(RouteEndpoint route) =>
        System.Text.RegularExpressions.Regex.Replace("/" + route.RoutePattern.RawText!.Trim('/'), @":[^}]*\}", "}");

    private static bool AnswersList(RouteEndpoint route) => route.Metadata.OfType<IProducesResponseTypeMetadata>()
        .Where(answer => answer.StatusCode == 200).Select(answer => answer.Type).OfType<Type>().Any(type =>
            IsList(type) || type.GetProperty("Items") is { } items && IsList(items.PropertyType));

    private static bool IsList(Type type) => type != typeof(string) && type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) &&
        !typeof(IDictionary).IsAssignableFrom(type);

    private async Task<Dictionary<string, JsonElement>> OperationsAsync()
    {
        using var document = JsonDocument.Parse(await town.Admin.Http.GetStringAsync("/api/openapi.json"));
        return document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value)))
            .ToDictionary(operation => operation.Name.TrimEnd('/'), operation => operation.Value.Clone());
    }

    private static List<string> ParametersOf(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!.ToLowerInvariant() is var name
            && name == "idempotency-key" ? "Idempotency-Key" : name)]
        : [];

    private sealed record Row(string Id);
}
