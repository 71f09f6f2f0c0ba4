using System.Globalization;
using Fairground.Marketplace.Carts;
using Fairground.Marketplace.Coupons;
using Fairground.Marketplace.Payments;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Orders;

public sealed partial class CheckoutPage
{
    private Cart? cart;
    private Quote quote = null!;
    private List<(string, string)> countries = [];

    /// <summary>The total that was on the page when the button was pressed, whatever it is by now.</summary>
    private Money? seen;

    /// <summary>What the buyer has in store credit, and how much of it this order uses.</summary>
    private Money balance;
    private Money credit;

    [SupplyParameterFromForm]
    private CheckoutForm Form { get; set; } = null!;

    [SupplyParameterFromQuery]
    private string? Rest { get; set; }

    /// <summary>Whether what cannot be bought now stays in the cart.</summary>
    private bool BuysTheRest => Form.Rest == "true";

    protected override async Task OnInitializedAsync()
    {
        cart = await Carts.FindAsync(Aborted);
        seen = ReadTotal(Form?.Total);
        Form ??= await FreshAsync();
        countries = [.. Market.Value.Destinations.Select(code => (code, Countries.Name(code))).OrderBy(
            country => country.Item2, StringComparer.CurrentCulture)];
        await QuoteAsync();
    }

    private async Task PlaceAsync()
    {
        if (await TryPlaceAsync() is { } id)
        {
            Navigation.NavigateTo(OrderAccess.PathOf(Keys, id, isGuest: !Visitor.IsSignedIn));
            return;
        }
        // The cart, its key or its sums may have changed with the refusal: show what is true now.
        cart = await Carts.FindAsync(Aborted);
        await QuoteAsync();
    }

    private async Task<OrderId?> TryPlaceAsync()
    {
        OrderId? placed = null;
        var isPlaced = await AttemptAsync(async () =>
        {
            if (cart is null || quote.IsEmpty)
            {
                throw new Refusal(MarketplaceProblems.CartEmpty);
            }
            var (order, payment) = await Checkout.PlaceAsync(cart, Form.Key, Details(), Aborted);
            if (payment is PaymentStatus.Declined or PaymentStatus.Voided)
            {
                throw new Refusal(MarketplaceProblems.PaymentDeclined);
            }
            placed = order;
        });
        return isPlaced ? placed : null;
    }

    private bool KeepsCredit => Context.Request.Query["credit"] == "keep";

    private CheckoutDetails Details() => new(
        Form.Email, Form.Name, new PostalAddress { Line = Form.Line, Postcode = Form.Postcode, City = Form.City, Country = Form.Country },
        new string([.. (Form.Card ?? "").Where(char.IsAsciiDigit)]), seen, ReadTotal(Form.Credit), BuysTheRest);

    private async Task QuoteAsync()
    {
        quote = await Quotes.MakeAsync(
            cart, Form.Country, Visitor.Currency, new Customer(Visitor.Account, Form.Email), Aborted, BuysTheRest);
        Form.Key = cart?.CheckoutKey.ToString("N") ?? "";
        Form.Total = $"{quote.Total.Minor} {quote.Total.Currency}";
        balance = await Credits.BalanceAsync(Visitor.Account, quote.Currency, Aborted);
        credit = KeepsCredit ? Money.Zero(quote.Currency) : balance < quote.Total ? balance : quote.Total;
        Form.Credit = $"{credit.Minor} {credit.Currency}";
        Form.IsCharged = credit < quote.Total || quote.IsEmpty;
    }

    /// <summary>An empty form, with what an account's last order knows.</summary>
    private async Task<CheckoutForm> FreshAsync()
    {
        var form = new CheckoutForm { Country = Visitor.Country, Rest = Rest ?? "" };
        if (Visitor.Account is not { } account)
        {
            return form;
        }
        var last = await Db.Set<Order>().AsNoTracking().Where(order => order.Account == account).OrderByDescending(order => order.PlacedAt)
            .FirstOrDefaultAsync(Aborted);
        form.Email = last?.Email ?? await Db.Set<Account>().Where(row => row.Id == account).Select(row => row.Email!).SingleAsync(Aborted);
        form.Name = last?.Name ?? "";
        if (last is not null)
        {
            (form.Line, form.Postcode, form.City, form.Country) = (
                last.Address.Line, last.Address.Postcode, last.Address.City, last.Address.Country);
        }
        return form;
    }

    private static Money? ReadTotal(string? text) =>
        text?.Split(' ') is [var minor, var code] && long.TryParse(
            minor, NumberStyles.None, CultureInfo.InvariantCulture, out var amount) &&
        Currency.TryParse(code, out var currency) ? new Money(amount, currency) : null;

    /// <summary>Seven fields, and no more.</summary>
    private sealed class CheckoutForm
    {
        [Needed, Email]
        public string Email { get; set; } = "";

        [Needed, Lengths(2, 120)]
        public string Name { get; set; } = "";

        [Needed, Lengths(2, PostalAddress.LineLengthMax)]
        public string Line { get; set; } = "";

        [Needed, Lengths(1, 16)]
        public string Postcode { get; set; } = "";

        [Needed, Lengths(1, 80)]
        public string City { get; set; } = "";

        [Needed, Country]
        public string Country { get; set; } = "";

        [NeededWith(nameof(IsCharged)), CardNumber]
        public string Card { get; set; } = "";

        /// <summary>Whether anything is left to be paid by card.</summary>
        public bool IsCharged { get; set; } = true;

        public string Credit { get; set; } = "";

        public string Key { get; set; } = "";

        public string Total { get; set; } = "";

        public string Rest { get; set; } = "";
    }
}
