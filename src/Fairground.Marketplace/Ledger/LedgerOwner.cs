using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;

namespace Fairground.Marketplace.Ledger;

/// <summary>
/// Whose money stands on an account of the ledger: a seller's, a buyer's, or, empty, the platform's own. The account's kind says which of
/// them it is, and ids of sellers and buyers never meet: each is random.
/// </summary>
internal readonly record struct LedgerOwner(Guid Value) : IId<LedgerOwner>
{
    public static string Prefix => "own";

    /// <summary>The empty id, so that the key of an account stays unique on both databases.</summary>
    public static LedgerOwner Platform => default;

    public static implicit operator LedgerOwner(SellerId seller) => new(seller.Value);

    public static implicit operator LedgerOwner(AccountId buyer) => new(buyer.Value);

    public static bool TryParse(string? text, out LedgerOwner id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
