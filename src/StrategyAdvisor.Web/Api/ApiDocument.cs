using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using StrategyAdvisor.Web.Pages;
using StrategyAdvisor.Web.Security;
using StrategyAdvisor.Web.Snapshots;

namespace StrategyAdvisor.Web.Api;

/// <summary>The API's own description (OpenAPI 3.1), made from the routes that are really there.</summary>
public static class ApiDocument
{
    /// <summary>Where it is.</summary>
    public const string Path = ApiRoutes.Prefix + "/openapi.json";

    /// <summary>Where a person reads it.</summary>
    public const string ReferencePath = ApiRoutes.Prefix + "/reference";

    private const string Name = "v1";

    private const string About =
        "Strategy briefs of key accounts. A rule fires, is quiet, or is undecided where facts are unknown; an undecided rule is no all-clear. Mistakes are told as problem details "
        + "(RFC 9457). Answers carry an `ETag`; asked again with `If-None-Match` they cost no body.";

    /// <summary>What a part of a path stands for.</summary>
    private static readonly Dictionary<string, string> PathParts = new(StringComparer.Ordinal)
    {
        ["id"] = "An account's id.",
        ["rule"] = "A rule's id.",
        ["step"] = "The id of a step of the plan.",
        ["form"] = "A form of the document, as its ending.",
        ["review"] = "A review's id.",
        ["lead"] = "A lead, as the accounts' owner names them.",
    };

    public static void Add(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict);
        services.AddOpenApi(Name, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.RelativePath?.StartsWith(ApiRoutes.Prefix[1..], StringComparison.Ordinal) == true;
            options.CreateSchemaReferenceId = type => OpenApiOptions.CreateDefaultSchemaReferenceId(type)?.Replace("Shape", "", StringComparison.Ordinal);
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "StrategyAdvisor", Version = Name, Description = About };
                // Where it is served is known to whoever fetched it; a document that named a port would differ on every machine.
                document.Servers = [];
                foreach (var path in document.Paths.Values) path.Operations?.Remove(HttpMethod.Head);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(Describe);
        });
    }

    /// <summary>The document for programs, and the same as a page for people.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(Path).RequireAuthorization(AccessPolicy.Reading);
        routes.MapMethods(ReferencePath, ApiRoutes.Reading, ShowReference).ExcludeFromDescription().RequireAuthorization(AccessPolicy.Reading);
    }

    private static async Task<RazorComponentResult<ReferencePage>> ShowReference(HttpContext http, CurrentSnapshot current, [FromKeyedServices(Name)] IOpenApiDocumentProvider documents)
    {
        var document = await documents.GetOpenApiDocumentAsync(http.RequestAborted);
        return new RazorComponentResult<ReferencePage>(new { Context = PageContext.Of(http, current.Value), Reference = ApiReference.Of(document) });
    }

    private static async Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters ??= [];
        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>()) parameter.Description ??= PathParts.GetValueOrDefault(parameter.Name ?? "");
        var notes = context.Description.ActionDescriptor.EndpointMetadata;
        foreach (var query in notes.OfType<QueryNote>()) operation.Parameters.Add(Parameter(query));
        foreach (var header in notes.OfType<HeaderNote>())
            operation.Parameters.Add(new OpenApiParameter { Name = header.Name, In = ParameterLocation.Header, Description = header.Description, Required = header.IsRequired, Schema = Text() });
        foreach (var body in notes.OfType<BodyNote>())
        {
            var schema = await context.GetOrCreateSchemaAsync(body.Shape, null, cancellation);
            operation.RequestBody = new OpenApiRequestBody { Description = body.Description, Required = true, Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/json"] = new() { Schema = schema } } };
        }
    }

    private static OpenApiParameter Parameter(QueryNote query) => new()
    {
        Name = query.Name,
        In = ParameterLocation.Query,
        Description = query.Description,
        Schema = query.Kind switch
        {
            QueryKind.Number => new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
            QueryKind.Switch => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            QueryKind.Texts => new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            _ => Text(),
        },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
}
