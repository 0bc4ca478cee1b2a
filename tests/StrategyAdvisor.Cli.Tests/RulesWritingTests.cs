using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>What writes rules for a coach, or writes about them.</summary>
public sealed class RulesWritingTests
{
    private const string Table = "pack: mini\nversion: 1.0.0\nlanguages: [en]\ngroups:\n  - {group: all, title: {en: All}}\ndecisions:\n  - decision: size\n    title: {en: Size}\n    hit policy: first\n    table: |\n";

    [Fact]
    public void A_new_rule_checks_clean_and_its_tests_pass()
    {
        using var folder = Folder($"{Table}      | score || size |\n      | < 3 || \"s\" |\n      | - || \"l\" |\nchecks off:\n  - {{check: without-test, on: size, because: not here}}\n");
        var made = Commands.Run("rules", "new", "low-score", folder.Path);
        Assert.Equal((0, $"{folder.Path}/low-score.rules.yaml\n{folder.Path}/low-score.test.yaml\n"), (made.Exit, made.Output));
        Assert.Equal((0, ""), (Commands.Run("rules", "check", folder.Path) is var check ? check.Exit : 0, check.Output));
        Assert.Equal(0, Commands.Run("rules", "test", folder.Path).Exit);
        Assert.Contains("there is a rule `low-score` already", Commands.Run("rules", "new", "low-score", folder.Path).Error, StringComparison.Ordinal);
        Assert.Equal(2, Commands.Run("rules", "new", "../x", folder.Path).Exit);
    }

    [Fact]
    public void A_layout_is_made_uniform_once_and_says_the_same()
    {
        using var folder = Folder("\uFEFF# A remark.\r\n\r\n\r\n" + Table.Replace("\n", "\r\n", StringComparison.Ordinal) + "      | score || size | # why |\n      | < 3   || \"small\"|  |\n      | - || \"large, | so\" | # |   \n\n\n");
        Assert.Equal(3, Commands.Run("rules", "format", folder.Path, "--check").Exit);
        Assert.Equal((0, $"{folder.Path}/pack.yaml\n"), (Commands.Run("rules", "format", folder.Path) is var first ? first.Exit : 0, first.Output));
        Assert.Equal($"# A remark.\n\n{Table}      | score || size          | # why |\n      | < 3   || \"small\"       |       |\n      | -     || \"large, | so\" | #     |\n", File.ReadAllText($"{folder.Path}/pack.yaml"));
        Assert.Equal((0, ""), (Commands.Run("rules", "format", folder.Path) is var again ? again.Exit : 0, again.Output));
    }

    [Fact]
    public void The_pack_that_ships_is_in_the_uniform_layout()
    {
        var outcome = Commands.Run("rules", "format", "--check");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Output));
    }

    [Fact]
    public void A_file_that_is_half_saved_is_left_as_it_is()
    {
        using var folder = Folder("pack: [mini\n\n\n");
        Assert.Equal(3, Commands.Run("rules", "format", folder.Path).Exit);
        Assert.Equal("pack: [mini\n\n\n", File.ReadAllText($"{folder.Path}/pack.yaml"));
    }

    [Theory]
    [InlineData("md", "### executive-silence\n")]
    [InlineData("md", "- Parameter silence: 90 days (between 30 and 365)")]
    [InlineData("html", "<section id=\"executive-silence\">")]
    [InlineData("html", "href=\"#definition-engaged-senior-contacts\"")]
    public void The_catalogue_tells_every_rule(string format, string expected)
    {
        var docs = Commands.Run("rules", "docs", "--format", format);
        Assert.Equal((0, ""), (docs.Exit, docs.Error));
        Assert.Contains(expected, docs.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_knows_the_names_of_the_pack()
    {
        using var rules = JsonDocument.Parse(Commands.Run("rules", "schema").Output);
        var rule = rules.RootElement.GetProperty("properties").GetProperty("rules").GetProperty("items");
        Assert.False(rule.GetProperty("additionalProperties").GetBoolean());
        Assert.Contains("meet-executive", rule.GetProperty("properties").GetProperty("next steps").GetProperty("items").GetProperty("enum").EnumerateArray().Select(step => step.GetString()), StringComparer.Ordinal);
        var severity = rule.GetProperty("properties").GetProperty("severity").GetProperty("anyOf")[0].GetProperty("enum").EnumerateArray().Select(word => word.GetString());
        Assert.Equal(["blocking", "high", "medium", "low", "info"], severity, StringComparer.Ordinal);
        using var tests = JsonDocument.Parse(Commands.Run("rules", "schema", "--for", "tests").Output);
        Assert.Contains("status", tests.RootElement.GetProperty("properties").GetProperty("tests for").GetProperty("enum").EnumerateArray().Select(name => name.GetString()), StringComparer.Ordinal);
    }

    private static TemporaryFolder Folder(string pack)
    {
        var folder = new TemporaryFolder();
        folder.Write("pack.yaml", pack);
        folder.Write("facts.yaml", "facts:\n  - {fact: id, type: text, label: {en: Id}, ask: never, required: true}\n  - {fact: score, type: number, label: {en: Score}, question: {en: How much?}}\n");
        return folder;
    }
}
