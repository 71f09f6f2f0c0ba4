using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>Sellers take out what they have earned once a month; the operator pays two days later. One transfer failed.</summary>
internal sealed class Payouts(Story story, Books books)
{
    private const int BaseMajorMin = 20;
    private readonly Dice dice = story.Dice("payouts");
    private readonly List<Payout> payouts = [];
    private bool hasFailed;

    public void Plan(SellerBook sellers)
    {
        foreach (var house in sellers.Houses)
        {
            var day = dice.Between(1, 27);
            // The one whose owner can sign in has left the last weeks' earnings to look at.
            var end = house.IsShown ? story.End.AddDays(-40) : story.End;
            for (var at = story.Start.AddDays(day).AddHours(9); at < end; at = at.AddMonths(1))
            {
                foreach (var currency in house.Stalls.Select(stall => stall.Store.Currency).Distinct())
                {
                    var time = at.AddMinutes(dice.Between(0, 300));
                    story.Chronicle.At(time, () => Request(house, currency, time));
                }
            }
        }
        PlanHold(sellers.Houses[^1]);
    }

    public Task WriteAsync(RowWriter rows) => rows.WriteAsync(payouts);

    private void Request(House house, Currency currency, DateTimeOffset at)
    {
        var balance = books.Balance(house.Seller.Id, LedgerKind.Available, currency);
        var least = new Money(currency.Scale * BaseMajorMin, currency);
        if (balance < least || !house.Seller.MaySell)
        {
            return;
        }
        var payout = new Payout
        {
            Id = dice.Id<PayoutId>(at),
            Seller = house.Seller.Id,
            Currency = currency,
            AmountMinor = balance.Minor,
            AccountHint = house.Seller.PayoutAccount!.Hint,
            RequestedBy = house.Owner,
            RequestedAt = at,
        };
        payouts.Add(payout);
        books.PayOut(payout);
        var settledAt = at.AddHours(dice.Between(30, 60));
        var fails = !hasFailed && at > story.End.AddDays(-90);
        hasFailed |= fails;
        story.Chronicle.At(settledAt, () =>
        {
            var grounds = fails ? Reason.Record(
                story.Db, "payout.failed", "The bank sent the transfer back: the account was closed. Please name another.", story.Admin)
                : null;
            payout.Settle(fails ? PayoutStatus.Failed : PayoutStatus.Paid, settledAt, grounds);
            if (fails)
            {
                books.PayBack(payout, grounds!);
            }
            story.Db.Audit(fails ? "payout.failed" : "payout.paid", payout.Seller.ToString(), story.Admin, grounds, payout.Id.ToString());
        });
    }

    /// <summary>A part of one seller's money is kept for now, with a reason and a day on which it is looked at again.</summary>
    private void PlanHold(House house)
    {
        var at = story.End.AddDays(-6).AddHours(-3);
        story.Chronicle.At(at, () =>
        {
            var currency = house.Stalls[0].Store.Currency;
            var balance = books.Balance(house.Seller.Id, LedgerKind.Available, currency);
            if (balance.Minor < 2)
            {
                return;
            }
            var grounds = Reason.Record(
                story.Db, "hold.placed",
                "Three buyers in a week report parcels that never came. A third of the balance is kept until the carrier has answered.",
                story.Admin);
            var hold = new Hold
            {
                Id = dice.Id<HoldId>(at), Seller = house.Seller.Id, Kind = LedgerKind.Reserved, Currency = currency,
                AmountMinor = Math.Max(1, balance.Minor / 3), Reason = grounds.Id, PlacedAt = at, ReviewAt = story.End.AddDays(8),
            };
            story.Db.Add(hold);
            books.Keep(hold);
            story.Db.Audit(
                "hold.placed", house.Seller.Id.ToString(), story.Admin, grounds, $"{hold.Id} {hold.AmountMinor} {hold.Currency}");
        });
    }
}
