using System.Globalization;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Programmes;

/// <summary>Conditions and what became of them as people read them, in their language.</summary>
internal static class ConditionText
{
    /// <summary>What is asked: "Longest handling time: at most 2 days".</summary>
    public static string Asked(ProgrammeCondition condition, ProgrammeSubjects subjects) => subjects.Find(condition.Input) is { } input
        ? Text["condition.asked", input.Title, Bound(condition, input)]
        : $"{condition.Input} {condition.Test}";

    /// <summary>What is compared with alone: "at most 2 days".</summary>
    public static string Bound(ProgrammeCondition condition, ProgrammeInput input) => condition.Test switch
    {
        "is" => Text[condition.Yes == true ? "input.yes" : "input.no"],
        "one-of" or "contains-any" or "contains-all" => Text[$"test.{condition.Test}", input.Listed(condition.Values ?? [])],
        "days-since-at-least" => Text[$"test.{condition.Test}", Text.Count("input.days", (long)(condition.Least ?? 0))],
        "day-not-before" or "day-not-after" => Text[$"test.{condition.Test}", ProgrammeInput.Day(condition.Day ?? default)],
        "number-between" => Text[$"test.{condition.Test}", Value(condition.Least, input), Value(condition.Most, input)],
        _ => Text[$"test.{condition.Test}", Value(condition.Least ?? condition.Most, input)],
    };

    public static string Found(ConditionOutcome outcome, ProgrammeSubjects subjects) =>
        subjects.Find(outcome.Condition.Input)?.Shown(outcome.Found) ?? Text["input.unknown"];

    /// <summary>What would make it met: how far it is, and how one gets there.</summary>
    public static string Way(ConditionOutcome outcome, ProgrammeSubjects subjects)
    {
        if (subjects.Find(outcome.Condition.Input) is not { } input)
        {
            return "";
        }
        var (asked, gap) = (outcome.Condition, (string?)null);
        switch (outcome.Found)
        {
            case InputValue.Number found when found.Value < asked.Least:
                gap = Text["way.more", input.Shown(asked.Least.Value - found.Value)];
                break;
            case InputValue.Number found when found.Value > asked.Most:
                gap = Text["way.less", input.Shown(found.Value - asked.Most.Value)];
                break;
            case InputValue.Amount found when found.Value.Minor < asked.Least:
                gap = Text["way.more", new Money((long)asked.Least.Value - found.Value.Minor, found.Value.Currency)];
                break;
            case InputValue.Day found when asked.Test == "days-since-at-least":
                gap = Text["way.on", ProgrammeInput.Day(found.Value.AddDays((int)(asked.Least ?? 0)))];
                break;
        }
        return gap is null ? input.Way : $"{gap} {input.Way}";
    }

    /// <summary>The statement of a refusal: each condition that is not met, with what was found.</summary>
    public static string Refusal(Verdict verdict, ProgrammeSubjects subjects)
    {
        var statement = Text["eligibility.refusal", string.Join("; ", verdict.Outcomes.Where(outcome => !outcome.IsMet).Select(outcome =>
            Text["eligibility.refusal.part", outcome.Condition.Name, Asked(outcome.Condition, subjects), Found(outcome, subjects)]))];
        return statement.Length <= Reason.StatementLengthMax ? statement : statement[..Reason.StatementLengthMax];
    }

    private static string Value(decimal? value, ProgrammeInput input) => value is not { } number ? "–" : input.Type switch
    {
        InputType.Share => ProgrammeInput.Share((int)number),
        InputType.Amount => new Money((long)number, input.Currency).ToString(CultureInfo.CurrentCulture),
        _ => input.Shown(number),
    };
}
