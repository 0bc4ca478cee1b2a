using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Api;

/// <summary>JSON with a tag over its bytes: who asks again with the tag is told that nothing changed, without the bytes.</summary>
internal static class TaggedJson
{
    private const string Type = "application/json; charset=utf-8";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="shape">The whole answer.</param>
    /// <param name="mark">A mark of what it was made from, to be the tag; null for a tag over the bytes.</param>
    public static IResult Of<T>(HttpContext http, T shape, string? mark = null) => Answer(http, stream => JsonSerializer.Serialize(stream, shape, Options), mark);

    /// <param name="write">Writes the whole answer.</param>
    /// <param name="mark">As of <see cref="Of"/>.</param>
    public static IResult Answer(HttpContext http, Action<Stream> write, string? mark = null)
    {
        using var content = new MemoryStream();
        write(content);
        var bytes = content.ToArray();
        var tag = mark is not null ? $"\"{mark}\"" : $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        if (Has(http, tag)) return Same(http, tag);
        Mark(http, tag);
        return Results.Bytes(bytes, Type);
    }

    /// <summary>Does who asks have the answer of a tag, or any answer at all (RFC 9110, section 13.1.2)?</summary>
    public static bool Has(HttpContext http, string tag) => http.Request.Headers.IfNoneMatch.Any(known => known is not null && (known == "*" || known.Contains(tag, StringComparison.Ordinal)));

    /// <summary>Says that nothing changed.</summary>
    public static IResult Same(HttpContext http, string tag)
    {
        Mark(http, tag);
        return Results.StatusCode(StatusCodes.Status304NotModified);
    }

    private static void Mark(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        http.Response.Headers.Vary = "Accept-Language, Cookie";
    }
}
