namespace StrategyAdvisor.Cli.Tests;

/// <summary>Where a pack extends another, every brief says which of them a rule comes from.</summary>
public sealed class BriefLayerTests
{
    [Theory]
    [InlineData("text", "[behind-the-buyer, key-accounts]")]
    [InlineData("md", "(behind-the-buyer, key-accounts)")]
    [InlineData("html", "<code>behind-the-buyer, key-accounts</code>")]
    [InlineData("json", "\"layer\": \"key-accounts\"")]
    public void A_brief_says_the_pack_of_each_rule(string format, string expected)
    {
        using var folder = new TemporaryFolder();
        var workspace = Path.Combine(folder.Path, "workspace");
        Assert.Equal(0, Commands.Run("init", workspace).Exit);
        var brief = Commands.Run("brief", "molinos-arlanza", "--accounts", Path.Combine(workspace, "accounts"), "--rules", Path.Combine(workspace, "rules"), "--format", format);
        Assert.Equal("", brief.Error);
        Assert.Contains(expected, brief.Output, StringComparison.Ordinal);
    }
}
