using System.Globalization;
using System.Net;
using System.Text;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Rings;

namespace Fairground.Integrity.Dumps;

/// <summary>
/// The report of a scored dump: one page that needs nothing else, to be read, printed or sent. It says what was found and how sure that is,
/// and names nobody a fraud.
/// </summary>
internal sealed class DumpReport(DumpScores scores, string file, DateTimeOffset now)
{
    private const int ReviewsShown = 60;
    private const int RingsShown = 20;
    private const int ProductsShown = 20;
    private const int FaultsShown = 20;
    private const int TextShown = 400;
    private readonly StringBuilder html = new();
    private readonly ReviewDump dump = scores.Dump;

    public static string Words(DumpFault fault) => fault switch
    {
        DumpFault.Malformed => "not readable",
        DumpFault.TooLong => "too long",
        DumpFault.NoReviewer => "no reviewer",
        DumpFault.NoProduct => "no product",
        DumpFault.StarsInvalid => "stars are not from 1 to 5",
        DumpFault.TimeInvalid => "no time",
        DumpFault.TimeInFuture => "a time in the future",
        _ => "another number of fields than the header",
    };

    public string Write()
    {
        Add($"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width,initial-scale=1'>"
            + $"<title>Reviews of {Safe(dump.Name)}</title><style>{Style()}</style><main>");
        Summary();
        if (dump.Columns.Count > 0)
        {
            Plots();
            Rings();
            Products();
            Reviews();
        }
        Faults();
        Method();
        Add("</main></html>");
        return html.ToString();
    }

    private void Summary()
    {
        var counts = scores.Verdicts.CountBy(verdict => verdict).ToDictionary();
        int Of(Verdict verdict) => counts.GetValueOrDefault(verdict);
        Add($"<h1>Reviews of {Safe(dump.Name)}</h1><p class=lead>{Number(dump.Columns.Count)} reviews by "
            + $"{Number(dump.Columns.ReviewerCount)} reviewers of {Number(dump.Columns.ProductCount)} products"
            + (dump.Columns.Count == 0 ? "" : $", {Day(dump.First)} to {Day(dump.Time(Last()))}")
            + $". Looked at on {Day(now)}, without any decision by a person.</p><div class=figures>");
        Figure(Of(Verdict.Publish), "nothing to hold against them", "good");
        Figure(Of(Verdict.Reduce), "would count for half", "mild");
        Figure(Of(Verdict.Hold), "would be held for some days", "warm");
        Figure(Of(Verdict.Investigate), "would wait for a person", "hot");
        Figure(scores.Rings.Rings.Length, "rings of reviewers", "plain");
        Figure(dump.Repeated, "repeated lines, counted once", "plain");
        Figure(dump.Faults.Values.Sum(), "lines left out", "plain");
        Add("</div>");
        if (dump.Columns.Count == 0)
        {
            Add("<p>There is no review to look at.</p>");
        }
    }

    private int Last() => Enumerable.Range(0, dump.Columns.Count).MaxBy(row => dump.Columns.Hours[row]);

    private void Figure(int count, string what, string kind) =>
        Add($"<div class='figure {kind}'><b>{Number(count)}</b><span>{what}</span></div>");

    private void Plots()
    {
        Add("<h2>How suspicious, and when</h2><div class=two><figure>");
        var bins = new int[20];
        foreach (var odds in scores.Odds)
        {
            bins[Math.Min(19, (int)(ColdStart.Chance(odds) * 20))]++;
        }
        html.Append(DumpPlots.Histogram(bins, new Thresholds()));
        Add("<figcaption>Reviews by score, on a logarithmic scale; the lines are the thresholds of half weight, holding, and waiting for a "
            + "person. A high score alone holds no review back: that takes signals of two independent kinds.</figcaption></figure>"
            + "<figure>");
        html.Append(DumpPlots.Months(dump, scores.Verdicts));
        Add("<figcaption>Reviews over time; dark: those that would not be shown at once.</figcaption></figure></div>");
        Add("<h2>What speaks against reviews</h2><table><tr><th>Signal<th>Kind<th>Reviews<th>Weight<th>");
        for (var signal = 0; signal < Signals.Count; signal++)
        {
            var at = signal;
            var count = Enumerable.Range(0, dump.Columns.Count).Count(row => dump.Columns.Of(row)[at] >= Signals.Notable);
            var known = Signals.All[signal];
            Add($"<tr><td>{known.Name}<td>{known.Family.ToString().ToLowerInvariant()}<td class=n>{Number(count)}"
                + $"<td class=n>{known.Weight:0.0}<td>{(known.Accuses ? "" : "holds nothing back")}");
        }
        Add("</table>");
    }

