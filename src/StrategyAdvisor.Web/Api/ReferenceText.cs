using Microsoft.OpenApi;

namespace StrategyAdvisor.Web.Api;

/// <summary>How the reference writes types and links to them.</summary>
internal static class ReferenceText
{
    public static string Anchor(string shape) => $"shape-{shape}";

    /// <summary>A schema in a few words: <c>string or null</c>, <c>list of Finding</c>.</summary>
    public static string TypeOf(IOpenApiSchema? schema) => schema switch
    {
        null => "any",
        OpenApiSchemaReference reference => reference.Reference.Id is "JsonElement" or null ? "any" : reference.Reference.Id,
        { OneOf: { Count: > 0 } choices } => string.Join(" or ", choices.Select(TypeOf).Order(StringComparer.Ordinal).Reverse()),
        { Type: { } type } when type.HasFlag(JsonSchemaType.Array) => $"list of {TypeOf(schema.Items)}",
        { Type: { } type } => string.Join(" or ", Enum.GetValues<JsonSchemaType>().Where(part => type.HasFlag(part)).OrderBy(part => part == JsonSchemaType.Null).Select(part => part.ToString().ToLowerInvariant())) + (schema.Format is null ? "" : $" ({schema.Format})"),
        _ => "any",
    };
}
