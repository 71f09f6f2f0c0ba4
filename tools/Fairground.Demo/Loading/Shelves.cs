using System.Globalization;
using Fairground.Demo.Assortment;
using Fairground.Kernels.Text;
using Fairground.Marketplace.Catalogue;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Accountability;
using Fairground.Platform.Monies;
using Microsoft.EntityFrameworkCore;

namespace Fairground.Demo.Loading;

/// <summary>A product on the shelves: what it is made from, how good it is, how much it is wanted, and the offers of it.</summary>
internal sealed record Good(Item Item, Product Product, double Worth, double Pull)
{
    public List<Deal> Deals { get; } = [];
}

/// <summary>A variant as a store sells it, with the prices it has had.</summary>
internal sealed record Deal(Offer Offer, Good Good, Variant Variant, Stall Stall, List<PriceChange> Prices)
{
    /// <summary>What it cost at a time; null before it was offered.</summary>
    public Money? PriceAt(DateTimeOffset time) => Prices.FindLast(change => change.At <= time) is { } change
        ? Offer.Price with { Minor = change.Minor }
        : null;
}

/// <summary>
/// Fills the shelves: categories, attributes, products from the assortment and, where more are asked for, editions of them; then offers by
/// several stores, and their prices over time.
/// </summary>
internal sealed class Shelves(Story story, Currencies currencies, SellerBook sellers, Gallery gallery)
{
    private readonly Dice dice = story.Dice("shelves");
    private readonly List<PriceChange> prices = [];
    private readonly HashSet<string> slugs = [];
    private readonly Pricing pricing = new(story, currencies);

    public List<Good> Goods { get; } = [];

    /// <summary>The published rules about what sales cost.</summary>
    public Tariff Tariff { get; } = new(story);

    /// <summary>The categories as they are found in the shop.</summary>
    public CatalogueFrame Frame { get; private set; } = null!;

    public void Fill(List<Aisle> aisles)
    {
        var categories = aisles.Select((aisle, i) => AddCategory(aisle, i)).ToList();
        AddAttributes();
        Frame = new CatalogueFrame(categories, []);
        Tariff.Publish(aisles, categories, sellers);
        var stalls = aisles.ToDictionary(aisle => aisle.Slug, aisle => sellers.Stalls.Where(
            stall => stall.Aisles.Contains(aisle.Slug)).ToList());
        var places = categories.Zip(aisles).ToDictionary(pair => pair.Second.Slug, pair => pair.First);
        // Across the aisles, so that a small market has something in each.
        var shelf = aisles.SelectMany(aisle => aisle.Items.Select((item, i) => (item, i))).OrderBy(pair => pair.i)
            .Select(pair => pair.item).ToList();
        for (var i = 0; i < story.Size.Products; i++)
        {
            var (edition, item) = (i / shelf.Count, shelf[i % shelf.Count]);
            Goods.Add(AddGood(item, edition, places[item.Aisle.Slug].Id, stalls[item.Aisle.Slug]));
        }
    }

    public async Task WriteAsync(RowWriter rows)
    {
        var products = Goods.ConvertAll(good => good.Product);
        await rows.WriteAsync(products);
        await rows.WriteOwnedAsync(products, product => product.Texts, product => product.Id);
        await rows.WriteOwnedAsync(products, product => product.Pictures, product => product.Id);
        await rows.WriteOwnedAsync(products, product => product.Attributes, product => product.Id);
        await rows.WriteAsync(products.SelectMany(product => product.Variants));
        await rows.WriteAsync(Goods.SelectMany(good => good.Deals).Select(deal => deal.Offer));
        await rows.WriteAsync(prices);
    }

    private Category AddCategory(Aisle aisle, int position)
    {
        var sign = gallery.SignOf(aisle);
        var category = new Category
        {
            Id = dice.Id<CategoryId>(story.Start.AddDays(-99).AddSeconds(position)),
            Slug = aisle.Slug,
            Position = position,
            PictureKey = sign.Key,
            PictureIsDrawing = true,
        };
        foreach (var (language, name) in aisle.Names)
        {
            category.Call(language, name);
        }
        story.Db.Add(category);
        return category;
    }

    private void AddAttributes()
    {
        foreach (var (names, position) in Assortment.Goods.ReadAttributes().Select((names, i) => (names, i)))
        {
            var kind = new AttributeKind { Code = names.Code, Position = position };
            foreach (var (value, texts) in names.Values)
            {
                foreach (var (language, text) in texts)
                {
                    kind.Call(value, language, text);
                }
            }
            story.Db.Add(kind);
        }
    }

