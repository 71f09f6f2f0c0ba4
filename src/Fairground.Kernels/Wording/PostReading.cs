namespace Fairground.Kernels.Wording;

/// <summary>What a post on a social network is for.</summary>
public enum PostClass
{
    /// <summary>None of the others: talk, questions, news, warnings, jobs, ordinary selling.</summary>
    Other,

    /// <summary>A broker or seller looks for people who buy and review for a reward.</summary>
    Recruiting,

    /// <summary>"Tasks" for a commission, for which one pays in first: a fraud on those who answer, not a trade in reviews.</summary>
    TaskScam,

    /// <summary>A discount, a coupon, a giveaway that asks for no review.</summary>
    Deal,

    /// <summary>A tester programme that says what it is: any opinion is welcome, and the review is labelled.</summary>
    ProductTest,
}

/// <summary>The kinds of evidence in a post. Each counts once, however often it occurs.</summary>
public enum PostSignalFamily
{
    /// <summary>Reviewers, testers or buyers are looked for.</summary>
    Call,

    /// <summary>The price back, money or the product is promised for a review.</summary>
    Reward,

    /// <summary>Order kinds of the trade: refund after review, no review needed, stars only, bought reviews by the piece.</summary>
    OrderKind,

    /// <summary>How many stars are wanted.</summary>
    StarLevel,

    /// <summary>A screenshot, an order number, a link to the review or to the reviewer's profile is asked for.</summary>
    Proof,

    /// <summary>The money goes past the market: PayPal, Wise, gift card, bank transfer.</summary>
    Channel,

    /// <summary>How not to be noticed: orders a week, days to wait, browse first, no discount, no mention of the refund.</summary>
    Pacing,

    /// <summary>Which product to buy and how to find it: an address of a shop, an ASIN, words to search for.</summary>
    Target,

    /// <summary>A group or channel of reviewers, with an invitation or a number of members.</summary>
    Group,

    /// <summary>Talk goes on in private messages. Weak; adds to the score, never counted among the families.</summary>
    Contact,

    /// <summary>Words are written so that a filter does not find them. Adds to the score; never counted among the families.</summary>
    Disguise,

    /// <summary>Likes, follows, orders as "tasks" or "missions".</summary>
    Task,

    /// <summary>One pays in first: deposit, top-up, prepaid tasks.</summary>
    Deposit,

    /// <summary>Income a day, commission by the task, work from home.</summary>
    Earnings,

    /// <summary>Discounts, codes, giveaways.</summary>
    Deal,

    /// <summary>Any opinion is welcome, reviews are labelled, nothing is bought first.</summary>
    Disclosure,

    /// <summary>The post warns of the trade, reports on it, or forbids it.</summary>
    Warning,
}

/// <summary>A piece of a post and what it is evidence of.</summary>
/// <param name="Family">What it is evidence of.</param>
/// <param name="Start">The first UTF-16 unit, in the post as it was given.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Language">The language of the phrase ("en", "fr", "ar", "vi", "id", "zh", "de", "it"), or "any".</param>
/// <param name="Weight">How much it says, alone: 0 to 1.</param>
public readonly record struct PostSignal(PostSignalFamily Family, int Start, int Length, string Language, double Weight);

/// <summary>What a post refers to, for tying it to listings. Each list is in the order of the post, without repetitions.</summary>
/// <param name="Addresses">Web addresses, as written.</param>
/// <param name="Asins">Amazon's article numbers, in the text or in an address.</param>
/// <param name="ProductSlugs">The slugs of this market's own product addresses (/p/slug).</param>
/// <param name="Keywords">What is to be searched for, or stands in quotation marks, as written.</param>
/// <param name="Amounts">Sums of money, as written.</param>
public sealed record PostReferences(
    IReadOnlyList<string> Addresses,
    IReadOnlyList<string> Asins,
    IReadOnlyList<string> ProductSlugs,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<string> Amounts);

/// <summary>What <see cref="RecruitingPost"/> made of a post.</summary>
/// <param name="Class">What the post is for.</param>
/// <param name="Score">How strongly it looks like recruiting of reviewers, 0 to 1, whatever its class; not a probability.</param>
/// <param name="Families">The independent families of evidence that the score counts, strongest first.</param>
/// <param name="Signals">All evidence, also that for the other classes, in the order of the post.</param>
/// <param name="References">What the post refers to.</param>
/// <param name="IsShortened">Whether the post was longer than what is looked at.</param>
public sealed record PostReading(
    PostClass Class,
    double Score,
    IReadOnlyList<PostSignalFamily> Families,
    IReadOnlyList<PostSignal> Signals,
    PostReferences References,
    bool IsShortened);
