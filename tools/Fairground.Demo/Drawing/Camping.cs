namespace Fairground.Demo.Drawing;

/// <summary>What is taken outdoors.</summary>
internal static class Camping
{
    public static readonly Kind[] All =
    [
        new("tent", 500, 300, 120, Setting.Camp, Tent) { Focus = (-0.1, 0.5) },
        new("sleeping-bag", 400, 230, 24, Setting.Camp, SleepingBag) { Focus = (0.2, 0.5) },
        new("boots", 360, 290, 18, Setting.Camp, Boots) { Focus = (-0.1, 0.55) },
        new("water-bottle", 170, 400, 26, Setting.Camp, Bottle) { Focus = (0, 0.75) },
        new("camp-stove", 340, 320, 19, Setting.Camp, Stove) { Focus = (0, 0.55) },
        new("headlamp", 360, 260, 9, Setting.Camp, Headlamp) { Focus = (0, 0.4) },
        new("hammock", 520, 250, 120, Setting.Garden, Hammock) { Focus = (0, 0.4) },
        new("compass", 300, 320, 9, Setting.Camp, Compass) { Stance = Stance.Faces, Focus = (0, 0.1) },
        new("binoculars", 340, 300, 15, Setting.Camp, Binoculars) { Focus = (-0.2, 0.45) },
        new("cool-box", 380, 300, 34, Setting.Camp, CoolBox) { Focus = (0.1, 0.5) },
        new("camp-chair", 330, 370, 82, Setting.Camp, Chair) { Focus = (0, 0.55) },
    ];

    private static void Tent(Canvas c, Look look)
    {
        c.Stroke($"M-240 0L-150 -60M240 0L160 -60", "#6d675c", 4);
        if (look.Motif == 0)
        {
            c.Solid($"M-210 0L0 -280L210 0z", look.Main, 0);
            c.Fill($"M0 -280L210 0H60z", look.Main.Shade);
            c.Fill($"M0 -240L70 0H-70z", "#3d3a44");
            c.Fill($"M0 -240L-70 0H-100L-14 -252z", look.Second.Base);
            c.Fill($"M0 -240L70 0H110z", look.Second.Shade);
            c.Stroke($"M-222 4L0 -292L222 4", look.Main.Deep, 7);
        }
        else
        {
            c.Solid($"M-230 0Q-220 -250 0 -262T230 0z", look.Main, 46);
            c.Stroke($"M-120 0Q-110 -200 40 -260M120 0Q110 -210 -40 -260", look.Second.Base, 7);
            c.Fill($"M-66 0Q-66 -160 0 -164T66 0z", "#3d3a44");
            c.Fill($"M-66 0Q-66 -160 0 -164Q-30 -120 -34 0z", look.Second.Base);
        }
    }

    private static void SleepingBag(Canvas c, Look look)
    {
        c.Box(-180, -190, 330, 190, look.Main, 90, 30);
        for (var i = 0; i < 4; i++)
        {
            c.Stroke($"M{-126 + (i * 62)} -188q20 94 0 186", look.Main.Deep, 6, 0.5);
        }
        c.Ball(130, -96, 92, look.Second, 10);
        foreach (var r in (double[])[70, 48, 26])
        {
            c.Ring(130, -96, r, look.Second.Deep, 8, 0.6);
        }
        foreach (var x in (double[])[-110, 20])
        {
            c.Box(x, -196, 24, 202, look.Body, 4, 6);
            c.Box(x - 6, -116, 36, 30, Paint.Black, 5, 6);
        }
    }

