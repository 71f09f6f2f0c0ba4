using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using Fairground.Platform.Persistence;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Credits;

/// <summary>Tells buyers that the market has given them credit.</summary>
internal sealed class TellOfCredit(FairgroundDb db) : IHandle<CreditWasGranted>
{
    public Task HandleAsync(CreditWasGranted @event, CancellationToken cancellationToken)
    {
        Notice.Give(db, @event.Buyer, Text, "credit-granted", "/account/credit", @event.Amount);
        return Task.CompletedTask;
    }
}
