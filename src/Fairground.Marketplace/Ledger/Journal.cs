using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Fairground.Marketplace.Ledger;

/// <summary>What a journal records.</summary>
public enum JournalKind
{
    Payment,
    Sale,
    Cancellation,
    Refund,
    Maturity,
    Hold,
    Release,
    Payout,
    PayoutFailure,
    PayoutReturn,

    /// <summary>A refund takes a share of a sale back.</summary>
    Reversal,

    /// <summary>What a seller owed was taken from what became available.</summary>
    Recovery,

    /// <summary>A buyer pays with store credit; gets it back because the order was not paid; gets a refund as credit.</summary>
    CreditUse,
    CreditReturn,
    CreditRefund,

    /// <summary>The operator gives a buyer credit; a buyer gives up what is left.</summary>
    CreditGrant,
    CreditWaiver,
}

/// <summary>What an entry's amount stands for, in words a seller understands.</summary>
public enum EntryKind
{
    Goods,
    Shipping,
    Commission,
    Payment,
    Exchange,
    Rounding,
    Refund,
    Maturity,
    Hold,
    Payout,
    Fee,

    /// <summary>What the market adds for its own coupon.</summary>
    Promotion,
    Recovery,
    Credit,

    /// <summary>Duty and import tax, collected for the state.</summary>
    Tax,
}

/// <summary>
/// A transfer of money between accounts, whole and for good: its entries sum to zero in each currency. Its key makes it idempotent: the
/// same cause never posts twice.
/// </summary>
[AppendOnly]
internal sealed class Journal
{
    private readonly List<Entry> entries = [];
    private readonly Dictionary<Currency, long> sums = [];

    public long Id { get; private set; }

    /// <summary>The cause as an idempotency key, such as <c>sale:sor_…</c>.</summary>
    public required string Key { get; init; }

    public required JournalKind Kind { get; init; }

    /// <summary>The id of what caused it: an order, a seller order, a hold, a payout.</summary>
    public required string Cause { get; init; }

    public required ReasonId? Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Adds an entry; nothing is added for a zero amount.</summary>
    public void Enter(LedgerAccount account, EntryKind kind, Money amount)
    {
        if (account.Currency != amount.Currency)
        {
            throw new InvalidOperationException($"An account in {account.Currency} takes no {amount.Currency}.");
        }
        if (!amount.IsZero)
        {
            entries.Add(new Entry { Account = account.Id, Kind = kind, Minor = amount.Minor });
            sums[amount.Currency] = checked(sums.GetValueOrDefault(amount.Currency) + amount.Minor);
        }
    }

    /// <summary>Moves an amount from one account to another.</summary>
    public void Move(LedgerAccount from, LedgerAccount to, EntryKind kind, Money amount)
    {
        Enter(from, kind, -amount);
        Enter(to, kind, amount);
    }

    /// <summary>Throws unless the entries sum to zero in each currency.</summary>
    public void RequireBalance()
    {
        if (sums.FirstOrDefault(sum => sum.Value != 0) is { Value: not 0 } off)
        {
            throw new InvalidOperationException($"Journal {Key} is off by {off.Value} in {off.Key}.");
        }
    }

    private sealed class Configuration : IEntityTypeConfiguration<Journal>
    {
        public void Configure(EntityTypeBuilder<Journal> builder)
        {
            builder.ToTable("ledger_journals", "marketplace");
            builder.Property(journal => journal.Key).HasMaxLength(80);
            builder.Property(journal => journal.Cause).HasMaxLength(40);
            builder.Property(journal => journal.Kind).HasConversion<string>().HasMaxLength(20);
            builder.HasIndex(journal => journal.Key).IsUnique();
            builder.HasIndex(journal => journal.Cause);
            builder.HasOne<Reason>().WithMany().HasForeignKey(journal => journal.Reason).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(journal => journal.Entries).WithOne().HasForeignKey(entry => entry.Journal).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A signed amount on one account, in minor units of the account's currency; plus is what is owed to its owner.</summary>
[AppendOnly]
internal sealed class Entry
{
    public long Id { get; private set; }
    public long Journal { get; private set; }
    public required int Account { get; init; }
    public required EntryKind Kind { get; init; }
    public required long Minor { get; init; }

    private sealed class Configuration : IEntityTypeConfiguration<Entry>
    {
        public void Configure(EntityTypeBuilder<Entry> builder)
        {
            builder.ToTable("ledger_entries", "marketplace");
            builder.Property(entry => entry.Kind).HasConversion<short>();
            builder.HasOne<LedgerAccount>().WithMany().HasForeignKey(entry => entry.Account).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(entry => entry.Journal);
            builder.HasIndex(entry => new { entry.Account, entry.Id });
        }
    }
}
