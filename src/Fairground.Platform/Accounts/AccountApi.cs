using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Accounts;

internal static class AccountApi
{
    public const int PasswordLengthMax = 200;
    private const int PasskeysMax = 100;

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/accounts", Register).WithTags("Accounts").ForEveryone()
            .RepeatsFreely("An address has one account, and the answer is the same.")
            .WithSummary("Registers and signs in. Answers the same where the address has an account; its owner is told by mail.")
            .Refuses(PlatformProblems.WeakPassword, PlatformProblems.RegistrationClosed);
        var account = routes.MapGroup("/api/account").WithTags("Accounts").ForSignedIn(Scopes.Account);
        account.MapGet("/", Get).WithSummary("The account itself.");
        account.MapPut("/", Change).WithSummary("Changes name and language.");
        account.MapPut("/password", ChangePassword).WithSummary("Changes the password and signs out everywhere else.")
            .Refuses(PlatformProblems.WrongCredentials, PlatformProblems.WeakPassword);
        account.MapPost("/confirmation-mails", SendConfirmation).RepeatsFreely("It is one more letter.")
            .WithSummary("Sends the letter that confirms the address again.");
        routes.MapPost("/api/email-confirmations", Confirm).WithTags("Accounts").ForEveryone()
            .RepeatsFreely("A code confirms an address.")
            .WithSummary("Confirms an address by the code of the letter.").Refuses(PlatformProblems.LinkExpired);
        var resets = routes.MapGroup("/api/password-resets").WithTags("Accounts").ForEveryone();
        resets.MapPost("/", ForgetPassword).RepeatsFreely("It is one more letter.")
            .WithSummary("Sends a letter that sets a new password, if the address has an account.");
        resets.MapPut("/", ResetPassword).WithSummary("Sets a new password by the code of the letter, and signs out everywhere.")
            .Refuses(PlatformProblems.LinkExpired, PlatformProblems.WeakPassword);

        var sessions = routes.MapGroup("/api/sessions").WithTags("Sessions");
        sessions.MapPost("/", SignIn).ForEveryone().RepeatsFreely("A session is a cookie of one browser.")
            .WithSummary("Signs in by password; the session is a cookie.")
            .Refuses(PlatformProblems.WrongCredentials, PlatformProblems.LockedOut);
        sessions.MapPost("/by-passkey", SignInByPasskey).ForEveryone().RepeatsFreely("A session is a cookie of one browser.")
            .WithSummary("Signs in by passkey.").Refuses(
            PlatformProblems.PasskeyRefused);
        sessions.MapGet("/", Sessions).ForSignedIn(Scopes.Account).WholeList(SignIns.ShownMax)
            .WithSummary("Where the account is signed in.");
        sessions.MapDelete("/", EndOthers).ForSignedIn(Scopes.Account).WithSummary("Signs out everywhere but here.");
        sessions.MapDelete("/current", SignOut).ForSignedIn(Scopes.Account).WithSummary("Signs out here.");
        sessions.MapDelete("/{id}", EndSession).ForSignedIn(Scopes.Account).WithSummary("Signs out one browser.");

        var passkeys = routes.MapGroup("/api/passkeys").WithTags("Passkeys");
        passkeys.MapPost("/creation-options", CreationOptions).ForSignedIn(Scopes.Account)
            .RepeatsFreely("Each ceremony has a challenge of its own.").WithSummary(
            "Begins making a passkey (WebAuthn).");
        passkeys.MapPost("/", AddPasskey).ForSignedIn(Scopes.Account).RepeatsFreely("A credential is added once.")
            .WithSummary("Ends making a passkey.").Refuses(
            PlatformProblems.PasskeyRefused);
        passkeys.MapPost("/request-options", RequestOptions).ForEveryone()
            .RepeatsFreely("Each ceremony has a challenge of its own.").WithSummary("Begins signing in by passkey.");
        passkeys.MapGet("/", Passkeys).ForSignedIn(Scopes.Account).WholeList(PasskeysMax).WithSummary("The account's passkeys.");
        passkeys.MapDelete("/{id}", RemovePasskey).ForSignedIn(Scopes.Account).WithSummary("Removes a passkey.");

