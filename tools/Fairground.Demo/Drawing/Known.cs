namespace Fairground.Demo.Drawing;

/// <summary>
/// Something whose size everybody knows, to stand beside the goods; drawn 100 units high. <see cref="Width"/> is its share of the height.
/// </summary>
internal sealed record Known(string Name, double Cm, double Width, Action<Canvas, Tint> Draw)
{
    private static readonly Known[] All =
    [
        new("matchbox", 3.6, 1.5, Matchbox),
        new("mug", 9.5, 1.1, Mug),
        new("pencil", 17.5, 0.1, Pencil),
        new("carton", 24, 0.42, Carton),
        new("chair", 88, 0.5, Chair),
        new("person", 170, 0.36, Person),
    ];

    /// <summary>The known thing nearest in height, unless the goods are that thing themselves.</summary>
    public static Known Nearest(double cm, Kind kind) => All.Where(known => !kind.Name.Contains(known.Name, StringComparison.Ordinal))
        .MinBy(known => Math.Abs(Math.Log(known.Cm / cm)))!;

    private static void Matchbox(Canvas c, Tint tint)
    {
        c.Box(-75, -100, 150, 100, tint.Paint(5), 4, 18);
        c.Rect(-75, -26, 150, 26, tint[7], 0, 0.7);
        c.Circle(-4, -62, 22, tint[2]);
        c.Line(-40, -46, 30, -78, tint[7], 5);
        c.Circle(32, -79, 8, tint[7]);
    }

    private static void Mug(Canvas c, Tint tint)
    {
        c.Ring(44, -52, 22, tint[6], 10);
        c.Solid($"M-44 -100H44V-14q0 14 -14 14h-60q-14 0 -14 -14z", tint.Paint(5), 18);
        c.Oval(0, -98, 44, 6, tint[7]);
    }

    private static void Pencil(Canvas c, Tint tint)
    {
        c.Fill($"M-4.5 -10L0 0L4.5 -10z", tint[4]);
        c.Fill($"M-1.6 -3.5L0 0L1.6 -3.5z", tint[7]);
        c.Rect(-4.5, -92, 9, 82, tint[5]);
        c.Rect(1, -92, 3.5, 82, tint[6]);
        c.Rect(-4.5, -100, 9, 9, tint[6], 2);
    }

    private static void Carton(Canvas c, Tint tint)
    {
        c.Solid($"M-20 -74L-14 -92H14L20 -74V-2q0 2 -2 2h-36q-2 0 -2 -2z", tint.Paint(4), 8);
        c.Rect(-14, -100, 28, 9, tint[5], 2);
        c.Rect(-20, -50, 40, 26, tint[6]);
        c.Fill($"M0 -46q9 11 0 18q-9 -7 0 -18z", tint[1]);
    }

    private static void Chair(Canvas c, Tint tint)
    {
        c.Stroke($"M-20 -98L-17 0M20 -98L22 0M-17 -48L-24 0M17 -48L17 0", tint[6], 4);
        c.Box(-22, -100, 44, 20, tint.Paint(5), 4, 8);
        c.Box(-24, -52, 48, 8, tint.Paint(5), 3, 8);
    }

    private static void Person(Canvas c, Tint tint)
    {
        c.Stroke($"M-4.5 -48L-6 -3M5 -48L6.5 -3", tint[7], 7.5);
        c.Stroke($"M-11 -78L-14 -50M11 -78L14 -50", tint[5], 5);
        c.Solid($"M-11 -82q0 -3 4 -4h14q4 1 4 4l-1.5 36h-19z", tint.Paint(5), 5);
        c.Ball(0, -93.5, 6.5, tint.Paint(6));
        c.Stroke($"M-7 -1h-2M7 -1h3", tint[7], 3.5);
    }
}
