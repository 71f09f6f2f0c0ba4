using Fairground.Kernels.Wording.Lexicons;

namespace Fairground.Kernels.Wording;

/// <summary>
/// Tells whether a post of a social network recruits reviewers for a reward, by phrases in eight languages and by what such posts are made
/// of. Evidence, never ground for a sanction: a post can be made by a competitor of those whom it names. The phrases stand in the
/// lexicons, with sources; their weights are judgement, not measurement.
/// </summary>
public static class RecruitingPost
{
    /// <summary>How much of a post is looked at, in UTF-16 units; the rest is not.</summary>
    public const int CharactersMax = 20_000;

    /// <summary>The score from which on a post counts as recruiting, if nothing speaks for another class.</summary>
    public const double RecruitsFrom = 0.5;

    /// <summary>How many independent families of evidence recruiting needs.</summary>
    public const int FamiliesMin = 2;

    internal const int Amount = -2;
    internal const int KeywordLabel = -3;
    internal const int Topic = -4;
    private const double DisguiseWeight = 0.25;
    private const double UnsupportedScoreMax = 0.45;
    private const double OtherClassFrom = 0.35;

    private static readonly Lexicon Lexicon = Reading.Lexicon(
        Kind,
        [
            ("any", "", AnyLanguage.Posts),
            ("en", English.Words, English.Posts),
            ("fr", French.Words, French.Posts),
            ("ar", Arabic.Words, Arabic.Posts),
            ("vi", Vietnamese.Words, Vietnamese.Posts),
            ("id", Indonesian.Words, Indonesian.Posts),
            ("zh", Chinese.Words, Chinese.Posts),
            ("de", German.Words, German.Posts),
            ("it", Italian.Words, Italian.Posts),
        ]);

    /// <summary>Reads a post. Any sequence of UTF-16 units is allowed; the time is linear in its length, and bounded.</summary>
    public static PostReading Read(ReadOnlySpan<char> text)
    {
        var looked = text[..Math.Min(text.Length, CharactersMax)];
        var disguised = new List<(int Start, int End)>();
        var found = Reading.Find(looked, Lexicon, disguised);
        foreach (var (start, end) in disguised)
        {
            found.Add(new FoundPhrase((int)PostSignalFamily.Disguise, DisguiseWeight, "any", start, end));
        }
        var signals = found.Where(phrase => phrase.Kind >= 0).GroupBy(phrase => phrase.Kind)
            .SelectMany(group => Reading.Strongest(group))
            .OrderBy(phrase => phrase.Start).ThenBy(phrase => phrase.End).ThenBy(phrase => phrase.Kind).ToList();
        var evidence = new Evidence(signals, found.Exists(phrase => phrase.Kind == Topic));
        var families = Families(found, evidence);
        var score = Score(evidence, families);
        return new PostReading(
            Class(evidence, score),
            score,
            families,
            [.. signals.Select(phrase => new PostSignal(
                (PostSignalFamily)phrase.Kind, phrase.Start, phrase.End - phrase.Start, phrase.Language, phrase.Weight))],
            References.Of(looked, found),
            text.Length > CharactersMax);
    }

    private static int Kind(string name) => name switch
    {
        nameof(Reading.Excuse) => Reading.Excuse,
        nameof(Amount) => Amount,
        nameof(KeywordLabel) => KeywordLabel,
        nameof(Topic) => Topic,
        _ => (int)Enum.Parse<PostSignalFamily>(name),
    };

    /// <summary>
    /// The families that recruiting is made of, strongest first. A family counts if a piece of its own speaks for it: "refund by PayPal"
    /// is one piece, not two.
    /// </summary>
    private static List<PostSignalFamily> Families(List<FoundPhrase> found, Evidence evidence)
    {
        var pieces = new List<FoundPhrase>();

        // Short pieces first, so that a long one does not hide what stands within it.
        foreach (var phrase in found.OrderBy(phrase => phrase.End - phrase.Start).ThenByDescending(phrase => phrase.Weight)
            .ThenBy(phrase => phrase.Kind).ThenBy(phrase => phrase.Start))
        {
            var isCounted = phrase is { Kind: >= 0 and < (int)PostSignalFamily.Contact, Weight: > 0 };
            if (isCounted && !pieces.Exists(piece => piece.Kind == phrase.Kind || piece.Overlaps(phrase)))
            {
                pieces.Add(phrase);
            }
        }
        return [.. pieces.Select(piece => (PostSignalFamily)piece.Kind)
            .OrderByDescending(evidence.Weight).ThenBy(family => family)];
    }

