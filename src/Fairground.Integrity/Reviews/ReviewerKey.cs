using Fairground.Platform.Ids;

namespace Fairground.Integrity.Reviews;

/// <summary>
/// Who wrote a review, as far as its integrity goes: the same for all reviews of an account, or of a guest's e-mail address (a keyed hash
/// of it). When an account is deleted each of its reviews gets one of its own, and nothing ties them together any more.
/// </summary>
public readonly record struct ReviewerKey(Guid Value) : IId<ReviewerKey>
{
    public static string Prefix => "rvr";

    public static bool TryParse(string? text, out ReviewerKey id) => IdText.TryParse(text, out id);

    public override string ToString() => IdText.Format(this);
}
