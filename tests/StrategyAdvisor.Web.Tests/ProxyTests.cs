using System.Net;

namespace StrategyAdvisor.Web.Tests;

/// <summary>Behind a proxy that speaks HTTPS for the site, what it says of a request counts; what anybody else says does not.</summary>
public sealed class ProxyTests(ProxyTests.SiteBehindProxy behind, GuardedSite open) : IClassFixture<ProxyTests.SiteBehindProxy>, IClassFixture<GuardedSite>
{
    [Fact]
    public async Task What_was_asked_by_HTTPS_is_marked_so()
    {
        using var response = await Ask(behind, "advisor.test", ("X-Forwarded-Proto", "https"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("; secure", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task What_somebody_else_claims_does_not_count()
    {
        using var response = await Ask(open, "127.0.0.1", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("secure", response.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        using var foreign = await Ask(open, "evil.example");
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    private static Task<HttpResponseMessage> Ask(GuardedSite site, string host, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = host } };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return site.Client.SendAsync(request);
    }

    /// <summary>The guarded site as it stands behind a proxy on this machine.</summary>
    public sealed class SiteBehindProxy : GuardedSite
    {
        protected override string AccessText => "hosts: [advisor.test]\nproxies: [127.0.0.1]\nkeys: yes\n";
    }
}
