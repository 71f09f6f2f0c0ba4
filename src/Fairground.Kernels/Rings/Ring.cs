namespace Fairground.Kernels.Rings;

/// <summary>What the search for rings goes by: a level and windows that are conventions, and limits.</summary>
/// <param name="FalseShare">The share of false discoveries among pairs, and among members, that is put up with.</param>
/// <param name="DaysMax">Two reviews of a product are close if no more days lie between them: about what a campaign takes.</param>
/// <param name="MonthDays">How many days before and after one count for what was usual then, for reviews that are close.</param>
/// <param name="SeasonDays">The same for reviews that are not.</param>
/// <param name="MembersMin">A couple who share a household are no ring.</param>
/// <param name="ProductsMin">Two products in common are a coincidence, or a set.</param>
/// <param name="MembersMax">How many members a ring has, at most.</param>
/// <param name="NeighboursMax">How many reviews before and after it, within the window, each review is paired with.</param>
/// <param name="ReviewsMax">Only products with no more reviews than this give pairs that are not close.</param>
/// <param name="PairsMax">How many pairs beyond chance are kept, the strongest.</param>
/// <param name="RingsMax">How many groups of pairs are looked into, those with the strongest pair first.</param>
public sealed record RingOptions(
    double FalseShare = 0.01, int DaysMax = 7, int MonthDays = 30, int SeasonDays = 90, int MembersMin = 3, int ProductsMin = 3,
    int MembersMax = 5_000, int NeighboursMax = 200, int ReviewsMax = 400, int PairsMax = 2_000_000, int RingsMax = 1_000);

/// <summary>Two reviewers who review the same products beyond chance.</summary>
/// <param name="First">The lower number.</param>
/// <param name="Second">The higher.</param>
/// <param name="LogChance">Natural logarithm of an upper bound of the chance that two given reviewers agree as much.</param>
public readonly record struct CoReviewers(int First, int Second, float LogChance);

/// <summary>A member of a ring.</summary>
/// <param name="Reviewer">Its number.</param>
/// <param name="Reviews">How many products it reviews.</param>
/// <param name="OnRingProducts">How many of them are the ring's.</param>
/// <param name="LogChance">Natural logarithm of an upper bound of the chance that a given reviewer goes with the others as much.</param>
/// <param name="LogHypergeometric">
/// Natural logarithm of the exact chance that so many or more of that many reviews, drawn from all, are of the ring's products: without
/// times and stars, easily checked by hand.
/// </param>
public readonly record struct RingMember(int Reviewer, int Reviews, int OnRingProducts, double LogChance, double LogHypergeometric);

/// <summary>A product that more members of a ring review than chance would have it.</summary>
/// <param name="Product">Its number.</param>
/// <param name="Members">How many members review it.</param>
/// <param name="Reviews">How many reviewers it has in all.</param>
/// <param name="FirstDay">The day of the members' first review.</param>
/// <param name="LastDay">That of the last.</param>
/// <param name="LogChance">Natural logarithm of an upper bound of the chance that so many of them would.</param>
public readonly record struct RingProduct(int Product, int Members, int Reviews, int FirstDay, int LastDay, double LogChance);

/// <summary>Reviewers who go together beyond chance, with what a person needs to check it.</summary>
/// <param name="Members">By their number.</param>
/// <param name="Products">By the number of members, the most first.</param>
/// <param name="LogChance">
/// Natural logarithm of an upper bound of the chance that any set of as many reviewers, among all, goes together as much.
/// </param>
/// <param name="LogWeakest">The same of the member that goes least with the others, among all reviewers.</param>
/// <param name="CoReviews">How many pairs of members' reviews are of the same of these products.</param>
/// <param name="Close">The share of those that lie within the window.</param>
/// <param name="CloseUsual">That share among all pairs of reviews of the same products.</param>
/// <param name="Agreeing">The share of those with the same stars.</param>
/// <param name="AgreeingUsual">That share among all pairs of reviews of the same products.</param>
/// <param name="DaysBetween">The median of days between two co-reviews.</param>
public sealed record Ring(
    RingMember[] Members, RingProduct[] Products, double LogChance, double LogWeakest, long CoReviews, double Close, double CloseUsual,
    double Agreeing, double AgreeingUsual, double DaysBetween);

/// <param name="Rings">By the number of members, the largest first.</param>
/// <param name="Pairs">The pairs they grew from, the least likely first.</param>
/// <param name="Reviewers">How many reviewers there are.</param>
/// <param name="Reviews">How many reviews, each reviewer's of each product counted once.</param>
/// <param name="Taste">How many times as often as by chance those who share a product share another; allowed for in all chances.</param>
/// <param name="Capped">Whether a limit cut something off.</param>
public sealed record RingFind(Ring[] Rings, CoReviewers[] Pairs, int Reviewers, int Reviews, double Taste, bool Capped);
