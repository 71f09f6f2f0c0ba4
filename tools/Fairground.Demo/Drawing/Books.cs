namespace Fairground.Demo.Drawing;

/// <summary>Books, each with a cover of its own.</summary>
internal static class Books
{
    public static readonly Kind[] All =
    [
        new("book", 300, 390, 22, Setting.Reading, Book) { Focus = (0.05, 0.62) },
        new("picture-book", 390, 320, 25, Setting.Playroom, PictureBook) { Focus = (0, 0.55) },
        new("book-set", 340, 350, 23, Setting.Shelf, Set) { Focus = (-0.1, 0.7) },
        new("open-book", 470, 260, 21, Setting.TeaTable, Open) { Focus = (0.2, 0.5) },
    ];

    private static void Book(Canvas c, Look look)
    {
        c.Fill($"M120 -376l22 12v344l-22 20z", "#efe4cc");
        c.Stroke($"M127 -366v350M134 -362v336", "#d8c9a8", 2);
        c.Box(-140, -390, 264, 390, look.Main, 8, 10);
        c.Rect(-140, -390, 22, 390, look.Main.Deep, 6, 0.55);
        c.Clipped(Canvas.RectPath(-116, -390, 240, 390, 6), () => Cover(c, look, 4, -195, 240, 390));
    }

    private static void PictureBook(Canvas c, Look look)
    {
        c.Fill($"M178 -306l16 10v276l-16 20z", "#efe4cc");
        c.Box(-186, -320, 366, 320, look.Main, 12, 10);
        c.Clipped(Canvas.RectPath(-186, -320, 366, 320, 12), () => Cover(c, look, 0, -160, 366, 320));
        c.Rect(-186, -320, 14, 320, look.Main.Deep, 6, 0.4);
    }

    private static void Set(Canvas c, Look look)
    {
        Paint[] paints = [look.Main, look.Second, look.Body, look.Main, look.Second];
        for (var i = 0; i < 4; i++)
        {
            var x = -148 + (i * 74);
            c.Box(x, -330 + (i % 2 * 8), 68, 330 - (i % 2 * 8), paints[i], 8, 14);
            c.Rect(x, -270, 68, 9, paints[(i + 1) % 3].Light);
            c.Rect(x, -84, 68, 9, paints[(i + 1) % 3].Light);
            c.At(x + 43, -176, () =>
                c.Text(0, 0, 26, i switch { 0 => "I", 1 => "II", 2 => "III", _ => "IV" }, paints[(i + 1) % 3].Light, serif: true));
            Emblem(c, look.Motif, x + 34, -128, 15, paints[(i + 1) % 3].Light);
        }
    }

    private static void Open(Canvas c, Look look)
    {
        c.Solid($"M-236 -190L0 -160L236 -190V-18L0 8L-236 -18z", look.Main, 20);
        c.Solid($"M-222 -206Q-100 -226 0 -180V-10Q-100 -50 -222 -34z", Paint.Paper, 4);
        c.Solid($"M222 -206Q100 -226 0 -180V-10Q100 -50 222 -34z", Paint.Paper, 16);
        for (var i = 0; i < 6; i++)
        {
            c.Stroke($"M30 {-158 + (i * 22)}Q110 {-196 + (i * 22)} 200 {-180 + (i * 22)}", "#b9ab92", 4);
        }
        c.At(-112, -118, () => c.Clipped(Canvas.RectPath(-80, -62, 160, 118, 8), () => Cover(c, look with { Words = "" }, 0, 0, 160, 118)));
        c.Stroke($"M-10 -184v150l14 -14l10 20", look.Second.Base, 9);
    }

    /// <summary>What is on the front: a picture by the motif, and the words.</summary>
    private static void Cover(Canvas c, Look look, double x, double y, double width, double height) => c.At(x, y, () =>
    {
        var (a, b, pale) = (look.Second, look.Body, look.Main.Light);
        switch (look.Motif % 8)
        {
            case 0:
                c.Circle(0, 40, width * 0.3, a.Base);
                c.Fill($"M{-width} {height * 0.3}Q{-width * 0.2} {height * 0.05} 0 {height * 0.26}T{width} " +
                    $"{height * 0.2}V{height}H{-width}z", b.Base);
                c.Fill($"M{-width} {height * 0.42}Q{-width * 0.1} {height * 0.2} {width} {height * 0.4}V{height}H{-width}z", b.Shade);
                break;
            case 1:
                Sea(c, a, b, width, height);
                break;
            case 2:
                for (var i = 0; i < 5; i++)
                {
                    c.Ring(0, height * 0.12, 22 + (i * 24), i % 2 == 0 ? a.Base : b.Base, 12);
                }
                break;
            case 3:
                c.At(0, height * 0.36, () => Tree(c, a, b));
                break;
            case 4:
                City(c, a, b, width, height);
                break;
            case 5:
                Patterns.Draw(c, 6, -width / 2, -height * 0.1, width, height * 0.6, a, 56);
                break;
            case 6:
                c.Rect(-width / 2, height * 0.02, width, height, a.Base);
                Pot(c, b, pale, height);
                break;
            default:
                Patterns.Draw(c, 5, -width / 2, -height * 0.02, width, height * 0.55, a, 50);
                break;
        }
        Title(c, look, width, height);
    });

