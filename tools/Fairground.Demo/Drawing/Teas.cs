namespace Fairground.Demo.Drawing;

/// <summary>Tea and what it is made in.</summary>
internal static class Teas
{
    public static readonly Kind[] All =
    [
        new("tea-tin", 240, 320, 15, Setting.TeaTable, Tin) { Focus = (0, 0.45) },
        new("tea-pouch", 260, 350, 22, Setting.TeaTable, Pouch) { Focus = (0, 0.45) },
        new("tea-box", 320, 260, 12, Setting.TeaTable, Carton) { Focus = (-0.1, 0.5) },
        new("tea-jar", 230, 320, 17, Setting.TeaTable, Jar) { Focus = (0, 0.4) },
        new("teapot", 400, 290, 15, Setting.TeaTable, Pot) { Focus = (0.2, 0.5) },
        new("matcha-set", 400, 240, 11, Setting.TeaTable, Matcha) { Focus = (0.2, 0.6) },
        new("tea-infuser", 280, 320, 14, Setting.TeaTable, Infuser) { Focus = (0, 0.4) },
    ];

    /// <summary>A label with a sprig, fruit or flower, so that sorts can be told apart.</summary>
    private static void Label(Canvas c, Look look, double x, double y, double width, double height)
    {
        c.Rect(x - (width / 2), y - (height / 2), width, height, "#fbf4e4", 10);
        c.Rect(x - (width / 2) + 6, y - (height / 2) + 6, width - 12, height - 12, look.Main.Light, 7, 0.35);
        c.At(x, y - (height * 0.06), () => Sprig(c, look), Math.Min(width, height) / 130);
        c.Rect(x - (width * 0.3), y + (height * 0.34), width * 0.6, 7, look.Main.Deep, 3);
    }

    private static void Sprig(Canvas c, Look look)
    {
        switch (look.Motif % 6)
        {
            case 0:
                c.Fill($"M0 40q-30 -46 0 -84q30 38 0 84z", "#5d9a57");
                c.Fill($"M-4 40q-56 -4 -58 -50q46 4 58 50zM4 40q56 -4 58 -50q-46 4 -58 50z", "#6fae62");
                break;
            case 1:
                for (var i = 0; i < 8; i++)
                {
                    c.At(0, 0, () => c.Oval(0, -30, 11, 22, "#ffffff"), turn: i * 45);
                }
                c.Circle(0, 0, 17, "#edbd4d");
                break;
            case 2:
                c.Circle(0, 0, 46, "#e88d3c");
                c.Circle(0, 0, 38, "#fbd9a0");
                for (var i = 0; i < 8; i++)
                {
                    c.At(0, 0, () => c.Fill($"M0 -4l-11 -27q11 -6 22 0z", "#ee9a45"), turn: i * 45);
                }
                break;
            case 3:
                foreach (var (x, y) in ((double, double)[])[(-22, 10), (20, 14), (0, -22)])
                {
                    c.Ball(x, y, 22, Paint.Of("#b03a48"));
                    c.Circle(x - 7, y - 8, 5, "#f2b4b6");
                }
                c.Fill($"M0 -40q24 -18 44 -6q-18 20 -44 6z", "#5d9a57");
                break;
            case 4:
                for (var i = 0; i < 6; i++)
                {
                    c.At(0, 4, () => c.Fill($"M0 0q-22 -24 0 -48q22 24 0 48z", i % 2 == 0 ? "#c45f86" : "#d98aa6"), turn: i * 60);
                }
                c.Circle(0, 4, 11, "#f3d069");
                break;
            default:
                c.Stroke($"M0 46V-44", "#4c8a5c", 5);
                for (var i = 0; i < 3; i++)
                {
                    c.Fill($"M0 {34 - (i * 28)}q-40 0 -44 -30q36 -4 44 30zM0 {34 - (i * 28)}q40 0 44 -30q-36 -4 -44 30z", i % 2 == 0
                        ? "#6fae62" : "#5d9a57");
                }
                break;
        }
    }

    private static void Tin(Canvas c, Look look)
    {
        if (look.Shape < 0.5)
        {
            c.Box(-104, -262, 208, 262, look.Main, 16, 36);
            c.Box(-110, -320, 220, 66, look.Second, 18, 36);
        }
        else
        {
            c.Solid($"M-104 -250Q0 -274 104 -250V-14Q0 14 -104 -14z", look.Main, 36);
            c.Solid($"M-108 -306Q0 -334 108 -306V-250Q0 -224 -108 -250z", look.Second, 36);
            c.Oval(0, -306, 108, 16, look.Second.Light);
        }
        Label(c, look, 0, -126, 136, 160);
        c.Rect(-92, -240, 12, 214, look.Main.Light, 6, 0.6);
    }

    private static void Pouch(Canvas c, Look look)
    {
        c.Solid($"M-104 -340H104L122 -16q2 16 -16 16h-212q-18 0 -16 -16z", look.Body == Paint.Steel ? Paint.Of("kraft") : look.Body, 30);
        c.Rect(-104, -346, 208, 34, look.Main.Base, 6);
        c.Stroke($"M-100 -300H100", "#ffffff", 3, 0.6, "8 8");
        c.Box(-22, -352, 44, 20, look.Second, 6, 8);
        Label(c, look, 0, -166, 152, 176);
        c.Fill($"M-112 -60q-12 30 -6 54q40 -4 36 -20q-20 -6 -30 -34z", "#000000", 0.07);
    }