    private static double Score(Evidence evidence, List<PostSignalFamily> families)
    {
        var rest = families.Aggregate(1.0, (rest, family) => rest * (1 - evidence.Weight(family)));
        foreach (var family in (ReadOnlySpan<PostSignalFamily>)[PostSignalFamily.Contact, PostSignalFamily.Disguise])
        {
            // How it is written and where talk goes on add to what it says, and are not counted among the families.
            rest *= families.Count > 0 ? 1 - evidence.Weight(family) : 1;
        }
        var score = 1 - rest;
        if (families.Count < FamiliesMin || !SpeaksOfReviews(evidence, families))
        {
            score = Math.Min(score, UnsupportedScoreMax);
        }
        var warning = evidence.Together(PostSignalFamily.Warning);
        score *= 1 - (0.8 * (warning >= OtherClassFrom ? warning : 0));
        var disclosure = evidence.Together(PostSignalFamily.Disclosure);
        return IsUnderhand(evidence) || disclosure < OtherClassFrom ? score : score * (1 - (0.7 * disclosure));
    }

    /// <summary>
    /// Either a family that is about reviews by itself, or a post that names reviews or stars and asks for what only the trade asks for.
    /// </summary>
    private static bool SpeaksOfReviews(Evidence evidence, List<PostSignalFamily> families)
    {
        var isOfTrade = families.Exists(
            family => family is PostSignalFamily.Proof or PostSignalFamily.Channel or PostSignalFamily.Pacing or PostSignalFamily.Target);
        return families.Exists(family => family is PostSignalFamily.Call or PostSignalFamily.OrderKind
            || (family == PostSignalFamily.Reward && evidence.Weight(family) >= OtherClassFrom))
            || (isOfTrade && (evidence.NamesReviews || evidence.Weight(PostSignalFamily.StarLevel) > 0))
            || (families.Count > FamiliesMin
                && (evidence.Weight(PostSignalFamily.Pacing) > 0 || evidence.Weight(PostSignalFamily.Proof) > 0));
    }

    /// <summary>What no honest tester programme asks for.</summary>
    private static bool IsUnderhand(Evidence evidence) => evidence.Weight(PostSignalFamily.StarLevel) > 0
        || evidence.Weight(PostSignalFamily.Channel) > 0 || evidence.Weight(PostSignalFamily.Pacing) > 0;

    private static PostClass Class(Evidence evidence, double score)
    {
        var (tasks, deposit, earnings) = (
            evidence.Weight(PostSignalFamily.Task), evidence.Weight(PostSignalFamily.Deposit), evidence.Weight(PostSignalFamily.Earnings));
        var scam = 1 - ((1 - tasks) * (1 - deposit) * (1 - earnings));
        var isWarning = evidence.Together(PostSignalFamily.Warning) >= OtherClassFrom;
        var parts = (tasks > 0 ? 1 : 0) + (deposit > 0 ? 1 : 0) + (earnings > 0 ? 1 : 0);
        if (!isWarning && parts >= 2 && scam >= 0.5 && (deposit > 0 || tasks >= OtherClassFrom) && (parts == 3 || scam >= score - 0.2))
        {
            return PostClass.TaskScam;
        }
        if (score >= RecruitsFrom)
        {
            return PostClass.Recruiting;
        }
        var (disclosure, deal) = (evidence.Together(PostSignalFamily.Disclosure), evidence.Together(PostSignalFamily.Deal));
        if (!isWarning && disclosure >= OtherClassFrom && disclosure >= deal && !IsUnderhand(evidence))
        {
            return PostClass.ProductTest;
        }
        return !isWarning && deal >= OtherClassFrom ? PostClass.Deal : PostClass.Other;
    }

    /// <summary>Signals by family.</summary>
    private sealed class Evidence(List<FoundPhrase> signals, bool namesReviews)
    {
        private readonly ILookup<PostSignalFamily, FoundPhrase> byFamily = signals.ToLookup(phrase => (PostSignalFamily)phrase.Kind);

        public bool NamesReviews => namesReviews;

        public double Weight(PostSignalFamily family) => byFamily[family].Select(phrase => phrase.Weight).DefaultIfEmpty().Max();

        public double Together(PostSignalFamily family) => Reading.Together(byFamily[family]);
    }
}
