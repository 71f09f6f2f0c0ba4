using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Fairground.Platform.Components;

/// <summary>
/// Validates the rows and parts of a form's model, as <c>DataAnnotationsValidator</c> does the model itself: objects and lists of objects
/// declared beside the model.
/// </summary>
public sealed class PartsValidator : ComponentBase, IDisposable
{
    private const int DepthMax = 3;
    private ValidationMessageStore messages = null!;

    [CascadingParameter]
    private EditContext Form { get; set; } = null!;

    protected override void OnInitialized()
    {
        messages = new ValidationMessageStore(Form);
        Form.OnValidationRequested += Validate;
    }

    public void Dispose() => Form.OnValidationRequested -= Validate;

    private void Validate(object? sender, ValidationRequestedEventArgs requested)
    {
        messages.Clear();
        foreach (var part in PartsOf(Form.Model, 1))
        {
            var results = new List<ValidationResult>();
            Validator.TryValidateObject(part, new ValidationContext(part), results, validateAllProperties: true);
            foreach (var result in results)
            {
                foreach (var member in result.MemberNames)
                {
                    messages.Add(new FieldIdentifier(part, member), result.ErrorMessage ?? "");
                }
            }
        }
        Form.NotifyValidationStateChanged();
    }

    private static IEnumerable<object> PartsOf(object model, int depth)
    {
        var values = model.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0)
            .Select(property => property.GetValue(model));
        var parts = values.SelectMany(value => value is IEnumerable list and not string ? list.Cast<object?>() : [value])
            .OfType<object>().Where(value => value.GetType() is { IsClass: true } type && type.Assembly == model.GetType().Assembly);
        return depth == DepthMax ? parts : parts.SelectMany(part => PartsOf(part, depth + 1).Prepend(part));
    }
}
