using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Tests.Web;

/// <summary>Walks over all routes there are: none is without an owner, none lets in whom it should not.</summary>
public sealed partial class RouteTests : IClassFixture<RouteTests.Town>
{
    private readonly Town town;

    public RouteTests(Town town) => this.town = town;

    [Fact]
    public void Every_route_says_who_may_use_it()
    {
        var open = Routes().Where(route => !route.Metadata.OfType<IAllowAnonymous>().Any() &&
            !route.Metadata.OfType<IAuthorizeData>().Any() && !route.Metadata.OfType<AuthorizationPolicy>().Any());

        Assert.Empty(open.Select(route => route.ToString()));
        Assert.True(Routes().Count() > 150);
    }

    [Fact]
    public async Task A_route_that_is_not_for_everyone_refuses_a_guest()
    {
        using var guest = town.Server.Guest();

        foreach (var (method, path) in Requests(route => !route.Metadata.OfType<IAllowAnonymous>().Any()))
        {
            using var answer = await SendAsync(guest, method, path);
            // Pages lead to the sign-in; programs get the problem.
            Assert.True(
                answer.StatusCode is HttpStatusCode.Unauthorized || IsSignIn(answer) || IsOtherMedia(answer, path),
                $"{method} {path} answers {answer.StatusCode} to a guest");
        }
    }

    [Fact]
    public async Task The_operators_routes_refuse_buyers_and_sellers()
    {
        using var buyer = await town.Server.RegisterAsync("Curious Buyer");

        foreach (var person in new[] { buyer, town.Stall.Owner })
        {
            foreach (var (method, path) in Requests(route => PolicyOf(route) == Policies.Admin))
            {
                using var answer = await SendAsync(person, method, path);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.Forbidden || IsNotAllowed(answer), $"{method} {path} answers {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task A_sellers_routes_are_closed_to_other_sellers_and_to_the_curious()
    {
        using var buyer = await town.Server.RegisterAsync("Another Buyer");

        foreach (var person in new[] { buyer, town.Other.Owner })
        {
            foreach (var (method, path) in Requests(route => Pattern(route).Contains("{seller}", StringComparison.OrdinalIgnoreCase)))
            {
                using var answer = await SendAsync(person, method, path);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden || IsNotAllowed(answer) ||
                    IsOtherMedia(answer, path),
                    $"{method} {path} answers {answer.StatusCode} to a stranger");
            }
        }
    }

    [Fact]
    public async Task Ids_that_are_none_are_not_found_and_never_a_fault()
    {
        foreach (var (method, path) in Requests(route => Pattern(route).Contains('{', StringComparison.Ordinal), "nonsense'\"<>"))
        {
            using var answer = await SendAsync(town.Admin, method, path);
            Assert.True((int)answer.StatusCode is >= 200 and < 500, $"{method} {path} answers {answer.StatusCode}\n{LastFault()}");
        }
    }

    [Fact]
    public async Task Bodies_that_are_none_are_refused_and_never_a_fault()
    {
        foreach (var body in new[] { "", "null", "[]", "{", "{\"a\":", "\"text\"", "{}" })
        {
            foreach (var (method, path) in Requests(_ => true).Where(request =>
                request.Method.Method is "POST" or "PUT" or "PATCH" && request.Path != "/sign-out"))
            {
                using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body) };
                request.Content.Headers.ContentType = new("application/json");
                request.Headers.Add("Sec-Fetch-Site", "same-origin");
                using var answer = await town.Stall.Owner.Http.SendAsync(request);
                Assert.True((int)answer.StatusCode < 500, $"{method} {path} answers {answer.StatusCode} to {body}\n{LastFault()}");
            }
        }
    }

    /// <summary>The generator of the framework's validation passes over arrays of records; lists it walks into.</summary>
    [Fact]
    public void Requests_hold_lists_of_records_never_arrays_of_them()
    {
        var bodies = Routes().SelectMany(route => route.Metadata.OfType<IAcceptsMetadata>()).Select(accepts => accepts.RequestType)
            .OfType<Type>().Distinct();

        Assert.Empty(bodies.SelectMany(ArraysIn).Distinct());
    }

