namespace Fairground.Demo.Drawing;

/// <summary>Toys.</summary>
internal static class Toys
{
    public static readonly Kind[] All =
    [
        new("toy-train", 480, 230, 16, Setting.Playroom, Train) { Focus = (0.28, 0.6) },
        new("stacker", 260, 350, 21, Setting.Playroom, Stacker) { Focus = (0, 0.7) },
        new("plush", 300, 360, 32, Setting.Playroom, Plush) { Focus = (0, 0.68) },
        new("blocks", 340, 300, 18, Setting.Playroom, Blocks) { Focus = (0, 0.5) },
        new("kite", 300, 400, 90, Setting.Sky, Kite) { Stance = Stance.Faces, Focus = (0, -0.15) },
        new("spinning-top", 290, 300, 9, Setting.Playroom, Top) { Focus = (0, 0.45) },
        new("robot", 270, 370, 24, Setting.Playroom, Robot) { Focus = (0, 0.78) },
        new("toy-car", 400, 230, 9, Setting.Playroom, Car) { Focus = (-0.15, 0.55) },
        new("dollhouse", 380, 400, 62, Setting.Playroom, House) { Focus = (0, 0.45) },
        new("puzzle", 380, 300, 26, Setting.Playroom, Puzzle) { Stance = Stance.Faces },
    ];

    private static void Wheel(Canvas c, double x, double radius, Paint paint)
    {
        c.Ball(x, -radius, radius, paint, radius * 0.3);
        c.Circle(x, -radius, radius * 0.36, paint.Light);
    }

    private static void Train(Canvas c, Look look)
    {
        c.Rect(-40, -50, 60, 12, Paint.Oak.Deep, 6);
        c.Box(-230, -66, 190, 30, Paint.Oak, 8, 20);
        c.Box(-214, -124, 46, 60, look.Second, 6, 12);
        c.Box(-160, -144, 46, 80, look.Body, 6, 12);
        c.Box(-106, -112, 46, 48, Paint.Of("yellow"), 6, 12);
        c.Box(6, -66, 224, 30, Paint.Oak, 8, 24);
        c.Box(66, -136, 160, 72, look.Main, 32, 22);
        c.Box(10, -186, 74, 122, look.Main, 8, 16);
        c.Rect(26, -164, 42, 42, "#dfeceb", 6);
        c.Box(0, -204, 94, 22, look.Second, 8, 18);
        c.Solid($"M146 -136l-8 -66h52l-8 66z", look.Second, 10);
        c.Circle(226, -98, 12, Paint.Of("yellow").Base);
        foreach (var x in (double[])[-196, -80, 42, 118, 194])
        {
            Wheel(c, x, 34, x < 0 ? look.Second : look.Body);
        }
    }

    private static void Stacker(Canvas c, Look look)
    {
        string[] colours = look.Motif == 0
            ? ["red", "orange", "yellow", "green", "blue"] : ["terracotta", "natural", "sage", "teal", "navy"];
        c.Box(-120, -24, 240, 24, Paint.Of("beech"), 12, 28);
        for (var i = 0; i < 5; i++)
        {
            var half = 108 - (i * 17);
            c.Box(-half, -76 - (i * 50), half * 2, 50, Paint.Of(colours[4 - i]), 25, 26);
        }
        c.Ball(0, -306, 38, look.Main);
    }

    private static void Plush(Canvas c, Look look)
    {
        var (fur, pale) = (look.Main, Paint.Of(look.Main.Light));
        if (look.Motif == 0)
        {
            c.Ball(-76, -312, 36, fur);
            c.Ball(76, -312, 36, fur);
            c.Circle(-76, -310, 18, pale.Base);
            c.Circle(76, -310, 18, pale.Base);
        }
        else if (look.Motif == 1)
        {
            c.Solid($"M-66 -300q-40 -100 -6 -120q40 6 46 116z", fur, 10);
            c.Solid($"M30 -304q10 -106 50 -112q30 24 -14 122z", fur, 10);
        }
        else
        {
            c.Ball(-92, -270, 54, fur);
            c.Ball(92, -270, 54, fur);
        }
        c.Solid($"M-74 -190q-76 20 -70 92q26 16 60 -30zM74 -190q76 20 70 92q-26 16 -60 -30z", fur, 10);
        c.Solid($"M0 -220q100 0 100 120q0 76 -100 76t-100 -76q0 -120 100 -120z", fur, 26);
        c.Oval(0, -100, 58, 62, pale.Base);
        c.Ball(-66, -30, 42, fur);
        c.Ball(66, -30, 42, fur);
        c.Circle(-66, -26, 20, pale.Base);
        c.Circle(66, -26, 20, pale.Base);
        c.Ball(0, -256, 92, fur, 22);
        c.Circle(-34, -272, 10, "#3a322c");
        c.Circle(34, -272, 10, "#3a322c");
        if (look.Motif == 2)
        {
            c.Stroke($"M0 -250q-8 60 26 84", fur.Shade, 32);
            c.Stroke($"M-3 -250q-8 60 26 82", fur.Base, 24);
        }
        else
        {
            c.Oval(0, -234, 34, 26, pale.Base);
            c.Fill($"M-13 -246h26l-13 15z", "#3a322c");
        }
        c.Solid($"M-70 -186q70 30 140 0l-6 24q-64 24 -128 0z", look.Second, 12);
    }

