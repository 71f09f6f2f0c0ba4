namespace Fairground.Demo.Drawing;

/// <summary>Bicycles, and what belongs to them.</summary>
internal static class Bicycles
{
    public static readonly Kind[] All =
    [
        new("city-bike", 520, 330, 106, Setting.Street, City) { Focus = (0.26, 0.72) },
        new("road-bike", 520, 310, 98, Setting.Street, Road) { Focus = (0.3, 0.75) },
        new("child-bike", 430, 310, 66, Setting.Street, Child) { Focus = (0.2, 0.8) },
        new("cargo-bike", 620, 310, 110, Setting.Street, Cargo) { Focus = (0.2, 0.5) },
        new("helmet", 350, 230, 17, Setting.Bench, Helmet) { Focus = (-0.1, 0.6) },
        new("bell", 260, 230, 6, Setting.Workshop, Bell) { Focus = (0, 0.7) },
        new("bike-light", 300, 230, 5, Setting.Workshop, Light) { Focus = (-0.15, 0.6) },
        new("bike-basket", 340, 260, 26, Setting.Bench, Basket) { Focus = (0.1, 0.5) },
        new("bike-lock", 260, 300, 24, Setting.Workshop, Lock) { Focus = (0, 0.3) },
        new("bike-pump", 200, 400, 62, Setting.Workshop, Pump) { Focus = (0, 0.2) },
        new("saddle", 380, 190, 14, Setting.Workshop, Saddle) { Focus = (-0.15, 0.75) },
    ];

    private static void Wheel(Canvas c, double x, double radius, Paint rim)
    {
        c.Ring(x, -radius, radius - 6, Paint.Rubber.Base, 12);
        c.Ring(x, -radius, radius - 15, rim.Base, 5);
        for (var i = 0; i < 9; i++)
        {
            c.At(x, -radius, () => c.Line(0, -(radius - 16), 0, radius - 16, "#8d9297", 1.6, 0.8), turn: i * 20);
        }
        c.Circle(x, -radius, 9, "#5a5e63");
    }

    private static void Crank(Canvas c, double x, double y)
    {
        c.Circle(x, y, 24, "#5a5e63");
        c.Circle(x, y, 15, "#b9bec3");
        c.Line(x, y, x + 26, y + 30, "#4b4e52", 8);
        c.Line(x, y, x - 26, y - 30, "#4b4e52", 8);
        c.Rect(x + 10, y + 28, 34, 9, "#33363a", 4);
        c.Rect(x - 44, y - 36, 34, 9, "#33363a", 4);
    }

    private static void Tube(Canvas c, string path, Paint paint, double width = 13)
    {
        c.Stroke(path, paint.Shade, width);
        c.At(-1.5, -2, () => c.Stroke(path, paint.Base, width * 0.62));
    }

    private static void City(Canvas c, Look look)
    {
        Wheel(c, -158, 100, Paint.White);
        Wheel(c, 158, 100, Paint.White);
        c.Stroke($"M-266 -112A110 110 0 0 1 -110 -202M72 -168A110 110 0 0 1 268 -116", look.Main.Deep, 9);
        Tube(c, "M-158 -100L-38 -92", look.Main, 10);
        Tube(c, "M-158 -100L-72 -232", look.Main, 9);
        Tube(c, look.Motif == 0 ? "M-38 -92Q60 -84 112 -236M-60 -176Q70 -130 110 -226" : "M-38 -92L106 -216M-64 -210L104 -228", look.Main);
        Tube(c, "M-38 -92L-82 -262", look.Main);
        Tube(c, "M158 -100L104 -270", look.Main, 11);
        c.Stroke($"M104 -268l-6 -38q-4 -20 -36 -18l-20 6", "#6d7175", 9);
        c.Line(44, -319, 30, -314, look.Body.Base, 15);
        c.Fill($"M-136 -270q40 -18 96 -6q14 6 4 14q-30 4 -58 12q-30 8 -44 -2q-8 -10 2 -18z", look.Body.Deep);
        c.Stroke($"M-158 -214H-96M-190 -196L-158 -214", "#6d7175", 7);
        Crank(c, -38, -92);
        if (look.Shape > 0.3)
        {
            c.Solid($"M122 -286h86l-12 66h-62z", Paint.Of("kraft"), 16);
            c.Stroke($"M126 -266h78M130 -244h70", Paint.Of("kraft").Deep, 4, 0.6);
        }
        c.Circle(116, -226, 13, "#f5dc9a");
    }

