using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using Fairground.Platform.Problems;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Webhooks;

/// <summary>Section <c>Webhooks</c> of the configuration.</summary>
public sealed class WebhookOptions
{
    /// <summary>
    /// Whether webhooks may go to addresses of private networks, and without TLS. For development and tests: on a public market it would
    /// let sellers knock at the doors of the operator's own network.
    /// </summary>
    public bool AllowPrivateAddresses { get; set; }
}

/// <summary>A name led to no address that webhooks may go to.</summary>
internal sealed class AddressRefusedException() : IOException("No public address.");

/// <summary>
/// Where webhooks may go. What a seller types is checked at once; where a name leads is checked at each connection, which is then made to
/// the very address that was checked, so that a name cannot lead elsewhere in between.
/// </summary>
internal sealed class WebhookAddresses(IOptions<WebhookOptions> options)
{
    private const int AddressesMax = 4;

    // What IANA's registries of special addresses (RFC 6890) hold: ourselves, private, shared, documentation, multicast, future use.
    private static readonly IPNetwork[] RefusedOfV4 =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // Of IPv6 only global unicast is public, but for what speaks for IPv4 addresses, protocols and documentation.
    private static readonly IPNetwork GlobalOfV6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] RefusedOfV6 =
        [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network))];

    // A network without IPv4 reaches it by these; the address is in the last four bytes (RFC 6052).
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private bool AllowsAll => options.Value.AllowPrivateAddresses;

    /// <summary>The address as it is kept; refused if it is none that webhooks may go to.</summary>
    public Uri Require(string text)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || !HasRightForm(url))
        {
            throw new Refusal(MarketplaceProblems.WebhookUrlInvalid);
        }
        var host = url.IdnHost.TrimEnd('.');
        var isOwn = host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
            host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
        if (!AllowsAll && (isOwn || (IPAddress.TryParse(host, out var address) && !Allows(address))))
        {
            throw new Refusal(MarketplaceProblems.WebhookAddressRefused);
        }
        return url;
    }

    public bool Allows(IPAddress address)
    {
        if (AllowsAll)
        {
            return true;
        }
        if (address.IsIPv4MappedToIPv6)
        {
            return Allows(address.MapToIPv4());
        }
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(RefusedOfV4, network => network.Contains(address));
        }
        if (Translated.Contains(address))
        {
            return Allows(new IPAddress(address.GetAddressBytes().AsSpan(12)));
        }
        return GlobalOfV6.Contains(address) && !Array.Exists(RefusedOfV6, network => network.Contains(address));
    }

    /// <summary>Connects to an address that was found and checked here.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancellationToken);
        var allowed = found.Where(Allows).Take(AddressesMax).ToArray();
        if (allowed.Length == 0)
        {
            throw new AddressRefusedException();
        }
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether a message may still go there: the option may have changed since the seller named it.</summary>
    public bool HasRightForm(Uri url) =>
        (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && AllowsAll)) && url.UserInfo.Length == 0 &&
        url.Fragment.Length == 0 && url.Host.Length > 0 && url.AbsoluteUri.Length <= WebhookEndpoint.UrlLengthMax;
}
