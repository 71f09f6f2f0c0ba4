namespace Fairground.Demo.Drawing;

/// <summary>What music is made on.</summary>
internal static class Music
{
    public static readonly Kind[] All =
    [
        new("guitar", 210, 440, 98, Setting.Stage, Guitar) { Focus = (0, 0.35) },
        new("ukulele", 240, 430, 58, Setting.Stage, Guitar) { Focus = (0, 0.35) },
        new("violin", 200, 440, 60, Setting.Stage, Violin) { Focus = (0, 0.35) },
        new("djembe", 250, 380, 58, Setting.Stage, Djembe) { Focus = (0, 0.75) },
        new("keyboard", 500, 190, 33, Setting.Stage, Keyboard) { Focus = (-0.2, 0.5) },
        new("harmonica", 420, 170, 4.2, Setting.TeaTable, Harmonica) { Focus = (-0.2, 0.5) },
        new("oud", 270, 440, 80, Setting.Stage, Oud) { Focus = (0, 0.3) },
        new("kalimba", 280, 350, 18, Setting.TeaTable, Kalimba) { Focus = (0, 0.6) },
        new("recorder", 180, 430, 33, Setting.Stage, Recorder) { Stance = Stance.Faces, Focus = (-0.1, -0.2) },
        new("tambourine", 340, 340, 25, Setting.Stage, Tambourine) { Stance = Stance.Faces, Focus = (0.25, -0.25) },
        new("xylophone", 440, 250, 16, Setting.Playroom, Xylophone) { Focus = (-0.1, 0.6) },
    ];

    private static void Strings(Canvas c, double from, double to, int count, double spread)
    {
        for (var i = 0; i < count; i++)
        {
            var x = (i - ((count - 1) / 2.0)) * spread;
            c.Line(x * 0.8, from, x, to, "#f3ead4", 1.6);
        }
    }

    private static void Guitar(Canvas c, Look look)
    {
        var small = look.Shape > 0.5;
        var top = small ? -418 : -436;
        c.Box(-15, top + 60, 30, 210, look.Body, 3, 8);
        c.Solid($"M-24 {top}H24l-6 64H-18z", look.Body, 8);
        foreach (var y in (double[])[top + 14, top + 34])
        {
            c.Line(-38, y, 38, y, Paint.Brass.Base, 7);
        }
        c.Solid($"M-14 -246Q-78 -246 -76 -186Q-74 -154 -90 -128Q-114 -92 -100 -44Q-84 0 0 0T100 -44Q114 -92 90 -128Q74 -154 76 -186Q78 " +
            "-246 14 -246z", look.Main, 26);
        c.Circle(0, -142, 37, look.Main.Deep);
        c.Circle(0, -142, 29, "#3b2a20");
        c.Ring(0, -142, 42, look.Second.Base, 5);
        for (var i = 0; i < 8; i++)
        {
            c.Line(-14, top + 78 + (i * 22), 14, top + 78 + (i * 22), "#e9dcc0", 2.4);
        }
        c.Box(-36, -62, 72, 15, look.Body, 4, 12);
        Strings(c, top + 56, -56, small ? 4 : 6, small ? 7 : 4.6);
        if (look.Motif == 1)
        {
            c.Solid($"M40 -130q40 -6 40 30q0 36 -30 40q-20 -30 -10 -70z", look.Second, 8);
        }
    }

    private static void Violin(Canvas c, Look look)
    {
        c.Stroke($"M92 -10L130 -420", look.Body.Deep, 6);
        c.Line(98, -14, 136, -418, "#f3ead4", 3);
        c.Stroke($"M0 -392q-26 -4 -22 -28q10 -20 26 -6", look.Main.Deep, 11);
        c.Box(-12, -400, 24, 160, Paint.Black, 3, 6);
        foreach (var y in (double[])[-384, -364])
        {
            c.Line(-28, y, 28, y, "#33302c", 7);
        }
        c.Solid($"M-16 -256Q-78 -260 -76 -196Q-74 -172 -52 -160Q-44 -140 -54 -122Q-92 -110 -92 -60Q-90 0 0 0T92 -60Q92 -110 54 -122Q44 " +
            "-140 52 -160Q74 -172 76 -196Q78 -260 16 -256z", look.Main, 24);
        c.Box(-15, -250, 30, 96, Paint.Black, 3, 6);
        c.Stroke($"M-40 -150q-16 24 6 44q16 20 -2 40M40 -150q16 24 -6 44q-16 20 2 40", "#3b2a20", 6);
        c.Rect(-30, -104, 60, 10, "#ecd9b0", 3);
        c.Fill($"M-14 -70H14L20 -14H-20z", "#33302c");
        c.Oval(-46, -20, 26, 12, "#33302c");
        Strings(c, -380, -70, 4, 6);
    }

