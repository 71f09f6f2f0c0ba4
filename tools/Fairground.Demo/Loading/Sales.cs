using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Fees;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>What becomes of an order. Most is left to chance; what the sign-ins show is told.</summary>
internal enum Fate
{
    Chance,
    Unpaid,
    CancelledByBuyer,
    CancelledBySeller,
    Waiting,
    OnTheWay,
    Delivered,
}

/// <summary>Goods of one offer in an order.</summary>
internal sealed record Pick(Deal Deal, int Quantity);

/// <summary>Plans two years of orders, more from month to month, and writes them as the checkout would have.</summary>
internal sealed class Sales
{
    private const int OrdersMax = 5000;
    private const int OrdersPerProduct = 20;
    // Goods beyond the assortment itself are for benchmarks, and nobody buys them here.
    private const int SoldMax = 300;
    private const int LinesMax = 3;
    private const int ShownWaiting = 6;

    // Of a hundred orders, how many are placed in each hour of the day (UTC).
    private static readonly double[] Hours = Weights.Sums(
        [1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 6, 6, 6, 6, 5, 5, 6, 7, 8, 9, 8, 6, 4, 2]);

    private static readonly int[] Day = [.. Enumerable.Range(0, 24)];

    private readonly Story story;
    private readonly Currencies currencies;
    private readonly Books books;
    private readonly Fulfilling fulfilling;
    private readonly Dice dice;
    private readonly List<Good> goods;
    private readonly double[] pulls;
    private readonly Shelves shelves;
    private readonly List<Order> orders = [];
    private IReadOnlyList<Shopper> shoppers = [];

    public Sales(Story story, Currencies currencies, Shelves shelves, Books books, Opinions opinions)
    {
        (this.story, this.currencies, this.shelves, this.books) = (story, currencies, shelves, books);
        fulfilling = new Fulfilling(story, books, opinions);
        dice = story.Dice("orders");
        goods = [.. shelves.Goods.Take(SoldMax)];
        pulls = Weights.Sums(goods.Select(good => good.Pull));
    }

    public void Plan(BuyerBook buyers)
    {
        shoppers = [.. buyers.Shoppers];
        var sums = Weights.Sums(shoppers.Select((_, i) => 1 / Math.Sqrt(i + 1)));
        var times = Times(Math.Min(OrdersMax, story.Size.Products * OrdersPerProduct));
        foreach (var at in times)
        {
            var shopper = dice.Pick(shoppers, sums);
            var picks = Fill(shopper, at, null);
            if (picks.Count > 0)
            {
                Place(at, shopper, picks, Fate.Chance);
            }
        }
        PlanShown(buyers.Shown);
    }

    public async Task WriteAsync(RowWriter rows)
    {
        var accounts = shoppers.Select(shopper => shopper.Account).OfType<Account>();
        await rows.WriteAsync(accounts);
        await rows.WriteAsync(orders);
        var parts = orders.SelectMany(order => order.Parts.Select(part => (part, order.Id))).ToDictionary(
            pair => pair.part, pair => pair.Id);
        await rows.WriteAsync(parts.Keys, (nameof(SellerOrder.Order), part => parts[part]));
        var lines = parts.Keys.SelectMany(part => part.Lines.Select(line => (line, part.Id))).ToDictionary(
            pair => pair.line, pair => pair.Id);
        await rows.WriteAsync(lines.Keys, (nameof(OrderLine.Part), line => lines[line]));
        await fulfilling.WriteAsync(rows);
    }

    /// <summary>When orders come: thrice as many at the end as at the beginning, and half again as many before the year's end.</summary>
    private List<DateTimeOffset> Times(int count)
    {
        var times = new List<DateTimeOffset>();
        var days = (story.End - story.Start).TotalDays;
        while (times.Count < count)
        {
            var day = story.Start.AddDays(Math.Floor(dice.Share() * days) + 1);
            var share = (day - story.Start).TotalDays / days;
            var season = day is { Month: 12, Day: < 20 } or { Month: 11, Day: > 15 } ? 1.5 : day.Month is 7 or 8 ? 0.85 : 1;
            var weekday = day.DayOfWeek is DayOfWeek.Sunday or DayOfWeek.Monday ? 1.15 : 1;
            var at = new DateTimeOffset(day.UtcDateTime.Date, TimeSpan.Zero).AddHours(Hour()).AddSeconds(dice.Between(0, 3599));
            if (dice.Chance((0.33 + (0.67 * share)) * season * weekday / 1.8) && at < story.End.AddMinutes(-3))
            {
                times.Add(at);
            }
        }
        times.Sort();
        return times;
    }

