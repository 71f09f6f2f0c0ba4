namespace Fairground.Demo.Drawing;

/// <summary>What one mends and builds with.</summary>
internal static class Tools
{
    public static readonly Kind[] All =
    [
        new("hammer", 240, 400, 33, Setting.Workshop, Hammer) { Stance = Stance.Faces, Focus = (0, -0.3) },
        new("screwdrivers", 340, 360, 22, Setting.Workshop, Screwdrivers) { Stance = Stance.Faces, Focus = (0, -0.2) },
        new("saw", 460, 210, 23, Setting.Workshop, Saw) { Stance = Stance.Faces, Focus = (0.3, 0) },
        new("wrench", 200, 400, 26, Setting.Workshop, Wrench) { Stance = Stance.Faces, Focus = (0, -0.3) },
        new("drill", 380, 340, 21, Setting.Workshop, Drill) { Focus = (0, 0.7) },
        new("tape-measure", 340, 270, 8, Setting.Workshop, Tape) { Focus = (-0.1, 0.5) },
        new("toolbox", 420, 300, 24, Setting.Workshop, Toolbox) { Focus = (0.1, 0.5) },
        new("pliers", 220, 400, 20, Setting.Workshop, Pliers) { Stance = Stance.Faces, Focus = (0, -0.2) },
        new("spirit-level", 480, 110, 13.8, Setting.Workshop, Level) { Stance = Stance.Faces },
        new("plane", 420, 230, 14, Setting.Workshop, Plane) { Focus = (-0.1, 0.5) },
    ];

