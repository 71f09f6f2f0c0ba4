namespace Fairground.Demo.Drawing;

/// <summary>What measures and makes the climate of a home.</summary>
internal static class Climate
{
    public static readonly Kind[] All =
    [
        new("dial-thermostat", 330, 330, 9, Setting.Wall, Dial) { Stance = Stance.Faces, Focus = (0.16, 0.12) },
        new("touch-thermostat", 340, 300, 9.5, Setting.Wall, Touch) { Stance = Stance.Faces, Focus = (-0.14, 0.1) },
        new("radiator-valve", 330, 300, 9, Setting.Wall, Valve) { Stance = Stance.Faces, Focus = (0.12, 0) },
        new("weather-station", 380, 270, 14, Setting.Shelf, Weather) { Focus = (-0.2, 0.6) },
        new("fan", 300, 390, 38, Setting.Room, Fan) { Focus = (0, 0.68) },
        new("humidifier", 260, 340, 24, Setting.Shelf, Humidifier) { Focus = (0, 0.5) },
        new("sensor", 280, 280, 5, Setting.Wall, Sensor) { Stance = Stance.Faces },
    ];

    private static void Dial(Canvas c, Look look)
    {
        c.Ball(0, 0, 162, look.Body, 26);
        c.Ball(0, 0, 134, look.Main, 12);
        c.Circle(0, 0, 112, look.Motif == 0 ? "#2e3236" : "#fbf7ef");
        for (var i = 0; i < 31; i++)
        {
            var angle = (150 + (i * 8)) * Math.PI / 180;
            var (x, y, warm) = (Math.Cos(angle), Math.Sin(angle), i < 19);
            c.Line(x * 92, y * 92, x * 104, y * 104, warm ? look.Second.Base : "#8b8f92", 4);
        }
        var ink = look.Motif == 0 ? "#f7f3ea" : "#35332f";
        c.Text(-4, 26, 74, "21", ink, weight: 700);
        c.Text(52, -8, 30, "°", ink);
        c.Fill($"M0 52q16 18 0 30q-16 -12 0 -30z", look.Second.Base);
    }

    private static void Touch(Canvas c, Look look)
    {
        c.Box(-166, -146, 332, 292, look.Main, 40, 24);
        c.Rect(-142, -122, 284, 244, look.Motif == 0 ? "#2c3a44" : "#f8f3e8", 24);
        var ink = look.Motif == 0 ? "#f4efe4" : "#3b3833";
        c.Text(-60, 22, 92, "20", ink, weight: 700);
        c.Text(22, -8, 44, ".5°", ink, weight: 600);
        c.Text(-104, -74, 24, "18:40", ink, "start", 500);
        c.Rect(-104, 64, 208, 16, look.Motif == 0 ? "#4a5a66" : "#e4dac6", 8);
        c.Rect(-104, 64, 96 + (look.Shape * 60), 16, look.Second.Base, 8);
        c.Circle(-8 + (look.Shape * 60), 72, 17, "#ffffff");
        c.Circle(92, -82, 15, "#f0b64a");
        for (var i = 0; i < 8; i++)
        {
            c.At(92, -82, () => c.Line(0, -22, 0, -29, "#f0b64a", 4), turn: i * 45);
        }
    }

    private static void Valve(Canvas c, Look look)
    {
        for (var i = -2; i <= 0; i++)
        {
            c.Box((i * 52) - 62, -150, 44, 300, Paint.Of("white"), 20, 14);
        }
        c.Box(-30, -18, 70, 36, Paint.Brass, 6, 10);
        c.Box(34, -40, 26, 80, Paint.Steel, 6, 10);
        c.Box(56, -62, 108, 124, look.Main, 30, 24);
        c.Rect(78, -34, 58, 50, "#2e3236", 10);
        c.Text(107, 2, 30, "19", "#f4efe4");
        c.Rect(146, -62, 18, 124, look.Second.Base, 9);
        for (var i = 0; i < 6; i++)
        {
            c.Line(150, -44 + (i * 18), 160, -44 + (i * 18), look.Second.Deep, 3);
        }
    }

