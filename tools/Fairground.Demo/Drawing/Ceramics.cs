namespace Fairground.Demo.Drawing;

/// <summary>What potters make.</summary>
internal static class Ceramics
{
    public static readonly Kind[] All =
    [
        new("vase", 250, 380, 27, Setting.Shelf, Vase) { Focus = (0, 0.5) },
        new("mug", 320, 290, 9.5, Setting.TeaTable, Mug) { Focus = (-0.1, 0.5) },
        new("bowl", 400, 230, 9, Setting.TeaTable, Bowl) { Focus = (-0.1, 0.5) },
        new("plates", 400, 250, 11, Setting.Kitchen, Plates) { Focus = (0.1, 0.6) },
        new("jug", 300, 360, 22, Setting.Kitchen, Jug) { Focus = (-0.1, 0.5) },
        new("tagine", 360, 350, 24, Setting.Kitchen, Tagine) { Focus = (0, 0.35) },
        new("butter-dish", 380, 220, 10, Setting.Kitchen, Butter) { Focus = (0, 0.6) },
        new("serving-plate", 360, 360, 30, Setting.Wall, Platter) { Stance = Stance.Faces },
    ];

    /// <summary>A glazed body: the main colour, a band of pattern, and the bare clay at the foot.</summary>
    private static void Glazed(Canvas c, Look look, string outline, double top, double bottom, double half)
    {
        c.Solid(outline, look.Main, half * 0.3);
        c.Clipped(outline, () =>
        {
            if (look.Motif == 9)
            {
                c.Fill($"M{-half} {bottom}V{top + ((bottom - top) * 0.35)}q{half * 0.3} 40 {half * 0.6} 0t{half * 0.6} 10t{half} " +
                    $"-10V{bottom}z", look.Second.Base);
            }
            else
            {
                var band = (bottom - top) * 0.42;
                c.Rect(-half, top + ((bottom - top) * 0.28), half * 2, look.Motif == 0 ? 0.1 : band, look.Second.Light, 0, 0.55);
                Patterns.Draw(c, look.Motif, -half, top + ((bottom - top) * 0.28), half * 2, band, look.Second, 46);
            }
            c.Rect(-half, bottom - 18, half * 2, 20, look.Body.Base, 0, 0.9);
            c.Fill($"M{half * 0.62} {top}h{half}V{bottom}h{-half}z", "#2b2330", 0.1);
        });
    }

    private static void Vase(Canvas c, Look look)
    {
        var outline = (int)(look.Shape * 5) switch
        {
            0 => Canvas.Turned((-376, 46), (-320, 38), (-170, 120), (-20, 62), (0, 60)),
            1 => Canvas.Turned((-376, 30), (-230, 28), (-110, 118), (-16, 90), (0, 84)),
            2 => Canvas.Turned((-376, 74), (-330, 60), (-240, 108), (-30, 66), (0, 64)),
            3 => Canvas.Turned((-340, 90), (-300, 96), (-120, 124), (0, 92)),
            _ => Canvas.Turned((-376, 58), (-350, 40), (-310, 40), (-260, 112), (-120, 86), (0, 56)),
        };
        var top = (int)(look.Shape * 5) == 3 ? -340 : -376;
        if (look.Motif % 2 == 0)
        {
            c.Stroke($"M-10 {top + 10}Q-40 {top - 50} -70 {top - 76}M6 {top + 10}Q10 {top - 60} 36 {top - 90}", "#6f8a55", 5);
            c.Circle(-72, top - 78, 14, look.Second.Base);
            c.Circle(38, top - 92, 17, look.Second.Light);
            c.Fill($"M20 {top - 46}q30 -20 50 -4q-24 20 -50 4z", "#7f9c62");
        }
        Glazed(c, look, outline, top, 0, 124);
        c.Oval(0, top, (int)(look.Shape * 5) switch { 0 => 46, 1 => 30, 2 => 74, 3 => 90, _ => 58 }, 7, look.Main.Deep);
    }

    private static void Mug(Canvas c, Look look)
    {
        c.Ring(118, -142, 56, look.Main.Shade, 30);
        c.Ring(116, -144, 56, look.Main.Base, 20);
        c.Stroke($"M-40 -316q-16 -24 0 -46t0 -44M10 -316q-16 -24 0 -46t0 -44", "#ffffff", 9, 0.55);
        var outline = look.Shape < 0.5
            ? Canvas.RectPath(-124, -276, 248, 276, 34)
            : Canvas.Turned((-276, 116), (-200, 108), (-80, 134), (0, 92));
        Glazed(c, look, outline, -276, 0, 136);
        c.Oval(0, -272, look.Shape < 0.5 ? 114 : 114, 15, look.Main.Deep);
        c.Oval(0, -269, 100, 11, "#5d3d2a");
    }

