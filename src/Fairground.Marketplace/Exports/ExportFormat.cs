namespace Fairground.Marketplace.Exports;

/// <summary>The formats of an export, which are those of an import; the words are <c>exports.format.NAME</c>.</summary>
public enum ExportFormat
{
    Csv,
    JsonLines,

    /// <summary>Google Merchant product data as a table with tabs.</summary>
    MerchantTsv,

    /// <summary>Google Merchant product data as RSS 2.0.</summary>
    MerchantXml,
}
