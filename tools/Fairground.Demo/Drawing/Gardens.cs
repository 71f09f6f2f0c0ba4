namespace Fairground.Demo.Drawing;

/// <summary>What grows, and what helps it.</summary>
internal static class Gardens
{
    public static readonly Kind[] All =
    [
        new("watering-can", 420, 310, 34, Setting.Garden, Can) { Focus = (-0.2, 0.55) },
        new("hand-tools", 320, 380, 30, Setting.Garden, HandTools) { Stance = Stance.Faces, Focus = (0, 0.2) },
        new("plant", 280, 400, 45, Setting.Shelf, Plant) { Focus = (0, 0.65) },
        new("bird-house", 260, 380, 28, Setting.Garden, BirdHouse) { Focus = (0, 0.55) },
        new("secateurs", 240, 380, 21, Setting.Garden, Secateurs) { Stance = Stance.Faces, Focus = (0, -0.25) },
        new("garden-gloves", 340, 350, 25, Setting.Garden, Gloves) { Stance = Stance.Faces, Focus = (0.1, 0) },
        new("seeds", 250, 350, 14, Setting.Garden, Seeds) { Focus = (0, 0.5) },
        new("hose", 360, 330, 38, Setting.Garden, Hose) { Focus = (0, 0.5) },
        new("planter", 420, 270, 32, Setting.Terrace, Planter) { Focus = (0, 0.5) },
        new("wheelbarrow", 460, 300, 62, Setting.Garden, Barrow) { Focus = (0, 0.6) },
    ];

    private static void Can(Canvas c, Look look)
    {
        c.Stroke($"M96 -196q112 -26 96 80q-14 70 -90 76", look.Main.Deep, 24);
        c.Stroke($"M94 -198q108 -24 92 80q-14 66 -88 74", look.Main.Base, 15);
        c.Solid($"M-60 -40L-178 -242l22 -14L-44 -110z", look.Main, 12);
        c.Solid($"M-206 -226l62 -50l18 18l-54 56z", look.Second, 12);
        c.Stroke($"M-60 -196Q0 -300 96 -196", look.Main.Deep, 15);
        c.Solid($"M-110 -200H104L126 -16q2 16 -16 16H-112q-18 0 -16 -16z", look.Main, 40);
        c.Rect(-112, -206, 218, 16, look.Main.Deep, 6);
        c.Stroke($"M-120 -54H118M-112 -150H108", look.Main.Shade, 6);
        c.Rect(-88, -180, 16, 150, look.Main.Light, 8, 0.6);
    }

    private static void HandTools(Canvas c, Look look)
    {
        foreach (var (x, turn, fork) in ((double, double, bool)[])[(-70, -8, false), (70, 9, true)])
        {
            c.At(x, 0, () =>
            {
                c.Solid($"M-20 -186q20 -14 40 0l-6 120l6 40h-40l6 -40z", look.Body, 12);
                c.Rect(-14, -40, 28, 30, look.Main.Base, 4);
                c.Rect(-8, -14, 16, 60, Paint.Steel.Shade);
                if (fork)
                {
                    c.Stroke($"M-42 180V80q0 -26 42 -30q42 4 42 30V180M0 60V186", Paint.Steel.Base, 15);
                }
                else
                {
                    c.Solid($"M-52 46H52Q60 140 0 196Q-60 140 -52 46z", Paint.Steel, 24);
                    c.Line(0, 60, 0, 150, Paint.Steel.Deep, 4, 0.5);
                }
            }, turn: turn);
        }
    }

