using StrategyAdvisor.Rules.Changes;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Tests.Changes;

/// <summary>What changed between two packs is told in words, and only what can change a verdict is evaluated again.</summary>
public sealed class PackComparerTests
{
    private const string Rules = """
        definitions:
          people on top: |
            people[level = "top"]
        decisions:
          - decision: alarm
            title: {en: A}
            value: |
              has finding("low")
        rules:
          - rule: low
            group: people
            title: {en: T}
            parameters:
              limit: {value: 5, why: W}
            when: |
              score < limit and count(people on top) > 0
            severity: high
            warning: {en: "{score}"}
            next steps: [call]
        steps:
          - {step: call, do: {en: Call.}, phase: start, owner: owner, within: 14 days}
          - {step: write, do: {en: Write.}, phase: start, owner: owner, within: 14 days}

        """;

    [Theory]
    [InlineData("value: 5", "value: 5", "", "")]
    [InlineData("group: people\n", "group:    people\n", "", "")]
    [InlineData("value: 5", "value: 6", "low: parameter `limit` was 5, is 6", "low alarm")]
    [InlineData("score < limit", "score <= limit", "low: condition was `score < limit and count(people on top) > 0`, is `score <= limit and count(people on top) > 0`", "low alarm")]
    [InlineData("\"top\"", "\"shop\"", "low: `people on top`, which it uses, was `people[level = \"top\"]`, is `people[level = \"shop\"]`", "low alarm")]
    [InlineData("severity: high", "severity: low", "low: severity was `\"high\"`, is `\"low\"`", "low")]
    [InlineData("{score}", "Only {score}", "low: warning in `en` reworded", "")]
    [InlineData("[call]", "[write]", "low: next steps: no longer call; low: next steps: now also write", "")]
    [InlineData("rule: low\n", "rule: poor\n", "low: is gone; poor: is new: `score < limit and count(people on top) > 0`", "low poor alarm")]
    public void A_change_is_told_in_words(string before, string after, string words, string touched)
    {
        var change = PackComparer.Compare(Load(Rules), Load(Rules.Replace(before, after, StringComparison.Ordinal).Replace("has finding(\"low\")", after.Contains("poor", StringComparison.Ordinal) ? "has finding(\"poor\")" : "has finding(\"low\")", StringComparison.Ordinal)));
        Assert.Equal(words, string.Join("; ", change.Rules.SelectMany(rule => rule.Words.Select(word => $"{rule.Name}: {word}"))));
        Assert.Equal(touched, string.Join(' ', change.Rules.Where(rule => rule.IsVerdictTouched).Select(rule => rule.Name).Concat(change.Decisions.Select(decision => decision.Name))));
    }

    [Theory]
    [InlineData("< 3   || \"s\"", "< 2   || \"s\"", "row `< 3 || \"s\"` is gone; row `< 2 || \"s\"` is new")]
    [InlineData("< 3   || \"s\"", "< 3   || \"m\"", "row `< 3` gave \"s\", gives \"m\"")]
    [InlineData("| score |", "| score + 1 |", "its questions were `score`, are `score + 1`")]
    [InlineData("      | < 3   || \"s\"  |\n      | [2..9] || \"m\"  |\n", "      | [2..9] || \"m\"  |\n      | < 3   || \"s\"  |\n", "its rows stand in another order")]
    public void An_edited_table_is_told_row_by_row(string before, string after, string words)
    {
        const string Table = "decisions:\n  - decision: size\n    title: {en: S}\n    hit policy: first\n    table: |\n      | score || size |\n      | < 3   || \"s\"  |\n      | [2..9] || \"m\"  |\n      | -     || \"l\"  |\n";
        var change = PackComparer.Compare(Load(Table), Load(Table.Replace(before, after, StringComparison.Ordinal)));
        Assert.Equal(words, string.Join("; ", Assert.Single(change.Decisions).Words));
    }

    [Fact]
    public void A_decision_that_counts_findings_is_touched_by_a_new_rule_but_not_edited()
    {
        var counting = Rules.Replace("has finding(\"low\")", "high findings > 0", StringComparison.Ordinal);
        var more = counting.Replace("steps:\n  - {step: call", "  - rule: other\n    group: people\n    title: {en: O}\n    when: |\n      score > 90\n    severity: high\n    warning: {en: O}\nsteps:\n  - {step: call", StringComparison.Ordinal);
        var change = PackComparer.Compare(Load(counting), Load(more));
        Assert.Equal(["other"], change.Rules.Select(rule => rule.Name), StringComparer.Ordinal);
        var alarm = Assert.Single(change.Decisions);
        Assert.Equal(("alarm", true), (alarm.Name, alarm.IsVerdictTouched));
        Assert.Empty(alarm.Words);
    }

    private static Pack Load(string rules) => MiniPack.Of(rules).Pack;
}
