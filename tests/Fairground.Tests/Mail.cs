using System.Text;
using System.Text.RegularExpressions;

namespace Fairground.Tests;

/// <summary>A mail as the pickup folder holds it: enough of MIME (RFC 2045) to read the plain text of our own.</summary>
internal sealed partial record Mail(string To, string Subject, string Text)
{
    public static Mail Read(string path)
    {
        var raw = File.ReadAllText(path).ReplaceLineEndings("\n");
        var headers = HeaderFold().Replace(raw[..raw.IndexOf("\n\n", StringComparison.Ordinal)], " ");
        var part = Regex.Match(
            raw, @"Content-Type: text/plain[^\n]*(?:\n\s[^\n]*)*\n(?:[^\n]+\n)*?Content-Transfer-Encoding: " +
                "(?<encoding>[^\n]+)\n(?:[^\n]+\n)*\n(?<body>.*?)\n--",
            RegexOptions.Singleline | RegexOptions.IgnoreCase);
        return new Mail(Header(headers, "To"), Header(headers, "Subject"), Decode(
            part.Groups["encoding"].Value.Trim(), part.Groups["body"].Value));
    }

    private static string Header(string headers, string name) =>
        Words().Replace(Regex.Match(headers, $"^{name}: (.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase).Groups[1].Value.Trim(),
            word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)));

    private static string Decode(string encoding, string body) => encoding.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.Replace("\n", "", StringComparison.Ordinal))),
        "quoted-printable" => Encoding.UTF8.GetString([.. QuotedBytes(body.Replace("=\n", "", StringComparison.Ordinal))]),
        _ => body,
    };

    private static IEnumerable<byte> QuotedBytes(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                yield return Convert.ToByte(text.Substring(i + 1, 2), 16);
                i += 2;
            }
            else
            {
                yield return (byte)text[i];
            }
        }
    }

    [GeneratedRegex(@"\n\s+")]
    private static partial Regex HeaderFold();

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
