namespace Fairground.Tests;

/// <summary>What operators do with programmes in tests, and what sellers read of them.</summary>
public static class Terms
{
    public const string Why = "Sellers asked for clear rules before the autumn begins.";
    public const string Slug = "autumn-fair";

    public static Condition AtLeast(string name, string input, decimal least) => new(name, input, "number-at-least", Least: least);

    public static Condition AtMost(string name, string input, decimal most) => new(name, input, "number-at-most", Most: most);

    public static Task OpenAsync(Person admin, string slug = Slug, string kind = "SalesEvent") => admin.PostAsync("/api/programmes", new
    {
        slug, kind, subjects = "seller", original = "en", name = "Autumn Fair", text = "Ten days of deals.",
    });

    public static Task<TermsView> PublishAsync(Person admin, int follows, params Condition[] conditions) =>
        admin.PostAsync<TermsView>($"/api/programmes/{Slug}/terms", Body(follows, conditions));

    public static object Body(int follows, IEnumerable<Condition> conditions, string text = "Ten days of deals.", string? from = null,
        string? reason = Why, string name = "Autumn Fair") => new
        {
            follows, original = "en", texts = new[] { new { language = "en", name, text } }, conditions, effectiveFrom = from, reason,
        };

    /// <summary>A programme whose first version is in force.</summary>
    public static async Task<TermsView> BeginAsync(Person admin, params Condition[] conditions)
    {
        await OpenAsync(admin);
        return await PublishAsync(admin, 0, conditions);
    }

    internal static Task<Decision> AskAsync(this Stall stall, string slug = Slug) =>
        stall.Owner.PostAsync<Decision>($"{stall.Desk}/eligibility-decisions", new { programme = slug });

    internal static Task<Standing> ProgrammeStandingAsync(this Stall stall, string slug = Slug) =>
        stall.Owner.GetAsync<Standing>($"{stall.Desk}/programmes/{slug}");

    internal static Task HandleWithinAsync(this Stall stall, int days) => stall.Owner.PutAsync($"{stall.Desk}/stores/{stall.Store}", new
    {
        name = stall.Slug, currency = "EUR", shipsFrom = "FR", handlingDays = days,
        rates = new[] { new { zone = "Domestic", firstMinor = 490, moreMinor = 100, days = 3 } },
    });

    public sealed record Condition(
        string Name, string Input, string Test, decimal? Least = null, decimal? Most = null, bool? Yes = null,
        IReadOnlyList<string>? Values = null, string? Day = null);

    public sealed record TermsView(
        string Id, int Version, DateTimeOffset EffectiveFrom, string State, string Hash, List<ConditionView> Conditions, string Reason);

    public sealed record ConditionView(string Name, string Sentence);

    public sealed record Decision(
        string Id, string Programme, int Version, string Cause, bool IsEligible, System.Text.Json.JsonElement Inputs, string InputsHash,
        string? Reason, List<Outcome> Conditions);

    public sealed record Outcome(string Name, string Asked, string Found, bool IsMet, string? Way, string? WayPath);

    public sealed record Standing(
        string Programme, string Name, int? InForce, bool IsMember, string? State, bool? WouldBeEligible, List<Outcome> Conditions);
}
