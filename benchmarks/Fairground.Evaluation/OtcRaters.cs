using System.Globalization;

namespace Fairground.Evaluation;

/// <summary>A rating that someone gave: whom, how much (−1 to 1), and when (days).</summary>
internal readonly record struct OtcRating(int Rater, int Ratee, float Value, double Day);

/// <summary>
/// What raters did until they last rated, read as a shop would read it: people rate, and are rated, but what a rater received is no feature
/// of theirs, nor of the raters near them. A rater's features are of ratings that had been given when the rater last rated.
/// </summary>
internal sealed class OtcRaters
{
    /// <summary>What a feature is that cannot be told; below all others.</summary>
    private const float Unknown = -2;

    /// <summary>So many raters of a ratee, the latest, are looked at for the means of those near.</summary>
    private const int NearMax = 60;

    /// <summary>The time between the first rating and the last, as ln(1 + days).</summary>
    public const int Span = 11;

    private const int Width = 24;

    public static readonly int[] All = [.. Enumerable.Range(0, Width)];

    /// <summary>Features that stay the same when every rating's sign is turned.</summary>
    public static readonly int[] Symmetric = All[..21];

    /// <summary>Of those, what does not grow with the number of ratings or the time between them.</summary>
    public static readonly int[] Ageless = [.. Symmetric.Except([0, 11, 12, 13, 14, 15])];

    /// <summary>
    /// Number, mean, deviation, share below zero, extreme share, distance from the others' mean, time between first and last, usual gap.
    /// </summary>
    public static readonly int[] Plain = [0, 21, 1, 22, 4, 6, 11, 12];

    private readonly Dictionary<int, List<OtcRating>> given = [];
    private readonly Dictionary<int, List<OtcRating>> received = [];

