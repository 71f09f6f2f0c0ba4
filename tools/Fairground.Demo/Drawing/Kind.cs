namespace Fairground.Demo.Drawing;

/// <summary>How a thing is placed: what its drawing's origin is.</summary>
internal enum Stance
{
    /// <summary>Stands or lies on something: the origin is the middle of where it touches.</summary>
    Stands,

    /// <summary>Hangs from above: the origin is where it is fastened.</summary>
    Hangs,

    /// <summary>Is on a wall, or lies flat and is seen from above: the origin is its middle.</summary>
    Faces,
}

/// <summary>What tells one product's picture from another's of its kind.</summary>
internal sealed record Look(Paint Main, Paint Second, Paint Body, double Shape, int Motif, string Words)
{
    /// <summary>Whether a lamp is on.</summary>
    public bool IsLit { get; init; }
}

/// <summary>A kind of thing that can be drawn: how, how large on the canvas, how tall in life, and where it is used.</summary>
internal sealed record Kind(string Name, double Width, double Height, double Cm, Setting Setting, Action<Canvas, Look> Draw)
{
    public Stance Stance { get; init; }

    /// <summary>Whether it gives light, and so is best seen in the evening.</summary>
    public bool Glows { get; init; }

    /// <summary>Where the detail view looks, in shares of width (from the middle) and height (from the origin).</summary>
    public (double X, double Y)? Focus { get; init; }

}