    private static void Djembe(Canvas c, Look look)
    {
        c.Solid(Canvas.Turned((-350, 118), (-230, 96), (-150, 52), (-20, 76), (0, 82)), look.Main, 34);
        c.Oval(0, -352, 120, 22, Paint.Of("cream").Base);
        c.Oval(0, -352, 96, 15, Paint.Of("cream").Shade, 0.5);
        c.Stroke($"M-118 -334Q0 -306 118 -334", look.Second.Base, 12);
        for (var i = 0; i < 8; i++)
        {
            c.Stroke($"M{-108 + (i * 28)} -328L{-92 + (i * 26)} -226l14 -4L{-80 + (i * 28)} -324", "#f3ead4", 4);
        }
        c.Clipped(Canvas.Turned((-350, 118), (-230, 96), (-150, 52), (-20, 76), (0, 82)), () =>
        {
            c.Stroke("M-104 -226Q0 -200 104 -226", look.Second.Deep, 10);
            Patterns.Draw(c, look.Motif + 4, -90, -96, 180, 66, look.Second, 34);
        });
    }

    private static void Keyboard(Canvas c, Look look)
    {
        c.Box(-246, -170, 492, 170, look.Main, 18, 22);
        c.Rect(-226, -98, 452, 86, "#fbf6ea", 5);
        for (var i = 1; i < 21; i++)
        {
            c.Line(-226 + (i * 21.5), -98, -226 + (i * 21.5), -12, "#c9bfa9", 2);
            if (i % 7 is not (3 or 0))
            {
                c.Rect(-232 + (i * 21.5), -98, 13, 52, "#33312e", 2);
            }
        }
        c.Rect(-40, -152, 84, 38, "#26323a", 6);
        c.Text(2, -124, 24, "♪ 07", look.Second.Light);
        for (var i = 0; i < 5; i++)
        {
            c.Line(-212, -152 + (i * 9), -120, -152 + (i * 9), look.Main.Deep, 4);
            c.Line(122, -152 + (i * 9), 214, -152 + (i * 9), look.Main.Deep, 4);
        }
        c.Circle(-86, -134, 13, look.Second.Base);
        c.Circle(78, -134, 9, look.Second.Base);
    }

    private static void Harmonica(Canvas c, Look look)
    {
        c.Box(-190, -104, 380, 70, Paint.Oak, 4, 16);
        for (var i = 0; i < 10; i++)
        {
            c.Rect(-176 + (i * 35.5), -90, 24, 40, "#3b2a20", 3);
        }
        c.Box(-206, -150, 412, 56, look.Main, 26, 22);
        c.Box(-206, -46, 412, 46, look.Main, 22, 22);
        c.Stroke($"M-150 -122q40 -20 80 0t80 0t80 0t60 -4", look.Second.Base, 6);
        c.Circle(-180, -122, 6, look.Main.Deep);
        c.Circle(180, -122, 6, look.Main.Deep);
    }

