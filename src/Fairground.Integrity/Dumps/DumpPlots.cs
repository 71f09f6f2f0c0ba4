using System.Net;
using System.Text;
using Fairground.Kernels.Reviews;
using Fairground.Kernels.Rings;

namespace Fairground.Integrity.Dumps;

/// <summary>The pictures of a report, as SVG; written in the invariant culture, as the command that makes it runs.</summary>
internal static class DumpPlots
{
    private const int Width = 480;
    private const int Height = 200;
    private const int Foot = 22;
    private const int MonthsMax = 480;
    private const int RingSide = 60;

    private static readonly string[] StarColours = ["", "#c0392b", "#d9772b", "#c9a227", "#7aa95c", "#3a9d6e"];

    /// <summary>How many reviews have each score, on a logarithmic scale, with the thresholds.</summary>
    public static string Histogram(int[] bins, Thresholds thresholds)
    {
        var svg = Begin(Width, Height, $"Reviews by score: {string.Join(", ", bins)}");
        var most = Math.Log(1 + bins.Max());
        var step = (double)Width / bins.Length;
        for (var bin = 0; bin < bins.Length; bin++)
        {
            var height = most == 0 ? 0 : Math.Log(1 + bins[bin]) / most * (Height - Foot - 16);
            Add(svg, $"<rect x='{bin * step + 1:0.#}' y='{Height - Foot - height:0.#}' width='{step - 2:0.#}' height='{height:0.#}' rx='2' "
                + $"fill='#3b6fb5'><title>{bins[bin]}</title></rect>");
        }
        foreach (var threshold in new[] { thresholds.Reduce, thresholds.Hold, thresholds.Investigate })
        {
            Add(svg, $"<line x1='{threshold * Width:0.#}' x2='{threshold * Width:0.#}' y1='12' y2='{Height - Foot}' stroke='#c0392b' "
                + $"stroke-dasharray='4 3'/><text x='{threshold * Width:0.#}' y='10' text-anchor='middle'>{threshold * 100:0}</text>");
        }
        Add(svg, $"<text x='0' y='{Height - 6}'>0 %</text><text x='{Width}' y='{Height - 6}' text-anchor='end'>100 %</text></svg>");
        return svg.ToString();
    }

    /// <summary>Reviews month by month, those that would not be shown at once darker.</summary>
    public static string Months(ReviewDump dump, Verdict[] verdicts)
    {
        static int MonthOf(DateTimeOffset time) => (time.Year * 12) + time.Month - 1;
        var first = MonthOf(dump.First);
        var (all, held) = (new List<int>(), new List<int>());
        for (var row = 0; row < verdicts.Length; row++)
        {
            var month = Math.Min(MonthOf(dump.Time(row)) - first, MonthsMax - 1);
            while (all.Count <= month)
            {
                all.Add(0);
                held.Add(0);
            }
            all[month]++;
            held[month] += verdicts[row] >= Verdict.Hold ? 1 : 0;
        }
        var svg = Begin(Width, Height, "Reviews by month");
        var (step, most) = ((double)Width / all.Count, all.Max());
        for (var month = 0; month < all.Count; month++)
        {
            foreach (var (count, colour) in new[] { (all[month], "#8fb0dc"), (held[month], "#c0392b") })
            {
                var height = (double)count / most * (Height - Foot - 4);
                Add(svg, $"<rect x='{month * step:0.##}' y='{Height - Foot - height:0.#}' width='{Math.Max(0.6, step - 0.5):0.##}' "
                    + $"height='{height:0.#}' fill='{colour}'/>");
            }
        }
        Add(svg, $"<text x='0' y='{Height - 6}'>{first / 12}</text><text x='{Width}' y='{Height - 6}' text-anchor='end'>"
            + $"{(first + all.Count - 1) / 12}</text></svg>");
        return svg.ToString();
    }

