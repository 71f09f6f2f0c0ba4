namespace Fairground.Demo.Drawing;

/// <summary>As much of people as the pictures need.</summary>
internal static class People
{
    public static void Wrist(Canvas c, Tint tint)
    {
        c.Rect(0, 0, 640, 640, tint[2]);
        c.Circle(320, 320, 270, tint[1]);
        c.Solid($"M248 640L258 200q0 -30 10 -60l18 -140h90l14 140q6 30 8 60l12 440z", Paint.Of("skin"), 34);
        c.Solid($"M226 640L238 470q84 26 170 0l10 170z", tint.Paint(6), 34);
        c.Stroke($"M240 488q84 26 168 0", tint[5], 8);
    }
}
