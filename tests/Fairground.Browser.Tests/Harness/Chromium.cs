using Microsoft.Playwright;

namespace Fairground.Browser.Tests;

/// <summary>The browser of the machine, driven by Playwright; FAIRGROUND_CHROMIUM says where another one lies.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    // Conditions are waited for, so that this is only how long a broken page takes to fail, on a machine that is busy.
    private const float PatienceMilliseconds = 20_000;
    private readonly IPlaywright playwright;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, Browser) = (playwright, browser);

    public IBrowser Browser { get; }

    public static async Task<Chromium> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("FAIRGROUND_CHROMIUM") ?? "/usr/bin/chromium",
            // Containers have no user namespaces for the sandbox; the rest keeps the browser from calling home.
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new Chromium(playwright, browser);
    }

    public async Task<IPage> OpenAsync(BrowserNewContextOptions options)
    {
        var context = await Browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
    }
}
