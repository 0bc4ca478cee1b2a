using Microsoft.OpenApi;

namespace StrategyAdvisor.Web.Api;

/// <summary>The API's document in the words and order in which a person reads it.</summary>
/// <param name="Routes">By tag, then in the order of the document.</param>
/// <param name="Shapes">By name.</param>
public sealed record ApiReference(string Title, string About, ImmutableArray<ReferenceRoute> Routes, ImmutableArray<ReferenceShape> Shapes)
{
    public static ApiReference Of(OpenApiDocument document) => new(
        $"{document.Info.Title} API {document.Info.Version}",
        document.Info.Description ?? "",
        [.. document.Paths.SelectMany(path => (path.Value.Operations ?? []).Select(operation => RouteOf(path.Key, operation.Key.Method, operation.Value)))],
        [.. (document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).OrderBy(schema => schema.Key, StringComparer.Ordinal).Select(schema => ShapeOf(schema.Key, schema.Value))]);

    private static ReferenceRoute RouteOf(string path, string method, OpenApiOperation operation) => new(
        operation.OperationId ?? path,
        method,
        path,
        operation.Summary ?? "",
        operation.Tags?.FirstOrDefault()?.Name ?? "",
        [
            .. (operation.Parameters ?? []).Select(parameter => new ReferenceKey(
                parameter.Name ?? "", $"{parameter.In?.ToString().ToLowerInvariant()}, {ReferenceText.TypeOf(parameter.Schema)}{(parameter.Required ? ", required" : "")}", parameter.Description ?? "")),
            .. BodyOf(operation.RequestBody),
        ],
        [.. (operation.Responses ?? []).Select(response => AnswerOf(response.Key, response.Value))]);

    private static IEnumerable<ReferenceKey> BodyOf(IOpenApiRequestBody? body)
    {
        if (body?.Content?.FirstOrDefault() is not { Value.Schema: { } schema } content) yield break;
        yield return new ReferenceKey("body", content.Key, body.Description ?? "");
        foreach (var key in ShapeOf("", schema).Keys) yield return key with { Name = $"body: {key.Name}" };
    }

    private static ReferenceAnswer AnswerOf(string status, IOpenApiResponse response)
    {
        var content = response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
        var shape = content.Values.Select(type => type.Schema).OfType<OpenApiSchemaReference>().FirstOrDefault()?.Reference.Id;
        return new ReferenceAnswer(status, response.Description ?? "", string.Join(", ", content.Select(type => type.Key)), shape);
    }

    private static ReferenceShape ShapeOf(string name, IOpenApiSchema schema) => new(
        name,
        schema.Description ?? "",
        [
            .. (schema.Properties ?? new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)).Select(property => new ReferenceKey(
                property.Key, $"{ReferenceText.TypeOf(property.Value)}{(schema.Required?.Contains(property.Key) == true ? "" : ", may be left out")}", property.Value.Description ?? "")),
        ]);
}

/// <param name="Name">What a generated client calls it.</param>
public sealed record ReferenceRoute(string Name, string Method, string Path, string Summary, string Tag, ImmutableArray<ReferenceKey> Inputs, ImmutableArray<ReferenceAnswer> Answers);

/// <param name="Shape">The name of the shape it has, or null.</param>
public sealed record ReferenceAnswer(string Status, string Meaning, string Types, string? Shape);

public sealed record ReferenceShape(string Name, string Meaning, ImmutableArray<ReferenceKey> Keys);

public sealed record ReferenceKey(string Name, string Type, string Meaning);
