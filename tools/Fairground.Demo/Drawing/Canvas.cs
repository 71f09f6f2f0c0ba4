using System.Globalization;
using System.Net;
using System.Text;

namespace Fairground.Demo.Drawing;

/// <summary>
/// Writes shapes as SVG. Solids get two tones: their colour, and a shade along the side away from the light (upper left).
/// </summary>
internal sealed class Canvas
{
    public const int Size = 640;
    private readonly StringBuilder text = new();
    private int names;

    public override string ToString() => text.ToString();

    public void Fill(PathText path, string colour, double opacity = 1) => Fill(path.ToString(), colour, opacity);

    public void Fill(string path, string colour, double opacity = 1) => Put($"<path d=\"{path}\" fill=\"{colour}\"{Opacity(opacity)}/>");

    public void Stroke(PathText path, string colour, double width, double opacity = 1) =>
        Stroke(path.ToString(), colour, width, opacity);

    /// <summary>A line with round ends and corners.</summary>
    public void Stroke(string path, string colour, double width, double opacity = 1, string? dashes = null)
    {
        Put($"<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{Short(width)}\" stroke-linecap=\"round\" ");
        Put($"stroke-linejoin=\"round\"{Opacity(opacity)}{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>");
    }

    public void Line(double x1, double y1, double x2, double y2, string colour, double width, double opacity = 1) =>
        Stroke($"M{x1} {y1}L{x2} {y2}", colour, width, opacity);

