using System.Globalization;
using Fairground.Kernels.Wording;
using static Fairground.Integrity.Languages.IntegrityTexts;

namespace Fairground.Integrity.Brokers;

/// <summary>Posts, and what is found about them, in words.</summary>
internal static class PostWords
{
    public static string Say(PostFault fault) => fault.Code switch
    {
        "text-too-long" => Text["posts.fault.text-too-long", Number(BrokerPost.TextLengthMax)],
        "source-too-long" => Text["posts.fault.source-too-long", BrokerPost.SourceLengthMax],
        "group-too-long" => Text["posts.fault.group-too-long", BrokerPost.GroupLengthMax],
        _ => fault.Detail.Length > 0 && Text.Find($"posts.fault.{fault.Code}.of") is { } of
            ? string.Format(CultureInfo.CurrentCulture, of, fault.Detail) : Text[$"posts.fault.{fault.Code}"],
    };

    public static string ToneOf(PostClass kind) => kind switch
    {
        PostClass.Recruiting => "plum",
        PostClass.TaskScam => "wait",
        PostClass.Deal or PostClass.ProductTest => "good",
        _ => "plain",
    };

    public static string Say(OwnFinding finding) => finding.Kind switch
    {
        FindingKind.Burst => Text.Count("posts.finding.Burst", (int)finding.Number, Corroborations.BurstFromDay, Corroborations.BurstToDay),
        FindingKind.Discount => finding.Of == 0 ? Text["posts.finding.Discount.none"]
            : Text["posts.finding.Discount", Share(finding.Number), Number(finding.Of)],
        _ => finding.Of == 0 ? Text["posts.finding.none"]
            : Text[$"posts.finding.{finding.Kind}", Number((int)Math.Round(finding.Number * finding.Of)), Number(finding.Of),
                Share(finding.Number)],
    };

    public static string Usual(OwnFinding finding) => finding.Kind switch
    {
        FindingKind.Burst => Text["posts.usual.Burst", finding.Usual.ToString("0.#", CultureInfo.CurrentCulture), Number(finding.Of)],
        FindingKind.Discount => Text["posts.usual.Discount", Share(finding.Usual), Number(finding.UsualOf)],
        _ => Text["posts.usual", Share(finding.Usual), Number(finding.UsualOf)],
    };

    public static string Sureness(double sureness) =>
        Text[sureness >= 0.85 ? "posts.sure.high" : sureness >= 0.5 ? "posts.sure.middle" : "posts.sure.low"];

    public static string Share(double share) => share.ToString("P0", CultureInfo.CurrentCulture);

    private static string Number(int number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
