namespace Fairground.Demo.Drawing;

/// <summary>Those for whom the pet things are made.</summary>
internal static class Animals
{
    /// <summary>A cat that sits, seen from the front.</summary>
    public static void Cat(Canvas c, Paint fur, double x, double ground, double scale) => c.At(x, ground, () =>
    {
        c.Stroke($"M50 -14q70 6 66 -60", fur.Shade, 22);
        c.Solid($"M-62 0q-20 -120 40 -170h44q60 50 40 170z", fur, 26);
        c.Solid($"M-58 -196q-12 -46 -2 -76l40 26q20 -6 40 0l40 -26q10 30 -2 76q-12 44 -58 44t-58 -44z", fur, 24);
        c.Oval(-22, -202, 7, 11, "#3a3430");
        c.Oval(22, -202, 7, 11, "#3a3430");
        c.Fill($"M-8 -184h16l-8 9z", "#d98c86");
        c.Stroke($"M-12 -168q12 8 12 -6q0 14 12 6", "#3a3430", 3);
        c.Stroke($"M-26 -4v-46M26 -4v-46", fur.Deep, 4, 0.6);
    }, scale);
}
