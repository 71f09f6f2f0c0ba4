using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Fairground.Integrity.Dumps;

/// <summary>
/// Reads reviews as one JSON object a line: Amazon's dumps of 2018 (reviewerID, asin, overall, unixReviewTime, reviewText, summary,
/// verified) and of 2023 (user_id, parent_asin, rating, timestamp, text, title, verified_purchase), or our own names.
/// </summary>
internal sealed class JsonLines(Stream stream, DumpRules rules)
{
    public const int LineBytesMax = 64 * 1024 * 1024;
    private byte[] buffer = new byte[1 << 20];
    private int begin;
    private int end;
    private long number;

    /// <summary>The next lines, as bytes, at most so many; none at the end. A line that is too long is empty.</summary>
    public List<(long Number, byte[]? Line)> Read(int countMax)
    {
        var lines = new List<(long, byte[]?)>(countMax);
        for (var bytes = 0; lines.Count < countMax && bytes < LineBytesMax && Next() is { } line; bytes += line.Length)
        {
            lines.Add((number, line));
        }
        return lines;
    }

    public DumpLine Parse(long line, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            return new DumpLine(line, null, DumpFault.TooLong);
        }
        var fields = new Fields();
        try
        {
            fields.Read(bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new DumpLine(line, null, DumpFault.Malformed);
        }
        return rules.Check(
            line, fields.Reviewer, fields.Product, fields.Stars, fields.Time, fields.Title, fields.Text, fields.IsVerified, fields.Seller);
    }

    /// <summary>The next line that is not blank; empty where it is too long, null at the end.</summary>
    private byte[]? Next()
    {
        while (true)
        {
            var searched = 0;
            int found;
            while ((found = buffer.AsSpan(begin + searched, end - begin - searched).IndexOf((byte)'\n')) < 0)
            {
                searched = end - begin;
                if (searched >= LineBytesMax)
                {
                    Skip();
                    return [];
                }
                if (!Fill())
                {
                    found = end - begin - searched;
                    break;
                }
            }
            if (begin == end)
            {
                return null;
            }
            number++;
            var line = buffer.AsSpan(begin, searched + found);
            begin = Math.Min(end, begin + line.Length + 1);
            line = line.TrimEnd((byte)'\r');
            if (!line.Trim(" \t\uFEFF"u8).IsEmpty)
            {
                return line.ToArray();
            }
        }
    }

    /// <summary>Goes behind the end of a line that is too long.</summary>
    private void Skip()
    {
        number++;
        int found;
        begin = end;
        while (Fill() && (found = buffer.AsSpan(begin, end - begin).IndexOf((byte)'\n')) is var at)
        {
            if (at >= 0)
            {
                begin += found + 1;
                return;
            }
            begin = end;
        }
    }

    private bool Fill()
    {
        if (begin > 0)
        {
            buffer.AsSpan(begin, end - begin).CopyTo(buffer);
            (begin, end) = (0, end - begin);
        }
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        var read = stream.Read(buffer, end, buffer.Length - end);
        end += read;
        return read > 0;
    }

    private sealed class Fields
    {
        public string? Reviewer { get; private set; }
        public string? Product { get; private set; }
        public string? ParentProduct { get; private set; }
        public double? Stars { get; private set; }
        public double? Time { get; private set; }
        public string? Title { get; private set; }
        public string? Text { get; private set; }
        public bool? IsVerified { get; private set; }
        public string? Seller { get; private set; }

        public void Read(ReadOnlySpan<byte> line)
        {
            var json = new Utf8JsonReader(line.StartsWith("\uFEFF"u8) ? line[3..] : line, new JsonReaderOptions { MaxDepth = 32 });
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
            {
                throw new JsonException();
            }
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                Read(ref json);
            }
            if (json.TokenType != JsonTokenType.EndObject || json.Read())
            {
                throw new JsonException();
            }
            // A variant's reviews are its product's.
            Product = ParentProduct ?? Product;
        }

        private void Read(ref Utf8JsonReader json)
        {
            switch (json.GetString())
            {
                case "reviewerID" or "user_id" or "reviewer": Reviewer = Value(ref json); break;
                case "asin" or "product": Product = Value(ref json); break;
                case "parent_asin": ParentProduct = Value(ref json); break;
                case "overall" or "rating" or "stars": Stars = Number(ref json); break;
                case "unixReviewTime" or "timestamp" or "time": Time = Moment(ref json); break;
                case "summary" or "title": Title = Value(ref json); break;
                case "reviewText" or "text": Text = Value(ref json); break;
                case "verified" or "verified_purchase":
                    json.Read();
                    IsVerified = json.TokenType is JsonTokenType.True or JsonTokenType.False ? json.GetBoolean() : null;
                    json.Skip();
                    break;
                case "seller": Seller = Value(ref json); break;
                default: json.Read(); json.Skip(); break;
            }
        }

        private static string? Value(ref Utf8JsonReader json)
        {
            json.Read();
            var value = json.TokenType switch
            {
                JsonTokenType.String => json.GetString(),
                JsonTokenType.Number => System.Text.Encoding.ASCII.GetString(json.HasValueSequence
                    ? json.ValueSequence.ToArray() : json.ValueSpan),
                _ => null,
            };
            json.Skip();
            return value;
        }

        private static double? Number(ref Utf8JsonReader json) => Value(ref json) is { } text
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

        private static double? Moment(ref Utf8JsonReader json) => DumpTime.Read(Value(ref json));
    }
}

/// <summary>Times of dumps: seconds or milliseconds since 1970, or a date.</summary>
internal static class DumpTime
{
    public static double? Read(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUnixTimeSeconds() : null;
}
