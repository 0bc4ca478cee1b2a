using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Runs the checks of <see cref="LintTable"/> and leaves out what the pack switches off with a reason.</summary>
public static class PackLints
{
    /// <param name="diagnostics">Takes the warnings; what is wrong with switching off among them.</param>
    public static void Check(LintedPack pack, DiagnosticList diagnostics)
    {
        var needed = new HashSet<WrittenSwitchOff>(ReferenceEqualityComparer.Instance);
        foreach (var lint in LintTable.All)
        {
            var off = pack.Written.ChecksOff.Where(written => written.Check.Text == lint.Name).ToList();
            foreach (var finding in lint.Find(pack))
            {
                var reasons = off.Where(written => written.On.IsEmpty || written.On.Any(on => on.Text == finding.Subject)).ToList();
                if (reasons.Count == 0) diagnostics.Add(finding.Diagnostic);
                needed.UnionWith(reasons);
            }
        }

        foreach (var written in pack.Written.ChecksOff) Judge(written, needed.Contains(written), diagnostics);
    }

    private static void Judge(WrittenSwitchOff written, bool isNeeded, DiagnosticList diagnostics)
    {
        var names = LintTable.All.Select(lint => lint.Name).ToList();
        if (!names.Contains(written.Check.Text, StringComparer.Ordinal))
            diagnostics.Add(PackDiagnostics.UnknownReference.At(written.Check.Location, "check", written.Check.Text).Suggesting(Suggestion.For(written.Check.Text, names)));
        else if (!isNeeded)
            diagnostics.Add(LintTable.UnneededSwitchOff.At(written.Check.Location, written.Check.Text, written.On.IsEmpty ? "the pack" : string.Join(", ", written.On.Select(on => on.Text))));
    }
}