    private static void Boots(Canvas c, Look look)
    {
        foreach (var (x, y, deep) in ((double, double, bool)[])[(40, -14, true), (-40, 0, false)])
        {
            c.At(x, y, () =>
            {
                var paint = deep ? Paint.Of(look.Main.Shade) : look.Main;
                c.Solid($"M-96 -26V-236q0 -20 20 -20H10q20 0 20 20v90q60 20 104 60q16 20 12 60z", paint, 20);
                c.Box(-106, -34, 258, 34, Paint.Rubber, 12, 20);
                for (var i = 0; i < 8; i++)
                {
                    c.Rect(-94 + (i * 30), -10, 15, 14, "#2c2e31", 3);
                }
                c.Box(-104, -268, 142, 34, look.Second, 14, 12);
                c.Fill($"M110 -86q36 20 36 52h-70q0 -40 34 -52z", paint.Deep, 0.6);
                for (var i = 0; i < 4; i++)
                {
                    c.Line(-12, -220 + (i * 36), 40 + (i * 10), -204 + (i * 34), "#f3ead4", 7);
                    c.Circle(-14, -220 + (i * 36), 6, Paint.Brass.Base);
                }
            });
        }
    }

    private static void Bottle(Canvas c, Look look)
    {
        c.Ring(0, -366, 26, look.Second.Base, 12);
        c.Box(-44, -354, 88, 54, look.Second, 12, 18);
        c.Solid($"M-46 -300H46q34 16 34 60V-20q0 20 -20 20H-60q-20 0 -20 -20V-240q0 -44 34 -60z", look.Main, 28);
        if (look.Motif == 0)
        {
            c.Fill($"M-80 -90L-30 -160L0 -120L34 -176L80 -110V-60H-80z", look.Second.Light, 0.8);
        }
        else
        {
            c.Clipped("M-80 -260H80V-40H-80z", () => Patterns.Draw(c, look.Motif + 3, -80, -190, 160, 130, look.Second, 40));
        }
        c.Rect(-64, -240, 14, 200, look.Main.Light, 7, 0.7);
    }

    private static void Stove(Canvas c, Look look)
    {
        c.Stroke($"M-60 -130L-120 -2M60 -130L120 -2M0 -130V-2", Paint.Steel.Deep, 13);
        c.Box(-56, -118, 112, 70, look.Second, 22, 20);
        c.Rect(-34, -140, 68, 24, Paint.Steel.Shade, 6);
        foreach (var x in (double[])[-40, -14, 14, 40])
        {
            c.Fill($"M{x} -142q-14 -20 0 -36q14 16 0 36z", "#5b8fd6");
        }
        c.Stroke($"M-96 -180H96", Paint.Steel.Deep, 10);
        c.Stroke($"M112 -250h80", look.Body.Base, 15);
        c.Box(-110, -296, 222, 112, look.Main, 16, 30);
        c.Rect(-118, -302, 238, 18, look.Main.Deep, 8);
        c.Stroke($"M-30 -320q-12 -18 0 -34t0 -30M24 -320q-12 -18 0 -34t0 -30", "#ffffff", 8, 0.6);
    }

    private static void Headlamp(Canvas c, Look look)
    {
        c.Stroke(Canvas.OvalPath(0, -150, 150, 86), look.Main.Deep, 32);
        c.Stroke(Canvas.OvalPath(-2, -154, 150, 86), look.Main.Base, 22);
        c.Stroke(Canvas.OvalPath(-2, -154, 150, 86), look.Second.Base, 6, 1, "14 20");
        c.Box(-84, -140, 168, 124, Paint.Black, 34, 24);
        c.Circle(0, -78, 48, look.Second.Base);
        c.Circle(0, -78, 39, "#fff0c0");
        c.Circle(0, -78, 22, "#ffffff");
        c.Rect(-40, -150, 80, 18, look.Main.Base, 8);
    }

