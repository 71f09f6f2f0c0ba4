namespace Fairground.Integrity.Brokers;

/// <summary>What in the market's own data is looked at for a listing that a post means.</summary>
public enum FindingKind
{
    /// <summary>Reviews came in a burst 3 to 14 days after the post.</summary>
    Burst,

    /// <summary>Its reviewers have reviewed other listings that recruiting posts mean.</summary>
    SharedReviewers,

    /// <summary>Reviews after the post are without an order.</summary>
    Unverified,

    /// <summary>Money was given back to whoever had reviewed.</summary>
    Refunded,

    /// <summary>Coupons made it nearly free around the post.</summary>
    Discount,
}

/// <summary>One thing that was looked at: its number, and what is usual for the product.</summary>
/// <param name="Kind">What was looked at.</param>
/// <param name="Number">What was found: a count for a burst, else a share, 0 to 1.</param>
/// <param name="Of">Of how many, or over how many days.</param>
/// <param name="Usual">What is usual: of the same kind as the number.</param>
/// <param name="UsualOf">From how many of the product's own, before the post, that is known; few are helped out by the market's.</param>
/// <param name="Holds">Whether it is so far from what is usual that chance hardly explains it.</param>
public sealed record OwnFinding(FindingKind Kind, double Number, int Of, double Usual, int UsualOf, bool Holds);
