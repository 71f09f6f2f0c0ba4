using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Platform.Accounts;
using Fairground.Platform.Persistence;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Marketplace.Carts;

/// <summary>
/// Finds the visitor's cart: the account's, or the one whose key the cookie or the <c>Cart-Key</c> header holds. A guest who signs in takes
/// the guest's cart along.
/// </summary>
internal sealed class CartAccess(FairgroundDb db, Visitor visitor, IHttpContextAccessor http)
{
    public const string Cookie = "cart";
    public const string Header = "Cart-Key";
    private int? counted;

    public async Task<Cart?> FindAsync(CancellationToken cancellationToken)
    {
        var guest = await FindGuestAsync(cancellationToken);
        if (visitor.Account is not { } account)
        {
            return guest;
        }
        var own = await db.Set<Cart>().FirstOrDefaultAsync(cart => cart.Account == account, cancellationToken);
        return guest is null ? own : await MergeAsync(own, guest, account, cancellationToken);
    }

    /// <summary>Changes the cart, and makes one first where there is none.</summary>
    public async Task<(Cart Cart, string? NewKey)> ChangeAsync(Action<Cart, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        var (cart, key) = await FindAsync(cancellationToken) is { } known ? (known, null) : New();
        change(cart, db.Time.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException) when (cart.Account is not null)
        {
            // Two requests of one account made its first cart at once.
            throw new Refusal(PlatformProblems.Conflict);
        }
        if (key is not null)
        {
            Keep(key);
        }
        return (cart, key);
    }

    /// <summary>
    /// Enters the code of a coupon. A code that nobody gave out is refused; why others do not apply is the quote's to say.
    /// </summary>
    public async Task<(Cart Cart, string? NewKey)> EnterAsync(string text, CouponBook coupons, CancellationToken cancellationToken)
    {
        if (CouponCode.Read(text) is not { } code || !await coupons.KnowsAsync(code, cancellationToken))
        {
            throw new Refusal(MarketplaceProblems.CouponUnknown, text.Trim());
        }
        return await ChangeAsync((cart, now) => cart.Enter(code, now), cancellationToken);
    }

    /// <summary>Refuses what cannot be bought at the moment it is put into the cart.</summary>
    public async Task CheckAsync(OfferId id, CancellationToken cancellationToken)
    {
        if (await LiveOffer.ReadAsync(db, sql => $"o.id = {sql.Value(id)}", cancellationToken) is [])
        {
            throw new Refusal(MarketplaceProblems.OfferUnavailable);
        }
    }

    /// <summary>
    /// How many pieces the visitor's cart holds, for the page's head: asked once a request, however many places show it; no query for
    /// visitors who never had one.
    /// </summary>
    public async ValueTask<int> CountAsync(CancellationToken cancellationToken) => counted ??= await ReadCountAsync(cancellationToken);

    private async Task<int> ReadCountAsync(CancellationToken cancellationToken)
    {
        if (visitor.Account is { } account)
        {
            return await db.Set<Cart>().Where(cart => cart.Account == account).SelectMany(cart => cart.Lines).SumAsync(
                line => line.Quantity, cancellationToken);
        }
        return Key is not null && await FindGuestAsync(cancellationToken) is { } guest ? guest.Lines.Sum(line => line.Quantity) : 0;
    }

    private string? Key => http.HttpContext is { } context
        ? context.Request.Headers[Header].FirstOrDefault() ?? context.Request.Cookies[Cookie]
        : null;

    private async Task<Cart?> FindGuestAsync(CancellationToken cancellationToken)
    {
        if (Key?.Split('.', 2) is not [var text, var secret] || !CartId.TryParse(text, out var id))
        {
            return null;
        }
        var cart = await db.Set<Cart>().FirstOrDefaultAsync(row => row.Id == id && row.Account == null, cancellationToken);
        return cart?.OpensWith(secret) == true ? cart : null;
    }

    private (Cart Cart, string? Key) New()
    {
        var (cart, key) = visitor.Account is { } account ? (Cart.Of(account, db.Time), (string?)null) : Cart.OfGuest(db.Time);
        db.Add(cart);
        return (cart, key);
    }

    private async Task<Cart> MergeAsync(Cart? own, Cart guest, AccountId account, CancellationToken cancellationToken)
    {
        if (own is null)
        {
            own = Cart.Of(account, db.Time);
            db.Add(own);
        }
        own.TakeOver(guest, db.Time.GetUtcNow());
        db.Remove(guest);
        await db.SaveChangesAsync(cancellationToken);
        http.HttpContext!.Response.Cookies.Delete(Cookie);
        return own;
    }

    private void Keep(string key) => http.HttpContext!.Response.Cookies.Append(Cookie, key, new CookieOptions
    {
        MaxAge = Cart.GuestLifetime,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.HttpContext.Request.IsHttps,
    });
}