    private static void Weather(Canvas c, Look look)
    {
        c.Solid($"M-60 0L-30 -40H30L60 0z", look.Body, 20);
        c.Box(-188, -264, 376, 240, look.Main, 24, 26);
        c.Rect(-168, -244, 336, 200, look.Motif == 0 ? "#e7efe8" : "#26323a", 14);
        var ink = look.Motif == 0 ? "#2f3a3c" : "#eef3ea";
        c.Circle(-104, -176, 28, "#f0b64a");
        c.Fill($"M-120 -134q-34 0 -34 -24q0 -22 24 -22q8 -24 36 -18q34 -2 32 32q22 4 18 22q-4 10 -18 10z", look.Motif == 0 ? "#aebfc4"
            : "#8fa3ad");
        c.Text(60, -142, 76, "23°", ink, weight: 700);
        c.Text(-112, -78, 26, "58 %", ink, weight: 600);
        for (var i = 0; i < 7; i++)
        {
            var height = 14 + (Math.Abs(((i * 37) % 50) - 12) * 0.8);
            c.Rect(-18 + (i * 25), -64 - height, 15, height, look.Second.Base, 4);
        }
    }

    private static void Fan(Canvas c, Look look)
    {
        c.Solid($"M-86 0q0 -26 86 -26t86 26z", look.Main, 26);
        c.Box(-13, -140, 26, 120, look.Body, 6, 10);
        c.Circle(0, -258, 130, look.Main.Light, 0.55);
        for (var i = 0; i < 4; i++)
        {
            c.At(0, -258, () => c.Fill($"M0 0q-70 -40 -34 -112q60 10 34 112z", i % 2 == 0 ? look.Second.Base : look.Second.Shade), turn: (
                i * 90) + (look.Motif * 30));
        }
        for (var i = 0; i < 12; i++)
        {
            c.At(0, -258, () => c.Line(0, -26, 0, -128, look.Main.Shade, 3), turn: i * 30);
        }
        c.Ring(0, -258, 130, look.Main.Base, 10);
        c.Ring(0, -258, 84, look.Main.Shade, 3);
        c.Ball(0, -258, 27, look.Main);
    }

    private static void Humidifier(Canvas c, Look look)
    {
        c.Circle(-14, -330, 20, "#ffffff", 0.6);
        c.Circle(20, -352, 26, "#ffffff", 0.5);
        c.Circle(-8, -384, 18, "#ffffff", 0.35);
        c.Solid(look.Motif == 0
            ? "M0 -318C70 -230 122 -170 118 -96Q112 -26 0 -26T-118 -96C-122 -170 -70 -230 0 -318z"
            : Canvas.Turned((-310, 24), (-290, 60), (-130, 112), (-26, 104)), look.Main, 40);
        c.Fill($"M-84 -110q-2 -60 50 -116q-20 60 -18 116z", look.Main.Light, 0.8);
        c.Box(-104, -40, 208, 40, look.Body, 14, 30);
        c.Circle(0, -84, 12, look.Second.Base);
        c.Fill($"M0 -190q26 36 0 58q-26 -22 0 -58z", look.Second.Base, 0.75);
    }

    private static void Sensor(Canvas c, Look look)
    {
        if (look.Motif == 0)
        {
            c.Ball(0, 0, 134, look.Main, 26);
            c.Ring(0, 0, 96, look.Main.Shade, 5);
            c.Circle(0, 0, 18, look.Second.Base);
            foreach (var turn in (double[])[0, 60, 120, 180, 240, 300])
            {
                c.At(0, 0, () => c.Rect(-6, -72, 12, 30, look.Main.Deep, 6), turn: turn);
            }
            return;
        }
        c.Box(-116, -130, 130, 260, look.Main, 30, 22);
        c.Box(36, -90, 62, 180, look.Main, 22, 14);
        c.Circle(-52, -80, 13, look.Second.Base);
        c.Stroke($"M-74 -20a34 34 0 0 1 44 0M-88 -42a56 56 0 0 1 72 0", look.Main.Deep, 6);
        c.Circle(-52, 2, 7, look.Main.Deep);
    }
}
