namespace Fairground.Demo.Drawing;

/// <summary>What sounds come out of.</summary>
internal static class Speakers
{
    public static readonly Kind[] All =
    [
        new("bookshelf-speaker", 250, 380, 31, Setting.Shelf, Bookshelf) { Focus = (0, 0.4) },
        new("portable-speaker", 400, 240, 11, Setting.Terrace, Portable) { Focus = (-0.15, 0.5) },
        new("headphones", 320, 350, 20, Setting.Desk, Headphones) { Focus = (-0.3, 0.3) },
        new("earbuds", 320, 280, 6, Setting.Desk, Earbuds) { Focus = (0, 0.6) },
        new("radio", 390, 280, 18, Setting.Kitchen, Radio) { Focus = (0.2, 0.55) },
        new("turntable", 440, 230, 22, Setting.Shelf, Turntable) { Focus = (-0.1, 0.6) },
        new("soundbar", 500, 130, 21, Setting.Shelf, Soundbar) { Focus = (-0.3, 0.5) },
    ];

    private static void Cone(Canvas c, double x, double y, double radius, Paint paint)
    {
        c.Circle(x, y, radius, "#33332f");
        c.Ring(x, y, radius - 3, "#57544d", 6);
        c.Circle(x, y, radius * 0.74, paint.Shade);
        c.Circle(x - (radius * 0.05), y - (radius * 0.05), radius * 0.66, paint.Base);
        c.Circle(x, y, radius * 0.3, "#3d3b37");
        c.Circle(x - (radius * 0.08), y - (radius * 0.1), radius * 0.12, "#77736a");
    }

    private static void Bookshelf(Canvas c, Look look)
    {
        c.Box(-116, -380, 232, 380, look.Body, 14, 34);
        c.Rect(-100, -364, 184, 348, look.Main.Base, 10);
        Cone(c, -8, -126, 84, look.Second);
        Cone(c, -8, -286, 48, look.Second);
        c.Oval(-8, -30, 40, 6, look.Main.Deep);
    }

    private static void Portable(Canvas c, Look look)
    {
        c.Stroke($"M-120 -196Q-120 -250 0 -250T120 -196", look.Second.Base, 16);
        var (radius, top) = (look.Motif == 0 ? 86 : 40, -200);
        c.Box(-190, top, 380, 190, look.Main, radius, 34);
        c.Clipped(Canvas.RectPath(-172, top + 20, 330, 150, radius), () =>
        {
            c.Rect(-172, top + 20, 330, 150, look.Main.Deep);
            for (var row = 0; row < 9; row++)
            {
                c.Stroke(Canvas.Data($"M{-168 + (row % 2 * 9)} {top + 30 + (row * 17)}h330"), look.Main.Light, 6, 0.55, "0 18");
            }
        });
        c.Circle(-84, -104, 40, look.Main.Shade, 0.5);
        c.Circle(84, -104, 40, look.Main.Shade, 0.5);
        c.Rect(-46, -208, 92, 15, look.Second.Deep, 7);
        c.Rect(-120, -14, 60, 14, "#3d3b37", 5);
        c.Rect(60, -14, 60, 14, "#3d3b37", 5);
    }

    private static void Headphones(Canvas c, Look look)
    {
        c.Stroke($"M-128 -130Q-140 -336 0 -336T128 -130", look.Main.Deep, 30);
        c.Stroke($"M-130 -132Q-142 -338 0 -338T126 -136", look.Main.Base, 20);
        c.Stroke($"M-96 -282Q-60 -326 0 -328T96 -282", look.Body.Base, 34);
        foreach (var side in (double[])[-1, 1])
        {
            c.Rect((side * 130) - 8, -200, 16, 70, Paint.Steel.Base, 6);
            c.Box((side * 128) - 34, -160, 68, 160, look.Main, 32, 16);
            c.Box(side < 0 ? -108 : 76, -148, 32, 136, look.Second, 16, 9);
            c.Oval(side * 138, -80, 13, 44, look.Main.Light, 0.7);
        }
    }

