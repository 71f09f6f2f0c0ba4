using System.Globalization;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using static Fairground.Platform.Languages.PlatformTexts;

namespace Fairground.Platform.Programmes;

public enum InputUnit
{
    None,
    Days,
}

/// <summary>
/// Something that terms may ask about, declared by the module that knows it: its name, its type, and how it is read off a record of facts.
/// Its texts are <c>input.NAME</c>, <c>input.NAME.hint</c> (what exactly is counted) and <c>input.NAME.way</c> (how to change it).
/// Inputs are made by <see cref="InputsOf{TFacts}"/> alone.
/// </summary>
public sealed class ProgrammeInput
{
    private readonly Func<IEnumerable<(string Code, string Text)>>? choices;

    internal ProgrammeInput(string name, InputType type, Texts texts, Func<object, InputValue?> read, Delegate source,
        Func<IEnumerable<(string Code, string Text)>>? choices = null)
    {
        (Name, Type, Texts, Read, Source, this.choices) = (name, type, texts, read, source, choices);
    }

    public string Name { get; }

    public InputType Type { get; }

    public InputUnit Unit { get; internal init; }

    /// <summary>How many decimals a number of it has.</summary>
    public int Decimals { get; internal init; }

    /// <summary>The market's own currency, in which amounts are.</summary>
    public Currency Currency { get; internal init; }

    /// <summary>Where whoever is asked can change it, below their own desk; null where only time and trade can.</summary>
    public string? Path { get; internal init; }

    public string Title => Texts[$"input.{Name}"];

    public string Hint => Texts[$"input.{Name}.hint"];

    public string Way => Texts[$"input.{Name}.way"];

    /// <summary>What it can be, with names in the reader's language; empty for anything but a choice.</summary>
    public IEnumerable<(string Code, string Text)> Choices => choices?.Invoke() ?? [];

    /// <summary>Reads it off the facts; nothing where there is nothing to measure yet.</summary>
    internal Func<object, InputValue?> Read { get; }

    /// <summary>What was declared: a test sees to it that it captures nothing.</summary>
    internal Delegate Source { get; }

    private Texts Texts { get; }

    /// <summary>A value as people read it.</summary>
    public string Shown(InputValue? value) => value switch
    {
        null => Text["input.unknown"],
        InputValue.Number number => Shown(number.Value),
        InputValue.Share share => Share(share.BasisPoints),
        InputValue.YesNo yes => Text[yes.Value ? "input.yes" : "input.no"],
        InputValue.One one => Chosen(one.Code),
        InputValue.Many { Codes.Count: 0 } => Text["input.nothing"],
        InputValue.Many many => Listed(many.Codes),
        InputValue.Day day => Day(day.Value),
        InputValue.Amount amount => amount.Value.ToString(CultureInfo.CurrentCulture),
        _ => "",
    };

    internal string Shown(decimal number) => Unit == InputUnit.Days && number == decimal.Truncate(number)
        ? Text.Count("input.days", (long)number)
        : number.ToString("#,##0.##", CultureInfo.CurrentCulture);

    internal string Listed(IEnumerable<string> codes) => string.Join(", ", codes.Select(Chosen).Order(StringComparer.CurrentCulture));

    internal static string Share(int basisPoints) => PercentText.Of(basisPoints / 10_000m);

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private string Chosen(string code) => Choices.FirstOrDefault(choice => choice.Code == code).Text ?? code;
}

/// <summary>Declares inputs as functions of a record of facts, which is all that they are given.</summary>
public sealed class InputsOf<TFacts>(Texts texts, Currency currency) where TFacts : class, IProgrammeFacts<TFacts>
{
    private readonly List<ProgrammeInput> declared = [];

    public IReadOnlyList<ProgrammeInput> Declared => declared;

    public InputsOf<TFacts> Number(
        string name, Func<TFacts, decimal?> read, InputUnit unit = InputUnit.None, int decimals = 0, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Number, texts, facts => read((TFacts)facts) is { } number
            ? new InputValue.Number(decimal.Round(number, decimals, MidpointRounding.ToEven))
            : null, read)
        { Unit = unit, Decimals = decimals, Path = path });

    /// <summary>A share, read in basis points.</summary>
    public InputsOf<TFacts> Share(string name, Func<TFacts, int?> read, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Share, texts, facts => read((TFacts)facts) is { } share
            ? new InputValue.Share(share)
            : null, read)
        { Path = path });

    public InputsOf<TFacts> YesNo(string name, Func<TFacts, bool> read, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.YesNo, texts, facts => new InputValue.YesNo(read((TFacts)facts)), read) { Path = path });

    public InputsOf<TFacts> Choice(
        string name, Func<TFacts, string?> read, Func<IEnumerable<(string Code, string Text)>> choices, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Choice, texts, facts => read((TFacts)facts) is { } code
            ? new InputValue.One(code)
            : null, read, choices)
        { Path = path });

    public InputsOf<TFacts> Choices(string name, Func<TFacts, IReadOnlyCollection<string>> read,
        Func<IEnumerable<(string Code, string Text)>> choices, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Choices, texts,
            facts => new InputValue.Many([.. read((TFacts)facts).Distinct().Order(StringComparer.Ordinal)]), read, choices)
        { Path = path });

    public InputsOf<TFacts> Day(string name, Func<TFacts, DateOnly?> read, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Day, texts, facts => read((TFacts)facts) is { } day
            ? new InputValue.Day(day)
            : null, read)
        { Path = path });

    /// <summary>An amount, in the market's own currency.</summary>
    public InputsOf<TFacts> Amount(string name, Func<TFacts, Money?> read, string? path = null) =>
        Add(new ProgrammeInput(name, InputType.Amount, texts, facts => read((TFacts)facts) is { } amount
            ? new InputValue.Amount(amount)
            : null, read)
        { Path = path, Currency = currency });

    private InputsOf<TFacts> Add(ProgrammeInput input)
    {
        declared.Add(input);
        return this;
    }
}
