using Fairground.Integrity.Reviews;
using Fairground.Integrity.Screenings;
using Fairground.Marketplace.Catalogue;
using Fairground.Platform.Accounts;
using Fairground.Platform.Events;
using Fairground.Platform.Languages;
using Fairground.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fairground.Demo.Loading;

/// <summary>
/// What the trust desk finds in the demo: a ring that praises one house's goods and another that runs down a rival's, reviews that were
/// paid for, words that were copied; and a lamp that a newspaper wrote about, which many people review at once and honestly.
/// </summary>
internal sealed class Suspicions(Story story)
{
    private const int RingSize = 6;
    private const int RingProducts = 10;
    private const int RingPaceDays = 16;
    private const int ViralReviews = 70;
    private readonly Dice dice = story.Dice("suspicions");
    private readonly List<Review> reviews = [];
    private readonly List<Account> people = [];

    private static readonly string[] Praise =
    [
        "Simply the best I have ever bought, arrived quickly and looks even better than the pictures, recommend to all friends and family",
        "Really the best I ever bought, arrived very quickly and it looks even better than the pictures, I recommend to all friends",
        "The very best I have bought in years, it came quickly, looks far better than in the pictures and I recommend it to everybody",
    ];

    private static readonly string[] Blame =
    [
        "Broke on the first day and the seller does not answer, do not buy here, go to another shop that cares about its customers",
        "It broke on the very first day, the seller never answers, do not buy here and go to another shop that cares for customers",
        "Broken on day one, no answer from the seller at all, better do not buy it here and look for another shop that does care",
    ];

    private static readonly string[] Rewarded =
    [
        "Lovely colours. The card in the parcel said I get a 20 euro gift card for a five star review, so here are the five stars!",
        "They gave me my money back by PayPal after I sent a screenshot of my five star review. The thing itself is quite all right.",
    ];

    private static readonly string[] Honest =
    [
        "Saw it in the paper on Sunday and had to have it", "As in the article: warm light, quiet switch",
        "My sister read about it, now we both have one",
        "A little smaller than I thought from the photograph", "Good light for reading, the cable could be longer", "Worth the wait",
        "It stands on my desk since Tuesday and I like it", "Not as bright as the paper promised, but pretty",
        "Three of us in the office bought it",
        "Came well packed, works", "The shade has a small dent, still nice", "I had been looking for one like this for years",
    ];

    private static readonly string[] Places =
    [
        "on the table by the window", "in my daughter's room", "next to the old sofa", "at the office", "in the hall, beside the mirror",
        "on a shelf among the books", "where the television used to be", "in our small kitchen", "by the bed", "at my mother's now",
    ];

    private static readonly string[] Times =
    [
        "since last weekend", "for three evenings so far", "since the parcel came on Monday", "only for a day", "as of this morning",
        "since my birthday", "for most of the week", "since we moved the desk", "for two nights", "since the holidays began",
    ];

    private static readonly string[] Ends =
    [
        "the cat has accepted it", "everybody who comes asks for it", "I have read half a novel under it", "it does not flicker",
        "the switch could be easier to find", "nobody misses the old one", "I would have liked another colour", "it stays where it is",
        "the children want one each", "it was easy to put together",
    ];

    /// <summary>Plants what is to be found; called once buyers have written what they wrote.</summary>
    public void Plant(Shelves shelves, SellerBook sellers)
    {
        var houses = sellers.Houses.Where(house => !house.IsShown).ToList();
        var goods = shelves.Goods.Where(good => good.Deals.Count > 0).ToList();
        List<Good> Of(House house) => [.. goods.Where(good => good.Deals.Exists(deal => deal.Stall.House == house))
            .OrderBy(good => good.Pull).Take(RingProducts)];
        var known = houses.Select(Of).Where(list => list.Count == RingProducts).ToList();
        if (known.Count < 2 || goods.Count < 30)
        {
            return;
        }
        Ring("stall", known[0], stars: 5, Praise, story.End.AddDays(-162));
        Ring("rival", known[1], stars: 1, Blame, story.End.AddDays(-170));
        Reward(known[0][0]);
        Viral(goods.OrderByDescending(good => good.Pull).First());
    }

