using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Fairground.Integrity.Scores;
using Fairground.Kernels.Reviews;

namespace Fairground.Integrity.Dumps;

/// <summary>A file of reviews, read once: its columns, its texts' signatures, and what was wrong with which lines.</summary>
internal sealed class ReviewDump
{
    public const int ReviewsMax = 20_000_000;
    private const int FaultsShownMax = 100;
    private const int Batch = 4096;

    private readonly Numbers<string> reviewers = new();
    private readonly Numbers<string> products = new();
    private readonly Numbers<string> sellers = new();
    private readonly Dictionary<int, int> sellerOf = [];
    private readonly List<int> who = [];
    private readonly List<int> what = [];
    private readonly List<long> when = [];
    private readonly List<byte> stars = [];
    private readonly List<long> lines = [];
    private readonly List<byte> strengths = [];
    private readonly List<uint> signatures = [];
    private readonly HashSet<(int, int, ulong)> seen = [];
    private readonly Dictionary<DumpFault, int> faults = [];
    private readonly List<DumpLine> faultsShown = [];

    public required string Name { get; init; }

    public ReviewColumns Columns { get; private set; } = null!;

    public uint[] Signatures { get; private set; } = [];

    public DateTimeOffset First { get; private set; }

    /// <summary>Lines read, faulty ones included.</summary>
    public int Lines { get; private set; }

    /// <summary>Reviews that stood in the file before: the same words by the same reviewer at the same time.</summary>
    public int Repeated { get; private set; }

    public IReadOnlyDictionary<DumpFault, int> Faults => faults;

    /// <summary>The first faults, with the numbers of their lines.</summary>
    public IReadOnlyList<DumpLine> FaultsShown => faultsShown;

    public string Reviewer(int row) => reviewers[Columns.Reviewers[row]];

    public string Product(int row) => products[Columns.Products[row]];

    public string ReviewerName(int reviewer) => reviewers[reviewer];

    public string ProductName(int product) => products[product];

    public long Line(int row) => lines[row];

    public DateTimeOffset Time(int row) => First.AddHours(Columns.Hours[row]);

    /// <summary>Reads a file of either format, compressed or not, by what it contains.</summary>
    /// <exception cref="InvalidDataException">It is neither.</exception>
    public static ReviewDump Read(string path, DateTimeOffset now, int threads, Action<int> progress)
    {
        var dump = new ReviewDump { Name = Path.GetFileName(path) };
        using var stream = Open(path);
        var isJson = IsJson(path);
        if (isJson)
        {
            dump.ReadJson(new JsonLines(stream, new DumpRules(now)), threads, progress);
        }
        else
        {
            using var csv = new CsvLines(stream, new DumpRules(now));
            for (var some = csv.Read(Batch); some.Count > 0; some = csv.Read(Batch))
            {
                dump.Add(some, threads);
                progress(dump.Lines);
            }
        }
        dump.Finish();
        return dump;
    }

    /// <summary>Reads the reviews of some lines again, to show their texts.</summary>
    public static Dictionary<long, DumpReview> Again(string path, DateTimeOffset now, IReadOnlySet<long> wanted)
    {
        var found = new Dictionary<long, DumpReview>();
        using var stream = Open(path);
        var isJson = IsJson(path);
        if (isJson)
        {
            var json = new JsonLines(stream, new DumpRules(now));
            for (var some = json.Read(Batch); some.Count > 0 && found.Count < wanted.Count; some = json.Read(Batch))
            {
                foreach (var (number, line) in some.Where(line => wanted.Contains(line.Number)))
                {
                    found[number] = json.Parse(number, line).Review!;
                }
            }
            return found;
        }
        using var csv = new CsvLines(stream, new DumpRules(now));
        for (var some = csv.Read(Batch); some.Count > 0 && found.Count < wanted.Count; some = csv.Read(Batch))
        {
            foreach (var line in some.Where(line => wanted.Contains(line.Number)))
            {
                found[line.Number] = line.Review!;
            }
        }
        return found;
    }

