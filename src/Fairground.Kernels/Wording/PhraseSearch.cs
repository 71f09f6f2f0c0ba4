using System.Buffers;
using System.Numerics;

namespace Fairground.Kernels.Wording;

/// <param name="Phrase">Which phrase of the lexicon.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last.</param>
internal readonly record struct PhraseMatch(int Phrase, int First, int End);

/// <summary>
/// Finds all phrases of a lexicon in tokens. For each place, the ends that each beginning of a phrase can reach are a set of bits, so that
/// no way is walked twice; and the whole work is bounded.
/// </summary>
internal static class PhraseSearch
{
    /// <summary>How many tokens a phrase may span.</summary>
    private const int SpanMax = 64;

    /// <summary>How many comparisons a text may cost; what is not found by then is not found.</summary>
    private const int WorkMax = 3_000_000;

    /// <summary>How often a phrase is looked for after it was found: enough to show, and no text can make it cost more.</summary>
    private const int MatchesMax = 32;

    /// <summary>How many places of a part are tried, for phrases without an order.</summary>
    private const int PlacesMax = 60;

    public static List<PhraseMatch> Find(TokenSequence tokens, Lexicon lexicon)
    {
        var matches = new List<PhraseMatch>();
        var hits = new Hits(tokens.Count);
        try
        {
            hits.Fill(tokens, lexicon);
            Match(tokens, lexicon, hits, matches);
            MatchAnyOrder(tokens, lexicon, hits, matches);
        }
        finally
        {
            hits.Dispose();
        }
        return matches;
    }

    private static void Match(TokenSequence tokens, Lexicon lexicon, Hits hits, List<PhraseMatch> matches)
    {
        Span<byte> found = lexicon.Phrases.Length <= 2048 ? stackalloc byte[lexicon.Phrases.Length] : new byte[lexicon.Phrases.Length];
        found.Clear();
        var work = 0;
        for (var at = 0; at < tokens.Count && work < WorkMax; at++)
        {
            foreach (var hit in hits.At(at))
            {
                foreach (var phrase in lexicon.ByFirst[hit.Element])
                {
                    if (found[phrase] >= MatchesMax || !hits.HasAll(lexicon.Phrases[phrase]))
                    {
                        continue;
                    }
                    var end = End(tokens, hits, lexicon.Phrases[phrase], at, hit.Length, ref work);
                    if (end > 0)
                    {
                        found[phrase]++;
                        matches.Add(new PhraseMatch(phrase, at, end));
                    }
                }
            }
        }
    }

    /// <summary>Phrases without an order: around each place of their first part, the nearest place of each other one.</summary>
    private static void MatchAnyOrder(TokenSequence tokens, Lexicon lexicon, Hits hits, List<PhraseMatch> matches)
    {
        var places = new Dictionary<int, List<PhraseMatch>>();
        for (var phrase = 0; phrase < lexicon.Phrases.Length; phrase++)
        {
            var wanted = lexicon.Phrases[phrase];
            if (wanted.Window == 0 || !hits.HasAll(wanted))
            {
                continue;
            }
            var found = 0;
            foreach (var first in hits.Places(wanted.Steps[0].Element, tokens.Count, places))
            {
                if (found < MatchesMax && Around(wanted, first, hits, tokens.Count, places) is { } match)
                {
                    found++;
                    matches.Add(match with { Phrase = phrase });
                }
            }
        }
    }

    private static PhraseMatch? Around(
        Phrase wanted, PhraseMatch first, Hits hits, int count, Dictionary<int, List<PhraseMatch>> places)
    {
        Span<PhraseMatch> parts = stackalloc PhraseMatch[wanted.Steps.Length];
        parts[0] = first;
        var (from, to) = (first.First, first.End);
        for (var step = 1; step < wanted.Steps.Length; step++)
        {
            if (Nearest(hits.Places(wanted.Steps[step].Element, count, places), from, to, parts[..step]) is not { } next)
            {
                return null;
            }
            parts[step] = next;
            (from, to) = (Math.Min(from, next.First), Math.Max(to, next.End));
            if (to - from > wanted.Window)
            {
                return null;
            }
        }
        return new PhraseMatch(0, from, to);
    }

    /// <summary>The place that is nearest to a range, or within it, and overlaps no other part.</summary>
    private static PhraseMatch? Nearest(List<PhraseMatch> places, int from, int to, ReadOnlySpan<PhraseMatch> parts)
    {
        var (nearest, least) = ((PhraseMatch?)null, int.MaxValue);
        foreach (var place in places)
        {
            var distance = Math.Max(0, Math.Max(place.First - to, from - place.End));
            var isApart = true;
            foreach (var part in parts)
            {
                isApart &= place.First >= part.End || place.End <= part.First;
            }
            if (isApart && distance < least)
            {
                (nearest, least) = (place, distance);
            }
        }
        return nearest;
    }

