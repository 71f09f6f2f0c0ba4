using Fairground.Platform.Problems;
using Fairground.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Fairground.Web;

/// <summary>The problem that ended a request, while its page is made: the second run of the request.</summary>
internal sealed record ShownProblem(Problem Problem, string Detail, string RetryPath)
{
    /// <summary>Whether the page must do without what may be broken.</summary>
    public bool IsFault => Faults.IsFault(Problem);

    public static ShownProblem? Of(HttpContext context) => context.Features.Get<ShownProblem>();

    /// <summary>
    /// Has the page of a problem made like any page. To the framework a page that is made while a request is run again, or with the status
    /// 404, is one whose parts need not be waited for; so it does not see that this is one, and the status comes when the page is sent.
    /// </summary>
    public static Task MakeAsync(HttpContext context, RequestDelegate next)
    {
        if (!Requests.ShowsProblem(context))
        {
            return next(context);
        }
        var problem = Find(context);
        context.Features.Set(problem);
        context.Features.Set<IExceptionHandlerFeature>(null);
        context.Features.Set<IExceptionHandlerPathFeature>(null);
        context.Features.Set<IStatusCodeReExecuteFeature>(null);
        context.Features.Set<IStatusCodePagesFeature>(null);
        context.Request.Method = HttpMethods.Get;
        context.Response.StatusCode = StatusCodes.Status200OK;
        context.Response.OnStarting(() =>
        {
            context.Response.StatusCode = problem.Problem.Status;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static ShownProblem Find(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
        {
            var (problem, detail) = Faults.Of(failed.Error);
            return new ShownProblem(problem, detail, HttpMethods.IsGet(context.Request.Method) ? failed.Path : "/");
        }
        var found = Faults.OfStatus(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalStatusCode ?? 404);
        return new ShownProblem(found, found.Title, "/");
    }
}
