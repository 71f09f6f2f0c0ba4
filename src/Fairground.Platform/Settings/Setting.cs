using System.Globalization;
using Fairground.Platform.Languages;
using Fairground.Platform.Problems;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Platform.Settings;

/// <summary>
/// Something that the operator may set while the market runs. Modules declare theirs; its name and hint are the texts
/// <c>setting.CODE</c> and <c>setting.CODE.hint</c> of the module. It is stored as text.
/// </summary>
/// <param name="Code">What it is called in addresses and in the log.</param>
/// <param name="Texts">The texts of its module.</param>
/// <param name="Order">Where it stands among the settings.</param>
/// <param name="Default">The value where nothing is set.</param>
/// <param name="Key">The key of the configuration that pins it: what a file or the environment says, no page changes.</param>
/// <param name="IsPublic">Whether the terms show it, with its history.</param>
public abstract record Setting(string Code, Texts Texts, int Order, string Default, string Key, bool IsPublic)
{
    public const int CodeLengthMax = 60;
    public const int ValueLengthMax = 400;

    public string Title => Texts[$"setting.{Code}"];

    public string Hint => Texts[$"setting.{Code}.hint"];

    /// <summary>The value as it is stored, from what somebody typed; null if that is none.</summary>
    public abstract string? Read(string typed);

    /// <summary>A stored value as people read it.</summary>
    public virtual string Shown(string value) => value;

    /// <summary>What a value may be, in words.</summary>
    public abstract string Rule { get; }
}

/// <summary>A setting with a type.</summary>
public abstract record Setting<T>(string Code, Texts Texts, int Order, string Default, string Key, bool IsPublic)
    : Setting(Code, Texts, Order, Default, Key, IsPublic)
{
    public abstract T Parse(string value);
}

/// <summary>A whole number within bounds, with the unit that the text <c>setting.CODE.value</c> gives it (counted).</summary>
public sealed record NumberSetting(
    string Code, Texts Texts, int Order, int Standard, int Minimum, int Maximum, string Key, bool IsPublic = false)
    : Setting<int>(Code, Texts, Order, Standard.ToString(CultureInfo.InvariantCulture), Key, IsPublic)
{
    public override string Rule => PlatformTexts.Text["settings.rule.number", Minimum, Maximum];

    public override string? Read(string typed) => Digits.Whole(typed) is { } number && number >= Minimum && number <= Maximum
        ? number.ToString(CultureInfo.InvariantCulture)
        : null;

    public override string Shown(string value) => Texts.Count($"setting.{Code}.value", Parse(value));

    public override int Parse(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}

/// <summary>A line of text; or an address for letters.</summary>
public sealed record TextSetting(
    string Code, Texts Texts, int Order, string Standard, int LengthMax, string Key, bool IsEmail = false, bool IsPublic = false)
    : Setting<string>(Code, Texts, Order, Standard, Key, IsPublic)
{
    private static readonly EmailAttribute Email = new();

    public override string Rule => IsEmail
        ? PlatformTexts.Text["settings.rule.email"]
        : PlatformTexts.Text["settings.rule.text", LengthMax];

    public override string? Read(string typed)
    {
        var text = typed.Trim();
        var fits = text.Length > 0 && text.Length <= LengthMax && !text.Any(char.IsControl) && (!IsEmail || Email.IsValid(text));
        return fits ? text : null;
    }

    public override string Parse(string value) => value;
}

/// <summary>One of several, each named by the text <c>setting.CODE.VALUE</c>.</summary>
public sealed record ChoiceSetting(
    string Code, Texts Texts, int Order, IReadOnlyList<string> Choices, string Key, bool IsPublic = false)
    : Setting<string>(Code, Texts, Order, Choices[0], Key, IsPublic)
{
    public override string Rule => PlatformTexts.Text["settings.rule.choice", string.Join(", ", Choices)];

    public override string? Read(string typed) =>
        Choices.FirstOrDefault(choice => choice.Equals(typed.Trim(), StringComparison.OrdinalIgnoreCase));

    public override string Shown(string value) => Texts[$"setting.{Code}.{value}"];

    public override string Parse(string value) => value;
}

/// <summary>Yes or no, named by the texts <c>setting.CODE.yes</c> and <c>setting.CODE.no</c>.</summary>
public sealed record SwitchSetting(string Code, Texts Texts, int Order, bool Standard, string Key, bool IsPublic = false)
    : Setting<bool>(Code, Texts, Order, Standard ? Yes : No, Key, IsPublic)
{
    public const string Yes = "yes";
    public const string No = "no";

    public override string Rule => PlatformTexts.Text["settings.rule.choice", $"{Yes}, {No}"];

    public override string? Read(string typed) => typed.Trim().ToUpperInvariant() switch
    {
        "YES" or "TRUE" => Yes,
        "NO" or "FALSE" => No,
        _ => null,
    };

    public override string Shown(string value) => Texts[$"setting.{Code}.{value}"];

    public override bool Parse(string value) => value == Yes;
}

public static class SettingServices
{
    public static IServiceCollection AddSetting(this IServiceCollection services, Setting setting) => services.AddSingleton(setting);
}
