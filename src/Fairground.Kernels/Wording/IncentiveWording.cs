using Fairground.Kernels.Wording.Lexicons;

namespace Fairground.Kernels.Wording;

/// <summary>
/// Finds where a text speaks of a reward for reviewing: in reviews, in messages to buyers, on slips in parcels. Phrases with gaps, in
/// seven languages; no learning, no sentiment: the same words count the same under one star and under five. What the phrases are made
/// from stands in the lexicons, with sources; their weights are judgement, not measurement.
/// </summary>
public static class IncentiveWording
{
    /// <summary>How much of a text is looked at, in UTF-16 units; the rest is not.</summary>
    public const int CharactersMax = 20_000;

    /// <summary>The strength from which on a text is said to speak of a reward.</summary>
    public const double SpeaksFrom = 0.5;

    /// <summary>How much stronger a quoted offer may sound than the words around it that report it.</summary>
    private const double QuotationSlack = 0.15;

    /// <summary>From here on, stars, channels and the like add to the strength.</summary>
    private const double SupportedFrom = 0.3;

    private static readonly Lexicon Lexicon = Reading.Lexicon(
        kind => kind == nameof(Reading.Excuse) ? Reading.Excuse : (int)Enum.Parse<IncentiveMeaning>(kind),
        [
            ("any", "", AnyLanguage.Incentives),
            ("en", English.Words, English.Incentives),
            ("fr", French.Words, French.Incentives),
            ("ar", Arabic.Words, Arabic.Incentives),
            ("vi", Vietnamese.Words, Vietnamese.Incentives),
            ("id", Indonesian.Words, Indonesian.Incentives),
            ("zh", Chinese.Words, Chinese.Incentives),
            ("de", German.Words, German.Incentives),
        ]);

    /// <summary>Reads a text. Any sequence of UTF-16 units is allowed; the time is linear in its length, and bounded.</summary>
    public static IncentiveReading Read(ReadOnlySpan<char> text)
    {
        var found = Reading.Find(text[..Math.Min(text.Length, CharactersMax)], Lexicon);
        var spoken = Reading.Strongest(found.Where(phrase => !IsSupport(phrase)));
        var strength = Reading.Together(spoken);
        if (strength == 0)
        {
            return new IncentiveReading(0, IncentiveStandpoint.None, [], [], text.Length > CharactersMax);
        }

        // Each kind of support counts once, as strong as its strongest.
        var support = found.Where(IsSupport).GroupBy(phrase => phrase.Kind).Select(group => Reading.Strongest(group)).ToList();
        if (strength >= SupportedFrom)
        {
            strength = 1 - ((1 - strength) * support.Aggregate(1.0, (rest, group) => rest * (1 - group.Max(phrase => phrase.Weight))));
        }
        var all = found.Where(phrase => !IsSupport(phrase)).GroupBy(phrase => phrase.Kind).SelectMany(group => Reading.Strongest(group))
            .Concat(support.SelectMany(group => group))
            .OrderBy(phrase => phrase.Start).ThenBy(phrase => phrase.End).ThenBy(phrase => phrase.Kind);
        var matches = all.Select(phrase => new IncentiveMatch(
            phrase.Start, phrase.End - phrase.Start, (IncentiveMeaning)phrase.Kind, phrase.Language, phrase.Weight)).ToList();
        return new IncentiveReading(
            strength, Standpoint(matches), matches, [.. matches.Select(match => match.Language).Distinct()], text.Length > CharactersMax);
    }

    private static bool IsSupport(FoundPhrase phrase) =>
        (IncentiveMeaning)phrase.Kind is IncentiveMeaning.StarLevel or IncentiveMeaning.RefundChannel;

    /// <summary>
    /// Who reports an offer quotes it, so that a report counts before an offer; between report and reward, the stronger wording does.
    /// </summary>
    private static IncentiveStandpoint Standpoint(List<IncentiveMatch> matches)
    {
        double Weight(IncentiveMeaning meaning) =>
            matches.Where(match => match.Meaning == meaning).Select(match => match.Weight).DefaultIfEmpty().Max();
        var (rewarded, reported) = (Weight(IncentiveMeaning.Rewarded), Weight(IncentiveMeaning.Reported));
        return reported >= SpeaksFrom && reported >= rewarded - QuotationSlack ? IncentiveStandpoint.Reported
            : rewarded >= SpeaksFrom ? IncentiveStandpoint.Rewarded
            : IncentiveStandpoint.Offered;
    }
}