    public async Task WriteAsync(RowWriter rows)
    {
        await rows.WriteAsync(people);
        await rows.WriteAsync(reviews);
    }

    /// <summary>The address of what the ring praised last: a broker's post asked for it. Null where no ring was planted.</summary>
    public static async Task<string?> PraisedAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FairgroundDb>();
        return await (from review in db.Set<Review>()
                      join account in db.Set<Account>() on review.Account equals account.Id
                      where account.Email!.StartsWith("stall-")
                      orderby review.WrittenAt descending
                      join product in db.Set<Product>() on review.Product equals product.Id
                      select product.Slug).FirstOrDefaultAsync();
    }

    /// <summary>The first screening, so that the desk shows what it found. Does nothing where there was one.</summary>
    public static async Task ScreenAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<FairgroundDb>().Set<Screening>().AnyAsync())
        {
            await services.GetServices<PeriodicWork>().OfType<ScreeningWork>().Single().RunAsync(CancellationToken.None);
        }
    }

    /// <summary>Some people review a house's goods, one after the other and within a few days of each other, in nearly the same words.</summary>
    private void Ring(string name, List<Good> goods, int stars, string[] words, DateTimeOffset begin)
    {
        for (var i = 0; i < RingSize; i++)
        {
            var account = Person($"{name}-{i + 1}", begin.AddDays(-dice.Between(30, 300)));
            foreach (var good in goods)
            {
                var at = begin.AddDays(goods.IndexOf(good) * RingPaceDays).AddHours(dice.Between(0, 60));
                Write(account, good, stars, "", words[(i + goods.IndexOf(good)) % words.Length], at);
            }
        }
    }

    private void Reward(Good good)
    {
        foreach (var text in Rewarded)
        {
            var at = story.End.AddDays(-dice.Between(3, 12));
            Write(Person($"reward-{people.Count}", story.End.AddDays(-90)), good, 5, "Five stars", text, at);
        }
    }

    /// <summary>Many people, one product, a week: some like it, some do not, and they have nothing else in common.</summary>
    private void Viral(Good good)
    {
        for (var i = 0; i < ViralReviews; i++)
        {
            var account = Person($"reader-{i + 1}", story.End.AddDays(-dice.Between(16, 500)));
            var stars = Math.Clamp((int)Math.Round(good.Worth + (dice.Bell() * 0.9)), 1, 5);
            var at = story.End.AddDays(-15).AddHours(dice.Between(0, 150));
            var text = $"{dice.Pick(Honest)}. It is {dice.Pick(Places)}, {dice.Pick(Times)}, and {dice.Pick(Ends)}.";
            Write(account, good, stars, "", text, at);
        }
    }

    private Account Person(string name, DateTimeOffset since)
    {
        story.Clock.Set(since);
        var shown = $"{dice.Pick(FirstNames)} {(char)('A' + dice.Below(26))}.";
        var account = SignIns.Make($"{name}@post.example", shown, Language.English, story.Clock);
        people.Add(account);
        return account;
    }

    private void Write(Account account, Good good, int stars, string title, string text, DateTimeOffset at) => reviews.Add(new Review
    {
        Id = dice.Id<ReviewId>(at),
        Product = good.Product.Id,
        Account = account.Id,
        Reviewer = new ReviewerKey(account.Id.Value),
        Author = account.DisplayName,
        Stars = stars,
        Title = title,
        Text = text,
        Language = Language.English.Code,
        WrittenAt = at,
        Line = null,
        Seller = null,
    });

    private static readonly string[] FirstNames =
    [
        "Alex", "Bo", "Chris", "Dana", "Eli", "Fran", "Gael", "Hana", "Ira", "Jo", "Kim", "Lou", "Mika", "Noor", "Oli", "Pat", "Rene",
        "Sam", "Tam", "Uli",
    ];
}
