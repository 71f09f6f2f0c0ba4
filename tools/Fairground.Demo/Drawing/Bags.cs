namespace Fairground.Demo.Drawing;

/// <summary>What things are carried in.</summary>
internal static class Bags
{
    public static readonly Kind[] All =
    [
        new("backpack", 300, 390, 42, Setting.Bench, Backpack) { Focus = (0, 0.35) },
        new("tote", 290, 380, 40, Setting.Pegs, Tote) { Stance = Stance.Faces, Focus = (0, 0.1) },
        new("suitcase", 260, 400, 68, Setting.Hall, Suitcase) { Focus = (0, 0.6) },
        new("messenger", 380, 330, 30, Setting.Bench, Messenger) { Focus = (0.1, 0.4) },
        new("handbag", 360, 340, 24, Setting.Hall, Handbag) { Focus = (0, 0.45) },
        new("duffel", 460, 280, 30, Setting.Hall, Duffel) { Focus = (0.2, 0.5) },
        new("wallet", 360, 260, 10, Setting.Desk, Wallet) { Stance = Stance.Faces, Focus = (0.15, 0.1) },
    ];

    private static void Stitches(Canvas c, string path, Paint paint) => c.Stroke(path, paint.Light, 3, 0.9, "8 7");

    private static void Backpack(Canvas c, Look look)
    {
        c.Stroke($"M-30 -372q0 -24 30 -24t30 24", look.Body.Base, 13);
        c.Stroke($"M-128 -220q-36 90 -8 190M128 -220q36 90 8 190", look.Main.Deep, 22);
        c.Solid($"M-126 -24V-260q0 -116 126 -116t126 116V-24q0 24 -24 24H-102q-24 0 -24 -24z", look.Main, 34);
        if (look.Motif == 0)
        {
            c.Solid($"M-112 -250q0 -104 112 -104t112 104v40q0 10 -12 10H-100q-12 0 -12 -10z", look.Second, 26);
            foreach (var x in (double[])[-62, 38])
            {
                c.Box(x, -220, 24, 120, look.Body, 5, 7);
                c.Box(x - 4, -150, 32, 26, Paint.Brass, 5, 7);
            }
        }
        else
        {
            c.Stroke($"M-96 -240q10 -88 96 -88t96 88", look.Main.Deep, 6);
            c.Rect(84, -246, 22, 34, look.Second.Base, 6);
            c.Box(-34, -296, 68, 44, look.Second, 8, 10);
        }
        c.Box(-92, -150, 184, 132, look.Main, 24, 22);
        c.Stroke($"M-78 -116H78", look.Main.Deep, 6);
        c.Circle(70, -112, 8, Paint.Brass.Base);
        Stitches(c, "M-80 -30H78", look.Main);
    }

    private static void Tote(Canvas c, Look look)
    {
        c.Stroke($"M-64 -70Q-66 -186 0 -186T64 -70", look.Body.Shade, 18);
        c.Solid($"M-132 -76H132L118 170q-2 16 -16 16H-102q-14 0 -16 -16z", look.Main, 26);
        c.Clipped("M-132 -76H132L118 186H-118z", () =>
        {
            Patterns.Draw(c, look.Motif, -132, -20, 264, 200, look.Second, 54);
            if (look.Motif == 0)
            {
                c.Circle(0, 64, 56, look.Second.Base);
                c.Fill($"M-70 120q70 -60 140 0v30h-140z", look.Second.Deep);
                c.Stroke("M-20 64l16 16l30 -34", look.Main.Light, 10);
            }
        });
        c.Stroke($"M-66 -76v54M66 -76v54", look.Body.Base, 20);
        Stitches(c, "M-126 -60H124", look.Main);
    }

    private static void Suitcase(Canvas c, Look look)
    {
        c.Stroke($"M-40 -300V-388H40V-300", Paint.Steel.Deep, 11);
        c.Rect(-56, -398, 112, 20, "#3f3d39", 9);
        c.Box(-124, -316, 248, 296, look.Main, look.Motif == 0 ? 34 : 16, 34);
        for (var i = 0; i < 5; i++)
        {
            c.Line(-80 + (i * 40), -296, -80 + (i * 40), -42, look.Main.Shade, 9);
        }
        c.Box(-34, -330, 68, 20, Paint.Black, 8, 10);
        if (look.Motif == 1)
        {
            c.Box(-128, -240, 256, 26, look.Second, 4, 26);
            c.Box(-128, -110, 256, 26, look.Second, 4, 26);
            c.Box(-20, -246, 40, 38, Paint.Brass, 5, 8);
            c.Box(-20, -116, 40, 38, Paint.Brass, 5, 8);
        }
        else
        {
            c.At(50, -240, () => c.Circle(0, 0, 30, look.Second.Base));
            c.Fill($"M36 -240l28 -10l-8 22z", look.Second.Light);
        }
        foreach (var x in (double[])[-92, 92])
        {
            c.Circle(x, -12, 13, "#3f3d39");
            c.Rect(x - 16, -32, 32, 16, "#5a5751", 5);
        }
    }

