using Fairground.Kernels.Text;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Search;

/// <summary>
/// Finds the word that was probably meant: the nearest one of the market's own words, by edit distance, then by how common it is. Holds
/// the words in memory, read again after a while; only searches that found nothing come here.
/// </summary>
internal sealed class Speller(IServiceScopeFactory scopes, TimeProvider time)
{
    private const int TermsMax = 200_000;

    /// <summary>The words, the most common first, so that the first of several equally near is the likeliest.</summary>
    private readonly Remembered<List<(string Term, string Display)>> words = new(
        scopes, time, TimeSpan.FromMinutes(5), async (db, cancellationToken) =>
        {
            var rows = await db.Set<SearchTerm>().AsNoTracking().OrderByDescending(term => term.Entries).ThenBy(term => term.Term)
                .Take(TermsMax).Select(term => new { term.Term, term.Display }).ToListAsync(cancellationToken);
            return rows.ConvertAll(row => (row.Term, row.Display));
        });

    /// <summary>The query with each unknown word replaced by the nearest known one; null where nothing near is known.</summary>
    public async Task<string?> CorrectAsync(string query, CancellationToken cancellationToken)
    {
        var all = await words.GetAsync(cancellationToken);
        var changed = false;
        var corrected = Folding.Tokens(query).Select(token =>
        {
            if (Nearest(all, token) is { } nearest && nearest.Term != token)
            {
                changed = true;
                return nearest.Display;
            }
            return token;
        }).ToList();
        return changed ? string.Join(' ', corrected) : null;
    }

    public void Refresh() => words.Forget();

    /// <summary>One slip is forgiven in words of 3 to 6 letters, two in longer ones.</summary>
    private static (string Term, string Display)? Nearest(List<(string Term, string Display)> words, string token)
    {
        var limit = token.Length switch { < 3 => 0, <= 6 => 1, _ => 2 };
        (string, string)? nearest = null;
        var least = limit + 1;
        foreach (var word in words)
        {
            var distance = EditDistance.Within(token, word.Term, Math.Min(limit, least - 1));
            if (distance < least)
            {
                (least, nearest) = (distance, word);
                if (least == 0)
                {
                    break;
                }
            }
        }
        return nearest;
    }
}
