using System.Globalization;
using Fairground.Demo.Assortment;
using Fairground.Marketplace.Sellers;
using Fairground.Platform.Accounts;
using Fairground.Platform.Languages;
using Fairground.Platform.Monies;

namespace Fairground.Demo.Loading;

/// <summary>Somebody who buys; without an account, a guest.</summary>
internal sealed record Shopper(
    Account? Account, string Email, string Name, string ShownName, PostalAddress Address, Language Language, Currency Currency);

/// <summary>Makes the buyers of Names/people.txt, from as many countries as the market sends to.</summary>
internal sealed class BuyerBook
{
    private const int CountMax = 1500;
    private const double GuestShare = 0.12;

    public BuyerBook(Story story)
    {
        var dice = story.Dice("buyers");
        var places = Goods.Lines("people.txt").Select(Place.Read).ToList();
        var sums = Weights.Sums(places.Select(place => place.Share));
        var count = Math.Min(CountMax, 40 + (story.Size.Products * 5));
        Shoppers = [.. Enumerable.Range(0, count).Select(i => Make(story, dice, dice.Pick(places, sums), i))];
        story.Clock.Set(story.Start.AddDays(20));
        var account = SignIns.Buyer.Open(Language.English, story.Clock);
        story.Db.Add(account);
        Shown = new Shopper(
            account, SignIns.Buyer.Email, SignIns.Buyer.Name, SignIns.Buyer.Name,
            new PostalAddress { Line = "12 rue des Lilas", Postcode = "69003", City = "Lyon", Country = "FR" }, Language.English,
            Currency.Eur);
    }

    public IReadOnlyList<Shopper> Shoppers { get; }

    /// <summary>The one who can sign in.</summary>
    public Shopper Shown { get; }

    private static Shopper Make(Story story, Dice dice, Place place, int i)
    {
        var code = dice.Pick(place.Languages);
        // Where two scripts are written, a name is in one of them.
        var isArabic = code == "ar";
        string Own(string[] words)
        {
            var own = words.Where(word => isArabic == word[0] is > '\u0600' and < '\u0700').ToList();
            return dice.Pick(own.Count > 0 ? own : [.. words]);
        }
        var (first, last) = (Own(place.FirstNames), Own(place.LastNames));
        var name = place.Country == "VN" ? $"{last} {first}" : $"{first} {last}";
        var shown = place.Country == "VN" ? name : $"{first} {last[0]}.";
        var town = dice.Pick(place.Towns);
        var line = place.Country is "FR" or "GB" or "US" or "CA" or "IE" or "BE" or "TN" or "MA" or "SG"
            ? $"{dice.Between(1, 120)} {Own(place.Streets)}" : $"{Own(place.Streets)} {dice.Between(1, 120)}";
        var address = new PostalAddress { Line = line, Postcode = town.Postcode, City = town.City, Country = place.Country };
        var language = Language.Find(code)!;
        var email = string.Create(CultureInfo.InvariantCulture, $"buyer-{i + 1}@mail.example");
        if (dice.Chance(GuestShare))
        {
            return new Shopper(null, email, name, shown, address, language, place.Currency);
        }
        story.Clock.Set(story.Start.AddMinutes(-dice.Between(10, 100_000)));
        return new Shopper(SignIns.Make(email, shown, language, story.Clock), email, name, shown, address, language, place.Currency);
    }

    /// <summary>A country with its buyers: a line of the file.</summary>
    private sealed record Place(
        string Country, string[] Languages, Currency Currency, double Share, string[] FirstNames, string[] LastNames, string[] Streets,
        (string Postcode, string City)[] Towns)
    {
        public static Place Read(string line)
        {
            var cells = Goods.Cells(line);
            return new Place(
                cells[0], cells[1].Split(','), Currency.Parse(cells[2]), double.Parse(cells[3], CultureInfo.InvariantCulture),
                cells[4].Split(','), cells[5].Split(','), cells[6].Split(','), [.. cells[7].Split(',').Select(Town)]);
        }

        /// <summary>A town stands behind its postcode, whose words have digits; both may have several words.</summary>
        private static (string, string) Town(string text)
        {
            var words = text.Split(' ');
            var codes = words.TakeWhile((word, i) => word.Any(char.IsAsciiDigit) || (
                i > 0 && word.Length == 2 && word.All(char.IsAsciiLetterUpper))).Count();
            return (string.Join(' ', words.Take(codes)), string.Join(' ', words.Skip(codes)));
        }
    }
}

internal static class Weights
{
    /// <summary>Adds weights up, one after the other, as <see cref="Dice"/> picks by them.</summary>
    public static double[] Sums(IEnumerable<double> weights)
    {
        var sum = 0.0;
        return [.. weights.Select(weight => sum += weight)];
    }
}
