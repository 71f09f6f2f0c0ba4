using Fairground.Platform.Monies;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Payouts;

/// <summary>Chooses who pays: the provider that the operator has named, or a person with the operator's own bank.</summary>
internal sealed class PayoutProviders
{
    /// <summary>An operator pays at their bank and says so on the admin page.</summary>
    public const string Manual = "manual";

    private readonly List<IPayoutProvider> all;
    private readonly IPayoutProvider? chosen;

    public PayoutProviders(IEnumerable<IPayoutProvider> providers, IOptions<MarketplaceOptions> options)
    {
        all = [.. providers];
        var name = options.Value.PayoutProvider;
        chosen = all.Find(provider => provider.Name == name);
        if (chosen is null && name != Manual)
        {
            throw new InvalidOperationException($"Marketplace:PayoutProvider names '{name}', which is not there.");
        }
    }

    /// <summary>Who pays in this currency from now on.</summary>
    public string For(Currency currency) => chosen?.Takes(currency) == true ? chosen.Name : Manual;

    /// <summary>The provider that a payout was given to; null if it is no longer there, or none was.</summary>
    public IPayoutProvider? Find(string name) => all.Find(provider => provider.Name == name);
}
