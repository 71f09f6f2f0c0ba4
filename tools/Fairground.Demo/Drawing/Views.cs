using System.Globalization;

namespace Fairground.Demo.Drawing;

/// <summary>The pictures of one thing: its front, a detail, in use, and beside something whose size everybody knows.</summary>
internal static class Views
{
    private const double GroundY = 508;
    private const double FitWidth = 490;
    private const double FitHeight = 430;

    public static string Front(Kind kind, Look look, Tint tint) => Picture(c =>
    {
        Backdrop(c, tint);
        var scale = Fit(kind, FitWidth, FitHeight);
        switch (kind.Stance)
        {
            case Stance.Stands:
                c.Shadow(320, GroundY, (kind.Width * scale * 0.5) + 46, 24);
                c.At(320, GroundY, () => kind.Draw(c, look), scale);
                break;
            case Stance.Hangs:
                c.Shadow(330, GroundY + 22, kind.Width * scale * 0.4, 16, 0.55);
                c.At(320, kind.Height > 300 ? 96 : 170, () => kind.Draw(c, look), scale);
                break;
            default:
                c.Shadow(334, 334, (kind.Width * scale * 0.5) + 34, (kind.Height * scale * 0.5) + 34, 0.4);
                c.At(320, 312, () => kind.Draw(c, look), scale);
                break;
        }
    });

    public static string Detail(Kind kind, Look look, Tint tint) => Picture(c =>
    {
        c.Rect(0, 0, 640, 640, tint[3]);
        c.Circle(420, 190, 330, tint[2]);
        var scale = Fit(kind, FitWidth, FitHeight) * 1.9;
        var up = kind.Stance == Stance.Stands ? -1 : 1;
        var focus = kind.Focus ?? (0, kind.Stance == Stance.Faces ? 0 : 0.6);
        var (x, y) = (focus.X * kind.Width, focus.Y * kind.Height * up);
        var (turn, tilt) = (-7.0, -7 * Math.PI / 180);
        var (fx, fy) = (((x * Math.Cos(tilt)) - (y * Math.Sin(tilt))) * scale, ((x * Math.Sin(tilt)) + (y * Math.Cos(tilt))) * scale);
        c.At(320 - fx, 330 - fy, () =>
        {
            if (kind.Stance == Stance.Stands)
            {
                c.Shadow(0, 0, (kind.Width * 0.5) + 30, 18);
            }
            kind.Draw(c, look);
        }, scale, turn);
    });

    public static string InUse(Kind kind, Look look, Tint tint) => Picture(c =>
    {
        var scene = Scenes.Of(kind.Setting);
        var isNight = scene.HasEvening && kind.Glows;
        var shown = isNight ? tint with { IsNight = true } : tint;
        scene.Behind(c, shown);
        var scale = Math.Min(scene.Width / kind.Width, scene.Height / kind.Height);
        if (kind.Stance == Stance.Stands && scene.HasGround)
        {
            c.Shadow(scene.X, scene.Y, (kind.Width * scale * 0.5) + 26, 13);
        }
        var at = kind.Stance switch
        {
            // What hangs hangs from above, wherever the place has room for standing things.
            Stance.Hangs => scene.HasGround ? scene.Y - scene.Height - 60 : scene.Y,
            Stance.Faces when scene.HasGround => scene.Y - (kind.Height * scale / 2),
            _ => scene.Y,
        };
        void Draw() => kind.Draw(c, look with { IsLit = isNight });
        c.At(scene.X, at, scene.LiesFlat ? () => c.Flattened(Draw) : Draw, scale);
        scene.Before?.Invoke(c, shown);
    });

