namespace Fairground.Integrity.Reviews;

/// <summary>A review as its readers see it, with who answered it.</summary>
public sealed record ShownReview(
    ReviewId Id, string Author, int Stars, string Title, string Text, string Language, DateTimeOffset WrittenAt, bool IsVerified,
    string? Answer, DateTimeOffset? AnsweredAt, string? AnsweredBy);
