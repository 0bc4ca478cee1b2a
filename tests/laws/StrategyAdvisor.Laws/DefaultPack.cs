using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Laws;

/// <summary>The pack that ships with the advisor.</summary>
internal static class DefaultPack
{
    private const string Shown = "rules/key-accounts";

    public static CompiledPack Load() => Load(files => files);

    /// <param name="change">What becomes of the pack's files before they are checked.</param>
    public static CompiledPack Load(Func<PackFiles, PackFiles> change)
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(change(PackFiles.Load(Path.Combine(Root(), "rules", "key-accounts"), Shown, diagnostics)), Shown, diagnostics);
        return pack ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted().Select(DiagnosticPrinter.Print)));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "StrategyAdvisor.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the laws are not tested inside the repository");
        return folder;
    }
}
