namespace Fairground.Demo.Drawing;

/// <summary>Lamps, lit and unlit.</summary>
internal static class Lamps
{
    public static readonly Kind[] All =
    [
        new("desk-lamp", 330, 390, 46, Setting.Desk, Desk) { Glows = true, Focus = (-0.18, 0.8) },
        new("table-lamp", 260, 380, 42, Setting.Bedside, Table) { Glows = true, Focus = (0, 0.62) },
        new("floor-lamp", 230, 520, 150, Setting.Room, Floor) { Glows = true, Focus = (0, 0.8) },
        new("pendant", 300, 330, 32, Setting.Dining, Pendant) { Glows = true, Stance = Stance.Hangs, Focus = (0.1, 0.72) },
        new("lantern", 230, 360, 34, Setting.Terrace, Lantern) { Glows = true, Focus = (0, 0.4) },
        new("string-lights", 520, 260, 60, Setting.Terrace, StringLights) { Glows = true, Stance = Stance.Hangs, Focus = (-0.1, 0.5) },
        new("night-light", 260, 280, 17, Setting.Bedside, NightLight) { Glows = true, Focus = (0.1, 0.5) },
    ];

    private static void Glow(Canvas c, Look look, double x, double y, double radius)
    {
        if (look.IsLit)
        {
            c.Circle(x, y, radius, "url(#g)");
        }
    }

    private static string Bulb(Look look) => look.IsLit ? "#fff4cf" : "#fdf6e6";

    private static void Desk(Canvas c, Look look)
    {
        var metal = look.Body;
        if (look.IsLit)
        {
            c.Fill($"M-120 -262L-250 0H60L-40 -290z", "#ffeab0", 0.45);
        }
        c.Solid($"M-20 0a90 16 0 0 1 180 0z", look.Main, 26);
        c.Box(54, -30, 32, 22, metal, 6);
        c.Stroke($"M70 -24L128 -176", metal.Shade, 13);
        c.Stroke($"M68 -24L126 -176", metal.Base, 9);
        c.Stroke($"M128 -176L-46 -330", metal.Shade, 13);
        c.Stroke($"M127 -178L-47 -332", metal.Base, 9);
        c.Ball(128, -176, 17, look.Second);
        c.Circle(128, -176, 6, look.Second.Deep);
        c.At(-58, -326, () =>
        {
            c.Oval(-4, 74, 60, 15, Bulb(look));
            c.Circle(-2, 72, 22, look.IsLit ? "#fff9e2" : "#f3e5c0");
            c.Solid($"M-16 -42h32q8 0 9 8l4 26q44 22 48 82q-36 14 -72 14t-78 -14q6 -60 46 -82l3 -26q1 -8 8 -8z", look.Main, 22);
            c.Stroke($"M-70 66q34 16 74 16t70 -16", look.Main.Deep, 4, 0.5);
            c.Box(-14, -62, 28, 22, metal, 7, 8);
        }, turn: 24);
        Glow(c, look, -95, -255, 150);
    }

    private static void Table(Canvas c, Look look)
    {
        var (foot, waist) = (52 + (look.Shape * 34), 14 + (look.Shape * 10));
        var body = look.Motif switch
        {
            0 => Canvas.Turned((-196, 12), (-180, waist), (-110, foot + 12), (-30, foot - 10), (-14, foot - 22), (0, foot - 6)),
            1 => Canvas.Turned((-196, 12), (-160, foot * 0.55), (-120, waist), (-70, foot * 0.9), (-24, waist + 6), (0, foot)),
            _ => Canvas.Turned((-196, 10), (-186, 12), (-40, 12), (-26, 14), (-16, foot), (0, foot)),
        };
        c.Box(-6, -226, 12, 40, Paint.Brass, 4, 5);
        c.Solid(body, look.Second, 20);
        if (look.Motif == 1)
        {
            c.Oval(0, -120, waist, 4, look.Second.Deep, 0.6);
            c.Oval(0, -24, waist + 6, 4, look.Second.Deep, 0.6);
        }
        var (top, bottom) = (58 + (look.Shape * 16), 118.0);
        c.Oval(0, -212, bottom - 4, 12, look.IsLit ? "#fff1c4" : look.Main.Deep);
        c.Solid($"M{-top} -376q{top} -12 {top * 2} 0L{bottom} -214q{-bottom} 20 {-bottom * 2} 0z", look.Main, 34);
        c.Stroke($"M{-top} -376q{top} 12 {top * 2} 0", look.Main.Light, 4);
        c.Stroke($"M{-bottom} -214q{bottom} 20 {bottom * 2} 0", look.Main.Deep, 5, 0.55);
        Glow(c, look, 0, -280, 190);
    }

    private static void Floor(Canvas c, Look look)
    {
        var lean = 30 + (look.Shape * 20);
        if (look.Motif == 0)
        {
            c.Stroke($"M0 -360L{-lean - 40} 0", look.Body.Base, 11);
            c.Stroke($"M0 -360L{lean + 50} 0", look.Body.Shade, 11);
            c.Stroke($"M0 -360L10 0", look.Body.Deep, 11);
            c.Box(-16, -378, 32, 26, Paint.Brass, 8, 8);
        }
        else
        {
            c.Solid($"M-72 0q0 -16 72 -16t72 16z", look.Body, 24);
            c.Stroke($"M0 -12V-380", look.Body.Base, 10);
            c.Stroke($"M3 -12V-380", look.Body.Shade, 4);
        }
        c.Oval(0, -362, 104, 11, look.IsLit ? "#fff1c4" : look.Main.Deep);
        c.Solid($"M-70 -516q70 -10 140 0L108 -364q-108 18 -216 0z", look.Main, 32);
        c.Stroke($"M-108 -364q108 18 216 0", look.Main.Deep, 5, 0.5);
        c.Stroke($"M-70 -516q70 10 140 0", look.Main.Light, 4);
        Glow(c, look, 0, -430, 190);
    }

