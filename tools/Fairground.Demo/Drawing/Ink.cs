using System.Globalization;

namespace Fairground.Demo.Drawing;

/// <summary>A colour in OKLCH (Ottosson 2020), where equal steps look equal: lightness 0 to 1, chroma, hue in degrees.</summary>
internal readonly record struct Ink(double Lightness, double Chroma, double Hue)
{
    public static Ink Parse(string hex)
    {
        var value = int.Parse(hex.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var (r, g, b) = (Linear((value >> 16) & 255), Linear((value >> 8) & 255), Linear(value & 255));
        var l = Math.Cbrt((0.4122214708 * r) + (0.5363325363 * g) + (0.0514459929 * b));
        var m = Math.Cbrt((0.2119034982 * r) + (0.6806995451 * g) + (0.1073969566 * b));
        var s = Math.Cbrt((0.0883024619 * r) + (0.2817188376 * g) + (0.6299787005 * b));
        var a = (1.9779984951 * l) - (2.4285922050 * m) + (0.4505937099 * s);
        var y = (0.0259040371 * l) + (0.7827717662 * m) - (0.8086757660 * s);
        return new Ink(
            (0.2104542553 * l) + (0.7936177850 * m) - (0.0040720468 * s), Math.Sqrt((a * a) + (y * y)),
            Math.Atan2(y, a) * 180 / Math.PI);
    }

    /// <summary>The colour as <c>#rrggbb</c>; what a screen cannot show loses chroma until it can.</summary>
    public override string ToString()
    {
        for (var chroma = Chroma; ; chroma -= 0.01)
        {
            var (a, b) = (chroma * Math.Cos(Hue * Math.PI / 180), chroma * Math.Sin(Hue * Math.PI / 180));
            var l = Math.Pow(Lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
            var m = Math.Pow(Lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
            var s = Math.Pow(Lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
            var red = (4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s);
            var green = (-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s);
            var blue = (-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s);
            if (chroma <= 0.01 || (InRange(red) && InRange(green) && InRange(blue)))
            {
                return $"#{Byte(red):x2}{Byte(green):x2}{Byte(blue):x2}";
            }
        }
    }

    private static bool InRange(double channel) => channel is >= -0.002 and <= 1.002;

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static int Byte(double linear)
    {
        var value = linear <= 0.0031308 ? linear * 12.92 : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055;
        return (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
    }
}

/// <summary>What a thing is painted with: its colour, and the tones of it that shade, deepen and light it.</summary>
internal sealed record Paint(string Base, string Shade, string Deep, string Light)
{
    private static readonly Dictionary<string, string> Named = new()
    {
        ["red"] = "#c9452f", ["orange"] = "#e0823d", ["yellow"] = "#edbd4d", ["green"] = "#4c8a5c", ["sage"] = "#a3b99c",
        ["teal"] = "#2f8386", ["blue"] = "#4a79bd", ["sky"] = "#9fc3de", ["navy"] = "#334468", ["purple"] = "#80609a",
        ["pink"] = "#e7a3aa", ["brown"] = "#8b5c40", ["natural"] = "#dcc096", ["cream"] = "#f2e6cd", ["white"] = "#f7f4ee",
        ["grey"] = "#a3a29e", ["black"] = "#403d3a", ["gold"] = "#d0a24a", ["copper"] = "#c97a57", ["silver"] = "#c6cbd0",
        ["clear"] = "#cfe3e6", ["oak"] = "#d0a269", ["beech"] = "#e0b888", ["walnut"] = "#805840", ["bamboo"] = "#dcb56f",
        ["cork"] = "#c99d6c", ["leather"] = "#a5683f", ["steel"] = "#bcc3c9", ["iron"] = "#57565a", ["brass"] = "#cfa24c",
        ["skin"] = "#c98f6b", ["leaf"] = "#5d9a57", ["soil"] = "#6b4a37", ["terracotta"] = "#c8714c", ["paper"] = "#f6efdf",
        ["rubber"] = "#3f4145", ["glow"] = "#ffe7a6", ["kraft"] = "#c9a177", ["bark"] = "#7a5b45", ["water"] = "#8fc1d4",
    };

    public static readonly Paint White = Of("white");
    public static readonly Paint Black = Of("black");
    public static readonly Paint Steel = Of("steel");
    public static readonly Paint Brass = Of("brass");
    public static readonly Paint Oak = Of("oak");
    public static readonly Paint Leather = Of("leather");
    public static readonly Paint Rubber = Of("rubber");
    public static readonly Paint Paper = Of("paper");
    public static readonly Paint Leaf = Of("leaf");

    public static IEnumerable<string> Names => Named.Keys;

    /// <summary>A paint by its name, or by a colour as <c>#rrggbb</c>.</summary>
    public static Paint Of(string name)
    {
        var ink = Ink.Parse(name[0] == '#' ? name : Named[name]);
        return new Paint(
            ink.ToString(), Toned(ink, 0.87, 1.04).ToString(), Toned(ink, 0.72, 1.02).ToString(),
            (ink with { Lightness = ink.Lightness + ((1 - ink.Lightness) * 0.45), Chroma = ink.Chroma * 0.8 }).ToString());
    }

    /// <summary>What can be read on it.</summary>
    public string Letters => Ink.Parse(Base) is { Lightness: > 0.68 } pale
        ? (pale with { Lightness = 0.36, Chroma = Math.Min(0.08, pale.Chroma) }).ToString()
        : (Ink.Parse(Base) with { Lightness = 0.95, Chroma = 0.03 }).ToString();

    /// <summary>Shadows are a little cooler than what they fall on.</summary>
    private static Ink Toned(Ink ink, double lightness, double chroma) => new(
        ink.Lightness * lightness, (ink.Chroma * chroma) + 0.004, ink.Hue + (Math.Sin((ink.Hue - 280) * Math.PI / 180) * 5));
}
