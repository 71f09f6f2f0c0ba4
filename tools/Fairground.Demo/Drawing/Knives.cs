namespace Fairground.Demo.Drawing;

/// <summary>What cuts in the kitchen, and what is cut upon.</summary>
internal static class Knives
{
    public static readonly Kind[] All =
    [
        new("chef-knife", 480, 130, 9, Setting.Kitchen, Knife) { Stance = Stance.Faces, Focus = (0.2, 0) },
        new("bread-knife", 480, 110, 8, Setting.Kitchen, Bread) { Stance = Stance.Faces, Focus = (0.2, 0) },
        new("cleaver", 460, 190, 12, Setting.Kitchen, Cleaver) { Stance = Stance.Faces, Focus = (-0.2, 0) },
        new("paring-knife", 420, 110, 5, Setting.Kitchen, Paring) { Stance = Stance.Faces, Focus = (0.2, 0) },
        new("knife-block", 290, 380, 36, Setting.Kitchen, Block) { Focus = (0.05, 0.75) },
        new("cutting-board", 420, 290, 26, Setting.Kitchen, Board) { Stance = Stance.Faces, Focus = (0.2, 0) },
        new("whetstone", 420, 150, 6.5, Setting.Kitchen, Stone) { Focus = (-0.2, 0.6) },
        new("kitchen-scissors", 230, 400, 21, Setting.Pegs, Scissors) { Stance = Stance.Faces, Focus = (0, 0.2) },
        new("peeler", 240, 360, 17, Setting.Kitchen, Peeler) { Stance = Stance.Faces, Focus = (0, -0.25) },
    ];

    private static void Handle(Canvas c, Look look, double x, double y, double length, double height)
    {
        c.Solid($"M{x} {y}h{length - 20}q26 2 22 {height * 0.6}q-4 {height * 0.5} -24 {height * 0.4}q-{length * 0.4} -6 -{length - 22} 0z",
            look.Body, 10);
        for (var i = 1; i <= 3; i++)
        {
            c.Circle(x + (length * i / 4), y + (height * 0.5), 6.5, look.Second.Base);
        }
    }