    private static void Blocks(Canvas c, Look look)
    {
        (double X, double Y, Paint Paint, string Letter)[] blocks =
        [
            (-160, -104, look.Main, "A"), (-50, -104, look.Second, "B"), (60, -104, look.Body, "C"), (-106, -208, Paint.Of("yellow"), "1"),
            (6, -208, Paint.Of("sage"), "2"),
        ];
        foreach (var (x, y, paint, letter) in blocks)
        {
            c.Box(x, y, 104, 104, paint, 12, 14);
            c.Rect(x + 13, y + 13, 72, 76, paint.Light, 8, 0.65);
            c.Text(x + 49, y + 72, 60, letter, paint.Deep, weight: 700, serif: true);
        }
        c.Solid($"M-66 -208L0 -300L66 -208z", look.Main, 20);
    }

    private static void Kite(Canvas c, Look look)
    {
        c.Stroke($"M0 100q-40 30 0 60t-10 60", look.Second.Deep, 5);
        c.Fill($"M-8 140l-40 -16v32zM-8 140l40 -16v32z", look.Second.Base);
        c.Fill($"M-4 190l-34 -16v32zM-4 190l34 -16v32z", look.Body.Base);
        c.Fill($"M0 -200L-130 -60L0 100z", look.Main.Base);
        c.Fill($"M0 -200L130 -60L0 100z", look.Second.Base);
        c.Fill($"M-130 -60L0 100V-60z", look.Body.Base);
        c.Fill($"M130 -60L0 100V-60z", look.Main.Shade);
        c.Line(0, -200, 0, 100, "#f4ead4", 4);
        c.Line(-130, -60, 130, -60, "#f4ead4", 4);
        if (look.Motif == 1)
        {
            c.Circle(-44, -76, 13, "#3a322c");
            c.Circle(44, -76, 13, "#3a322c");
            c.Stroke($"M-30 -36q30 26 60 0", "#3a322c", 7);
        }
    }

    private static void Top(Canvas c, Look look)
    {
        c.Fill($"M-6 -20L0 0L6 -20z", Paint.Steel.Deep);
        const string Body = "M-140 -150Q-130 -80 0 -14Q130 -80 140 -150Q140 -190 0 -194T-140 -150z";
        c.Solid(Body, look.Main, 30);
        c.Clipped(Body, () =>
        {
            c.Stroke("M-150 -130Q0 -90 150 -130", look.Second.Base, 22);
            c.Stroke("M-120 -88Q0 -50 120 -88", look.Body.Base, 16);
            c.Stroke("M-90 -54Q0 -26 90 -54", Paint.Of("yellow").Base, 12);
        });
        c.Oval(0, -164, 136, 26, look.Main.Light, 0.6);
        c.Oval(0, -168, 70, 13, look.Second.Base);
        c.Box(-13, -260, 26, 94, Paint.Of("beech"), 8, 8);
        c.Ball(0, -272, 26, look.Second);
    }

