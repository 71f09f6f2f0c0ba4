using Fairground.Demo.Drawing;

namespace Fairground.Demo.Assortment;

/// <summary>A title and what is said below it, in one language.</summary>
internal sealed record ItemText(string Title, string Description);

/// <summary>One product of the demo: what it is, what it costs in euros, what it can be chosen in, how it is drawn, what is said.</summary>
internal sealed record Item(
    string Key, Aisle Aisle, Kind Kind, string Brand, long PriceCents, IReadOnlyList<(string Code, string[] Values)> Choices,
    IReadOnlyList<(string Code, string Value)> Attributes, Look Look, double Cm, IReadOnlyDictionary<string, ItemText> Texts)
{
    /// <summary>Every combination of its choices; one without options where there are none.</summary>
    public IEnumerable<IReadOnlyList<(string Code, string Value)>> Variants => Choices.Aggregate(
        (IEnumerable<IReadOnlyList<(string, string)>>)[[]],
        (variants, choice) => variants.SelectMany(variant => choice.Values.Select(
            value => (IReadOnlyList<(string, string)>)[.. variant, (choice.Code, value)])));

    public Tint Tint => new(Aisle.Hue + ((Fingerprint % 5) - 2) * 9);

    /// <summary>The same number for the same item, always: what varies without meaning anything takes it from here.</summary>
    public int Fingerprint => Key.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xffffff);

    /// <summary>The look in another of its colours.</summary>
    public Look LookIn(string colour) => colour == "multicolour" ? Look : Look with { Main = Paint.Of(colour) };

    public string[] Colours => Choices.FirstOrDefault(choice => choice.Code == "colour").Values ?? [];
}

/// <summary>
/// A category of the demo, its items, the three of them on its sign, and sentences that are true of all of them, in each language.
/// </summary>
internal sealed record Aisle(string Slug, double Hue, int[] Sign, IReadOnlyDictionary<string, string> Names)
{
    public List<Item> Items { get; } = [];

    public Dictionary<string, List<string>> Sentences { get; } = [];
}

/// <summary>An attribute and its values, named in each language; the attribute's own name stands at the empty value.</summary>
internal sealed record AttributeNames(string Code, Dictionary<string, Dictionary<string, string>> Values);
