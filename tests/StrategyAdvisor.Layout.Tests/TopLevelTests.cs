namespace StrategyAdvisor.Layout.Tests;

public sealed class TopLevelTests
{
    private static readonly string[] Named = ["StrategyAdvisor.sln", "README.md", "src", "rules", "tests", "global.json", "LICENSE"];

    [Fact]
    public void The_top_level_holds_nothing_but_what_the_layout_names()
    {
        var built = File.ReadAllLines(Path.Combine(SourceTree.Root, ".gitignore")).Select(line => line.TrimEnd('/'));
        Violations.AssertNone(
            "something that belongs further down",
            Unnamed(Directory.EnumerateFileSystemEntries(SourceTree.Root).Select(Path.GetFileName).OfType<string>()).Except(built, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("src", null)]
    [InlineData(".gitignore", null)]
    [InlineData("docs", "docs")]
    [InlineData("Directory.Build.props", "Directory.Build.props")]
    public void A_stranger_is_found(string entry, string? expected) => Assert.Equal(expected, Unnamed([entry]).SingleOrDefault());

    private static IEnumerable<string> Unnamed(IEnumerable<string> entries) =>
        entries.Where(entry => !entry.StartsWith('.')).Except(Named, StringComparer.Ordinal);
}