    private static void Messenger(Canvas c, Look look)
    {
        c.Stroke($"M-156 -190Q-150 -330 0 -330T156 -190", look.Body.Shade, 20);
        c.Box(-180, -216, 360, 216, look.Main, 24, 30);
        c.Solid($"M-184 -216q0 -16 20 -16H164q20 0 20 16V-90q0 30 -30 30H-154q-30 0 -30 -30z", look.Main, 26);
        c.Stroke($"M-184 -110q4 46 34 48H150q30 -2 34 -48", look.Main.Deep, 5, 0.6);
        Stitches(c, "M-168 -212V-100q0 24 24 24H144q24 0 24 -24V-212", look.Main);
        foreach (var x in (double[])[-104, 76])
        {
            c.Box(x, -120, 28, 92, look.Second, 6, 8);
            c.Box(x - 5, -74, 38, 28, Paint.Brass, 6, 8);
        }
    }

    private static void Handbag(Canvas c, Look look)
    {
        if (look.Motif == 0)
        {
            c.Stroke($"M-84 -200Q-84 -330 0 -330T84 -200", look.Main.Deep, 19);
            c.Solid($"M-140 -216H140L172 -20q2 20 -20 20H-152q-22 0 -20 -20z", look.Main, 34);
            c.Rect(-140, -226, 280, 20, look.Main.Deep, 8);
            c.Box(-28, -226, 56, 50, Paint.Brass, 10, 12);
        }
        else
        {
            c.Stroke($"M-120 -160Q-110 -320 0 -320T120 -160", look.Main.Deep, 17);
            c.Solid($"M-176 -90q0 -120 176 -120t176 120q0 90 -60 90H-116q-60 0 -60 -90z", look.Main, 34);
            c.Solid($"M-172 -110q14 -100 172 -100t172 100q-172 110 -344 0z", look.Second, 26);
            c.Ball(0, -66, 17, Paint.Brass);
        }
        Stitches(c, "M-146 -16H144", look.Main);
        c.Line(-84, -200, -84, -176, Paint.Brass.Base, 13);
        c.Line(84, -200, 84, -176, Paint.Brass.Base, 13);
    }

    private static void Duffel(Canvas c, Look look)
    {
        c.Stroke($"M-90 -150Q-90 -270 0 -270T90 -150", look.Body.Shade, 19);
        c.Box(-220, -206, 440, 200, look.Main, 84, 40);
        c.Line(-160, -200, 160, -200, look.Main.Deep, 8);
        c.Rect(150, -214, 24, 30, Paint.Brass.Base, 6);
        c.Rect(-104, -206, 28, 200, look.Body.Base);
        c.Rect(76, -206, 28, 200, look.Body.Base);
        c.Box(-66, -134, 132, 96, look.Second, 14, 16);
        c.Stroke($"M-52 -108H52", look.Second.Deep, 5);
        c.Oval(-196, -106, 20, 62, look.Main.Light, 0.5);
        Stitches(c, "M-180 -24H180", look.Main);
    }

    private static void Wallet(Canvas c, Look look)
    {
        c.Rect(-120, -128, 210, 90, look.Second.Base, 10);
        c.Rect(-120, -110, 210, 14, look.Second.Deep);
        c.Rect(-140, -96, 240, 90, look.Second.Light, 10);
        c.Box(-172, -76, 344, 190, look.Main, 20, 22);
        c.Solid($"M60 -20H180v78H60q-38 -4 -38 -39t38 -39z", look.Main.Base == look.Second.Base ? Paint.Leather : Paint.Of(look.Main.Shade),
            12);
        c.Ball(62, 19, 15, Paint.Brass);
        Stitches(c, "M-156 -60V92q0 8 8 8H156", look.Main);
        c.Fill($"M-120 40q20 -40 50 -8q26 -20 40 12q-20 30 -90 -4z", look.Main.Shade);
    }
}
