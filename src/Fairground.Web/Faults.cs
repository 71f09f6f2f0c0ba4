using System.Data.Common;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Fairground.Web;

/// <summary>Turns whatever ended a request early into one of the published problems.</summary>
internal static class Faults
{
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
    private const int SqliteIoError = 10;
    private const int SqliteCannotOpen = 14;
    private const int SqliteReadOnly = 8;

    public static (Problem Problem, string Detail) Of(Exception exception) => exception switch
    {
        Refusal refusal => (refusal.Problem, refusal.Detail),
        BadHttpRequestException bad => OfStatus(bad.StatusCode) is var problem && bad.InnerException is System.Text.Json.JsonException json
            ? (problem, $"{problem.Title} ({json.Path ?? "$"})")
            : (problem, problem.Title),
        // A form that is none, or holds what no form may, such as a null character: the framework's reader of forms says so.
        InvalidDataException { Source: "Microsoft.AspNetCore.WebUtilities" or "Microsoft.AspNetCore.Http" } =>
            Plain(PlatformProblems.BadRequest),
        DbUpdateConcurrencyException => Plain(PlatformProblems.Conflict),
        TimeoutException => Plain(PlatformProblems.DatabaseBusy),
        _ when Find<SqliteException>(exception) is { } sqlite => Plain(OfSqlite(sqlite)),
        _ when Find<NpgsqlException>(exception) is { } npgsql => Plain(OfPostgres(npgsql)),
        _ when Find<IOException>(exception) is { } disk && IsDiskFull(disk) => Plain(PlatformProblems.StorageFull),
        _ => Plain(PlatformProblems.Bug),
    };

    public static Problem OfStatus(int status) => status switch
    {
        401 => PlatformProblems.SignInNeeded,
        403 => PlatformProblems.NotAllowed,
        404 => PlatformProblems.NotFound,
        405 => PlatformProblems.MethodNotAllowed,
        409 => PlatformProblems.Conflict,
        413 => PlatformProblems.TooLarge,
        415 => PlatformProblems.UnsupportedMedia,
        429 => PlatformProblems.TooMany,
        503 => PlatformProblems.DatabaseUnavailable,
        >= 500 => PlatformProblems.Bug,
        _ => PlatformProblems.BadRequest,
    };

    /// <summary>Whether this is a fault of the server's surroundings or its own, to be logged; the rest are answers.</summary>
    public static bool IsFault(Problem problem) => problem.Status >= 500;

    private static (Problem, string) Plain(Problem problem) => (problem, problem.Title);

    private static Problem OfSqlite(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteBusy or SqliteLocked => PlatformProblems.DatabaseBusy,
        SqliteFull => PlatformProblems.StorageFull,
        SqliteIoError or SqliteCannotOpen or SqliteReadOnly => PlatformProblems.DatabaseUnavailable,
        _ => PlatformProblems.Bug,
    };

    private static Problem OfPostgres(NpgsqlException exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => PlatformProblems.StorageFull,
        PostgresException
        {
            SqlState: PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.QueryCanceled
                or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected
        } =>
            PlatformProblems.DatabaseBusy,
        PostgresException { SqlState: ['5', '7', 'P', ..] or ['0', '8', ..] } => PlatformProblems.DatabaseUnavailable,
        PostgresException => PlatformProblems.Bug,
        _ => PlatformProblems.DatabaseUnavailable,
    };

    private static bool IsDiskFull(IOException exception) => (exception.HResult & 0xffff) is 28 or 112;

    private static TException? Find<TException>(Exception? exception) where TException : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is TException found)
            {
                return found;
            }
        }
        return null;
    }
}

/// <summary>Answers programs with RFC 9457 problems; browsers' pages are shown the problem page instead.</summary>
internal sealed partial class FaultHandler(IProblemDetailsService problems, ILogger<FaultHandler> logger) : IExceptionHandler
{
    public static readonly TimeSpan PauseAfterFault = TimeSpan.FromSeconds(5);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (problem, detail) = Faults.Of(exception);
        if (Faults.IsFault(problem))
        {
            LogFault(logger, problem.Code, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName,
                problem == PlatformProblems.Bug ? exception : null);
        }
        if (Requests.WantsPage(httpContext))
        {
            return false;
        }
        await WriteAsync(problems, httpContext, problem, detail, (exception as Refusal)?.Facts);
        return true;
    }

    public static async Task WriteAsync(
        IProblemDetailsService problems, HttpContext context, Problem problem, string detail,
        IReadOnlyDictionary<string, object?>? facts = null)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            RetryLater.Say(context, PauseAfterFault);
        }
        await problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new ProblemDetails
            {
                Type = problem.Type, Title = problem.Title, Status = problem.Status, Detail = detail,
                Extensions = new Dictionary<string, object?>(facts ?? new Dictionary<string, object?>()),
            },
        });
    }

    [LoggerMessage(LogLevel.Error, "{Problem} at {Method} {Endpoint}")]
    private static partial void LogFault(ILogger logger, string problem, string method, string? endpoint, Exception? exception);
}
