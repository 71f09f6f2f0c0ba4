namespace Fairground.Evaluation;

internal enum RingKind
{
    None,
    Dense,
    Camouflaged,
    Sparse,
    Thin,
}

/// <summary>How rings of a kind go about it.</summary>
/// <param name="Members">Of each ring.</param>
/// <param name="Products">That each ring has.</param>
/// <param name="Share">Of them that each member reviews, in the mean.</param>
/// <param name="Days">Within which the reviews of one product come.</param>
/// <param name="Camouflage">How many reviews a member writes as honest people do, for each of the ring's.</param>
internal sealed record RingPlan(int Members, int Products, double Share, int Days, double Camouflage);

/// <summary>
/// Reviews as an honest market has them, with rings planted in it. Products are of groups, come and go, and are liked by a power law;
/// reviewers write much or little by a power law, mostly within two groups, some days several reviews; stars are mostly five.
/// </summary>
internal sealed class PlantedRings
{
    public const int Days = 1_095;
    private const int ReviewersPerGroup = 1_000;
    private const int RingsPerKind = 5;

    private readonly Random random;
    private readonly int groupCount;
    private readonly double[] launches;
    private readonly double[] likings;
    private readonly double[] qualities;
    private readonly int[][] groupProducts;
    private readonly double[][][] cumulated;
    private readonly HashSet<long> made = [];

    public PlantedRings(int seed, int reviews, double reviewsPerReviewer = 6, double reviewsPerProduct = 25)
    {
        random = new Random(seed);
        var (reviewerCount, productCount) = ((int)(reviews / reviewsPerReviewer), (int)(reviews / reviewsPerProduct));
        groupCount = Math.Max(4, reviewerCount / ReviewersPerGroup);
        Groups = [.. Enumerable.Range(0, productCount).Select(_ => random.Next(groupCount))];
        groupProducts = [.. Enumerable.Range(0, groupCount).Select(group => Enumerable.Range(0, productCount)
            .Where(product => Groups[product] == group).ToArray())];
        launches = [.. Enumerable.Range(0, productCount).Select(_ => (random.NextDouble() * Days * 1.25) - (Days * 0.3))];
        // Pareto's law with exponent 1.2: the best liked of a group has some percent of its reviews.
        likings = [.. Enumerable.Range(0, productCount).Select(_ => Math.Min(300, Math.Pow(1 - random.NextDouble(), -1 / 1.2)))];
        qualities = [.. Enumerable.Range(0, productCount).Select(_ => random.NextDouble())];
        cumulated = [.. groupProducts.Select(Cumulated)];
        Honest(reviewerCount, reviews);
    }

    public List<int> Reviewers { get; } = [];

    public List<int> Products { get; } = [];

    public List<int> DaysOf { get; } = [];

    public List<byte> Stars { get; } = [];

    /// <summary>The group of each product.</summary>
    public int[] Groups { get; }

    public int ReviewerCount { get; private set; }

    public HashSet<int> Planted { get; } = [];

