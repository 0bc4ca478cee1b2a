namespace StrategyAdvisor.Layout.Tests;

public sealed class SizeTests
{
    private const int Longest = 250;

    [Fact]
    public void No_file_is_longer_than_250_lines()
    {
        var files = SourceTree.CodeUnder("src").Select(file => (File: file, Lines: file.Lines.Length)).ToList();
        var medians = files.GroupBy(file => file.File.Project, StringComparer.Ordinal)
            .Select(project => $"{project.Key} {Median([.. project.Select(file => file.Lines)])}");
        Violations.AssertNone(
            $"a file to cut by concept (lines at the median: {string.Join(", ", medians)})",
            files.Where(file => file.Lines > Longest).Select(file => $"{file.File}: {file.Lines} lines"));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("9 1 5", 5)]
    [InlineData("1 2 3 100", 3)]
    public void The_median_is_the_one_in_the_middle(string lines, int expected) =>
        Assert.Equal(expected, Median([.. lines.Split(' ').Select(line => int.Parse(line, CultureInfo.InvariantCulture))]));

    private static int Median(ImmutableArray<int> lines) => lines.Sort()[lines.Length / 2];
}