    private static void Robot(Canvas c, Look look)
    {
        c.Line(0, -330, 0, -362, Paint.Steel.Deep, 7);
        c.Ball(0, -366, 13, look.Second);
        c.Stroke($"M-84 -186q-50 20 -40 80M84 -186q50 20 40 80", Paint.Steel.Shade, 22);
        c.Ball(-124, -98, 22, look.Second);
        c.Ball(124, -98, 22, look.Second);
        c.Box(-70, -50, 52, 50, look.Second, 10, 12);
        c.Box(18, -50, 52, 50, look.Second, 10, 12);
        c.Box(-88, -212, 176, 168, look.Main, 22, 24);
        c.Rect(-52, -186, 104, 62, "#2e3a40", 12);
        for (var i = 0; i < 5; i++)
        {
            c.Rect(-42 + (i * 18), -142 - (i * 13 % 30), 11, 12 + (i * 13 % 30), Paint.Of("yellow").Base, 3);
        }
        foreach (var (x, colour) in ((double, string)[])[(-34, "red"), (0, "yellow"), (34, "green")])
        {
            c.Circle(x, -88, 12, Paint.Of(colour).Base);
        }
        c.Box(-74, -332, 148, 112, look.Main, 28, 22);
        c.Circle(-32, -278, 22, "#fbf7ee");
        c.Circle(32, -278, 22, "#fbf7ee");
        c.Circle(-28, -276, 10, "#2e3a40");
        c.Circle(36, -276, 10, "#2e3a40");
        c.Stroke($"M-22 -244h44", look.Main.Deep, 8);
    }

    private static void Car(Canvas c, Look look)
    {
        c.Solid(look.Motif == 0
            ? "M-190 -40V-96q0 -20 24 -22l50 -8Q-80 -204 -10 -204H50q50 0 84 78l40 8q20 6 20 30v48z"
            : "M-190 -40V-120q0 -16 18 -16H-40L-10 -196q6 -12 20 -12H90q16 0 22 14l24 62h36q22 0 22 22v70z", look.Main, 28);
        c.Fill($"M-70 -130Q-40 -182 -10 -184h14v54zM22 -130v-54h24q34 2 54 54z", "#dfeceb");
        c.Rect(-190, -72, 384, 12, look.Second.Base);
        c.Circle(176, -92, 14, "#fbe6ac");
        c.Rect(-194, -104, 14, 24, Paint.Of("red").Base, 5);
        Wheel(c, -108, 46, Paint.Rubber);
        Wheel(c, 112, 46, Paint.Rubber);
        c.Circle(-108, -46, 20, look.Second.Base);
        c.Circle(112, -46, 20, look.Second.Base);
    }

    private static void House(Canvas c, Look look)
    {
        c.Box(-160, -270, 320, 270, Paint.Of("cream"), 4, 12);
        c.Solid($"M-190 -262L0 -396L190 -262z", look.Main, 34);
        c.Box(84, -386, 40, 70, look.Second, 4, 10);
        c.Line(-160, -138, 160, -138, Paint.Oak.Base, 11);
        c.Line(0, -262, 0, 0, Paint.Oak.Base, 9);
        c.Rect(-150, -252, 142, 106, look.Second.Light, 0, 0.7);
        c.Rect(8, -126, 142, 120, look.Main.Light, 0, 0.5);
        c.Box(-130, -196, 92, 50, look.Body, 8, 14);
        c.Rect(-130, -214, 26, 26, "#fffaf0", 8);
        c.Box(40, -192, 70, 46, Paint.Oak, 4, 10);
        c.Circle(74, -208, 15, Paint.Leaf.Base);
        c.Box(-126, -92, 84, 92, look.Second, 6, 14);
        c.Circle(-56, -46, 5, Paint.Brass.Base);
        c.Rect(44, -60, 76, 9, Paint.Oak.Deep);
        c.Line(54, -52, 54, -4, Paint.Oak.Deep, 7);
        c.Line(110, -52, 110, -4, Paint.Oak.Deep, 7);
        c.Circle(0, -310, 24, "#dfeceb");
    }

    private static void Puzzle(Canvas c, Look look)
    {
        Paint[] paints = [look.Main, look.Second, look.Body, Paint.Of("yellow"), Paint.Of("sage"), look.Main];
        c.Rect(-190, -150, 380, 300, "#f3e8d0", 14);
        for (var i = 0; i < 6; i++)
        {
            var (x, y) = (-176.0 + (i % 3 * 118), -136.0 + (i / 3 * 138));
            var missing = i == 5;
            c.At(missing ? x + 26 : x, missing ? y + 34 : y, () =>
            {
                c.Solid($"M0 0h44q-10 -24 15 -24t15 24h42v48q24 -10 24 15t-24 15v56H74q10 -24 -15 -24t-15 24H0V78q24 10 24 -15T0 48z",
                    paints[i], 10);
                Patterns.Draw(c, i % 2 == 0 ? 0 : 2, 10, 60, 96, 60, Paint.Of(paints[i].Light), 40);
            }, turn: missing ? 12 : 0);
        }
    }
}
