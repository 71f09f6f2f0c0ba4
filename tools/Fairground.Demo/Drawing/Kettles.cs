namespace Fairground.Demo.Drawing;

/// <summary>What water is boiled in, and coffee made.</summary>
internal static class Kettles
{
    public static readonly Kind[] All =
    [
        new("stove-kettle", 380, 340, 22, Setting.Kitchen, Stove) { Focus = (0.25, 0.45) },
        new("electric-kettle", 300, 350, 25, Setting.Kitchen, Electric) { Focus = (-0.15, 0.75) },
        new("gooseneck", 400, 310, 20, Setting.Kitchen, Gooseneck) { Focus = (-0.25, 0.5) },
        new("moka", 270, 360, 19, Setting.Kitchen, Moka) { Focus = (0, 0.62) },
        new("thermos", 190, 400, 28, Setting.Bench, Thermos) { Focus = (0, 0.75) },
        new("phin", 240, 320, 13, Setting.TeaTable, Phin) { Focus = (0, 0.6) },
        new("french-press", 260, 360, 24, Setting.Kitchen, Press) { Focus = (0, 0.75) },
    ];

    private static void Stove(Canvas c, Look look)
    {
        c.Stroke($"M-112 -190Q-118 -320 0 -322T112 -190", look.Body.Deep, 22);
        c.Stroke($"M-112 -192Q-118 -322 0 -324T110 -196", look.Body.Base, 13);
        c.Solid($"M118 -108q42 -10 62 -84l22 -2q-6 112 -74 144z", look.Main, 12);
        c.Solid(look.Motif == 0
            ? "M-150 -16q-20 -174 96 -204h108q116 30 96 204q-2 16 -18 16h-264q-16 0 -18 -16z"
            : "M-160 -18L-82 -206q4 -14 18 -14h128q14 0 18 14L160 -18q2 18 -16 18h-288q-18 0 -16 -18z", look.Main, 44);
        c.Fill($"M-104 -152q18 -42 52 -50q-26 24 -32 54z", look.Main.Light, 0.8);
        c.Solid($"M-66 -218q0 -26 66 -28t66 28z", look.Main, 20);
        c.Line(-68, -218, 68, -218, look.Main.Deep, 5);
        c.Ball(0, -254, 17, look.Body);
        c.Line(-146, -22, 146, -22, look.Main.Deep, 6, 0.5);
    }

    private static void Electric(Canvas c, Look look)
    {
        c.Stroke($"M84 -282q70 -6 66 70l-12 110q-4 40 -36 40", look.Second.Deep, 30);
        c.Stroke($"M84 -284q66 -6 62 70l-12 110q-4 36 -34 38", look.Second.Base, 20);
        c.Box(-118, -20, 236, 20, look.Second, 9, 30);
        c.Solid($"M-104 -26L-84 -296h168L104 -26z", look.Main, 38);
        c.Solid($"M-84 -296l-52 -14q8 -20 30 -20h188l2 34z", look.Main, 24);
        c.Box(-72, -344, 146, 18, look.Second, 9, 20);
        c.Circle(0, -346, 9, look.Second.Deep);
        if (look.Motif == 0)
        {
            c.Rect(22, -220, 22, 140, "#e9f1f2", 11);
            c.Rect(22, -150, 22, 70, "#8fc1d4", 11);
        }
        else
        {
            c.Rect(-30, -70, 60, 22, look.Main.Deep, 11);
            c.Circle(-14, -59, 6, "#ffd980");
        }
        c.Fill($"M-78 -60L-62 -262h14L-62 -60z", look.Main.Light, 0.7);
    }

    private static void Gooseneck(Canvas c, Look look)
    {
        c.Stroke($"M-78 -66Q-168 -80 -150 -184Q-146 -212 -184 -222", look.Main.Shade, 22);
        c.Stroke($"M-80 -68Q-168 -84 -152 -186Q-150 -214 -184 -222", look.Main.Base, 13);
        c.Stroke($"M86 -192q118 -20 104 64q-8 60 -40 62", look.Body.Deep, 26);
        c.Stroke($"M86 -194q114 -20 100 64q-8 56 -38 60", look.Body.Base, 17);
        c.Solid($"M-128 -14L-90 -206h180L128 -14q2 14 -12 14h-232q-14 0 -12 -14z", look.Main, 40);
        c.Solid($"M-92 -206q6 -30 92 -30t92 30z", look.Main, 24);
        c.Line(-92, -206, 92, -206, look.Main.Deep, 5);
        c.Box(-13, -262, 26, 26, look.Body, 6, 8);
        c.Ball(0, -272, 17, look.Body);
        c.Fill($"M-98 -46L-68 -186h16L-78 -46z", look.Main.Light, 0.7);
    }

