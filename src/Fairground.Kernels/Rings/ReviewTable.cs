namespace Fairground.Kernels.Rings;

/// <summary>One reviewer's review of one product.</summary>
/// <param name="Stars">1 to 5; 0 if the reviewer gave different ones on the same day, which then agree with nobody's.</param>
internal readonly record struct Review(int Reviewer, int Product, int Group, int Day, byte Stars);

/// <summary>
/// Reviews by reviewer, each reviewer's by group of products and then by day; and by product, each product's by day. With each, how likely
/// a review of that group at about that time is of that product.
/// </summary>
internal sealed class ReviewTable
{
    // Days are brought within this, so that differences are integers.
    private const int DayMax = 1_000_000_000;

    // How many pairs of reviews the overall share of agreeing stars counts for, in a product's own share.
    private const double AgreementPrior = 10;

    public required Review[] Reviews { get; init; }

    /// <summary>Where each reviewer's reviews begin; one more than there are reviewers.</summary>
    public required int[] ReviewerOffsets { get; init; }

    public required int[] ProductOffsets { get; init; }

    /// <summary>The places of each product's reviews.</summary>
    public required int[] ByProduct { get; init; }

    /// <summary>The same reviews, each product's together: to walk along them.</summary>
    public required Review[] ProductRows { get; init; }

    /// <summary>Where in <see cref="ByProduct"/> each review stands.</summary>
    public required int[] Ranks { get; init; }

    /// <summary>The share of the product among its group's reviews of some weeks around its day.</summary>
    public float[] NearShares { get; private set; } = [];

    /// <summary>The same within the season.</summary>
    public float[] SeasonShares { get; private set; } = [];

    /// <summary>The share of agreeing stars among pairs of reviews of each product, drawn towards that of all.</summary>
    public float[] Agreements { get; private set; } = [];

    /// <summary>How many times as often as by chance those who share a product share another: people have tastes.</summary>
    public double Taste { get; private set; } = 1;

    public int ReviewerSlots => ReviewerOffsets.Length - 1;

    public int ReviewersPresent { get; private set; }

    public int ProductSlots => ProductOffsets.Length - 1;

    /// <summary>How many reviews each group has.</summary>
    public Dictionary<int, int> GroupSizes { get; private set; } = [];

    public ReadOnlySpan<Review> RowsOf(int product) => ProductRows.AsSpan(ProductOffsets[product]..ProductOffsets[product + 1]);

    public ReadOnlySpan<Review> Of(int reviewer) => Reviews.AsSpan(ReviewerOffsets[reviewer]..ReviewerOffsets[reviewer + 1]);

    public ReadOnlySpan<int> OfProduct(int product) => ByProduct.AsSpan(ProductOffsets[product]..ProductOffsets[product + 1]);

    public int Degree(int reviewer) => ReviewerOffsets[reviewer + 1] - ReviewerOffsets[reviewer];

    /// <summary>How much likelier two reviews of a product are from a follower than by chance for their stars, and for taste.</summary>
    public double Likelier(in Review left, in Review right) =>
        Evidence.Stars(left.Stars, right.Stars, Agreements[left.Product]) / Taste;

    public static ReviewTable Build(
        ReadOnlySpan<int> reviewers, ReadOnlySpan<int> products, ReadOnlySpan<int> days, ReadOnlySpan<byte> stars, ReadOnlySpan<int> groups,
        RingOptions options)
    {
        var (reviewerCount, productCount) = (1 + Largest(reviewers), 1 + Largest(products));
        var offsets = Offsets(reviewers, reviewerCount);
        var reviews = new Review[reviewers.Length];
        var next = offsets.AsSpan(..^1).ToArray();
        for (var i = 0; i < reviews.Length; i++)
        {
            reviews[next[reviewers[i]]++] = new Review(
                reviewers[i], products[i], groups.IsEmpty ? 0 : groups[products[i]], Math.Clamp(days[i], -DayMax, DayMax), stars[i]);
        }
        reviews = Unique(reviews, offsets);
        for (var reviewer = 0; reviewer < reviewerCount; reviewer++)
        {
            reviews.AsSpan(offsets[reviewer]..offsets[reviewer + 1]).Sort((left, right) =>
                left.Group != right.Group ? left.Group.CompareTo(right.Group) :
                left.Day != right.Day ? left.Day.CompareTo(right.Day) : left.Product.CompareTo(right.Product));
        }
        var (productOffsets, byProduct, ranks) = Products(reviews, productCount);
        var table = new ReviewTable
        {
            Reviews = reviews, ReviewerOffsets = offsets, ProductOffsets = productOffsets, ByProduct = byProduct, Ranks = ranks,
            ProductRows = Array.ConvertAll(byProduct, place => reviews[place]),
        };
        table.ReviewersPresent = Enumerable.Range(0, reviewerCount).Count(reviewer => table.Degree(reviewer) > 0);
        var groupDays = table.GroupDays();
        table.GroupSizes = groupDays.ToDictionary(pair => pair.Key, pair => pair.Value.Length);
        table.NearShares = table.Shares(groupDays, options.MonthDays);
        table.SeasonShares = table.Shares(groupDays, options.SeasonDays);
        table.Agreements = table.AgreementShares();
        table.Taste = Tastes.Measure(table, options);
        return table;
    }

