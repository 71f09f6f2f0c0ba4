namespace Fairground.Demo.Drawing;

/// <summary>What tells the time.</summary>
internal static class Watches
{
    public static readonly Kind[] All =
    [
        new("wristwatch", 220, 420, 23, Setting.Wrist, Wristwatch) { Stance = Stance.Faces },
        new("square-watch", 200, 420, 22, Setting.Wrist, Square) { Stance = Stance.Faces },
        new("pocket-watch", 260, 360, 8, Setting.Desk, Pocket) { Stance = Stance.Faces, Focus = (0, 0.1) },
        new("wall-clock", 360, 360, 32, Setting.Wall, Wall) { Stance = Stance.Faces },
        new("alarm-clock", 310, 340, 14, Setting.Bedside, Alarm) { Focus = (0, 0.5) },
        new("pendulum-clock", 220, 420, 58, Setting.Wall, Pendulum) { Stance = Stance.Faces, Focus = (0, -0.25) },
        new("hourglass", 230, 370, 17, Setting.Shelf, Hourglass) { Focus = (0, 0.5) },
        new("flip-clock", 380, 220, 12, Setting.Bedside, Flip) { Focus = (-0.15, 0.5) },
    ];

    /// <summary>Hands at ten past ten, where all clocks in shops stand.</summary>
    private static void Face(Canvas c, double radius, Look look, string back, bool numbers)
    {
        var ink = Ink.Parse(back).Lightness > 0.6 ? "#3a3733" : "#f5efe2";
        c.Circle(0, 0, radius, back);
        for (var i = 0; i < 12; i++)
        {
            var long12 = i % 3 == 0;
            if (!(numbers && long12))
            {
                c.At(0, 0, () => c.Line(0, -radius * 0.9, 0, -radius * (long12 ? 0.74 : 0.82), ink, radius * (long12 ? 0.06 : 0.03)),
                    turn: i * 30);
            }
        }
        if (numbers)
        {
            foreach (var (x, y, text) in (
                (double, double, string)[])[(0, -0.62, "12"), (0.72, 0.12, "3"), (0, 0.86, "6"), (-0.72, 0.12, "9")])
            {
                c.Text(x * radius, y * radius, radius * 0.34, text, ink, weight: 700, serif: look.Motif % 2 == 0);
            }
        }
        c.At(0, 0, () => c.Line(0, 0, 0, -radius * 0.5, ink, radius * 0.09), turn: 305);
        c.At(0, 0, () => c.Line(0, 0, 0, -radius * 0.74, ink, radius * 0.06), turn: 60);
        c.At(0, 0, () => c.Line(0, radius * 0.2, 0, -radius * 0.8, look.Second.Base, radius * 0.025), turn: 200);
        c.Circle(0, 0, radius * 0.09, look.Second.Base);
    }

    private static void Strap(Canvas c, Look look, double half)
    {
        c.Solid($"M{-half} -60L{-half + 10} -190q2 -18 18 -18H{half - 28}q16 0 18 18L{half} -60z", look.Main, 16);
        c.Solid($"M{-half} 60L{-half + 10} 190q2 18 18 18H{half - 28}q16 0 18 -18L{half} 60z", look.Main, 16);
        c.Stroke($"M{-half + 13} -90l7 -96M{half - 13} -90l-7 -96M{-half + 13} 90l7 96M{half - 13} 90l-7 96", look.Main.Light, 3, 0.9,
            "7 6");
        foreach (var y in (double[])[130, 154, 178])
        {
            c.Circle(0, y, 5, look.Main.Deep);
        }
    }

    private static void Wristwatch(Canvas c, Look look)
    {
        Strap(c, look, 62);
        c.Rect(100, -12, 20, 24, look.Body.Deep, 5);
        c.Ball(0, 0, 108, look.Body, 16);
        c.Ring(0, 0, 92, look.Body.Deep, 4, 0.5);
        Face(c, 86, look, look.Motif < 2 ? "#fbf5e6" : look.Second.Deep, look.Motif % 2 == 1);
        if (look.Motif == 3)
        {
            c.Circle(0, 36, 22, look.Second.Shade);
            c.Line(0, 36, 10, 24, "#f5efe2", 3);
        }
    }

    private static void Square(Canvas c, Look look)
    {
        Strap(c, look, 58);
        c.Rect(88, -14, 16, 28, look.Body.Deep, 5);
        c.Box(-96, -100, 192, 200, look.Body, look.Motif == 0 ? 26 : 44, 18);
        c.Rect(-78, -82, 156, 164, look.Motif == 0 ? "#fbf5e6" : "#26292c", look.Motif == 0 ? 14 : 32);
        if (look.Motif == 0)
        {
            Face(c, 70, look, "#fbf5e6", true);
            return;
        }
        c.Text(0, -4, 58, "10:09", "#f5efe2", weight: 700);
        c.Stroke($"M-52 34h24l10 -22l16 40l12 -18h42", look.Second.Base, 6);
        c.Circle(-46, -54, 8, look.Second.Base);
        c.Text(38, -46, 19, "12 °C", "#bfc5c6");
    }

