namespace Fairground.Kernels.Reviews;

/// <summary>What a signal speaks of. Signals of different families come about independently of each other.</summary>
public enum SignalFamily
{
    Text,
    Purchase,
    Reviewer,
    Product,
    Links,
    Network,
    Posts,
}

/// <param name="Name">What it is called wherever it is shown.</param>
/// <param name="Weight">What it adds, at full strength, to the log-odds that a review is not genuine, before anything is learnt.</param>
/// <param name="Accuses">
/// Whether it speaks of what somebody did. One that does not (a product is reviewed much just now; nothing was bought here) may add to a
/// score, but no review is held back for it.
/// </param>
public sealed record Signal(string Name, SignalFamily Family, double Weight, bool Accuses);

/// <summary>
/// The signals of a review, each a strength from 0 to 1, kept as a byte. All are the same for praise and for blame: turning every star
/// upside down (1 ↔ 5) changes none. None rises because an account is new or has written little.
/// </summary>
public static class Signals
{
    /// <summary>Somebody else's words, nearly the same.</summary>
    public const int Copied = 0;

    /// <summary>It speaks of a reward for reviewing.</summary>
    public const int Wording = 1;

    /// <summary>No delivered purchase is known.</summary>
    public const int Unverified = 2;

    /// <summary>Written within hours of the delivery.</summary>
    public const int Early = 3;

    /// <summary>The money went back, the goods did not.</summary>
    public const int Refunded = 4;

    /// <summary>The piece cost far less than it usually does.</summary>
    public const int Discounted = 5;

    /// <summary>One of many that the reviewer wrote within a day.</summary>
    public const int Spree = 6;

    /// <summary>The reviewer writes of one seller's goods.</summary>
    public const int OneSeller = 7;

    /// <summary>The reviewer gives always the same stars.</summary>
    public const int Uniform = 8;

    /// <summary>Its stars are far from what others give the product.</summary>
    public const int Deviation = 9;

    /// <summary>The product is reviewed far more than usual.</summary>
    public const int Burst = 10;

    /// <summary>In that burst the stars are others than before.</summary>
    public const int Jump = 11;

    /// <summary>The buyer shares an address or a means of payment with another reviewer of the product, or with its seller.</summary>
    public const int Shared = 12;

    /// <summary>The same people reviewed other products, too, within the same days.</summary>
    public const int Together = 13;

    /// <summary>The reviewer belongs to a ring.</summary>
    public const int Ring = 14;

    /// <summary>The product was named in a broker's post, and its own figures bear that out.</summary>
    public const int Posts = 15;

    public static readonly IReadOnlyList<Signal> All =
    [
        new("copied", SignalFamily.Text, 3, true),
        new("wording", SignalFamily.Text, 3.5, true),
        new("unverified", SignalFamily.Purchase, 0.4, false),
        new("early", SignalFamily.Purchase, 0.3, false),
        new("refunded", SignalFamily.Purchase, 1.5, true),
        new("discounted", SignalFamily.Purchase, 1, true),
        new("spree", SignalFamily.Reviewer, 1.2, true),
        new("one-seller", SignalFamily.Reviewer, 1, true),
        new("uniform", SignalFamily.Reviewer, 0.3, false),
        new("deviation", SignalFamily.Product, 0.5, false),
        new("burst", SignalFamily.Product, 0.8, false),
        new("jump", SignalFamily.Product, 0.7, false),
        new("shared", SignalFamily.Links, 3, true),
        new("together", SignalFamily.Network, 2.5, true),
        new("ring", SignalFamily.Network, 3.5, true),
        new("posts", SignalFamily.Posts, 1, true),
    ];

    public static int Count => All.Count;

    /// <summary>From this strength on a signal is said to be there.</summary>
    public const byte Notable = 128;

    /// <summary>The families that accuse, of the signals that are there.</summary>
    /// <param name="strengths">Of each signal, 0 to 255.</param>
    public static int Families(ReadOnlySpan<byte> strengths)
    {
        var families = 0u;
        for (var signal = 0; signal < strengths.Length; signal++)
        {
            if (strengths[signal] >= Notable && All[signal].Accuses)
            {
                families |= 1u << (int)All[signal].Family;
            }
        }
        return System.Numerics.BitOperations.PopCount(families);
    }

    /// <summary>A strength as it is kept; what is not a number is none.</summary>
    public static byte Strength(double value) => double.IsNaN(value) ? (byte)0 : (byte)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