    private static void Plant(Canvas c, Look look)
    {
        switch (look.Motif % 4)
        {
            case 0:
                foreach (var (turn, size) in ((double, double)[])[(-50, 0.9), (-22, 1.15), (8, 1.25), (34, 1.1), (58, 0.85)])
                {
                    c.At(0, -120, () =>
                    {
                        c.Stroke($"M0 0V-150", "#4c8a5c", 7);
                        c.Fill($"M0 -210q-70 20 -66 90q34 20 66 -6q32 26 66 6q4 -70 -66 -90z", turn is -22 or 34 ? "#5d9a57" : "#4c8a5c");
                        c.Line(0, -200, 0, -120, "#3d744d", 4);
                    }, size, turn);
                }
                break;
            case 1:
                c.Solid($"M-46 -110q-20 -120 0 -210q46 -40 92 0q20 90 0 210z", Paint.Of("green"), 20);
                c.Solid($"M44 -200q70 10 60 -80q-10 -26 -32 -6q10 50 -30 44z", Paint.Of("green"), 8);
                c.Solid($"M-44 -170q-66 0 -56 -66q12 -22 32 -2q-8 36 28 36z", Paint.Of("green"), 6);
                c.Stroke($"M-16 -320v200M16 -326v206", "#3d744d", 4, 0.7, "2 16");
                c.Circle(0, -350, 17, Paint.Of("pink").Base);
                break;
            case 2:
                for (var i = 0; i < 9; i++)
                {
                    c.At(0, -112, () => c.Fill($"M-10 0Q-26 -150 0 -260Q26 -150 10 0z", i % 2 == 0 ? "#4c8a5c" : "#6fae62"), turn: -56 + (
                        i * 14));
                }
                break;
            default:
                c.Stroke($"M0 -110Q-10 -200 0 -240M0 -150Q40 -200 70 -230M0 -160Q-40 -200 -70 -220", "#6d5440", 8);
                foreach (var (x, y, r) in (
                    (double, double, double)[])[(0, -292, 66), (-74, -250, 48), (78, -258, 50), (-26, -330, 40), (40, -334, 40)])
                {
                    c.Circle(x, y, r, x < 0 ? "#5d9a57" : "#6fae62");
                }
                foreach (var (x, y) in ((double, double)[])[(-60, -256), (10, -300), (70, -276), (-20, -340), (40, -246)])
                {
                    c.Circle(x, y, 14, Paint.Of("orange").Base);
                }
                break;
        }
        c.Solid($"M-84 -106H84L64 -8q-2 8 -10 8H-54q-8 0 -10 -8z", look.Main, 26);
        c.Box(-94, -132, 188, 36, look.Main, 8, 28);
        c.Clipped(Canvas.RectPath(-80, -92, 160, 70), () => Patterns.Draw(c, look.Motif > 1 ? 4 : 0, -80, -86, 160, 60, look.Second, 32));
    }

    private static void BirdHouse(Canvas c, Look look)
    {
        c.Box(-9, -60, 18, 60, Paint.Oak, 2, 6);
        c.Solid($"M-96 -60V-236L0 -330L96 -236V-60z", look.Main, 30);
        c.Solid($"M-130 -220L0 -370L130 -220l-24 20L0 -316L-106 -200z", look.Second, 16);
        c.Circle(0, -190, 36, "#3f322a");
        c.Ring(0, -190, 38, look.Body.Base, 7);
        c.Box(-7, -130, 14, 34, Paint.Oak, 6, 5);
        c.Box(-112, -72, 224, 20, Paint.Oak, 6, 26);
        c.At(64, -84, () =>
        {
            c.Solid($"M-34 0q-10 -50 30 -54q20 -16 34 2l16 6l-14 8q4 36 -30 38z", Paint.Of("sky"), 8);
            c.Circle(22, -44, 4, "#2e2a26");
        }, 0.8);
    }