    private static int Largest(ReadOnlySpan<int> values)
    {
        var largest = -1;
        foreach (var value in values)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(values));
            largest = Math.Max(largest, value);
        }
        return largest;
    }

    private static int[] Offsets(ReadOnlySpan<int> values, int count)
    {
        var offsets = new int[count + 1];
        foreach (var value in values)
        {
            offsets[value + 1]++;
        }
        for (var i = 0; i < count; i++)
        {
            offsets[i + 1] += offsets[i];
        }
        return offsets;
    }

    /// <summary>Keeps each reviewer's first review of each product; the rows move together.</summary>
    private static Review[] Unique(Review[] reviews, int[] offsets)
    {
        var (kept, begin) = (0, 0);
        for (var reviewer = 0; reviewer + 1 < offsets.Length; reviewer++)
        {
            var row = reviews.AsSpan(begin..offsets[reviewer + 1]);
            begin = offsets[reviewer + 1];
            row.Sort((left, right) =>
                left.Product != right.Product ? left.Product.CompareTo(right.Product) : left.Day.CompareTo(right.Day));
            offsets[reviewer] = kept;
            for (var i = 0; i < row.Length; i++)
            {
                if (i == 0 || row[i].Product != reviews[kept - 1].Product)
                {
                    reviews[kept++] = row[i];
                }
                else if (row[i].Day == reviews[kept - 1].Day && row[i].Stars != reviews[kept - 1].Stars)
                {
                    reviews[kept - 1] = reviews[kept - 1] with { Stars = 0 };
                }
            }
        }
        offsets[^1] = kept;
        return kept == reviews.Length ? reviews : reviews[..kept];
    }

    private static (int[] Offsets, int[] ByProduct, int[] Ranks) Products(Review[] reviews, int count)
    {
        var offsets = Offsets(reviews.Select(review => review.Product).ToArray(), count);
        var (byProduct, ranks, next) = (new int[reviews.Length], new int[reviews.Length], offsets.AsSpan(..^1).ToArray());
        for (var i = 0; i < reviews.Length; i++)
        {
            byProduct[next[reviews[i].Product]++] = i;
        }
        for (var product = 0; product < count; product++)
        {
            // Places ascend with reviewers, so that ties go by reviewer.
            byProduct.AsSpan(offsets[product]..offsets[product + 1]).Sort((left, right) =>
                reviews[left].Day != reviews[right].Day ? reviews[left].Day.CompareTo(reviews[right].Day) : left.CompareTo(right));
        }
        for (var rank = 0; rank < byProduct.Length; rank++)
        {
            ranks[byProduct[rank]] = rank;
        }
        return (offsets, byProduct, ranks);
    }

    /// <summary>The days of all reviews of each group, ascending.</summary>
    private Dictionary<int, int[]> GroupDays()
    {
        var days = new Dictionary<int, List<int>>();
        foreach (ref readonly var review in Reviews.AsSpan())
        {
            if (!days.TryGetValue(review.Group, out var list))
            {
                days[review.Group] = list = [];
            }
            list.Add(review.Day);
        }
        foreach (var list in days.Values)
        {
            list.Sort();
        }
        return days.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private float[] Shares(Dictionary<int, int[]> groupDays, int reach)
    {
        var shares = new float[Reviews.Length];
        for (var product = 0; product + 1 < ProductOffsets.Length; product++)
        {
            var places = OfProduct(product);
            if (places.IsEmpty)
            {
                continue;
            }
            var days = groupDays[Reviews[places[0]].Group];
            var (begin, end, allBegin, allEnd) = (0, 0, 0, 0);
            foreach (var place in places)
            {
                var day = Reviews[place].Day;
                for (; Reviews[places[begin]].Day < day - reach; begin++)
                {
                }
                for (; end < places.Length && Reviews[places[end]].Day <= day + reach; end++)
                {
                }
                allBegin = Below(days, day - reach, allBegin);
                allEnd = Below(days, day + reach + 1, Math.Max(allBegin, allEnd));
                shares[place] = (float)(end - begin) / (allEnd - allBegin);
            }
        }
        return shares;
    }

    /// <summary>How many of the days, which ascend, are below one; at least so many are known to be.</summary>
    private static int Below(int[] days, int day, int known)
    {
        var (low, high) = (known, days.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            (low, high) = days[middle] < day ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private float[] AgreementShares()
    {
        var (shares, counts) = (new float[ProductOffsets.Length - 1], new long[6]);
        var (agreeing, pairs) = (new double[shares.Length], new double[shares.Length]);
        for (var product = 0; product < shares.Length; product++)
        {
            Array.Clear(counts);
            foreach (var place in OfProduct(product))
            {
                counts[Reviews[place].Stars]++;
            }
            var all = counts.Sum();
            (agreeing[product], pairs[product]) = (counts.Skip(1).Sum(count => count * (count - 1.0)), all * (all - 1.0));
        }
        var overall = (agreeing.Sum() + 1) / (pairs.Sum() + 2);
        for (var product = 0; product < shares.Length; product++)
        {
            shares[product] = (float)((agreeing[product] + (AgreementPrior * overall)) / (pairs[product] + AgreementPrior));
        }
        return shares;
    }
}