    private static void Hammock(Canvas c, Look look)
    {
        c.Stroke($"M-250 0V-250M250 0V-250", look.Body.Deep, 17);
        c.Stroke($"M-250 -230L-170 -176M-250 -230L-164 -154M250 -230L170 -176M250 -230L164 -154", "#d9c8a2", 5);
        const string Cloth = "M-180 -190Q0 -60 180 -190L160 -140Q0 20 -160 -140z";
        c.Solid(Cloth, look.Main, 18);
        c.Clipped(Cloth, () => Patterns.Draw(c, look.Motif == 0 ? 1 : look.Motif, -190, -190, 380, 170, look.Second, 40));
        for (var i = 0; i < 12; i++)
        {
            var x = -132 + (i * 24);
            var y = -140 + (92 * (1 - (x * x / 19000.0)));
            c.Line(x, y - 10, x, y + 16, look.Second.Light, 4);
        }
        c.Box(-120, -150, 90, 40, look.Second, 18, 10);
    }

    private static void Compass(Canvas c, Look look)
    {
        c.Ring(0, -136, 20, Paint.Brass.Base, 9);
        c.Ball(0, 20, 134, look.Body, 20);
        c.Circle(0, 20, 108, "#fbf5e6");
        for (var i = 0; i < 24; i++)
        {
            c.At(0, 20, () => c.Line(0, -102, 0, i % 6 == 0 ? -84 : -94, "#6d6455", i % 6 == 0 ? 6 : 3), turn: i * 15);
        }
        c.Text(0, -42, 30, "N", "#3a3733", weight: 700, serif: true);
        c.At(0, 20, () =>
        {
            c.Fill($"M0 -84L17 0H-17z", look.Main.Base);
            c.Fill($"M0 84L17 0H-17z", look.Second.Base);
            c.Fill($"M0 -84L17 0H0z", look.Main.Shade);
            c.Circle(0, 0, 11, Paint.Brass.Base);
        }, turn: 28);
    }

    private static void Binoculars(Canvas c, Look look)
    {
        c.Box(-34, -210, 68, 110, Paint.Black, 12, 14);
        c.Box(-20, -236, 40, 40, look.Second, 8, 10);
        foreach (var side in (double[])[-1, 1])
        {
            c.At(side * 84, 0, () =>
            {
                c.Solid($"M-46 -250H46L72 -40q0 20 -20 20H-52q-20 0 -20 -20z", look.Main, 26);
                c.Box(-52, -292, 104, 46, Paint.Black, 12, 18);
                c.Rect(-72, -56, 144, 30, look.Second.Base, 8);
                c.Oval(0, -14, 62, 17, "#3a3f45");
                c.Oval(-4, -15, 46, 11, "#8fb6c9");
            });
        }
    }

    private static void CoolBox(Canvas c, Look look)
    {
        c.Stroke($"M-150 -206Q-150 -296 -60 -296H60Q150 -296 150 -206", look.Second.Deep, 19);
        c.Box(-176, -206, 352, 206, look.Main, 22, 34);
        c.Box(-186, -252, 372, 66, Paint.White, 20, 30);
        c.Rect(-40, -200, 80, 34, look.Second.Base, 8);
        c.Fill($"M0 -140l10 26l26 -8l-16 22l16 22l-26 -8l-10 26l-10 -26l-26 8l16 -22l-16 -22l26 8z", look.Main.Light);
        c.Line(-150, -30, 150, -30, look.Main.Deep, 6, 0.5);
    }

    private static void Chair(Canvas c, Look look)
    {
        c.Stroke($"M-120 0L110 -170M120 0L-110 -170", Paint.Steel.Deep, 13);
        c.Stroke($"M-126 -170V-366M126 -170V-366", Paint.Steel.Shade, 12);
        const string Back = "M-136 -360Q0 -340 136 -360L126 -190Q0 -170 -126 -190z";
        c.Solid(Back, look.Main, 26);
        c.Clipped(Back, () => Patterns.Draw(c, look.Motif, -140, -330, 280, 130, look.Second, 46));
        c.Solid($"M-134 -184H134L112 -126H-112z", look.Main, 24);
        c.Box(-164, -250, 62, 24, look.Body, 11, 10);
        c.Box(102, -250, 62, 24, look.Body, 11, 10);
        c.Solid($"M110 -226h44l-6 50h-32z", look.Second, 8);
    }
}