    public void Rect(double x, double y, double width, double height, string colour, double radius = 0, double opacity = 1)
    {
        Put($"<rect x=\"{Short(x)}\" y=\"{Short(y)}\" width=\"{Short(width)}\" height=\"{Short(height)}\"");
        Put($"{(radius == 0 ? "" : $" rx=\"{Short(radius)}\"")} fill=\"{colour}\"{Opacity(opacity)}/>");
    }

    public void Circle(double x, double y, double radius, string colour, double opacity = 1) =>
        Put($"<circle cx=\"{Short(x)}\" cy=\"{Short(y)}\" r=\"{Short(radius)}\" fill=\"{colour}\"{Opacity(opacity)}/>");

    public void Ring(double x, double y, double radius, string colour, double width, double opacity = 1)
    {
        Put($"<circle cx=\"{Short(x)}\" cy=\"{Short(y)}\" r=\"{Short(radius)}\" fill=\"none\" stroke=\"{colour}\" ");
        Put($"stroke-width=\"{Short(width)}\"{Opacity(opacity)}/>");
    }

    public void Oval(double x, double y, double across, double down, string colour, double opacity = 1)
    {
        Put($"<ellipse cx=\"{Short(x)}\" cy=\"{Short(y)}\" rx=\"{Short(across)}\" ry=\"{Short(down)}\" ");
        Put($"fill=\"{colour}\"{Opacity(opacity)}/>");
    }

    /// <summary>A shape in two tones; the shade is as wide as told, on the right, and a little on the lower edge.</summary>
    public void Solid(PathText path, Paint paint, double shade = 16, double opacity = 1) => Solid(path.ToString(), paint, shade, opacity);

    public void Solid(string path, Paint paint, double shade = 16, double opacity = 1)
    {
        var name = Name();
        Put($"<g{Opacity(opacity)}><clipPath id=\"{name}\"><path id=\"{name}p\" d=\"{path}\"/></clipPath>");
        Put($"<use href=\"#{name}p\" fill=\"{paint.Shade}\"/><g clip-path=\"url(#{name})\">");
        Put($"<use href=\"#{name}p\" fill=\"{paint.Base}\" x=\"{Short(-shade)}\" y=\"{Short(-shade / 4)}\"/></g></g>");
    }

    public void Box(double x, double y, double width, double height, Paint paint, double radius = 0, double shade = 16) =>
        Solid(RectPath(x, y, width, height, radius), paint, shade);

    public void Ball(double x, double y, double radius, Paint paint, double? shade = null) =>
        Solid(CirclePath(x, y, radius), paint, shade ?? radius * 0.28);

    /// <summary>Draws what follows cut out by a path.</summary>
    public void Clipped(string path, Action draw)
    {
        var name = Name();
        Put($"<clipPath id=\"{name}\"><path d=\"{path}\"/></clipPath><g clip-path=\"url(#{name})\">");
        draw();
        Put("</g>");
    }

    public void At(double x, double y, Action draw, double scale = 1, double turn = 0, double opacity = 1)
    {
        var turned = turn == 0 ? "" : $" rotate({Short(turn)})";
        var scaled = scale == 1 ? "" : $" scale({scale.ToString("0.###", CultureInfo.InvariantCulture)})";
        Put($"<g transform=\"translate({Short(x)} {Short(y)}){turned}{scaled}\"{Opacity(opacity)}>");
        draw();
        Put("</g>");
    }

    /// <summary>Draws what follows mirrored at the vertical axis.</summary>
    public void Mirrored(Action draw)
    {
        Put("<g transform=\"scale(-1 1)\">");
        draw();
        Put("</g>");
    }

    /// <summary>Draws what is seen from above as if it lay on the floor.</summary>
    public void Flattened(Action draw)
    {
        Put("<g transform=\"matrix(1 0 -.5 .32 0 0)\">");
        draw();
        Put("</g>");
    }

    public void Text(
        double x, double y, double size, string words, string colour, string anchor = "middle", int weight = 600, bool serif = false,
        double spacing = 0)
    {
        var family = serif ? "Georgia,DejaVu Serif,serif" : "Inter,DejaVu Sans,sans-serif";
        Put($"<text x=\"{Short(x)}\" y=\"{Short(y)}\" font-size=\"{Short(size)}\" fill=\"{colour}\" text-anchor=\"{anchor}\" ");
        Put($"font-weight=\"{Short(weight)}\" font-family=\"{family}\"");
        Put($"{(spacing == 0 ? "" : $" letter-spacing=\"{Short(spacing)}\"")}>{WebUtility.HtmlEncode(words)}</text>");
    }

    /// <summary>A shadow on the ground that fades outwards; its gradient is in every picture's definitions.</summary>
    public void Shadow(double x, double y, double across, double down, double strength = 1) => Oval(
        x, y, across, down, "url(#s)", strength);

    public static string RectPath(double x, double y, double width, double height, double radius = 0)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        return r <= 0
            ? Data($"M{x} {y}h{width}v{height}h{-width}z")
            : Data($"M{x + r} {y}h{width - (2 * r)}a{r} {r} 0 0 1 {r} {r}v{height - (2 * r)}a{r} {r} 0 0 1 {-r} {r}h{(2 * r) - width}") +
                Data($"a{r} {r} 0 0 1 {-r} {-r}v{(2 * r) - height}a{r} {r} 0 0 1 {r} {-r}z");
    }

    public static string CirclePath(double x, double y, double radius) => OvalPath(x, y, radius, radius);

    public static string OvalPath(double x, double y, double across, double down) =>
        Data($"M{x - across} {y}a{across} {down} 0 1 1 {across * 2} 0a{across} {down} 0 1 1 {-across * 2} 0z");

    /// <summary>The outline of a turned body: half widths at heights from top to bottom, joined by smooth curves.</summary>
    public static string Turned(params ReadOnlySpan<(double Y, double Half)> profile)
    {
        var path = new StringBuilder(Data($"M{-profile[0].Half} {profile[0].Y}"));
        for (var i = 1; i < profile.Length; i++)
        {
            var middle = (profile[i - 1].Y + profile[i].Y) / 2;
            path.Append(Data(
                $"C{-profile[i - 1].Half} {middle} {-profile[i].Half} {middle} {-profile[i].Half} {profile[i].Y}"));
        }
        path.Append(Data($"H{profile[^1].Half}"));
        for (var i = profile.Length - 2; i >= 0; i--)
        {
            var middle = (profile[i + 1].Y + profile[i].Y) / 2;
            path.Append(Data($"C{profile[i + 1].Half} {middle} {profile[i].Half} {middle} {profile[i].Half} {profile[i].Y}"));
        }
        return path.Append('z').ToString();
    }

    public static string Data(PathText path) => path.ToString();

    private string Name() => $"c{Short(names++)}";

    private void Put(string part) => text.Append(part);

    private static string Short(double number) => PathText.Short(number);

    private static string Opacity(double opacity) =>
        opacity == 1 ? "" : $" opacity=\"{opacity.ToString("0.##", CultureInfo.InvariantCulture)}\"";
}
