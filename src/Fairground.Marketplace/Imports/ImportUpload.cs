using Fairground.Marketplace.Sheets;
using Fairground.Marketplace.Stores;
using Fairground.Platform.Languages;
using Fairground.Platform.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Fairground.Marketplace.Imports;

/// <summary>
/// An upload as it comes in: what is said in the address and in the fields of a form before the file, and the file itself, which is read
/// as it arrives. A form whose file comes first is read with what the address says.
/// </summary>
internal sealed class ImportUpload
{
    private const int FieldsMax = 20;
    private const int FieldLengthMax = 500;
    private const int BoundaryLengthMax = 100;
    private readonly Dictionary<string, string> fields = [];
    private string name;

    private ImportUpload(HttpRequest request)
    {
        foreach (var (key, value) in request.Query)
        {
            fields[key] = value.ToString();
        }
        name = fields.GetValueOrDefault("name") ?? "";
        File = request.Body;
    }

    public Stream File { get; private set; }

    public static async Task<ImportUpload> OpenAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var upload = new ImportUpload(request);
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
            type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
            if (string.IsNullOrEmpty(boundary) || boundary.Length > BoundaryLengthMax)
            {
                throw new Refusal(PlatformProblems.BadRequest);
            }
            await upload.ReadFormAsync(new MultipartReader(boundary, request.Body), cancellationToken);
        }
        return upload;
    }

    public ImportOrder Order(string? key) => new(
        Text("store") is not { } store ? null : StoreId.TryParse(store, out var id) ? id : throw new Refusal(PlatformProblems.NotFound),
        Choice("mode", ImportPhase.Check), Choice("encoding", SheetEncoding.Detect), Choice("decimal", DecimalSign.Detect),
        Text("language") is { } language ? Language.Find(language)?.Code ?? throw new Refusal(PlatformProblems.Invalid)
            : Language.Current.Code,
        Text("category"), NameOf(), key);

    private async Task ReadFormAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            for (var i = 0; i < FieldsMax && await reader.ReadNextSectionAsync(cancellationToken) is { } section; i++)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
                {
                    continue;
                }
                if (disposition.IsFileDisposition())
                {
                    var told = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue
                        ? disposition.FileNameStar : disposition.FileName).ToString();
                    (name, File) = (told.Length > 0 ? told : name, section.Body);
                    return;
                }
                fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = await ReadFieldAsync(section.Body, cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new Refusal(PlatformProblems.BadRequest);
        }
        throw new Refusal(MarketplaceProblems.ImportEmpty);
    }

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(body);
        var buffer = new char[FieldLengthMax + 1];
        var read = await reader.ReadBlockAsync(buffer, cancellationToken);
        return read > FieldLengthMax ? throw new Refusal(PlatformProblems.Invalid) : new string(buffer, 0, read).Trim();
    }

    private string? Text(string field) => fields.GetValueOrDefault(field) is { Length: > 0 } text ? text : null;

    private T Choice<T>(string field, T otherwise) where T : struct, Enum => Text(field) is not { } text ? otherwise
        : Enum.TryParse<T>(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var choice) && Enum.IsDefined(choice)
            ? choice : throw new Refusal(PlatformProblems.Invalid);

    /// <summary>The name of the file without its folders, in letters that can be shown.</summary>
    private string NameOf()
    {
        var last = name.Split('/', '\\')[^1];
        var shown = new string([.. last.Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return shown.Length > OfferImport.NameLengthMax ? shown[^OfferImport.NameLengthMax..] : shown;
    }
}