    public OtcRaters(string network)
    {
        foreach (var line in File.ReadLines(network))
        {
            var fields = line.Split(',');
            var rating = new OtcRating(
                int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture),
                float.Parse(fields[2], CultureInfo.InvariantCulture) / 10, double.Parse(fields[3], CultureInfo.InvariantCulture) / 86_400);
            List(given, rating.Rater).Add(rating);
            List(received, rating.Ratee).Add(rating);
        }
        foreach (var list in given.Values.Concat(received.Values))
        {
            list.Sort((left, right) => (left.Day, left.Rater, left.Ratee).CompareTo((right.Day, right.Rater, right.Ratee)));
        }
    }

    /// <summary>How many ratings someone has given.</summary>
    public int Count(int rater) => given.TryGetValue(rater, out var own) ? own.Count : 0;

    /// <summary>When someone last rated.</summary>
    public double Last(int rater) => given[rater][^1].Day;

    /// <summary>The rater's own features.</summary>
    public float[] Own(int rater) => Features(given[rater], Last(rater));

    /// <summary>
    /// For each ratee the mean of the features of its other raters, and of those the mean: what company the rater keeps. What those near
    /// gave to the rater is left out.
    /// </summary>
    public float[] Near(int rater)
    {
        var (day, known) = (Last(rater), new Dictionary<int, float[]>());
        var (sums, counts) = (new double[Width], new int[Width]);
        foreach (var ratee in given[rater].Select(rating => rating.Ratee).Distinct())
        {
            var others = received[ratee].Where(rating => rating.Rater != rater && rating.Day <= day)
                .Select(rating => rating.Rater).Distinct().TakeLast(NearMax);
            var (sum, count) = (new double[Width], new int[Width]);
            foreach (var other in others)
            {
                if (!known.TryGetValue(other, out var features))
                {
                    features = known[other] = Features(
                        [.. given[other].Where(rating => rating.Ratee != rater && rating.Day <= day)], day);
                }
                Add(sum, count, features);
            }
            Add(sums, counts, Means(sum, count));
        }
        return Means(sums, counts);
    }

    private static void Add(double[] sums, int[] counts, float[] features)
    {
        for (var i = 0; i < features.Length; i++)
        {
            if (features[i] != Unknown)
            {
                sums[i] += features[i];
                counts[i]++;
            }
        }
    }

    private static float[] Means(double[] sums, int[] counts) =>
        [.. sums.Zip(counts, (sum, count) => count == 0 ? Unknown : (float)(sum / count))];

    private float[] Features(List<OtcRating> ratings, double day)
    {
        var ratees = new Ratees();
        foreach (var rating in ratings)
        {
            ratees.Add(rating, received[rating.Ratee], day);
        }
        double[] values = [.. ratings.Select(rating => rating.Value)];
        double[] gaps = [.. ratings.Zip(ratings.Skip(1), (first, next) => next.Day - first.Day).Order()];
        int[] days = [.. ratings.CountBy(rating => Math.Floor(rating.Day)).Select(one => one.Value)];
        double[] kinds = [.. values.CountBy(value => value).Select(one => (double)one.Value / values.Length)];
        double Share(Func<double, bool> of) => values.Average(value => of(value) ? 1.0 : 0);
        return
        [
            Scaled(ratings.Count), (float)Deviation(values), (float)-kinds.Sum(share => share * Math.Log(share)),
            (float)values.Average(Math.Abs), (float)Share(value => Math.Abs(value) > 0.85), (float)Share(value => Math.Abs(value) < 0.15),
            Mean(ratees.Distances), Most(ratees.Distances), ratees.Distances.Count == 0 ? Unknown : (float)Deviation(ratees.Distances),
            Mean(ratees.EarlierDistances), (float)ratees.Alone / ratings.Count,
            Scaled(ratings[^1].Day - ratings[0].Day),
            gaps.Length == 0 ? Unknown : Scaled((gaps[gaps.Length / 2] + gaps[(gaps.Length - 1) / 2]) / 2),
            (float)days.Max() / ratings.Count, (float)days.Length / ratings.Count, gaps.Length == 0 ? Unknown : Scaled(gaps[^1]),
            Mean(ratees.Degrees), Mean(ratees.Spreads), Mean(ratees.Places), Mean(ratees.Ages), Mean(ratees.Nearest),
            (float)values.Average(), (float)Share(value => value < 0), Mean(ratees.Means),
        ];
    }

    private static List<OtcRating> List(Dictionary<int, List<OtcRating>> lists, int of) =>
        lists.TryGetValue(of, out var list) ? list : lists[of] = [];

    private static float Scaled(double value) => (float)Math.Log(1 + value);

    private static float Mean(List<double> values) => values.Count == 0 ? Unknown : (float)values.Average();

    private static float Most(List<double> values) => values.Count == 0 ? Unknown : (float)values.Max();

    private static double Deviation(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>How ratings lie among those that others gave to the same ratees.</summary>
    private sealed class Ratees
    {
        public List<double> Distances { get; } = [];
        public List<double> EarlierDistances { get; } = [];
        public List<double> Degrees { get; } = [];
        public List<double> Spreads { get; } = [];
        public List<double> Places { get; } = [];
        public List<double> Ages { get; } = [];
        public List<double> Nearest { get; } = [];
        public List<double> Means { get; } = [];
        public int Alone { get; private set; }

        /// <param name="all">What the ratee received, in order of time.</param>
        /// <param name="day">What came after it is not known yet.</param>
        public void Add(OtcRating rating, List<OtcRating> all, double day)
        {
            var (count, sum, squares, earlier, earlierSum, first, nearest) = (0, 0.0, 0.0, 0, 0.0, 0.0, double.PositiveInfinity);
            foreach (var other in all)
            {
                if (other.Day > day)
                {
                    break;
                }
                if (other.Rater == rating.Rater)
                {
                    continue;
                }
                first = count == 0 ? other.Day : first;
                (count, sum, squares) = (count + 1, sum + other.Value, squares + ((double)other.Value * other.Value));
                (earlier, earlierSum) = other.Day < rating.Day ? (earlier + 1, earlierSum + other.Value) : (earlier, earlierSum);
                nearest = Math.Min(nearest, Math.Abs(other.Day - rating.Day));
            }
            Degrees.Add(Scaled(count));
            if (count == 0)
            {
                Alone++;
                return;
            }
            var mean = sum / count;
            Means.Add(mean);
            Distances.Add(Math.Abs(rating.Value - mean));
            Spreads.Add(Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean))));
            Places.Add((double)earlier / count);
            Nearest.Add(Scaled(nearest));
            if (earlier > 0)
            {
                EarlierDistances.Add(Math.Abs(rating.Value - (earlierSum / earlier)));
                Ages.Add(Scaled(rating.Day - first));
            }
        }
    }
}
