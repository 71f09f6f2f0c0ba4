using Fairground.Platform.Events;
using Fairground.Platform.Notices;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Credits;

/// <summary>Tells buyers that the market has given them credit.</summary>
internal sealed class TellOfCredit(NoticeDesk notices) : IHandle<CreditWasGranted>
{
    public Task HandleAsync(CreditWasGranted @event, CancellationToken cancellationToken) => notices.TellAsync(
        @event.Buyer, new Told(Text, "credit-granted", "/account/credit", @event.Amount), letter: null, cancellationToken);
}
