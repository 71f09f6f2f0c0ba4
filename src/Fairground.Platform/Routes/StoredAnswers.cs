using System.Collections.Concurrent;
using System.Text.Json;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Platform.Routes;

/// <summary>The keys that this node is working on.</summary>
internal sealed class KeysAtWork
{
    private readonly ConcurrentDictionary<string, bool> keys = new();

    /// <summary>Takes a key until it is disposed of; null if another request has it.</summary>
    public IDisposable? Take(IdempotencyKey key)
    {
        var name = Convert.ToHexString(key.Id);
        return keys.TryAdd(name, true) ? new Held(keys, name) : null;
    }

    private sealed class Held(ConcurrentDictionary<string, bool> keys, string name) : IDisposable
    {
        public void Dispose() => keys.TryRemove(name, out _);
    }
}

/// <summary>
/// Answers a request that bears a key once. The key, all that the request does and its answer are one transaction: a server that dies
/// before the commit has done nothing, and the request sent again does it; one that dies after it has stored the answer, and the request
/// sent again gets that. Nothing lies in between. What is refused is undone as a whole, key and all, and so may be tried again.
/// </summary>
internal sealed class StoredAnswers(FairgroundDb db, KeysAtWork atWork, IDataProtectionProvider protection)
{
    private const string Purpose = "stored-answers";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task<IResult> AnswerAsync(HttpContext context, IdempotencyKey key, Func<Task<object?>> work)
    {
        var cancellationToken = context.RequestAborted;
        if (await FindAsync(key, cancellationToken) is { } known)
        {
            return Replay(known, key);
        }
        using var turn = atWork.Take(key) ?? throw Busy(context);
        // Before the transaction: sealing may first have to make a key, which is a write of its own.
        var protector = protection.CreateProtector(Purpose);
        protector.Protect([0]);
        var before = context.Response.Headers.Keys.ToHashSet();
        try
        {
            return await db.TransactAsync(async () =>
            {
                if (context.Request.Body.CanSeek)
                {
                    // It may be read a second time, after a lost race.
                    context.Request.Body.Position = 0;
                }
                foreach (var left in context.Response.Headers.Keys.Where(name => !before.Contains(name)).ToList())
                {
                    context.Response.Headers.Remove(left);
                }
                if (!await db.TryLockAsync(key.LockNumber, cancellationToken))
                {
                    throw Busy(context);
                }
                var now = db.Time.GetUtcNow();
                var expired = now - StoredAnswer.Kept;
                await db.Set<StoredAnswer>().Where(row => row.Id == key.Id && row.At < expired).ExecuteDeleteAsync(cancellationToken);
                db.Add(new StoredAnswer { Id = key.Id, BodyHash = key.BodyHash, At = now });
                await db.SaveChangesAsync(cancellationToken);
                var answer = await Answer.OfAsync(context, await work(), before);
                var sealedAnswer = protector.Protect(JsonSerializer.SerializeToUtf8Bytes(answer));
                await db.Set<StoredAnswer>().Where(row => row.Id == key.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Sealed, sealedAnswer), cancellationToken);
                return answer;
            }, cancellationToken);
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            // Another node was quicker by a hair, or something is really wrong.
            db.ChangeTracker.Clear();
            if (await FindAsync(key, cancellationToken) is { } winner)
            {
                return Replay(winner, key);
            }
            throw;
        }
    }

    private Task<StoredAnswer?> FindAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        var after = db.Time.GetUtcNow() - StoredAnswer.Kept;
        return db.Set<StoredAnswer>().AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == key.Id && row.At >= after && row.Sealed != null, cancellationToken);
    }

    private Answer Replay(StoredAnswer stored, IdempotencyKey key)
    {
        if (!stored.BodyHash.AsSpan().SequenceEqual(key.BodyHash))
        {
            throw new Refusal(PlatformProblems.IdempotencyKeyReused);
        }
        var answer = JsonSerializer.Deserialize<Answer>(protection.CreateProtector(Purpose).Unprotect(stored.Sealed!))!;
        return answer with { IsReplay = true };
    }

    private static Refusal Busy(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            context.Response.Headers.RetryAfter = $"{(int)Pause.TotalSeconds}";
            return Task.CompletedTask;
        });
        return new Refusal(PlatformProblems.IdempotencyKeyBusy);
    }

    /// <summary>An answer as it goes over the wire: status, the headers that its route has set, and the body.</summary>
    private sealed record Answer(int Status, Dictionary<string, string?[]> Headers, byte[] Body, bool IsReplay = false) : IResult
    {
        /// <summary>Has the result write its answer into memory. Cookies belong to one browser and are not part of it.</summary>
        public static async Task<Answer> OfAsync(HttpContext context, object? result, HashSet<string> before)
        {
            var wire = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
            using var memory = new MemoryStream();
            context.Response.Body = memory;
            try
            {
                await (result as IResult ?? TypedResults.Ok(result)).ExecuteAsync(context);
                await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
            }
            finally
            {
                context.Features.Set(wire);
            }
            return new Answer(
                context.Response.StatusCode,
                context.Response.Headers.Where(header => !before.Contains(header.Key) && header.Key != "Set-Cookie")
                    .ToDictionary(header => header.Key, header => header.Value.ToArray()),
                memory.ToArray());
        }

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = Status;
            foreach (var (name, values) in Headers)
            {
                httpContext.Response.Headers[name] = values;
            }
            if (IsReplay)
            {
                httpContext.Response.Headers[IdempotencyKey.ReplayHeader] = "true";
            }
            if (Body.Length > 0)
            {
                httpContext.Response.ContentLength = Body.Length;
                await httpContext.Response.Body.WriteAsync(Body, httpContext.RequestAborted);
            }
        }
    }
}