    private static void Road(Canvas c, Look look)
    {
        Wheel(c, -158, 98, look.Second);
        Wheel(c, 158, 98, look.Second);
        Tube(c, "M-158 -98L-36 -90L-158 -98L-74 -222", look.Main, 9);
        Tube(c, "M-36 -90L104 -218M-76 -214L104 -236M-36 -90L-84 -254", look.Main, look.Motif == 0 ? 11 : 16);
        Tube(c, "M158 -98Q130 -170 106 -256", look.Second, 10);
        c.Stroke($"M106 -254l-4 -20l46 -8q40 2 34 34q-8 24 -36 20", "#37393c", 11);
        c.Fill($"M-138 -266q50 -8 96 -2q12 6 0 10q-40 0 -60 10q-26 2 -36 -8z", "#37393c");
        Crank(c, -36, -90);
        c.At(10, -160, () => c.Box(-10, -34, 20, 66, look.Second, 8, 6), turn: 48);
    }

    private static void Child(Canvas c, Look look)
    {
        Wheel(c, -118, 76, look.Second);
        Wheel(c, 126, 76, look.Second);
        if (look.Motif == 0)
        {
            c.Ring(-150, -28, 22, Paint.Rubber.Base, 12);
            c.Line(-118, -76, -150, -30, "#6d7175", 7);
        }
        Tube(c, "M-118 -76L-24 -78Q50 -90 82 -196M-24 -78L-52 -190M-118 -76L-44 -160", look.Main, 16);
        Tube(c, "M126 -76L76 -234", look.Main, 14);
        c.Stroke($"M76 -232l-8 -34q-6 -14 -40 -4", "#6d7175", 10);
        c.Line(34, -272, 22, -268, look.Second.Base, 17);
        c.Stroke($"M24 -266q-24 20 -22 50M26 -262q-6 26 0 44M22 -266q-36 8 -44 34", look.Second.Base, 4);
        c.Fill($"M-100 -204q34 -16 80 -4q12 6 2 14q-40 8 -52 8q-30 0 -34 -8z", look.Second.Deep);
        Crank(c, -24, -78);
        c.Solid($"M96 -220h66l-8 50h-50z", Paint.Of("cream"), 12);
        c.Circle(129, -194, 11, look.Main.Base);
    }

    private static void Cargo(Canvas c, Look look)
    {
        Wheel(c, -210, 92, Paint.White);
        Wheel(c, 238, 68, Paint.White);
        Tube(c, "M-210 -92L-100 -86L20 -60L200 -66L238 -68", look.Main, 14);
        Tube(c, "M-210 -92L-132 -220M-100 -86L-140 -246M-126 -190L-10 -200L10 -66", look.Main);
        Tube(c, "M-16 -170L-34 -278", look.Main, 11);
        c.Stroke($"M-34 -276q-8 -22 -50 -12", "#6d7175", 9);
        c.Line(-80, -290, -92, -286, look.Body.Base, 15);
        c.Fill($"M-194 -252q40 -18 92 -6q14 6 2 14q-40 4 -58 8q-28 2 -36 -6z", look.Body.Deep);
        Crank(c, -100, -86);
        c.Solid($"M10 -206H218l-20 130H34z", look.Body, 34);
        c.Stroke($"M16 -166h196M24 -122h182", look.Body.Deep, 4, 0.5);
        c.Rect(2, -214, 224, 16, look.Main.Base, 6);
        if (look.Motif == 1)
        {
            c.Fill($"M14 -214Q20 -330 114 -334T214 -214z", look.Second.Light, 0.55);
            c.Stroke($"M14 -214Q20 -330 114 -334T214 -214", look.Second.Base, 7);
        }
    }

    private static void Helmet(Canvas c, Look look)
    {
        c.Stroke($"M-110 -76Q-90 4 -36 -2M96 -74Q30 -10 -34 -2", "#4a4c50", 8);
        c.Solid($"M-168 -86Q-172 -222 10 -224T170 -80q2 16 -16 16Q40 -84 -150 -62q-16 0 -18 -24z", look.Main, 36);
        foreach (var (x, y, turn) in ((double, double, double)[])[(-86, -148, -34), (-6, -168, 0), (78, -148, 30)])
        {
            c.At(x, y, () => c.Fill($"M-15 -34q15 -12 30 0l-4 64q-11 8 -22 0z", look.Main.Deep), turn: turn);
        }
        c.Stroke($"M-158 -96Q30 -128 164 -92", look.Second.Base, 11);
        c.Box(-56, -14, 40, 22, Paint.Black, 8, 8);
    }

