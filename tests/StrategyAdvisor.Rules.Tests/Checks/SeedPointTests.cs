using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Tests.Checks;

/// <summary>Points of the seed text, and what implies what: both are links between parts of a pack.</summary>
public sealed class SeedPointTests
{
    private const string Head = """
        pack: small
        version: 1.0.0
        languages: [en]
        groups: [{group: people, title: {en: People}}]
        group: people
        facts:
          - {fact: active, type: boolean, label: {en: active}, question: {en: "Active?"}}
        seed points:
          - {point: first-point, text: {en: "The first thing."}}
          - {point: second-point, text: {en: "The second thing."}}
        steps:
          - {step: act, do: {en: "Act."}, phase: collect, owner: owner, within: 1 days, seed: [second-point]}
        rules:

        """;

    [Fact]
    public void Every_point_of_the_seed_text_is_carried_by_the_default_pack()
    {
        var matrix = SeedMatrix.Of(KeyAccounts.Pack.Pack);
        Assert.Equal(36, matrix.Length);
        Assert.Empty(matrix.Where(row => row.Carriers.IsEmpty).Select(row => row.Point.Key));
    }

    [Fact]
    public void A_row_names_its_rules_decisions_and_steps()
    {
        var row = SeedMatrix.Of(KeyAccounts.Pack.Pack).Single(row => row.Point.Key == "seven-kinds");
        Assert.Contains(new SeedCarrier(SeedCarrierKind.Rule, "decision-makers-not-profiled"), row.Carriers);
        Assert.Contains(new SeedCarrier(SeedCarrierKind.Decision, "opening completeness"), row.Carriers);
        Assert.Contains(new SeedCarrier(SeedCarrierKind.Step, "collect-opening-facts"), row.Carriers);
    }

    [Theory]
    [InlineData("seed: [first-point]", "")]
    [InlineData("seed: [first-piont]", "there is no seed point `first-piont`: error, did you mean `first-point`; no rule, decision or step carries the seed point `first-point`: warning")]
    [InlineData("seed: []", "no rule, decision or step carries the seed point `first-point`: warning")]
    public void A_point_that_nobody_declared_is_refused_and_one_that_nobody_carries_is_reported(string seed, string expected) =>
        Assert.Equal(expected, string.Join("; ", Check(Rule("one", seed)).Order(StringComparer.Ordinal).Reverse()));

    [Theory]
    [InlineData("two", "", "")]
    [InlineData("one", "", "rule `one` implies itself: one -> one: error")]
    [InlineData("two", "one", "rule `one` implies itself: one -> two -> one: error")]
    [InlineData("tow", "", "there is no rule `tow`: error, did you mean `two`")]
    public void A_circle_of_implications_is_refused_where_it_closes(string first, string second, string expected) =>
        Assert.Equal(expected, string.Join("; ", Check(Rule("one", $"seed: [first-point], implies: [{first}]") + Rule("two", $"implies: [{second}]"))));

    private static string Rule(string id, string keys) =>
        $"  - {{rule: {id}, title: {{en: T}}, when: active, severity: high, warning: {{en: W}}, next steps: [act], {keys}}}\n";

    private static IEnumerable<string> Check(string rules)
    {
        var diagnostics = new DiagnosticList();
        PackLoader.Load(new PackFiles([new SourceText("small.yaml", Head + rules)]), "small", diagnostics);
        return diagnostics.Sorted().Select(item => $"{item.Message}: {(item.Severity == DiagnosticSeverity.Error ? "error" : "warning")}{(item.Suggestion is { } meant ? $", did you mean `{meant}`" : "")}");
    }
}