    private static void Oud(Canvas c, Look look)
    {
        c.At(0, -420, () => c.Box(-14, -10, 66, 26, look.Body, 5, 6), turn: 34);
        c.Box(-14, -410, 28, 150, look.Body, 3, 8);
        c.Solid($"M-15 -280Q-130 -220 -130 -112Q-128 0 0 0T130 -112Q130 -220 15 -280z", look.Main, 28);
        c.Stroke($"M-13 -268Q-118 -212 -118 -112Q-116 -12 0 -12", look.Main.Light, 4, 0.7);
        c.Circle(0, -138, 36, "#3b2a20");
        for (var i = 0; i < 8; i++)
        {
            c.At(0, -138, () => c.Fill($"M0 -4q-12 -14 0 -30q12 16 0 30z", look.Second.Base), turn: i * 45);
        }
        c.Ring(0, -138, 41, look.Second.Base, 6);
        c.Circle(-62, -100, 17, "#3b2a20");
        c.Circle(62, -100, 17, "#3b2a20");
        c.Box(-44, -52, 88, 14, look.Body, 4, 10);
        Strings(c, -404, -46, 5, 9);
        c.Fill($"M0 -88l26 30q-26 16 -52 0z", look.Body.Deep);
    }

    private static void Kalimba(Canvas c, Look look)
    {
        c.Box(-126, -340, 252, 340, look.Main, 44, 30);
        c.Circle(0, -96, 40, "#3b2a20");
        c.Ring(0, -96, 44, look.Second.Base, 5);
        c.Box(-104, -274, 208, 20, look.Body, 8, 16);
        for (var i = 0; i < 11; i++)
        {
            var length = 150 - (Math.Abs(i - 5) * 17);
            c.Rect(-98 + (i * 18.5), -312, 12, length, Paint.Steel.Base, 4);
            c.Rect(-92 + (i * 18.5), -312, 6, length, Paint.Steel.Shade, 3);
            if (i % 3 == 2)
            {
                c.Circle(-92 + (i * 18.5), -330 + length, 4, look.Second.Base);
            }
        }
        c.Rect(-108, -260, 216, 9, Paint.Brass.Base, 4);
    }

    private static void Recorder(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Box(-22, -210, 44, 120, look.Second, 16, 10);
        c.Rect(-13, -168, 26, 34, "#3b2a20", 4);
        c.Box(-19, -100, 38, 200, look.Main, 6, 10);
        c.Box(-24, -102, 48, 20, look.Second, 6, 10);
        c.Box(-24, 92, 48, 18, look.Second, 6, 10);
        c.Solid($"M-18 108H18l10 84q0 14 -28 14t-28 -14z", look.Main, 10);
        for (var i = 0; i < 6; i++)
        {
            c.Circle(-2, -58 + (i * 27), 7, "#3b2a20");
        }
    }, turn: 22);

    private static void Tambourine(Canvas c, Look look)
    {
        c.Ball(0, 0, 166, look.Main, 14);
        c.Circle(0, 0, 138, Paint.Of("cream").Base);
        c.Circle(12, 12, 124, Paint.Of("cream").Shade, 0.35);
        for (var i = 0; i < 7; i++)
        {
            c.At(0, 0, () =>
            {
                c.Rect(-26, -164, 52, 22, "#4a3526", 4);
                c.Oval(-10, -153, 9, 19, Paint.Brass.Base);
                c.Oval(10, -153, 9, 19, Paint.Brass.Shade);
            }, turn: i * 51.4);
        }
        if (look.Motif == 1)
        {
            c.Fill($"M0 -50l14 34l36 4l-28 24l8 36L0 28l-30 20l8 -36l-28 -24l36 -4z", look.Second.Base);
        }
    }

    private static void Xylophone(Canvas c, Look look)
    {
        c.Fill($"M-210 -20L-190 -60H190L210 -20z", Paint.Of("beech").Shade);
        c.Box(-214, -26, 428, 26, Paint.Of("beech"), 12, 30);
        c.Box(-194, -158, 388, 22, Paint.Of("beech"), 10, 30);
        string[] colours = ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink"];
        for (var i = 0; i < 8; i++)
        {
            var tall = 190 - (i * 13);
            c.Box(-200 + (i * 51), -92 - (tall / 2), 42, tall, Paint.Of(colours[i]), 10, 9);
            c.Circle(-179 + (i * 51), -150 + (i * 4), 5, "#fbf6ea");
            c.Circle(-179 + (i * 51), -34 - (i * 3), 5, "#fbf6ea");
        }
        c.Stroke($"M60 -196L190 -96", look.Body.Base, 9);
        c.Ball(56, -200, 24, look.Main);
    }
}