    private static void Pendant(Canvas c, Look look)
    {
        c.Line(0, -140, 0, 130, "#57534c", 5);
        c.Box(-15, 120, 30, 40, Paint.Brass, 6, 9);
        c.Circle(0, 300, 26, Bulb(look));
        switch (look.Motif)
        {
            case 0:
                c.Solid($"M-22 156h44q104 20 122 138q2 14 -10 14h-268q-12 0 -10 -14q18 -118 122 -138z", look.Main, 36);
                c.Fill($"M-140 296h280l4 12h-288z", look.Main.Deep, 0.6);
                break;
            case 1:
                c.Solid(Canvas.CirclePath(0, 238, 92), look.Main, 30);
                for (var i = -2; i <= 2; i++)
                {
                    c.Stroke($"M0 148Q{i * 78} 238 0 330", look.Main.Deep, 4, 0.45);
                }
                c.Oval(0, 328, 30, 5, look.Main.Deep);
                break;
            default:
                c.Solid($"M-26 156h52l84 118q-110 70 -220 0z", look.Main, 30);
                c.Oval(0, 292, 98, 16, look.IsLit ? "#fff1c4" : look.Main.Light);
                break;
        }
        Glow(c, look, 0, 300, 170);
    }

    private static void Lantern(Canvas c, Look look)
    {
        c.Stroke($"M-46 -300q0 -56 46 -56t46 56", look.Main.Deep, 8);
        c.Solid($"M-96 0h192v-22h-192z", look.Main, 30);
        c.Rect(-76, -226, 152, 204, look.IsLit ? "#ffe9ae" : "#e5eeec", 4);
        c.Rect(-76, -226, 60, 204, "#ffffff", 4, 0.35);
        c.Box(-22, -102, 44, 80, Paint.Of("cream"), 5, 12);
        c.Line(0, -102, 0, -114, "#4a3b2a", 4);
        if (look.IsLit)
        {
            c.Fill($"M0 -160q26 30 0 52q-26 -20 0 -52z", "#f29a3b");
            c.Fill($"M0 -138q12 16 0 28q-12 -10 0 -28z", "#fff0b8");
        }
        c.Box(-84, -232, 14, 214, look.Main, 3, 6);
        c.Box(70, -232, 14, 214, look.Main, 3, 8);
        c.Line(0, -224, 0, -24, look.Main.Shade, 5);
        c.Solid($"M-104 -222L-58 -292h116l46 70z", look.Main, 30);
        c.Box(-30, -310, 60, 20, look.Main, 6, 12);
        Glow(c, look, 0, -125, 170);
    }

    private static void StringLights(Canvas c, Look look)
    {
        c.Stroke($"M-300 -20Q-150 170 0 70T300 40", "#4d4a45", 5);
        (double X, double Y)[] at = [(-235, 38), (-165, 78), (-85, 90), (-5, 72), (75, 62), (155, 72), (230, 62)];
        for (var i = 0; i < at.Length; i++)
        {
            var (x, y) = at[i];
            var colour = look.Motif == 0 ? look.Main : Paint.Of(((string[])["red", "yellow", "teal", "orange", "sage"])[i % 5]);
            c.Box(x - 9, y, 18, 24, Paint.Black, 3, 6);
            c.Ball(x, y + 48, 29, look.IsLit ? Paint.Of("glow") : colour);
            c.Oval(x - 9, y + 38, 6, 10, "#ffffff", 0.6);
            Glow(c, look, x, y + 48, 62);
        }
    }

    private static void NightLight(Canvas c, Look look)
    {
        c.Box(-84, -26, 168, 26, Paint.Oak, 10, 26);
        if (look.Motif == 0)
        {
            c.Ball(0, -134, 112, look.IsLit ? Paint.Of("glow") : look.Main, 32);
            c.Circle(-40, -170, 20, look.Main.Shade, 0.55);
            c.Circle(34, -120, 28, look.Main.Shade, 0.5);
            c.Circle(-20, -84, 14, look.Main.Shade, 0.5);
            c.Circle(46, -190, 11, look.Main.Shade, 0.5);
        }
        else
        {
            var body = look.IsLit ? Paint.Of("glow") : look.Main;
            c.Solid($"M-84 -28q-20 -120 10 -168q-8 -58 12 -70q24 8 34 44q28 -8 56 0q10 -36 34 -44q20 12 12 70q30 48 10 168z", body, 30);
            c.Circle(-32, -160, 8, "#4a4038");
            c.Circle(32, -160, 8, "#4a4038");
            c.Stroke($"M-12 -140q12 12 24 0", "#4a4038", 5);
            c.Circle(-56, -132, 13, "#e9968c", 0.6);
            c.Circle(56, -132, 13, "#e9968c", 0.6);
        }
        Glow(c, look, 0, -134, 190);
    }
}
