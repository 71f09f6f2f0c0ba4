namespace Fairground.Demo.Drawing;

/// <summary>For cats, dogs, birds and fish.</summary>
internal static class Pets
{
    public static readonly Kind[] All =
    [
        new("pet-bowl", 360, 190, 8, Setting.PetCorner, Bowl) { Focus = (-0.1, 0.5) },
        new("pet-bed", 420, 260, 28, Setting.PetCorner, Bed) { Focus = (0, 0.5) },
        new("collar", 320, 280, 12, Setting.PetCorner, Collar) { Focus = (0, 0.3) },
        new("scratching-tree", 320, 430, 110, Setting.PetCorner, Tree) { Focus = (0, 0.7) },
        new("pet-toy", 360, 250, 9, Setting.PetCorner, Mouse) { Focus = (-0.15, 0.5) },
        new("fish-bowl", 320, 330, 28, Setting.Shelf, FishBowl) { Focus = (0.05, 0.5) },
        new("pet-carrier", 380, 330, 34, Setting.PetCorner, Carrier) { Focus = (0.1, 0.5) },
        new("pet-food", 260, 380, 46, Setting.PetCorner, Food) { Focus = (0, 0.5) },
        new("leash", 300, 330, 22, Setting.Pegs, Leash) { Stance = Stance.Faces, Focus = (0, 0) },
    ];

    private static void Paw(Canvas c, double x, double y, double size, string colour)
    {
        c.Oval(x, y + (size * 0.4), size * 0.62, size * 0.5, colour);
        foreach (var (dx, dy) in ((double, double)[])[(-0.72, -0.1), (-0.26, -0.5), (0.26, -0.5), (0.72, -0.1)])
        {
            c.Oval(x + (dx * size), y + (dy * size), size * 0.2, size * 0.27, colour);
        }
    }

    private static void Bowl(Canvas c, Look look)
    {
        c.Solid($"M-132 -150H132L176 -14q2 14 -14 14H-162q-16 0 -14 -14z", look.Main, 34);
        c.Oval(0, -150, 134, 26, look.Main.Deep);
        c.Oval(0, -152, 114, 19, look.Motif == 0 ? "#9a6b43" : "#9cc8da");
        if (look.Motif == 0)
        {
            for (var i = 0; i < 11; i++)
            {
                c.Ball(-90 + (i * 18), -156 - (i * 7 % 12), 13, Paint.Of("brown"), 4);
            }
        }
        Paw(c, 0, -70, 34, look.Second.Light);
        c.Rect(-176, -16, 352, 16, "#4a4844", 6);
    }

    private static void Bed(Canvas c, Look look)
    {
        c.Solid($"M-206 -60q-10 -140 206 -150q216 10 206 150q-4 60 -60 60H-146q-56 0 -60 -60z", look.Main, 34);
        c.Oval(0, -112, 166, 62, look.Main.Deep);
        c.Oval(0, -98, 152, 48, look.Second.Base);
        c.Clipped(Canvas.OvalPath(0, -98, 152, 48), () =>
            Patterns.Draw(c, look.Motif, -152, -146, 304, 96, Paint.Of(look.Second.Light), 40));
        if (look.Shape > 0.4)
        {
            var fur = Paint.Of("orange");
            c.Solid($"M-96 -104q10 -70 96 -72q92 2 100 70q-90 44 -196 2z", fur, 20);
            c.Solid($"M-112 -126q-14 -30 -8 -56l28 18q22 -8 40 0l28 -18q4 30 -8 56q-10 28 -40 28t-40 -28z", fur, 12);
            c.Stroke($"M-94 -130q8 8 16 0M-66 -130q8 8 16 0", "#5b3b22", 4);
            c.Stroke($"M30 -172q8 24 0 40M58 -160q8 20 0 34", fur.Deep, 6, 0.5);
        }
        c.Solid($"M-206 -66Q-100 -10 0 -14T206 -66Q206 0 146 0H-146Q-206 0 -206 -66z", look.Main, 30);
    }