    private int Hour() => dice.Pick(Day, Hours);

    /// <summary>Picks goods that are sent to the shopper; the second and third often from the same store.</summary>
    private List<Pick> Fill(Shopper shopper, DateTimeOffset at, Stall? only)
    {
        var wanted = dice.Share() switch { < 0.62 => 1, < 0.88 => 2, _ => LinesMax };
        var picks = new List<Pick>();
        for (var attempt = 0; picks.Count < wanted && attempt < wanted * 30; attempt++)
        {
            var good = dice.Pick(goods, pulls);
            // What is bought together often comes from one store, and is sent as one parcel.
            var store = only ?? (picks.Count > 0 && attempt % 30 < 25 ? picks[0].Deal.Stall : null);
            var deals = good.Deals.Where(deal => (store is null || deal.Stall == store) && deal.PriceAt(at) is not null &&
                deal.Stall.RateTo(shopper.Address.Country) is not null && picks.TrueForAll(pick => pick.Deal.Good != good)).ToList();
            if (deals.Count == 0)
            {
                continue;
            }
            var cheapest = deals.MinBy(deal => Landed(deal, shopper, at))!;
            var deal = dice.Chance(0.7) ? dice.Pick(deals.Where(other => other.Stall == cheapest.Stall).ToList()) : dice.Pick(deals);
            picks.Add(new Pick(deal, dice.Share() switch { < 0.82 => 1, < 0.96 => 2, _ => 3 }));
        }
        return picks;
    }

    private long Landed(Deal deal, Shopper shopper, DateTimeOffset at)
    {
        var price = deal.PriceAt(at)!.Value;
        return currencies.At(at).Convert(price + deal.Stall.RateTo(shopper.Address.Country)!.Price(1, price), currencies.Base).Minor;
    }

    /// <summary>Orders of the buyer who can sign in, in every state, and some that wait at the seller whose owner can.</summary>
    private void PlanShown(Shopper shown)
    {
        var stalls = goods.SelectMany(good => good.Deals).Select(deal => deal.Stall)
            .Where(stall => stall.House.IsShown).Distinct().ToList();
        (int Hours, Fate Fate, bool AtShown)[] plan =
        [
            (24 * 420, Fate.Delivered, false), (24 * 260, Fate.Delivered, true), (24 * 121, Fate.CancelledByBuyer, false),
            (24 * 64, Fate.Delivered, true), (24 * 30, Fate.CancelledBySeller, false), (24 * 16, Fate.Delivered, true),
            (24 * 11, Fate.Delivered, false), (24 * 4, Fate.OnTheWay, true), (5, Fate.Waiting, true),
        ];
        foreach (var (hours, fate, atShown) in plan)
        {
            Force(story.End.AddHours(-hours).AddMinutes(-dice.Between(1, 50)), shown, fate, atShown && stalls.Count > 0 ? stalls : null);
        }
        for (var i = 0; i < ShownWaiting && stalls.Count > 0; i++)
        {
            Force(story.End.AddMinutes(-dice.Between(4, 55 * 60)), dice.Pick(shoppers), Fate.Waiting, stalls);
        }
    }

    private void Force(DateTimeOffset at, Shopper shopper, Fate fate, List<Stall>? stalls)
    {
        for (var attempt = 0; attempt < 40; attempt++)
        {
            if (Fill(shopper, at, stalls is null ? null : dice.Pick(stalls)) is { Count: > 0 } picks)
            {
                Place(at, shopper, picks, fate);
                return;
            }
        }
    }

