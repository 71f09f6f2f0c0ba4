using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fairground.Tests;

/// <summary>Somebody with a browser or a program: an HTTP client that keeps cookies, and says what it expects.</summary>
public sealed class Person(HttpClient http, string email = "") : IDisposable
{
    public HttpClient Http => http;

    public string Email => email;

    public async Task<T> GetAsync<T>(string path) => await ReadAsync<T>(await http.GetAsync(path), path);

    public async Task<T> PostAsync<T>(string path, object body) =>
        await ReadAsync<T>(await http.PostAsJsonAsync(path, body, FairgroundServer.Json), path);

    public async Task<T> PutAsync<T>(string path, object body) =>
        await ReadAsync<T>(await http.PutAsJsonAsync(path, body, FairgroundServer.Json), path);

    public async Task<T> PatchAsync<T>(string path, object body) =>
        await ReadAsync<T>(await http.PatchAsJsonAsync(path, body, FairgroundServer.Json), path);

    public async Task PostAsync(string path, object body) =>
        await RequireAsync(await http.PostAsJsonAsync(path, body, FairgroundServer.Json), path);

    public async Task PutAsync(string path, object body) =>
        await RequireAsync(await http.PutAsJsonAsync(path, body, FairgroundServer.Json), path);

    public async Task DeleteAsync(string path) => await RequireAsync(await http.DeleteAsync(path), path);

    /// <summary>Sends something that must be refused, and gives the problem.</summary>
    public Task<Refused> RefusedAsync(HttpMethod method, string path, object? body = null, params (string Name, string Value)[] headers) =>
        RefusedAsync(http, method, path, body, headers);

    public Task<Refused> RefusedPostAsync(string path, object body) => RefusedAsync(HttpMethod.Post, path, body);

    private static async Task<Refused> RefusedAsync(
        HttpClient http, HttpMethod method, string path, object? body, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(
            method, path)
        { Content = body is null ? null : JsonContent.Create(body, options: FairgroundServer.Json) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.False(response.IsSuccessStatusCode, $"{method} {path} was not refused: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        return new Refused(
            (int)response.StatusCode,
            problem.GetProperty("type").GetString()!.Replace("/problems/", "", StringComparison.Ordinal),
            problem.TryGetProperty("detail", out var detail) ? detail.GetString() ?? "" : "",
            problem.TryGetProperty("errors", out var errors) ? [.. errors.EnumerateObject().Select(error => error.Name)] : []);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, string path)
    {
        await RequireAsync(response, path);
        return (await response.Content.ReadFromJsonAsync<T>(FairgroundServer.Json))!;
    }

    private static async Task RequireAsync(HttpResponseMessage response, string path)
    {
        if (!response.IsSuccessStatusCode)
        {
            Assert.Fail($"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    public void Dispose() => http.Dispose();
}

/// <summary>A refusal as a program sees it.</summary>
public sealed record Refused(int Status, string Type, string Detail, IReadOnlyList<string> Fields);