    private static void Collar(Canvas c, Look look)
    {
        c.Stroke(Canvas.OvalPath(0, -170, 140, 90), look.Main.Shade, 42);
        c.Stroke(Canvas.OvalPath(-3, -173, 140, 90), look.Main.Base, 32);
        if (look.Motif > 0)
        {
            c.Stroke(Canvas.OvalPath(-3, -173, 140, 90), look.Second.Base, 12, 1, "2 26");
        }
        c.Box(-40, -112, 80, 56, Paint.Steel, 10, 10);
        c.Rect(-24, -98, 48, 28, look.Main.Base, 4);
        c.Ring(0, -44, 13, Paint.Steel.Deep, 6);
        c.Ball(0, -2, 36, look.Second);
        Paw(c, 0, -6, 18, look.Second.Light);
    }

    private static void Tree(Canvas c, Look look)
    {
        c.Box(-150, -24, 300, 24, look.Main, 8, 30);
        foreach (var (x, tall) in ((double, double)[])[(-84, 230), (84, 330)])
        {
            c.Box(x - 22, -24 - tall, 44, tall, Paint.Of("natural"), 4, 14);
            for (var y = 40; y < tall; y += 16)
            {
                c.Line(x - 22, -24 - y, x + 22, -30 - y, Paint.Of("natural").Deep, 3, 0.5);
            }
        }
        c.Box(-160, -274, 180, 26, look.Main, 10, 20);
        c.Box(-4, -380, 176, 30, look.Main, 12, 20);
        c.Box(-10, -152, 170, 128, look.Main, 14, 26);
        c.Circle(74, -88, 44, look.Main.Deep);
        c.Line(-130, -248, -130, -190, "#f3ead4", 4);
        c.Ball(-130, -176, 19, look.Second);
        if (look.Motif == 0)
        {
            Animals.Cat(c, look.Second, 84, -378, 0.42);
        }
    }

    private static void Mouse(Canvas c, Look look)
    {
        if (look.Motif == 1)
        {
            c.Ball(0, -110, 108, look.Main, 30);
            c.Stroke($"M-96 -150Q-20 -120 -30 -8M96 -150Q20 -110 34 -10", look.Second.Base, 13);
            c.Ball(140, -30, 30, look.Second);
            return;
        }
        c.Stroke($"M110 -46q60 10 50 -50t30 -60", look.Second.Base, 11);
        c.Solid($"M-176 -40Q-120 -176 10 -176T150 -30Q150 0 110 0H-130Q-170 0 -176 -40z", look.Main, 30);
        c.Ball(-50, -172, 46, look.Main);
        c.Circle(-50, -172, 25, look.Second.Base);
        c.Ball(20, -186, 42, look.Main);
        c.Circle(20, -186, 23, look.Second.Base);
        c.Circle(-110, -82, 10, "#33302c");
        c.Circle(-174, -42, 13, look.Second.Deep);
        c.Stroke($"M-140 -40l-44 10M-140 -30l-36 24M20 -100q30 10 30 40M64 -90q22 14 18 40", look.Main.Deep, 4, 0.7);
    }