    /// <summary>The nearest end of a phrase whose first step was met, or 0.</summary>
    private static int End(TokenSequence tokens, Hits hits, Phrase phrase, int at, int length, ref int work)
    {
        var reached = 1UL << length;
        for (var step = 1; step < phrase.Steps.Length && reached != 0; step++)
        {
            var wanted = phrase.Steps[step];
            var places = Places(tokens, at, reached, wanted);
            reached = 0;
            for (; places != 0; places &= places - 1)
            {
                var offset = BitOperations.TrailingZeroCount(places);
                work++;
                foreach (var hit in hits.At(at + offset))
                {
                    work++;
                    if (hit.Element == wanted.Element && offset + hit.Length < SpanMax)
                    {
                        reached |= 1UL << (offset + hit.Length);
                    }
                }
            }
        }
        return reached == 0 ? 0 : at + BitOperations.TrailingZeroCount(reached);
    }

    /// <summary>Where a step may begin: at each reached end, or behind as many tokens as its gap allows.</summary>
    private static ulong Places(TokenSequence tokens, int at, ulong reached, PhraseStep step)
    {
        var places = 0UL;
        var left = -1;
        for (var offset = BitOperations.TrailingZeroCount(reached); offset < SpanMax && at + offset < tokens.Count; offset++)
        {
            if (!step.CrossesSentences && tokens[at + offset].Is(TokenMarks.Sentence))
            {
                left = -1;
            }
            else if ((reached >> offset & 1) != 0)
            {
                left = step.Gap;
            }
            if (left >= 0)
            {
                places |= 1UL << offset;
            }
            if (left < 0 && reached >> offset <= 1)
            {
                break;
            }
            left--;
        }
        return places;
    }

    /// <param name="Element">Which element occurs.</param>
    /// <param name="Length">In how many tokens.</param>
    private readonly record struct Hit(int Element, int Length);

    /// <summary>Which elements occur at which token.</summary>
    private sealed class Hits(int tokenCount) : IDisposable
    {
        private const int BeginningsMax = 5;
        private readonly int[] begins = ArrayPool<int>.Shared.Rent(tokenCount + 1);
        private readonly List<Wording> candidates = [];
        private Hit[] hits = ArrayPool<Hit>.Shared.Rent(Math.Max(16, tokenCount));
        private bool[] occurs = [];
        private int count;

        public ReadOnlySpan<Hit> At(int token) => hits.AsSpan(begins[token], begins[token + 1] - begins[token]);

        /// <summary>The first places of an element; as many as can matter.</summary>
        public List<PhraseMatch> Places(int element, int tokens, Dictionary<int, List<PhraseMatch>> known)
        {
            if (known.TryGetValue(element, out var places))
            {
                return places;
            }
            known[element] = places = [];
            for (var at = 0; at < tokens && places.Count < PlacesMax; at++)
            {
                foreach (var hit in At(at))
                {
                    if (hit.Element == element)
                    {
                        places.Add(new PhraseMatch(element, at, at + hit.Length));
                    }
                }
            }
            return places;
        }

        public bool HasAll(Phrase phrase)
        {
            foreach (var step in phrase.Steps)
            {
                if (!occurs[step.Element])
                {
                    return false;
                }
            }
            return true;
        }

        public void Fill(TokenSequence tokens, Lexicon lexicon)
        {
            occurs = ArrayPool<bool>.Shared.Rent(lexicon.ElementCount);
            Array.Clear(occurs);
            Span<int> beginnings = stackalloc int[BeginningsMax];
            for (var at = 0; at < tokens.Count; at++)
            {
                begins[at] = count;
                candidates.Clear();
                var letters = tokens.Letters(at);
                var isNumber = tokens[at].Is(TokenMarks.Number);
                foreach (var beginning in beginnings[..ArabicClitics.Beginnings(letters, beginnings)])
                {
                    lexicon.Candidates(letters[beginning..], isNumber, candidates);
                }
                foreach (var candidate in candidates)
                {
                    if (Fits(tokens, at, candidate))
                    {
                        Add(candidate.Element, candidate.Words.Length);
                    }
                }
            }
            begins[tokens.Count] = count;
        }

        public void Dispose()
        {
            ArrayPool<int>.Shared.Return(begins);
            ArrayPool<Hit>.Shared.Return(hits);
            ArrayPool<bool>.Shared.Return(occurs);
        }

        private void Add(int element, int length)
        {
            if (count == hits.Length)
            {
                var larger = ArrayPool<Hit>.Shared.Rent(2 * count);
                hits.AsSpan(0, count).CopyTo(larger);
                ArrayPool<Hit>.Shared.Return(hits);
                hits = larger;
            }
            hits[count++] = new Hit(element, length);
            occurs[element] = true;
        }

        private static bool Fits(TokenSequence tokens, int at, Wording wording)
        {
            if (at + wording.Words.Length > tokens.Count)
            {
                return false;
            }
            // The first word was looked up.
            for (var i = 1; i < wording.Words.Length; i++)
            {
                var token = tokens[at + i];
                if (token.Is(TokenMarks.Sentence) || !FitsAny(tokens, at + i, wording.Words[i]))
                {
                    return false;
                }
            }
            return true;
        }

        private static bool FitsAny(TokenSequence tokens, int at, WordPattern word)
        {
            Span<int> beginnings = stackalloc int[BeginningsMax];
            var letters = tokens.Letters(at);
            foreach (var beginning in beginnings[..ArabicClitics.Beginnings(letters, beginnings)])
            {
                if (word.Fits(letters[beginning..], tokens[at].Is(TokenMarks.Number)))
                {
                    return true;
                }
            }
            return false;
        }
    }
}
