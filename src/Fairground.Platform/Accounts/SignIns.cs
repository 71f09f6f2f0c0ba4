using System.Security.Claims;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Accounts;

/// <summary>Starts, checks and ends the sessions of browsers.</summary>
public sealed class SignIns(FairgroundDb db, TimeProvider time)
{
    private const string SessionClaim = "sid";
    internal const int ShownMax = 100;

    public async Task<Session> StartAsync(HttpContext context, Account account)
    {
        var now = time.GetUtcNow();
        var session = new Session
        {
            Id = Id.New<SessionId>(time),
            Account = account.Id,
            Device = UserAgent.Describe(context.Request.Headers.UserAgent.ToString()),
            StartedAt = now,
            UsedAt = now,
        };
        await db.TransactAsync(async () =>
        {
            // Whoever deletes an account holds this lock as well: no session outlives it.
            if (!await Account.LockLivingAsync(db, session.Account, context.RequestAborted))
            {
                throw new Refusal(PlatformProblems.WrongCredentials);
            }
            db.Add(session);
            await db.SaveChangesAsync(context.RequestAborted);
        }, context.RequestAborted);

        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()));
        identity.AddClaim(new Claim(SessionClaim, session.Id.ToString()));
        await context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(identity),
            new AuthenticationProperties { IsPersistent = true, IssuedUtc = now, ExpiresUtc = now + Session.Lifetime });
        return session;
    }

    /// <summary>Where the account is signed in, the last used first.</summary>
    public Task<List<Session>> OfAsync(AccountId account, CancellationToken cancellationToken)
    {
        var after = time.GetUtcNow() - Session.Lifetime;
        return db.Set<Session>().AsNoTracking()
            .Where(session => session.Account == account && session.EndedAt == null && session.StartedAt > after)
            .OrderByDescending(session => session.UsedAt).Take(ShownMax).ToListAsync(cancellationToken);
    }

    public async Task EndAsync(HttpContext context)
    {
        if (SessionOf(context.User) is { } id)
        {
            await EndAsync(session => session.Id == id, context.RequestAborted);
        }
        await context.SignOutAsync(IdentityConstants.ApplicationScheme);
    }

    /// <summary>Signs the account out everywhere but, perhaps, here.</summary>
    public Task EndAllAsync(AccountId account, SessionId? butNot, CancellationToken cancellationToken) =>
        EndAsync(session => session.Account == account && session.Id != butNot, cancellationToken);

    /// <summary>Ends one session of the account's own.</summary>
    public Task EndOneAsync(AccountId account, SessionId id, CancellationToken cancellationToken) =>
        EndAsync(session => session.Account == account && session.Id == id, cancellationToken);

    public static SessionId? SessionOf(ClaimsPrincipal user) =>
        SessionId.TryParse(user.FindFirstValue(SessionClaim), out var id) ? id : null;

    private Task<int> EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return db.Set<Session>().Where(session => session.EndedAt == null).Where(which)
            .ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, now), cancellationToken);
    }

    /// <summary>
    /// Looks the cookie's session up at every request, with the account's roles of this moment: what was ended or revoked counts at once,
    /// on every node.
    /// </summary>
    internal static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that tells of a fault is for everybody, and must not need the database that may be the fault.
            context.RejectPrincipal();
            return;
        }
        var services = context.HttpContext.RequestServices;
        var db = services.GetRequiredService<FairgroundDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var found = context.Principal is { } principal && SessionOf(principal) is { } id
            ? await Find(db, id, now - Session.Lifetime)
            : null;
        if (found is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
            return;
        }
        if (now - found.UsedAt > Session.UseGrain)
        {
            await db.Set<Session>().Where(session => session.Id == found.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.UsedAt, now), context.HttpContext.RequestAborted);
        }
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaims(found.Roles.Select(role => new Claim(ClaimTypes.Role, role)));
    }

    private static readonly Func<FairgroundDb, SessionId, DateTimeOffset, Task<Found?>> Find = EF.CompileAsyncQuery(
        (FairgroundDb db, SessionId id, DateTimeOffset startedAfter) => db.Set<Session>().AsNoTracking()
            .Where(session => session.Id == id && session.EndedAt == null && session.StartedAt > startedAfter)
            .Select(session => new Found(
                session.Id,
                session.UsedAt,
                db.Set<RoleGrant>().Where(grant => grant.Account == session.Account && grant.EndedAt == null).Select(grant => grant.Role)
                    .ToList()))
            .FirstOrDefault());

    private sealed record Found(SessionId Id, DateTimeOffset UsedAt, List<string> Roles);
}
