using Fairground.Platform;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// Sees to it that the market knows a rate for the real, which all of Olist's prices are in. Where none is published, it publishes the
/// setting <c>Imports:RealMicrosPerBase</c>, for euros by default a round figure of the data's last year.
/// </summary>
internal sealed class OlistRate(
    FairgroundDb db, Exchange exchange, IOptions<MarketOptions> market, IConfiguration configuration) : IImportStep
{
    private const long MicrosPerEuro = 4_000_000;
    public static readonly Currency Real = Currency.Parse("BRL");

    public async Task RunAsync(ImportRun run, CancellationToken cancellationToken)
    {
        if ((await exchange.RatesAsync(cancellationToken)).Knows(Real))
        {
            return;
        }
        var micros = configuration.GetValue<long?>("Imports:RealMicrosPerBase")
            ?? (market.Value.BaseCurrency == Currency.Eur ? MicrosPerEuro : throw new InvalidOperationException(
                $"No rate from {market.Value.Currency} to {Real} is published. Publish one, or set Imports:RealMicrosPerBase."));
        db.Add(new ExchangeRate
        {
            Id = Id.New<ExchangeRateId>(db.Time),
            Currency = Real,
            MicrosPerBase = micros,
            PublishedAt = db.Time.GetUtcNow(),
        });
        await db.SaveChangesAsync(cancellationToken);
        exchange.Refresh();
        Console.WriteLine(
            $"No rate for {Real} was published; until you publish another, {micros / 1e6} {Real} are 1 {market.Value.Currency}.");
    }
}
