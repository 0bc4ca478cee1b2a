using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Laws.Packs;

/// <summary>Loads the text of a pack that was drawn.</summary>
internal static class DrawnPack
{
    /// <exception cref="InvalidOperationException">It has a mistake, which is one of whoever drew it.</exception>
    public static CompiledPack Load(string text)
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([new SourceText("pack.yaml", text)]), "drawn", diagnostics);
        return pack ?? throw new InvalidOperationException(string.Join('\n', diagnostics.Sorted().Select(DiagnosticPrinter.Print)));
    }
}
