using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fairground.Web.Reference;

/// <summary>The OpenAPI document as an object, one a language (problems have titles), made when first read.</summary>
internal sealed class ApiDocuments([FromKeyedServices("v1")] IOpenApiDocumentProvider provider)
{
    private readonly ConcurrentDictionary<string, OpenApiDocument> made = new();

    public async Task<OpenApiDocument> ReadAsync(CancellationToken cancellationToken)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return made.TryGetValue(language, out var document)
            ? document
            : made.GetOrAdd(language, await provider.GetOpenApiDocumentAsync(cancellationToken));
    }
}
