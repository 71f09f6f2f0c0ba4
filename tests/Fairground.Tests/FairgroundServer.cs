using System.Data.Common;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Search;
using Fairground.Platform.Events;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Fairground.Tests;

/// <summary>
/// The whole server on a database of its own: SQLite in a temporary folder, or PostgreSQL when FAIRGROUND_TEST_POSTGRES holds a connection
/// string. Its clock moves, and its background work runs, only when a test says so.
/// </summary>
public sealed partial class FairgroundServer : WebApplicationFactory<Program>
{
    private readonly FairgroundServer? owner;
    private readonly string folder;
    private readonly string connection;
    private readonly Dictionary<string, string> settings;

    public FairgroundServer() : this([])
    {
    }

    public FairgroundServer(Dictionary<string, string> settings) : this(settings, null)
    {
    }

    private FairgroundServer(Dictionary<string, string> settings, FairgroundServer? other)
    {
        this.settings = settings;
        owner = other;
        folder = other?.folder ?? Directory.CreateTempSubdirectory("fairground-").FullName;
        connection = other?.connection ?? TestDatabases.Create(folder);
        ClientOptions.BaseAddress = new Uri(Address);
        ClientOptions.AllowAutoRedirect = false;
    }

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new IdJsonConverterFactory(), new CurrencyJsonConverter(), new JsonStringEnumConverter() },
    };

    public ManualTime Time { get; } = new();

    public string Folder => folder;

    /// <summary>Where the market says that it is; links in its mails begin so.</summary>
    public string Address => settings.GetValueOrDefault("Market:Address", "https://localhost");

    /// <summary>What sits between the server and its database, to do harm.</summary>
    public IInterceptor[] Interceptors { get; init; } = [];

    /// <summary>What a test adds to the server, such as a subscriber of its own.</summary>
    public Action<IServiceCollection> Adds { get; init; } = _ => { };

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        host.Services.GetRequiredService<Migrator>().MigrateAsync(CancellationToken.None).GetAwaiter().GetResult();
        return host;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database", TestDatabases.IsPostgres ? "postgres" : "sqlite");
        // A second server has connections of its own, as another process has.
        var isSecondOfFile = owner is not null && !TestDatabases.IsPostgres;
        builder.UseSetting("ConnectionStrings:Fairground", isSecondOfFile ? $"{connection};Default Timeout=31" : connection);
        builder.UseSetting("Market:Folder", folder);
        builder.UseSetting("Market:MasterKey", TestDatabases.MasterKey);
        builder.UseSetting("Market:Address", Address);
        builder.UseSetting("RateLimits:RequestsPerMinute", "1000000");
        builder.UseSetting("RateLimits:SensitivePerMinute", "1000000");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Logs));
        builder.ConfigureServices(services =>
        {
            services.RemoveAll<IHostedService>();
            services.AddSingleton<TimeProvider>(Time);
            Adds(services);
            services.ConfigureDbContext<SqliteFairgroundDb>(db => db.AddInterceptors(Interceptors));
            services.ConfigureDbContext<PostgresFairgroundDb>(db => db.AddInterceptors(Interceptors));
        });
    }

    /// <summary>What a server process needs to serve the same market.</summary>
    public string[] SettingsForProcesses =>
    [
        $"--Database={(TestDatabases.IsPostgres ? "postgres" : "sqlite")}", $"--ConnectionStrings:Fairground={connection}",
        $"--Market:Folder={folder}", $"--Market:MasterKey={TestDatabases.MasterKey}",
    ];

    /// <summary>Another server with other settings on this one's database and folder.</summary>
    public FairgroundServer OnTheSameDatabase(Dictionary<string, string> other) => new(other, this) { Adds = Adds };

    /// <summary>Lets go of the database, so that processes have it to themselves.</summary>
    public static void ReleaseFiles() => TestDatabases.Release();

    /// <summary>Everything the server has logged, as text.</summary>
    public LogBook Logs { get; } = new();

    /// <summary>
    /// Delivers every waiting event and does all background work that is due, so that a test sees all effects of what it did.
    /// </summary>
    public async Task SettleAsync()
    {
        var relay = Services.GetRequiredService<OutboxRelay>();
        for (var busy = true; busy;)
        {
            busy = false;
            while (await relay.RelayNextAsync(CancellationToken.None))
            {
                busy = true;
            }
            foreach (var work in Services.GetServices<PeriodicWork>())
            {
                busy |= await work.RunAsync(CancellationToken.None);
            }
            busy |= await HasDueEventsAsync();
        }
        Services.GetRequiredService<CatalogueCache>().Refresh();
        Services.GetRequiredService<Speller>().Refresh();
    }

    /// <summary>The texts of all mails to an address, oldest first.</summary>
    public IReadOnlyList<string> MailsTo(string email) => Directory.Exists(MailFolder)
        ? [.. Directory.GetFiles(MailFolder).OrderBy(File.GetCreationTimeUtc).Select(Mail.Read).Where(mail => mail.To == email).Select(
            mail => mail.Text)]
        : [];

    /// <summary>The path of the link in the newest mail to an address that begins so.</summary>
    public string LinkTo(string email, string path)
    {
        var text = MailsTo(email).Last(mail => mail.Contains(path, StringComparison.Ordinal));
        return Regex.Match(text, $@"{Regex.Escape(Address)}({Regex.Escape(path)}\S*)").Groups[1].Value;
    }

    public async Task<T> InDbAsync<T>(Func<FairgroundDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<FairgroundDb>());
    }

    private string MailFolder => Path.Combine(folder, "mail");

    private Task<bool> HasDueEventsAsync() => InDbAsync(async db =>
    {
        var now = Time.GetUtcNow();
        return await db.Set<OutboxMessage>().AnyAsync(
            message => message.DeliveredAt == null && message.ParkedAt == null && message.DueAt <= now);
    });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (owner is null && Directory.Exists(folder))
        {
            TestDatabases.Drop(connection);
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>A clock that moves only when a test says so.</summary>
public sealed class ManualTime : TimeProvider
{
    // Later than any real day of testing: clients drop cookies that have expired by their own clocks.
    private long ticks = new DateTimeOffset(2040, 7, 2, 12, 0, 0, TimeSpan.Zero).Ticks;

    /// <summary>Now; a little later each time it is asked, as clocks are, so that ids and events keep their order.</summary>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Add(ref ticks, TimeSpan.TicksPerMicrosecond * 10), TimeSpan.Zero);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    public override string ToString() => GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
}
