using Fairground.Kernels.Text;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Orders;

/// <summary>Makes the marks of orders: the same address, however it is written, gets the same one.</summary>
internal sealed class OrderMarks(KeyedHashes hashes, IEnumerable<IPaymentProvider> providers)
{
    private static readonly string[] GooglesDomains = ["gmail.com", "googlemail.com"];

    /// <summary>
    /// The provider's name for a means of payment; null if it has none or does not answer, which is no reason to keep a buyer waiting.
    /// </summary>
    public async Task<string?> InstrumentAsync(string method, CancellationToken cancellationToken)
    {
        if (method.Length == 0)
        {
            return null;
        }
        try
        {
            return await providers.First().FingerprintAsync(method, cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or HttpRequestException or IOException)
        {
            return null;
        }
    }

    public IEnumerable<OrderMark> Of(Order order, string? instrument)
    {
        foreach (var (kind, hash) in new[]
        {
            (OrderMarkKind.Address, OfAddress(order.Address)), (OrderMarkKind.Email, OfEmail(order.Email)),
            (OrderMarkKind.Instrument, Hash(OrderMarkKind.Instrument, instrument ?? "")),
        })
        {
            if (hash is { } value)
            {
                yield return new OrderMark { Order = order.Id, Kind = kind, Hash = value, At = order.PlacedAt };
            }
        }
    }

    public Guid? OfAddress(PostalAddress address) => Hash(OrderMarkKind.Address, PlainAddress(address));

    public Guid? OfEmail(string email) => Hash(OrderMarkKind.Email, PlainEmail(email));

    /// <summary>
    /// Country, postcode, street and number, folded, without punctuation, in whatever order: "10 Rue de l'Église" is "rue de l eglise, 10".
    /// The town is in the postcode.
    /// </summary>
    internal static string PlainAddress(PostalAddress address)
    {
        var postcode = string.Concat(Folding.Tokens(address.Postcode));
        var words = Folding.Tokens(address.Line).SelectMany(Apart).Order(StringComparer.Ordinal).ToList();
        return words.Count == 0 || postcode.Length == 0
            ? "" : $"{address.Country.ToUpperInvariant()} {postcode} {string.Join(' ', words)}";
    }

    /// <summary>Without what mailboxes ignore: upper case, what follows a plus, and the dots of Google's.</summary>
    internal static string PlainEmail(string email)
    {
        var plain = email.Trim().ToLowerInvariant();
        var at = plain.LastIndexOf('@');
        if (at <= 0)
        {
            return "";
        }
        var (name, domain) = (plain[..at], plain[(at + 1)..]);
        var plus = name.IndexOf('+', StringComparison.Ordinal);
        name = plus > 0 ? name[..plus] : name;
        return GooglesDomains.Contains(domain)
            ? $"{name.Replace(".", "", StringComparison.Ordinal)}@{GooglesDomains[0]}" : $"{name}@{domain}";
    }

    /// <summary>"12b" as "12" and "b", since others write it so.</summary>
    private static IEnumerable<string> Apart(string word)
    {
        var from = 0;
        for (var i = 1; i <= word.Length; i++)
        {
            if (i == word.Length || char.IsAsciiDigit(word[i]) != char.IsAsciiDigit(word[i - 1]))
            {
                yield return word[from..i];
                from = i;
            }
        }
    }

    private Guid? Hash(OrderMarkKind kind, string plain) => plain.Length == 0 ? null : hashes.Of($"order-mark:{kind}", plain);
}

/// <summary>Forgets marks when their time is over.</summary>
internal sealed class OrderMarksWork(IServiceScopeFactory scopes) : PeriodicWork(scopes, TimeSpan.FromHours(1))
{
    protected override async Task<bool> RunAsync(IServiceProvider services, FairgroundDb db, CancellationToken cancellationToken)
    {
        var before = db.Time.GetUtcNow() - OrderMark.Kept;
        await db.Set<OrderMark>().Where(mark => mark.At < before).ExecuteDeleteAsync(cancellationToken);
        return false;
    }
}
