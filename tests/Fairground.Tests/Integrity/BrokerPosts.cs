using System.Net.Http.Headers;
using System.Text;
using Fairground.Integrity.Brokers;
using Fairground.Integrity.Reviews;
using Fairground.Kernels.Wording;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;

namespace Fairground.Tests.Integrity;

/// <summary>Posts of other places, and reviews as somebody might have bought them.</summary>
internal static class BrokerPosts
{
    public const string Posts = "/api/broker-posts";
    public const string Imports = "/api/broker-post-imports";
    public const string Why = "It promises the price back for five stars, and asks for a screenshot.";

    /// <summary>Such as one finds by the thousand.</summary>
    public const string Recruiting =
        "US testers wanted! Free brass desk lamp, FULL refund via PayPal after your 5 star review, PP fee covered. " +
        "Search \"brass desk lamp\" and order, send a screenshot of the order and later the link of your review. " +
        "Only two orders a week. Inbox me, WhatsApp +1 415 555 0100 or jane.broker@example.com, @lamp_jane";

    public const string TaskScam =
        "Earn 50-300 USD a day from home! Simple tasks: like products and complete orders, commission for each task. Deposit 20 USD " +
        "first, withdraw any time after you top up your account.";

    public const string Coupon = "Summer sale: 20 % off all lamps with the code SUMMER20, this week only.";

    public static object Post(string text, string source = "Facebook", DateTimeOffset? postedAt = null) =>
        new { text, source, postedAt, group = "Reviewers and testers", members = 43_046 };

    public static Task<Intake> BringAsync(this Person person, params object[] posts) => person.PostAsync<Intake>(Posts, new { posts });

    public static async Task<Intake> BringFileAsync(this Person person, byte[] file, string source = "Facebook")
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var answer = await person.Http.PostAsync($"{Imports}?source={Uri.EscapeDataString(source)}", content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync<Intake>(answer.Content, FairgroundServer.Json))!;
    }

    public static Task<Intake> BringFileAsync(this Person person, string file, string source = "Facebook") =>
        person.BringFileAsync(Encoding.UTF8.GetBytes(file), source);

    public static async Task<(int Status, string Problem)> RefusedFileAsync(this Person person, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await person.Http.PostAsync($"{Imports}?source=Facebook", content);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.False(answer.IsSuccessStatusCode, text);
        var type = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("type").GetString()!;
        return ((int)answer.StatusCode, type.Replace("/problems/", "", StringComparison.Ordinal));
    }

    public static Task<Whole> OpenPostAsync(this Person person, BrokerPostId post) => person.GetAsync<Whole>($"{Posts}/{post}");

    /// <summary>Reviews of a product on some days before now, by guests; with an order, as far as anybody can tell, or without.</summary>
    public static Task ReviewAsync(
        this FairgroundServer server, ProductId product, bool isVerified, IEnumerable<int> daysAgo, IReadOnlyList<AccountId>? by = null) =>
        server.InDbAsync(async db =>
        {
            var now = server.Time.GetUtcNow();
            foreach (var (days, i) in daysAgo.Select((days, i) => (days, i)))
            {
                db.Add(new Review
                {
                    Id = Id.New<ReviewId>(server.Time),
                    Product = product,
                    Account = by?[i],
                    Reviewer = new ReviewerKey(by?[i].Value ?? Guid.CreateVersion7()),
                    Author = "Somebody",
                    Stars = 5,
                    Title = "Good",
                    Text = "It does what it should.",
                    Language = "en",
                    WrittenAt = now.AddDays(-days),
                    Line = isVerified ? Id.New<OrderLineId>(server.Time) : null,
                    Seller = null,
                });
            }
            return await db.SaveChangesAsync();
        });

    public sealed record Fault(int Line, string Code, string Reason);

    public sealed record Intake(
        List<BrokerPostId> Posts, int Taken, int Known, int Recruiting, int Tied, int Refused, List<Fault> Faults);

    public sealed record Seen(
        BrokerPostId Id, string Source, string? Address, string? Group, long? Members, DateTimeOffset? PostedAt, DateTimeOffset? KeptUntil,
        PostClass Class, double Score, string Language, string Text, PostOutcome? Outcome, int Ties, double Strength);

    public sealed record Mark(PostSignalFamily Family, int Start, int Length);

    public sealed record Finding(FindingKind Kind, double Number, int Of, double Usual, bool Holds);

    public sealed record Tied(
        ProductId Product, TieKind Kind, string Detail, double Sureness, bool IsTied, double Strength, List<Finding> Findings);

    public sealed record Whole(Seen Post, List<PostSignalFamily> Families, List<Mark> Marks, List<Tied> Ties);
}
