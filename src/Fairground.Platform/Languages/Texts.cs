using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Fairground.Platform.Languages;

/// <summary>
/// A module's texts, from its resource files, in the language of the current request; English where a translation is missing (a test
/// sees to it that none is). Texts take numbered arguments; counted texts choose their form by the language's plural rule.
/// </summary>
public sealed class Texts(string module, Assembly assembly)
{
    private static readonly ConcurrentDictionary<string, Texts> ByModule = new();
    private readonly ResourceManager resources = new($"{assembly.GetName().Name}.Languages.Texts", assembly);

    public string Module => module;

    public string this[string key] => Find(key) ?? throw new MissingTextException(module, key);

    public string this[string key, params object?[] arguments] => string.Format(CultureInfo.CurrentCulture, this[key], arguments);

    /// <summary>The texts of the module with this name; how stored notices find their words again.</summary>
    public static Texts Of(string module) => ByModule[module];

    /// <summary>The text of whichever module has this key, such as the name of an action in the audit log; null if none has.</summary>
    public static string? OfAny(string key) =>
        ByModule.Values.Select(texts => texts.Find(key)).FirstOrDefault(text => text is not null);

    /// <summary>
    /// The counted text: <paramref name="key"/> with <c>.one</c>, <c>.two</c>, <c>.few</c>, <c>.many</c>, <c>.zero</c> or <c>.other</c>.
    /// </summary>
    public string Count(string key, long count, params object?[] arguments)
    {
        var form = Plural.Form(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, count);
        var text = Find($"{key}.{form}") ?? this[$"{key}.other"];
        return string.Format(CultureInfo.CurrentCulture, text, [count.ToString("N0", CultureInfo.CurrentCulture), .. arguments]);
    }

    public string? Find(string key) => resources.GetString(key, CultureInfo.CurrentUICulture);

    /// <summary>Makes the texts known by their module's name.</summary>
    public Texts Register()
    {
        ByModule[module] = this;
        return this;
    }
}

/// <summary>A text that no resource file has: a mistake of ours that tests find before a reader does.</summary>
public sealed class MissingTextException(string module, string key) : InvalidOperationException($"{module} has no text '{key}'.");
