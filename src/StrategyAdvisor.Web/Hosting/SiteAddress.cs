using System.Net;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>The address a site listens on. Without a login only this machine may ask, so only its loopback is served.</summary>
public static class SiteAddress
{
    /// <summary>Where a site listens that is told nothing else.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The names under which a browser on this machine may ask; any other Host header is refused, so that no foreign page reaches the site by a name it controls.</summary>
    public static ImmutableArray<string> HostNames { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Reads an address such as <c>http://127.0.0.1:5080</c>; port 0 takes any that is free.</summary>
    /// <param name="mistake">Why it is not served, and what to do; null where it is.</param>
    /// <returns>Null where it is not served.</returns>
    public static Uri? Read(string text, out string? mistake)
    {
        mistake = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/" || address.UserInfo.Length > 0)
        {
            mistake = $"`{text}` is not an address to serve; write one such as {Default}";
            return null;
        }

        if (IsLoopback(address)) return address;
        mistake = $"`{text}` can be reached from other machines, and nobody would be asked who they are; serve {Default} and let a proxy with a login stand before it";
        return null;
    }

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