    /// <summary>A ring as reviewers × products, coloured by stars, and its reviews along time.</summary>
    public static string Ring(ReviewDump dump, Ring ring)
    {
        var members = ring.Members.OrderByDescending(member => member.OnRingProducts).Take(RingSide)
            .Select(member => member.Reviewer).ToList();
        var products = ring.Products.Take(RingSide).Select(product => product.Product).ToList();
        var (rowOf, columnOf) = (members.Index().ToDictionary(pair => pair.Item, pair => pair.Index),
            products.Index().ToDictionary(pair => pair.Item, pair => pair.Index));
        var rows = Enumerable.Range(0, dump.Columns.Count).Where(row => rowOf.ContainsKey(dump.Columns.Reviewers[row])
            && columnOf.ContainsKey(dump.Columns.Products[row])).ToList();
        var cell = Math.Clamp(440.0 / Math.Max(1, products.Count), 6, 16);
        var (left, height) = (90.0, (members.Count * cell) + 30);
        var svg = Begin(900, (int)height + 10, $"{members.Count} reviewers by {products.Count} products; {rows.Count} reviews");
        var (begin, end) = rows.Count == 0 ? (0, 1)
            : (rows.Min(row => dump.Columns.Hours[row]), rows.Max(row => dump.Columns.Hours[row]) + 1);
        var (timeLeft, timeWidth) = (left + (products.Count * cell) + 40, 900 - left - (products.Count * cell) - 60);
        foreach (var row in rows)
        {
            var (y, x) = (rowOf[dump.Columns.Reviewers[row]] * cell, columnOf[dump.Columns.Products[row]] * cell);
            var title = WebUtility.HtmlEncode(
                $"{dump.Reviewer(row)}, {dump.Product(row)}, {dump.Columns.Stars[row]} stars, {dump.Time(row):yyyy-MM-dd}");
            var colour = StarColours[dump.Columns.Stars[row]];
            var timeX = timeLeft + ((double)(dump.Columns.Hours[row] - begin) / (end - begin) * timeWidth);
            Add(svg, $"<rect x='{left + x:0.#}' y='{y:0.#}' width='{cell - 1:0.#}' height='{cell - 1:0.#}' rx='1' fill='{colour}'>"
                + $"<title>{title}</title></rect><circle cx='{timeX:0.#}' "
                + $"cy='{y + (cell / 2):0.#}' r='{cell / 3:0.#}' fill='{colour}' fill-opacity='.75'><title>{title}</title></circle>");
        }
        foreach (var (reviewer, row) in rowOf.Where(_ => cell >= 9))
        {
            var name = dump.ReviewerName(reviewer);
            Add(svg, $"<text x='{left - 4:0.#}' y='{(row * cell) + cell - 2:0.#}' text-anchor='end'>"
                + $"{WebUtility.HtmlEncode(name.Length > 14 ? name[..13] + "…" : name)}</text>");
        }
        Add(svg, $"<text x='{left:0.#}' y='{height:0.#}'>products</text><text x='{timeLeft:0.#}' y='{height:0.#}'>"
            + $"{dump.First.AddHours(begin):d MMM yyyy}</text><text x='{timeLeft + timeWidth:0.#}' y='{height:0.#}' text-anchor='end'>"
            + $"{dump.First.AddHours(end):d MMM yyyy}</text></svg>");
        return svg.ToString();
    }

    /// <summary>A rating that moves, from 1 to 5.</summary>
    public static string Shift(double before, double after)
    {
        static double At(double rating) => 4 + ((rating - 1) / 4 * 152);
        var svg = new StringBuilder("<svg viewBox='0 0 160 14' style='width:10rem' aria-hidden='true'>");
        Add(svg, $"<line x1='4' x2='156' y1='7' y2='7' stroke='currentColor' stroke-opacity='.2'/>"
            + $"<circle cx='{At(before):0.#}' cy='7' r='4' fill='#8fb0dc'/>");
        if (!double.IsNaN(after))
        {
            Add(svg, $"<circle cx='{At(after):0.#}' cy='7' r='4' fill='#3b6fb5'/>");
        }
        return svg.Append("</svg>").ToString();
    }

    private static StringBuilder Begin(int width, int height, string label) => new(
        $"<svg viewBox='0 0 {width} {height}' role='img' aria-label='{WebUtility.HtmlEncode(label)}'>");

    private static void Add(StringBuilder svg, string text) => svg.Append(text);
}
