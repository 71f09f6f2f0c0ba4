namespace Fairground.Integrity.Reviews;

/// <summary>Where a review stands. Whatever is not <see cref="Published"/> rests on a recorded reason.</summary>
public enum ReviewStanding
{
    Published,

    /// <summary>Shown, and counts for half.</summary>
    Reduced,

    /// <summary>Not shown for some days, unless a person decides sooner.</summary>
    Held,

    /// <summary>Not shown until a person decides, or the longest time is over.</summary>
    Investigated,

    /// <summary>Taken away by a person.</summary>
    Removed,
}
