using System.Security.Claims;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Accounts;

/// <summary>Who is asking: their account if signed in, and the country and currency in which the market answers.</summary>
public sealed class Visitor(IHttpContextAccessor http, IOptions<MarketOptions> market)
{
    /// <summary>Set only by a visitor's own choice of place: country and currency, as <c>FR-EUR</c>.</summary>
    public const string PlaceCookie = "place";

    private (string Country, Currency Currency)? place;

    public AccountId? Account => AccountId.TryParse(Context?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public bool IsSignedIn => Account is not null;

    /// <summary>The account of a route that only people who are signed in reach.</summary>
    public AccountId SignedIn => Account ?? throw new Refusal(PlatformProblems.SignInNeeded);

    public string Country => Place.Country;

    public Currency Currency => Place.Currency;

    private HttpContext? Context => http.HttpContext;

    private (string Country, Currency Currency) Place => place ??= FindPlace();

    public bool Is(string role) => Context?.User.IsInRole(role) ?? false;

    private (string Country, Currency Currency) FindPlace()
    {
        var chosen = Context?.Request.Cookies[PlaceCookie]?.Split('-');
        if (chosen is [var country, var code] && market.Value.Destinations.Contains(country) && Currency.TryParse(code, out var currency))
        {
            return (country, currency);
        }
        return (market.Value.Country, market.Value.BaseCurrency);
    }
}
