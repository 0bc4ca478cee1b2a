using StrategyAdvisor.Facts.Documents;
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
        if (Check(files, folder, diagnostics, memory) is not { } pack) return null;
        var compiled = PackCompiler.Compile(pack, diagnostics);
        return diagnostics.HasErrors ? null : compiled;
    }

    /// <summary>Reads and checks a pack. Compiling it may still find what the rule language does not allow.</summary>
    /// <returns>Null if there was an error.</returns>
    public static Pack? Check(PackFiles files, string folder, DiagnosticList diagnostics, PackMemory? memory = null)
    {
        if (files.LacksBase)
        {
            // Most names come from the pack that is not there: what they are cannot be told, only how they are written.
            foreach (var (_, mistakes) in YamlReader.ReadEach(files.Texts, memory?.Documents)) diagnostics.AddRange(mistakes);
            return null;
        }

        if (PackReader.Read(files, diagnostics, memory) is not { } written)
        {
            diagnostics.Add(PackDiagnostics.NoPack.At(new Location(new SourceText(folder, ""), default), folder));
            return null;
        }

        var pack = PackChecker.Check(written, diagnostics);
        return diagnostics.HasErrors ? null : pack;
    }
}