    private static void Earbuds(Canvas c, Look look)
    {
        c.Solid($"M-140 -100q0 -140 140 -140t140 140z", Paint.Of(look.Main.Shade), 20);
        c.Rect(-118, -112, 236, 26, "#3a3a38", 10);
        foreach (var x in (double[])[-52, 52])
        {
            c.Solid($"M{x - 12} -104v-66q-22 -6 -22 -34t34 -30t34 30t-22 34v66z", Paint.White, 9);
            c.Oval(x, -212, 13, 9, look.Second.Base);
        }
        c.Solid($"M-144 -98H144q6 98 -60 98H-84q-66 0 -60 -98z", look.Main, 30);
        c.Circle(0, -46, 9, "#8fd08a");
    }

    private static void Radio(Canvas c, Look look)
    {
        c.Line(130, -220, 176, -330, "#8d9297", 6);
        c.Circle(177, -332, 8, "#8d9297");
        c.Stroke($"M-110 -216v-26q0 -16 16 -16H94q16 0 16 16v26", look.Body.Base, 15);
        c.Box(-190, -222, 380, 212, look.Main, 34, 30);
        c.Rect(-166, -198, 176, 164, look.Body.Base, 18);
        for (var i = 0; i < 8; i++)
        {
            c.Line(-148, -182 + (i * 19), -8, -182 + (i * 19), look.Body.Deep, 7);
        }
        c.Rect(30, -196, 128, 54, "#fbf1d6", 10);
        for (var i = 0; i < 9; i++)
        {
            c.Line(42 + (i * 13), -186, 42 + (i * 13), i % 2 == 0 ? -166 : -174, "#7b6f57", 3);
        }
        c.Line(70 + (look.Shape * 40), -190, 70 + (look.Shape * 40), -148, Paint.Of("red").Base, 4);
        c.Ball(62, -82, 34, look.Second);
        c.Ball(134, -82, 26, look.Second);
        c.Line(62, -82, 78, -104, look.Second.Deep, 5);
        c.Rect(-140, -12, 50, 12, "#4d4a45", 4);
        c.Rect(90, -12, 50, 12, "#4d4a45", 4);
    }

    private static void Turntable(Canvas c, Look look)
    {
        c.Fill($"M-190 -110L-150 -226H190L200 -110z", "#e4eef0", 0.65);
        c.Box(-216, -86, 432, 70, look.Body, 14, 36);
        c.Rect(-180, -18, 56, 18, "#3f3d39", 6);
        c.Rect(124, -18, 56, 18, "#3f3d39", 6);
        c.Oval(-40, -100, 150, 38, "#2f2d2a");
        c.Oval(-40, -106, 150, 38, "#3b3935");
        foreach (var size in (double[])[126, 104, 82])
        {
            c.Stroke(Canvas.OvalPath(-40, -106, size, size * 0.25), "#57534c", 2);
        }
        c.Oval(-40, -106, 48, 12, look.Main.Base);
        c.Oval(-40, -107, 6, 2, "#f7f1e3");
        c.Rect(140, -140, 34, 54, Paint.Steel.Shade, 8);
        c.Stroke($"M156 -136L130 -150L52 -112", Paint.Steel.Base, 9);
        c.Rect(34, -120, 26, 15, look.Second.Base, 3);
        c.Circle(-176, -52, 13, look.Main.Base);
        c.Circle(-140, -52, 8, look.Second.Base);
    }

    private static void Soundbar(Canvas c, Look look)
    {
        c.Box(-246, -110, 492, 96, look.Main, look.Motif == 0 ? 46 : 16, 26);
        c.Clipped(Canvas.RectPath(-234, -98, 460, 72, look.Motif == 0 ? 36 : 10), () =>
        {
            c.Rect(-234, -98, 460, 72, look.Body.Base);
            for (var i = 0; i < 31; i++)
            {
                c.Line(-232 + (i * 15), -98, -232 + (i * 15), -26, look.Body.Shade, 5);
            }
        });
        c.Circle(210, -62, 7, look.Second.Light);
        c.Rect(-170, -16, 70, 16, "#3f3d39", 5);
        c.Rect(100, -16, 70, 16, "#3f3d39", 5);
    }
}
