using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Reads prices in the store's currency, which may stand beside the number or in a column of its own, and may be no other.
/// </summary>
internal sealed class PriceReader(Currency currency, DecimalSign sign)
{
    private static readonly Dictionary<char, string> Symbols = new()
    {
        ['€'] = "EUR", ['£'] = "GBP", ['¥'] = "JPY", ['₫'] = "VND",
    };

    /// <summary>The price in minor units; null where the row has none, or one that it is refused for.</summary>
    public long? Read(RowDraft draft)
    {
        if (draft.Row[Field.Currency] is { } told && !told.Equals(currency.Code, StringComparison.OrdinalIgnoreCase))
        {
            draft.Refuse("currency-other", Field.Currency, $"{DraftReader.Shown(told)} ≠ {currency}");
        }
        if (draft.Row[Field.Price] is not { } text)
        {
            return null;
        }
        var (figure, code) = Split(text);
        if (code is not null && code != currency.Code)
        {
            draft.Refuse("currency-other", Field.Price, $"{code} ≠ {currency}");
            return null;
        }
        var fault = NumberText.Read(figure, sign, out var major);
        if (fault != NumberFault.None)
        {
            draft.Refuse(CodeOf(fault), Field.Price, DraftReader.Shown(text));
            return null;
        }
        if (major <= 0 || major > (decimal)Offer.PriceMinorMax / currency.Scale)
        {
            draft.Refuse("price-range", Field.Price, DraftReader.Shown(text));
            return null;
        }
        var minor = major * currency.Scale;
        if (decimal.Truncate(minor) != minor)
        {
            draft.Refuse("price-decimals", Field.Price, $"{DraftReader.Shown(text)} ({currency}: {currency.Decimals})");
            return null;
        }
        return (long)minor;
    }

    public static string CodeOf(NumberFault fault) => fault switch
    {
        NumberFault.Ambiguous => "number-ambiguous",
        NumberFault.Exponent => "number-exponent",
        _ => "number",
    };

    /// <summary>Parts the number from the currency's code or sign on either side of it.</summary>
    private static (string Figure, string? Code) Split(string text)
    {
        var trimmed = text.Trim();
        if (!trimmed.Any(char.IsDigit))
        {
            return (trimmed, null);
        }
        if (trimmed.Length > 3 && char.IsAsciiLetter(trimmed[^1]) && trimmed[^3..].All(char.IsAsciiLetter))
        {
            return (trimmed[..^3], trimmed[^3..].ToUpperInvariant());
        }
        if (trimmed.Length > 3 && trimmed[..3].All(char.IsAsciiLetter))
        {
            return (trimmed[3..], trimmed[..3].ToUpperInvariant());
        }
        if (trimmed.Length > 1 && Symbols.TryGetValue(trimmed[0], out var before))
        {
            return (trimmed[1..], before);
        }
        return trimmed.Length > 1 && Symbols.TryGetValue(trimmed[^1], out var after) ? (trimmed[..^1], after) : (trimmed, null);
    }
}
