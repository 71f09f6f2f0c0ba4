using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;

namespace Fairground.Platform.Programmes;

/// <summary>
/// One condition: its name, the input it asks about, the test, and what the test compares with. Shares are in basis points, amounts in
/// minor units of the market's currency, and spans in days.
/// </summary>
public sealed record ProgrammeCondition(
    [property: Lengths(1, ProgrammeCondition.NameLengthMax)] string Name,
    [property: Lengths(1, ProgrammeCondition.CodeLengthMax)] string Input,
    [property: Lengths(1, ProgrammeCondition.CodeLengthMax)] string Test,
    decimal? Least = null,
    decimal? Most = null,
    bool? Yes = null,
    [property: Elements(0, ProgrammeCondition.ValuesMax)] List<string>? Values = null,
    DateOnly? Day = null)
{
    public const int NameLengthMax = 80;
    public const int CodeLengthMax = 60;
    public const int ValuesMax = 100;

    /// <summary>Without blanks around the name, values in one order, and nothing that the test does not ask for.</summary>
    internal ProgrammeCondition Normalized()
    {
        var fields = ConditionTest.Find(Test)?.Fields ?? (TestFields)~0;
        return this with
        {
            Name = (Name ?? "").Trim(),
            Least = fields.HasFlag(TestFields.Least) ? Least / 1.0000000000000000000000000000m : null,
            Most = fields.HasFlag(TestFields.Most) ? Most / 1.0000000000000000000000000000m : null,
            Yes = fields.HasFlag(TestFields.Yes) ? Yes : null,
            Values = fields.HasFlag(TestFields.Values) ? [.. (Values ?? []).Distinct().Order(StringComparer.Ordinal)] : null,
            Day = fields.HasFlag(TestFields.Day) ? Day : null,
        };
    }

    /// <summary>Whether two are the same in all but their name.</summary>
    internal bool AsksLike(ProgrammeCondition other) => (other with { Name = Name, Values = Values }) == this &&
        (Values ?? []).SequenceEqual(other.Values ?? []);
}

/// <summary>The terms in one language.</summary>
public sealed record TermsText(
    [property: Needed, LanguageCode] string Language,
    [property: Needed, Lengths(2, TermsText.NameLengthMax)] string Name,
    [property: Needed, Lengths(1, TermsText.TextLengthMax)] string Text)
{
    public const int NameLengthMax = 80;
    public const int TextLengthMax = 6000;
}

/// <summary>What terms say: a name and a text in one language at least, the original, and the conditions.</summary>
public sealed record ProgrammeTerms(string Original, List<TermsText> Texts, List<ProgrammeCondition> Conditions)
{
    public const int ConditionsMax = 40;

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The name and the text in the reader's language; in the original where it is not translated.</summary>
    [JsonIgnore]
    public TermsText Shown => In(Language.Current.Code);

    public TermsText In(string language) => Texts.Find(text => text.Language == language) ?? Texts.Find(text => text.Language == Original)
        ?? new TermsText(Original, "", "");

    /// <summary>The same terms in the one form that they are stored and hashed in.</summary>
    internal ProgrammeTerms Normalized() => new(
        Original,
        [.. Texts.Select(text => text with { Name = text.Name.Trim(), Text = Plain(text.Text) })
            .Where(text => text.Name.Length > 0 || text.Text.Length > 0).OrderBy(text => text.Language, StringComparer.Ordinal)],
        [.. Conditions.Select(condition => condition.Normalized())]);

    internal string ToJson() => JsonSerializer.Serialize(this, Form);

    internal static ProgrammeTerms FromJson(string json) => JsonSerializer.Deserialize<ProgrammeTerms>(json, Form)!;

    internal static string HashOf(string json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));

    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
}

/// <summary>Refuses terms that could not be kept, with the condition and what is wrong with it named.</summary>
internal static class TermsCheck
{
    private static readonly DateOnly FirstDay = new(2000, 1, 1);
    private static readonly DateOnly LastDay = new(2200, 1, 1);
    private const decimal AmountMax = 100_000_000_000_000m;

    public static void Require(ProgrammeTerms terms, ProgrammeSubjects subjects)
    {
        RequireTexts(terms);
        if (terms.Conditions.Count > ProgrammeTerms.ConditionsMax)
        {
            throw new Refusal(ProgrammeProblems.TooManyConditions, ProgrammeTerms.ConditionsMax);
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (condition, i) in terms.Conditions.Select((condition, i) => (condition, i + 1)))
        {
            if (condition.Name.Length is < 1 or > ProgrammeCondition.NameLengthMax)
            {
                throw new Refusal(ProgrammeProblems.ConditionName, i, ProgrammeCondition.NameLengthMax);
            }
            if (!names.Add(condition.Name))
            {
                throw new Refusal(ProgrammeProblems.ConditionTwice, i, condition.Name);
            }
            RequireSound(condition, i, subjects);
        }
        foreach (var about in terms.Conditions.GroupBy(condition => condition.Input))
        {
            RequirePossible([.. about]);
        }
    }

