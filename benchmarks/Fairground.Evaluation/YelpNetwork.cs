using System.Globalization;
using Fairground.Kernels.Graphs;

namespace Fairground.Evaluation;

/// <summary>
/// YelpChi's reviews, who wrote them and of what, each with the suspicion that SpEagle's signals give it beforehand (ratings, times and
/// numbers of reviews; no stars, texts or times themselves). Vertices: reviews, then users, then products.
/// </summary>
internal sealed class YelpNetwork
{
    // As Rayana and Akoglu set them: who writes spam is a spammer, and spam is of a product that is aimed at nine times in ten.
    private static readonly Compatibility[] Kinds = [Alike(1e-5), Alike(0.1)];
    private readonly int[] sources;
    private readonly int[] targets;

    private YelpNetwork(int[] users, int[] products, bool[] isSpam, double[] priors, int userCount)
    {
        (Users, Products, IsSpam, Priors, UserCount) = (users, products, isSpam, priors, userCount);
        sources = [.. Enumerable.Range(0, Reviews), .. Enumerable.Range(0, Reviews)];
        targets = [.. users.Select(user => Reviews + user), .. products.Select(product => Reviews + userCount + product)];
        Degrees = new int[priors.Length];
        foreach (var target in targets)
        {
            Degrees[target]++;
        }
    }

    /// <summary>By review: who wrote it, from 0.</summary>
    public int[] Users { get; }

    /// <summary>By review: what it is of, from 0.</summary>
    public int[] Products { get; }

    public bool[] IsSpam { get; }

    /// <summary>Log-odds by vertex, before the network is looked at.</summary>
    public double[] Priors { get; }

    /// <summary>How many reviews a user or a product has; 0 for reviews.</summary>
    public int[] Degrees { get; }

    public int Reviews => Users.Length;

    public int UserCount { get; }

    public int DegreeOfUser(int review) => Degrees[Reviews + Users[review]];

    public int DegreeOfProduct(int review) => Degrees[Reviews + UserCount + Products[review]];

    /// <summary>
    /// Reads the three files. The file of reviews lists the honest ones first and numbers users as they come, so that places and numbers
    /// give the labels away: reviews are put into an order by chance, and nothing here is made of a place or a number.
    /// </summary>
    public static YelpNetwork Read(Trial trial)
    {
        var reviews = Rows(trial.File("yelpchi_reviews.csv"));
        new Random(trial.Seed).Shuffle(reviews);
        var users = Rows(trial.File("yelpchi_user_priors.csv"));
        var products = Rows(trial.File("yelpchi_product_priors.csv"));
        new Random(~trial.Seed).Shuffle(users);
        var (userOf, productOf) = (Numbers(users), Numbers(products));
        return new YelpNetwork(
            Array.ConvertAll(reviews, row => userOf[row[0]]), Array.ConvertAll(reviews, row => productOf[row[1]]),
            Array.ConvertAll(reviews, row => row[2] > 0),
            [.. reviews.Select(row => LogOdds(row[3])), .. users.Concat(products).Select(row => LogOdds(row[1]))], users.Length);
    }

    /// <summary>What belief propagation makes of the priors: log-odds by vertex, after so many rounds.</summary>
    public (double[] Beliefs, int Rounds) Propagate(double[] priors, bool withProducts = true, double? userNoise = null)
    {
        var edges = withProducts ? 2 * Reviews : Reviews;
        var kinds = new byte[edges];
        kinds.AsSpan(Reviews * (withProducts ? 1 : 0)).Fill((byte)(withProducts ? 1 : 0));
        double[] beliefs = [.. priors];
        Compatibility[] compatibilities = userNoise is { } noise ? [Alike(noise), Kinds[1]] : Kinds;
        var rounds = BeliefPropagation.Run(
            sources.AsSpan(..edges), targets.AsSpan(..edges), kinds, compatibilities, beliefs, new PropagationOptions());
        return (beliefs, rounds);
    }

