using Fairground.Integrity.Brokers;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Catalogue;

namespace Fairground.Integrity.Scores;

/// <summary>
/// What brokers' posts say of reviews: those of a listing that a post names, written while what it asks for would come in, as far as the
/// market's own data bear the post out. It is one family of signals of the two that a hold takes, and never holds anything alone.
/// </summary>
internal sealed class PostEvidence(BrokerEvidence brokers)
{
    private const int ProductsMax = 500;
    private static readonly TimeSpan From = TimeSpan.FromDays(1);
    private static readonly TimeSpan Until = TimeSpan.FromDays(21);

    /// <summary>The posts that matter to reviews of some products within a time.</summary>
    public async Task<ILookup<ProductId, BrokerTrace>> OfAsync(
        IReadOnlyCollection<ProductId> products, DateTimeOffset first, DateTimeOffset last, CancellationToken cancellationToken)
    {
        var traces = new List<BrokerTrace>();
        foreach (var some in products.Chunk(ProductsMax))
        {
            traces.AddRange(await brokers.OfAsync(some, first - Until, last, cancellationToken));
        }
        return traces.ToLookup(trace => trace.Product);
    }

    public static byte Strength(IEnumerable<BrokerTrace> traces, DateTimeOffset writtenAt) => Signals.Strength(traces
        .Where(trace => writtenAt >= trace.At + From && writtenAt <= trace.At + Until).Select(trace => trace.Strength)
        .DefaultIfEmpty().Max());
}
