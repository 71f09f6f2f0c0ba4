namespace Fairground.Demo.Drawing;

/// <summary>
/// The one colour that everything behind the goods is drawn in, in eight tones from pale to deep, so that the goods themselves stand out.
/// At night the tones are turned round.
/// </summary>
internal sealed record Tint(double Hue, double Strength = 1, bool IsNight = false)
{
    private static readonly double[] Lightness = [0.975, 0.945, 0.91, 0.865, 0.80, 0.71, 0.58, 0.42];
    private static readonly double[] NightLightness = [0.30, 0.335, 0.37, 0.41, 0.46, 0.52, 0.60, 0.70];
    private static readonly double[] Chroma = [0.014, 0.028, 0.04, 0.05, 0.058, 0.064, 0.064, 0.056];

    /// <summary>Tone 0 is the palest by day and the deepest by night.</summary>
    public string this[int tone] => IsNight
        ? new Ink(NightLightness[tone], 0.045, 262).ToString()
        : new Ink(Lightness[tone], Chroma[tone] * Strength, Hue).ToString();

    public Paint Paint(int tone) => Drawing.Paint.Of(this[tone]);
}
