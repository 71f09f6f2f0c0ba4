using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fairground.Tests;

/// <summary>A mail server as RFC 5321 has it, as far as a client without TLS needs one: keeps what it is sent, or refuses it.</summary>
internal sealed class SmtpReceiver : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<ReceivedMail> mails = new();

    public SmtpReceiver()
    {
        listener.Start();
        _ = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Answers every recipient with 550, as where there is no such mailbox.</summary>
    public bool Refuses { get; set; }

    public IReadOnlyCollection<ReceivedMail> Mails => mails;

    /// <summary>The settings of a market that sends its mails here.</summary>
    public Dictionary<string, string> Settings => new()
    {
        ["Mail:Host"] = "127.0.0.1", ["Mail:Port"] = $"{Port}", ["Mail:Tls"] = "false", ["Mail:From"] = "hello@market.test",
    };

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await ServeAsync(client.GetStream());
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var (from, to) = ("", "");
        await writer.WriteLineAsync("220 mail.test ESMTP");
        while (await reader.ReadLineAsync() is { } line)
        {
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "MAIL":
                    from = Address(line);
                    break;
                case "RCPT" when Refuses:
                    await writer.WriteLineAsync("550 5.1.1 No such mailbox");
                    continue;
                case "RCPT":
                    to = Address(line);
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 Go on, end with a dot");
                    mails.Enqueue(new ReceivedMail(from, to, await ReadAsync(reader)));
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 Bye");
                    return;
            }
            await writer.WriteLineAsync("250 OK");
        }
    }

    private static async Task<string> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line and not ".")
        {
            text.AppendLine(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line);
        }
        return text.ToString();
    }

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf(
        '>', StringComparison.Ordinal)];
}

/// <summary>A mail with its envelope and its text as it came over the wire.</summary>
internal sealed record ReceivedMail(string From, string To, string Text)
{
    public string Header(string name) =>
        Text.Split("\r\n", StringSplitOptions.None).SelectMany(line => line.Split('\n'))
            .First(line => line.StartsWith($"{name}:", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..].Trim();
}