    private static void Hammer(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-17 -150h34q-4 120 4 200q8 70 -2 140q-19 14 -38 0q-10 -70 -2 -140q8 -80 4 -200z", look.Body, 12);
        c.Solid($"M-20 60h40q8 60 -1 130q-19 14 -38 0q-9 -70 -1 -130z", look.Main, 12);
        c.Solid($"M-40 -196H96q10 0 10 10v36q0 10 -10 10H-20Q-60 -150 -100 -108q-14 6 -14 -8Q-96 -190 -40 -196z", Paint.Steel, 14);
        c.Box(88, -204, 30, 72, Paint.Steel, 8, 10);
    }, turn: 14);

    private static void Screwdrivers(Canvas c, Look look)
    {
        Paint[] paints = [look.Main, look.Second, look.Main, look.Second];
        for (var i = 0; i < 4; i++)
        {
            var (x, length) = (-126 + (i * 84), 90 + (i % 3 * 34));
            c.Rect(x - 7, -4, 14, length + 30, Paint.Steel.Base);
            c.Rect(x + 1, -4, 6, length + 30, Paint.Steel.Shade);
            c.Fill(i % 2 == 0 ? $"M{x - 10} {length + 20}h20l-6 24h-8z" : $"M{x - 7} {length + 20}h14l-7 26z", Paint.Steel.Deep);
            c.Solid($"M{x - 26} -150q0 -26 26 -26t26 26l-6 60l6 60q0 28 -16 34h-20q-16 -6 -16 -34l6 -60z", paints[i], 14);
            c.Stroke($"M{x - 10} -140v96M{x + 8} -140v96", paints[i].Deep, 4, 0.5);
        }
    }

    private static void Saw(Canvas c, Look look) => c.At(0, 0, () =>
    {
        var teeth = string.Concat(Enumerable.Range(0, 26).Select(i => "l6 -14l6 14"));
        c.Fill($"M-230 40{teeth}h10V-70L-230 -10z", Paint.Steel.Base);
        c.Fill($"M-230 20H90V44H-230z", Paint.Steel.Shade, 0.7);
        c.Solid($"M64 -86q60 -20 120 10q50 10 44 60q20 50 -20 92q-60 26 -90 -10q-50 -6 -66 -40z", look.Main, 20);
        c.Fill($"M126 -28q30 -14 50 2q14 40 -4 62q-24 6 -34 -12q-24 -24 -12 -52z", look.Main.Deep);
        foreach (var (x, y) in ((double, double)[])[(86, -40), (92, 20)])
        {
            c.Circle(x, y, 8, Paint.Brass.Base);
        }
    }, turn: -10);

    private static void Wrench(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-60 -176q-10 60 34 90v170q-44 30 -36 88l22 6v-56l40 -24l40 24v56l22 -6q8 -58 -36 -88v-170q44 -30 34 -90l-22 -8v58L0 " +
            "-94L-38 -126v-58z", look.Motif == 0 ? Paint.Steel : look.Main, 16);
        c.Rect(-11, -60, 22, 130, look.Motif == 0 ? look.Main.Base : look.Main.Deep, 11);
        c.At(7, 4, () => c.Text(0, 0, 17, "13", "#fbf6ea", weight: 700), turn: 90);
    }, turn: 28);

    private static void Drill(Canvas c, Look look)
    {
        c.Rect(-186, -262, 70, 9, Paint.Steel.Shade, 4);
        c.Box(-130, -284, 50, 52, Paint.Steel, 8, 12);
        c.Box(-96, -300, 60, 84, Paint.Black, 10, 14);
        c.Solid($"M-50 -322H110q50 0 56 46q4 60 -46 64H-50z", look.Main, 26);
        c.Solid($"M20 -220h96l22 170H48z", look.Main, 22);
        c.Fill($"M40 -200h26l18 140h-26z", look.Main.Deep, 0.7);
        c.Fill($"M-4 -214h30q0 34 -18 44z", look.Second.Base);
        c.Box(20, -56, 142, 56, Paint.Black, 12, 22);
        c.Rect(36, -36, 60, 12, look.Second.Base, 6);
        c.Rect(-30, -282, 110, 14, look.Second.Base, 7);
        foreach (var x in (double[])[110, 126, 142])
        {
            c.Line(x, -296, x, -250, look.Main.Deep, 5);
        }
    }

    private static void Tape(Canvas c, Look look)
    {
        c.Rect(60, -30, 170, 30, "#f3cf5a");
        for (var i = 0; i < 10; i++)
        {
            c.Line(88 + (i * 14), -30, 88 + (i * 14), i % 2 == 0 ? -12 : -18, "#453c28", 3);
        }
        c.Rect(222, -42, 14, 46, Paint.Steel.Deep, 3);
        c.Solid($"M-160 -20V-180q0 -70 76 -76h50q110 6 118 118V-20q0 20 -20 20h-204q-20 0 -20 -20z", look.Main, 30);
        c.Ball(-40, -132, 74, look.Second, 16);
        c.Circle(-40, -132, 50, "#fbf6ea");
        c.Text(-40, -118, 40, look.Motif == 0 ? "5m" : "3m", look.Second.Deep, weight: 700);
        c.Rect(-10, -268, 54, 20, Paint.Black.Base, 8);
    }

    private static void Toolbox(Canvas c, Look look)
    {
        c.Stroke($"M-90 -206v-40q0 -34 34 -34H56q34 0 34 34v40", look.Body.Deep, 22);
        c.Stroke($"M-92 -206v-42q0 -34 34 -34H54q34 0 34 34v42", look.Body.Base, 14);
        c.Solid($"M-190 -216H190l14 60h-408z", look.Main, 30);
        c.Box(-204, -160, 408, 160, look.Main, 14, 36);
        c.Line(-204, -158, 204, -158, look.Main.Deep, 7);
        foreach (var x in (double[])[-120, 84])
        {
            c.Box(x, -180, 36, 56, Paint.Brass, 6, 8);
        }
        c.Rect(-56, -104, 112, 54, look.Second.Base, 8);
        c.Text(0, -68, 26, "1927", look.Second.Letters, weight: 700, serif: true);
    }

    private static void Pliers(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Stroke($"M10 -30Q-70 40 -46 190", look.Main.Shade, 38);
        c.Stroke($"M6 -32Q-74 40 -50 186", look.Main.Base, 26);
        c.Stroke($"M-10 -30Q70 40 46 190", look.Main.Deep, 38);
        c.Stroke($"M-14 -32Q66 40 42 186", look.Main.Base, 26);
        c.Solid($"M-6 -196Q-50 -130 -50 -60L-14 0L26 -46Q0 -100 -6 -196z", Paint.Steel, 10);
        c.Solid($"M6 -196Q50 -130 50 -60L14 0L-26 -46Q0 -100 6 -196z", Paint.Steel, 12);
        c.Circle(0, -40, 21, Paint.Steel.Deep);
        c.Circle(-3, -43, 13, Paint.Steel.Light);
    }, turn: -16);

    private static void Level(Canvas c, Look look)
    {
        c.Box(-240, -52, 480, 104, look.Main, 10, 16);
        c.Rect(-240, -52, 480, 14, look.Main.Deep, 6, 0.6);
        c.Rect(-240, 38, 480, 14, look.Main.Deep, 6, 0.6);
        c.Rect(-66, -32, 132, 60, look.Second.Base, 12);
        c.Rect(-54, -18, 108, 34, "#d6e87a", 17);
        c.Rect(-20 + (look.Shape * 10), -14, 36, 26, "#f2f9c8", 13);
        c.Stroke($"M-24 -18v34M24 -18v34", "#4c5a20", 4);
        foreach (var x in (double[])[-170, 170])
        {
            c.Circle(x, 0, 34, look.Second.Base);
            c.Circle(x, 0, 24, "#d6e87a");
            c.Circle(x, -6, 9, "#f2f9c8");
        }
    }

    private static void Plane(Canvas c, Look look)
    {
        c.Fill($"M-30 -80l50 -136l24 10l-46 130z", Paint.Steel.Base);
        c.Solid($"M50 -76q-8 -90 40 -136q40 -10 44 18q-40 60 -20 118z", look.Body, 14);
        c.Ball(-130, -126, 36, look.Body);
        c.Solid($"M-204 -16L-180 -90H180q24 4 26 40V0H-204z", look.Main, 26);
        c.Rect(-204, -16, 410, 16, Paint.Steel.Shade, 3);
        c.Fill($"M-60 -90h90l-20 40h-60z", look.Main.Deep);
        c.Circle(2, -132, 13, Paint.Brass.Base);
        c.Stroke($"M-96 -96q-40 -40 -84 -30q-34 30 4 46q40 6 30 -20", "#eccf9d", 7);
    }
}
