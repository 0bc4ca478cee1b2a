using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Runs the checks of <see cref="LintTable"/> and leaves out what the pack switches off with a reason.</summary>
public static class PackLints
{
    /// <param name="diagnostics">Takes the warnings; what is wrong with switching off among them.</param>
    public static void Check(LintedPack pack, DiagnosticList diagnostics)
    {
        var needed = new HashSet<ScalarNode>(ReferenceEqualityComparer.Instance);
        foreach (var lint in LintTable.Optional)
        {
            var off = pack.Written.ChecksOff.Where(written => written.Check.Text == lint.Name).ToList();
            foreach (var finding in lint.Find(pack).Where(finding => pack.Pack.IsOwn(finding.Diagnostic.Location)))
            {
                var reasons = off.SelectMany(Entries).Where(entry => entry.On is null || entry.On.Text == finding.Subject).Select(entry => entry.Entry).ToList();
                if (reasons.Count == 0) diagnostics.Add(finding.Diagnostic);
                needed.UnionWith(reasons);
            }
        }

        foreach (var written in pack.Written.ChecksOff.Where(written => pack.Pack.IsOwn(written.Check.Location))) Judge(written, needed, diagnostics);
    }

    /// <summary>What an entry is switched off for, each with the word that stands for it.</summary>
    private static IEnumerable<(ScalarNode? On, ScalarNode Entry)> Entries(WrittenSwitchOff written) =>
        written.On.IsEmpty ? [(null, written.Check)] : written.On.Select(on => ((ScalarNode?)on, on));

    private static void Judge(WrittenSwitchOff written, HashSet<ScalarNode> needed, DiagnosticList diagnostics)
    {
        var names = LintTable.Optional.Select(lint => lint.Name).ToList();
        if (!names.Contains(written.Check.Text, StringComparer.Ordinal))
        {
            diagnostics.Add(PackDiagnostics.UnknownReference.At(written.Check.Location, "check", written.Check.Text).Suggesting(Suggestion.For(written.Check.Text, names)));
            return;
        }

        foreach (var (on, entry) in Entries(written).Where(entry => !needed.Contains(entry.Entry)))
            diagnostics.Add(LintTable.UnneededSwitchOff.At(entry.Location, written.Check.Text, on is null ? "the pack" : $"`{on.Text}`"));
    }
}
