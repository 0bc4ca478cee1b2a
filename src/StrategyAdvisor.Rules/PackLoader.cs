using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules;

/// <summary>The way from a pack's texts to a program: read, check, compile.</summary>
public static class PackLoader
{
    /// <summary>Loads a pack.</summary>
    /// <param name="folder">Where its files are, for the message that there are none.</param>
    /// <param name="diagnostics">Receives every mistake, all at once.</param>
    /// <param name="memory">What was read before; null reads all.</param>
    /// <returns>Null if there was an error.</returns>
    public static CompiledPack? Load(PackFiles files, string folder, DiagnosticList diagnostics, PackMemory? memory = null)
    {
        if (PackReader.Read(files, diagnostics, memory) is not { } written)
        {
            diagnostics.Add(PackDiagnostics.NoPack.At(new Location(new SourceText(folder, ""), default), folder));
            return null;
        }

        var pack = PackChecker.Check(written, diagnostics);
        if (diagnostics.HasErrors) return null;
        var compiled = PackCompiler.Compile(pack, diagnostics);
        return diagnostics.HasErrors ? null : compiled;
    }
}