    private static void Pocket(Canvas c, Look look)
    {
        c.Stroke("M0 -150Q60 -190 100 -130T60 -40", Paint.Brass.Shade, 7, 1, "3 11");
        c.Ring(0, -136, 22, look.Body.Base, 9);
        c.Box(-15, -122, 30, 28, look.Body, 6, 7);
        c.Ball(0, 30, 126, look.Body, 20);
        c.Ring(0, 30, 108, look.Body.Deep, 4);
        c.At(0, 30, () =>
        {
            Face(c, 100, look, "#fbf5e6", true);
            c.Ring(0, 44, 24, "#cfc3a8", 3);
            c.Line(0, 44, 8, 30, "#3a3733", 3);
        });
    }

    private static void Wall(Canvas c, Look look)
    {
        if (look.Motif == 2)
        {
            for (var i = 0; i < 12; i++)
            {
                c.At(0, 0, () => c.Line(0, -110, 0, -168, i % 2 == 0 ? look.Main.Base : look.Body.Base, 11), turn: i * 30);
                c.At(0, 0, () => c.Circle(0, -168, 15, i % 2 == 0 ? look.Main.Base : look.Second.Base), turn: i * 30);
            }
            c.Ball(0, 0, 118, look.Body, 16);
            Face(c, 104, look, "#fbf5e6", false);
            return;
        }
        c.Ball(0, 0, 178, look.Main, 18);
        Face(c, 152, look, look.Motif == 1 ? look.Second.Light : "#fbf5e6", look.Motif == 0);
    }

    private static void Alarm(Canvas c, Look look)
    {
        c.Stroke($"M-90 -50L-118 -6M90 -50L118 -6", look.Body.Deep, 19);
        foreach (var x in (double[])[-84, 84])
        {
            c.At(x, -288, () => c.Solid($"M-56 20q0 -62 56 -62t56 62z", look.Second, 12), turn: x < 0 ? -28 : 28);
        }
        c.Line(0, -286, 0, -326, look.Body.Deep, 9);
        c.Ball(0, -328, 13, look.Body);
        c.Ball(0, -150, 142, look.Main, 24);
        c.At(0, -150, () => Face(c, 114, look, "#fbf5e6", true));
    }

    private static void Pendulum(Canvas c, Look look)
    {
        c.Solid($"M-104 -110L0 -206L104 -110V120L0 206L-104 120z", look.Body, 20);
        c.Fill($"M-78 -100L0 -172L78 -100V-40H-78z", look.Body.Shade, 0.5);
        c.At(0, -74, () =>
        {
            c.Ball(0, 0, 84, look.Main, 8);
            Face(c, 74, look, "#fbf5e6", false);
        });
        c.Rect(-58, 30, 116, 124, "#e3ecec", 10);
        c.Line(0, 26, 16, 118, Paint.Brass.Shade, 6);
        c.Ball(17, 120, 24, Paint.Brass);
    }

    private static void Hourglass(Canvas c, Look look)
    {
        c.Line(-84, -336, -84, -26, look.Body.Base, 15);
        c.Line(84, -336, 84, -26, look.Body.Deep, 15);
        c.Solid($"M-64 -330H64q4 90 -46 132q-10 14 0 28q50 42 46 140H-64q-4 -98 46 -140q10 -14 0 -28q-50 -42 -46 -132z", Paint.Of("clear"),
            14);
        c.Fill($"M-52 -272q52 20 104 0q-10 50 -46 78q-6 8 -6 14q0 -6 -6 -14q-36 -28 -46 -78z", look.Main.Base);
        c.Line(0, -184, 0, -60, look.Main.Base, 4);
        c.Fill($"M-58 -36q6 -40 58 -60q52 20 58 60z", look.Main.Shade);
        c.Stroke($"M-46 -310q0 60 24 92", "#ffffff", 7, 0.7);
        c.Box(-112, -366, 224, 34, look.Body, 12, 26);
        c.Box(-112, -34, 224, 34, look.Body, 12, 26);
    }

    private static void Flip(Canvas c, Look look)
    {
        c.Box(-186, -214, 372, 204, look.Main, 30, 26);
        c.Rect(-140, -12, 60, 12, "#3f3d39", 4);
        c.Rect(80, -12, 60, 12, "#3f3d39", 4);
        foreach (var (x, text) in ((double, string)[])[(-84, "07"), (84, "30")])
        {
            c.Rect(x - 74, -184, 148, 142, "#2c2e31", 14);
            c.Text(x, -74, 112, text, "#f5efe2", weight: 700);
            c.Line(x - 74, -113, x + 74, -113, "#17181a", 5);
        }
        c.Circle(0, -134, 7, look.Second.Base);
        c.Circle(0, -94, 7, look.Second.Base);
    }
}
