namespace Fairground.Kernels.Wording;

/// <summary>What a piece of a text means where rewards for reviews are concerned.</summary>
public enum IncentiveMeaning
{
    /// <summary>Something is given for a review: money, a voucher, a present, the price back.</summary>
    Offer,

    /// <summary>The writer says that they were given something for the review.</summary>
    Rewarded,

    /// <summary>The writer says that a seller offered something for a review, or asked for a changed one.</summary>
    Reported,

    /// <summary>How many stars are wanted.</summary>
    StarLevel,

    /// <summary>The money goes past the market: PayPal, bank transfer, gift card, chat.</summary>
    RefundChannel,

    /// <summary>A screenshot, a link to the review or to the reviewer's profile is asked for.</summary>
    ProofRequest,

    /// <summary>A bad review is to be held back, changed or deleted, for something in return.</summary>
    Suppression,
}

/// <summary>Whose part the writer takes, as far as the wording tells.</summary>
public enum IncentiveStandpoint
{
    /// <summary>Nothing speaks of a reward.</summary>
    None,

    /// <summary>The text offers the reward itself, or does not tell who offers it to whom.</summary>
    Offered,

    /// <summary>The writer was rewarded.</summary>
    Rewarded,

    /// <summary>The writer reports an offer, usually in anger: a signal about the listing, not about the writer.</summary>
    Reported,
}

/// <summary>A piece of the text that speaks of a reward for reviewing.</summary>
/// <param name="Start">The first UTF-16 unit, in the text as it was given.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Language">The language of the phrase: "en", "fr", "ar", "vi", "id", "zh" or "de"; "any" where it belongs to none.</param>
/// <param name="Weight">How strongly it speaks, alone: 0 to 1.</param>
public readonly record struct IncentiveMatch(int Start, int Length, IncentiveMeaning Meaning, string Language, double Weight);

/// <summary>What <see cref="IncentiveWording"/> made of a text.</summary>
/// <param name="Strength">How strongly the text speaks of a reward for reviewing, 0 to 1; not a probability.</param>
/// <param name="Standpoint">Whose part the writer takes.</param>
/// <param name="Matches">What the strength rests on, in the order of the text.</param>
/// <param name="Languages">The languages of the matches, in the order of their first.</param>
/// <param name="IsShortened">Whether the text was longer than what is looked at.</param>
public sealed record IncentiveReading(
    double Strength,
    IncentiveStandpoint Standpoint,
    IReadOnlyList<IncentiveMatch> Matches,
    IReadOnlyList<string> Languages,
    bool IsShortened)
{
    /// <summary>Whether the strength reaches <see cref="IncentiveWording.SpeaksFrom"/>.</summary>
    public bool Speaks => Strength >= IncentiveWording.SpeaksFrom;
}