    private static void Bell(Canvas c, Look look)
    {
        c.Rect(-120, -34, 240, 34, "#5a5e63", 17);
        c.Rect(-34, -46, 68, 50, "#3c3f43", 12);
        c.Solid($"M-104 -60Q-104 -214 0 -214T104 -60q-104 26 -208 0z", look.Main, 34);
        c.Fill($"M-70 -96q4 -66 50 -90q-26 40 -26 94z", look.Main.Light, 0.9);
        c.Ball(0, -222, 15, look.Main);
        c.Stroke($"M96 -52q36 -6 44 -36", "#3c3f43", 11);
        c.Ball(142, -94, 14, look.Second);
    }

    private static void Light(Canvas c, Look look)
    {
        c.Rect(20, -60, 54, 60, "#3c3f43", 10);
        c.Rect(0, -22, 96, 22, "#5a5e63", 11);
        c.Box(-120, -196, 250, 122, look.Main, 34, 26);
        c.Box(-150, -206, 62, 142, Paint.Black, 26, 16);
        c.Oval(-142, -135, 18, 58, "#fff0c0");
        c.Oval(-142, -135, 9, 34, "#ffffff");
        c.Rect(0, -210, 58, 18, look.Second.Base, 9);
    }

    private static void Basket(Canvas c, Look look)
    {
        var weave = look.Body;
        c.Stroke($"M-90 -190Q-90 -256 0 -256T90 -190", weave.Deep, 13);
        c.Solid($"M-158 -192H158L124 -14q-4 14 -18 14h-212q-14 0 -18 -14z", weave, 36);
        for (var i = 0; i < 4; i++)
        {
            c.Line(-146 + (i * 8), -158 + (i * 38), 146 - (i * 8), -158 + (i * 38), weave.Deep, 5, 0.55);
        }
        for (var i = -4; i <= 4; i++)
        {
            c.Line(i * 34, -184, i * 27, -6, weave.Deep, 5, 0.4);
        }
        c.Box(-168, -206, 336, 26, weave, 13, 26);
        c.Box(-76, -196, 26, 80, look.Main, 6, 8);
        c.Box(50, -196, 26, 80, look.Main, 6, 8);
    }

    private static void Lock(Canvas c, Look look)
    {
        c.Stroke($"M-76 -90V-190a76 76 0 0 1 152 0V-90", look.Main.Deep, 38);
        c.Stroke($"M-80 -92V-192a78 78 0 0 1 152 0V-92", look.Main.Base, 26);
        c.Box(-120, -106, 240, 90, look.Second, 24, 28);
        c.Circle(0, -60, 26, look.Second.Deep);
        c.Rect(-5, -74, 10, 28, "#2c2e31", 4);
        c.Circle(-84, -60, 7, look.Second.Light);
        c.Circle(84, -60, 7, look.Second.Light);
    }

    private static void Pump(Canvas c, Look look)
    {
        c.Stroke($"M20 -56q120 10 76 -120q-22 -80 -44 -120", "#3f4145", 10);
        c.Box(-96, -20, 192, 20, Paint.Black, 10, 30);
        c.Ball(0, -54, 40, Paint.White, 10);
        c.Line(0, -54, 14, -74, "#c9452f", 4);
        c.Box(-24, -300, 48, 230, look.Main, 10, 16);
        c.Rect(-6, -372, 12, 80, "#b9bec3");
        c.Box(-88, -398, 176, 32, look.Body, 15, 22);
        c.Rect(-24, -306, 48, 18, look.Main.Deep, 6);
    }

    private static void Saddle(Canvas c, Look look)
    {
        c.Stroke($"M-120 -90Q-60 -30 20 -34T150 -112", "#8d9297", 9);
        c.Rect(-10, -40, 26, 40, "#5a5e63", 6);
        c.Solid($"M-186 -150Q-190 -186 -130 -184Q-50 -176 20 -160Q120 -168 186 -148Q200 -130 180 -120Q60 -110 0 -100Q-60 -64 -120 " +
            "-70Q-180 -90 -186 -150z", look.Main, 24);
        c.Stroke($"M-166 -150Q-100 -164 20 -142Q110 -150 170 -138", look.Main.Light, 3, 0.8);
        foreach (var (x, y) in ((double, double)[])[(-168, -140), (-150, -104), (168, -132)])
        {
            c.Circle(x, y, 7, Paint.Brass.Base);
        }
    }
}
