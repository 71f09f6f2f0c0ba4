using System.Text.RegularExpressions;
using Fairground.Kernels.Text;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform;
using Microsoft.Extensions.Options;

namespace Fairground.Integrity.Brokers;

/// <summary>What in a post may name a listing.</summary>
/// <param name="Slugs">The ends of addresses of this market's products.</param>
/// <param name="Codes">Numbers that may be somebody's for a product.</param>
/// <param name="Phrases">What it says to search for, or has between quotation marks.</param>
internal sealed record PostLeads(IReadOnlyList<string> Slugs, IReadOnlyList<string> Codes, IReadOnlyList<string> Phrases);

/// <summary>A listing that a post seems to mean, how it was found, and how sure that is.</summary>
internal sealed record FoundTie(ProductId Product, TieKind Kind, string Detail, double Sureness);

/// <summary>
/// Ties posts to listings. An address of ours and a trade item number name one product; a seller's own number may be another's too; words
/// fit more or less, and words that fit many listings fit none.
/// </summary>
internal sealed partial class PostTies(ListingPowers listings, IOptions<MarketOptions> market)
{
    public const int TiesMax = 20;
    private const int SlugsMax = 20;
    private const int CodesMax = 60;
    private const int PhrasesMax = 5;
    private const int CodeLengthMin = 6;
    private const int CodeLengthMax = 64;

    /// <summary>Words that fit more listings than this equally well name a kind of thing, not a thing.</summary>
    private const int AlikeMax = 3;

    private const int CandidatesMax = 12;
    private const int WordsMin = 2;
    private const double OverlapMin = 0.5;
    private const double VeryTitle = 0.95;
    private const double Near = 0.2;
    private const double SureOfGtin = 0.95;
    private const double SureOfAsin = 0.9;
    private const double SureOfSku = 0.7;

    /// <summary>At best; anybody may write words that fit a title.</summary>
    private const double SureOfWords = 0.6;

    /// <summary>What in a text may name a listing. Words count only where the text recruits: else it would be any talk of goods.</summary>
    public PostLeads LeadsOf(string text, PostReading reading)
    {
        var host = new Uri(market.Value.Address).Authority;
        var slugs = ProductAddress().Matches(text)
            .Where(match => string.Equals(match.Groups["host"].Value, host, StringComparison.OrdinalIgnoreCase))
            .Select(match => match.Groups["slug"].Value.ToLowerInvariant()).Distinct().Take(SlugsMax).ToList();
        // As written and in capitals, since that is how most such numbers are kept.
        var codes = reading.References.Asins.Concat(Code().Matches(text).Select(match => match.Value.Trim('-', '.', '/', '_'))
                .Where(code => code.Length is >= CodeLengthMin and <= CodeLengthMax && code.Any(char.IsAsciiDigit)))
            .SelectMany(code => new[] { code, code.ToUpperInvariant() }).Distinct().Take(CodesMax).ToList();
        var phrases = reading.Class == PostClass.Recruiting ? reading.References.Keywords.Take(PhrasesMax).ToList() : [];
        return new PostLeads(slugs, codes, phrases);
    }

    /// <summary>The listings that each of some posts seems to mean, the surest first.</summary>
    public async Task<List<List<FoundTie>>> FindAsync(IReadOnlyList<PostLeads> posts, CancellationToken cancellationToken)
    {
        var bySlug = await listings.BySlugAsync([.. posts.SelectMany(post => post.Slugs).Distinct()], cancellationToken);
        var byCode = (await listings.ByCodeAsync([.. posts.SelectMany(post => post.Codes).Distinct()], cancellationToken))
            .ToLookup(row => row.Code, row => (row.Kind, row.Product));
        var found = new List<List<FoundTie>>(posts.Count);
        foreach (var post in posts)
        {
            var ties = post.Slugs.Where(bySlug.ContainsKey).Select(slug => new FoundTie(bySlug[slug], TieKind.Address, $"/p/{slug}", 1))
                .Concat(post.Codes.SelectMany(code => byCode[code].Select(row => new FoundTie(
                    row.Product, row.Kind == ListingCode.Gtin ? TieKind.Gtin : TieKind.Sku, code, SurenessOf(row.Kind, code)))))
                .ToList();
            foreach (var phrase in post.Phrases)
            {
                ties.AddRange(await ByWordsAsync(phrase, cancellationToken));
            }
            found.Add([.. ties.GroupBy(tie => tie.Product).Select(same => same.MaxBy(tie => tie.Sureness)!)
                .OrderByDescending(tie => tie.Sureness).Take(TiesMax)]);
        }
        return found;
    }

    private static double SurenessOf(ListingCode kind, string code) => kind == ListingCode.Gtin ? SureOfGtin
        : AsinForm().IsMatch(code) ? SureOfAsin : SureOfSku;

    private async Task<IEnumerable<FoundTie>> ByWordsAsync(string phrase, CancellationToken cancellationToken)
    {
        var words = WordsOf(phrase);
        if (words.Count < WordsMin)
        {
            return [];
        }
        var fits = (await listings.ByWordsAsync(phrase, CandidatesMax, cancellationToken))
            .Select(candidate => (candidate.Product, Overlap: candidate.Titles.Max(title => OverlapOf(words, WordsOf(title)))))
            .Where(fit => fit.Overlap >= OverlapMin).ToList();
        if (fits.Count == 0)
        {
            return [];
        }
        var best = fits.Max(fit => fit.Overlap);
        // The very title is one listing's, whatever else begins with it; short of that, near is alike.
        var alike = fits.Where(fit => fit.Overlap > best - (best >= VeryTitle ? 0.05 : Near)).ToList();
        return alike.Count > AlikeMax ? [] : alike.Select(fit => new FoundTie(
            fit.Product, TieKind.Words, PostDraft.Shortened(phrase), SureOfWords * fit.Overlap / alike.Count));
    }

    /// <summary>How many of the words stand in the title, and of the title's in the words: the mean of the two shares.</summary>
    private static double OverlapOf(HashSet<string> words, HashSet<string> title)
    {
        var common = words.Count(title.Contains);
        return common < WordsMin ? 0 : ((common / (double)words.Count) + (common / (double)title.Count)) / 2;
    }

    private static HashSet<string> WordsOf(string text) => [.. Folding.Tokens(text).Select(Stemming.Stem).Take(2 * ListingPowers.WordsMax)];

    [GeneratedRegex(@"(?:https?://)?(?<host>[\w.\-]{1,100}(?::\d{1,5})?)/p/(?<slug>[\w\-]{1,120})", RegexOptions.IgnoreCase)]
    private static partial Regex ProductAddress();

    [GeneratedRegex(@"(?<![\w\-./])[A-Za-z0-9][A-Za-z0-9\-._/]{3,66}")]
    private static partial Regex Code();

    [GeneratedRegex("^B0[A-Z0-9]{8}$")]
    private static partial Regex AsinForm();
}
