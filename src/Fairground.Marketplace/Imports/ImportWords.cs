using static Fairground.Marketplace.Languages.MarketplaceTexts;

namespace Fairground.Marketplace.Imports;

/// <summary>What imports say to people.</summary>
internal static class ImportWords
{
    /// <summary>Why an import was ended; null if it was not.</summary>
    public static string? Stop(OfferImport import) =>
        import.StopCode is { } code ? Text[$"imports.stop.{code}", import.StopDetail] : null;

    public static string Note(ImportNote note) => Text.Count($"imports.note.{note.Code}", note.Rows, note.Detail);

    public static string ToneOf(ImportState state) => state switch
    {
        ImportState.Done => "good",
        ImportState.Checked or ImportState.Waiting or ImportState.Running => "wait",
        ImportState.Refused or ImportState.Failed => "bad",
        _ => "plain",
    };
}
