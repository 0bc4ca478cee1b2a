using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Lints;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>All that can be said of a pack's folder without running it.</summary>
/// <param name="Pack">Null where the pack has errors.</param>
internal sealed record PackCheckup(string Folder, DiagnosticList Diagnostics, Pack? Pack)
{
    public static PackCheckup Of(string folder, Host host)
    {
        var diagnostics = new DiagnosticList();
        var pack = RulesVerb.Load(folder, host, diagnostics)?.Pack;
        if (pack is null) return new PackCheckup(folder, diagnostics, null);
        var tests = new TestReader(pack, TestFiles.Load(folder, RulesVerb.Shown(folder), diagnostics), diagnostics).Read();
        var tested = tests.SelectMany(file => file.Suites).Select(suite => suite.Subject.Name).ToHashSet(StringComparer.Ordinal);
        PackLints.Check(new LintedPack(pack, tested), diagnostics);
        return new PackCheckup(folder, diagnostics, pack);
    }

    /// <summary><c>rules/key-accounts: 0 errors, 2 warnings; key-accounts 1.0.0 with 135 rules, ...</c>.</summary>
    public string Summary
    {
        get
        {
            var content = Pack is null
                ? ""
                : string.Create(CultureInfo.InvariantCulture, $"; {Pack.Name} {Pack.Version} with {Pack.Rules.Length} rules, {Pack.Decisions.Length} decisions, {Pack.Steps.Length} steps");
            return $"{RulesVerb.Shown(Folder)}: {DiagnosticOutput.Count(Diagnostics)}{content}";
        }
    }
}
