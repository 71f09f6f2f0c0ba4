using System.Security.Claims;
using System.Text.Encodings.Web;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Accounts;

/// <summary>Signs in a program by <c>Authorization: Bearer fgt_…</c> (RFC 6750).</summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FairgroundDb db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "Token";
    public const string ScopeClaim = "scope";
    private const string Bearer = "Bearer ";
    private static readonly TimeSpan UseGrain = TimeSpan.FromHours(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string? header = Request.Headers.Authorization;
        if (header is null || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }
        var hash = ApiToken.HashOf(header[Bearer.Length..].Trim());
        var now = time.GetUtcNow();
        var found = await db.Set<ApiToken>().AsNoTracking()
            .Where(token => token.KeyHash == hash && token.EndedAt == null && token.ExpiresAt > now)
            .Select(token => new
            {
                token.Id,
                token.Account,
                token.Scopes,
                token.UsedAt,
                Roles = db.Set<RoleGrant>().Where(grant => grant.Account == token.Account && grant.EndedAt == null).Select(
                    grant => grant.Role).ToList(),
            })
            .FirstOrDefaultAsync(Context.RequestAborted);
        if (found is null)
        {
            return AuthenticateResult.Fail("The token is unknown, expired or ended.");
        }
        if (found.UsedAt is null || now - found.UsedAt > UseGrain)
        {
            await db.Set<ApiToken>().Where(token => token.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(token => token.UsedAt, now), Context.RequestAborted);
        }
        var identity = new ClaimsIdentity(Scheme.Name);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, found.Account.ToString()));
        identity.AddClaims(found.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
        identity.AddClaims(found.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(scope => new Claim(ScopeClaim, scope)));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }
}
