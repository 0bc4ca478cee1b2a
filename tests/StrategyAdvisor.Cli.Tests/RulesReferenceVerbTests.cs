namespace StrategyAdvisor.Cli.Tests;

/// <summary>The pages that are made out of the pack and the engine.</summary>
public sealed class RulesReferenceVerbTests
{
    [Theory]
    [InlineData("facts", "| `altman z` | number, also below 0 |")]
    [InlineData("functions", "| `count(list: list)` | The number of entries of a list. |")]
    [InlineData("seed", "| `no-private-favour` |")]
    public void A_page_is_printed_or_written(string page, string expected)
    {
        using var folder = new TemporaryFolder();
        var printed = Commands.Run("rules", "reference", page);
        Assert.Equal((0, ""), (printed.Exit, printed.Error));
        Assert.Contains(expected, printed.Output, StringComparison.Ordinal);
        Assert.Equal(0, Commands.Run("rules", "reference", page, "--out", $"{folder.Path}/page.md").Exit);
        Assert.Equal(printed.Output, File.ReadAllText($"{folder.Path}/page.md"));
    }

    [Fact]
    public void The_seed_matrix_has_a_row_a_point_and_no_row_is_empty()
    {
        var rows = Commands.Run("rules", "reference", "seed", "--lang", "es").Output.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        Assert.Equal(36, rows.Count);
        Assert.All(rows, row => Assert.Contains(row.Split('|')[3..^1], cell => !string.IsNullOrWhiteSpace(cell)));
    }

    [Fact]
    public void A_language_that_the_pack_does_not_speak_is_refused()
    {
        var refused = Commands.Run("rules", "reference", "facts", "--lang", "de");
        Assert.Equal((1, "advisor: the pack has no texts in `de`; it has en, es\n"), (refused.Exit, refused.Error));
    }
}
