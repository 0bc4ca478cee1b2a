namespace StrategyAdvisor.Layout.Tests;

/// <summary>The compiler refuses what the list of banned symbols names; these tests hold that the list is there and reaches everyone.</summary>
public sealed class ClockTests
{
    [Theory]
    [InlineData("P:System.DateTime.Now")]
    [InlineData("P:System.DateTime.UtcNow")]
    [InlineData("P:System.DateTime.Today")]
    [InlineData("P:System.DateTimeOffset.Now")]
    [InlineData("P:System.DateTimeOffset.UtcNow")]
    [InlineData("M:System.Random.#ctor")]
    [InlineData("M:System.Guid.NewGuid")]
    public void What_gives_another_answer_each_time_is_banned(string symbol) =>
        Assert.Contains(SourceTree.Under("src", "BannedSymbols.txt").Single().Lines, line => line.StartsWith($"{symbol};", StringComparison.Ordinal));

    [Fact]
    public void The_ban_reaches_every_project()
    {
        Assert.Contains("BannedSymbols.txt", SourceTree.Under("src", "Directory.Build.props").Single().Text, StringComparison.Ordinal);
        Assert.Contains("../src/Directory.Build.props", SourceTree.Under("tests", "Directory.Build.props").Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_lifts_the_ban() =>
        Violations.AssertNone(
            "RS0030 switched off",
            from file in SourceTree.CodeUnder("src")
            where file.Text.Contains("RS0030", StringComparison.Ordinal)
            select file.Path);

    [Fact]
    public void Only_a_host_asks_the_machine_for_the_time() =>
        Violations.AssertNone(
            "the machine's clock, where a date or a TimeProvider should be handed in",
            from file in SourceTree.CodeUnder("src")
            where file.Project is not ("Cli" or "Web")
            where CodeText.WithoutTexts(file.Text).Contains("TimeProvider.System", StringComparison.Ordinal)
            select file.Path);
}