    private static void FishBowl(Canvas c, Look look)
    {
        c.Solid($"M-84 -310H84q66 60 66 150q0 110 -70 160H-80q-70 -50 -70 -160q0 -90 66 -150z", Paint.Of("#dff0f2"), 16);
        c.Clipped("M-142 -220H142q8 30 4 64q0 100 -68 150H-78q-68 -50 -68 -150q-4 -34 -4 -64z", () =>
        {
            c.Rect(-150, -220, 300, 220, "#a9d5e2");
            c.Fill("M-150 -34q60 -24 130 -6t170 -10V0H-150z", "#e5cf9f");
            c.Stroke("M-70 -30q-20 -50 0 -90t-6 -50M-50 -30q16 -40 0 -70", "#5d9a57", 11);
            for (var i = 0; i < 9; i++)
            {
                c.Circle(-120 + (i * 30), -18 - (i * 7 % 13), 9, i % 2 == 0 ? look.Second.Base : "#b69a6a");
            }
        });
        c.Solid($"M-30 -130q50 -54 100 0q-50 54 -100 0z", look.Main, 10);
        c.Fill($"M-24 -130l-42 -30q6 30 0 60z", look.Main.Shade);
        c.Circle(46, -138, 6, "#2e2a26");
        c.Circle(92, -170, 7, "#ffffff", 0.8);
        c.Circle(104, -196, 5, "#ffffff", 0.8);
        c.Stroke($"M-112 -220q-20 60 0 120", "#ffffff", 10, 0.6);
        c.Oval(0, -310, 88, 11, "#c7e0e4");
    }

    private static void Carrier(Canvas c, Look look)
    {
        c.Stroke($"M-60 -246v-30q0 -30 30 -30H30q30 0 30 30v30", look.Second.Deep, 19);
        c.Solid($"M-184 -130q0 -120 90 -120H94q90 0 90 120z", look.Main, 34);
        c.Solid($"M-184 -122H184V-24q0 24 -24 24H-160q-24 0 -24 -24z", look.Second, 34);
        c.Rect(-190, -138, 380, 22, look.Main.Deep, 8);
        c.Rect(-40, -200, 170, 160, "#45403a", 22);
        Animals.Cat(c, Paint.Of("grey"), 44, -40, 0.52);
        for (var i = 0; i < 6; i++)
        {
            c.Line(-18 + (i * 25), -196, -18 + (i * 25), -44, Paint.Steel.Base, 5);
        }
        foreach (var y in (double[])[-190, -170])
        {
            c.Line(-140, y, -80, y, look.Main.Deep, 8);
        }
    }

    private static void Food(Canvas c, Look look)
    {
        c.Solid($"M-118 -340H118L124 -20q0 20 -20 20H-104q-20 0 -20 -20z", look.Main, 30);
        c.Solid($"M-118 -340l14 -34H104l14 34z", Paint.Of(look.Main.Shade), 10);
        c.Stroke($"M-108 -346H108", "#fbf6ea", 4, 0.7, "9 7");
        c.Circle(0, -196, 82, "#fbf4e4");
        c.At(0, -146, () =>
        {
            if (look.Motif == 0)
            {
                Animals.Cat(c, look.Second, 0, 26, 0.44);
            }
            else
            {
                c.Solid($"M-44 -70q-30 -10 -34 40q16 24 30 -6zM44 -70q30 -10 34 40q-16 24 -30 -6z", Paint.Of(look.Second.Deep), 4);
                c.Solid($"M-48 -60q48 -34 96 0q10 70 -22 84h-52q-32 -14 -22 -84z", look.Second, 10);
                c.Circle(-20, -36, 7, "#33302c");
                c.Circle(20, -36, 7, "#33302c");
                c.Oval(0, -6, 15, 11, "#33302c");
            }
        });
        c.Rect(-72, -84, 144, 16, look.Main.Light, 8);
        c.Rect(-46, -56, 92, 12, look.Main.Light, 6, 0.7);
    }

    private static void Leash(Canvas c, Look look)
    {
        c.Stroke($"M0 -140Q-130 -130 -120 0T0 130Q120 120 110 10T0 -90Q-80 -80 -70 10T10 90", look.Main.Shade, 21);
        c.Stroke($"M-2 -142Q-132 -132 -122 -2T-2 128Q118 118 108 8T-2 -92Q-82 -82 -72 8T8 88", look.Main.Base, 14);
        c.Box(-16, -166, 32, 34, look.Second, 6, 8);
        c.Box(0, 76, 30, 26, look.Second, 6, 8);
        c.Stroke($"M28 90h34q20 0 20 18t-20 18h-20", Paint.Brass.Base, 9);
    }
}