    public static string Scale(Kind kind, Look look, Tint tint, double cm) => Picture(c =>
    {
        c.Rect(0, 0, 640, 640, tint[1]);
        c.Rect(0, 520, 640, 120, tint[2]);
        var known = Known.Nearest(cm, kind);
        var perCm = Math.Min(390 / Math.Max(cm, known.Cm), 430 / ((cm * kind.Width / kind.Height) + (known.Cm * known.Width)));
        var (width, height) = (cm * kind.Width / kind.Height * perCm, cm * perCm);
        var other = known.Cm * known.Width * perCm;
        var left = 350 - ((width + 40 + other) / 2);
        var (middle, beside) = (left + (width / 2), left + width + 40 + (other / 2));

        c.Shadow(beside, 520, (other / 2) + 22, 13, 0.8);
        c.At(beside, 520, () => known.Draw(c, tint), known.Cm * perCm / 100);
        c.Shadow(middle, 520, (width / 2) + 26, 15);
        var at = kind.Stance switch { Stance.Stands => 520, Stance.Hangs => 520 - height, _ => 520 - (height / 2) };
        c.At(middle, at, () => kind.Draw(c, look), height / kind.Height);
        if (kind.Width > kind.Height * 1.6)
        {
            c.At(left, 556, () => Measure(c, tint, width, cm * kind.Width / kind.Height, below: true));
        }
        else
        {
            c.At(left - 30, 520, () => c.At(0, 0, () => Measure(c, tint, height, cm), turn: -90));
        }
    });

    /// <summary>Three things side by side, as a sign over an aisle.</summary>
    public static string Group(IReadOnlyList<(Kind Kind, Look Look)> things, Tint tint) => Picture(c =>
    {
        Backdrop(c, tint);
        (double X, double Y, double Width, double Height)[] places = [(166, 500, 210, 250), (470, 506, 220, 260), (318, 532, 250, 320)];
        for (var i = 0; i < places.Length; i++)
        {
            var ((kind, look), (x, y, width, height)) = (things[i], places[i]);
            var scale = Math.Min(width / kind.Width, height / kind.Height);
            var at = kind.Stance switch
            {
                Stance.Stands => y,
                Stance.Hangs => y - (kind.Height * scale) - 60,
                _ => y - (kind.Height * scale / 2),
            };
            c.Shadow(x, y, (kind.Width * scale * 0.5) + 24, 15);
            c.At(x, at, () => kind.Draw(c, look), scale);
        }
    });

    /// <summary>A line as long as the thing, with what it measures in life.</summary>
    private static void Measure(Canvas c, Tint tint, double length, double cm, bool below = false)
    {
        var ink = tint[7];
        c.Line(0, 0, length, 0, ink, 3);
        c.Line(0, -9, 0, 9, ink, 3);
        c.Line(length, -9, length, 9, ink, 3);
        var words = string.Create(CultureInfo.InvariantCulture, $"{Math.Round(cm, cm < 10 ? 1 : 0):0.#} cm");
        c.Text(length / 2, below ? 34 : -16, 26, words, ink);
    }

    /// <summary>A wall, a floor, and a pale sun behind the goods.</summary>
    private static void Backdrop(Canvas c, Tint tint)
    {
        c.Rect(0, 0, 640, 640, tint[2]);
        c.Clipped("M0 0H640V462H0z", () => c.Circle(320, 330, 250, tint[1]));
        c.Rect(0, 462, 640, 178, tint[3]);
    }

    private static double Fit(Kind kind, double width, double height) => Math.Min(width / kind.Width, height / kind.Height);

    public static string Picture(Action<Canvas> draw)
    {
        var canvas = new Canvas();
        draw(canvas);
        var body = canvas.ToString();
        const string Shadow = "<radialGradient id=\"s\"><stop offset=\".35\" stop-color=\"#2b2330\" stop-opacity=\".3\"/>" +
            "<stop offset=\"1\" stop-color=\"#2b2330\" stop-opacity=\"0\"/></radialGradient>";
        const string Glow = "<radialGradient id=\"g\"><stop offset=\"0\" stop-color=\"#ffdf94\" stop-opacity=\".8\"/>" +
            "<stop offset=\"1\" stop-color=\"#ffdf94\" stop-opacity=\"0\"/></radialGradient>";
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 640 640\" width=\"640\" height=\"640\"><defs>" +
            (body.Contains("url(#s)", StringComparison.Ordinal) ? Shadow : "") +
            (body.Contains("url(#g)", StringComparison.Ordinal) ? Glow : "") + "</defs>" + body + "</svg>";
    }
}