    private Good AddGood(Item item, int edition, CategoryId category, List<Stall> stalls)
    {
        // The house of its own brand, if that has a store here, sells it before anybody else does.
        var home = stalls.Find(stall => stall.Store.Name == item.Brand) ?? stalls.Find(stall => stall.Store.Name.StartsWith(
            item.Brand.Split(' ')[0], StringComparison.Ordinal)) ?? dice.Pick(stalls);
        var isNew = dice.Chance(0.08);
        var earliest = Later(story.Start.AddDays(-12), home.Store.OpenedAt.AddDays(2));
        var at = isNew ? Later(earliest, story.End.AddDays(-dice.Between(3, 28))) : earliest.AddHours(dice.Between(1, 24 * 60));
        story.Clock.Set(at);
        var product = new Product
        {
            Id = dice.Id<ProductId>(at),
            Slug = SlugOf(item, edition),
            Category = category,
            Brand = item.Brand,
            OriginalLanguage = "en",
            Keeper = home.Store.Seller,
            CreatedAt = at,
        };
        Describe(product, item, edition);
        product.Declare(
            CustomsData.HsCodeOf(item.Aisle.Slug), home.Store.ShipsFrom, CustomsData.WeightOf(item.Aisle.Slug, item.PriceCents));
        product.Set(item.Attributes.DistinctBy(attribute => attribute.Code).ToList());
        foreach (var picture in gallery.Of(item))
        {
            product.Show(picture.File, picture.View);
        }
        foreach (var choice in edition == 0 ? item.Variants : item.Variants.Take(1))
        {
            var options = choice.Select(option => new VariantOption(option.Code, option.Value)).ToList();
            product.AddVariant(options, $"{item.Fingerprint % 90_000 + 10_000}{edition:000}{product.Variants.Count:00}", story.Clock);
        }
        product.Publish();
        // What is wanted most is wanted thirty times as much as what is wanted least.
        var good = new Good(item, product, 4.25 + (dice.Bell() * 0.35), Math.Exp(dice.Between(0, 3.4)));
        AddDeals(good, home, stalls, edition);
        return good;
    }

    private string SlugOf(Item item, int edition)
    {
        var words = string.Join('-', Folding.Tokens(item.Texts["en"].Title).Where(word => word.All(char.IsAsciiLetterOrDigit)).Take(8));
        var name = edition == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"{words}-{edition + 1}");
        return slugs.Add(name) ? name : $"{name}-{item.Key}";
    }

    private static void Describe(Product product, Item item, int edition)
    {
        foreach (var (language, text) in item.Texts)
        {
            var sentences = item.Aisle.Sentences[language];
            var first = item.Fingerprint % sentences.Count;
            var second = (first + 1 + (item.Fingerprint / 7 % (sentences.Count - 1))) % sentences.Count;
            var title = edition == 0 ? text.Title : string.Create(CultureInfo.InvariantCulture, $"{text.Title} ({edition + 1})");
            product.Describe(language, title, $"{text.Description}\n\n{sentences[first]} {sentences[second]}");
        }
    }

    private void AddDeals(Good good, Stall home, List<Stall> stalls, int edition)
    {
        var others = dice.Shuffled(stalls).Where(stall => stall.House != home.House).DistinctBy(stall => stall.House);
        var count = edition > 0 ? dice.Between(0, 1) : good.Pull > 8 ? dice.Between(1, 5) : dice.Between(0, 3);
        // Somebody near the market's home has it, too.
        var near = home.Store.Currency == Currency.Eur ? [] : stalls.Where(stall => stall.Store.Currency == Currency.Eur).ToList();
        List<Stall> chosen = [home, .. near.Count > 0 ? [dice.Pick(near)] : Array.Empty<Stall>(), .. others.Take(count)];
        foreach (var stall in chosen.DistinctBy(stall => stall.Store.Id))
        {
            var factor = stall == home ? 1 : Math.Round(dice.Between(0.9, 1.14), 2);
            var from = Later(good.Product.CreatedAt, stall.Store.OpenedAt).AddHours(stall == home ? 1 : dice.Between(2, 500));
            var variants = stall == home || dice.Chance(0.6) ? good.Product.Variants : [.. good.Product.Variants.Take(2)];
            // The last month's goods are on the shelf by now.
            from = from > story.End.AddHours(-6) ? story.End.AddHours(-6) : from;
            var plan = pricing.Plan(good.Item, edition, factor, stall.Store.Currency, from);
            foreach (var variant in variants)
            {
                good.Deals.Add(AddDeal(good, variant, stall, plan));
            }
        }
    }

    private Deal AddDeal(Good good, Variant variant, Stall stall, PricePlan plan)
    {
        var offer = new Offer
        {
            Id = dice.Id<OfferId>(plan.From),
            Product = good.Product.Id,
            Variant = variant.Id,
            Store = stall.Store.Id,
            Seller = stall.Store.Seller,
            Stock = dice.Share() switch
            {
                < 0.03 => 0,
                < 0.11 => dice.Between(1, 3),
                < 0.3 => dice.Between(4, 15),
                _ => dice.Between(16, 120),
            },
            CreatedAt = plan.From,
        };
        var changes = pricing.Changes(plan, good.Item, variant).ToList();
        var history = changes.ConvertAll(change => new PriceChange { Offer = offer.Id, At = change.At, Minor = change.Price.Minor });
        offer.AskSince(changes[^1].Price, changes[^1].At, PriceChange.LowestWithin(
            history[..^1], changes[^1].At - Offer.PriorPeriod, changes[^1].At));
        prices.AddRange(history);
        return new Deal(offer, good, variant, stall, history);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
