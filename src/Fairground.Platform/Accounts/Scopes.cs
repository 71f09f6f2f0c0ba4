namespace Fairground.Platform.Accounts;

/// <summary>
/// What an API token may touch. Each area has <c>:read</c> and <c>:write</c>; a route names its area, and the method decides which is
/// needed. A person signed in by a browser is not bound by scopes.
/// </summary>
public static class Scopes
{
    public const string Account = "account";
    public const string Orders = "orders";
    public const string Reviews = "reviews";
    public const string Desk = "desk";
    public const string Trust = "trust";
    public const string Administration = "administration";

    public static readonly IReadOnlyList<string> Areas = [Account, Orders, Reviews, Desk, Trust, Administration];

    public static readonly IReadOnlyList<string> All = [.. Areas.SelectMany(area => new[] { $"{area}:read", $"{area}:write" })];
}
