using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

public sealed class RulesVerbTests
{
    private const string Pack = "pack: mini\nversion: 1.0.0\nlanguages: [en]\ngroups:\n  - {group: all, title: {en: All}}\n";

    private const string Facts = "facts:\n  - {fact: id, type: text, label: {en: Id}, ask: never, required: true}\n  - {fact: score, type: number, label: {en: Score}, question: {en: How much?}}\n";

    [Fact]
    public void The_pack_that_ships_has_no_mistake()
    {
        var check = Commands.Run("rules", "check");
        Assert.Equal((0, ""), (check.Exit, check.Output));
        Assert.Matches("0 errors, 0 warnings; key-accounts .* with [0-9]+ rules", check.Error);
    }

    [Fact]
    public void The_tests_of_the_pack_that_ships_pass_with_the_warnings_that_briefs_print()
    {
        var test = Commands.Run("rules", "test");
        Assert.Equal((0, ""), (test.Exit, test.Error));
        Assert.Matches("\n[0-9]{3,} passed, 0 failed\n$", test.Output);
    }

    [Fact]
    public void A_filter_runs_a_few_tests()
    {
        var test = Commands.Run("rules", "test", "--run", "no-owner:");
        Assert.Equal(0, test.Exit);
        Assert.Matches(@"^\S+team\.test\.yaml: ([0-9]+) passed, 0 failed\n\1 passed, 0 failed\n$", test.Output);
        Assert.Equal(3, Commands.Run("rules", "test", "--run", "no such test").Exit);
    }

    [Fact]
    public void A_mistake_is_shown_with_its_line_a_caret_and_help()
    {
        using var folder = Folder("sccore > 1", "");
        var check = Commands.Run("rules", "check", folder.Path);
        Assert.Equal(3, check.Exit);
        Assert.Equal($"{folder.Path}/x.rules.yaml:6:7: error FEEL100 unknown name `sccore`\n        sccore > 1\n        ^^^^^^\n  help: did you mean `score`?\n", check.Output);
        Assert.Equal($"{folder.Path}: 1 error, 0 warnings\n", check.Error);
    }

