using System.Globalization;
using System.Text.Json;
using Fairground.Platform.Monies;

namespace Fairground.Platform.Programmes;

public enum InputType
{
    Number,
    Share,
    YesNo,
    Choice,
    Choices,
    Day,
    Amount,
}

/// <summary>A value of an input as it is recorded. Each has one form in JSON, so that equal values are equal bytes.</summary>
public abstract record InputValue
{
    private InputValue()
    {
    }

    internal abstract void Write(Utf8JsonWriter json);

    /// <summary>Reads what <see cref="Write"/> has written; nothing for what was not known.</summary>
    internal static InputValue? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => new Number(json.GetDecimal()),
        JsonValueKind.True or JsonValueKind.False => new YesNo(json.GetBoolean()),
        JsonValueKind.String => new One(json.GetString()!),
        JsonValueKind.Array => new Many([.. json.EnumerateArray().Select(item => item.GetString()!)]),
        JsonValueKind.Object when json.TryGetProperty("share", out var share) => new Share(share.GetInt32()),
        JsonValueKind.Object when json.TryGetProperty("day", out var day) => new Day(
            DateOnly.ParseExact(day.GetString()!, "O", CultureInfo.InvariantCulture)),
        JsonValueKind.Object => new Amount(new Money(
            json.GetProperty("minor").GetInt64(), Currency.Parse(json.GetProperty("currency").GetString()!))),
        _ => null,
    };

    public sealed record Number(decimal Value) : InputValue
    {
        // 2.50 and 2.5 are one number, so they are written alike.
        internal override void Write(Utf8JsonWriter json) => json.WriteNumberValue(Value / 1.0000000000000000000000000000m);
    }

    /// <summary>In basis points, parts of 10,000.</summary>
    public sealed record Share(int BasisPoints) : InputValue
    {
        internal override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteNumber("share", BasisPoints);
            json.WriteEndObject();
        }
    }

    public sealed record YesNo(bool Value) : InputValue
    {
        internal override void Write(Utf8JsonWriter json) => json.WriteBooleanValue(Value);
    }

    public sealed record One(string Code) : InputValue
    {
        internal override void Write(Utf8JsonWriter json) => json.WriteStringValue(Code);
    }

    public sealed record Many(IReadOnlyList<string> Codes) : InputValue
    {
        internal override void Write(Utf8JsonWriter json)
        {
            json.WriteStartArray();
            foreach (var code in Codes.Distinct().Order(StringComparer.Ordinal))
            {
                json.WriteStringValue(code);
            }
            json.WriteEndArray();
        }
    }

    public sealed record Day(DateOnly Value) : InputValue
    {
        internal override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("day", Value.ToString("O", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }
    }

    public sealed record Amount(Money Value) : InputValue
    {
        internal override void Write(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("currency", Value.Currency.Code);
            json.WriteNumber("minor", Value.Minor);
            json.WriteEndObject();
        }
    }
}
