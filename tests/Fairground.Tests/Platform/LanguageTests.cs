using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;
using Fairground.Platform.Languages;

namespace Fairground.Tests.Platform;

/// <summary>Every text is there, in every language, with the same blanks to fill; and none is there that nobody reads.</summary>
public sealed partial class LanguageTests
{
    private static readonly string[] Modules = ["Platform", "Marketplace", "Integrity", "Web"];

    public static IEnumerable<object[]> Translations =>
        from module in Modules
        from language in Language.All
        where language.Code != "en"
        select new object[] { module, language.Code };

    [Theory]
    [MemberData(nameof(Translations))]
    public void Every_text_is_translated_with_the_same_blanks(string module, string language)
    {
        var (english, translated) = (Read(module, ""), Read(module, language));

        var missing = english.Keys.Where(key => !translated.ContainsKey(key) && !IsSpareForm(key, language)).Order(StringComparer.Ordinal);
        Assert.Empty(missing);
        Assert.DoesNotContain(translated.Keys, key => !english.ContainsKey(key) && !IsExtraForm(key, english));
        Assert.Empty(translated.Where(
            text => english.TryGetValue(text.Key, out var original) && !Blanks(text.Value).SetEquals(Blanks(original)))
            .Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void Counted_texts_have_every_form_of_the_language(string module, string language)
    {
        var translated = Read(module, language);
        var forms = Enumerable.Range(0, 200).Select(n => Plural.Form(language, n)).Distinct().ToList();

        var counted = translated.Keys.Where(key => key.EndsWith(".other", StringComparison.Ordinal)).Select(key => key[..^6]);

        Assert.Empty(from key in counted
                     from form in forms
                     where !translated.ContainsKey($"{key}.{form}")
                     select $"{key}.{form}");
    }

    [Fact]
    public void Every_text_that_the_code_names_exists_and_every_text_is_named()
    {
        var named = new HashSet<string>();
        var patterns = new List<Regex>();
        foreach (var source in Sources())
        {
            foreach (Match use in Uses().Matches(source))
            {
                named.UnionWith(Literals().Matches(use.Value).Select(literal => literal.Groups[1].Value));
            }
            foreach (Match match in Built().Matches(source))
            {
                patterns.Add(new Regex($"^{Regex.Replace(Regex.Escape(match.Groups[1].Value), @"\\\{[^}]*}", ".+")}$"));
            }
        }
        var known = Modules.SelectMany(module => Read(module, "").Keys).ToHashSet();

        Assert.Empty(named.Where(
            key => key.Contains('.', StringComparison.Ordinal) && !known.Contains(key) && !known.Contains($"{key}.other")).Order(
            StringComparer.Ordinal));
        Assert.Empty(known.Where(key => !named.Contains(key) && !named.Contains(Base(key)) && !IsNamedByData(key) &&
            !patterns.Exists(pattern => pattern.IsMatch(key) || pattern.IsMatch(Base(key)))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("fr-CA,fr;q=0.9,en;q=0.8", "fr", "ltr")]
    [InlineData("ar-EG", "ar", "rtl")]
    [InlineData("de,vi;q=0.3,id;q=0.7", "id", "ltr")]
    [InlineData("sw", "en", "ltr")]
    [InlineData("", "en", "ltr")]
    public async Task A_page_speaks_the_best_of_the_languages_that_a_browser_asks_for(string asked, string language, string direction)
    {
        using var server = new FairgroundServer();
        using var guest = server.Guest();

        var page = await guest.OpenAsync("/cart", asked.Length > 0 ? asked : null);

        Assert.Contains($"<html lang=\"{language}\" dir=\"{direction}\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_switch_is_kept_in_a_cookie_and_beats_the_browser()
    {
        using var server = new FairgroundServer();
        using var guest = server.Guest();

        var answer = await guest.PostFormAsync(
            "/preferences", new Dictionary<string, string> { ["language"] = "vi", ["return"] = "/cart" });
        var page = await guest.OpenAsync(answer.Location!, "fr");

        Assert.Contains("<html lang=\"vi\"", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_return_path_never_leads_elsewhere(string path)
    {
        using var server = new FairgroundServer();
        using var guest = server.Guest();

        var answer = await guest.PostFormAsync("/preferences", new Dictionary<string, string> { ["theme"] = "dark", ["return"] = path });

        Assert.Equal("/", answer.Location);
    }

    private static Dictionary<string, string> Read(string module, string language)
    {
        var assembly = Assembly.Load($"Fairground.{module}");
        var resources = new ResourceManager($"Fairground.{module}.Languages.Texts", assembly);
        var culture = language.Length == 0 ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language);
        return resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!) ?? [];
    }

    /// <summary>English has a form for one that other languages may lack.</summary>
    private static bool IsSpareForm(string key, string language) =>
        key.EndsWith(".one", StringComparison.Ordinal) && Plural.Form(language, 1) != "one";

    /// <summary>Other languages have forms that English lacks.</summary>
    private static bool IsExtraForm(string key, Dictionary<string, string> english) => english.ContainsKey($"{Base(key)}.other");

    private static string Base(string key) => PluralForm().Replace(key, "");

    /// <summary>Texts found by what is stored or declared: problems, notices, purposes, roles of people, countries.</summary>
    private static bool IsNamedByData(string key) => DataKey().IsMatch(key);

    private static HashSet<string> Blanks(string text) => [.. Blank().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Fairground.slnx")))
        {
            folder = folder.Parent;
        }
        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "src"), "*.*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Select(File.ReadAllText);
    }

    [GeneratedRegex(@"Text(?:\.Count\(|\.Find\(|\[)[^\]\n]*")]
    private static partial Regex Uses();

    [GeneratedRegex(@"(?<!\$)""([\w.-]+)""")]
    private static partial Regex Literals();

    [GeneratedRegex(@"Texts?(?:\.Count\(|\.Find\(|\.OfAny\(|\[)\$""([^""]+)""")]
    private static partial Regex Built();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$")]
    private static partial Regex PluralForm();

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Blank();

    [GeneratedRegex(@"^(problem|notice|purpose|country|fault)\.")]
    private static partial Regex DataKey();
}
