using System.ComponentModel.DataAnnotations;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Payments;

/// <summary>A card number by its length and check digit (ISO/IEC 7812-1, Luhn); spaces and dashes do not count.</summary>
internal sealed class CardNumberAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null or "" || (
            value is string text && TestPayments.IsCard(
            text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal)));

    public override string FormatErrorMessage(string name) => Text["validation.card"];
}