    private static void Secateurs(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Stroke($"M10 -40Q-70 50 -40 180", look.Main.Shade, 36);
        c.Stroke($"M6 -42Q-74 50 -44 176", look.Main.Base, 25);
        c.Stroke($"M-10 -40Q70 50 50 180", look.Main.Deep, 36);
        c.Stroke($"M-14 -42Q66 50 46 176", look.Main.Base, 25);
        c.Solid($"M20 -20Q-70 -90 -50 -190Q20 -150 34 -50z", Paint.Steel, 10);
        c.Solid($"M-20 -20Q60 -60 56 -130Q76 -70 40 -10z", Paint.Steel, 10);
        c.Circle(2, -36, 20, Paint.Steel.Deep);
        c.Circle(0, -38, 11, look.Second.Base);
        c.Stroke($"M-16 60q16 -14 34 0", "#9aa1a7", 6);
    }, turn: 18);

    private static void Gloves(Canvas c, Look look)
    {
        foreach (var (x, turn, mirror) in ((double, double, bool)[])[(70, 8, false), (-60, -8, true)])
        {
            c.At(x, 10, () =>
            {
                void Glove()
                {
                    const string Outline =
                        "M-62 150V10L-66 -90q14 -24 30 0l4 60l4 -110q16 -24 32 0l2 108l10 -98q16 -20 30 2l-2 104l12 -70q16 -14 24 4l-8 " +
                        "140V150z";
                    c.Solid(Outline, look.Main, 16);
                    c.Clipped(Outline, () =>
                    {
                        Patterns.Draw(c, look.Motif, -80, -10, 170, 110, look.Second, 40);
                        c.Rect(-80, 106, 170, 50, look.Second.Base);
                    });
                    c.Solid($"M-60 60q-60 -20 -64 -76q14 -20 30 -6q6 34 34 40z", look.Main, 8);
                }
                if (mirror)
                {
                    c.Mirrored(Glove);
                }
                else
                {
                    Glove();
                }
            }, turn: turn);
        }
    }

    private static void Seeds(Canvas c, Look look)
    {
        c.Box(-112, -340, 224, 340, Paint.Of("paper"), 4, 12);
        c.Rect(-112, -340, 224, 84, look.Main.Base);
        c.Stroke($"M-104 -248H104", look.Main.Deep, 3, 0.6, "6 7");
        c.Circle(0, -298, 24, look.Main.Light);
        c.At(0, -20, () =>
        {
            switch (look.Motif % 4)
            {
                case 0:
                    c.Stroke($"M0 0V-120", "#4c8a5c", 9);
                    c.Fill($"M0 -40q50 -6 60 -46q-50 0 -60 46zM0 -30q-50 -6 -60 -46q50 0 60 46z", "#5d9a57");
                    for (var i = 0; i < 12; i++)
                    {
                        c.At(0, -160, () => c.Oval(0, -44, 12, 24, Paint.Of("yellow").Base), turn: i * 30);
                    }
                    c.Circle(0, -160, 32, "#6b4a30");
                    break;
                case 1:
                    c.Ball(0, -84, 70, Paint.Of("red"), 20);
                    c.Fill($"M0 -150l12 -30l8 30l30 -10l-18 26l26 14h-112l24 -16l-20 -24l32 10z", "#4c8a5c");
                    break;
                case 2:
                    c.Solid($"M-34 -170q34 -20 68 0Q40 -60 0 -4Q-40 -60 -34 -170z", Paint.Of("orange"), 14);
                    c.Stroke($"M0 -176q-30 -30 -34 -60M0 -176V-244M0 -176q30 -30 34 -60", "#4c8a5c", 9);
                    c.Stroke($"M-22 -130h26M-4 -90h24M-14 -50h16", Paint.Of("orange").Deep, 4);
                    break;
                default:
                    for (var i = 0; i < 6; i++)
                    {
                        c.At(0, -110, () => c.Fill($"M0 0q-30 -50 0 -94q30 44 0 94z", i % 2 == 0 ? look.Second.Base : look.Second.Light),
                            turn: i * 60);
                    }
                    c.Circle(0, -110, 22, Paint.Of("yellow").Base);
                    break;
            }
        });
    }

    private static void Hose(Canvas c, Look look)
    {
        c.Stroke($"M-90 -10V-290M90 -10V-290", look.Body.Deep, 13);
        c.Stroke($"M-140 -8H140", look.Body.Deep, 15);
        foreach (var radius in (double[])[130, 106, 82])
        {
            c.Ring(0, -160, radius, look.Main.Shade, 24);
            c.Ring(-2, -162, radius, look.Main.Base, 15);
        }
        c.Ball(0, -160, 52, look.Second);
        c.Box(40, -190, 64, 18, look.Body, 8, 10);
        c.Ball(104, -181, 15, look.Second);
        c.Stroke($"M126 -120Q190 -60 150 -14", look.Main.Base, 17);
        c.Box(128, -20, 56, 22, look.Second, 6, 10);
    }

    private static void Planter(Canvas c, Look look)
    {
        for (var i = 0; i < 7; i++)
        {
            var x = -162 + (i * 54);
            c.Stroke($"M{x} -130q-6 -40 0 -70", "#4c8a5c", 6);
            c.Fill($"M{x} -150q-34 -4 -36 -30q30 2 36 30zM{x} -140q34 -4 36 -30q-30 2 -36 30z", i % 2 == 0 ? "#5d9a57" : "#6fae62");
            c.Circle(x, -212, 22, i % 2 == 0 ? look.Second.Base : look.Second.Light);
            c.Circle(x, -212, 8, Paint.Of("yellow").Base);
        }
        c.Box(-206, -136, 412, 136, look.Main, 12, 34);
        c.Box(-214, -146, 428, 26, look.Main, 10, 30);
        for (var i = 1; i < 5; i++)
        {
            c.Line(-206 + (i * 82), -116, -206 + (i * 82), -6, look.Main.Deep, 4, 0.45);
        }
    }

    private static void Barrow(Canvas c, Look look)
    {
        c.Stroke($"M-150 -50L210 -190M40 -110L90 -4M120 -140L90 -4H130", Paint.Steel.Deep, 13);
        c.Line(180, -178, 228, -196, look.Second.Base, 22);
        c.Circle(-150, -52, 52, Paint.Rubber.Base);
        c.Circle(-150, -52, 30, look.Second.Base);
        c.Circle(-150, -52, 8, "#3f3d39");
        foreach (var (x, y, r) in ((double, double, double)[])[(-60, -210, 40), (10, -228, 48), (80, -212, 40)])
        {
            c.Circle(x, y, r, x == 10 ? "#6fae62" : "#5d9a57");
        }
        c.Circle(-30, -240, 13, Paint.Of("pink").Base);
        c.Circle(44, -250, 13, Paint.Of("yellow").Base);
        c.Solid($"M-190 -230H170L110 -96H-70z", look.Main, 40);
        c.Line(-190, -228, 170, -228, look.Main.Light, 9);
    }
}
