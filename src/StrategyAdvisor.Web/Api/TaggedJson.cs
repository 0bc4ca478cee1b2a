using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Api;

/// <summary>JSON with a tag over its bytes: who asks again with the tag is told that nothing changed, without the bytes.</summary>
internal static class TaggedJson
{
    private const string Type = "application/json; charset=utf-8";

    /// <param name="write">Writes the whole answer.</param>
    public static IResult Answer(HttpContext http, Action<Stream> write)
    {
        using var content = new MemoryStream();
        write(content);
        var bytes = content.ToArray();
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..32]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return http.Request.Headers.IfNoneMatch.Any(known => known is not null && known.Contains(tag, StringComparison.Ordinal))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(bytes, Type);
    }
}