    private void Place(DateTimeOffset at, Shopper shopper, List<Pick> picks, Fate fate)
    {
        var rates = currencies.At(at);
        var parts = picks.GroupBy(pick => pick.Deal.Stall).Select(group => Part(group.Key, [.. group], shopper, at, rates)).ToList();
        var id = dice.Id<OrderId>(at);
        var order = new Order
        {
            Id = id,
            Account = shopper.Account?.Id,
            CheckoutKey = $"demo:{id}",
            CheckoutHash = SHA256.HashData(Encoding.UTF8.GetBytes(id.ToString())),
            Email = shopper.Email,
            Name = shopper.Name,
            Address = shopper.Address,
            Language = shopper.Language.Code,
            Currency = shopper.Currency,
            TotalMinor = parts.Sum(part => part.TotalPaid.Minor),
            PlacedAt = at,
        };
        parts.ForEach(order.Add);
        orders.Add(order);
        fulfilling.Plan(order, shopper, picks, fate);
    }

    private SellerOrder Part(Stall stall, List<Pick> picks, Shopper shopper, DateTimeOffset at, RateTable rates)
    {
        var (store, rate) = (stall.Store, stall.RateTo(shopper.Address.Country)!);
        var sums = picks.ConvertAll(pick => pick.Deal.PriceAt(at)!.Value * pick.Quantity);
        var sum = sums.Aggregate(Money.Add);
        var shipping = rate.Price(picks.Sum(pick => pick.Quantity), sum);
        var bill = shelves.Tariff.Book.Bill(
            store.Seller, store.Currency, [.. picks.Zip(sums).Select(pair => new FeeLine(
                pair.First.Deal.Good.Product.Category, pair.First.Quantity, pair.Second))], shelves.Frame, rates, at);
        var goodsPaid = picks.Sum(pick => rates.Convert(pick.Deal.PriceAt(at)!.Value, shopper.Currency).Minor * pick.Quantity);
        var shippingPaid = rates.Convert(shipping, shopper.Currency);
        var part = new SellerOrder
        {
            Id = dice.Id<SellerOrderId>(at),
            Seller = store.Seller,
            Store = store.Id,
            Currency = store.Currency,
            GoodsMinor = sum.Minor,
            ShippingMinor = shipping.Minor,
            CommissionMinor = bill.Commission.Minor,
            FeesMinor = bill.Fees.Minor,
            CommissionRefund = bill.Refund,
            CommissionKeepMinor = bill.Keep.Minor,
            MaturityDays = bill.MaturityDays,
            RoundingPaidMinor = goodsPaid + shippingPaid.Minor - rates.Convert(sum + shipping, shopper.Currency).Minor,
            PaidCurrency = shopper.Currency,
            GoodsPaidMinor = goodsPaid,
            ShippingPaidMinor = shippingPaid.Minor,
            ShipBy = at.AddDays(store.HandlingDays),
            DeliverBy = at.AddDays(store.HandlingDays + rate.Days),
        };
        foreach (var pick in picks)
        {
            part.Add(Line(pick, shopper, at, rates));
        }
        return part;
    }

    private OrderLine Line(Pick pick, Shopper shopper, DateTimeOffset at, RateTable rates)
    {
        var (deal, product, price) = (pick.Deal, pick.Deal.Good.Product, pick.Deal.PriceAt(at)!.Value);
        return new OrderLine
        {
            Id = dice.Id<OrderLineId>(at),
            Offer = deal.Offer.Id,
            Product = product.Id,
            Variant = deal.Variant.Id,
            Title = product.Text(shopper.Language.Code)!.Title,
            OptionsJson = deal.Variant.OptionsJson,
            PictureKey = product.Pictures[0].MediaKey,
            PictureIsDrawing = true,
            Quantity = pick.Quantity,
            UnitMinor = price.Minor,
            UnitPaidMinor = rates.Convert(price, shopper.Currency).Minor,
            HsCode = product.HsCode,
            Origin = product.Origin,
            WeightGrams = product.WeightGrams,
        };
    }
}