        var tokens = routes.MapGroup("/api/tokens").WithTags("Tokens").ForSignedIn(Scopes.Account);
        tokens.MapGet("/", Tokens).WholeList(ApiToken.CountMax * 2).WithSummary("The account's API tokens, without their keys.");
        tokens.MapPost("/", MakeToken).WithSummary("Makes a token; the key is in this answer and nowhere else.")
            .Refuses(PlatformProblems.UnknownScope, PlatformProblems.TooManyTokens);
        tokens.MapDelete("/{id}", EndToken).WithSummary("Ends a token.");
    }

    public sealed record Registration(
        [property: Needed, Email] string Email,
        [property: Needed, Lengths(1, Account.DisplayNameLengthMax)] string DisplayName,
        [property: Needed, Lengths(1, PasswordLengthMax)] string Password);

    public sealed record Credentials(
        [property: Needed, Email] string Email, [property: Needed, Lengths(1, PasswordLengthMax)] string Password);

    public sealed record EmailRequest([property: Needed, Email] string Email);

    public sealed record Confirmation(AccountId Account, [property: Needed, Lengths(1, 2000)] string Code);

    public sealed record PasswordReset(
        AccountId Account, [property: Needed, Lengths(1, 2000)] string Code,
        [property: Needed, Lengths(1, PasswordLengthMax)] string Password);

    public sealed record PasswordChange(
        [property: Needed, Lengths(1, PasswordLengthMax)] string Current,
        [property: Needed, Lengths(1, PasswordLengthMax)] string Password);

    public sealed record AccountChange(
        [property: Needed, Lengths(1, Account.DisplayNameLengthMax)] string DisplayName, [property: Needed, LanguageCode] string Language);

    public sealed record PasskeyCredential(
        [property: Needed, Lengths(1, 20_000)] string Credential, [property: Lengths(0, 60)] string? Name);

    public sealed record TokenRequest(
        [property: Needed, Lengths(1, ApiToken.NameLengthMax)] string Name,
        [property: Elements(1, 20)] string[] Scopes,
        [property: Within(1, 366)] int Days = 90);

    public sealed record AccountView(
        AccountId Id, string Email, bool EmailConfirmed, string DisplayName, string Language, IReadOnlyList<string> Roles);

    public sealed record SessionView(SessionId Id, string Device, DateTimeOffset StartedAt, DateTimeOffset UsedAt, bool IsThisOne);

    public sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt);

    public sealed record TokenView(
        ApiTokenId Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
        DateTimeOffset? UsedAt);

    public sealed record MadeToken(TokenView Token, string Key);

    private static async Task<Accepted> Register(Registration request, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.RegisterAsync(request.Email, request.DisplayName, request.Password, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<Ok<AccountView>> Get(
        Visitor visitor, FairgroundDb db, HttpContext context, CancellationToken cancellationToken)
    {
        var id = visitor.SignedIn;
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return TypedResults.Ok(new AccountView(account.Id, account.Email!, account.EmailConfirmed, account.DisplayName, account.Language,
            [.. Roles.All.Where(context.User.IsInRole)]));
    }

    private static async Task<NoContent> Change(
        AccountChange request, Visitor visitor, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.ChangeAsync(visitor.SignedIn, request.DisplayName, request.Language, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ChangePassword(
        PasswordChange request, Visitor visitor, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.ChangePasswordAsync(visitor.SignedIn, request.Current, request.Password, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> SendConfirmation(
        Visitor visitor, FairgroundDb db, AccountDesk desk, CancellationToken cancellationToken)
    {
        var id = visitor.SignedIn;
        await desk.SendConfirmationAsync(await db.Set<Account>().SingleAsync(row => row.Id == id, cancellationToken), cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> Confirm(Confirmation request, AccountDesk desk)
    {
        await desk.ConfirmAsync(request.Account, request.Code);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> ForgetPassword(EmailRequest request, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.ForgetPasswordAsync(request.Email, cancellationToken);
        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> ResetPassword(PasswordReset request, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.ResetPasswordAsync(request.Account, request.Code, request.Password, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignIn(Credentials request, AccountDesk desk)
    {
        await desk.SignInAsync(request.Email, request.Password);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignInByPasskey(PasskeyCredential request, AccountDesk desk)
    {
        await desk.SignInByPasskeyAsync(request.Credential);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<SessionView>>> Sessions(
        Visitor visitor, SignIns signIns, HttpContext context, CancellationToken cancellationToken)
    {
        var here = SignIns.SessionOf(context.User);
        return TypedResults.Ok((await signIns.OfAsync(visitor.SignedIn, cancellationToken)).ConvertAll(session =>
            new SessionView(session.Id, session.Device, session.StartedAt, session.UsedAt, session.Id == here)));
    }

    private static async Task<NoContent> EndOthers(
        Visitor visitor, SignIns signIns, HttpContext context, CancellationToken cancellationToken)
    {
        await signIns.EndAllAsync(visitor.SignedIn, SignIns.SessionOf(context.User), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOut(SignIns signIns, HttpContext context)
    {
        await signIns.EndAsync(context);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> EndSession(SessionId id, Visitor visitor, SignIns signIns, CancellationToken cancellationToken)
    {
        await signIns.EndOneAsync(visitor.SignedIn, id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<ContentHttpResult> CreationOptions(Visitor visitor, AccountDesk desk) =>
        TypedResults.Content(await desk.MakePasskeyOptionsAsync(visitor.SignedIn), "application/json");

    private static async Task<ContentHttpResult> RequestOptions(SignInManager<Account> checks) =>
        TypedResults.Content(await checks.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<NoContent> AddPasskey(PasskeyCredential request, Visitor visitor, AccountDesk desk)
    {
        await desk.AddPasskeyAsync(visitor.SignedIn, request.Credential, request.Name ?? "");
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<PasskeyView>>> Passkeys(Visitor visitor, AccountDesk desk) =>
        TypedResults.Ok((await desk.PasskeysAsync(visitor.SignedIn))
            .Select(passkey => new PasskeyView(AccountDesk.NameOf(passkey), passkey.Name ?? "", passkey.CreatedAt)).ToList());

    private static async Task<NoContent> RemovePasskey(string id, Visitor visitor, AccountDesk desk)
    {
        await desk.RemovePasskeyAsync(visitor.SignedIn, id);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<List<TokenView>>> Tokens(Visitor visitor, AccountDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok((await desk.TokensAsync(visitor.SignedIn, cancellationToken)).ConvertAll(View));

    private static async Task<Ok<MadeToken>> MakeToken(
        TokenRequest request, Visitor visitor, AccountDesk desk, CancellationToken cancellationToken)
    {
        var (token, key) = await desk.MakeTokenAsync(
            visitor.SignedIn, request.Name, request.Scopes, TimeSpan.FromDays(request.Days), cancellationToken);
        return TypedResults.Ok(new MadeToken(View(token), key));
    }

    private static async Task<NoContent> EndToken(ApiTokenId id, Visitor visitor, AccountDesk desk, CancellationToken cancellationToken)
    {
        await desk.EndTokenAsync(visitor.SignedIn, id, cancellationToken);
        return TypedResults.NoContent();
    }

    private static TokenView View(ApiToken token) =>
        new(token.Id, token.Name, token.Scopes.Split(' '), token.CreatedAt, token.ExpiresAt, token.UsedAt);
}
