using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using Fairground.Platform.Persistence;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Fairground.Platform.Accounts;

/// <summary>Hands people all that the market holds about them, as one file (GDPR, articles 15 and 20).</summary>
public sealed class AccountExport(
    FairgroundDb db, IEnumerable<IPersonalData> parts, IOptions<MarketOptions> market, IOptions<JsonOptions> api)
{
    // For people too: with lines, and letters as they are.
    private static readonly JsonWriterOptions Form = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string FileName => $"account-{db.Time.GetUtcNow():yyyy-MM-dd}.json";

    public async Task WriteAsync(Stream stream, AccountId account, CancellationToken cancellationToken)
    {
        // The serializer would write to a stream while we wait; into a pipe it writes to memory.
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, Form);
        var export = new ExportWriter(json, pipe, api.Value.SerializerOptions);
        json.WriteStartObject();
        export.Value("market", market.Value.Name);
        export.Value("account", account);
        export.Value("exportedAt", db.Time.GetUtcNow());
        json.WriteStartObject("sections");
        foreach (var part in parts)
        {
            json.WriteStartObject(part.Name);
            export.Value("title", part.Title);
            await part.WriteAsync(export, account, cancellationToken);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await pipe.CompleteAsync();
    }
}
