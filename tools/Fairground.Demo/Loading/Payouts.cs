using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>
/// Sellers take out what they have earned once a month, some by a schedule; the operator pays two days later. One transfer failed, and one
/// that was paid came back.
/// </summary>
internal sealed class Payouts(Story story, Books books)
{
    private const int BaseMajorMin = 20;
    private readonly Dice dice = story.Dice("payouts");
    private readonly List<Payout> payouts = [];
    private bool hasFailed;
    private bool hasReturned;

    public void Plan(SellerBook sellers)
    {
        foreach (var house in sellers.Houses)
        {
            SetZone(house);
            var day = dice.Between(1, 27);
            if (house.IsShown)
            {
                PlanSchedule(house);
                continue;
            }
            var end = story.End;
            for (var at = story.Start.AddDays(day).AddHours(9); at < end; at = at.AddMonths(1))
            {
                foreach (var currency in house.Stalls.Select(stall => stall.Store.Currency).Distinct())
                {
                    var time = at.AddMinutes(dice.Between(0, 300));
                    story.Chronicle.At(time, () => Request(house, currency, time, null));
                }
            }
        }
        PlanHold(sellers.Houses[^1]);
    }

    public Task WriteAsync(RowWriter rows) => rows.WriteAsync(payouts);

    /// <summary>The seller whose owner can sign in is paid on the first of each month, at nine in the morning where it is.</summary>
    private void PlanSchedule(House house)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(SellerZones.OfCountry(house.Seller.Address.Country));
        var times = new PayoutTimes(PayoutRhythm.Monthly, DayOfWeek.Monday, 1, 9 * 60, zone);
        var currencies = house.Stalls.Select(stall => stall.Store.Currency).Distinct().ToList();
        var schedule = new PayoutSchedule { Id = house.Seller.Id };
        schedule.Set(
            times, currencies.ToDictionary(currency => currency, currency => (long)currency.Scale * BaseMajorMin), house.Owner,
            story.Start.AddDays(3));
        for (var at = schedule.NextDueAt; at is { } due && due < story.End; at = times.Next(due))
        {
            story.Chronicle.At(due, () =>
            {
                currencies.ForEach(currency => Request(house, currency, due, due));
                schedule.Run(due);
            });
        }
        story.Db.Add(schedule);
    }

    private void SetZone(House house) => story.Db.Add(new SellerZone
    {
        Seller = house.Seller.Id, FromMonth = Month.Of(story.Start.UtcDateTime).Index - 12,
        Zone = SellerZones.OfCountry(house.Seller.Address.Country),
    });

    private void Request(House house, Currency currency, DateTimeOffset at, DateTimeOffset? scheduledFor)
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
            RequestedBy = scheduledFor is null ? house.Owner : null,
            RequestedAt = at,
            ScheduledFor = scheduledFor,
        };
        payouts.Add(payout);
        books.PayOut(payout);
        var settledAt = at.AddHours(dice.Between(30, 60));
        var fails = !hasFailed && !house.IsShown && at > story.End.AddDays(-90);
        hasFailed |= fails;
        var returns = !hasReturned && house.IsShown && at > story.End.AddDays(-80);
        hasReturned |= returns;
        if (returns)
        {
            var returnedAt = settledAt.AddDays(3).AddHours(4);
            story.Chronicle.At(returnedAt, () => Return(payout, returnedAt));
        }
        story.Chronicle.At(settledAt, () =>
        {
            var grounds = fails ? Reason.Record(
                story.Db, "payout.failed", "The bank sent the transfer back: the account was closed. Please name another.", story.Admin)
                : null;
            payout.Become(fails ? PayoutStatus.Failed : PayoutStatus.Paid, settledAt, grounds);
            if (fails)
            {
                books.PayBack(payout, grounds!);
            }
            story.Db.Audit(fails ? "payout.failed" : "payout.paid", payout.Seller.ToString(), story.Admin, grounds, payout.Id.ToString());
        });
    }

    private void Return(Payout payout, DateTimeOffset at)
    {
        var grounds = Reason.Record(
            story.Db, "payout.returned", "Your bank sent the transfer back after three days: it was being moved to a new system that week.",
            story.Admin);
        payout.Become(PayoutStatus.Returned, at, grounds);
        books.SendBack(payout, grounds);
        story.Db.Audit("payout.returned", payout.Seller.ToString(), story.Admin, grounds, payout.Id.ToString());
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