    private static void RequireTexts(ProgrammeTerms terms)
    {
        if (terms.Texts.DistinctBy(text => text.Language).Count() != terms.Texts.Count ||
            terms.Texts.Any(text => Language.Find(text.Language) is null) || Language.Find(terms.Original) is null ||
            terms.Texts.All(text => text.Language != terms.Original))
        {
            throw new Refusal(ProgrammeProblems.TermsTexts);
        }
        if (terms.Texts.Exists(text => text.Name.Length is < 2 or > TermsText.NameLengthMax ||
            text.Text.Length is < 1 or > TermsText.TextLengthMax))
        {
            throw new Refusal(ProgrammeProblems.TermsTextLengths, TermsText.NameLengthMax, TermsText.TextLengthMax);
        }
    }

    /// <summary>The input is declared, the test is one for its type, and what it compares with is there and within reason.</summary>
    private static void RequireSound(ProgrammeCondition condition, int number, ProgrammeSubjects subjects)
    {
        var input = subjects.Find(condition.Input) ?? throw new Refusal(ProgrammeProblems.UnknownInput, number, condition.Input);
        var test = ConditionTest.Find(condition.Test);
        if (test is null || test.Type != input.Type)
        {
            throw new Refusal(ProgrammeProblems.TestDoesNotFit, number, condition.Name, condition.Test, input.Title);
        }
        if ((test.Fields.HasFlag(TestFields.Least) && condition.Least is null) ||
            (test.Fields.HasFlag(TestFields.Most) && condition.Most is null) ||
            (test.Fields.HasFlag(TestFields.Yes) && condition.Yes is null) ||
            (test.Fields.HasFlag(TestFields.Day) && condition.Day is null) ||
            (test.Fields.HasFlag(TestFields.Values) && condition.Values is not { Count: > 0 }))
        {
            throw new Refusal(ProgrammeProblems.ConditionIncomplete, number, condition.Name);
        }
        if (!IsWithin(condition.Least, input) || !IsWithin(condition.Most, input) ||
            condition.Day < FirstDay || condition.Day > LastDay || condition.Values?.Count > ProgrammeCondition.ValuesMax)
        {
            throw new Refusal(ProgrammeProblems.ConditionOutOfBounds, number, condition.Name);
        }
        var known = input.Choices.Select(choice => choice.Code).ToHashSet();
        if (condition.Values?.Find(value => !known.Contains(value)) is { } strange)
        {
            throw new Refusal(ProgrammeProblems.UnknownChoice, number, condition.Name, strange);
        }
    }

    private static bool IsWithin(decimal? value, ProgrammeInput input) => value is not { } number || (input.Type switch
    {
        InputType.Share => number is >= 0 and <= ConditionTest.ShareMax && decimal.Truncate(number) == number,
        InputType.Day => number is >= 0 and <= ConditionTest.DaysMax && decimal.Truncate(number) == number,
        InputType.Amount => number is >= 0 and <= AmountMax && decimal.Truncate(number) == number,
        _ => Math.Abs(number) <= ConditionTest.NumberMax && decimal.Round(number, input.Decimals) == number,
    });

    /// <summary>All that is asked of one input can be true at once.</summary>
    private static void RequirePossible(List<ProgrammeCondition> about)
    {
        var since = about.Where(condition => condition.Test != "days-since-at-least").ToList();
        var isPossible =
            since.Max(condition => condition.Least) is not { } least || since.Min(condition => condition.Most) is not { } most ||
            least <= most;
        isPossible &= about.Select(condition => condition.Yes).OfType<bool>().Distinct().Count() < 2;
        isPossible &= about.Where(condition => condition.Test == "day-not-before").Max(condition => condition.Day) is not { } first ||
            about.Where(condition => condition.Test == "day-not-after").Min(condition => condition.Day) is not { } last || first <= last;
        var oneOf = about.Where(condition => condition.Test == "one-of").Select(condition => condition.Values!.AsEnumerable()).ToList();
        isPossible &= oneOf.Count < 2 || oneOf.Aggregate((left, right) => left.Intersect(right)).Any();
        if (!isPossible)
        {
            throw new Refusal(ProgrammeProblems.ConditionsContradict, string.Join(", ", about.Select(condition => condition.Name)));
        }
    }
}