    private static void Moka(Canvas c, Look look)
    {
        c.Stroke($"M70 -262q72 -16 66 36l-18 76q-8 24 -36 16", look.Second.Deep, 24);
        c.Stroke($"M70 -264q68 -16 62 36l-18 74q-6 20 -34 16", look.Second.Base, 15);
        c.Solid($"M-112 0L-84 -140H84L112 0z", look.Main, 40);
        c.Fill($"M-42 -140h50L20 0H-66z", look.Main.Light, 0.45);
        c.Box(-92, -162, 184, 24, look.Main, 6, 34);
        c.Solid($"M-78 -162L-106 -296L-84 -304H84L96 -288L78 -162z", look.Main, 34);
        c.Fill($"M-36 -162L-48 -302H8L4 -162z", look.Main.Light, 0.45);
        c.Solid($"M-106 -296L-134 -316L-84 -308z", look.Main, 4);
        c.Solid($"M-86 -306Q-70 -330 0 -332T86 -306z", look.Main, 26);
        c.Ball(0, -344, 16, look.Second);
        c.Circle(58, -112, 9, Paint.Brass.Base);
    }

    private static void Thermos(Canvas c, Look look)
    {
        if (look.Motif == 1)
        {
            c.Stroke($"M74 -250h26q14 0 14 14v110q0 14 -14 14h-26", look.Body.Deep, 16);
        }
        c.Box(-82, -300, 164, 300, look.Main, 22, 34);
        c.Box(-86, -22, 172, 22, look.Body, 10, 30);
        c.Box(-86, -306, 172, 24, look.Body, 8, 30);
        c.Solid($"M-72 -304v-66q0 -24 24 -24h96q24 0 24 24v66z", look.Second, 30);
        c.Stroke($"M-72 -334H72", look.Second.Deep, 4, 0.5);
        c.Rect(-62, -260, 14, 210, look.Main.Light, 7, 0.7);
        c.Circle(6, -160, 30, look.Main.Shade);
        c.Fill($"M-14 -152q20 -40 40 0q-20 14 -40 0z", look.Main.Light);
    }

    private static void Press(Canvas c, Look look)
    {
        c.Stroke($"M82 -258q64 -8 60 60v60q-2 60 -60 54", look.Main.Deep, 26);
        c.Stroke($"M82 -260q60 -8 56 60v60q-2 56 -56 52", look.Main.Base, 17);
        c.Line(0, -356, 0, -170, "#9aa1a6", 6);
        c.Rect(-84, -286, 168, 262, "#dfeaec", 8);
        c.Fill($"M-84 -190h168v158q0 8 -8 8h-152q-8 0 -8 -8z", "#5b3a28");
        c.Rect(-84, -196, 168, 14, "#8a6547");
        c.Rect(-80, -178, 160, 12, "#b4babf", 4);
        c.Rect(-70, -276, 18, 246, "#ffffff", 9, 0.4);
        c.Box(-92, -292, 184, 18, look.Body, 8, 34);
        c.Solid($"M-92 -286l-30 -12q4 -14 30 -10z", look.Body, 4);
        c.Solid($"M-84 -292q10 -32 84 -32t84 32z", look.Body, 22);
        c.Ball(0, -352, 20, look.Main);
        c.Box(-92, -96, 184, 14, look.Body, 6, 30);
        c.Box(-92, -34, 184, 34, look.Body, 10, 30);
    }

    private static void Phin(Canvas c, Look look)
    {
        c.Solid($"M-84 -150H84L68 -14q-2 14 -14 14H-54q-12 0 -14 -14z", Paint.Of("clear"), 16);
        c.Fill($"M-76 -74H76L68 -14q-2 10 -12 10H-56q-10 0 -12 -10z", "#5b3a28");
        c.Fill($"M-69 -30H69L66 -10q-2 6 -10 6H-56q-8 0 -10 -6z", "#f1e3c6");
        c.Line(0, -150, 0, -80, "#5b3a28", 4);
        c.Box(-112, -166, 224, 18, look.Main, 8, 24);
        c.Solid($"M-78 -280H78L70 -166H-70z", look.Main, 26);
        c.Rect(-62, -262, 12, 84, look.Main.Light, 6, 0.8);
        c.Box(-86, -296, 172, 20, look.Main, 8, 24);
        c.Ball(0, -306, 14, look.Second);
        c.Stroke($"M78 -250h28q12 0 12 14t-12 14h-30", look.Main.Shade, 9);
    }
}
