using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Problems;

// The framework's attributes with messages of our own resource files: the same rule, in the reader's language, for forms and the API.

public sealed class NeededAttribute : RequiredAttribute
{
    public override string FormatErrorMessage(string name) => Text["validation.needed"];
}

public sealed class LengthsAttribute(int minimum, int maximum) : ValidationAttribute
{
    public int Maximum => maximum;

    public override bool IsValid(object? value) =>
        value is null or "" || (value is string text && Fits(text.Trim().Length) && Fits(text.Length));

    public override string FormatErrorMessage(string name) => minimum > 1
        ? Text["validation.lengths", minimum, maximum]
        : Text["validation.length-max", maximum];

    private bool Fits(int length) => length >= minimum && length <= maximum;
}

public sealed class EmailAttribute : ValidationAttribute
{
    public const int LengthMax = 254;
    private static readonly EmailAddressAttribute Form = new();
    private static readonly System.Buffers.SearchValues<char> NeverPlain = System.Buffers.SearchValues.Create(" \t\r\n<>,;\"");

    public override bool IsValid(object? value) => value is null or "" ||
        (value is string { Length: <= LengthMax } text && Form.IsValid(text) && !text.AsSpan().ContainsAny(NeverPlain));

    public override string FormatErrorMessage(string name) => Text["validation.email"];
}

public sealed class WithinAttribute(long minimum, long maximum) : ValidationAttribute
{
    public override bool IsValid(object? value) => value switch
    {
        null => true,
        int number => number >= minimum && number <= maximum,
        long number => number >= minimum && number <= maximum,
        "" => true,
        string text => Digits.Whole(text) is { } number && number >= minimum && number <= maximum,
        _ => false,
    };

    public override string FormatErrorMessage(string name) => Text["validation.within", minimum, maximum];
}

/// <summary>A number typed as text, with at most so many decimals.</summary>
public sealed class DecimalsAttribute(double minimum, double maximum, int decimals) : ValidationAttribute
{
    private readonly int partsOfOne = (int)Math.Pow(10, decimals);

    public override bool IsValid(object? value) => value is null or "" || (
        value is string text && DecimalText.Parts(text, partsOfOne) is { } parts &&
        parts >= minimum * partsOfOne && parts <= maximum * partsOfOne);

    public override string FormatErrorMessage(string name) => Text["validation.decimals", minimum, maximum, decimals];
}

public sealed class CountryAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || Countries.IsCode(value as string);

    public override string FormatErrorMessage(string name) => Text["validation.country"];
}

public sealed class CurrencyCodeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || Currency.TryParse(value as string, out _);

    public override string FormatErrorMessage(string name) => Text["validation.currency"];
}

public sealed class LanguageCodeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is null or "" || Language.Find(value as string) is not null;

    public override string FormatErrorMessage(string name) => Text["validation.language"];
}

/// <summary>A list with between a minimum and a maximum of elements.</summary>
public sealed class ElementsAttribute(int minimum, int maximum) : ValidationAttribute
{
    public override bool IsValid(object? value) => value switch
    {
        null => minimum == 0,
        System.Collections.ICollection list => list.Count >= minimum && list.Count <= maximum && !list.Cast<object?>().Contains(null),
        _ => false,
    };

    public override string FormatErrorMessage(string name) => Text["validation.elements", minimum, maximum];
}

public sealed class MustAgreeAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) => value is true;

    public override string FormatErrorMessage(string name) => Text["validation.must-agree"];
}

/// <summary>A form, or a row of one, whose amounts are in one currency; null while none is chosen.</summary>
public interface IInCurrency
{
    Currency? Currency { get; }
}

/// <summary>An amount as people type it, in the currency of its form, within bounds in minor units; empty is left to others.</summary>
public sealed class AmountAttribute(long minorMin, long minorMax) : ValidationAttribute
{
    // A figure with as many decimals as the currency has says best what is meant.
    private const long Example = 12_500;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string { Length: > 0 } text || ((IInCurrency)validationContext.ObjectInstance).Currency is not { } currency)
        {
            return ValidationResult.Success;
        }
        if (!Money.TryParse(text, currency, CultureInfo.CurrentCulture, out var amount))
        {
            return Wrong(Text["validation.amount", new Money(Example * currency.Scale / 1000, currency).ToInputString()]);
        }
        return amount.Minor >= minorMin && amount.Minor <= minorMax
            ? ValidationResult.Success
            : Wrong(Text["validation.amount-within", new Money(minorMin, currency), new Money(minorMax, currency)]);

        ValidationResult Wrong(string message) => new(message, [validationContext.MemberName!]);
    }
}

/// <summary>Needed as soon as one of some other fields is filled in, or says so.</summary>
public sealed class NeededWithAttribute(params string[] others) : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        var form = validationContext.ObjectInstance;
        var isNeeded = others.Any(other => form.GetType().GetProperty(other)!.GetValue(form) is string { Length: > 0 } or true);
        return isNeeded && string.IsNullOrWhiteSpace(value as string)
            ? new ValidationResult(Text["validation.needed"], [validationContext.MemberName!])
            : ValidationResult.Success;
    }
}
