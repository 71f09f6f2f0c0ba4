using System.Net;

namespace Fairground.Tests.Platform;

public sealed class SecurityTests : IDisposable
{
    private readonly FairgroundServer server = new();

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task Another_sites_form_cannot_act_in_a_visitors_name(string site)
    {
        using var person = await server.RegisterAsync("Vera Visitor");

        foreach (var path in new[] { "/preferences", "/cart/lines", "/api/tokens", "/checkout" })
        {
            var refused = await person.RefusedAsync(HttpMethod.Post, path, new { }, ("Sec-Fetch-Site", site));
            Assert.Equal((403, "cross-origin"), (refused.Status, refused.Type));
        }
    }

    [Fact]
    public async Task An_older_browser_is_judged_by_its_origin()
    {
        using var guest = server.Guest();

        var refused = await guest.RefusedAsync(HttpMethod.Post, "/preferences", null, ("Origin", "https://evil.example"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/preferences")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["theme"] = "dark" }),
        };
        request.Headers.Add("Origin", "https://localhost");
        using var own = await guest.Http.SendAsync(request);

        Assert.Equal("cross-origin", refused.Type);
        Assert.Equal(HttpStatusCode.Redirect, own.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/products")]
    [InlineData("/nowhere")]
    [InlineData("/assets/app.css")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var guest = server.Guest();

        using var answer = await guest.Http.GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_hold_no_inline_script_and_no_inline_style()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("Lyon");
        var lamp = await stall.ListAsync("Lamp", 1_000);

        foreach (var path in new[] { "/", "/c/lamps", $"/p/{lamp.Slug}", "/cart", "/how-we-rank", $"/s/{stall.Slug}",
            $"/desk/{stall.Seller}" })
        {
            var page = await stall.Owner.OpenAsync(path);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(" style=", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", page.Html, StringComparison.Ordinal);
            Assert.DoesNotMatch("<script(?![^>]*src=)", page.Html);
            Assert.DoesNotMatch(" on[a-z]+=\"", page.Html);
        }
    }

    [Fact]
    public async Task What_people_write_is_shown_as_text_and_never_runs()
    {
        var stall = await (await Market.OpenAsync(server)).StallAsync("<script>alert(1)</script>");
        var lamp = await stall.ListAsync("<img src=x onerror=alert(2)>", 1_000);

        var page = await stall.Owner.OpenAsync($"/p/{lamp.Slug}");
        var list = await stall.Owner.OpenAsync("/search?q=%3Cscript%3Ealert(3)%3C/script%3E");

        Assert.DoesNotContain("<script>alert", page.Html + list.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
        Assert.Contains("<img src=x onerror=alert(2)>", page.Text.Replace("&lt;", "<", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_requests_are_told_to_wait_and_how_long()
    {
        using var busy = new FairgroundServer(new() { ["RateLimits:RequestsPerMinute"] = "20" });
        using var guest = busy.Guest();
        HttpResponseMessage? last = null;

        for (var i = 0; i < 25; i++)
        {
            last = await guest.Http.GetAsync("/api/categories");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("too-many-requests", await last.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guessing_passwords_has_a_stricter_limit()
    {
        using var busy = new FairgroundServer(new() { ["RateLimits:SensitivePerMinute"] = "5" });
        using var guest = busy.Guest();
        var statuses = new List<int>();

        for (var i = 0; i < 7; i++)
        {
            statuses.Add((await guest.RefusedPostAsync("/api/sessions", new { email = $"a{i}@example.test", password = "wrong password" }))
                .Status);
        }

        Assert.Equal([401, 401, 401, 401, 401, 429, 429], statuses);
    }

    [Theory]
    [InlineData("/api/orders")]
    [InlineData("/api/carts")]
    [InlineData("/api/accounts")]
    public async Task A_body_larger_than_any_form_needs_is_refused(string path)
    {
        using var guest = server.Guest();
        using var content = new StringContent($"{{\"x\":\"{new string('x', 2_000_000)}\"}}", System.Text.Encoding.UTF8, "application/json");

        using var answer = await guest.Http.PostAsync(path, content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("too-large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"lines\":\"x\"}")]
    [InlineData("{\"lines\":[{\"offer\":5}]}")]
    [InlineData("{\"lines\":[{\"offer\":\"prd_01m7zn5pabexyrzn5q32rhpjw2\"}]}")]
    [InlineData("{\"lines\":[{\"offer\":\"off_01m7zn5pabexyrzn5q32rhpjw2\",\"quantity\":\"many\"}]}")]
    [InlineData("{\"lines\":[{\"offer\":\"off_01m7zn5pabexyrzn5q32rhpjw2\",\"quantity\":1e99}]}")]
    public async Task A_body_that_is_not_what_was_asked_for_is_a_bad_request(string body)
    {
        using var guest = server.Guest();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await guest.Http.PostAsync("/api/carts", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    public void Dispose() => server.Dispose();
}
