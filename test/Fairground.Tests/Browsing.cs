using System.Net;
using System.Text.RegularExpressions;

namespace Fairground.Tests;

/// <summary>What a browser without scripts does: opens pages, fills in the forms it finds there, and sends them.</summary>
internal static partial class Browsing
{
    public static async Task<Page> ReadPageAsync(this Person person, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        return await SendAsync(person, request);
    }

    /// <summary>
    /// Opens a page and sends one of its forms, named by its handler or its action, with the values it has there and those given here.
    /// </summary>
    public static async Task<Page> SubmitAsync(this Person person, string path, string form, params (string Name, string Value)[] fields)
    {
        var page = await person.ReadPageAsync(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await person.SubmitAsync(page, path, form, fields);
    }

    public static async Task<Page> SubmitAsync(
        this Person person, Page page, string path, string form, params (string Name, string Value)[] fields)
    {
        var (action, values) = FindForm(page, form);
        foreach (var (name, _) in fields)
        {
            values.RemoveAll(field => field.Name == name);
        }
        using var request = new HttpRequestMessage(HttpMethod.Post, action.Length == 0 ? path : action)
        {
            Content = new FormUrlEncodedContent(values.Concat(fields).Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await SendAsync(person, request);
    }

    /// <summary>Opens the page that a form has led to.</summary>
    public static Task<Page> FollowAsync(this Person person, Page page)
    {
        Assert.True(page.LeadsTo is not null, $"{(int)page.Status} {page.Text}");
        return person.ReadPageAsync(page.LeadsTo);
    }

    private static async Task<Page> SendAsync(Person person, HttpRequestMessage request)
    {
        request.Headers.Add("Accept", "text/html");
        using var response = await person.Http.SendAsync(request);
        var location = response.Headers.Location is { } address
            ? address.IsAbsoluteUri ? address.PathAndQuery + address.Fragment : address.OriginalString
            : null;
        return new Page(response.StatusCode, await response.Content.ReadAsStringAsync(), location);
    }

    private static (string Action, List<(string Name, string Value)> Values) FindForm(Page page, string form)
    {
        var found = Forms().Matches(page.Html).FirstOrDefault(match => Attribute(match.Groups["head"].Value, "action") == form ||
            Inputs().Matches(match.Value).Any(input => Attribute(input.Value, "name") == "_handler" &&
                Attribute(input.Value, "value") == form));
        Assert.True(found is not null, $"There is no form {form} in: {page.Text}");
        var values = Inputs().Matches(found.Value).Select(match => match.Value)
            .Where(input => Attribute(input, "type") is not ("checkbox" or "radio") || Has(input, "checked"))
            .Where(input => Attribute(input, "type") != "submit" && Attribute(input, "name").Length > 0)
            .Select(input => (Attribute(input, "name"), Attribute(input, "value"))).ToList();
        values.AddRange(Selects().Matches(found.Value).Select(select => (Attribute(select.Groups["head"].Value, "name"), Attribute(
            Options().Matches(select.Value).Select(option => option.Value).FirstOrDefault(option => Has(option, "selected")) ??
            Options().Match(select.Value).Value, "value"))));
        values.AddRange(Areas().Matches(found.Value).Select(area => (
            Attribute(area.Groups["head"].Value, "name"), WebUtility.HtmlDecode(area.Groups["text"].Value))));
        return (Attribute(found.Groups["head"].Value, "action"), values);
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
}

/// <summary>A page as it was answered.</summary>
internal sealed partial record Page(HttpStatusCode Status, string Html, string? LeadsTo)
{
    /// <summary>What a reader reads: the words of the main part, without markup.</summary>
    public string Text => Spaces().Replace(
        WebUtility.HtmlDecode(Tags().Replace(Html[Math.Max(0, Html.IndexOf("<main", StringComparison.Ordinal))..], " ")), " ");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
