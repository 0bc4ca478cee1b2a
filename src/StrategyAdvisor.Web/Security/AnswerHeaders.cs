using System.Net;
using Microsoft.AspNetCore.Http;

namespace StrategyAdvisor.Web.Security;

/// <summary>What every answer tells a browser: load nothing from elsewhere, run no script, stand in no frame, show nothing from a cache.</summary>
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
        // What was reached once by HTTPS is never asked for in the clear; other servers of this machine have nothing to do with it.
        if (context.Request.IsHttps && !IsThisMachine(context.Request.Host.Host)) headers.StrictTransportSecurity = "max-age=31536000";
        // Accounts are confidential: no cache between keeps them, and none shows them without asking the site first.
        headers.CacheControl = "no-cache, private";
        return next(context);
    }

    private static bool IsThisMachine(string host) => host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
