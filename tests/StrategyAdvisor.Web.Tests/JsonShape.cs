using System.Text.Json;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Holds an answer against the schema that the API's document gives for it. Knows as much of JSON Schema as that document uses.</summary>
/// <param name="document">The whole document.</param>
internal sealed class JsonShape(JsonElement document)
{
    /// <summary>What of an answer is not as the schema says, each with its place. A key that the schema does not name is a mistake as well.</summary>
    public IEnumerable<string> Mistakes(JsonElement schema, JsonElement value, string place = "$")
    {
        if (schema.TryGetProperty("$ref", out var reference)) return Mistakes(Resolve(reference.GetString()!), value, place);
        if (schema.TryGetProperty("oneOf", out var choices)) return choices.EnumerateArray().Any(choice => !Mistakes(choice, value, place).Any()) ? [] : [$"{place}: {value.ValueKind} is none of {choices}"];
        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Contains(KindOf(value), StringComparer.Ordinal)) return [$"{place}: {KindOf(value)} is not {type}"];
        return value.ValueKind switch
        {
            JsonValueKind.Object => OfObject(schema, value, place),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((item, index) => Mistakes(items, item, $"{place}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement schema, JsonElement value, string place)
    {
        // An object of which no key is named holds anything.
        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        var known = properties.EnumerateObject().ToDictionary(property => property.Name, property => property.Value, StringComparer.Ordinal);
        foreach (var key in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [])
        {
            if (!value.TryGetProperty(key, out _)) yield return $"{place}: `{key}` is missing";
        }

        foreach (var property in value.EnumerateObject())
        {
            if (known.TryGetValue(property.Name, out var own))
            {
                foreach (var mistake in Mistakes(own, property.Value, $"{place}.{property.Name}")) yield return mistake;
            }
            else
            {
                yield return $"{place}: `{property.Name}` is not in the document";
            }
        }
    }

    private JsonElement Resolve(string reference) => reference.Split('/')[1..].Aggregate(document, (place, part) => place.GetProperty(part));

    private static IEnumerable<string> TypesOf(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        _ => "null",
    };
}
