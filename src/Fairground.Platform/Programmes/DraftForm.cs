using System.Globalization;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;

namespace Fairground.Platform.Programmes;

/// <summary>What the operator types about terms: fields by plain names, a row a condition, numbers as the reader writes them.</summary>
internal static class DraftForm
{
    private const int PartsOfPercent = 100;

    public static string Field(int row, string name) => $"c{row.ToString(CultureInfo.InvariantCulture)}-{name}";

    /// <summary>Reads the form; refuses a figure that is none, by the number of its condition.</summary>
    public static ProgrammeTerms Read(IFormCollection form, ProgrammeSubjects subjects)
    {
        var texts = Language.All.Select(language => new TermsText(
            language.Code, Short(form[$"name-{language.Code}"], TermsText.NameLengthMax),
            Short(form[$"text-{language.Code}"], TermsText.TextLengthMax))).ToList();
        var conditions = new List<ProgrammeCondition>();
        for (var row = 0; row < ProgrammeTerms.ConditionsMax && form.ContainsKey(Field(row, "input")); row++)
        {
            conditions.Add(ReadCondition(form, row, subjects));
        }
        return new ProgrammeTerms(form["original"].ToString(), texts, conditions);
    }

    /// <summary>A condition that has only just been chosen: nothing to compare with yet.</summary>
    public static ProgrammeCondition Begin(string choice, ProgrammeSubjects subjects)
    {
        var parts = choice.Split(':');
        var input = subjects.Find(parts[0]);
        if (input is null || parts.Length != 2 || ConditionTest.Find(parts[1])?.Type != input.Type)
        {
            throw new Refusal(ProgrammeProblems.ConditionUnreadable, "+");
        }
        return new ProgrammeCondition(Short(input.Title, ProgrammeCondition.NameLengthMax), input.Name, parts[1], Yes: true);
    }

    /// <summary>A bound as the form shows it and <see cref="Read"/> reads it.</summary>
    public static string Shown(decimal? value, ProgrammeInput input) => value is not { } number ? "" : input.Type switch
    {
        InputType.Share => (number / PartsOfPercent).ToString("0.##", CultureInfo.CurrentCulture),
        InputType.Amount => new Money((long)number, input.Currency).ToInputString(),
        _ => number.ToString("0.######", CultureInfo.CurrentCulture),
    };

    private static ProgrammeCondition ReadCondition(IFormCollection form, int row, ProgrammeSubjects subjects)
    {
        var input = subjects.Find(Typed("input"));
        return new ProgrammeCondition(
            Short(Typed("name"), ProgrammeCondition.NameLengthMax), Short(Typed("input"), ProgrammeCondition.CodeLengthMax),
            Short(Typed("test"), ProgrammeCondition.CodeLengthMax), Bound("least"), Bound("most"),
            Typed("yes") switch { "true" => true, "false" => false, _ => null },
            [.. form[Field(row, "values")].OfType<string>().Take(ProgrammeCondition.ValuesMax)
                .Select(value => Short(value, ProgrammeCondition.CodeLengthMax))],
            Typed("day") is { Length: > 0 } day ? Day(day) : null);

        string Typed(string name) => form[Field(row, name)].ToString().Trim();

        decimal? Bound(string name) => Typed(name) is { Length: > 0 } text ? Parse(text, input, row) : null;

        DateOnly Day(string text) => DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new Refusal(ProgrammeProblems.ConditionUnreadable, row + 1);
    }

    private static decimal Parse(string text, ProgrammeInput? input, int row) => input?.Type switch
    {
        InputType.Share when DecimalText.Parts(text, PartsOfPercent) is { } share => share,
        InputType.Amount when Money.TryParse(text, input.Currency, CultureInfo.CurrentCulture, out var amount) => amount.Minor,
        not (InputType.Share or InputType.Amount) when DecimalText.TryParse(text, out var number) => number,
        _ => throw new Refusal(ProgrammeProblems.ConditionUnreadable, row + 1),
    };

    private static string Short(string? text, int lengthMax) => (text ?? "") is var whole && whole.Length <= lengthMax
        ? whole
        : whole[..lengthMax];
}
