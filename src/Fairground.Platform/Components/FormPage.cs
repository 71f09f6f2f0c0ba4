using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Fairground.Platform.Components;

/// <summary>A page with forms: when the market's rules refuse what a form asks, the page shows why, with what was typed kept.</summary>
public abstract class FormPage : FairComponent
{
    [CascadingParameter]
    protected HttpContext Context { get; set; } = null!;

    /// <summary>Why the form was refused, for a <c>RefusalNote</c>.</summary>
    protected Refusal? Refused { get; private set; }

    protected CancellationToken Aborted => Context.RequestAborted;

    /// <summary>Does what a form asks; false, with <see cref="Refused"/> set, if it is refused.</summary>
    protected async Task<bool> AttemptAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        try
        {
            await work();
            return true;
        }
        catch (Refusal refusal)
        {
            Refused = refusal;
            Context.Response.StatusCode = refusal.Problem.Status;
            return false;
        }
    }
}
