using StrategyAdvisor.Web.Hosting;

namespace StrategyAdvisor.Web.Tests;

public sealed class SiteAddressTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5080", null)]
    [InlineData("http://localhost:5080", null)]
    [InlineData("http://[::1]:5080", null)]
    [InlineData("http://127.8.9.1:5080", null)]
    [InlineData("http://0.0.0.0:5080", "can be reached from other machines")]
    [InlineData("http://*:5080", "is not an address to serve")]
    [InlineData("http://192.168.1.4:5080", "can be reached from other machines")]
    [InlineData("http://localhost.evil.example:5080", "can be reached from other machines")]
    [InlineData("https://localhost:5080", "needs a certificate")]
    [InlineData("ftp://localhost:5080", "is not an address to serve")]
    [InlineData("http://localhost:5080/below", "is not an address to serve")]
    [InlineData("http://me@localhost:5080", "is not an address to serve")]
    [InlineData("localhost", "is not an address to serve")]
    [InlineData("", "is not an address to serve")]
    public void Only_the_loopback_is_served(string text, string? mistake)
    {
        var address = SiteAddress.Read(text, null, out var told);
        Assert.Equal(mistake is null, address is not null);
        if (mistake is not null) Assert.Contains(mistake, told, StringComparison.Ordinal);
    }
}
