using System.Reflection;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Packs;
using StrategyAdvisor.Rules.Tables;

namespace StrategyAdvisor.Rules.Tests.Checks;

/// <summary>Every mistake is told with its place, the text it stands in and what to do.</summary>
public sealed class MistakeTests
{
    public static TheoryData<string, string, string> Packs => CaseFile.Cases("pack-mistakes.txt");

    public static TheoryData<string, string> Conditions => CaseFile.Blocks("typing.txt");

    [Theory]
    [MemberData(nameof(Packs))]
    public void A_mistake_in_a_file_of_a_pack_is_told(string title, string file, string expected)
    {
        var (pack, diagnostics) = MiniPack.Load("x.rules.yaml", file);
        if (pack is not null) diagnostics.AddRange(pack.Pack.TableFindings.Select(finding => finding.Diagnostic));
        Assert.Equal($"{title}\n{expected}", $"{title}\n{MiniPack.Print(diagnostics)}");
        Assert.Equal(diagnostics.HasErrors, pack is null);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_that_does_not_fit_together_is_told(string condition, string expected)
    {
        var (pack, diagnostics) = MiniPack.Load("x.yaml", $"rules:\n  - rule: other ...\n  - rule: one\n    group: people\n    title: {{en: One}}\n    when: |\n      {condition}\n    severity: high\n    warning: {{en: W}}\n");
        Assert.Equal(expected, MiniPack.Print(diagnostics));
        Assert.Null(pack);
    }

    [Fact]
    public void Every_kind_of_mistake_has_a_case()
    {
        var cases = CaseFile.Read("pack-mistakes.txt") + CaseFile.Read("typing.txt");
        Assert.Empty(new[] { typeof(PackDiagnostics), typeof(PortfolioDiagnostics), typeof(TableDiagnostics), typeof(TypingDiagnostics) }.SelectMany(Kinds).Where(code => !cases.Contains($" {code} ", StringComparison.Ordinal)).Except(["RULE001", "RULE002"], StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", "mini:1:1: error RULE001 no rule pack in `mini`; a pack's folder has a pack.yaml and a facts.yaml")]
    [InlineData("pack: mini\nversion: 1.0.0\nlanguages: [en]\ngroups: []\n", "pack.yaml:1:1: error RULE002 the pack has no `facts`; add it to a file of the pack")]
    public void A_folder_that_lacks_what_a_pack_needs_is_told(string content, string expected)
    {
        var diagnostics = new DiagnosticList();
        Assert.Null(PackLoader.Load(new PackFiles(content.Length == 0 ? [] : [new SourceText("pack.yaml", content)]), "mini", diagnostics));
        Assert.Equal(expected, Assert.Single(diagnostics).ToString());
    }

    private static IEnumerable<string> Kinds(Type table) =>
        table.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<DiagnosticKind>().Select(kind => kind.Code);
}
