using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using StrategyAdvisor.Web.Api;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>How often a caller may ask. Whoever sits at the machine itself may as often as they want.</summary>
internal static class RequestRates
{
    private const int TriesAMinute = 10;

    /// <param name="access">Null for a site that this machine alone may ask.</param>
    public static void SetUp(RateLimiterOptions options, AccessRules? access)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = Tell;
        options.AddPolicy(AccessPolicy.SigningIn, http => Window(http, TriesAMinute));
        if (access is not null) options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Window(http, access.RequestsAMinute));
    }

    // Who is not known counts by the machine they come from.
    private static RateLimitPartition<string> Window(HttpContext http, int most) => RateLimitPartition.GetFixedWindowLimiter(
        Caller.Of(http) is { } caller ? $"{caller.Source}:{caller.Name}" : $"{http.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    private static async ValueTask Tell(OnRejectedContext context, CancellationToken cancellation)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? Math.Max(1, (int)Math.Ceiling(left.TotalSeconds)) : 60;
        context.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        await ApiProblem.Of(StatusCodes.Status429TooManyRequests, "too many requests", $"ask again in {wait.ToString(CultureInfo.InvariantCulture)} seconds").ExecuteAsync(context.HttpContext);
    }
}
