using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using StrategyAdvisor.Web.Security;

namespace StrategyAdvisor.Web.Hosting;

/// <summary>The address a site listens on. Without a login only this machine may ask; with one, others may over HTTPS.</summary>
public static class SiteAddress
{
    /// <summary>Where a site listens that is told nothing else.</summary>
    public const string Default = "http://127.0.0.1:5080";

    /// <summary>The names under which a browser on this machine may ask; any other Host header is refused, so that no foreign page reaches the site by a name it controls.</summary>
    public static ImmutableArray<string> HostNames { get; } = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Reads an address such as <c>http://127.0.0.1:5080</c>; port 0 takes any that is free.</summary>
    /// <param name="access">Who may ask; null where the site knows nobody.</param>
    /// <param name="mistake">Why it is not served, and what to do; null where it is.</param>
    /// <returns>Null where it is not served.</returns>
    public static Uri? Read(string text, AccessRules? access, out string? mistake)
    {
        mistake = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsPlain(address)) mistake = $"`{text}` is not an address to serve; write one such as {Default}";
        else if (address.Scheme == Uri.UriSchemeHttps && access?.Certificate is null) mistake = $"`{text}` needs a certificate; name its files under `certificate` in the file of --access";
        else if (!IsLoopback(address)) mistake = MistakeOf(text, address, access);
        return mistake is null ? address : null;
    }

    /// <summary>What a site asked over HTTPS shows of itself.</summary>
    internal static void SetUp(KestrelServerOptions server, AccessRules? access)
    {
        if (access?.Certificate is { } certificate) server.ConfigureHttpsDefaults(https => https.ServerCertificate = X509Certificate2.CreateFromPemFile(certificate.File, certificate.Key));
    }

    /// <summary>Whom to believe when they say for whom they ask.</summary>
    internal static ForwardedHeadersOptions Forwarding(AccessRules access)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in access.Proxies) options.KnownProxies.Add(proxy);
        return options;
    }

    private static string? MistakeOf(string text, Uri address, AccessRules? access)
    {
        if (access is null) return $"`{text}` can be reached from other machines, and nobody would be asked who they are; say who may in a file and name it with --access, or serve {Default}";
        if (access.Hosts.IsEmpty) return $"`{text}` can be reached from other machines; write the names under which it is asked under `hosts` in the file of --access";
        return address.Scheme == Uri.UriSchemeHttp && access.Proxies.IsEmpty
            ? $"`{text}` would send keys over the net in the clear; serve https with a `certificate`, or name under `proxies` who speaks HTTPS for it, in the file of --access"
            : null;
    }

    private static bool IsPlain(Uri address) => address.Scheme is "http" or "https" && address.PathAndQuery == "/" && address.UserInfo.Length == 0;

    private static bool IsLoopback(Uri address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
