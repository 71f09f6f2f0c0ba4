using Fairground.Integrity.Decisions;
using Fairground.Integrity.Reviews;
using Fairground.Integrity.Rings;
using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Persistence;
using Fairground.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Found = Fairground.Kernels.Rings;

namespace Fairground.Browser.Tests;

/// <summary>Reviews that investigators look at, with their scores, and a ring, as screenings leave them.</summary>
internal static class Doubts
{
    private static readonly ReviewRules Rules = new(50, 80, 95, 7, 30);
    private static readonly int[] Accusing =
        [Signals.Copied, Signals.Refunded, Signals.Spree, Signals.OneSeller, Signals.Shared, Signals.Together, Signals.Ring];

    private static readonly string[] Names =
        ["Ana Lima", "Ben Okoro", "Chloé Petit", "Dewi Sari", "Emre Kaya", "Farah Aziz", "Gus Olsen", "Hana Mori", "Ivo Novak", "Jo Bell"];

    /// <summary>Puts reviews there, each with its score, and lets the published rule say where they stand.</summary>
    /// <param name="suspicious">Whether signals of several kinds speak against them.</param>
    public static Task<List<ReviewId>> WriteAsync(FairgroundServer server, ProductId product, bool suspicious, int count, int seed) =>
        server.InDbAsync(async db =>
        {
            var random = new Random(seed);
            var ids = new List<ReviewId>();
            for (var i = 0; i < count; i++)
            {
                ids.Add(Write(
                    db, product, new ReviewerKey(Guid.CreateVersion7()), Names[(seed + i) % Names.Length], i, random, suspicious));
            }
            await db.SaveChangesAsync();
            return ids;
        });

    /// <summary>Decides on reviews as an investigator does, where they stand.</summary>
    public static async Task DecideAsync(FairgroundServer server, IEnumerable<ReviewId> reviews, ReviewFinding finding, string email)
    {
        foreach (var id in reviews)
        {
            await using var scope = server.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
            var by = await db.Set<Account>().Where(account => account.Email == email).Select(account => account.Id).SingleAsync();
            var standing = await db.Set<Review>().Where(review => review.Id == id).Select(review => review.Standing).SingleAsync();
            await scope.ServiceProvider.GetRequiredService<DecisionDesk>().DecideAsync(
                id, finding, standing, "The words and the dates were compared with what was bought.", by, CancellationToken.None);
        }
    }

    /// <summary>A ring of eight that reviewed four products within two weeks; one that somebody has decided on, which is kept.</summary>
    public static async Task<string> RingAsync(FairgroundServer server, IReadOnlyList<ProductId> products, bool isConfirmed, string email)
    {
        var ring = await server.InDbAsync(async db =>
        {
            var random = new Random(8);
            var people = Enumerable.Range(0, 8).Select(_ => new ReviewerKey(Guid.CreateVersion7())).ToList();
            for (var person = 0; person < people.Count; person++)
            {
                foreach (var product in products.Where((_, column) => (person + column) % 5 != 0))
                {
                    Write(db, product, people[person], Names[person], random.Next(14), random, suspicious: true);
                }
            }
            var ring = new Ring { Id = Id.New<RingId>(db.Time), FoundAt = db.Time.GetUtcNow() };
            ring.See(
                new Found.Ring(
                    [.. people.Select((_, i) => new Found.RingMember(i, 6, 3, -40 - i, -20))],
                    [.. products.Select((_, i) => new Found.RingProduct(i, 6, 11, i, i + 12, -12))],
                    -96, -31, 84, 0.93, 0.08, 0.88, 0.41, 2.5),
                reviewer => people[reviewer], product => products[product], db.Time.GetUtcNow().AddDays(-20), db.Time.GetUtcNow());
            db.Add(ring);
            await db.SaveChangesAsync();
            return ring.Id;
        });
        if (isConfirmed)
        {
            await using var scope = server.Services.CreateAsyncScope();
            var by = await scope.ServiceProvider.GetRequiredService<FairgroundDb>().Set<Account>()
                .Where(account => account.Email == email).Select(account => account.Id).SingleAsync();
            await scope.ServiceProvider.GetRequiredService<RingDesk>().DecideAsync(
                ring, RingState.Confirmed, "Three of them named the same broker when they were asked.", by, CancellationToken.None);
        }
        return ring.ToString();
    }

    private static ReviewId Write(
        FairgroundDb db, ProductId product, ReviewerKey reviewer, string author, int day, Random random, bool suspicious)
    {
        var stars = suspicious ? 5 - random.Next(2) : 1 + random.Next(5);
        var review = new Review
        {
            Id = Id.New<ReviewId>(db.Time), Product = product, Account = null, Author = author, Reviewer = reviewer, Stars = stars,
            Title = suspicious ? "Perfect, buy it" : "After a month",
            Text = suspicious
                ? "Best purchase of my life, five stars, everybody should have one of these. "
                    + "Write to the seller, there is a gift card for it."
                : $"We use it every day since it came, number {random.Next(1000)} of our things, and it does what it says.",
            Language = "en", WrittenAt = db.Time.GetUtcNow().AddDays(day - 20), Line = null, Seller = null,
        };
        var inputs = new byte[ModelRows.Width];
        inputs[Signals.Unverified] = 255;
        inputs[Signals.Burst] = (byte)random.Next(200);
        foreach (var signal in suspicious ? random.GetItems(Accusing, 5) : random.GetItems(Accusing, random.Next(2)))
        {
            inputs[signal] = (byte)random.Next(suspicious ? 180 : 60, suspicious ? 256 : 140);
        }
        for (var signal = 0; signal < Signals.Count; signal++)
        {
            inputs[Signals.Count + signal] = (byte)(inputs[signal] / 2);
            inputs[(2 * Signals.Count) + signal] = (byte)(inputs[signal] / 4);
        }
        var chance = ColdStart.Chance(ColdStart.Prior(inputs.AsSpan(0, Signals.Count)));
        var score = new ReviewScore
        {
            Review = review.Id, Inputs = inputs, Heard = 0, Chance = chance, Model = null,
            Signature = TextPrint.Of(review.Title, review.Text).Signature, AssessedAt = db.Time.GetUtcNow(), IsSample = false,
        };
        Rules.Apply(db, review, chance, inputs.AsSpan(0, Signals.Count));
        score.IsOpen = ReviewScores.IsOpen(review, score);
        db.Add(review);
        db.Add(score);
        return review.Id;
    }
}
