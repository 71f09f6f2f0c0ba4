using System.Text.Json;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests.Pages;

/// <summary>The accessibility checks of axe-core (WCAG 2.2 AA and good practice), and what they find that matters.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(
        Root(), "src/Fairground.Web/Assets/node_modules/axe-core/axe.min.js")));

    /// <summary>What shuts people out of the page as it is now: rule, reason and element, a line each.</summary>
    public static async Task<List<string>> FindAsync(IPage page)
    {
        // Through the debugger, not as a script of the page, which the page's own policy would refuse.
        await page.EvaluateAsync($"() => {{ if (!window.axe) {{ {Source.Value} }} }}");
        var found = await page.EvaluateAsync<JsonElement>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
                .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
                .flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.impact}): ${rule.help}\n    ${node.html.slice(0, 200)}\n    ${
                    node.any.concat(node.all, node.none).map(check => check.message).join('; ')}`))
            """);
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Fairground.slnx")))
        {
            folder = folder.Parent;
        }
        return folder.FullName;
    }
}
