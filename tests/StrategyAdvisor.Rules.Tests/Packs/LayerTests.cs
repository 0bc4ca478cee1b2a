using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests.Packs;

/// <summary>A pack of one's own on top of another: what it changes, switches off and adds.</summary>
public sealed class LayerTests : IDisposable
{
    private const string Rule = """
        rules:
          - rule: low
            group: people
            title: {en: T}
            parameters:
              limit: {value: 5, between: [1, 9], why: W}
            when: |
              score < limit
            severity: high
            warning: {en: "{score}"}

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("advisor").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("", "2026-06-30", "2 fires high, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, parameters: {limit: 2}, because: ours are lower}\n", "2026-06-30", "2 quiet, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, severity: info, because: ours bear it}\n", "2026-06-30", "2 fires info, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, off: yes, until: 2026-06-30, because: until the new scores are in}\n", "2026-06-30", "2 quiet, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, off: yes, until: 2026-06-30, because: until the new scores are in}\n", "2026-07-01", "2 fires high, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, off: yes, from: 2026-06-01, until: 2026-06-30, because: x}\n", "2026-05-31", "2 fires high, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, off: yes, from: 2026-06-01, until: 2026-06-30, because: x}\n", "2026-06-01", "2 quiet, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, parameters: {limit: 8}, severity: low, from: 2026-07-01, because: x}\n", "2026-06-30", "2 fires high, 5 quiet")]
    [InlineData("changes:\n  - {rule: low, parameters: {limit: 8}, severity: low, from: 2026-07-01, because: x}\n", "2026-07-01", "2 fires low, 5 fires low")]
    public void A_change_holds_on_its_days(string changes, string day, string expected)
    {
        Write("own", $"pack: own\nversion: 1.0.0\nextends: mini\n{changes}");
        var (pack, diagnostics) = Load("own");
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.Equal(expected, $"2 {Verdict(pack!, 2, day)}, 5 {Verdict(pack!, 5, day)}");
    }

    [Fact]
    public void A_pack_adds_facts_and_rules_and_says_from_which_layer_each_comes()
    {
        Write("own", "pack: own\nversion: 1.0.0\nextends: mini\nfacts:\n  - {fact: mood, one of: [good, bad], label: {en: M}, question: {en: Q?}}\n"
            + "rules:\n  - rule: sad\n    group: people\n    title: {en: T}\n    when: |\n      mood = \"bad\" and fires(\"low\")\n    severity: low\n    warning: {en: W}\nchanges:\n  - {rule: low, severity: info, because: x}\n");
        var (pack, diagnostics) = Load("own");
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.Equal(("own", "mini, changed by own", "own"), (pack!.Pack.Name, pack.Pack.FindRule("low")!.Layer, pack.Pack.FindRule("sad")!.Layer));
    }

    [Fact]
    public void A_pack_that_extends_nothing_has_no_layer() => Assert.Null(MiniPack.Of(Rule).Pack.FindRule("low")!.Layer);

    [Theory]
    [InlineData("changes:\n  - {rule: lwo, severity: info, because: x}\n", "own/pack.yaml:5:12: error RULE004 there is no rule `lwo` [own]; did you mean `low`?")]
    [InlineData("changes:\n  - {rule: low, parameters: {limti: 3}, because: x}\n", "own/pack.yaml:5:30: error RULE092 `low` has no parameter `limti` [own]; did you mean `limit`?")]
    [InlineData("changes:\n  - {rule: low, parameters: {limit: 30}, because: x}\n", "own/pack.yaml:5:37: error RULE009 `limit` is 30, outside its bounds 1 to 9 [own]")]
    [InlineData("changes:\n  - {rule: low, because: x}\n", "own/pack.yaml:5:12: error RULE094 nothing is changed of `low` [own]; give `parameters`, `severity`, `warning` or `off`")]
    [InlineData("changes:\n  - {rule: low, off: maybe, until: 2026-13-01, because: x}\n", "own/pack.yaml:5:22: error RULE096 `off` is `maybe` [own]; write `off: yes`, or leave it out")]
    [InlineData("changes:\n  - {rule: low, off: yes, until: 2026-13-01, because: x}\n", "own/pack.yaml:5:34: error RULE093 `2026-13-01` is no date [own]; write a day as 2026-06-30")]
    [InlineData("changes:\n  - {rule: low, off: yes, because: x}\n", "own/pack.yaml:5:5: error DOC053 the rule `low` lacks the key `until` [own]")]
    [InlineData("changes:\n  - {rule: low, severity: info}\n", "own/pack.yaml:5:5: error DOC053 the rule `low` lacks the key `because` [own]")]
    [InlineData("rules:\n  - rule: low ...\n", "own/pack.yaml:5:11: error RULE003 rule `low` is already declared at mini/x.rules.yaml:2:11 [own]; names are unique in a pack")]
    public void A_mistake_in_a_layer_is_told_where_it_stands(string text, string expected)
    {
        Write("own", $"pack: own\nversion: 1.0.0\nextends: mini\n{MiniPack.Files("x", text).Texts[^1].Content}");
        var (pack, diagnostics) = Load("own");
        Assert.Null(pack);
        Assert.Equal(expected, diagnostics.Sorted()[0].ToString());
    }

    [Fact]
    public void A_circle_and_a_pack_that_is_not_there_are_refused()
    {
        Write("a", "pack: a\nversion: 1.0.0\nextends: b\n");
        Write("b", "pack: b\nversion: 1.0.0\nextends: a\nchanges:\n  - {rule: low, severity: info, because: x}\n");
        Write("c", "pack: c\nversion: 1.0.0\nextends: ../mini\n");
        Assert.Equal("b/pack.yaml:3:10: error RULE091 the pack extends itself: a -> b -> a; take one `extends` out of the circle", Assert.Single(Load("a").Diagnostics).ToString());
        Assert.Equal(LayerDiagnostics.UnknownBase, Assert.Single(Load("c").Diagnostics).Kind);
    }

    [Fact]
    public void What_is_written_wrong_is_told_although_the_pack_below_is_not_there()
    {
        Write("c", "pack: c\nversion: 1.0.0\nextends: nowhere\n");
        Put("c/x.rules.yaml", "rules: [a\n");
        Assert.Equal("DOC021 RULE090", string.Join(' ', Load("c").Diagnostics.Select(diagnostic => diagnostic.Kind.Code).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("", "1 passed, 0 failed")]
    [InlineData("id: a\nscore: 8\n", "0 passed, 1 failed")]
    public void Tests_start_from_accounts_of_the_pack_below_unless_their_own_has_one_of_that_name(string own, string expected)
    {
        Write("own", "pack: own\nversion: 1.0.0\nextends: mini\n");
        Put("mini/fixtures/poor.yaml", "id: a\nscore: 2\n");
        Put("own/x.test.yaml", "tests for: low\nas of: 2026-06-30\naccount: fixtures/poor.yaml\ncases:\n  - case: poor\n    given: {}\n    expect: fires\n");
        if (own.Length > 0) Put("own/fixtures/poor.yaml", own);
        var (pack, diagnostics) = Load("own");
        var results = StrategyAdvisor.Rules.Testing.PackTests.Run(pack!, Tests(pack!, diagnostics), "own", (_, _) => "", null, diagnostics);
        Assert.Equal(expected, TestPrinter.Summary(results));
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_mistake_in_a_test_says_from_which_layer_it_comes()
    {
        Write("own", "pack: own\nversion: 1.0.0\nextends: mini\n");
        Put("own/x.test.yaml", "tests for: lwo\nas of: 2026-06-30\ncases: []\n");
        var (pack, diagnostics) = Load("own");
        new TestReader(pack!.Pack, Tests(pack, diagnostics), diagnostics).Read();
        Assert.Contains("own/x.test.yaml:1:12: error TEST003 there is no rule or decision `lwo` [own]; did you mean `low`?", diagnostics.Select(diagnostic => diagnostic.ToString()), StringComparer.Ordinal);
    }

    [Fact]
    public void Changes_belong_into_a_pack_that_extends_another() =>
        Assert.Equal(LayerDiagnostics.NothingToChange, Assert.Single(MiniPack.Load("x.rules.yaml", Rule + "changes:\n  - {rule: low, severity: info, because: x}\n").Diagnostics).Kind);

    private void Write(string name, string pack) => Put($"{name}/pack.yaml", pack);

    private void Put(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_root, file))!);
        File.WriteAllText(Path.Combine(_root, file), text);
    }

    private TestFiles Tests(CompiledPack pack, DiagnosticList diagnostics) => TestFiles.Load(Path.Combine(_root, "own"), "own", pack.Pack.Written.BaseFolders, diagnostics, pack.Pack.Name);

    private (CompiledPack? Pack, DiagnosticList Diagnostics) Load(string name)
    {
        Write("mini", CaseFile.Read("mini.pack.yaml"));
        File.WriteAllText(Path.Combine(_root, "mini", "facts.yaml"), CaseFile.Read("mini.facts.yaml"));
        File.WriteAllText(Path.Combine(_root, "mini", "x.rules.yaml"), Rule);
        var diagnostics = new DiagnosticList();
        return (PackLoader.Load(PackFiles.Load(Path.Combine(_root, name), name, diagnostics), name, diagnostics), diagnostics);
    }

    private static string Verdict(CompiledPack pack, int score, string day)
    {
        var account = new RecordDraft(pack.Pack.Dictionary.Account);
        var fact = pack.Pack.Dictionary.Account.Find("score")!;
        account.Set(fact, FactValueReader.Read(fact, score.ToString(CultureInfo.InvariantCulture), quoted: false).Value);
        var batch = FactBatchBuilder.One(pack.Pack.Dictionary, account);
        var today = TemporalText.ReadDate(day)!.Value;
        var rule = pack.Pack.FindRule("low")!;
        var explained = RuleExplainer.Explain(rule, new Explainer(batch.Accounts, 0, pack.Pack.Account, today));
        var compiled = new BatchEvaluator(pack).Evaluate(batch, today);
        Assert.Equal(explained.Verdict, compiled[pack.Pack.Rules.IndexOf(rule), 0]);
        if (explained.Finding is { } finding) Assert.Equal(finding.Severity, compiled.SeverityOf(pack.Pack.Rules.IndexOf(rule), 0));
        return explained.Finding is not null ? $"fires {explained.Finding.SeverityName}" : "quiet";
    }
}
