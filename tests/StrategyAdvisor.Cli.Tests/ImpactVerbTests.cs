using System.Diagnostics;
using System.Text.Json;

namespace StrategyAdvisor.Cli.Tests;

/// <summary>Whom a change of rules touches.</summary>
public sealed class ImpactVerbTests
{
    private const string Rule = "rules:\n  - rule: low\n    group: all\n    title: {en: Low}\n    parameters:\n      limit: {value: 5, why: W}\n    when: |\n      score < limit\n    severity: high\n    warning: {en: \"{score}\"}\n"
        + "decisions:\n  - decision: size\n    title: {en: Size}\n    hit policy: first\n    table: |\n      | score || size    |\n      | < 3   || \"small\" |\n      | -     || \"large\" |\n";

    [Fact]
    public void A_lower_limit_is_told_account_by_account()
    {
        using var folder = Folder();
        folder.Write("new/x.rules.yaml", Rule.Replace("value: 5", "value: 8", StringComparison.Ordinal).Replace("< 3 ", "< 2 ", StringComparison.Ordinal));
        var impact = Commands.Run("rules", "impact", $"{folder.Path}/old", $"{folder.Path}/new", "--accounts", $"{folder.Path}/accounts", "--as-of", "2026-06-30", "--by", "seller");
        Assert.Equal((0, ""), (impact.Exit, impact.Error));
        Assert.Equal(
            """
            2 changes; 2 of 4 accounts touched, as of 2026-06-30

            ~ rule low
                parameter `limit` was 5, is 8

            ~ decision size
                row `< 3 || "small"` is gone
                row `< 2 || "small"` is new

            low: 1 gain it

            by severity
                    +1       -0  high

            by owner
                    +1       -0  Ana

            size
                     1  small -> large

            look at
              b  gains low (high)
              a  size: small -> large

            """.ReplaceLineEndings("\n"),
            impact.Output);
    }

    [Fact]
    public void An_impact_is_told_to_programs_and_as_a_page()
    {
        using var folder = Folder();
        folder.Write("new/x.rules.yaml", Rule.Replace("score < limit", "score < limit or total < 1", StringComparison.Ordinal));
        string[] arguments = ["rules", "impact", $"{folder.Path}/old", $"{folder.Path}/new", "--accounts", $"{folder.Path}/accounts", "--as-of", "2026-06-30", "--format"];
        using var json = JsonDocument.Parse(Commands.Run([.. arguments, "json"]).Output);
        var rule = json.RootElement.GetProperty("rules")[0];
        Assert.Equal((0, 0, 2), (rule.GetProperty("gained").GetInt32(), rule.GetProperty("lost").GetInt32(), rule.GetProperty("undecided").GetInt32()));
        Assert.Contains("<code>low</code> changed", Commands.Run([.. arguments, "html"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_is_compared_with_an_earlier_revision_and_the_work_tree_stays_as_it_is()
    {
        using var folder = Folder();
        Git(folder.Path, "init", "--quiet");
        Git(folder.Path, "add", ".");
        Git(folder.Path, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "a");
        folder.Write("old/x.rules.yaml", Rule.Replace("value: 5", "value: 1", StringComparison.Ordinal));
        var impact = Commands.Run("rules", "impact", $"{folder.Path}/old", "--against", "HEAD", "--accounts", $"{folder.Path}/accounts", "--as-of", "2026-06-30");
        Assert.Equal(0, impact.Exit);
        Assert.Contains("parameter `limit` was 5, is 1", impact.Output, StringComparison.Ordinal);
        Assert.Contains("low: 1 lose it", impact.Output, StringComparison.Ordinal);
        Assert.Contains("value: 1", File.ReadAllText($"{folder.Path}/old/x.rules.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_earlier_revision_of_a_pack_that_extends_another_is_compared_upon_the_same_one()
    {
        using var folder = new TemporaryFolder();
        const string Own = "pack: ours\nversion: 1.0.0\nextends: key-accounts\nchanges:\n  - {rule: executive-silence, parameters: {silence: 60}, because: B}\n";
        folder.Write("ours/pack.yaml", Own);
        Git(folder.Path, "init", "--quiet");
        Git(folder.Path, "add", ".");
        Git(folder.Path, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "a");
        folder.Write("ours/pack.yaml", Own.Replace("60", "45", StringComparison.Ordinal));
        var impact = Commands.Run("rules", "impact", $"{folder.Path}/ours", "--against", "HEAD");
        Assert.Equal((0, ""), (impact.Exit, impact.Error));
        Assert.Contains("~ rule executive-silence\n    parameter `silence` was 60 days, is 45 days\n", impact.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "advisor: name two packs, before and after; or one with --against", "old")]
    [InlineData(1, "advisor: `--output=x` is no revision", "old", "--against=--output=x")]
    [InlineData(1, "advisor: git knows no revision `HEAD~99` for", "old", "--against", "HEAD~99")]
    [InlineData(1, "advisor: there is no folder", "old", "nowhere")]
    public void What_cannot_be_compared_is_told(int exit, string message, string pack, params string[] more)
    {
        using var folder = Folder();
        Git(folder.Path, "init", "--quiet");
        var impact = Commands.Run(["rules", "impact", Path.Combine(folder.Path, pack), .. more]);
        Assert.Equal((exit, ""), (impact.Exit, impact.Output));
        Assert.Contains(message, impact.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_that_is_in_no_checkout_is_told()
    {
        using var folder = Folder();
        var impact = Commands.Run("rules", "impact", $"{folder.Path}/old", "--against", "HEAD");
        Assert.Equal((1, $"advisor: `{folder.Path}/old` is in no git checkout\n"), (impact.Exit, impact.Error));
    }

    private const string Facts = """
        facts:
          - {fact: id, type: text, label: {en: X}, ask: never, required: true}
          - {fact: seller, type: text, label: {en: X}, ask: never, required: true}
          - {fact: score, type: number, label: {en: X}, question: {en: How much?}}
          - {fact: total, type: number, label: {en: X}, question: {en: How much?}}

        """;

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        foreach (var pack in new[] { "old", "new" })
        {
            folder.Write($"{pack}/pack.yaml", "pack: mini\nversion: 1.0.0\nlanguages: [en]\ngroups:\n  - {group: all, title: {en: All}}\n");
            folder.Write($"{pack}/facts.yaml", Facts);
        }

        folder.Write("old/x.rules.yaml", Rule);
        foreach (var (id, score) in new[] { ("a", "2"), ("b", "7"), ("c", "9"), ("d", "unknown") }) folder.Write($"accounts/{id}.yaml", $"id: {id}\nseller: Ana\nscore: {score}\n");
        return folder;
    }

    private static void Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder })!;
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
    }
}
