using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Api;

/// <summary>Reads the body of a request as JSON of a shape; unknown keys, keys given twice and missing ones are mistakes.</summary>
internal static class JsonBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <param name="isValid">What must hold of it besides; the API's document says what.</param>
    /// <returns>Either the body or the problem.</returns>
    public static async Task<(T? Body, IResult? Problem)> Read<T>(HttpContext http, Func<T, bool> isValid)
        where T : class
    {
        // A page of another site can send a form without asking, but not this type.
        if (!http.Request.HasJsonContentType()) return (null, ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "not JSON", "send application/json"));
        try
        {
            var body = await JsonSerializer.DeserializeAsync<T>(http.Request.Body, Options, http.RequestAborted);
            return body is not null && isValid(body) ? (body, null) : (null, Mistaken($"a value is missing, empty or not one of those allowed; {ApiDocument.Path} says what is"));
        }
        catch (JsonException mistake)
        {
            return (null, Mistaken($"line {mistake.LineNumber + 1}, column {mistake.BytePositionInLine + 1}: {Unknown<T>(mistake.Path) ?? $"at {mistake.Path ?? "$"} it is not as {ApiDocument.Path} says"}"));
        }
    }

    // The path of a key that the shape has not: "$.key".
    private static string? Unknown<T>(string? path)
    {
        ImmutableArray<string> known = [.. typeof(T).GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))];
        return path is ['$', '.', .. var key] && key.All(letter => char.IsLetterOrDigit(letter) || letter == '_') && !known.Contains(key, StringComparer.OrdinalIgnoreCase)
            ? $"there is no `{key}` here; there is {string.Join(", ", known)}"
            : null;
    }

    private static IResult Mistaken(string detail) => ApiProblem.Of(StatusCodes.Status400BadRequest, "mistaken body", detail);
}
