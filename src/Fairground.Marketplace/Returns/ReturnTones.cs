namespace Fairground.Marketplace.Returns;

/// <summary>How states of returns look.</summary>
internal static class ReturnTones
{
    public static string ToneOf(ReturnStatus status) => status switch
    {
        ReturnStatus.Refunded => "good",
        ReturnStatus.Refused or ReturnStatus.Disputed => "bad",
        ReturnStatus.Cancelled or ReturnStatus.Lapsed => "plain",
        _ => "wait",
    };
}
