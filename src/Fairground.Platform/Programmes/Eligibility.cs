using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Fairground.Platform.Programmes;

/// <summary>
/// What a decision rests on: the values of those inputs that the terms ask about, and the day, in one form of bytes. Nothing else is
/// recorded, and nothing else decides.
/// </summary>
internal sealed record RecordedInputs(DateOnly Day, IReadOnlyDictionary<string, InputValue?> Values)
{
    public static RecordedInputs Of(ProgrammeTerms terms, ProgrammeSubjects subjects, object facts, DateOnly day) => new(
        day, terms.Conditions.Select(condition => condition.Input).Distinct().Select(subjects.Find).OfType<ProgrammeInput>()
            .ToDictionary(input => input.Name, input => input.Read(facts)));

    public string ToJson() => Json.Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("day", Day.ToString("O", CultureInfo.InvariantCulture));
        json.WriteStartObject("inputs");
        foreach (var (name, value) in Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Json.Write(json, value);
        }
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static RecordedInputs FromJson(string text)
    {
        using var json = JsonDocument.Parse(text);
        return new RecordedInputs(
            DateOnly.ParseExact(json.RootElement.GetProperty("day").GetString()!, "O", CultureInfo.InvariantCulture),
            json.RootElement.GetProperty("inputs").EnumerateObject().ToDictionary(pair => pair.Name, pair => InputValue.Read(pair.Value)));
    }

    public static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
}

/// <summary>What became of one condition: what was found, and whether it is met.</summary>
internal sealed record ConditionOutcome(ProgrammeCondition Condition, InputValue? Found, bool IsMet);

/// <summary>What terms say about recorded inputs.</summary>
internal sealed record Verdict(bool IsEligible, IReadOnlyList<ConditionOutcome> Outcomes)
{
    /// <summary>The outcomes in the one form that is stored, in the order of the terms.</summary>
    public string ToJson() => Json.Written(json =>
    {
        json.WriteStartArray();
        foreach (var outcome in Outcomes)
        {
            json.WriteStartObject();
            json.WriteString("name", outcome.Condition.Name);
            json.WriteString("input", outcome.Condition.Input);
            json.WriteString("test", outcome.Condition.Test);
            json.WritePropertyName("found");
            Json.Write(json, outcome.Found);
            json.WriteBoolean("met", outcome.IsMet);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });
}

internal static class Eligibility
{
    /// <summary>Decides. A function of the terms and the recorded inputs: no clock, no database, nobody's opinion.</summary>
    public static Verdict Decide(ProgrammeTerms terms, RecordedInputs inputs)
    {
        var outcomes = terms.Conditions.ConvertAll(condition =>
        {
            var found = inputs.Values.GetValueOrDefault(condition.Input);
            return new ConditionOutcome(
                condition, found, ConditionTest.Find(condition.Test)?.Holds(condition, found, inputs.Day) == true);
        });
        return new Verdict(outcomes.TrueForAll(outcome => outcome.IsMet), outcomes);
    }
}

internal static class Json
{
    public static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter json, InputValue? value)
    {
        if (value is null)
        {
            json.WriteNullValue();
        }
        else
        {
            value.Write(json);
        }
    }
}
