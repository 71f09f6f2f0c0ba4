using System.Globalization;
using Fairground.Demo.Drawing;
using Fairground.Platform.Languages;

namespace Fairground.Demo.Assortment;

/// <summary>
/// Reads the assortment from the texts in Goods/ and Names/. A file of Goods holds a category: its names, sentences for all its goods
/// (<c>+</c>), and items, each a line <c>@ key | kind of drawing | brand | euros | choices | attributes | look</c> and, in each language,
/// a line <c>title | what is said</c>.
/// </summary>
internal static class Goods
{
    private static readonly string[] Aisles =
    [
        "lamps", "kettles", "climate", "bicycles", "books", "tea", "textiles", "toys", "tools", "speakers", "ceramics", "garden",
        "stationery", "bags", "watches", "music", "pets", "knives", "outdoor", "soaps",
    ];

    public static readonly IReadOnlyList<string> Languages = [.. Language.All.Select(language => language.Code)];

    private static readonly Dictionary<string, Kind> KindsByName = Kinds.All.ToDictionary(kind => kind.Name);

    public static List<Aisle> Read() => [.. Aisles.Select(ReadAisle)];

    public static List<AttributeNames> ReadAttributes()
    {
        var attributes = new List<AttributeNames>();
        foreach (var line in Lines("attributes.txt"))
        {
            var cells = Cells(line);
            var isName = cells[0].StartsWith("attribute ", StringComparison.Ordinal);
            if (isName)
            {
                attributes.Add(new AttributeNames(cells[0]["attribute ".Length..], []));
            }
            attributes[^1].Values[isName ? "" : cells[0]] = Languages.Select((language, i) => (language, cells[i + 1]))
                .ToDictionary(pair => pair.language, pair => pair.Item2);
        }
        return attributes;
    }

    /// <summary>The lines of an embedded text that say something.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Goods).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"There is no text called {name}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }

    public static string[] Cells(string line) => line.Split('|', StringSplitOptions.TrimEntries);

    private static Aisle ReadAisle(string slug)
    {
        var lines = Lines($"{slug}.txt").ToList();
        var head = Cells(lines[0]);
        var names = lines.Where(line => line.StartsWith("name ", StringComparison.Ordinal))
            .ToDictionary(line => line[5..7], line => line[8..].Trim());
        var sign = head.Length > 2 ? head[2]["sign ".Length..] : "0,5,9";
        var aisle = new Aisle(
            head[0]["category ".Length..], Number(head[1]["hue ".Length..]),
            [.. sign.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))], names);
        foreach (var line in lines.Where(line => line[0] == '+'))
        {
            aisle.Sentences.TryAdd(line[2..4], []);
            aisle.Sentences[line[2..4]].Add(line[5..].Trim());
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i][0] == '@')
            {
                aisle.Items.Add(ReadItem(aisle, Cells(lines[i][1..]), lines.GetRange(i + 1, Languages.Count)));
            }
        }
        return aisle;
    }

    private static Item ReadItem(Aisle aisle, string[] head, List<string> texts)
    {
        var kind = KindsByName[head[1]];
        var choices = head[4] == "-" ? [] : Pairs(head[4], '=').Select(pair => (pair.Name, pair.Value.Split(','))).ToList();
        var attributes = Pairs(head[5], '=').ToList();
        // What a product can be chosen in is also what it is found by: by its first value, the one it is shown in.
        attributes.AddRange(choices.Select(choice => (choice.Name, choice.Item2[0])));
        var look = Pairs(head[6], ':').ToDictionary(pair => pair.Name, pair => pair.Value);
        var colour = attributes.Find(attribute => attribute.Name == "colour").Value ?? "silver";
        return new Item(
            head[0], aisle, kind, head[2], (long)(decimal.Parse(head[3], CultureInfo.InvariantCulture) * 100), choices, attributes,
            new Look(
                Paint.Of(look.GetValueOrDefault("main", colour)), Paint.Of(look.GetValueOrDefault("second", "cream")),
                Paint.Of(look.GetValueOrDefault("body", "oak")), Number(look.GetValueOrDefault("shape", "0.3")),
                (int)Number(look.GetValueOrDefault("motif", "0")), look.GetValueOrDefault("words", "").Replace('_', ' ')),
            look.TryGetValue("cm", out var cm) ? Number(cm) : kind.Cm, texts.ToDictionary(line => line[..2], line => Text(line[3..])));
    }

    private static ItemText Text(string line)
    {
        var cells = Cells(line);
        return new ItemText(cells[0], cells[1]);
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string text, char sign) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(sign, 2)).Select(pair => (pair[0], pair[1]));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
