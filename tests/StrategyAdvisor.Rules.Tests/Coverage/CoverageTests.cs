using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Coverage;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Coverage;

public sealed class CoverageTests
{
    private const string Rules = """
        definitions:
          people on top: |
            people[level = "top"]
        decisions:
          - decision: size
            title: {en: Size}
            hit policy: first
            table: |
              | score || size    |
              | < 3   || "small" |
              | -     || "large" |
        rules:
          - rule: low
            group: people
            title: {en: T}
            when: |
              score < 5 and count(people on top) > 0
            severity: high
            warning: {en: "{score}"}
          - rule: nameless
            group: people
            title: {en: T}
            when: |
              remark = null
            severity: high
            warning: {en: "none"}

        """;

    [Theory]
    [InlineData("low", "{score: 1, people: [{name: A, level: top}]}", "low 1/0/0", "low: score < 5 1/0/0; low: count(people on top) > 0 1/0/0; people on top: level = \"top\" 1/0/0", "", "low 1")]
    [InlineData("low", "{score: 5}", "low 0/1/0", "low: score < 5 0/1/0; low: count(people on top) > 0 0/0/1", "", "")]
    [InlineData("low", "{people: [{name: A, level: top}, {name: B, level: shop}]}", "low 0/0/1", "low: score < 5 0/0/1; low: count(people on top) > 0 1/0/0; people on top: level = \"top\" 1/1/0", "", "")]
    [InlineData("nameless", "{}", "nameless 1/0/-", "nameless: remark = null 1/0/-", "", "nameless 1")]
    [InlineData("size", "{score: 2}", "", "", "size 1", "")]
    [InlineData("size", "{score: 3}", "", "", "size 2", "")]
    [InlineData("size", "{}", "", "", "", "")]
    public void A_test_reaches_what_it_looks_at(string subject, string given, string rules, string conditions, string rows, string messages)
    {
        var coverage = Cover($"tests for: {subject}\nas of: 2026-06-30\ncases:\n  - {{case: one, given: {given}, expect: undecided}}\n");
        Assert.Equal(rules, string.Join("; ", coverage.Rules.Where(rule => rule.Seen.Reached > 0).Select(rule => $"{rule.Rule} {Print(rule.Seen)}")));
        Assert.Equal(conditions, string.Join("; ", coverage.Conditions.Where(condition => condition.Seen.Reached > 0).OrderBy(condition => condition.Owner, StringComparer.Ordinal).ThenBy(condition => condition.Place.Span.Start).Select(condition => $"{condition.Owner}: {condition.Text} {Print(condition.Seen)}")));
        Assert.Equal(rows, string.Join("; ", coverage.Rows.Where(row => row.Matched > 0).Select(row => $"{row.Decision} {row.Row}")));
        Assert.Equal(messages, string.Join("; ", coverage.Messages.Where(message => message.Rendered > 0).Select(message => $"{message.Rule} {message.Rendered}")));
    }

    [Fact]
    public void Everything_reached_is_100_percent()
    {
        var nothing = Cover("tests for: size\nas of: 2026-06-30\ncases:\n  - {case: one, given: {}, expect: undecided}\n");
        Assert.Equal((0, 3 + 2 + 9 + 2 + 2 + 2), (nothing.Percent, nothing.Goals));
        var half = Cover("tests for: size\nas of: 2026-06-30\ncases:\n  - {case: one, given: {score: 1}, expect: small}\n  - {case: two, given: {score: 9}, expect: large}\n---\n"
            + "tests for: nameless\nas of: 2026-06-30\ncases:\n  - {case: one, given: {}, expect: fires}\n  - {case: two, given: {remark: x}, expect: quiet}\n");
        Assert.Equal((7, 35), (half.Reached, half.Percent));
    }

    private static string Print(Seen seen) => $"{seen.True}/{seen.False}/{(seen.CanBeUnknown ? seen.Unknown : "-")}";

    private static PackCoverage Cover(string tests)
    {
        var pack = MiniPack.Of(Rules).Pack;
        var diagnostics = new DiagnosticList();
        var read = new TestReader(pack, new TestFiles([new SourceText("x.test.yaml", tests)], ImmutableSortedDictionary<string, SourceText>.Empty), diagnostics).Read();
        Assert.DoesNotContain(diagnostics, diagnostic => !diagnostic.Kind.Code.StartsWith("TEST008", StringComparison.Ordinal));
        return new CoverageRun(pack, (_, finding, language) => $"{finding.Rule.Id} {language}").Run(read);
    }
}
