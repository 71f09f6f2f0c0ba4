using System.Net;
using Fairground.Platform;
using Fairground.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Fairground.Tests.Web;

/// <summary>Who only looks around gets no cookie; each cookie comes with what somebody did, and keeps that alone.</summary>
public sealed class CookieTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Fact]
    public async Task A_guest_who_looks_at_every_public_page_gets_no_cookie()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900);
        using var guest = server.Guest();

        var pages = PublicPages().Select(template => template
            .Replace("/c/{Slug}", "/c/lamps", StringComparison.Ordinal).Replace("/s/{Slug}", $"/s/{stall.Slug}", StringComparison.Ordinal)
            .Replace("/p/{Slug}", $"/p/{lamp.Slug}", StringComparison.Ordinal)
            .Replace("{Code}", "not-found", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 15);
        foreach (var page in pages.Append("/no-such-page").Append("/desk").Append("/api/products").Append("/api/openapi.json"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page);
            request.Headers.Add("Accept", "text/html");
            using var answer = await guest.Http.SendAsync(request);
            Assert.False(answer.Headers.Contains("Set-Cookie"), $"{page} sets {string.Join("; ", answer.Headers.TryGetValues(
                "Set-Cookie", out var cookies) ? cookies : [])}");
            Assert.True((int)answer.StatusCode < 500, $"{page} answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_cart_is_one_cookie_and_each_choice_one_of_its_own()
    {
        var market = await Market.OpenAsync(server);
        var stall = await market.StallAsync("Lampes Lyon");
        var lamp = await stall.ListAsync("Brass desk lamp", 12_900);

        Assert.Equal(["cart"], await CookiesAsync("/cart/lines", ("offer", lamp.Offer.ToString()), ("quantity", "1")));
        Assert.Equal(["theme"], await CookiesAsync("/preferences", ("theme", "dark")));
        Assert.Equal(["language"], await CookiesAsync("/preferences", ("language", "fr")));
        Assert.Equal(["place"], await CookiesAsync("/preferences", ("country", "FR"), ("currency", "USD")));
        Assert.Empty(await CookiesAsync("/preferences", ("theme", "purple")));
    }

    [Fact]
    public async Task The_terms_and_the_privacy_page_name_every_cookie_there_is()
    {
        using var guest = server.Guest();
        using var buyer = await server.RegisterAsync("Bea Buyer");

        foreach (var page in new[] { await guest.OpenAsync("/terms"), await buyer.OpenAsync("/account/privacy") })
        {
            Assert.Equal(HttpStatusCode.OK, page.Status);
            foreach (var cookie in new[] { "cart", "session", "passkey", "language", "place", "theme" })
            {
                Assert.Contains($"<code>{cookie}</code>", page.Html, StringComparison.Ordinal);
            }
        }
    }

    public void Dispose() => server.Dispose();

    /// <summary>The cookies that a guest who has none gets by a form; scripts and other sites' forms cannot reach them.</summary>
    private async Task<List<string>> CookiesAsync(string path, params (string Name, string Value)[] fields)
    {
        using var guest = server.Guest();
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await guest.Http.SendAsync(request);
        Assert.True((int)answer.StatusCode < 400, $"{path} answers {answer.StatusCode}");
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.ToList() : [];
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        });
        return cookies.ConvertAll(cookie => cookie.Split('=')[0]);
    }

    private static IEnumerable<string> PublicPages() => Databases.Parts
        .Concat([typeof(PlatformModule).Assembly, typeof(FairgroundApp).Assembly]).Distinct().SelectMany(part => part.GetTypes())
        .Where(type => type.IsDefined(typeof(AllowAnonymousAttribute), true))
        .SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template)
        .Order(StringComparer.Ordinal);
}
