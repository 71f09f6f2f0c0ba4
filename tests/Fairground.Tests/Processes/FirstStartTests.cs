using Fairground.Platform.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Tests.Processes;

/// <summary>What an operator sees on the first day.</summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fairground-first-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task A_server_starts_on_nothing_at_all_without_a_warning()
    {
        using var server = await ServerProcess.StartAsync($"--Market:Folder={folder.FullName}");
        using var http = new HttpClient { BaseAddress = server.Address };

        var page = await http.GetStringAsync("/");

        Assert.Contains("Fairground", page, StringComparison.Ordinal);
        Assert.True(server.Troubles.Count == 0, string.Join("\n", server.Troubles.Take(5)));
    }

    [Fact]
    public async Task A_server_without_a_key_makes_one_before_it_does_what_waits()
    {
        using var books = new FairgroundServer();
        await (await Market.OpenAsync(books)).StallAsync("Lyon");
        await books.InDbAsync(db => db.Set<StoredKey>().ExecuteDeleteAsync());
        FairgroundServer.ReleaseFiles();

        using var server = await ServerProcess.StartAsync(books.SettingsForProcesses);

        await books.WaitUntilRelayedAsync();
        Assert.True(server.Troubles.Count == 0, string.Join("\n", server.Troubles.Take(5)));
    }
}
