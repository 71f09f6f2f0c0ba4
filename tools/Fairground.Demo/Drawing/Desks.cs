namespace Fairground.Demo.Drawing;

/// <summary>What one writes with and on.</summary>
internal static class Desks
{
    public static readonly Kind[] All =
    [
        new("notebook", 300, 390, 21, Setting.Desk, Notebook) { Focus = (0.1, 0.5) },
        new("fountain-pen", 400, 260, 14, Setting.Desk, Pen) { Stance = Stance.Faces, Focus = (-0.25, 0.15) },
        new("colour-pencils", 280, 380, 21, Setting.Desk, Colours) { Focus = (0, 0.7) },
        new("ink", 260, 290, 7, Setting.Desk, Bottle) { Focus = (0, 0.4) },
        new("washi", 360, 260, 6, Setting.Desk, Washi) { Focus = (0, 0.5) },
        new("organiser", 400, 310, 20, Setting.Desk, Organiser) { Focus = (-0.1, 0.5) },
        new("letter-set", 400, 300, 16, Setting.TeaTable, Letters) { Stance = Stance.Faces, Focus = (-0.1, 0) },
        new("planner", 360, 370, 30, Setting.Wall, Planner) { Stance = Stance.Faces, Focus = (0, -0.1) },
        new("stapler", 400, 210, 8, Setting.Desk, Stapler) { Focus = (-0.2, 0.6) },
        new("globe", 280, 380, 32, Setting.Shelf, Globe) { Focus = (0, 0.6) },
    ];

    private static void Notebook(Canvas c, Look look)
    {
        c.Box(-130, -384, 270, 384, Paint.Of("paper"), 12, 10);
        c.Box(-140, -390, 268, 384, look.Main, 14, 12);
        c.Clipped(Canvas.RectPath(-140, -390, 268, 384, 14), () =>
        {
            Patterns.Draw(c, look.Motif, -100, -390, 240, 384, Paint.Of(look.Main.Shade), 50);
            c.Rect(-140, -390, 40, 384, look.Main.Deep, 0, 0.45);
        });
        c.Rect(-64, -300, 150, 84, "#fbf4e4", 8);
        c.Stroke($"M-44 -268H66M-44 -244H30", look.Main.Deep, 4, 0.6);
        c.Rect(88, -390, 15, 384, look.Second.Base);
        c.Stroke($"M-60 -8v44l10 -10l10 10v-44", look.Second.Base, 7);
    }

    private static void Pen(Canvas c, Look look)
    {
        c.Stroke($"M-180 104q40 -30 70 0t70 -6t70 6", look.Second.Base, 6);
        c.At(0, -10, () =>
        {
            c.Fill($"M-196 0L-120 -17V17z", Paint.Brass.Base);
            c.Line(-190, 0, -140, 0, Paint.Brass.Deep, 3);
            c.Circle(-140, 0, 5, Paint.Brass.Deep);
            c.Solid($"M-126 -18L-60 -27H160q30 6 30 27t-30 27H-60L-126 18z", look.Main, 10);
            c.Rect(-66, -28, 13, 56, Paint.Brass.Base);
            c.Rect(20, -28, 10, 56, Paint.Brass.Base);
            c.Stroke($"M30 -34H130", Paint.Brass.Base, 9);
            c.Rect(-50, -19, 210, 9, look.Main.Light, 4, 0.7);
        }, turn: -24);
    }

