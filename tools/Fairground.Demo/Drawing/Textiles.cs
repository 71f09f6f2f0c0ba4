namespace Fairground.Demo.Drawing;

/// <summary>Cloth, folded, worn and slept in.</summary>
internal static class Textiles
{
    public static readonly Kind[] All =
    [
        new("cushion", 340, 320, 45, Setting.Sofa, Cushion) { Focus = (0.1, 0.5) },
        new("blanket", 380, 300, 24, Setting.Sofa, Blanket) { Focus = (-0.1, 0.5) },
        new("towels", 340, 300, 28, Setting.Bath, Towels) { Focus = (0, 0.5) },
        new("rug", 460, 300, 140, Setting.Carpet, Rug) { Stance = Stance.Faces, Focus = (0.25, 0.2) },
        new("scarf", 260, 380, 90, Setting.Pegs, Scarf) { Stance = Stance.Faces, Focus = (0, 0.1) },
        new("socks", 300, 340, 30, Setting.Pegs, Socks) { Stance = Stance.Faces, Focus = (0, -0.15) },
        new("oven-mitt", 260, 350, 32, Setting.Pegs, Mitt) { Stance = Stance.Faces, Focus = (0, -0.1) },
        new("bed-linen", 420, 260, 30, Setting.Bedside, Linen) { Focus = (0.1, 0.6) },
        new("apron", 290, 400, 86, Setting.Pegs, Apron) { Stance = Stance.Faces, Focus = (0, 0.1) },
    ];

    private static void Cushion(Canvas c, Look look)
    {
        const string Outline =
            "M-160 -306Q0 -276 160 -306Q174 -300 168 -280Q148 -160 168 -30Q172 -8 152 -6Q0 -34 -152 -6Q-172 -8 -168 -30Q-148 -160 -168 " +
            "-280Q-174 -300 -160 -306z";
        c.Solid(Outline, look.Main, 28);
        c.Clipped(Outline, () => Patterns.Draw(c, look.Motif, -170, -310, 340, 310, look.Second, 56));
        c.Fill($"M168 -280Q148 -160 168 -30Q172 -8 152 -6Q120 -160 168 -280z", look.Main.Deep, 0.35);
        c.Stroke($"M-146 -294Q0 -264 150 -294", look.Main.Light, 5, 0.7);
        foreach (var (x, y) in ((double, double)[])[(-164, -302), (164, -302), (-164, -10), (164, -10)])
        {
            c.Circle(x, y, look.Shape > 0.5 ? 15 : 5, look.Second.Base);
        }
    }

    private static void Blanket(Canvas c, Look look)
    {
        for (var i = 0; i < 3; i++)
        {
            var (y, inset) = (-90 - (i * 82), i * 8.0);
            c.Solid($"M{-170 + inset} {y}H{170 - inset}q22 4 22 44t-22 44H{-170 + inset}q-20 0 -20 -44t20 -44z", look.Main, 26);
            c.Clipped(Canvas.RectPath(-182 + inset, y, 364 - (inset * 2), 88, 40), () =>
                Patterns.Draw(c, look.Motif, -190, y, 380, 90, look.Second, 44));
            c.Stroke($"M{-160 + inset} {y + 86}H{168 - inset}", look.Main.Deep, 5, 0.6);
        }
        for (var i = 0; i < 15; i++)
        {
            c.Line(-150 + (i * 21), -168, -152 + (i * 21), -132, look.Second.Light, 5);
        }
    }

    private static void Towels(Canvas c, Look look)
    {
        Paint[] paints = [look.Main, look.Second, look.Main];
        for (var i = 0; i < 3; i++)
        {
            var y = -96 - (i * 92);
            c.Box(-160 + (i * 6), y, 320 - (i * 12), 94, paints[i], 34, 26);
            c.Stroke($"M{-120 + (i * 6)} {y + 47}H{150 - (i * 6)}", paints[i].Deep, 4, 0.4);
            c.Rect(-160 + (i * 6), y + 62, 300 - (i * 12), 9, paints[(i + 1) % 3].Light, 4);
            c.Circle(-136 + (i * 6), y + 46, 12, paints[i].Shade);
        }
    }

    private static void Rug(Canvas c, Look look)
    {
        for (var i = 0; i < 17; i++)
        {
            c.Line(-216, -128 + (i * 16), -234, -128 + (i * 16), "#e9dcc0", 5);
            c.Line(216, -128 + (i * 16), 234, -128 + (i * 16), "#e9dcc0", 5);
        }
        c.Box(-216, -144, 432, 288, look.Main, 4, 14);
        c.Rect(-196, -124, 392, 248, look.Second.Base, 2);
        c.Rect(-184, -112, 368, 224, look.Main.Base, 2);
        if (look.Motif == 0)
        {
            c.Fill($"M0 -96L130 0L0 96L-130 0z", look.Second.Base);
            c.Fill($"M0 -66L90 0L0 66L-90 0z", look.Body.Base);
            c.Fill($"M0 -30L42 0L0 30L-42 0z", look.Main.Deep);
            foreach (var (x, y) in ((double, double)[])[(-148, -80), (148, -80), (-148, 80), (148, 80)])
            {
                c.Fill($"M{x} {y - 26}l26 26l-26 26l-26 -26z", look.Body.Base);
            }
            return;
        }
        c.Clipped(Canvas.RectPath(-184, -112, 368, 224), () => Patterns.Draw(c, look.Motif, -184, -112, 368, 224, look.Second, 54));
    }

