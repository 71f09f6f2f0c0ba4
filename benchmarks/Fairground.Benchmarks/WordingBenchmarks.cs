using BenchmarkDotNet.Attributes;
using Fairground.Kernels.Wording;

namespace Fairground.Benchmarks;

/// <summary>The readers of wording, on a usual review, a broker's post, and texts made to be slow.</summary>
public class WordingBenchmarks
{
    private readonly string review = "Bought this lamp for my daughter's desk in March. The light is warm and the arm stays "
        + "where you put it, but the switch feels cheap. Delivery took three days, the box was a little dented. "
        + "Four stars, would buy again with a coupon.";

    private readonly string slip = "Leave us a 5-star review, send a screenshot to support@kitchen.example and receive a $20 gift card.";
    private readonly string post = "Need US reviewers! Full refund after 5 star review via PayPal, max 2 orders a week, wait 6 days. "
        + "Keyword: foldable desk lamp. https://www.amazon.com/dp/B08XYZ1234 DM me your profile link.";

    private readonly string disguised = string.Concat(Enumerable.Repeat("r.e.v.i.e.w r e f u n d ", 1000));
    private readonly string repeated = string.Concat(Enumerable.Repeat("leave a good review and get a full refund if you ", 500));

    [Benchmark, Budget(4_000)]
    public double IncentiveOfAReview() => IncentiveWording.Read(review).Strength;

    [Benchmark, Budget(20_000)]
    public double IncentiveOfASlip() => IncentiveWording.Read(slip).Strength;

    [Benchmark, Budget(60_000)]
    public double RecruitingOfAPost() => RecruitingPost.Read(post).Score;

    [Benchmark, Budget(1_600_000)]
    public double RecruitingOfDisguisedWords() => RecruitingPost.Read(disguised).Score;

    [Benchmark, Budget(200_000)]
    public double IncentiveOfRepeatedOffers() => IncentiveWording.Read(repeated).Strength;
}