    public static RingPlan Plan(RingKind kind) => kind switch
    {
        RingKind.Dense => new RingPlan(25, 20, 0.9, 10, 0),
        RingKind.Camouflaged => new RingPlan(25, 20, 0.35, 10, 2),
        RingKind.Sparse => new RingPlan(40, 60, 0.145, 7, 1),
        RingKind.Thin => new RingPlan(60, 120, 0.08, 3, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Plants rings of a kind. Their products are ordinary ones of two groups, and their reviewers new.</summary>
    public void Plant(RingKind kind)
    {
        var plan = Plan(kind);
        for (var ring = 0; ring < RingsPerKind; ring++)
        {
            var (one, other) = (random.Next(groupCount), random.Next(groupCount));
            var choice = groupProducts[one].Concat(groupProducts[other]).Distinct().ToArray();
            random.Shuffle(choice);
            var praise = random.NextDouble() < 0.8;
            var campaigns = choice.Take(plan.Products).Select(product => (product, Day: random.Next(
                (int)Math.Max(0, launches[product]), Days - plan.Days))).ToArray();
            for (var member = 0; member < plan.Members; member++)
            {
                var reviewer = ReviewerCount++;
                var own = 0;
                foreach (var (product, day) in campaigns)
                {
                    if (random.NextDouble() < plan.Share)
                    {
                        own++;
                        Add(reviewer, product, day + random.Next(plan.Days), praise ? (random.NextDouble() < 0.85 ? 5 : 4) :
                            random.NextDouble() < 0.85 ? 1 : 2);
                    }
                }
                Planted.Add(reviewer);
                Write(reviewer, (int)Math.Round(own * plan.Camouflage), one, other);
            }
        }
    }

    /// <summary>Everybody talks of one product: people who share nothing else review it within days.</summary>
    public void Burst(int count)
    {
        var product = groupProducts[random.Next(groupCount)].MaxBy(one => likings[one]);
        var day = random.Next((int)Math.Max(0, launches[product]), Days - 5);
        for (var i = 0; i < count; i++)
        {
            Add(random.Next(2) == 0 ? random.Next(ReviewerCount) : ReviewerCount++, product, day + random.Next(5), 5);
        }
    }

    /// <summary>Deals the products out again: everybody writes as much, and every product is reviewed as often, as before.</summary>
    public void Shuffle()
    {
        var products = Products.ToArray();
        random.Shuffle(products);
        Products.Clear();
        Products.AddRange(products);
    }

    private void Honest(int count, int reviews)
    {
        ReviewerCount = count;
        // Pareto's law with exponent 1.5 and mean 3, scaled to the number of reviews wanted.
        var amounts = Enumerable.Range(0, count).Select(_ => Math.Min(300, Math.Pow(1 - random.NextDouble(), -1 / 1.5))).ToArray();
        var scale = reviews / amounts.Sum();
        for (var reviewer = 0; reviewer < count; reviewer++)
        {
            var amount = (int)((amounts[reviewer] * scale) + random.NextDouble());
            Write(reviewer, Math.Max(1, amount), random.Next(groupCount), random.Next(groupCount));
        }
    }

    /// <summary>Writes as honest people do: in sittings of a few reviews, from the two groups mostly.</summary>
    private void Write(int reviewer, int amount, int one, int other)
    {
        var begin = random.NextDouble() * Days;
        var length = -Math.Log(1 - random.NextDouble()) * 250;
        for (var written = 0; written < amount;)
        {
            var day = (int)Math.Min(Days - 1, begin + (random.NextDouble() * length));
            for (var sitting = 1 + random.Next(3); sitting > 0 && written < amount; sitting--, written++)
            {
                var group = random.NextDouble() switch { < 0.55 => one, < 0.85 => other, _ => random.Next(groupCount) };
                var product = Choose(group, day);
                var roll = (0.55 * qualities[product]) + (0.45 * random.NextDouble());
                var stars = roll switch { < 0.12 => 1, < 0.2 => 2, < 0.3 => 3, < 0.45 => 4, _ => 5 };
                Add(reviewer, product, Math.Max(0, day - random.Next(3)), stars);
            }
        }
    }

    private void Add(int reviewer, int product, int day, int stars)
    {
        if (made.Add(((long)reviewer << 32) | (uint)product))
        {
            Reviewers.Add(reviewer);
            Products.Add(product);
            DaysOf.Add(day);
            Stars.Add((byte)stars);
        }
    }

    private int Choose(int group, int day)
    {
        var sums = cumulated[group][day / 30];
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return groupProducts[group][Math.Min(sums.Length - 1, at < 0 ? ~at : at)];
    }

    /// <summary>For each month, the sums of how much each product of a group is bought then: most soon after its launch.</summary>
    private double[][] Cumulated(int[] products) => [.. Enumerable.Range(0, (Days / 30) + 1).Select(month =>
    {
        var (sum, sums) = (0.0, new double[products.Length]);
        for (var i = 0; i < products.Length; i++)
        {
            var age = (month * 30) - launches[products[i]];
            sum += likings[products[i]] * (age < 0 ? 0.01 : Math.Exp(-age / 400));
            sums[i] = sum;
        }
        return sums;
    })];
}
