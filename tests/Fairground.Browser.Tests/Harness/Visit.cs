using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Fairground.Browser.Tests;

/// <summary>How somebody comes to the market: by what screen, in which language, by day or by night.</summary>
internal sealed record Look(int Width = 1280, int Height = 900, string Language = "en-GB", bool Dark = false, bool Scripts = true)
{
    public static readonly Look Desktop = new();
    public static readonly Look Phone = new(390, 844);
}

/// <summary>Somebody at a browser of their own, with cookies of their own. It notes what the browser complains about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private const int TabsMax = 120;
    private readonly Town town;
    private readonly List<string> complaints = [];

    private Visit(Town town, IPage page)
    {
        this.town = town;
        Page = page;
        page.Console += (_, message) =>
        {
            // What was answered with an error is noted below, but for pages that are meant to be refused.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                Note($"console {message.Type}: {message.Text} ({message.Location})");
            }
        };
        page.PageError += (_, error) => Note($"script error: {error}");
        page.RequestFailed += (_, request) =>
        {
            // A page that is left no longer wants what it has asked for.
            if (request.Failure != "net::ERR_ABORTED")
            {
                Note($"request failed: {request.Method} {request.Url}: {request.Failure}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
            {
                Note($"{response.Request.Method} {response.Url} answered {response.Status}: {town.LastFault()}");
            }
            else if (response.Status >= 400 && response.Request.ResourceType != "document")
            {
                Note($"request answered {response.Status}: {response.Request.Method} {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>The address without the host.</summary>
    public string Path => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> BeginAsync(Town town, Look? look = null)
    {
        look ??= Look.Desktop;
        return new Visit(town, await town.Chromium.OpenAsync(new BrowserNewContextOptions
        {
            BaseURL = town.Server.Address,
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            Locale = look.Language,
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Scripts,
            IsMobile = look.Width < 700,
            HasTouch = look.Width < 700,
            ReducedMotion = ReducedMotion.Reduce,
        }));
    }

    /// <summary>Signs in as the sign-in page does, without going through it.</summary>
    public async Task<Visit> SignInAsync(string email)
    {
        var answer = await Page.APIRequest.PostAsync("/api/sessions", new APIRequestContextOptions
        {
            DataObject = new { email, password = Fairground.Tests.People.Password },
        });
        Assert.True(answer.Ok, $"{email} cannot sign in: {answer.Status} {await answer.TextAsync()}");
        return this;
    }

    /// <summary>Puts something into the cart as a product's page does, without going through it.</summary>
    public async Task FillCartAsync(params Fairground.Tests.Goods[] goods)
    {
        foreach (var good in goods)
        {
            var form = Page.APIRequest.CreateFormData();
            form.Append("offer", good.Offer.ToString());
            form.Append("quantity", "1");
            var answer = await Page.APIRequest.PostAsync("/cart/lines", new APIRequestContextOptions { Form = form });
            Assert.True(answer.Ok, $"The cart did not take it: {answer.Status} {await answer.TextAsync()}");
        }
    }

    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        // A fault on the server is told here, with what it has logged, rather than as something missing on the page.
        Assert.False(response!.Status >= 500, $"{path} answered {response.Status}: {town.LastFault()}");
        return response;
    }

    public ILocator Field(string name) => Page.Locator($"main [name='{name}']");

    public Task<string?> LanguageAsync() => Page.Locator("html").GetAttributeAsync("lang");

    /// <summary>Fills the checkout's form as a person would, field by field.</summary>
    public async Task FillCheckoutAsync(string email = "bea@example.test", string card = Fairground.Tests.Market.Card)
    {
        await Field("Form.Email").FillAsync(email);
        await Field("Form.Name").FillAsync("Bea Buyer");
        await Field("Form.Line").FillAsync("2 place Bellecour");
        await Field("Form.Postcode").FillAsync("69002");
        await Field("Form.City").FillAsync("Lyon");
        await Field("Form.Card").FillAsync(card);
    }

    /// <summary>Sends the form that the field belongs to, by its main button.</summary>
    public static Task SubmitAsync(ILocator field) => field.Locator("xpath=ancestor::form").Locator("button.button-main").ClickAsync();

    /// <summary>Waits until the browser is at a path that begins so and shows its page, and gives the path.</summary>
    public async Task<string> ArriveAsync(string path)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(town.Server.Address + path)}"));
        return Path;
    }

    /// <summary>Presses Tab until the element has the focus, as a person without a mouse would.</summary>
    public async Task TabToAsync(ILocator element)
    {
        await Assertions.Expect(element).ToBeVisibleAsync();
        for (var i = 0; i < TabsMax; i++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{Path}: Tab did not reach {element} in {TabsMax} steps.");
    }

    /// <summary>Fails if the browser has complained of anything since the visit began.</summary>
    public void AssertCalm()
    {
        lock (complaints)
        {
            Assert.True(complaints.Count == 0, $"At {Path} the browser complains:\n" + string.Join('\n', complaints.Distinct()));
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private void Note(string complaint)
    {
        lock (complaints)
        {
            complaints.Add(complaint);
        }
    }
}