    private void Rings()
    {
        Add($"<h2>Rings</h2><p>{(scores.Rings.Rings.Length == 0 ? "No group of reviewers goes together beyond what chance explains."
            : "Groups who review the same products, at the same time, more than chance would have it. People with the same rare "
            + "interest go together as well: a ring is a reason to look.")}</p>");
        for (var i = 0; i < Math.Min(RingsShown, scores.Rings.Rings.Length); i++)
        {
            var ring = scores.Rings.Rings[i];
            Add($"<section class=ring><h3>Ring {i + 1}: {ring.Members.Length} reviewers, {ring.Products.Length} products</h3><p>"
                + $"The chance that any so many reviewers of this file go together as much is at most 1 in 10<sup>"
                + $"{Number((long)Math.Round(-ring.LogChance / Math.Log(10)))}</sup>. Of {Number(ring.CoReviews)} pairs of their reviews "
                + $"of one product, {Percent(ring.Close)} lie within a week (usual: {Percent(ring.CloseUsual)}), and "
                + $"{Percent(ring.Agreeing)} give the same stars (usual: {Percent(ring.AgreeingUsual)}); the middle distance is "
                + $"{ring.DaysBetween:0.#} days.</p>");
            html.Append(DumpPlots.Ring(dump, ring));
            Add($"<details><summary>Members and products</summary><p>{string.Join(", ", ring.Members.Take(100).Select(member =>
                $"{Safe(dump.ReviewerName(member.Reviewer))} ({member.OnRingProducts} of {member.Reviews})"))}</p>"
                + $"<p>{string.Join(", ", ring.Products.Take(100).Select(product =>
                $"{Safe(dump.ProductName(product.Product))} ({product.Members} of {product.Reviews})"))}</p></details></section>");
        }
        if (scores.Rings.Rings.Length > RingsShown)
        {
            Add($"<p>{scores.Rings.Rings.Length - RingsShown} more are in rings.csv.</p>");
        }
    }

    /// <summary>The products whose rating changes most when suspects count less.</summary>
    private void Products()
    {
        var (sums, weights, plain, counts) = (new double[dump.Columns.ProductCount], new double[dump.Columns.ProductCount],
            new double[dump.Columns.ProductCount], new int[dump.Columns.ProductCount]);
        for (var row = 0; row < dump.Columns.Count; row++)
        {
            var product = dump.Columns.Products[row];
            var weight = scores.Verdicts[row] switch { Verdict.Publish => 1, Verdict.Reduce => 0.5, _ => 0.0 };
            (sums[product], weights[product]) = (sums[product] + (weight * dump.Columns.Stars[row]), weights[product] + weight);
            (plain[product], counts[product]) = (plain[product] + dump.Columns.Stars[row], counts[product] + 1);
        }
        var changed = Enumerable.Range(0, sums.Length).Where(product => weights[product] < counts[product])
            .OrderByDescending(product => weights[product] == 0 ? 9
                : Math.Abs((sums[product] / weights[product]) - (plain[product] / counts[product])))
            .Take(ProductsShown).ToList();
        if (changed.Count == 0)
        {
            return;
        }
        Add("<h2>Ratings without suspects</h2><table><tr><th>Product<th>Reviews<th>Weigh less<th>Rating<th>Recomputed<th>");
        foreach (var product in changed)
        {
            var (before, after) = (plain[product] / counts[product], weights[product] == 0 ? double.NaN : sums[product] / weights[product]);
            Add($"<tr><td>{Safe(dump.ProductName(product))}<td class=n>{Number(counts[product])}<td class=n>"
                + $"{counts[product] - weights[product]:0.#}<td class=n>{Stars(before)}<td class=n>"
                + $"{(double.IsNaN(after) ? "none left" : Stars(after))}<td>{DumpPlots.Shift(before, after)}");
        }
        Add("</table>");
    }

    private void Reviews()
    {
        var top = Enumerable.Range(0, dump.Columns.Count).Where(row => scores.Verdicts[row] != Verdict.Publish)
            .OrderByDescending(row => scores.Verdicts[row]).ThenByDescending(row => scores.Odds[row]).Take(ReviewsShown).ToList();
        var texts = ReviewDump.Again(file, now, top.Concat(top.Select(row => scores.CopyOf[row]).Where(row => row >= 0))
            .Select(dump.Line).ToHashSet());
        Add($"<h2>Reviews to look at</h2><p>{(top.Count == 0 ? "None." : $"The first {top.Count}; all are in scores.csv.")}</p>");
        foreach (var row in top)
        {
            var review = texts[dump.Line(row)];
            var stars = dump.Columns.Stars[row];
            Add($"<article class={scores.Verdicts[row].ToString().ToLowerInvariant()}><header>"
                + $"<b>{Percent(ColdStart.Chance(scores.Odds[row]))}</b> {new string('★', stars)}{new string('☆', 5 - stars)} "
                + $"{Safe(dump.Reviewer(row))} of {Safe(dump.Product(row))}, {Day(dump.Time(row))}, line {dump.Line(row)}</header>"
                + $"<blockquote dir=auto>{Safe(Short(review.Title))} {Safe(Short(review.Text))}</blockquote><p class=why>"
                + string.Join(" ", scores.SignalsOf(row).Select(found => string.Create(CultureInfo.InvariantCulture,
                    $"<span>{found.Signal.Name} <i>+{found.Added:0.0}</i></span>"))) + "</p>");
            if (scores.CopyOf[row] is >= 0 and var other)
            {
                Add($"<p class=copy>Nearly the same by {Safe(dump.Reviewer(other))} of {Safe(dump.Product(other))}, "
                    + $"line {dump.Line(other)}: <q dir=auto>{Safe(Short(texts[dump.Line(other)].Text))}</q></p>");
            }
            Add("</article>");
        }
    }

    private void Faults()
    {
        if (dump.Faults.Count == 0)
        {
            return;
        }
        Add("<h2>Lines that were left out</h2><table><tr><th>Why<th>Lines<th>The first");
        foreach (var (fault, count) in dump.Faults.OrderByDescending(pair => pair.Value))
        {
            Add($"<tr><td>{Words(fault)}<td class=n>{Number(count)}<td>"
                + string.Join(", ", dump.FaultsShown.Where(line => line.Fault == fault).Take(FaultsShown).Select(line => line.Number)));
        }
        Add("</table>");
    }

    private void Method() => Add("<h2>How to read this</h2><p>Each signal has a published weight in log-odds; belief propagation among "
        + "reviews, reviewers and products adds what neighbours suggest. Nothing was learnt from decided cases, so a score orders reviews "
        + "and is no proof. Turning every star upside down changes no outcome; how new a reviewer is plays no part. Rings are pairs of "
        + "reviewers beyond chance with the false discoveries among all pairs bounded at 1 %, grown into groups. Whoever acts on this "
        + "should look, give a reason, and hear the other side.</p>");

    private void Add(string text) => html.Append(text);

    private static string Short(string text) => text.Length <= TextShown ? text : text[..TextShown] + " …";

    private static string Safe(string text) => WebUtility.HtmlEncode(text);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + " %";

    private static string Stars(double rating) => rating.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateTimeOffset time) => time.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Style()
    {
        using var css = new StreamReader(typeof(DumpReport).Assembly.GetManifestResourceStream("Dumps.report.css")!);
        return css.ReadToEnd();
    }
}
