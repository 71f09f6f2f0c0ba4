using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// What an account of the ledger is for. Balances are what is owed to the owner: money that came in stands at the payment provider's
/// clearing account with a minus.
/// </summary>
public enum LedgerKind
{
    // Sellers'
    Pending,
    Available,
    Reserved,
    Frozen,
    Receivable,

    // The platform's
    PspClearing,
    OrderClearing,
    Commission,
    Fees,
    TaxPayable,
    Refunds,
    Rounding,
    Exchange,

    /// <summary>What the market's own coupons cost it, with a minus.</summary>
    Promotions,

    /// <summary>Store credit that the market has given of its own, with a minus, less what buyers gave up.</summary>
    Gifts,

    // Buyers'
    StoreCredit,
}

/// <summary>An account of the double-entry ledger: an owner, a kind, a currency.</summary>
internal sealed class LedgerAccount
{
    public int Id { get; private set; }

    /// <summary>The seller, or for store credit the buyer; empty for the platform.</summary>
    public required LedgerOwner Owner { get; init; }

    public required LedgerKind Kind { get; init; }
    public required Currency Currency { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<LedgerAccount>
    {
        public void Configure(EntityTypeBuilder<LedgerAccount> builder)
        {
            builder.ToTable("ledger_accounts", "marketplace");
            builder.Property(account => account.Kind).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(account => new { account.Owner, account.Kind, account.Currency }).IsUnique();
        }
    }
}
