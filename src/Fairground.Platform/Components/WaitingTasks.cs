using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace Fairground.Platform.Components;

/// <summary>How much of a kind waits.</summary>
internal sealed record WaitingTask(AdminTask Task, int Count);

/// <summary>Counts what waits for the one who asks, once a request: the rail and the overview show the same.</summary>
internal sealed class WaitingTasks(
    FairgroundDb db, IEnumerable<AdminTask> tasks, IAuthorizationService authorization, IHttpContextAccessor http)
{
    private List<WaitingTask>? counted;

    public async Task<IReadOnlyList<WaitingTask>> CountAsync(CancellationToken cancellationToken)
    {
        if (counted is not null)
        {
            return counted;
        }
        var found = new List<WaitingTask>();
        foreach (var task in tasks.OrderBy(task => task.Order))
        {
            if (http.HttpContext is { } context && (await authorization.AuthorizeAsync(context.User, context, task.Policy)).Succeeded)
            {
                found.Add(new WaitingTask(task, await task.CountAsync(db, cancellationToken)));
            }
        }
        return counted = found;
    }
}
