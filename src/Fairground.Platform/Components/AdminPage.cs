using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Fairground.Platform.Components;

/// <summary>
/// A page of the operator's desk. It reads what it shows in <see cref="ReadAsync"/>; what its forms ask is done by
/// <see cref="DoAsync"/>, which leads back to the page with a word of what was done, or shows why it was refused.
/// </summary>
public abstract class AdminPage : FormPage
{
    private const int TextLengthMax = 200;
    private const int PageMax = 100_000;

    /// <summary>Set while a form's refusal is shown: which form, so that what was typed stays in it.</summary>
    protected string? RefusedForm => Refused is null ? null : Typed("_handler");

    /// <summary>The number of the page of a list, from the address.</summary>
    protected int PageNumber =>
        int.TryParse(Asked("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, PageMax) : 1;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Persistence.FairgroundDb UnitOfWork { get; set; } = null!;

    /// <summary>A value of the address, or nothing.</summary>
    protected string Asked(string name)
    {
        var text = Context.Request.Query[name].ToString().Trim();
        return text.Length <= TextLengthMax ? text : text[..TextLengthMax];
    }

    /// <summary>A value of the form that was posted, or nothing.</summary>
    protected string Typed(string name) => Context.Request.HasFormContentType ? Context.Request.Form[name].ToString() : "";

    protected override Task OnInitializedAsync() => ReadAsync();

    /// <summary>Reads what the page shows; again after a refusal, when it may have changed.</summary>
    protected virtual Task ReadAsync() => Task.CompletedTask;

    /// <summary>
    /// Does what a form asks, and goes on to a page (this one, if none is named) that says so by the text <c>done.WORD</c>.
    /// </summary>
    protected async Task DoAsync(string done, Func<Task> work, string? path = null)
    {
        if (await AttemptAsync(work))
        {
            var here = path ?? Address(("page", PageNumber > 1 ? PageNumber.ToString(CultureInfo.InvariantCulture) : null));
            Navigation.NavigateTo($"{here}{(here.Contains('?', StringComparison.Ordinal) ? '&' : '?')}done={done}");
            return;
        }
        UnitOfWork.ChangeTracker.Clear();
        await ReadAsync();
    }

    /// <summary>This page's address with other values; a value of nothing is left out.</summary>
    protected string Address(params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = Context.Request.Query.Where(pair => pair.Key != "done").ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        foreach (var (name, value) in values)
        {
            query[name] = value ?? "";
        }
        var text = string.Join('&', query.Where(pair => pair.Value.Length > 0).Select(pair =>
            $"{Uri.EscapeDataString(pair.Key)}={Uri.EscapeDataString(pair.Value)}"));
        return text.Length > 0 ? $"{Context.Request.Path}?{text}" : Context.Request.Path.ToString();
    }

    /// <summary>The address of another page of the list.</summary>
    protected string PageAddress(int page) => Address(("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null));
}