    private static BufferedStream Open(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        var isPacked = file.ReadByte() == 0x1f && file.ReadByte() == 0x8b;
        file.Position = 0;
        return new BufferedStream(isPacked ? new GZipStream(file, CompressionMode.Decompress) : file, 1 << 16);
    }

    /// <summary>Whether the first sign that is not blank opens an object; nothing at all is no object, either.</summary>
    private static bool IsJson(string path)
    {
        using var stream = Open(path);
        var head = new byte[4096];
        var start = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)).Trim(" \t\r\n\uFEFF"u8);
        return start.IsEmpty || start[0] is (byte)'{';
    }

    private void ReadJson(JsonLines json, int threads, Action<int> progress)
    {
        for (var some = json.Read(Batch); some.Count > 0; some = json.Read(Batch))
        {
            var parsed = new DumpLine[some.Count];
            Parallel.For(0, some.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
                parsed[i] = json.Parse(some[i].Number, some[i].Line));
            Add(parsed, threads);
            progress(Lines);
        }
    }

    private void Add(IReadOnlyList<DumpLine> some, int threads)
    {
        var traits = new Traits[some.Count];
        Parallel.For(0, some.Count, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
            traits[i] = some[i].Review is { } review ? Traits.Of(review) : default);
        for (var i = 0; i < some.Count; i++)
        {
            Lines++;
            if (some[i].Review is { } review)
            {
                Add(some[i].Number, review, traits[i]);
            }
            else
            {
                faults[some[i].Fault] = faults.GetValueOrDefault(some[i].Fault) + 1;
                if (faultsShown.Count < FaultsShownMax)
                {
                    faultsShown.Add(some[i]);
                }
            }
        }
    }

    private void Add(long line, DumpReview review, Traits traits)
    {
        var (reviewer, product) = (reviewers.Of(review.Reviewer), products.Of(review.Product));
        // Shops copy a review to every variant of what was bought, under the variant's own number: it is one review.
        if (!seen.Add((reviewer, review.Text.Length == 0 ? product : -1, traits.TextHash ^ (ulong)review.Seconds)))
        {
            Repeated++;
            return;
        }
        if (who.Count == ReviewsMax)
        {
            throw new InvalidDataException($"The file has more than {ReviewsMax} reviews.");
        }
        who.Add(reviewer);
        what.Add(product);
        when.Add(review.Seconds);
        stars.Add(review.Stars);
        lines.Add(line);
        if (review.Seller is { Length: > 0 } seller)
        {
            sellerOf[product] = sellers.Of(seller);
        }
        Span<byte> own = stackalloc byte[Signals.Count];
        own.Clear();
        own[Signals.Wording] = traits.Wording;
        own[Signals.Unverified] = review.IsVerified == false ? byte.MaxValue : (byte)0;
        strengths.AddRange(own);
        signatures.AddRange(MemoryMarshal.Cast<byte, uint>(traits.Signature));
    }

    private void Finish()
    {
        var first = when.Count == 0 ? 0 : when.Min();
        First = DateTimeOffset.FromUnixTimeSeconds(first);
        Columns = new ReviewColumns(
            [.. who], [.. what], [.. when.Select(seconds => (int)((seconds - first) / 3600))], [.. stars],
            [.. Enumerable.Range(0, products.Count).Select(product => sellerOf.GetValueOrDefault(product, -1))], [.. strengths]);
        Signatures = [.. signatures];
        foreach (var list in new System.Collections.IList[] { who, what, when, stars, strengths, signatures })
        {
            list.Clear();
        }
        seen.Clear();
        seen.TrimExcess();
    }

    private readonly record struct Traits(byte[] Signature, byte Wording, ulong TextHash)
    {
        public static Traits Of(DumpReview review) => new(
            TextPrint.Of(review.Title, review.Text).Signature, ReviewAssessor.Wording(review.Title, review.Text),
            BitConverter.ToUInt64(SHA256.HashData(MemoryMarshal.AsBytes(review.Text.AsSpan()))));
    }
}
