using System.Buffers;
using System.Globalization;
using System.Text;

namespace Fairground.Integrity.Brokers;

/// <summary>
/// Why a post is not taken: a stable code, whose sentence is the text <c>posts.fault.CODE</c>, and what it is about.
/// <paramref name="Line"/> is the line of the file, or the place in a list, counted from 1.
/// </summary>
public sealed record PostFault(int Line, string Code, string Detail = "");

/// <summary>What a file or a form holds of a post, as texts; null where it says nothing.</summary>
internal sealed record PostCells(
    string? Text, string? Source = null, string? Address = null, string? Group = null, string? Members = null, string? Time = null);

/// <summary>A post that can be taken, still as it came.</summary>
internal sealed record PostDraft(
    int Line, string Source, string? Address, string? Group, long? Members, DateTimeOffset? PostedAt, string Text)
{
    private const int DetailLengthMax = 60;
    private const int UnixSecondsDigits = 10;
    private const int UnixMillisecondsDigits = 13;

    /// <summary>Clocks differ; what is further ahead than this is wrong.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    private static readonly DateTimeOffset Oldest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly SearchValues<char> Controls = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'))]);

    private static readonly string[] TimeForms =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ssK",
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy/MM/dd", "yyyy/MM/dd HH:mm", "yyyy/MM/dd HH:mm:ss", "dd.MM.yyyy",
        "dd.MM.yyyy HH:mm", "r",
    ];

    /// <summary>Reads what was typed or sent; null, with the fault, where that is no post.</summary>
    public static (PostDraft? Draft, PostFault? Fault) Of(int line, PostCells cells, string otherSource, DateTimeOffset now)
    {
        var text = Tidy(cells.Text);
        var source = Tidy(cells.Source) is { Length: > 0 } told ? told : otherSource.Trim();
        var (address, group) = (Tidy(cells.Address), Tidy(cells.Group));
        var fault = FaultOf(text, source, group);
        if (fault is null && address.Length > 0)
        {
            (address, fault) = AddressOf(address);
        }
        var (members, membersFault) = MembersOf(Tidy(cells.Members));
        var (time, timeFault) = TimeOf(Tidy(cells.Time), now);
        return (fault ?? membersFault ?? timeFault) is { } found
            ? (null, new PostFault(line, found.Item1, Shortened(found.Item2)))
            : (new PostDraft(
                line, source, address.Length > 0 ? address : null, group.Length > 0 ? group : null, members, time, text), null);
    }

    public static string Shortened(string text)
    {
        var shown = new string([.. text.Take(DetailLengthMax).Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]);
        return text.Length > DetailLengthMax ? $"{shown}…" : shown;
    }

    /// <summary>One form of a text's line ends and letters, so that it is the same text wherever it was copied from.</summary>
    private static string Tidy(string? text)
    {
        var plain = text?.ReplaceLineEndings("\n").Trim() ?? "";
        // Half a letter cannot be normalised; the fault is found later.
        return plain.Length <= 2 * BrokerPost.TextLengthMax && !IsBroken(plain) ? plain.Normalize(NormalizationForm.FormC) : plain;
    }

    private static (string, string)? FaultOf(string text, string source, string group) =>
        text.Length == 0 ? ("text-missing", "")
        : text.Length > BrokerPost.TextLengthMax ? ("text-too-long", text.Length.ToString("N0", CultureInfo.CurrentCulture))
        : IsBroken(text) || IsBroken(source) || IsBroken(group) ? ("broken-letters", "")
        : Controlled(text) || Controlled(source) || Controlled(group) ? ("control-characters", "")
        : source.Length == 0 ? ("source-missing", "")
        : source.Length > BrokerPost.SourceLengthMax ? ("source-too-long", source)
        : group.Length > BrokerPost.GroupLengthMax ? ("group-too-long", group)
        : null;

    private static bool Controlled(string text) => text.AsSpan().ContainsAny(Controls);

    /// <summary>Whether bytes stood for no letters, or half a letter is missing.</summary>
    private static bool IsBroken(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFD')
            {
                return true;
            }
            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private static (string Address, (string, string)? Fault) AddressOf(string text)
    {
        var whole = text.Contains("://", StringComparison.Ordinal) ? text : $"https://{text}";
        return text.Length <= BrokerPost.AddressLengthMax - 8 && !Controlled(text) && !IsBroken(text) &&
            Uri.TryCreate(whole, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" &&
            uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0
            ? (whole, null)
            : ("", ("address", text));
    }

    /// <summary>"43,046" and "43k" are both said of groups.</summary>
    private static (long? Members, (string, string)? Fault) MembersOf(string text)
    {
        if (text.Length == 0)
        {
            return (null, null);
        }
        var factor = char.ToLowerInvariant(text[^1]) switch { 'k' => 1_000L, 'm' => 1_000_000L, _ => 1L };
        var plain = factor == 1 ? text : text[..^1].TrimEnd();
        if (factor > 1)
        {
            var isSome = decimal.TryParse(
                plain.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var some);
            return isSome && some is >= 0 and < 10_000 && some * factor <= BrokerPost.MembersMax
                ? ((long)(some * factor), null) : (null, ("members", text));
        }
        var digits = string.Concat(plain.Where(c => c is not (' ' or ',' or '.' or '\'' or '\u00a0' or '\u202f')));
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var members) && members <= BrokerPost.MembersMax
            ? (members, null) : (null, ("members", text));
    }

    /// <summary>Days that could be two, such as 3/4/2026, are none.</summary>
    private static (DateTimeOffset? Time, (string, string)? Fault) TimeOf(string text, DateTimeOffset now)
    {
        if (text.Length == 0)
        {
            return (null, null);
        }
        DateTimeOffset time;
        if (text.Length is UnixSecondsDigits or UnixMillisecondsDigits &&
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
        {
            time = text.Length == UnixSecondsDigits
                ? DateTimeOffset.FromUnixTimeSeconds(unix) : DateTimeOffset.FromUnixTimeMilliseconds(unix);
        }
        else if (!DateTimeOffset.TryParseExact(
            text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time))
        {
            return (null, ("time", text));
        }
        return time < Oldest ? (null, ("time-old", text)) : time > now + Ahead ? (null, ("time-ahead", text)) : (time, null);
    }
}
