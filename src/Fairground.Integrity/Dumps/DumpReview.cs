namespace Fairground.Integrity.Dumps;

/// <summary>Why a line of a dump was left out.</summary>
internal enum DumpFault
{
    Malformed,
    TooLong,
    NoReviewer,
    NoProduct,
    StarsInvalid,
    TimeInvalid,
    TimeInFuture,
    WrongNumberOfFields,
}

/// <summary>A review as it stands in a dump.</summary>
/// <param name="Seconds">When, in seconds since 1970.</param>
/// <param name="IsVerified">Null where the dump does not say.</param>
internal sealed record DumpReview(
    string Reviewer, string Product, byte Stars, long Seconds, string Title, string Text, bool? IsVerified, string? Seller);

/// <summary>A line of a dump: a review, or what is wrong with it.</summary>
internal readonly record struct DumpLine(long Number, DumpReview? Review, DumpFault Fault);

/// <summary>Checks what a line says, the same for every format.</summary>
internal sealed class DumpRules(DateTimeOffset now)
{
    private const int NameLengthMax = 200;
    private const long MillisecondsFrom = 100_000_000_000;

    // A file made elsewhere may be a time zone ahead.
    private readonly long secondsMax = now.AddDays(1).ToUnixTimeSeconds();

    public DumpLine Check(
        long number, string? reviewer, string? product, double? stars, double? time, string? title, string? text, bool? isVerified,
        string? seller)
    {
        var seconds = time > MillisecondsFrom ? time / 1000 : time;
        DumpFault? fault = string.IsNullOrWhiteSpace(reviewer) || reviewer.Length > NameLengthMax ? DumpFault.NoReviewer
            : string.IsNullOrWhiteSpace(product) || product.Length > NameLengthMax ? DumpFault.NoProduct
            : stars is not (>= 1 and <= 5) ? DumpFault.StarsInvalid
            : seconds is not (>= 0 and < 1e11) ? DumpFault.TimeInvalid
            : seconds > secondsMax ? DumpFault.TimeInFuture
            : null;
        return fault is { } wrong ? new DumpLine(number, null, wrong) : new DumpLine(number, new DumpReview(
            reviewer!, product!, (byte)Math.Round(stars!.Value), (long)seconds!.Value, title ?? "", text ?? "", isVerified, seller),
            default);
    }
}
