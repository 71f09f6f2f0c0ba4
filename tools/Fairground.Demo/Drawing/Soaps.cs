namespace Fairground.Demo.Drawing;

/// <summary>What washes, and what smells good.</summary>
internal static class Soaps
{
    public static readonly Kind[] All =
    [
        new("soap", 360, 250, 6, Setting.Bath, Bar) { Focus = (-0.1, 0.5) },
        new("liquid-soap", 220, 380, 19, Setting.Bath, Pump) { Focus = (0, 0.35) },
        new("bath-bombs", 360, 260, 9, Setting.Bath, Bombs) { Focus = (-0.15, 0.5) },
        new("bath-brush", 400, 220, 13, Setting.Bath, Brush) { Focus = (-0.15, 0.5) },
        new("candle", 240, 340, 10, Setting.Bedside, Candle) { Glows = true, Focus = (0, 0.5) },
        new("soap-gift", 360, 300, 9, Setting.Bath, Gift) { Focus = (0.1, 0.5) },
        new("cream-jar", 300, 250, 6, Setting.Bath, Jar) { Focus = (0, 0.5) },
        new("sponge", 360, 260, 9, Setting.Bath, Sponge) { Focus = (0.1, 0.5) },
    ];

    private static void Bubbles(Canvas c)
    {
        foreach (var (x, y, r) in ((double, double, double)[])[(130, -200, 22), (166, -158, 13), (104, -238, 11), (-150, -190, 15)])
        {
            c.Circle(x, y, r, "#ffffff", 0.65);
            c.Circle(x - (r * 0.3), y - (r * 0.3), r * 0.25, "#ffffff");
        }
    }

    private static void Bar(Canvas c, Look look)
    {
        Bubbles(c);
        c.Box(-170, -86, 300, 86, look.Second, 26, 24);
        c.At(16, -84, () =>
        {
            c.Box(-150, -92, 296, 92, look.Main, look.Motif == 1 ? 46 : 24, 24);
            if (look.Motif == 2)
            {
                c.Clipped(Canvas.RectPath(-150, -92, 296, 92, 24), () =>
                    c.Stroke("M-150 -60q50 -30 100 0t100 0t100 0M-150 -26q50 -30 100 0t100 0t100 0", look.Second.Base, 13));
            }
            else
            {
                c.Rect(-92, -70, 176, 48, look.Main.Shade, 12, 0.7);
                c.Fill($"M-30 -46q28 -30 56 0q-28 28 -56 0z", look.Main.Light);
                c.Stroke($"M-66 -46h20M42 -46h20", look.Main.Light, 6);
            }
        }, turn: -4);
        c.Stroke($"M-190 -24q40 20 80 8", "#7f9c62", 5);
        c.Fill($"M-196 -30q-30 -30 -10 -60q26 20 10 60zM-164 -14q-14 -36 10 -54q16 30 -10 54z", "#7f9c62");
    }

    private static void Pump(Canvas c, Look look)
    {
        c.Stroke($"M0 -300V-356h-60q-16 0 -16 18", look.Second.Base, 17);
        c.Box(-36, -318, 72, 44, look.Second, 8, 14);
        if (look.Shape < 0.5)
        {
            c.Box(-92, -280, 184, 280, look.Main, 34, 34);
        }
        else
        {
            c.Solid(Canvas.Turned((-282, 40), (-230, 52), (-160, 96), (-20, 96), (0, 84)), look.Main, 34);
        }
        c.Rect(-62, -190, 124, 130, "#fbf4e4", 8);
        c.Fill($"M0 -170q-30 -10 -34 -34q30 2 34 34zM0 -170q30 -10 34 -34q-30 2 -34 34z", "#7f9c62", 0);
        c.At(0, -130, () =>
        {
            c.Stroke($"M0 36V-20", "#6f8f57", 5);
            c.Fill($"M0 10q-36 -2 -40 -34q34 0 40 34zM0 0q36 -2 40 -34q-34 0 -40 34zM0 -14q-16 -20 0 -40q16 20 0 40z", look.Motif % 2 == 0
                ? "#7f9c62" : look.Second.Base);
        });
        c.Rect(-40, -80, 80, 7, look.Main.Deep, 3);
        c.Rect(-80, -256, 13, 226, look.Main.Light, 6, 0.6);
    }

    private static void Bombs(Canvas c, Look look)
    {
        Bubbles(c);
        (double X, double Y, Paint Paint)[] balls = [(-88, -84, look.Main), (88, -84, look.Second), (2, -196, look.Body)];
        foreach (var (x, y, paint) in balls)
        {
            c.Ball(x, y, 82, paint, 24);
            c.Stroke($"M{x - 80} {y}q80 30 160 0", paint.Shade, 5);
            foreach (var (dx, dy) in ((double, double)[])[(-30, -30), (10, -46), (36, -10), (-44, 16), (0, 30), (-8, -8)])
            {
                c.Circle(x + dx, y + dy, 5, paint.Light);
            }
        }
        c.Fill($"M-20 -220q20 -26 44 -6q-10 26 -44 6z", "#7f9c62");
    }