    private static void Scarf(Canvas c, Look look)
    {
        c.Solid($"M-60 -150Q0 -196 60 -150L80 -40Q0 0 -80 -40z", look.Main, 20);
        c.Fill($"M-44 -128Q0 -160 44 -128Q0 -96 -44 -128z", look.Main.Deep);
        foreach (var (x, turn, length) in ((double, double, double)[])[(-30, 7, 210), (34, -8, 180)])
        {
            c.At(x, -50, () =>
            {
                var path = Canvas.RectPath(-38, 0, 76, length, 6);
                c.Solid(path, look.Main, 16);
                c.Clipped(path, () => Patterns.Draw(c, look.Motif == 0 ? 1 : look.Motif, -38, 10, 76, length, look.Second, 36));
                for (var i = 0; i < 6; i++)
                {
                    c.Line(-32 + (i * 13), length, -32 + (i * 13), length + 26, look.Second.Base, 5);
                }
            }, turn: turn);
        }
        c.Box(-54, -70, 108, 44, look.Main, 20, 16);
    }

    private static void Socks(Canvas c, Look look)
    {
        foreach (var (x, y, turn) in ((double, double, double)[])[(30, 6, 10), (-42, -6, -6)])
        {
            c.At(x, y, () =>
            {
                const string Outline = "M-44 -160H44V40Q50 62 96 92Q122 112 104 140Q90 156 60 150Q-44 128 -46 60z";
                c.Solid(Outline, look.Main, 18);
                c.Clipped(Outline, () =>
                {
                    Patterns.Draw(c, look.Motif == 0 ? 1 : look.Motif, -60, -104, 180, 150, look.Second, 40);
                    c.Circle(-34, 92, 50, look.Second.Base);
                    c.Circle(116, 146, 48, look.Second.Base);
                    c.Rect(-50, -164, 100, 44, look.Second.Base);
                    c.Stroke("M-30 -156v32M-14 -156v32M2 -156v32M18 -156v32M34 -156v32", look.Second.Deep, 4, 0.5);
                });
            }, turn: turn);
        }
    }

    private static void Mitt(Canvas c, Look look)
    {
        const string Outline = "M-86 170V-60Q-90 -170 4 -172Q92 -172 90 -70L88 -40Q100 -90 136 -80Q156 -68 142 -30L96 70V170z";
        c.Solid(Outline, look.Main, 24);
        c.Clipped(Outline, () =>
        {
            Patterns.Draw(c, look.Motif, -100, -180, 260, 290, look.Second, 48);
            c.Rect(-100, 116, 260, 60, look.Second.Base);
            c.Stroke("M-86 132H100M-86 156H100", look.Second.Light, 3);
        });
        c.Stroke($"M-90 120q-30 10 -22 40q8 12 22 4", look.Second.Deep, 8);
    }

    private static void Linen(Canvas c, Look look)
    {
        c.Box(-196, -86, 392, 86, look.Main, 24, 26);
        c.Stroke($"M-160 -44H180", look.Main.Deep, 4, 0.4);
        c.Box(-180, -156, 360, 76, look.Second, 24, 26);
        const string Pillow = "M-150 -250Q0 -262 150 -250Q186 -240 176 -196Q184 -150 150 -146Q0 -136 -150 -146Q-184 -150 -176 " +
            "-196Q-186 -240 -150 -250z";
        c.Solid(Pillow, look.Main, 26);
        c.Clipped(Pillow, () => Patterns.Draw(c, look.Motif, -190, -262, 380, 120, look.Second, 46));
        c.Box(-20, -158, 40, 160, look.Body, 4, 8);
        c.Fill($"M0 -96q-60 -44 -64 -8q0 28 64 8q60 -44 64 -8q0 28 -64 8z", look.Body.Base);
        c.Circle(0, -96, 12, look.Body.Deep);
    }

    private static void Apron(Canvas c, Look look)
    {
        c.Stroke($"M-62 -130Q-60 -196 0 -196T62 -130M-120 -20q-30 0 -30 60M120 -20q30 0 30 60", look.Body.Base, 12);
        const string Outline = "M-66 -136H66Q70 -60 126 -30V170q0 14 -14 14h-224q-14 0 -14 -14V-30Q-70 -60 -66 -136z";
        c.Solid(Outline, look.Main, 24);
        c.Clipped(Outline, () => Patterns.Draw(c, look.Motif, -130, -140, 260, 330, look.Second, 50));
        c.Box(-70, 30, 140, 92, look.Second, 10, 16);
        c.Line(-70, 48, 70, 48, look.Second.Light, 4);
        c.Line(0, 30, 0, 122, look.Second.Deep, 3, 0.5);
    }
}
