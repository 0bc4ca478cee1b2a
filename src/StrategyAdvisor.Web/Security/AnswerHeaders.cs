using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Security;

/// <summary>What every answer tells a browser: load nothing from elsewhere, run no script, stand in no frame, keep nothing.</summary>
public sealed class AnswerHeaders(RequestDelegate next)
{
    /// <summary>The content security policy of every page.</summary>
    public const string Policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Accounts are confidential: nothing stays in a cache on disk; a page asked for again is compared by its tag.
        headers.CacheControl = "no-cache, private";
        return next(context);
    }
}