    /// <summary>Priors of reviews, users and products, each on one scale: mean 0, deviation 1.</summary>
    public double[] Standardised()
    {
        double[] priors = [.. Priors];
        foreach (var kind in new[] { ..Reviews, Reviews..(Reviews + UserCount), (Reviews + UserCount).. })
        {
            var part = priors.AsSpan(kind).ToArray();
            var mean = part.Average();
            var deviation = Math.Sqrt(part.Average(value => (value - mean) * (value - mean)));
            foreach (ref var value in priors.AsSpan(kind))
            {
                value = (value - mean) / deviation;
            }
        }
        return priors;
    }

    /// <summary>
    /// Features for trees, a row a review: of the review, its user and its product, the prior, the belief and the number of reviews; of
    /// user and product, means over all their reviews; of the product, means over its reviewers. No label is in any of them.
    /// </summary>
    public (float[] Values, int Width) Features(double[] beliefs)
    {
        const int own = 4;
        var vertices = new float[Priors.Length * own];
        for (var vertex = 0; vertex < Priors.Length; vertex++)
        {
            var row = vertices.AsSpan(vertex * own, own);
            row[0] = (float)Priors[vertex];
            // A belief grows with the number of reviews; a mean should not be that of the most active alone.
            row[1] = (float)Math.Asinh(beliefs[vertex]);
            row[2] = MathF.Log(Math.Max(1, Degrees[vertex]));
            row[3] = Degrees[vertex] == 1 ? 1 : 0;
        }
        var (ofReviews, ofReviewers) = (new float[vertices.Length], new float[vertices.Length]);
        NeighbourMeans.Apply(SparseGraph.Build(Priors.Length, sources, targets), vertices, own, ofReviews);
        var reviewed = SparseGraph.Build(Priors.Length, targets.AsSpan(Reviews..), targets.AsSpan(..Reviews), bothWays: false);
        NeighbourMeans.Apply(reviewed, vertices, own, ofReviewers);
        const int width = 15;
        var rows = new float[Reviews * width];
        for (var review = 0; review < Reviews; review++)
        {
            var (user, product) = ((Reviews + Users[review]) * own, (Reviews + UserCount + Products[review]) * own);
            var row = rows.AsSpan(review * width, width);
            vertices.AsSpan(review * own, 2).CopyTo(row);
            vertices.AsSpan(user, 3).CopyTo(row[2..]);
            vertices.AsSpan(product, 3).CopyTo(row[5..]);
            ofReviews.AsSpan(user, 2).CopyTo(row[8..]);
            ofReviews.AsSpan(product, 2).CopyTo(row[10..]);
            row[12] = ofReviewers[product];
            ofReviewers.AsSpan(product + 2, 2).CopyTo(row[13..]);
        }
        return (rows, width);
    }

    /// <summary>What is known without the network: the three priors and the two numbers of reviews.</summary>
    public (float[] Values, int Width) PlainFeatures()
    {
        float[] Row(int review) =>
        [
            (float)Priors[review], (float)Priors[Reviews + Users[review]], (float)Priors[Reviews + UserCount + Products[review]],
            DegreeOfUser(review), DegreeOfProduct(review),
        ];
        return ([.. Enumerable.Range(0, Reviews).SelectMany(Row)], 5);
    }

    private static Compatibility Alike(double noise) => new(1 - noise, noise, noise, 1 - noise);

    private static double LogOdds(double chance) => Math.Log(chance / (1 - chance));

    private static double[][] Rows(string file) =>
    [
        .. File.ReadLines(file).Skip(1).Select(
            line => Array.ConvertAll(line.Split(','), text => double.Parse(text, CultureInfo.InvariantCulture))),
    ];

    private static Dictionary<double, int> Numbers(double[][] rows) =>
        rows.Select((row, number) => (row[0], number)).ToDictionary(pair => pair.Item1, pair => pair.number);
}