    private static void Colours(Canvas c, Look look)
    {
        string[] colours = ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];
        for (var i = 0; i < 8; i++)
        {
            var (paint, x, tall) = (Paint.Of(colours[(i + look.Motif) % 8]), -98 + (i * 28), 330 + (i * 47 % 52));
            c.Rect(x - 12, -tall + 40, 24, tall - 60, paint.Base);
            c.Rect(x + 3, -tall + 40, 9, tall - 60, paint.Shade);
            c.Fill($"M{x - 12} {-tall + 42}L{x} {-tall}L{x + 12} {-tall + 42}z", "#ecd3a8");
            c.Fill($"M{x - 4.5} {-tall + 15}L{x} {-tall}L{x + 4.5} {-tall + 15}z", paint.Base);
        }
        c.Solid($"M-124 -210H124L112 -10q-2 10 -12 10H-100q-10 0 -12 -10z", look.Main, 30);
        c.Clipped("M-124 -210H124L112 0H-112z", () => Patterns.Draw(c, look.Motif % 2 == 0 ? 0 : 7, -124, -150, 250, 110, look.Second, 40));
        c.Rect(-124, -216, 248, 18, look.Main.Deep, 6);
    }

    private static void Bottle(Canvas c, Look look)
    {
        c.Solid(look.Motif == 0
            ? "M-110 -16V-130q0 -30 30 -34l34 -10v-20h92v20l34 10q30 4 30 34v114q0 16 -16 16H-94q-16 0 -16 -16z"
            : "M-124 -10L-76 -160l30 -20v-14h92v14l30 20L124 -10q2 10 -10 10H-114q-12 0 -10 -10z", Paint.Of("clear"), 20);
        c.Fill(look.Motif == 0 ? "M-96 -20V-110H96v90q0 8 -8 8H-88q-8 0 -8 -8z" : "M-108 -14L-78 -110H78L108 -14z", look.Main.Base);
        c.Fill(look.Motif == 0 ? "M50 -110H96v90q0 8 -8 8H50z" : "M44 -110H78L108 -14H60z", look.Main.Shade);
        c.Box(-56, -272, 112, 80, Paint.Black, 12, 20);
        c.Rect(-56, -224, 112, 8, "#5a5651");
        c.Rect(-64, -96, 110, 66, "#fbf4e4", 6);
        c.Fill($"M-8 -88q20 24 0 42q-20 -18 0 -42z", look.Main.Base);
        c.Rect(-96, -120, 12, 96, "#ffffff", 6, 0.5);
    }

    private static void Washi(Canvas c, Look look)
    {
        Paint[] paints = [look.Main, look.Second, look.Body];
        (double X, double Y, double R)[] rolls = [(-90, -78, 78), (90, -78, 78), (0, -190, 70)];
        for (var i = 0; i < 3; i++)
        {
            var (x, y, r) = rolls[i];
            c.Solid(Canvas.CirclePath(x, y, r), paints[i], 14);
            c.Clipped(Canvas.CirclePath(x, y, r), () =>
                Patterns.Draw(c, ((look.Motif + i) % 5) + 1, x - r, y - r, r * 2, r * 2, Paint.Of(paints[i].Light), 34));
            c.Circle(x, y, r * 0.56, "#cfae82");
            c.Circle(x + 3, y + 3, r * 0.46, "#8c7354");
        }
    }

    private static void Organiser(Canvas c, Look look)
    {
        c.Rect(-120, -300, 18, 160, look.Main.Base, 4);
        c.Rect(-92, -280, 18, 140, look.Second.Base, 4);
        c.Fill($"M-102 -300l-9 -24l-9 24z", "#ecd3a8");
        c.Line(-50, -290, -60, -140, Paint.Steel.Base, 10);
        c.Ring(-40, -292, 20, look.Main.Base, 9);
        c.Box(40, -250, 130, 120, Paint.Of("paper"), 4, 10);
        c.Stroke($"M58 -220H150M58 -196H150M58 -172H120", "#b7a88c", 5);
        c.Box(-160, -190, 140, 190, look.Body, 8, 24);
        c.Box(-20, -120, 210, 120, look.Body, 8, 28);
        c.Line(-12, -64, 182, -64, look.Body.Deep, 5);
        c.Circle(86, -90, 8, Paint.Brass.Base);
        c.Circle(86, -32, 8, Paint.Brass.Base);
        c.Rect(-146, -170, 112, 10, look.Body.Light, 5, 0.6);
    }

    private static void Letters(Canvas c, Look look)
    {
        c.At(40, -46, () =>
        {
            c.Box(-150, -90, 300, 210, Paint.Of("paper"), 4, 10);
            c.Stroke($"M-120 -56H110M-120 -30H120M-120 -4H60", look.Main.Shade, 5);
            c.Clipped(Canvas.RectPath(-150, -90, 300, 30), () => Patterns.Draw(c, 6, -150, -92, 300, 30, look.Second, 36));
        }, turn: 9);
        c.At(-30, 44, () =>
        {
            c.Box(-150, -96, 300, 196, look.Main, 6, 14);
            c.Stroke($"M-148 98L-30 0M148 98L30 0", look.Main.Deep, 4, 0.5);
            c.Solid($"M-150 -94H150L8 26q-8 6 -16 0z", Paint.Of(look.Main.Light), 10);
            c.Ball(0, 12, 24, look.Second);
            c.Fill($"M0 4q10 8 0 16q-10 -8 0 -16z", look.Second.Light);
        }, turn: -6);
    }

    private static void Planner(Canvas c, Look look)
    {
        c.Box(-170, -176, 340, 360, Paint.Of("paper"), 10, 12);
        c.Solid($"M-170 -96V-166q0 -10 10 -10H160q10 0 10 10v70z", look.Main, 14);
        foreach (var x in (double[])[-100, 0, 100])
        {
            c.Rect(x - 6, -198, 12, 44, Paint.Steel.Shade, 6);
        }
        c.Circle(-110, -136, 20, look.Second.Base);
        c.Rect(-70, -146, 150, 18, look.Main.Light, 9);
        for (var i = 0; i < 28; i++)
        {
            var (x, y) = (-138 + (i % 7 * 46), -64 + (i / 7 * 60));
            c.Rect(x - 17, y - 20, 34, 42, i is 9 or 20 ? look.Second.Base : i % 7 > 4 ? "#eadbbd" : "#f3ead6", 7);
        }
    }

    private static void Stapler(Canvas c, Look look)
    {
        c.Box(-190, -26, 380, 26, Paint.Black, 10, 26);
        c.Rect(-178, -42, 60, 16, Paint.Steel.Base, 4);
        c.Solid($"M170 -26q20 -80 -30 -110L-150 -86l-10 26L120 -52v26z", Paint.Steel, 14);
        c.Solid($"M184 -80q10 -90 -64 -100L-170 -122q-20 6 -14 34q4 16 20 14L120 -84q30 0 36 30q20 0 28 -26z", look.Main, 22);
        c.Stroke($"M-150 -116L110 -158", look.Main.Light, 7, 0.7);
    }

    private static void Globe(Canvas c, Look look)
    {
        c.Box(-80, -20, 160, 20, look.Body, 8, 26);
        c.Box(-11, -70, 22, 54, look.Body, 4, 8);
        c.Stroke($"M-70 -354A140 140 0 1 0 92 -106", Paint.Brass.Base, 11);
        c.Ball(0, -214, 122, look.Main, 30);
        c.Clipped(Canvas.CirclePath(0, -214, 122), () =>
        {
            c.Fill($"M-110 -280q40 -50 90 -40q20 30 -10 50q10 40 -30 50q-10 60 -50 20q-20 -40 0 -80z", look.Second.Base);
            c.Fill($"M20 -300q60 -10 90 40q10 50 -30 60q-40 -10 -50 -50q-20 -30 -10 -50z", look.Second.Base);
            c.Fill($"M10 -170q50 -20 60 20q-10 50 -40 60q-40 -30 -20 -80z", look.Second.Base);
        });
        c.Circle(-58, -316, 11, Paint.Brass.Deep);
        c.Circle(60, -112, 11, Paint.Brass.Deep);
    }
}
