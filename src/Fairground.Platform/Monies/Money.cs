using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Serialization;
using Fairground.Platform.Languages;

namespace Fairground.Platform.Monies;

/// <summary>An exact amount in minor units (cents, fils, đồng); never a floating-point number. Arithmetic is checked.</summary>
public readonly record struct Money(long Minor, [property: JsonRequired] Currency Currency) : IComparable<Money>
{
    private static readonly ConcurrentDictionary<(string Culture, string Currency), NumberFormatInfo> Formats = new();

    public static Money Zero(Currency currency) => new(0, currency);

    [JsonIgnore]
    public bool IsZero => Minor == 0;

    [JsonIgnore]
    public bool IsNegative => Minor < 0;

    /// <summary>The amount in major units: 12.34 for 1,234 cents.</summary>
    [JsonIgnore]
    public decimal Major => (decimal)Minor / Currency.Scale;

    public static Money operator +(Money left, Money right) => new(checked(left.Minor + Same(left, right).Minor), left.Currency);

    public static Money operator -(Money left, Money right) => new(checked(left.Minor - Same(left, right).Minor), left.Currency);

    public static Money operator -(Money amount) => new(checked(-amount.Minor), amount.Currency);

    public static Money operator *(Money amount, int times) => new(checked(amount.Minor * times), amount.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public static Money Add(Money left, Money right) => left + right;

    public static Money Subtract(Money left, Money right) => left - right;

    public static Money Negate(Money amount) => -amount;

    public static Money Multiply(Money amount, int times) => amount * times;

    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other).Minor);

    /// <summary>A share of the amount in basis points (1/10,000), rounded half to even.</summary>
    public Money Share(int basisPoints) => this with { Minor = RoundHalfEven((Int128)Minor * basisPoints, 10_000) };

    /// <summary>A fraction of the amount, rounded half to even.</summary>
    public Money Fraction(long numerator, long denominator) =>
        this with { Minor = RoundHalfEven((Int128)Minor * numerator, denominator) };

    /// <summary>Splits the amount by weights without losing a cent.</summary>
    public Money[] Split(params ReadOnlySpan<int> weights)
    {
        var wide = new long[weights.Length];
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = weights[i];
        }
        return Split(wide.AsSpan());
    }

    /// <summary>
    /// Splits the amount by weights without losing a cent, by largest remainders (Hamilton's method): what rounding down leaves over goes
    /// to the parts that lost most by it, of equals to the first. None exceeds its weight unless the amount exceeds their sum.
    /// </summary>
    public Money[] Split(ReadOnlySpan<long> weights)
    {
        long sum = 0;
        foreach (var weight in weights)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            sum = checked(sum + weight);
        }
        ArgumentOutOfRangeException.ThrowIfZero(sum);

        var parts = new Money[weights.Length];
        var lost = new Int128[weights.Length];
        var rest = Minor;
        for (var i = 0; i < parts.Length; i++)
        {
            var (share, remainder) = Int128.DivRem((Int128)Minor * weights[i], sum);
            parts[i] = this with { Minor = (long)share };
            lost[i] = Int128.Abs(remainder);
            rest -= (long)share;
        }
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => lost[i]).Take((int)Math.Abs(rest)))
        {
            parts[i] = parts[i] with { Minor = parts[i].Minor + Math.Sign(rest) };
        }
        return parts;
    }

    /// <summary>
    /// Reads an amount of major units as people type it, such as <c>12.34</c> or <c>1 234,50</c>, in the digits of any script; refuses
    /// more decimals than the currency has.
    /// </summary>
    public static bool TryParse(string? text, Currency currency, CultureInfo culture, out Money money)
    {
        ArgumentNullException.ThrowIfNull(culture);
        money = default;
        var plain = Digits.Plain(text ?? "", culture);
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, culture, out var major) &&
            !decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out major))
        {
            return false;
        }
        if (major > (decimal)long.MaxValue / currency.Scale || major * currency.Scale is var minor && minor != decimal.Truncate(minor))
        {
            return false;
        }
        money = new Money((long)minor, currency);
        return true;
    }

    /// <summary>The amount as people of the current culture write it, with the currency's own decimals and symbol.</summary>
    public override string ToString() => ToString(CultureInfo.CurrentCulture);

    public string ToString(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return Text("C", culture);
    }

    /// <summary>The amount in figures alone, as a form shows it and <see cref="TryParse"/> reads it.</summary>
    public string ToInputString() => Major.ToString($"F{Currency.Decimals}", CultureInfo.CurrentCulture);

    /// <summary>The amount without its decimals, for round figures such as the bounds of a price.</summary>
    public string ToWholeString() => Text("C0", CultureInfo.CurrentCulture);

    private string Text(string pattern, CultureInfo culture) => Figures.Isolated(Major.ToString(
        pattern, Formats.GetOrAdd((culture.Name, Currency.Code), static key => FormatOf(key.Culture, key.Currency))), culture);

    private static NumberFormatInfo FormatOf(string culture, string code)
    {
        var format = (NumberFormatInfo)CultureInfo.GetCultureInfo(culture).NumberFormat.Clone();
        format.NegativeSign = "-";
        format.CurrencyDecimalDigits = Currency.Parse(code).Decimals;
        format.CurrencySymbol = code switch
        {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            "JPY" => "¥",
            "VND" => "₫",
            "IDR" => "Rp",
            "BRL" => "R$",
            _ => code,
        };
        // A code or a letter symbol needs air; the pattern numbers are .NET's: 0 "$n", 2 "$ n", 3 "n $"; negative 9 "-$ n", 8 "-n $", 1
        // "-$n".
        var before = format.CurrencyPositivePattern is 0 or 2;
        var letters = char.IsLetter(format.CurrencySymbol[^1]);
        format.CurrencyPositivePattern = before ? letters ? 2 : 0 : 3;
        format.CurrencyNegativePattern = before ? letters ? 9 : 1 : 8;
        return NumberFormatInfo.ReadOnly(format);
    }

    /// <summary>Divides and rounds half to even, so that no side gains from rounding over many amounts.</summary>
    internal static long RoundHalfEven(Int128 numerator, Int128 denominator)
    {
        var (quotient, remainder) = Int128.DivRem(numerator, denominator);
        var twice = Int128.Abs(remainder) * 2;
        if (twice > denominator || (twice == denominator && Int128.IsOddInteger(quotient)))
        {
            quotient += Int128.Sign(numerator);
        }
        return checked((long)quotient);
    }

    private static Money Same(Money left, Money right) => left.Currency == right.Currency
        ? right
        : throw new InvalidOperationException($"Cannot mix {left.Currency} and {right.Currency}.");
}
