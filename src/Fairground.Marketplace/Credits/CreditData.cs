using Fairground.Platform.Accounts;
using Fairground.Platform.Problems;
using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Credits;

/// <summary>
/// A person's store credit is money that the market owes them: an account with some is not deleted unless they have spent it or given it
/// up. Its movements are books of the market's, and stay.
/// </summary>
internal sealed class CreditData(StoreCredits credits) : IPersonalData
{
    public string Name => "store-credit";

    public string Title => Text["credit.title"];

    public IReadOnlyList<Type> Entities => [];

    public IReadOnlyList<KeptData> Kept => [new(Text["personal.credit.kept"], Text["personal.credit.why"])];

    public async Task WriteAsync(ExportWriter export, AccountId account, CancellationToken cancellationToken)
    {
        var balances = await credits.OfAsync(account, cancellationToken);
        export.Value("balances", balances);
        foreach (var balance in balances)
        {
            var movements = await credits.MovementsAsync(account, balance.Currency, cancellationToken);
            export.Value(balance.Currency.Code, movements.ConvertAll(CreditApi.View));
        }
    }

    public async Task<IReadOnlyList<Refusal>> ObstaclesAsync(AccountId account, CancellationToken cancellationToken) =>
        (await credits.OfAsync(account, cancellationToken)).ConvertAll(
            balance => new Refusal(MarketplaceProblems.CreditLeft, balance));

    public Task EraseAsync(AccountId account, CancellationToken cancellationToken) => Task.CompletedTask;
}
