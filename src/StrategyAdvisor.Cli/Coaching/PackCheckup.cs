using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Lints;
using StrategyAdvisor.Rules.Testing;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>All that can be said of a pack's folder without running it.</summary>
/// <param name="Pack">Null where the pack has errors.</param>
internal sealed record PackCheckup(string Folder, DiagnosticList Diagnostics, Pack? Pack)
{
    /// <param name="memory">What was read before; null reads all.</param>
    public static PackCheckup Of(string folder, Host host, PackMemory? memory = null)
    {
        var diagnostics = new DiagnosticList();
        var shown = RulesVerb.Shown(folder);
        if (PackLoader.Check(RulesVerb.FilesOf(folder, host, diagnostics), shown, diagnostics, memory) is not { } pack)
        {
            TestReader.Spell(TestFiles.Load(folder, shown, [], diagnostics), diagnostics, memory);
            return new PackCheckup(folder, diagnostics, null);
        }

        // None of these needs another, and each takes its time.
        var (mistakes, limits) = (new DiagnosticList(), new DiagnosticList());
        var compiling = Task.Run(() => PackCompiler.Compile(pack, limits));
        var tests = Task.Run(() => new TestReader(pack, RulesVerb.TestsOf(folder, pack, mistakes), mistakes, memory).Read());
        PackLints.Check(new LintedPack(pack, new Lazy<IReadOnlySet<string>>(() => Subjects(tests.GetAwaiter().GetResult()))), diagnostics);
        Task.WaitAll(compiling, tests);
        diagnostics.AddRange(limits);
        diagnostics.AddRange(mistakes);
        return new PackCheckup(folder, diagnostics, limits.HasErrors ? null : pack);
    }

    private static HashSet<string> Subjects(IEnumerable<TestFile> tests) =>
        tests.SelectMany(file => file.Suites).Select(suite => suite.Subject.Name).ToHashSet(StringComparer.Ordinal);

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
