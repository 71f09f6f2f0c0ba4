using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Fairground.Platform.Components;

/// <summary>
/// A component that is rendered once it has loaded, and not before. The framework's own renders each component as soon as its loading
/// waits for something, with nothing in its fields yet, and loads its neighbours meanwhile. Pages of ours are sent whole, so nobody gains
/// by the first; and neighbours share the request's one unit of work, which does one thing at a time.
/// </summary>
public abstract class LoadedComponent : ComponentBase, IHandleEvent
{
    private static readonly ConcurrentDictionary<Type, bool> Loading = new();
    private bool isInitialized;

    [Inject]
    private LoadingTurn Turn { get; set; } = null!;

    public override Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (Loading.GetOrAdd(GetType(), Loads))
        {
            return LoadAsync();
        }
        if (!isInitialized)
        {
            isInitialized = true;
            OnInitialized();
        }
        OnParametersSet();
        StateHasChanged();
        return Task.CompletedTask;
    }

    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        await item.InvokeAsync(arg);
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        using (await Turn.TakeAsync())
        {
            if (!isInitialized)
            {
                isInitialized = true;
                OnInitialized();
                await OnInitializedAsync();
            }
            OnParametersSet();
            await OnParametersSetAsync();
        }
        StateHasChanged();
    }

    private static bool Loads(Type type) => Overrides(type, nameof(OnInitializedAsync)) || Overrides(type, nameof(OnParametersSetAsync));

    private static bool Overrides(Type type, string method) =>
        type.GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(ComponentBase);
}

/// <summary>A layout that is rendered once it has loaded.</summary>
public abstract class LoadedLayout : LoadedComponent
{
    [Parameter]
    public RenderFragment? Body { get; set; }
}

/// <summary>Whose turn it is to load, among the components of one request.</summary>
public sealed class LoadingTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    public void Dispose() => turn.Dispose();

    internal async Task<Held> TakeAsync()
    {
        await turn.WaitAsync();
        return new Held(turn);
    }

    internal readonly struct Held(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
