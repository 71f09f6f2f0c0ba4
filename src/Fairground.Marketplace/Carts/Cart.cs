using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Coupons;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Carts;

/// <summary>What somebody means to buy. A guest's cart opens with a key; an account has one cart.</summary>
internal sealed class Cart
{
    public const int LinesMax = 50;
    public const int QuantityMax = 99;

    /// <summary>A guest's cart that nobody has touched this long is removed.</summary>
    public static readonly TimeSpan GuestLifetime = TimeSpan.FromDays(60);

    /// <summary>How many codes of coupons a cart may hold.</summary>
    public const int CouponsMax = 5;

    private const int SecretBytes = 18;
    private readonly List<CartLine> lines = [];

    public required CartId Id { get; init; }
    public AccountId? Account { get; init; }
    public byte[]? KeyHash { get; private init; }

    /// <summary>The idempotency key of the order that this cart will become; a new one once it has.</summary>
    public Guid CheckoutKey { get; private set; }

    public DateTimeOffset UsedAt { get; private set; }

    /// <summary>The codes of coupons that were entered, in their order, with spaces between: they are read with the cart alone.</summary>
    public string CouponCodes { get; private set; } = "";

    public IReadOnlyList<CartLine> Lines => lines;

    public IReadOnlyList<string> Coupons => CouponCodes.Length == 0 ? [] : CouponCodes.Split(' ');

    public static Cart Of(AccountId account, TimeProvider time) =>
        new() { Id = Platform.Ids.Id.New<CartId>(time), Account = account, CheckoutKey = Guid.CreateVersion7(), UsedAt = time.GetUtcNow() };

    /// <summary>A guest's cart and the key that opens it: its id, a dot, and a secret.</summary>
    public static (Cart Cart, string Key) OfGuest(TimeProvider time)
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var cart = new Cart
        {
            Id = Platform.Ids.Id.New<CartId>(time),
            KeyHash = HashOf(secret),
            CheckoutKey = Guid.CreateVersion7(),
            UsedAt = time.GetUtcNow(),
        };
        return (cart, $"{cart.Id}.{secret}");
    }

    public bool OpensWith(string secret) => KeyHash is not null && CryptographicOperations.FixedTimeEquals(KeyHash, HashOf(secret));

    /// <summary>Puts pieces of an offer into the cart, on top of what is there.</summary>
    public void Add(OfferId offer, int quantity, DateTimeOffset now) =>
        Set(offer, (lines.Find(line => line.Offer == offer)?.Quantity ?? 0) + quantity, now);

    /// <summary>Sets how many pieces of an offer are in the cart; none takes it out.</summary>
    public void Set(OfferId offer, int quantity, DateTimeOffset now)
    {
        UsedAt = now;
        var line = lines.Find(known => known.Offer == offer);
        if (quantity <= 0)
        {
            lines.RemoveAll(known => known.Offer == offer);
        }
        else if (line is not null)
        {
            line.Quantity = Math.Min(quantity, QuantityMax);
        }
        else if (lines.Count >= LinesMax)
        {
            throw new Refusal(MarketplaceProblems.CartFull, LinesMax);
        }
        else
        {
            lines.Add(new CartLine { Offer = offer, Quantity = Math.Min(quantity, QuantityMax), AddedAt = now });
        }
    }

    public void TakeOver(Cart guest, DateTimeOffset now)
    {
        foreach (var line in guest.Lines.Take(LinesMax - lines.Count))
        {
            Add(line.Offer, line.Quantity, now);
        }
        CouponCodes = string.Join(' ', Coupons.Union(guest.Coupons).Take(CouponsMax));
    }

    /// <summary>Enters the code of a coupon; one that was entered already stays where it is.</summary>
    public void Enter(string code, DateTimeOffset now)
    {
        UsedAt = now;
        var codes = Coupons.Union([code]).ToList();
        CouponCodes = codes.Count <= CouponsMax
            ? string.Join(' ', codes)
            : throw new Refusal(MarketplaceProblems.TooManyCoupons, CouponsMax);
    }

    public void Withdraw(string code, DateTimeOffset now) => (UsedAt, CouponCodes) = (now, string.Join(' ', Coupons.Except([code])));

    /// <summary>Empties the cart of what was bought, and readies it for another order.</summary>
    public void WasBought(IReadOnlyCollection<OfferId> offers, IReadOnlyCollection<string> coupons)
    {
        lines.RemoveAll(line => offers.Contains(line.Offer));
        CouponCodes = string.Join(' ', Coupons.Except(coupons));
        CheckoutKey = Guid.CreateVersion7();
    }

    /// <summary>Lets another order be tried after one has failed for good.</summary>
    public void TryAgain() => CheckoutKey = Guid.CreateVersion7();

    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    private sealed class Configuration : IEntityTypeConfiguration<Cart>
    {
        public void Configure(EntityTypeBuilder<Cart> builder)
        {
            builder.ToTable("carts", "marketplace");
            builder.Property(cart => cart.KeyHash).HasMaxLength(32);
            builder.Ignore(cart => cart.Coupons);
            builder.Property(cart => cart.CouponCodes).HasMaxLength(CouponsMax * (CouponCode.LengthMax + 1));
            builder.HasOne<Account>().WithMany().HasForeignKey(cart => cart.Account);
            builder.HasIndex(cart => cart.Account).IsUnique();
            builder.HasIndex(cart => cart.UsedAt).HasFilter("account is null");
            builder.OwnsMany(cart => cart.Lines, line =>
            {
                line.ToTable("cart_lines", "marketplace");
                line.WithOwner().HasForeignKey("CartId");
                line.HasKey("CartId", nameof(CartLine.Offer));
                line.HasOne<Offer>().WithMany().HasForeignKey(row => row.Offer);
            });
        }
    }
}

internal sealed class CartLine
{
    public required OfferId Offer { get; init; }
    public required int Quantity { get; set; }
    public required DateTimeOffset AddedAt { get; init; }
}
