using System.ComponentModel.DataAnnotations;
using Fairground.Platform.Problems;

namespace Fairground.Marketplace.Payments;

/// <summary>Needed where another value is not given.</summary>
internal sealed class NeededWithoutAttribute(string other) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var form = validationContext.ObjectInstance;
        return string.IsNullOrWhiteSpace(value as string) && form.GetType().GetProperty(other)!.GetValue(form) is null
            ? new ValidationResult(new NeededAttribute().FormatErrorMessage(""), [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}
