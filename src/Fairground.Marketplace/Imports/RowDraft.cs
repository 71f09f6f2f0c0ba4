using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Sheets;

namespace Fairground.Marketplace.Imports;

/// <summary>What a row says of a product in one language; null for what it does not say.</summary>
internal sealed record DraftText(string Language, string? Title, string? Description);

/// <summary>A row of a file, read: what it asks for, and what speaks against it. Null stands for what the row does not say.</summary>
internal sealed class RowDraft(SheetRow row, string sku)
{
    public const int FaultsMax = 10;
    private readonly List<RowFault> faults = [];
    private int ownFaults;

    public SheetRow Row => row;
    public string Sku => sku;
    public IReadOnlyList<RowFault> Faults => faults;

    public string? Group { get; set; }
    public string? Gtin { get; set; }

    /// <summary>The texts; that without a language of its own is in the product's, or the import's.</summary>
    public List<DraftText> Texts { get; } = [];

    public Category? Category { get; set; }
    public string? Brand { get; set; }
    public long? PriceMinor { get; set; }
    public int? Stock { get; set; }

    /// <summary>Whether there are pieces at all, where the file says no more.</summary>
    public bool? IsAvailable { get; set; }

    public bool? IsActive { get; set; }
    public IReadOnlyList<VariantOption>? Options { get; set; }
    public IReadOnlyList<(string Code, string Value)>? Attributes { get; set; }

    /// <summary>Whether it says anything of the product that it belongs to.</summary>
    public bool SaysProduct => Group is not null || Gtin is not null || Texts.Count > 0 || Category is not null || Brand is not null ||
        Options is not null || Attributes is not null;

    /// <summary>The row itself has been read: what speaks against it from here on is found in the market, and may be found anew.</summary>
    public RowDraft Close()
    {
        ownFaults = faults.Count;
        return this;
    }

    /// <summary>Forgets what was found in the market, before somebody looks there again.</summary>
    public void Reopen() => faults.RemoveRange(ownFaults, faults.Count - ownFaults);

    public void Refuse(RowFault fault)
    {
        if (faults.Count < FaultsMax)
        {
            faults.Add(fault);
        }
    }

    public void Refuse(string code, Field field, string detail = "") => Refuse(new RowFault(code, Fields.NameOf(field), detail));
}
