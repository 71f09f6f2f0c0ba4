using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Programmes;

/// <summary>What a test asks the operator for.</summary>
[Flags]
internal enum TestFields
{
    None = 0,
    Least = 1,
    Most = 2,
    Yes = 4,
    Values = 8,
    Day = 16,
}

/// <summary>
/// The catalogue of tests that a condition can be: each for inputs of one type, with the values it compares with. A test holds by the
/// condition, the recorded value and the recorded day alone.
/// </summary>
internal sealed class ConditionTest
{
    public const int DaysMax = 36_500;
    public const int ShareMax = 10_000;
    public const decimal NumberMax = 1_000_000_000_000m;

    public static readonly IReadOnlyList<ConditionTest> All =
    [
        new("number-at-least", InputType.Number, TestFields.Least, (asked, found, _) => Number(found) >= asked.Least),
        new("number-at-most", InputType.Number, TestFields.Most, (asked, found, _) => Number(found) <= asked.Most),
        new("number-between", InputType.Number, TestFields.Least | TestFields.Most,
            (asked, found, _) => Number(found) >= asked.Least && Number(found) <= asked.Most),
        new("share-at-most", InputType.Share, TestFields.Most, (asked, found, _) => Share(found) <= asked.Most),
        new("share-at-least", InputType.Share, TestFields.Least, (asked, found, _) => Share(found) >= asked.Least),
        new("is", InputType.YesNo, TestFields.Yes, (asked, found, _) => ((InputValue.YesNo)found).Value == asked.Yes),
        new("one-of", InputType.Choice, TestFields.Values, (asked, found, _) => asked.Values!.Contains(((InputValue.One)found).Code)),
        new("contains-any", InputType.Choices, TestFields.Values, (asked, found, _) => asked.Values!.Any(Codes(found).Contains)),
        new("contains-all", InputType.Choices, TestFields.Values, (asked, found, _) => asked.Values!.All(Codes(found).Contains)),
        new("days-since-at-least", InputType.Day, TestFields.Least,
            (asked, found, today) => today.DayNumber - Day(found).DayNumber >= asked.Least),
        new("day-not-before", InputType.Day, TestFields.Day, (asked, found, _) => Day(found) >= asked.Day),
        new("day-not-after", InputType.Day, TestFields.Day, (asked, found, _) => Day(found) <= asked.Day),
        new("amount-at-least", InputType.Amount, TestFields.Least, (asked, found, _) => Minor(found) >= asked.Least),
        new("amount-at-most", InputType.Amount, TestFields.Most, (asked, found, _) => Minor(found) <= asked.Most),
    ];

    private readonly Func<ProgrammeCondition, InputValue, DateOnly, bool> holds;

    private ConditionTest(
        string code, InputType type, TestFields fields, Func<ProgrammeCondition, InputValue, DateOnly, bool> holds) =>
        (Code, Type, Fields, this.holds) = (code, type, fields, holds);

    public string Code { get; }

    public InputType Type { get; }

    public TestFields Fields { get; }

    /// <summary>The test in general, for a list to choose from.</summary>
    public string Title => Text[$"test.{Code}.title"];

    public static ConditionTest? Find(string? code) => All.FirstOrDefault(test => test.Code == code);

    /// <summary>What is not known meets no condition: there is nothing to measure yet.</summary>
    public bool Holds(ProgrammeCondition asked, InputValue? found, DateOnly today) => found is not null && holds(asked, found, today);

    private static decimal Number(InputValue value) => ((InputValue.Number)value).Value;

    private static int Share(InputValue value) => ((InputValue.Share)value).BasisPoints;

    private static long Minor(InputValue value) => ((InputValue.Amount)value).Value.Minor;

    private static DateOnly Day(InputValue value) => ((InputValue.Day)value).Value;

    private static IReadOnlyList<string> Codes(InputValue value) => ((InputValue.Many)value).Codes;
}
