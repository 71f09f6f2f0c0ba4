namespace Fairground.Demo.Drawing;

/// <summary>Patterns for cloth, paper and glaze, drawn over a rectangle; who wants another outline clips them.</summary>
internal static class Patterns
{
    public const int Count = 8;

    public static void Draw(Canvas c, int pattern, double x, double y, double width, double height, Paint paint, double step = 44)
    {
        switch (pattern)
        {
            case 1:
                Rows(y, height, step, (at, _) => c.Rect(x, at, width, step * 0.4, paint.Base));
                break;
            case 2:
                Grid(x, y, width, height, step, (dx, dy, _) => c.Circle(dx, dy, step * 0.17, paint.Base));
                break;
            case 3:
                Rows(y, height, step, (at, _) => c.Rect(x, at, width, step * 0.45, paint.Base, 0, 0.6));
                Rows(x, width, step, (at, _) => c.Rect(at, y, step * 0.45, height, paint.Base, 0, 0.6));
                break;
            case 4:
                Rows(y, height, step, (at, _) => c.Stroke(Zigzag(x, at, width, step), paint.Base, step * 0.18));
                break;
            case 5:
                Grid(x, y, width, height, step * 1.2, (dx, dy, _) =>
                    c.Fill($"M{dx} {dy - (step * 0.4)}l{step * 0.28} {step * 0.4}l{-step * 0.28} {step * 0.4}l{-step * 0.28} " +
                        $"{-step * 0.4}z", paint.Base));
                break;
            case 6:
                Grid(x, y, width, height, step * 1.25, (dx, dy, i) => c.At(dx, dy, () =>
                {
                    c.Fill($"M0 0q{-step * 0.2} {-step * 0.35} 0 {-step * 0.6}q{step * 0.2} {step * 0.25} 0 {step * 0.6}z", paint.Base);
                    c.Fill($"M0 0q{step * 0.35} {-step * 0.05} {step * 0.45} {-step * 0.35}q{-step * 0.4} {step * 0.02} {-step * 0.45} " +
                        $"{step * 0.35}z", paint.Shade);
                }, turn: i % 2 == 0 ? -20 : 35));
                break;
            case 7:
                Rows(y, height, step, (at, _) => c.Stroke(Waves(x, at, width, step), paint.Base, step * 0.14));
                break;
        }
    }

    private static void Rows(double from, double length, double step, Action<double, int> draw)
    {
        for (var i = 0; (i + 0.5) * step <= length; i++)
        {
            draw(from + (step * (i + 0.3)), i);
        }
    }

    private static void Grid(double x, double y, double width, double height, double step, Action<double, double, int> draw)
    {
        for (var row = 0; row * step * 0.8 < height; row++)
        {
            for (var column = 0; column * step < width; column++)
            {
                draw(x + ((column + (row % 2 == 0 ? 0.3 : 0.8)) * step), y + (step * 0.4) + (row * step * 0.8), row + column);
            }
        }
    }

    private static string Zigzag(double x, double y, double width, double step)
    {
        var path = Canvas.Data($"M{x} {y}");
        for (var i = 0; i * step / 2 < width; i++)
        {
            path += Canvas.Data($"l{step / 2} {(i % 2 == 0 ? step : -step) * 0.35}");
        }
        return path;
    }

    private static string Waves(double x, double y, double width, double step)
    {
        var path = Canvas.Data($"M{x} {y}");
        for (var i = 0; i * step < width; i++)
        {
            path += Canvas.Data($"q{step / 4} {-step * 0.3} {step / 2} 0t{step / 2} 0");
        }
        return path;
    }
}