    private static void Knife(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-236 34Q-120 -44 -60 -50H90V44q-16 10 -40 8Q-90 52 -236 34z", Paint.Steel, 0);
        c.Fill($"M-236 34Q-110 26 90 30V44q-16 10 -40 8Q-90 52 -236 34z", Paint.Steel.Light);
        c.Stroke($"M-120 -6Q-40 -34 70 -34", Paint.Steel.Shade, 3);
        if (look.Motif == 1)
        {
            c.Stroke($"M-190 20q30 -14 50 0t50 -2t50 2t50 -2t60 0", Paint.Steel.Deep, 2, 0.5);
            c.Stroke($"M-150 4q30 -14 50 0t50 -2t50 2t70 -2", Paint.Steel.Deep, 2, 0.4);
        }
        c.Box(84, -52, 24, 70, look.Main, 4, 6);
        Handle(c, look, 106, -50, 134, 56);
    }, turn: -14);

    private static void Bread(Canvas c, Look look) => c.At(0, 0, () =>
    {
        var waves = string.Concat(Enumerable.Repeat("q-7 9 -14 0", 21));
        c.Fill($"M-226 -34H90V30{waves}l-22 -2Q-244 0 -226 -34z", Paint.Steel.Base);
        c.Line(-210, -18, 84, -18, Paint.Steel.Shade, 4);
        c.Fill($"M-226 -34H90v10H-222z", Paint.Steel.Light);
        c.Box(84, -40, 22, 66, look.Main, 4, 6);
        Handle(c, look, 104, -38, 136, 54);
    }, turn: -14);

    private static void Cleaver(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-216 -84H60V60q-140 16 -262 4q-20 -4 -18 -24z", Paint.Steel, 0);
        c.Fill($"M-218 36q140 18 278 2v22q-140 16 -262 4q-16 -4 -16 -28z", Paint.Steel.Light);
        c.Circle(-180, -54, 13, Paint.Steel.Deep);
        c.Stroke($"M-130 -50H30", Paint.Steel.Shade, 4);
        c.Box(54, -80, 26, 70, look.Main, 4, 6);
        Handle(c, look, 78, -76, 146, 56);
    }, turn: -8);

    private static void Paring(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-200 26Q-110 -34 -40 -36H10V30q-110 10 -210 -4z", Paint.Steel, 0);
        c.Fill($"M-200 26Q-100 14 10 16V30q-110 10 -210 -4z", Paint.Steel.Light);
        c.Box(6, -42, 22, 60, look.Main, 4, 6);
        Handle(c, look, 26, -40, 176, 54);
    }, turn: -20);

    private static void Block(Canvas c, Look look)
    {
        for (var i = 0; i < 4; i++)
        {
            var (x, y) = (-56 + (i * 42), -286 + (i * 26));
            c.At(x, y, () =>
            {
                c.Box(-15, -96 + (i * 12), 30, 104 - (i * 12), look.Main, 9, 9);
                c.Circle(0, -66 + (i * 10), 5, look.Second.Base);
                c.Circle(0, -36 + (i * 8), 5, look.Second.Base);
                c.Rect(-17, 0, 34, 12, Paint.Steel.Base, 2);
            }, turn: 22);
        }
        c.Solid($"M-132 -20L-98 -286L120 -150L130 -20q0 20 -20 20H-112q-22 0 -20 -20z", look.Body, 40);
        c.Stroke($"M-98 -286L120 -150", look.Body.Light, 6);
        c.Stroke($"M-90 -180q60 40 90 120M-70 -90q20 20 30 60", look.Body.Deep, 4, 0.4);
    }

    private static void Board(Canvas c, Look look)
    {
        if (look.Motif == 1)
        {
            c.Solid(Canvas.CirclePath(-30, 0, 144), look.Body, 14);
            c.Box(90, -28, 120, 56, look.Body, 26, 10);
            c.Circle(176, 0, 13, look.Body.Deep);
        }
        else
        {
            c.Box(-206, -140, 412, 280, look.Body, 26, 16);
            c.Rect(-206, 60, 412, 44, look.Second.Base, 0, 0.8);
            c.Rect(130, -34, 36, 68, look.Body.Deep, 18);
        }
        c.Stroke($"M-120 -60q60 -16 120 0t100 0M-130 0q70 -16 130 4t90 -4", look.Body.Shade, 4);
        c.At(-80, 20, () =>
        {
            c.Ball(0, 0, 40, Paint.Of("red"), 12);
            c.Fill($"M0 -36l10 -16l6 18l20 -4l-14 16h-44l-12 -14l20 4z", "#4c8a5c");
            c.Ball(86, 16, 28, Paint.Of("red"), 9);
        });
    }

    private static void Stone(Canvas c, Look look)
    {
        c.Box(-206, -34, 412, 34, Paint.Of("bamboo"), 8, 26);
        c.Box(-184, -84, 368, 52, look.Main, 6, 24);
        c.Box(-184, -128, 368, 46, look.Second, 6, 24);
        c.Stroke($"M-150 -108q20 -8 40 0M60 -110q20 -8 40 0", look.Second.Light, 4);
        c.Circle(-40, -118, 6, "#ffffff", 0.7);
        c.Circle(10, -112, 4, "#ffffff", 0.7);
    }

    private static void Scissors(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Solid($"M-8 -196L24 -10L-20 26z", Paint.Steel, 8);
        c.Solid($"M10 -196L-26 -10L22 26z", Paint.Steel, 8);
        c.Ring(-54, 108, 46, look.Main.Shade, 25);
        c.Ring(-56, 106, 46, look.Main.Base, 18);
        c.Ring(54, 120, 52, look.Main.Deep, 25);
        c.Ring(52, 118, 52, look.Main.Base, 18);
        c.Stroke($"M-26 66L10 0M26 70L-10 0", look.Main.Base, 24);
        c.Circle(0, 8, 15, look.Second.Base);
    }, turn: -12);

    private static void Peeler(Canvas c, Look look) => c.At(0, 0, () =>
    {
        c.Box(-26, -30, 52, 200, look.Main, 24, 14);
        c.Circle(0, 144, 10, look.Main.Deep);
        c.Stroke($"M0 -30V-70M-84 -150V-110Q-80 -70 0 -70T84 -110V-150", Paint.Steel.Deep, 13);
        c.Rect(-92, -166, 184, 28, Paint.Steel.Base, 6);
        c.Rect(-80, -154, 160, 7, Paint.Steel.Deep, 3);
        c.Stroke($"M60 -160q60 30 20 70t10 70", "#f0a54a", 15);
    }, turn: 12);
}
