using System.Security.Cryptography;
using System.Text;
using Fairground.Marketplace.Catalogue;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// What a check remembers of rows that would have made something, where applying would find it in the database: groups with their variants,
/// and numbers. Hashes, so that a file of the largest size takes some megabytes.
/// </summary>
internal sealed class CheckMemory
{
    private readonly Dictionary<UInt128, int> groups = [];
    private readonly Dictionary<UInt128, string> variants = [];
    private readonly Dictionary<UInt128, string> gtins = [];

    /// <summary>How many variants earlier rows would have added to the group.</summary>
    public int VariantsOf(string group) => groups.GetValueOrDefault(KeyOf(group));

    /// <summary>The SKU whose row would have made this variant of the group.</summary>
    public string? Find(string group, IReadOnlyCollection<VariantOption> options) => variants.GetValueOrDefault(KeyOf(group, options));

    public string? FindGtin(string gtin) => gtins.GetValueOrDefault(KeyOf(gtin));

    public void Remember(RowDraft draft)
    {
        if (draft.Group is { } group)
        {
            groups[KeyOf(group)] = VariantsOf(group) + 1;
            variants.TryAdd(KeyOf(group, draft.Options ?? []), draft.Sku);
        }
        else if (draft.Gtin is { Length: > 0 } gtin)
        {
            gtins.TryAdd(KeyOf(gtin), draft.Sku);
        }
    }

    public static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BitConverter.ToUInt128(hash);
    }

    private static UInt128 KeyOf(string group, IEnumerable<VariantOption> options) => KeyOf(
        $"{group}\n{string.Join('\n',
            options.OrderBy(option => option.Code, StringComparer.Ordinal).Select(option => $"{option.Code}={option.Value}"))}");
}
