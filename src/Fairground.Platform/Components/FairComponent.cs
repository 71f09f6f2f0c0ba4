using Microsoft.AspNetCore.Components;

namespace Fairground.Platform.Components;

/// <summary>
/// What every component of ours is, by the <c>_Imports.razor</c> of its module. The framework's base renders a component at its first
/// await, before its data is there, and starts the next one meanwhile, on the same unit of work. Ours are rendered once, when they have
/// read what they show, and take turns at reading.
/// </summary>
public abstract class FairComponent : ComponentBase, IHandleEvent
{
    private bool isInitialized;

    [Inject]
    private ReadingTurns Turns { get; set; } = null!;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
            await Turns.TakeAsync(OnInitializedAsync);
        }
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await Turns.TakeAsync(() => item.InvokeAsync(arg));
        StateHasChanged();
    }
}

/// <summary>A component that frames a page.</summary>
public abstract class FairLayout : FairComponent
{
    [Parameter]
    public RenderFragment? Body { get; set; }
}

/// <summary>Lets one component of a request after the other read: a unit of work has one reader at a time.</summary>
public sealed class ReadingTurns : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly AsyncLocal<bool> hasTurn = new();

    /// <summary>Does the work when it is its turn; what it calls is part of it.</summary>
    public async Task TakeAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (hasTurn.Value)
        {
            await work();
            return;
        }
        await turn.WaitAsync();
        try
        {
            hasTurn.Value = true;
            await work();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
