using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Pages;

/// <summary>What the pages that people buy on may cost a phone.</summary>
[Collection(InTown.Name)]
public sealed class BudgetTests(Town town)
{
    private const int BytesMax = 150 * 1000;
    private const double ShiftMax = 0.1;
    private const double LargestPaintMillisecondsMax = 2_500;

    // A slow phone's network, as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s.
    private const int RoundTripMilliseconds = 150;
    private const int BytesPerSecond = 1_600_000 / 8;

    private const string Watch =
        """
        window.seen = { shift: 0, paint: 0 };
        new PerformanceObserver(list => list.getEntries().forEach(entry => { if (!entry.hadRecentInput) seen.shift += entry.value; }))
            .observe({ type: 'layout-shift', buffered: true });
        new PerformanceObserver(list => list.getEntries().forEach(entry => { seen.paint = entry.startTime; }))
            .observe({ type: 'largest-contentful-paint', buffered: true });
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("/c/lamps")]
    [InlineData("/search?q=lamp")]
    [InlineData("/p/{Slug}")]
    [InlineData("/checkout")]
    public async Task A_page_is_light_and_soon_there_and_stands_still(string template)
    {
        await using var visit = await Visit.BeginAsync(town, Look.Phone);
        await visit.FillCartAsync(town.Goods[0]);
        var page = visit.Page;
        var sizes = new List<Task<(string Url, int Bytes)>>();
        page.RequestFinished += (_, request) =>
        {
            if (request.ResourceType is "document" or "stylesheet" or "script")
            {
                sizes.Add(SizeAsync(request));
            }
        };
        await page.AddInitScriptAsync(Watch);
        await SlowDownAsync(page);

        await visit.GoAsync(PageList.PathOf(town, template));
        await page.WaitForFunctionAsync("() => seen.paint > 0 && document.fonts.status === 'loaded'");
        var paint = await page.EvaluateAsync<double>("() => seen.paint");
        // Pictures further down load when they are near: they must have their places already.
        await page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");
        await page.WaitForFunctionAsync("() => [...document.images].every(image => image.complete || image.loading === 'lazy')");
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var shift = await page.EvaluateAsync<double>("() => seen.shift");

        var loaded = await Task.WhenAll(sizes);
        var list = string.Join('\n', loaded.Select(part => $"    {part.Bytes} {part.Url}"));
        Assert.True(loaded.Sum(part => part.Bytes) <= BytesMax, $"{template} weighs {loaded.Sum(part => part.Bytes)} bytes:\n{list}");
        Assert.True(loaded.Length >= 3, $"{template} came without styles or scripts:\n{list}");
        Assert.True(shift < ShiftMax, $"{template} shifts by {shift}.");
        Assert.True(paint < LargestPaintMillisecondsMax, $"{template} has painted its largest part after {paint} ms.");
    }

    private static async Task<(string Url, int Bytes)> SizeAsync(IRequest request) => (
        request.Url, (await request.SizesAsync()).ResponseBodySize);

    private static async Task SlowDownAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object>
        {
            ["offline"] = false, ["latency"] = RoundTripMilliseconds, ["downloadThroughput"] = BytesPerSecond,
            ["uploadThroughput"] = BytesPerSecond,
        });
    }
}
