using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Rules.Tests;

public sealed class WholePackTests
{
    private const string Tests = "tests for: one\nas of: 2026-06-30\ncases:\n  - case: a score of 5\n    given: {score: 5}\n    expect: fires\n";

    [Fact]
    public void Two_packs_live_side_by_side()
    {
        var (strict, lenient) = (Threshold(3), Threshold(7));
        Assert.Equal("1 passed, 0 failed", Run(strict));
        Assert.Equal("0 passed, 1 failed", Run(lenient));
        Assert.Equal("1 passed, 0 failed", Run(strict));
    }

    [Fact]
    public void The_hash_is_the_same_for_every_line_end_and_another_for_other_rules()
    {
        const string rules = "definitions:\n  a: |\n    score > 1\n";
        var plain = MiniPack.Files("x.rules.yaml", rules).Hash();
        Assert.Equal(plain, MiniPack.Files("x.rules.yaml", rules.Replace("\n", "\r\n", StringComparison.Ordinal)).Hash(), StringComparer.Ordinal);
        Assert.NotEqual(plain, MiniPack.Files("x.rules.yaml", rules.Replace("1", "2", StringComparison.Ordinal)).Hash(), StringComparer.Ordinal);
        Assert.NotEqual(plain, MiniPack.Files("y.rules.yaml", rules).Hash(), StringComparer.Ordinal);
        Assert.Matches("^sha256:[0-9a-f]{64}$", plain);
    }

    [Fact]
    public void Every_condition_of_the_pack_prints_as_text_that_reads_back()
    {
        var diagnostics = new DiagnosticList();
        var written = PackReader.Read(PackFiles.Load(KeyAccounts.Folder, KeyAccounts.Shown, diagnostics), diagnostics)!;
        var printed = KeyAccounts.Pack.Pack.Rules.ToDictionary(rule => rule.Id, rule => TypedPrinter.Print(rule.When.Node), StringComparer.Ordinal);
        var again = PackChecker.Check(written with { Rules = [.. written.Rules.Select(rule => rule with { When = Excerpt.Of(printed[rule.Id.Text]) })] }, diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        Assert.All(again.Rules, rule => Assert.Equal(printed[rule.Id], TypedPrinter.Print(rule.When.Node)));
    }

    private static Compilation.CompiledPack Threshold(int limit) =>
        MiniPack.Of($"rules:\n  - rule: one\n    group: people\n    title: {{en: T}}\n    when: |\n      score > {limit}\n    severity: high\n    warning: {{en: W}}\n");

    private static string Run(Compilation.CompiledPack pack) => TestPrinter.Summary(MiniTests.Run(pack, Tests, out _));
}
