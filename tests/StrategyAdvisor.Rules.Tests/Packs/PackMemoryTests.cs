using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Packs;

/// <summary>Who reads a pack after each save remembers what he read: nobody can tell by what he is then told.</summary>
public sealed class PackMemoryTests
{
    private const string Rules = """
        rules:
          - rule: low
            group: people
            title: {en: T}
            when: |
              score < 5
            severity: high
            warning: {en: "{score}"}
            next steps: [call]
        decisions:
          - decision: mark
            value: |
              if score > 3 then "good" else "bad"
            title: {en: Mark}
            labels: {good: {en: G}, bad: {en: B}}
        steps:
          - step: call
            do: {en: Call.}
            phase: collect
            owner: owner
            within: 3 days

        """;

    private const string Tests = """
        tests for: low
        as of: 2026-06-30
        account: fixtures/a.yaml
        cases:
          - case: as it is
            given: {}
            expect: fires
            finding: {next steps: [call]}
          - case: unknown
            given: {score: unknown}
            expect: undecided
            missing: [score]
        ---
        tests for: mark
        as of: 2026-06-30
        cases:
          - case: poor
            given: {score: 2}
            expect: bad

        """;

    private const string Fixture = "id: a\nscore: 2\n";

    /// <summary>Saves one after another: a file, what stands in it, what it becomes.</summary>
    private static readonly ImmutableArray<(string File, string Old, string New)> Saves =
    [
        ("rules", "score < 5", "score < 2"),
        ("rules", "score < 2", "sccore < 2"),
        ("rules", "sccore < 2", "score < 6"),
        ("tests", "expect: fires", "expect: quiet"),
        ("tests", "expect: quiet", "expect: fires"),
        ("fixture", "score: 2", "score: 7"),
        ("fixture", "score: 7", "scoer: 7"),
        ("fixture", "scoer: 7", "score: 3"),
        ("rules", "step: call", "step: ring"),
        ("rules", "next steps: [call]", "next steps: [ring]"),
        ("tests", "next steps: [call]", "next steps: [ring]"),
        ("rules", "\"bad\"", "\"poor\""),
        ("rules", "bad: {en: B}", "poor: {en: B}"),
        ("tests", "expect: bad", "expect: poor"),
        ("tests", "case: unknown", "case: as it is"),
        ("tests", "tests for: low", "tests for: mark"),
        ("tests", "tests for: mark", "tests for: low"),
        ("facts", "fact: score", "fact: points"),
        ("facts", "fact: points", "fact: score"),
        ("facts", "fact: score, type: number", "fact: score, type: date"),
        ("facts", "fact: score, type: date", "fact: score, type: number"),
        ("tests", "cases:", "cases: ["),
        ("tests", "cases: [", "cases:"),
        ("pack", "languages: [en]", "languages: [en, es]"),
    ];

    [Fact]
    public void What_is_remembered_tells_the_same_as_what_is_read_anew()
    {
        var memory = new PackMemory();
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["pack"] = CaseFile.Read("mini.pack.yaml"),
            ["facts"] = CaseFile.Read("mini.facts.yaml"),
            ["rules"] = Rules,
            ["tests"] = Tests,
            ["fixture"] = Fixture,
        };
        var told = new HashSet<string>(StringComparer.Ordinal) { Told(files, memory) };
        Assert.Contains("3 passed, 0 failed", told.Single(), StringComparison.Ordinal);
        foreach (var (file, old, changed) in Saves)
        {
            Assert.Contains(old, files[file], StringComparison.Ordinal);
            files[file] = files[file].Replace(old, changed, StringComparison.Ordinal);
            var answer = Told(files, memory);
            Assert.Equal(Told(files, null), answer);
            told.Add(answer);
        }

        Assert.True(told.Count > Saves.Length / 2, "saves that nobody sees would show nothing");
    }

    [Fact]
    public void What_a_save_leaves_as_it_is_is_not_read_again()
    {
        var (memory, diagnostics) = (new PackMemory(), new DiagnosticList());
        var (first, second) = (PackReader.Read(MiniPack.Files("x.rules.yaml", Rules), diagnostics, memory)!, PackReader.Read(MiniPack.Files("x.rules.yaml", Rules + "\n# changed\n"), diagnostics, memory)!);
        Assert.Same(first.Dictionary, second.Dictionary);
        Assert.Same(first.Groups[0].Name, second.Groups[0].Name);
        Assert.NotSame(first.Rules[0].Id, second.Rules[0].Id);
    }

    private static string Told(Dictionary<string, string> files, PackMemory? memory)
    {
        var diagnostics = new DiagnosticList();
        var texts = new PackFiles([new SourceText("pack.yaml", files["pack"]), new SourceText("facts.yaml", files["facts"]), new SourceText("x.rules.yaml", files["rules"])]);
        if (PackLoader.Load(texts, "mini", diagnostics, memory) is not { } pack) return MiniTests.Print([], diagnostics);
        var tests = new TestFiles([new SourceText("x.test.yaml", files["tests"])], ImmutableSortedDictionary<string, SourceText>.Empty.Add("fixtures/a.yaml", new SourceText("fixtures/a.yaml", files["fixture"])));
        var results = StrategyAdvisor.Rules.Testing.PackTests.Run(pack, tests, "mini", (_, finding) => $"it is {finding.Rule.Id}", null, diagnostics, memory: memory);
        return MiniTests.Print(results, diagnostics);
    }
}
