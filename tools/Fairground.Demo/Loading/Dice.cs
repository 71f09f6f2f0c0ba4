using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Fairground.Platform.Ids;

namespace Fairground.Demo.Loading;

/// <summary>Chance that comes out the same for the same seed and purpose, whatever else is rolled.</summary>
internal sealed class Dice
{
    private readonly Random random;

    public Dice(string seed, string purpose)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{purpose}"));
        random = new Random(BitConverter.ToInt32(hash));
    }

    public double Share() => random.NextDouble();

    public bool Chance(double probability) => random.NextDouble() < probability;

    public int Below(int limit) => random.Next(limit);

    /// <summary>A number from the first to the last, both possible.</summary>
    public int Between(int first, int last) => random.Next(first, last + 1);

    public double Between(double from, double to) => from + (random.NextDouble() * (to - from));

    /// <summary>Around zero, most within one (Box and Muller, 1958).</summary>
    public double Bell() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public T Pick<T>(IReadOnlyList<T> list) => list[random.Next(list.Count)];

    /// <summary>Picks with the weights that <paramref name="sums"/> adds up, one after the other.</summary>
    public T Pick<T>(IReadOnlyList<T> list, double[] sums)
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return list[Math.Min(at < 0 ? ~at : at, list.Count - 1)];
    }

    public List<T> Shuffled<T>(IEnumerable<T> list)
    {
        var cards = list.ToArray();
        random.Shuffle(cards);
        return [.. cards];
    }

    /// <summary>An id as the server makes them (RFC 9562, version 7), whose random part is rolled here.</summary>
    public TId Id<TId>(DateTimeOffset at) where TId : struct, IId<TId>
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 5; i >= 0; i--)
        {
            bytes[i] = (byte)milliseconds;
            milliseconds >>= 8;
        }
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0f));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3f));
        return new TId { Value = new Guid(bytes, bigEndian: true) };
    }

    /// <summary>As many digits.</summary>
    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(
        _ => random.Next(10).ToString(CultureInfo.InvariantCulture)));
}
