using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Fairground.Platform.Components;

/// <summary>What all fields of forms share: a label, a hint, the value, and its errors beside it.</summary>
public abstract class FieldBase<TValue> : FairComponent
{
    [CascadingParameter]
    protected EditContext Form { get; set; } = null!;

    [CascadingParameter]
    private FormFields? Fields { get; set; }

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    [Parameter]
    public bool Optional { get; set; }

    [Parameter]
    public TValue? Value { get; set; }

    [Parameter]
    public EventCallback<TValue> ValueChanged { get; set; }

    [Parameter]
    public Expression<Func<TValue>> ValueExpression { get; set; } = null!;

    [Parameter]
    public string? Class { get; set; }

    protected FieldIdentifier Field { get; private set; }

    protected string Id { get; private set; } = "";

    protected IEnumerable<string> Errors => Form.GetValidationMessages(Field);

    protected bool HasErrors => Errors.Any();

    protected string? DescribedBy => (Hint is null, HasErrors) switch
    {
        (true, false) => null,
        (true, true) => $"{Id}-error",
        (false, false) => $"{Id}-hint",
        (false, true) => $"{Id}-hint {Id}-error",
    };

    protected override void OnInitialized()
    {
        Field = FieldIdentifier.Create(ValueExpression);
        Id = $"f-{Field.FieldName}".ToLowerInvariant();
        Fields?.Add(Field, Id, Label);
    }
}
