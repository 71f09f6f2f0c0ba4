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
    /// Posts a form of the page: one made by the page itself, found by its handler's name, or a plain one, found by its action. It goes
    /// with the values it has there, and those of <paramref name="fields"/> in their place.
    /// </summary>
    public Task<Page> SubmitAsync(string nameOrAction, Dictionary<string, string>? fields = null)
    {
        var form = Forms().Matches(html).FirstOrDefault(match => Attribute(match.Groups["head"].Value, "action") == nameOrAction ||
            Inputs().Matches(match.Value).Any(input => Attribute(input.Value, "name") == "_handler" &&
                Attribute(input.Value, "value") == nameOrAction))
            ?? throw new InvalidOperationException($"{path} has no form '{nameOrAction}': {Text}");
        var values = Values(form.Value).Where(field => fields?.ContainsKey(field.Key) != true).Concat(fields ?? []);
        var action = Attribute(form.Groups["head"].Value, "action");
        return person.PostFormAsync(action.Length > 0 ? action : path, values);
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(string form)
    {
        foreach (var input in Inputs().Matches(form).Select(match => match.Value))
        {
            var isChosen = Attribute(input, "type") is not ("checkbox" or "radio") || Has(input, "checked");
            if (isChosen && Attribute(input, "type") != "submit" && Attribute(input, "name").Length > 0)
            {
                yield return new(Attribute(input, "name"), Attribute(input, "value"));
            }
        }
        foreach (Match select in Selects().Matches(form))
        {
            var chosen = Options().Matches(select.Value).FirstOrDefault(option => Has(option.Value, "selected"))
                ?? Options().Match(select.Value);
            yield return new(Attribute(select.Groups["head"].Value, "name"), Attribute(chosen.Value, "value"));
        }
        foreach (Match area in Areas().Matches(form))
        {
            yield return new(Attribute(area.Groups["head"].Value, "name"), WebUtility.HtmlDecode(area.Groups["text"].Value));
        }
    }

    private static bool Has(string tag, string attribute) => Regex.IsMatch(tag, $@"\s{attribute}(?=[\s=/>])");

    private static string Attribute(string tag, string name) =>
        WebUtility.HtmlDecode(Regex.Match(tag, $@"\s{name}=""([^""]*)""").Groups[1].Value);

    [GeneratedRegex("<form(?<head>[^>]*)>.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();

    [GeneratedRegex("<select(?<head>[^>]*)>.*?</select>", RegexOptions.Singleline)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*>")]
    private static partial Regex Options();

    [GeneratedRegex("<textarea(?<head>[^>]*)>(?<text>.*?)</textarea>", RegexOptions.Singleline)]
    private static partial Regex Areas();

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
        this Person person, string path, IEnumerable<KeyValuePair<string, string>> fields, string? language = null)
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