    [Fact]
    public void Mistakes_are_told_to_programs_too()
    {
        using var folder = Folder("sccore > 1", "");
        using var json = JsonDocument.Parse(Commands.Run("rules", "check", folder.Path, "--format", "json").Output);
        var mistake = Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray());
        Assert.Equal(("FEEL100", 6, 7, 6, "did you mean `score`?"), (
            mistake.GetProperty("code").GetString(), mistake.GetProperty("line").GetInt32(), mistake.GetProperty("column").GetInt32(),
            mistake.GetProperty("length").GetInt32(), mistake.GetProperty("help").GetString()));
    }

    [Fact]
    public void A_failed_test_shows_the_condition_with_its_values()
    {
        using var folder = Folder("score > 1", "tests for: one\nas of: 2026-06-30\ncases:\n  - case: five\n    given: {score: 5}\n    expect: quiet\n");
        var test = Commands.Run("rules", "test", folder.Path);
        Assert.Equal(3, test.Exit);
        Assert.Equal(
            $"{folder.Path}/x.test.yaml:4:11: failed: one: five\n  expected quiet, found fires\n    score > 1   = true   [score = 5]\n{folder.Path}/x.test.yaml: 0 passed, 1 failed\n0 passed, 1 failed\n",
            test.Output);
        using var json = JsonDocument.Parse(Commands.Run("rules", "test", folder.Path, "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("failed").GetInt32());
        Assert.Equal("score > 1", json.RootElement.GetProperty("failures")[0].GetProperty("condition").GetProperty("text").GetString());
    }

    [Fact]
    public void A_count_of_findings_in_a_failed_test_names_those_that_are_counted()
    {
        using var folder = Folder("score > 1", "tests for: state\nas of: 2026-06-30\ncases:\n  - case: one\n    given: {score: 5}\n    expect: good\n");
        folder.Write("state.yaml", "decisions:\n  - decision: state\n    title: {en: S}\n    hit policy: first\n    table: |\n      | high findings || state  |\n      | >= 1          || \"bad\"  |\n      | -             || \"good\" |\n");
        var test = Commands.Run("rules", "test", folder.Path);
        Assert.Contains("expected good, found bad\n", test.Output, StringComparison.Ordinal);
        Assert.Contains("[high findings = 1, has finding(\"one\") = true]\n", test.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("count([", test.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("test")]
    public void A_folder_that_is_not_there_cannot_be_checked(string verb)
    {
        var outcome = Commands.Run("rules", verb, "no/such/folder");
        Assert.Equal((1, "", "advisor: there is no folder `no/such/folder`\n"), (outcome.Exit, outcome.Output, outcome.Error));
    }

    [Fact]
    public void A_pack_without_tests_does_not_pass()
    {
        using var folder = Folder("score > 1", "");
        var test = Commands.Run("rules", "test", folder.Path);
        Assert.Equal(3, test.Exit);
        Assert.Contains("TEST001", test.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_are_told_as_annotations_of_a_change()
    {
        using var folder = Folder("sccore > 1", "");
        Assert.Equal($"::error file={folder.Path}/x.rules.yaml,line=6,col=7,title=FEEL100 unknown-name::unknown name `sccore`; did you mean `score`?\n", Commands.Run("rules", "check", folder.Path, "--format", "github").Output);
    }

    [Fact]
    public void Mistakes_are_told_as_Sarif()
    {
        using var folder = Folder("sccore > 1", "");
        using var sarif = JsonDocument.Parse(Commands.Run("rules", "check", folder.Path, "--format", "sarif").Output);
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal(("2.1.0", "FEEL100", "error", 6, 7, 13), (
            sarif.RootElement.GetProperty("version").GetString(), result.GetProperty("ruleId").GetString(), result.GetProperty("level").GetString(),
            region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Equal($"file://{folder.Path}/x.rules.yaml", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("unknown-name", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("text", "error RULE092 `executive-silence` has no parameter `silense` [ours]\n")]
    [InlineData("json", "\"layer\": \"ours\"")]
    [InlineData("sarif", "\"layer\": \"ours\"")]
    [InlineData("github", "`executive-silence` has no parameter `silense` [ours]")]
    public void A_mistake_says_from_which_layer_it_comes(string format, string expected)
    {
        using var folder = new TemporaryFolder();
        folder.Write("pack.yaml", "pack: ours\nversion: 1.0.0\nextends: key-accounts\nchanges:\n  - {rule: executive-silence, parameters: {silense: 60}, because: B}\n");
        Assert.Contains(expected, Commands.Run("rules", "check", folder.Path, "--format", format).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_alone_does_not_fail_and_can_be_switched_off()
    {
        using var folder = Folder("score > 1", "");
        var check = Commands.Run("rules", "check", folder.Path);
        Assert.Equal(0, check.Exit);
        Assert.Contains("warning LINT040 rule `one` has no test", check.Output, StringComparison.Ordinal);
        folder.Write("off.yaml", "checks off:\n  - {check: without-test, on: one, because: tried by hand}\n");
        Assert.Equal((0, ""), (Commands.Run("rules", "check", folder.Path) is var off ? off.Exit : 0, off.Output));
    }

    [Fact]
    public void Mistakes_of_rules_and_of_tests_are_told_at_once()
    {
        using var folder = Folder("sccore > 1", "tests for: [one\n");
        Assert.Matches("(?s)x.rules.yaml:6:7: error FEEL100 .*x.test.yaml:1:12: error DOC021 ", Commands.Run("rules", "check", folder.Path).Output);
    }

    [Theory]
    [InlineData("FEEL100", "# unknown-name\n\nFEEL100: unknown name `…`.")]
    [InlineData("unknown-name", "# unknown-name\n\nFEEL100: unknown name `…`.")]
    [InlineData("lint001", "# never-fires\n\nLINT001: ")]
    public void Every_code_is_explained(string code, string expected) => Assert.StartsWith(expected, Commands.Run("rules", "explain", code).Output, StringComparison.Ordinal);

    [Fact]
    public void A_check_is_explained()
    {
        var page = Commands.Run("rules", "explain", "always-true");
        Assert.Equal(File.ReadAllText(Path.Combine(Commands.Rules, "reference", "checks", "always-true.md")), page.Output);
        Assert.Equal((1, "advisor: there is no check `always-tru`; did you mean `always-true`?\n"), (Commands.Run("rules", "explain", "always-tru") is var typo ? typo.Exit : 0, typo.Error));
    }

    [Fact]
    public void Results_of_tests_are_told_as_JUnit()
    {
        using var folder = Folder("score > 1", "tests for: one\nas of: 2026-06-30\ncases:\n  - case: \"five <& \\e\"\n    given: {score: 5}\n    expect: quiet\n  - case: none\n    given: {score: 0}\n    expect: quiet\n");
        var report = System.Xml.Linq.XDocument.Parse(Commands.Run("rules", "test", folder.Path, "--format", "junit").Output).Root!;
        Assert.Equal(("2", "1"), (report.Attribute("tests")?.Value, report.Attribute("failures")?.Value));
        var failure = Assert.Single(report.Descendants("failure"));
        Assert.Equal("expected quiet, found fires", failure.Attribute("message")?.Value);
        Assert.Contains("score > 1   = true   [score = 5]", failure.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1.test.yaml", 4, "4 passed, 0 failed")]
    [InlineData("tests for: one\nas of: 2026-06-30\ncases:\n  - case: more\n    given: {score: 2}\n    expect: fires\n", "x.test.yaml", 3, "4 passed, 0 failed")]
    public void Suggested_cases_are_adopted_behind_the_tests_that_are_there(string tests, string file, int cases, string expected)
    {
        using var folder = Folder("score > 1", tests);
        var path = $"{folder.Path}/{file.Replace("1", "one", StringComparison.Ordinal)}";
        var adopted = Commands.Run("rules", "test", folder.Path, "--suggest", "one", "--adopt");
        Assert.Equal((0, "", $"{path}: {cases} cases more; look at each: they say what the rule says today\n"), (adopted.Exit, adopted.Output, adopted.Error));
        Assert.StartsWith(tests, File.ReadAllText(path), StringComparison.Ordinal);
        Assert.EndsWith($"{expected}\n", Commands.Run("rules", "test", folder.Path).Output, StringComparison.Ordinal);
        Assert.Equal("advisor: the tests of `one` have all 4 cases already\n", Commands.Run("rules", "test", folder.Path, "--suggest", "one", "--adopt").Error);
        Assert.Equal(2, Commands.Run("rules", "test", folder.Path, "--adopt").Exit);
    }

    [Theory]
    [InlineData("sccore > 1", "", "1 1")]
    [InlineData("score > 1", "tests for: one\nas of: 2026-06-30\ncases:\n  - {case: a, given: {score: 2}, expect: fires}\n  - {case: b, given: {score: 2}, expect: quiet}\n  - {case: c, given: {scor: 2}, expect: quiet}\n", "3 2")]
    public void A_report_for_build_servers_counts_what_it_holds(string condition, string tests, string expected)
    {
        using var folder = Folder(condition, tests);
        var report = System.Xml.Linq.XDocument.Parse(Commands.Run("rules", "test", folder.Path, "--format", "junit").Output).Root!;
        Assert.Equal(expected, $"{report.Attribute("tests")!.Value} {report.Attribute("failures")!.Value}");
        Assert.Equal(expected, $"{report.Descendants("testcase").Count()} {report.Descendants("failure").Count()}");
    }

    [Fact]
    public void Cases_are_suggested_ready_to_be_kept()
    {
        using var folder = Folder("score > 1", "");
        var suggested = Commands.Run("rules", "test", folder.Path, "--suggest", "one");
        Assert.Equal((0, ""), (suggested.Exit, suggested.Error));
        folder.Write("x.test.yaml", suggested.Output);
        Assert.EndsWith("\n4 passed, 0 failed\n", Commands.Run("rules", "test", folder.Path).Output, StringComparison.Ordinal);
        Assert.Contains("did you mean `one`?", Commands.Run("rules", "test", folder.Path, "--suggest", "on").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_says_what_no_test_has_reached()
    {
        using var folder = Folder("score > 1", "tests for: one\nas of: 2026-06-30\ncases:\n  - case: five\n    given: {score: 5}\n    expect: fires\n");
        var cover = Commands.Run("rules", "cover", folder.Path, "--threshold", "43");
        Assert.Equal(3, cover.Exit);
        Assert.Equal(
            $"{folder.Path}/x.rules.yaml:2:11: rule one was never quiet or undecided\n{folder.Path}/x.rules.yaml:6:7: `score > 1` was never false or unknown\n\n"
            + "rules         0 % of 1 fired, quiet and undecided\nconditions    0 % of 1 seen true, false and unknown\ntable rows  100 % of 0 matched\nmessages    100 % of 1 printed\nreached      42 % of 7\n",
            cover.Output);
        Assert.Equal("advisor: 42 % is reached, less than 43 %\n", cover.Error);
        Assert.Equal(0, Commands.Run("rules", "cover", folder.Path, "--threshold", "42").Exit);
        Assert.Contains("<span class=\"part\" title=\"true 1 time, never false, never unknown\">score &gt; 1</span>", Commands.Run("rules", "cover", folder.Path, "--format", "html").Output, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Commands.Run("rules", "cover", folder.Path, "--format", "json").Output);
        Assert.Equal((42, 3, 7), (json.RootElement.GetProperty("percent").GetInt32(), json.RootElement.GetProperty("reached").GetInt32(), json.RootElement.GetProperty("goals").GetInt32()));
    }

    [Theory]
    [InlineData("check", "--frmat")]
    [InlineData("test", "--suggets")]
    [InlineData("cover", "--treshold")]
    public void An_option_that_is_not_there_is_no_folder(string verb, string option)
    {
        var outcome = Commands.Run("rules", verb, option);
        Assert.Equal((2, $"advisor: there is no option `{option}`\ntry: advisor rules {verb} --help\n"), (outcome.Exit, outcome.Error));
    }

    private static TemporaryFolder Folder(string condition, string tests)
    {
        var folder = new TemporaryFolder();
        folder.Write("pack.yaml", Pack);
        folder.Write("facts.yaml", Facts);
        folder.Write("x.rules.yaml", $"rules:\n  - rule: one\n    group: all\n    title: {{en: One}}\n    when: |\n      {condition}\n    severity: high\n    warning: {{en: W}}\n");
        if (tests.Length > 0) folder.Write("x.test.yaml", tests);
        return folder;
    }
}