    private static void Brush(Canvas c, Look look)
    {
        c.Solid($"M-10 -128Q60 -170 190 -150q16 8 8 26q-120 0 -170 30z", look.Body, 12);
        c.Box(-196, -150, 230, 70, look.Body, 34, 22);
        for (var i = 0; i < 17; i++)
        {
            c.Line(-178 + (i * 12), -82, -182 + (i * 12.6), -8, i % 2 == 0 ? Paint.Of("cream").Base : Paint.Of("natural").Base, 9);
        }
        c.Rect(-190, -92, 218, 15, look.Main.Base, 6);
        c.Circle(176, -138, 8, look.Body.Deep);
        c.Stroke($"M176 -138q40 30 10 70", look.Main.Base, 5);
    }

    private static void Candle(Canvas c, Look look)
    {
        if (look.IsLit)
        {
            c.Circle(0, -280, 120, "url(#g)");
        }
        c.Fill($"M0 -336q26 36 0 62q-26 -26 0 -62z", "#f29a3b");
        c.Fill($"M0 -306q12 18 0 32q-12 -14 0 -32z", "#fff0b8");
        c.Line(0, -276, 0, -240, "#4a3b2a", 5);
        if (look.Motif == 0)
        {
            c.Rect(-104, -256, 208, 256, "#e4eeec", 24);
            c.Fill($"M-94 -216H94V-26q0 16 -16 16H-78q-16 0 -16 -16z", look.Main.Base);
            c.Fill($"M50 -216H94V-26q0 16 -16 16H50z", look.Main.Shade);
        }
        else
        {
            c.Box(-104, -244, 208, 244, look.Main, 20, 34);
            c.Oval(0, -240, 100, 13, Paint.Of("cream").Base);
        }
        c.Rect(-62, -166, 124, 104, "#fbf4e4", 6);
        c.At(0, -112, () =>
        {
            for (var i = 0; i < 5; i++)
            {
                c.At(0, 0, () => c.Oval(0, -18, 9, 15, look.Second.Base), turn: i * 72);
            }
            c.Circle(0, 0, 8, Paint.Of("yellow").Base);
        });
    }

    private static void Gift(Canvas c, Look look)
    {
        c.Box(-176, -130, 352, 130, look.Body, 8, 30);
        c.Rect(-160, -150, 320, 60, "#f5ead2", 6);
        Paint[] paints = [look.Main, look.Second, Paint.Of("sage")];
        for (var i = 0; i < 3; i++)
        {
            c.Box(-150 + (i * 102), -204, 94, 110, paints[i], 16, 14);
            c.Circle(-103 + (i * 102), -158, 21, paints[i].Light, 0.8);
        }
        c.Box(-176, -110, 352, 110, look.Body, 8, 30);
        c.Rect(-18, -110, 36, 110, look.Main.Base);
        c.Fill($"M0 -112q-70 -50 -76 -8q0 30 76 8q70 -50 76 -8q0 30 -76 8z", look.Main.Base);
        c.Circle(0, -112, 15, look.Main.Deep);
    }

    private static void Jar(Canvas c, Look look)
    {
        c.Box(-130, -150, 260, 150, look.Main, 30, 34);
        c.Box(-138, -230, 276, 86, look.Second, 20, 34);
        c.Line(-130, -166, 130, -166, look.Second.Deep, 5, 0.5);
        c.Oval(0, -76, 74, 44, "#fbf4e4");
        c.Fill($"M0 -48q-34 -6 -40 -40q34 2 40 40zM0 -48q34 -6 40 -40q-34 2 -40 40z", "#7f9c62");
        c.Circle(0, -92, 13, look.Motif == 0 ? look.Main.Base : look.Second.Base);
    }

    private static void Sponge(Canvas c, Look look)
    {
        Bubbles(c);
        c.Solid($"M-160 -30q-30 -60 0 -110q20 -60 90 -60q50 -40 110 -6q80 -10 100 60q40 50 6 110q-20 40 -80 34q-60 10 -120 0q-80 20 " +
            "-106 -28z", look.Main, 30);
        foreach (var (x, y, r) in (
            (double, double, double)[])[(-100, -120, 13), (-60, -60, 9), (-20, -140, 15), (20, -80, 10), (66, -140, 12), (100, -70, 14), (
            -120, -60, 7), (50, -36, 8), (-20, -30, 11)])
        {
            c.Oval(x, y, r * 1.2, r, look.Main.Deep, 0.6);
        }
        c.Stroke($"M120 -180q50 -60 20 -90q-40 -10 -30 60", look.Second.Base, 8);
    }
}
