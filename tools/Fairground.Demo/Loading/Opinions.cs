using Fairground.Demo.Assortment;
using Fairground.Integrity.Reviews;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Orders;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;

namespace Fairground.Demo.Loading;

/// <summary>What buyers write of goods that were delivered to them, in their languages, and what sellers answer.</summary>
internal sealed class Opinions(Story story)
{
    private const double Share = 0.34;
    private const double AnsweredShare = 0.45;
    private readonly Dice dice = story.Dice("reviews");
    private readonly Dictionary<string, Dictionary<string, string[]>> phrases = Read();
    private readonly HashSet<(AccountId, ProductId)> written = [];
    private readonly List<Review> reviews = [];
    private readonly Dictionary<(ProductId, string, string), int> used = [];

    /// <summary>Some write about what they got; nobody twice of the same thing.</summary>
    public void Consider(Shopper shopper, SellerOrder part, OrderLine line, Good good, DateTimeOffset deliveredAt)
    {
        var at = deliveredAt.AddHours(dice.Between(20, 500));
        if (!dice.Chance(Share) || shopper.Account is not { } account || at >= story.End || !written.Add((account.Id, line.Product)))
        {
            return;
        }
        var stars = Math.Clamp((int)Math.Round(good.Worth + (dice.Bell() * 0.85)), 1, 5);
        var language = shopper.Language.Code;
        reviews.Add(new Review
        {
            Id = dice.Id<ReviewId>(at),
            Product = line.Product,
            Account = account.Id,
            Reviewer = new ReviewerKey(account.Id.Value),
            Author = account.DisplayName,
            Stars = stars,
            Title = Phrase($"title {stars}", language, line.Product),
            Text = Text(stars, good, language),
            Language = language,
            WrittenAt = at,
            Line = line.Id,
            Seller = part.Seller,
        });
    }

    /// <summary>Sellers answer some, in the language they were written in; the one whose owner can sign in has left the newest.</summary>
    public void Write(SellerBook sellers)
    {
        var shown = sellers.Houses.First(house => house.IsShown).Seller.Id;
        foreach (var review in reviews.OrderBy(review => review.WrittenAt))
        {
            var at = review.WrittenAt.AddHours(dice.Between(4, 90));
            var isLeft = review.Seller == shown && review.WrittenAt > story.End.AddDays(-20);
            var share = review.Stars <= 3 ? 0.8 : AnsweredShare;
            if (at < story.End && !isLeft && (review.Seller == shown || dice.Chance(share)))
            {
                review.Reply(review.Seller!.Value, Phrase(review.Stars > 3 ? "answer +" : "answer -", review.Language, review.Product), at);
            }
        }
    }

    public Task WriteAsync(RowWriter rows) => rows.WriteAsync(reviews);

    private string Text(int stars, Good good, string language)
    {
        var (aisle, about) = (good.Item.Aisle.Slug, good.Product.Id);
        List<string> sentences = [Phrase($"open {stars}", language, about)];
        if (stars == 3)
        {
            sentences.Add(Phrase($"{aisle} +", language, about));
            sentences.Add(Phrase($"{aisle} -", language, about));
        }
        else
        {
            var sign = stars > 3 ? '+' : '-';
            if (dice.Chance(0.75))
            {
                sentences.Add(Phrase($"{aisle} {sign}", language, about));
            }
            if (stars == 4 && dice.Chance(0.3))
            {
                sentences.Add(Phrase($"{aisle} -", language, about));
            }
            if (dice.Chance(0.35))
            {
                sentences.Add(Phrase($"close {sign}", language, about));
            }
        }
        return string.Join(' ', sentences);
    }

    /// <summary>The next phrase of a section, round and round, so that a product's page repeats itself as late as it can.</summary>
    private string Phrase(string section, string language, ProductId about)
    {
        var list = phrases[section][language];
        var count = used[(about, section, language)] = used.TryGetValue((about, section, language), out var before)
            ? before + 1
            : dice.Below(list.Length);
        return list[count % list.Length];
    }

    private static Dictionary<string, Dictionary<string, string[]>> Read()
    {
        var sections = new Dictionary<string, Dictionary<string, string[]>>();
        var section = "";
        foreach (var line in Goods.Lines("reviews.txt"))
        {
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                sections[section] = [];
            }
            else
            {
                sections[section][line[..2]] = Goods.Cells(line[3..]);
            }
        }
        return sections;
    }
}
