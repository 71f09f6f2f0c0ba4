using Fairground.Marketplace.Ledger;
using Fairground.Marketplace.Payouts;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;

namespace Fairground.Marketplace.Statements;

/// <summary>What a movement of a statement was, in the order in which statements list them.</summary>
public enum StatementSection
{
    Sales,
    Shipping,
    Commission,
    Fees,
    Refunds,
    Maturity,
    Holds,
    Releases,
    Payouts,
    PayoutsBack,
    Corrections,
}

/// <summary>Amounts by where they stand: on the way, available, held, owed to the market (with a minus).</summary>
internal readonly record struct Standing(Money Pending, Money Available, Money Held, Money Owed)
{
    public Money Total => Pending + Available + Held + Owed;

    public bool IsZero => Pending.IsZero && Available.IsZero && Held.IsZero && Owed.IsZero;

    public static Standing Zero(Currency currency)
    {
        var zero = Money.Zero(currency);
        return new Standing(zero, zero, zero, zero);
    }

    public static Standing operator +(Standing left, Standing right) => new(
        left.Pending + right.Pending, left.Available + right.Available, left.Held + right.Held, left.Owed + right.Owed);

    public static Standing Of(LedgerKind kind, Money amount)
    {
        var zero = Money.Zero(amount.Currency);
        return kind switch
        {
            LedgerKind.Pending => new Standing(amount, zero, zero, zero),
            LedgerKind.Available => new Standing(zero, amount, zero, zero),
            LedgerKind.Reserved or LedgerKind.Frozen => new Standing(zero, zero, amount, zero),
            _ => new Standing(zero, zero, zero, amount),
        };
    }
}

/// <summary>What a journal moved of one section.</summary>
internal sealed record StatementItem(
    long Journal, DateTimeOffset At, JournalKind Kind, StatementSection Section, string Cause, ReasonId? Reason, Standing Moved);

/// <summary>All that moved in one section, and how many journals did.</summary>
internal sealed record SectionSum(StatementSection Section, int Journals, Standing Moved);

/// <summary>
/// A seller's statement of a month in one currency. It is worked out from entries of the ledger, which are only ever added to, so that a
/// month which is over reads the same for good.
/// </summary>
internal sealed record MonthStatement(
    SellerId Seller, Currency Currency, Month Month, TimeZoneInfo Zone, DateTimeOffset From, DateTimeOffset To, bool IsFinal,
    Standing Opening, IReadOnlyList<SectionSum> Sections, Standing InLedger)
{
    public Standing Moved => Sections.Aggregate(Standing.Zero(Currency), (sum, section) => sum + section.Moved);

    /// <summary>The opening balance and all movements.</summary>
    public Standing Closing => Opening + Moved;

    /// <summary>Whether it comes to what the ledger has at the end of the month, summed by itself.</summary>
    public bool AddsUp => Closing == InLedger;

    /// <summary>What people call it: the seller's digits, the month, the currency.</summary>
    public string Number => NumberOf(Seller, Month, Currency);

    public static string NumberOf(SellerId seller, Month month, Currency currency)
    {
        var text = seller.ToString().ToUpperInvariant();
        return $"{text[^8..^4]}-{text[^4..]}-{month.ToString().Replace("-", "", StringComparison.Ordinal)}-{currency}";
    }

    /// <summary>
    /// Where an entry belongs. What sales brought in and what buyers got back stand apart; commission and fees stand together with what of
    /// them was given back; what no other section names is a correction, so that nothing is left out.
    /// </summary>
    public static StatementSection SectionOf(JournalKind journal, EntryKind entry) => (journal, entry) switch
    {
        (_, EntryKind.Commission) => StatementSection.Commission,
        (_, EntryKind.Fee) => StatementSection.Fees,
        (JournalKind.Sale, EntryKind.Goods) => StatementSection.Sales,
        (JournalKind.Sale, EntryKind.Shipping) => StatementSection.Shipping,
        (JournalKind.Cancellation or JournalKind.Refund or JournalKind.Reversal, _) => StatementSection.Refunds,
        (JournalKind.Maturity, _) => StatementSection.Maturity,
        (JournalKind.Hold, _) => StatementSection.Holds,
        (JournalKind.Release, _) => StatementSection.Releases,
        (JournalKind.Payout, _) => StatementSection.Payouts,
        (JournalKind.PayoutFailure or JournalKind.PayoutReturn, _) => StatementSection.PayoutsBack,
        _ => StatementSection.Corrections,
    };
}

/// <summary>A month on the list of statements.</summary>
internal sealed record MonthLine(Month Month, Money Earned, Money PaidOut, Money Closing, bool IsFinal);
