using System.Reflection;
using Fairground.Platform.Accounts;
using Fairground.Platform.Ids;
using Fairground.Platform.Monies;
using Fairground.Platform.Problems;
using Fairground.Platform.Routes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Fairground.Web.Reference;

/// <summary>The OpenAPI document: every route with its summary, who may use it, and the problems it answers with.</summary>
internal static class ApiReference
{
    private const string TokenScheme = "token";

    public static void AddApiReference(this IServiceCollection services) => services.AddSingleton<ApiDocuments>().AddOpenApi(openApi =>
    {
        openApi.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        openApi.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Fairground",
                Version = "1",
                Description = "The marketplace server's API. Amounts are in minor units. Errors are RFC 9457 problems whose `type` " +
                    "leads to a page that explains it.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[TokenScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "An API token, made on the account's security page, with the scopes it needs.",
            };
            return Task.CompletedTask;
        });
        openApi.AddOperationTransformer(DescribeAsync);
        openApi.AddSchemaTransformer((schema, context, _) =>
        {
            Simplify(schema, context.JsonTypeInfo.Type);
            return Task.CompletedTask;
        });
    });

    public static void MapApiReference(this IEndpointRouteBuilder routes) => routes.MapOpenApi("/api/openapi.json").ForEveryone();

    private static Task DescribeAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<ScopeArea>().LastOrDefault() is { } area && !metadata.OfType<IAllowAnonymous>().Any())
        {
            var verb = context.Description.HttpMethod is "GET" or "HEAD" ? "read" : "write";
            operation.Description = $"Needs a session, or a token with the scope `{area.Name}:{verb}`. " + operation.Description;
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(TokenScheme, context.Document)] =
                [] }];
        }
        DescribeRules(operation, context.Description.HttpMethod, metadata);
        operation.Responses ??= [];
        foreach (var group in metadata.OfType<CanRefuse>().SelectMany(refusal => refusal.Problems).GroupBy(problem => problem.Status))
        {
            operation.Responses.TryAdd(group.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = string.Join("; ", group.Select(problem => $"{problem.Type}: {problem.Title}")),
            });
        }
        operation.Responses.TryAdd("default", new OpenApiResponse { Description = "A problem (RFC 9457)." });
        return Task.CompletedTask;
    }

    /// <summary>What every route takes without saying so: keys of POSTs, and how long lists are.</summary>
    private static void DescribeRules(OpenApiOperation operation, string? method, IList<object> metadata)
    {
        if (metadata.OfType<WholeList>().LastOrDefault() is { } whole)
        {
            operation.Description += $"The list is given as a whole; it never has more than {whole.Max} rows. ";
        }
        if (method == "POST" && metadata.OfType<RepeatsFreely>().LastOrDefault() is { } free)
        {
            operation.Description += $"Needs no Idempotency-Key: {free.Why} ";
        }
        else if (method == "POST")
        {
            (operation.Parameters ??= []).Add(HeaderOf(IdempotencyKey.Header,
                "Your own name for this request: sent again with it, the request is answered as before and done once."));
        }
        else if (method is "PUT" or "PATCH" or "DELETE")
        {
            (operation.Parameters ??= []).Add(HeaderOf("If-Match", "The entity tag of what you have read; if it has changed since, 412."));
        }
    }

    private static OpenApiParameter HeaderOf(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = IdempotencyKey.LengthMax },
    };

    /// <summary>Ids and currencies are structures inside and strings outside.</summary>
    private static void Simplify(OpenApiSchema schema, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (IdJsonConverterFactory.IsId(plain))
        {
            (schema.Type, schema.Properties, schema.Required) = (JsonSchemaType.String, null, null);
            var prefix = plain.GetProperty("Prefix", BindingFlags.Public | BindingFlags.Static)!.GetValue(null);
            schema.Pattern = $"^{prefix}_[0-9a-hjkmnp-tv-z]{{26}}$";
        }
        else if (plain == typeof(Currency))
        {
            (schema.Type, schema.Properties, schema.Required, schema.Pattern) = (JsonSchemaType.String, null, null, "^[A-Z]{3}$");
        }
    }
}