    private static void Title(Canvas c, Look look, double width, double height)
    {
        var lines = Lines(look.Words);
        var size = Math.Min(40, width * 1.45 / Math.Max(6, lines.Max(line => line.Length)));
        for (var i = 0; i < lines.Count; i++)
        {
            c.Text(0, (-height * 0.5) + 62 + (i * size * 1.12), size, lines[i], look.Main.Letters, weight: 700, serif: true);
        }
    }

    /// <summary>The words in at most three lines, broken where it looks even.</summary>
    private static List<string> Lines(string words)
    {
        List<string> lines = [""];
        var limit = Math.Max(9, (words.Length / 3) + 3);
        foreach (var word in words.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length + 1 > limit)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : $"{lines[^1]} {word}";
            }
        }
        return lines;
    }

    private static void Emblem(Canvas c, int motif, double x, double y, double size, string colour)
    {
        switch (motif % 3)
        {
            case 0:
                c.Circle(x, y, size * 0.7, colour);
                break;
            case 1:
                c.Fill($"M{x} {y - size}l{size * 0.7} {size}l{-size * 0.7} {size}l{-size * 0.7} {-size}z", colour);
                break;
            default:
                c.Fill($"M{x} {y - size}q{size} {size} 0 {size * 1.8}q{-size} {-size * 0.8} 0 {-size * 1.8}z", colour);
                break;
        }
    }

    private static void Sea(Canvas c, Paint a, Paint b, double width, double height)
    {
        c.Circle(width * 0.16, -height * 0.02, 34, a.Light);
        c.Fill($"M-60 {height * 0.24}h120l-26 36h-68z", b.Deep);
        c.Fill($"M-4 {height * 0.22}V{-height * 0.06}l62 {height * 0.26}z", a.Base);
        c.Fill($"M-12 {height * 0.22}V0l-44 {height * 0.2}z", a.Light);
        for (var i = 0; i < 4; i++)
        {
            c.Stroke($"M{-width / 2} {(height * 0.34) + (i * 22)}q20 -14 40 0t40 0t40 0t40 0t40 0t40 0t40 0t40 0t40 0", i % 2 == 0 ? b.Base
                : a.Base, 9);
        }
    }

    private static void Tree(Canvas c, Paint a, Paint b)
    {
        c.Rect(-8, -60, 16, 80, b.Deep);
        c.Stroke($"M0 -30l-34 -34M0 -46l36 -38", b.Deep, 8);
        foreach (var (x, y, r) in ((double, double, double)[])[(0, -120, 50), (-48, -82, 36), (50, -92, 38)])
        {
            c.Circle(x, y, r, a.Base);
        }
        foreach (var (x, y) in ((double, double)[])[(-46, -92), (-8, -136), (26, -100), (56, -82), (-18, -88)])
        {
            c.Circle(x, y, 8, b.Light);
        }
        c.Rect(-200, 18, 400, 90, b.Shade);
    }

    private static void City(Canvas c, Paint a, Paint b, double width, double height)
    {
        c.Circle(-width * 0.2, 0, 26, a.Light);
        for (var i = 0; i < 6; i++)
        {
            var (x, tall) = ((-width / 2) + (i * width / 6), height * (0.22 + (i * 7 % 5 * 0.06)));
            c.Rect(x, (height / 2) - tall, width / 6, tall, i % 2 == 0 ? a.Base : b.Base);
            c.Rect(x + 9, (height / 2) - tall + 16, 8, 12, a.Light);
            c.Rect(x + 24, (height / 2) - tall + 40, 8, 12, a.Light);
        }
    }

    private static void Pot(Canvas c, Paint b, string pale, double height)
    {
        var y = height * 0.34;
        c.Stroke($"M-22 {y - 120}q-14 -20 0 -40t0 -40M20 {y - 120}q-14 -20 0 -40t0 -40", pale, 8);
        c.Rect(-84, y - 92, 168, 16, b.Base, 8);
        c.Solid($"M-70 {y - 74}h140v46q0 30 -34 30h-72q-34 0 -34 -30z", b, 18);
    }
}