    private static void Bowl(Canvas c, Look look)
    {
        var outline = look.Shape < 0.5
            ? "M-196 -210H196Q190 -40 70 -14V0H-70V-14Q-190 -40 -196 -210z"
            : "M-190 -170H190Q160 -30 76 -12V0H-76V-12Q-160 -30 -190 -170z";
        Glazed(c, look, outline, look.Shape < 0.5 ? -210 : -170, 0, 196);
        var top = look.Shape < 0.5 ? -210 : -170;
        c.Oval(0, top, look.Shape < 0.5 ? 196 : 190, 30, look.Second.Base);
        c.Oval(0, top + 4, 176, 24, look.Second.Shade);
    }

    private static void Plates(Canvas c, Look look)
    {
        for (var i = 0; i < 5; i++)
        {
            var y = -14 - (i * 26);
            c.Solid($"M-190 {y - 16}Q-110 {y + 22} 0 {y + 20}T190 {y - 16}Q100 {y + 4} 0 {y + 4}T-190 {y - 16}z", i % 2 == 0 ? look.Main
                : look.Second, 30);
        }
        c.Oval(0, -138, 190, 40, look.Main.Base);
        c.Stroke(Canvas.OvalPath(0, -138, 178, 36), look.Second.Base, 6);
        c.Oval(0, -134, 128, 24, look.Main.Shade);
        if (look.Motif > 0)
        {
            c.Solid($"M-84 -150H84q-8 -70 -40 -76H-44q-32 6 -40 76z", look.Second, 22);
            c.Oval(0, -226, 62, 8, look.Second.Deep);
        }
    }

    private static void Jug(Canvas c, Look look)
    {
        c.Stroke($"M92 -262q80 -20 74 60q-6 90 -80 106", look.Main.Shade, 30);
        c.Stroke($"M90 -264q76 -18 70 60q-6 84 -78 102", look.Main.Base, 19);
        c.Solid($"M-60 -342L-132 -330L-70 -284z", look.Main, 6);
        Glazed(c, look, Canvas.Turned((-346, 84), (-270, 66), (-120, 128), (-16, 90), (0, 86)), -346, 0, 130);
        c.Oval(0, -344, 84, 11, look.Main.Deep);
    }

    private static void Tagine(Canvas c, Look look)
    {
        var lid = Canvas.Turned((-300, 18), (-270, 26), (-150, 92), (-86, 150));
        c.Solid(lid, look.Main, 36);
        c.Clipped(lid, () => Patterns.Draw(c, look.Motif, -160, -180, 320, 80, look.Second, 40));
        c.Ball(0, -318, 28, look.Main);
        c.Box(-162, -96, 324, 18, look.Second, 8, 30);
        c.Solid($"M-172 -78H172Q160 0 110 0H-110Q-160 0 -172 -78z", look.Main, 36);
        c.Rect(-172, -78, 344, 12, look.Main.Deep, 4, 0.5);
    }

    private static void Butter(Canvas c, Look look)
    {
        c.Solid($"M-186 -22H186q-4 22 -30 22H-156q-26 0 -30 -22z", look.Second, 30);
        var lid = Canvas.RectPath(-144, -164, 288, 144, 40);
        c.Solid(lid, look.Main, 34);
        c.Clipped(lid, () => Patterns.Draw(c, look.Motif, -144, -124, 288, 80, look.Second, 44));
        c.Solid($"M-34 -160q-8 -30 14 -36h40q22 6 14 36z", look.Body, 12);
    }

    private static void Platter(Canvas c, Look look)
    {
        c.Ball(0, 0, 180, look.Main, 16);
        c.Ring(0, 0, 160, look.Second.Base, 10);
        c.Circle(0, 0, 122, look.Main.Shade, 0.55);
        c.Circle(0, 0, 116, look.Main.Base);
        for (var i = 0; i < 12; i++)
        {
            c.At(0, 0, () => c.Fill($"M0 -150q-12 10 0 26q12 -16 0 -26z", look.Second.Base), turn: i * 30);
        }
        for (var i = 0; i < 8; i++)
        {
            c.At(0, 0, () => c.Fill($"M0 -14q-30 -36 0 -86q30 50 0 86z", i % 2 == 0 ? look.Second.Base : look.Second.Light), turn: i * 45);
        }
        c.Circle(0, 0, 15, look.Body.Base);
    }
}
