using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>Bytes as one file of a pack whose other files are sound.</summary>
internal static class PackTarget
{
    public static void Read(byte[] input)
    {
        var diagnostics = new DiagnosticList();
        if (DocumentFile.Decode(input, "input.rules.yaml", diagnostics) is not { } source) return;
        var pack = PackLoader.Load(new PackFiles([Fixture.FactsText, source, Fixture.PackText]), "pack", diagnostics);
        Told.Check(diagnostics);
        BrokenPromise.Unless(pack is not null || diagnostics.HasErrors, "a pack is refused without a word");
        // A file that declares facts of its own has other accounts.
        if (pack is not null && pack.Pack.Dictionary.Names.Length == Fixture.Pack.Pack.Dictionary.Names.Length)
            Evaluations.Check(pack, Fixture.LoadAccount(pack.Pack.Dictionary));
    }
}
