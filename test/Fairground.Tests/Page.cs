using System.Net;
using System.Text.RegularExpressions;

namespace Fairground.Tests;

/// <summary>A page as a browser without scripts has it: it can be read, and its forms posted with what they hold.</summary>
public sealed partial class Page(Person person, string path, HttpStatusCode status, string html, string? location)
{
    public HttpStatusCode Status => status;

    public string Html => html;

    /// <summary>Where the answer leads, as a path.</summary>
    public string? Location => location;

    /// <summary>The words of the page, without markup, spaces folded.</summary>
    public string Text => WebUtility.HtmlDecode(Spaces().Replace(Tags().Replace(Scripts().Replace(html, " "), " "), " "));

    public string Title => WebUtility.HtmlDecode(TitleTag().Match(html).Groups[1].Value);

    public static async Task<Page> ReadAsync(Person person, string path, HttpResponseMessage response) => new(
        person, path, response.StatusCode, await response.Content.ReadAsStringAsync(),
        response.Headers.Location is { } to ? to.IsAbsoluteUri ? to.PathAndQuery : to.ToString() : null);

    /// <summary>
    /// Posts a form of the page: one made by the page itself, found by its handler's name, or a plain one, found by its action. Its hidden
    /// fields go along; <paramref name="fields"/> fill in the rest.
    /// </summary>
    public async Task<Page> SubmitAsync(string nameOrAction, Dictionary<string, string>? fields = null)
    {
        var form = Forms().Matches(html).Select(match => match.Value).FirstOrDefault(text =>
            text.Contains($"value=\"{nameOrAction}\"", StringComparison.Ordinal) ||
            WebUtility.HtmlDecode(text).Contains($"action=\"{nameOrAction}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{path} has no form '{nameOrAction}'.");
        var values = HiddenInputs().Matches(form).Select(match => match.Value)
            .ToDictionary(input => Attribute(input, "name"), input => WebUtility.HtmlDecode(Attribute(input, "value")));
        foreach (var (name, value) in fields ?? [])
        {
            values[name] = value;
        }
        var action = WebUtility.HtmlDecode(Attribute(form, "action"));
        return await person.PostFormAsync(action.Length > 0 ? action : path, values);
    }

    private static string Attribute(string tag, string name) => Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"").Groups[1].Value;

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*type=\"hidden\"[^>]*>")]
    private static partial Regex HiddenInputs();

    [GeneratedRegex("<(script|style).*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex TitleTag();
}

internal static class Browsing
{
    /// <summary>Opens a page as a browser asks for it.</summary>
    public static async Task<Page> OpenAsync(this Person person, string path, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await person.SendAsync(request, path, language);
    }

    /// <summary>Posts a form as a browser does, from this site.</summary>
    public static async Task<Page> PostFormAsync(
        this Person person, string path, Dictionary<string, string> fields, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        return await person.SendAsync(request, path, language);
    }

    private static async Task<Page> SendAsync(this Person person, HttpRequestMessage request, string path, string? language)
    {
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (language is not null)
        {
            request.Headers.Add("Accept-Language", language);
        }
        using var response = await person.Http.SendAsync(request);
        return await Page.ReadAsync(person, path, response);
    }
}