    private static void Carton(Canvas c, Look look)
    {
        c.Solid($"M-150 -224L-116 -256H150L112 -224z", look.Main, 4);
        c.Fill($"M112 -224L150 -256V-34L112 0z", look.Main.Deep);
        c.Box(-150, -224, 262, 224, look.Main, 4, 6);
        Label(c, look, -40, -112, 140, 150);
        c.Rect(46, -180, 48, 10, look.Main.Light, 5);
        c.Rect(46, -158, 34, 10, look.Main.Light, 5);
        c.Stroke($"M84 -236q50 40 40 120q-6 50 20 66", "#f4ecd9", 4);
        c.Box(124, -66, 44, 50, look.Second, 6, 8);
    }

    private static void Jar(Canvas c, Look look)
    {
        c.Rect(-100, -256, 200, 256, "#dfeceb", 30);
        c.Clipped(Canvas.RectPath(-92, -248, 184, 240, 24), () =>
        {
            c.Rect(-92, -180, 184, 180, look.Body == Paint.Oak ? "#7b5a3c" : "#5f6f46");
            for (var i = 0; i < 34; i++)
            {
                c.At(-86 + (i * 53 % 176), -172 + (i * 37 % 168), () =>
                    c.Oval(0, 0, 13, 5, i % 3 == 0 ? look.Second.Base : i % 3 == 1 ? "#8f9a5f" : "#4d4330"), turn: i * 49);
            }
        });
        c.Rect(-84, -240, 18, 220, "#ffffff", 9, 0.45);
        c.Box(-84, -300, 168, 50, Paint.Of("cork"), 14, 28);
        Label(c, look, 12, -100, 116, 118);
    }

    private static void Pot(Canvas c, Look look)
    {
        c.Stroke($"M120 -170q90 -30 84 46q-6 62 -92 60", look.Main.Shade, 26);
        c.Stroke($"M118 -172q86 -28 80 46q-6 56 -90 56", look.Main.Base, 16);
        c.Solid($"M-110 -90Q-160 -96 -178 -180L-206 -196Q-200 -210 -176 -204Q-146 -196 -110 -160z", look.Main, 10);
        c.Solid(Canvas.Turned((-222, 62), (-196, 96), (-110, 146), (-20, 88), (0, 84)), look.Main, 40);
        if (look.Motif > 0)
        {
            c.Clipped(Canvas.Turned((-222, 62), (-196, 96), (-110, 146), (-20, 88), (0, 84)), () =>
                Patterns.Draw(c, look.Motif, -150, -150, 300, 90, look.Second, 40));
        }
        c.Solid($"M-72 -220q6 -30 72 -32t72 32z", look.Main, 22);
        c.Line(-72, -220, 72, -220, look.Main.Deep, 4);
        c.Ball(0, -266, 18, look.Second);
        c.Fill($"M-108 -130q6 -50 44 -66q-24 36 -22 76z", look.Main.Light, 0.8);
    }

    private static void Matcha(Canvas c, Look look)
    {
        c.Solid($"M-200 -140H20q-6 96 -60 128h-100q-54 -32 -60 -128z", look.Main, 30);
        c.Oval(-90, -140, 110, 20, look.Main.Deep);
        c.Oval(-90, -137, 96, 14, "#8fae4e");
        c.Oval(-104, -139, 30, 6, "#b6cd78");
        c.Box(-134, -12, 88, 12, look.Main, 4, 14);
        c.Box(82, -232, 46, 110, Paint.Of("bamboo"), 8, 14);
        c.Solid($"M82 -122h46q44 60 34 122h-114q-10 -62 34 -122z", Paint.Of("bamboo"), 26);
        for (var i = -4; i <= 4; i++)
        {
            c.Stroke($"M{105 + (i * 4)} -116Q{105 + (i * 10)} -60 {105 + (i * 12)} -4", Paint.Of("bamboo").Deep, 3, 0.6);
        }
        c.Rect(80, -132, 50, 12, "#4a4038", 4);
    }

    private static void Infuser(Canvas c, Look look)
    {
        c.Stroke($"M0 -150q-20 -90 40 -120t60 -40", "#a9afb4", 5, 1, "9 5");
        c.Ball(104, -304, 15, look.Main);
        c.Ball(-10, -96, 90, Paint.Steel, 26);
        for (var y = 0; y < 4; y++)
        {
            for (var x = 0; x < 5; x++)
            {
                c.Circle(-62 + (x * 24) + (y % 2 * 10), -66 + (y * 17), 4, "#7f868c");
            }
        }
        c.Rect(-104, -106, 188, 17, "#9aa1a7", 8);
        c.Box(-26, -196, 32, 22, look.Main, 6, 8);
        c.Box(66, -116, 30, 36, look.Main, 8, 8);
    }
}
