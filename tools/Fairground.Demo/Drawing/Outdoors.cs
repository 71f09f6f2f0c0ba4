namespace Fairground.Demo.Drawing;

/// <summary>Places under the sky.</summary>
internal static class Outdoors
{
    public static void Terrace(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        c.Circle(520, 110, 44, t.IsNight ? "#f3e3b0" : t[0]);
        c.Fill($"M0 380q80 -80 170 -50q60 -90 150 -30q90 -70 150 10q90 -40 170 40v100H0z", t[2]);
        c.Rect(0, 430, 640, 210, t[4]);
        c.Stroke("M0 440H640M0 360H640", t[5], 10);
        for (var x = 20; x < 640; x += 60)
        {
            c.Line(x, 360, x, 440, t[5], 8);
        }
        c.Fill($"M0 640L120 470H520L640 640z", t[3]);
        Bush(c, t, 60, 470, 1.1);
        Bush(c, t, 590, 470, 0.9);
    }

    public static void Street(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        c.Circle(500, 110, 54, t[0]);
        (double X, double Y, double Width)[] houses = [(-20, 190, 130), (110, 130, 120), (230, 220, 140), (370, 160, 110), (480, 210, 180)];
        for (var i = 0; i < houses.Length; i++)
        {
            var (x, y, width) = houses[i];
            c.Fill($"M{x} 490V{y}l{width / 2} -60l{width / 2} 60V490z", i % 2 == 0 ? t[3] : t[4]);
            for (var row = y + 30; row < 400; row += 70)
            {
                c.Rect(x + (width * 0.2), row, width * 0.2, 36, t[1], 3);
                c.Rect(x + (width * 0.6), row, width * 0.2, 36, t[1], 3);
            }
        }
        c.Rect(0, 484, 640, 26, t[3]);
        c.Rect(0, 510, 640, 130, t[5]);
        c.Stroke("M20 600H120M200 600H300M380 600H480M560 600H640", t[3], 8);
    }

    public static void Garden(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        c.Circle(130, 120, 60, t[0]);
        c.Fill($"M0 330q110 -90 220 -20q120 -110 240 0q100 -60 180 20v200H0z", t[3]);
        for (var x = 10; x < 640; x += 52)
        {
            c.Fill($"M{x} 480V352l18 -24l18 24V480z", t[2]);
        }
        c.Stroke("M0 390H640M0 440H640", t[2], 12);
        c.Rect(0, 470, 640, 170, t[5]);
        Bush(c, t, 60, 490, 1.3);
        Bush(c, t, 600, 484, 1);
        foreach (var (x, y) in ((double, double)[])[(120, 590), (520, 600), (580, 560), (60, 556)])
        {
            c.Stroke(Canvas.Data($"M{x} {y}v-34"), t[7], 5);
            c.Circle(x, y - 40, 12, t[1]);
            c.Circle(x, y - 40, 5, t[6]);
        }
    }

    public static void Bench(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        c.Circle(150, 130, 60, t[0]);
        c.Fill($"M0 400q120 -90 260 -40q150 -90 380 20v160H0z", t[3]);
        c.Rect(520, 150, 26, 330, t[5]);
        c.Circle(533, 150, 100, t[4]);
        c.Circle(470, 200, 60, t[4]);
        c.Circle(600, 190, 70, t[3]);
        c.Rect(0, 500, 640, 140, t[4]);
        c.Box(60, 320, 520, 30, t.Paint(6), 8, 20);
        c.Box(60, 366, 520, 30, t.Paint(6), 8, 20);
        c.Rect(110, 330, 22, 240, t[7]);
        c.Rect(508, 330, 22, 240, t[7]);
        c.Box(40, 436, 560, 32, t.Paint(5), 8, 20);
    }

    public static void Camp(Canvas c, Tint t)
    {
        c.Rect(0, 0, 640, 640, t[1]);
        c.Circle(470, 130, 54, t[0]);
        c.Fill($"M-20 420L150 170L250 320L350 210L500 380L560 330L660 430V520H-20z", t[3]);
        c.Fill($"M150 170L118 217l22 12l14 -12l18 18l12 -18z", t[0]);
        c.Rect(0, 410, 640, 70, t[2]);
        c.Stroke("M60 440h90M250 450h120M450 436h80", t[0], 5);
        foreach (var (x, size) in ((double, double)[])[(50, 1.2), (120, 0.9), (590, 1.3), (520, 0.8)])
        {
            c.At(x, 490, () =>
            {
                c.Rect(-7, -30, 14, 30, t[7]);
                c.Fill($"M0 -190L54 -80H-54zM0 -140L64 -24H-64z", t[6]);
            }, size);
        }
        c.Fill($"M0 480q320 -40 640 0v160H0z", t[5]);
    }

    private static void Bush(Canvas c, Tint t, double x, double y, double scale) => c.At(x, y, () =>
    {
        c.Circle(-40, -30, 50, t[6]);
        c.Circle(40, -26, 46, t[6]);
        c.Circle(0, -60, 56, t[5]);
    }, scale);
}
