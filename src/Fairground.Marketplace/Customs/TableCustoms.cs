using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Marketplace.Customs;

/// <summary>The newest published table. Kept a minute a node; one published on this node holds here at once.</summary>
internal sealed class CustomsTables(IServiceScopeFactory scopes, TimeProvider time)
{
    private static readonly Lazy<string> Text = new(ReadFirst);

    private readonly Remembered<CustomsRates> rates = new(scopes, time, TimeSpan.FromMinutes(1), async (db, cancellationToken) =>
        await db.Set<CustomsTable>().AsNoTracking().OrderByDescending(table => table.Version).FirstOrDefaultAsync(cancellationToken)
            is { } newest ? CustomsRates.Read(newest.Version, newest.Csv) : CustomsRates.Read(CustomsTable.FirstVersion, First));

    /// <summary>The table that the market comes with.</summary>
    public static string First => Text.Value;

    public ValueTask<CustomsRates> NewestAsync(CancellationToken cancellationToken) => rates.GetAsync(cancellationToken);

    public void Refresh() => rates.Forget();

    private static string ReadFirst()
    {
        using var stream = typeof(CustomsTables).Assembly.GetManifestResourceStream("customs.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>
/// Estimates by the published table. Each amount is rounded once, half to even, to the decimals of the buyer's currency: the duty of each
/// line, and the tax of each line with its share of the shipping and its duty.
/// </summary>
internal sealed class TableCustoms(CustomsTables tables, Exchange exchange) : ICustomsProvider
{
    public async ValueTask<CustomsEstimate?> EstimateAsync(CustomsParcel parcel, CancellationToken cancellationToken)
    {
        var table = await tables.NewestAsync(cancellationToken);
        return table.Destination(parcel.To) is { } destination
            ? Estimate(table, destination, parcel, await exchange.RatesAsync(cancellationToken))
            : null;
    }

    internal static CustomsEstimate? Estimate(
        CustomsRates table, CustomsDestination destination, CustomsParcel parcel, RateTable rates)
    {
        var duties = parcel.Items.Select(item => table.Duty(parcel.To, item.HsCode, item.Origin)).ToList();
        var hasLimits = destination.DutyFreeTo > 0 || destination.TaxFreeTo > 0;
        if (duties.Contains(null) || (hasLimits && !rates.Knows(destination.Currency)))
        {
            return null;
        }
        var none = Money.Zero(parcel.Shipping.Currency);
        var goods = parcel.Items.Select(item => item.Value).Aggregate(none, Money.Add);
        var worth = hasLimits ? rates.Convert(goods, destination.Currency) : Money.Zero(destination.Currency);
        var isDutyFree = IsWithin(worth, destination.DutyFreeTo);
        var isTaxFree = IsWithin(worth, destination.TaxFreeTo);
        var sent = goods.IsZero ? [.. parcel.Items.Select((_, i) => i == 0 ? parcel.Shipping : none)]
            : parcel.Shipping.Split([.. parcel.Items.Select(item => item.Value.Minor)]);
        var charges = parcel.Items.Select((item, i) =>
        {
            var duty = isDutyFree ? none : (destination.OnShipping ? item.Value + sent[i] : item.Value).Share(duties[i]!.Value);
            var tax = isTaxFree ? none : (item.Value + sent[i] + duty).Share(destination.TaxBasisPoints);
            return new CustomsCharge(duty, tax);
        }).ToList();
        var freedom = (isDutyFree, isTaxFree) switch
        {
            (true, true) => CustomsFreedom.DutyAndTax,
            (true, false) => CustomsFreedom.Duty,
            _ => CustomsFreedom.None,
        };
        var limit = freedom == CustomsFreedom.DutyAndTax
            ? Math.Min(destination.DutyFreeTo!.Value, destination.TaxFreeTo!.Value)
            : destination.DutyFreeTo;
        return new CustomsEstimate(
            charges, table.Version, destination.TaxName, freedom,
            freedom == CustomsFreedom.None ? null : new Money((long)(limit!.Value * destination.Currency.Scale), destination.Currency));
    }

    private static bool IsWithin(Money worth, decimal? limit) => limit > 0 && worth.Major <= limit;
}