    [Fact]
    public async Task The_document_of_the_api_names_every_route_with_its_summary_and_its_problems()
    {
        using var guest = town.Server.Guest();

        using var answer = await guest.Http.GetAsync("/api/openapi.json");
        Assert.True(answer.IsSuccessStatusCode, town.Server.Logs.ToString());
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var operations = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value)))
            .ToDictionary(operation => operation.Name, operation => operation.Value);
        var missing = Routes().Where(route => Pattern(route).StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(route => Verbs(route).Select(verb => $"{verb.ToLowerInvariant()} {WithoutConstraints(Pattern(route))}"))
            .Where(name => !operations.ContainsKey(name) && !name.Contains("openapi.json", StringComparison.Ordinal));
        Assert.Empty(missing);
        Assert.Empty(operations.Where(operation => !operation.Value.TryGetProperty("summary", out _)).Select(operation => operation.Key));
        Assert.All(operations.Values, operation => Assert.True(operation.GetProperty("responses").TryGetProperty("default", out _)));
        Assert.Contains("/problems/out-of-stock", document.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_problem_has_a_page_that_explains_it_in_every_language()
    {
        using var guest = town.Server.Guest();
        var problems = town.Server.Services.GetRequiredService<Fairground.Platform.Problems.ProblemCatalogue>().All.ToList();

        var list = await guest.OpenAsync("/problems");
        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.All(problems, problem => Assert.Contains($"href=\"{problem.Type}\"", list.Html, StringComparison.Ordinal));
        foreach (var problem in problems)
        {
            var page = await guest.OpenAsync(problem.Type);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(problem.Explanation, page.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await guest.OpenAsync("/problems/no-such-problem")).Status);
    }

    private IEnumerable<RouteEndpoint> Routes() => town.Server.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        // What the framework answers by itself: its script, and "not found" to everything else.
        .Where(route => !Pattern(route).StartsWith("/_framework", StringComparison.Ordinal) && Pattern(route) != "/{**path:file}");

    private IEnumerable<(HttpMethod Method, string Path)> Requests(Func<RouteEndpoint, bool> which, string? id = null) =>
        from route in Routes().Where(which)
        from verb in Verbs(route)
        select (new HttpMethod(verb), Parameter().Replace(Pattern(route), match => id is null || IsSeller(match.Value)
            ? ValueFor(match.Value)
            : Uri.EscapeDataString(id)));

    private string ValueFor(string parameter) => IsSeller(parameter) ? town.Stall.Seller.ToString()
        : parameter.Contains(":int", StringComparison.Ordinal) ? "1"
        : parameter.Contains("store", StringComparison.OrdinalIgnoreCase) ? town.Stall.Store.ToString()
        : parameter.Contains("product", StringComparison.OrdinalIgnoreCase) ? town.Lamp.Product.ToString()
        : parameter.Contains("offer", StringComparison.OrdinalIgnoreCase) ? town.Lamp.Offer.ToString()
        : parameter.Contains("account", StringComparison.OrdinalIgnoreCase) ? Id.New<AccountId>(town.Server.Time).ToString()
        : "x";

    private static bool IsSeller(string parameter) => parameter.StartsWith("{seller", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Verbs(RouteEndpoint route) =>
        route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs : ["GET"];

    private static string Pattern(RouteEndpoint route)
    {
        var pattern = "/" + route.RoutePattern.RawText!.Trim('/');
        return pattern.TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
    }

    private static string WithoutConstraints(string pattern) => Constraint().Replace(pattern, "}");

    private static string? PolicyOf(RouteEndpoint route) => route.Metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy;

    /// <summary>A route that takes files alone is not even found for JSON.</summary>
    private static bool IsOtherMedia(HttpResponseMessage answer, string path) =>
        answer.StatusCode is HttpStatusCode.UnsupportedMediaType && path.EndsWith("/pictures", StringComparison.Ordinal);

    private string LastFault() =>
        town.Server.Logs.Lines.LastOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)) ?? "";

    private static bool IsSignIn(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found &&
        answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal);

    private static bool IsNotAllowed(HttpResponseMessage answer) =>
        answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found &&
        answer.Headers.Location!.ToString().Contains("/not-allowed", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(Person person, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        if (method != HttpMethod.Get)
        {
            request.Content = JsonContent.Create(new { });
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
        }
        return await person.Http.SendAsync(request);
    }

    private static IEnumerable<string> ArraysIn(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.PropertyType.IsArray && IsOurs(property.PropertyType.GetElementType()!))
        .Select(property => $"{type.Name}.{property.Name}")
        .Concat(type.GetProperties().SelectMany(property => property.PropertyType.GenericTypeArguments.Append(property.PropertyType))
            .Where(part => part != type && IsOurs(part)).SelectMany(ArraysIn));

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("Fairground", StringComparison.Ordinal) == true && type.IsClass;

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@":[^}]*\}")]
    private static partial Regex Constraint();

    public sealed class Town : IAsyncLifetime
    {
        internal FairgroundServer Server { get; } = new();

        internal Person Admin { get; private set; } = null!;

        internal Stall Stall { get; private set; } = null!;

        internal Stall Other { get; private set; } = null!;

        internal Goods Lamp { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var market = await Market.OpenAsync(Server);
            Admin = market.Admin;
            Stall = await market.StallAsync("Lampes Lyon");
            Other = await market.StallAsync("Kettles Kassel");
            Lamp = await Stall.ListAsync("Brass desk lamp", 12_900);
        }

        public async Task DisposeAsync() => await Server.DisposeAsync();
    }
}
