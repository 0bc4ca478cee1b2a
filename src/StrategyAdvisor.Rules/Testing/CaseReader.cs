using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>One case, its facts read; the facts that it expects to be missing are looked up once all accounts are in their batch.</summary>
internal sealed record CaseReader(ScalarNode Name, int Account, string Outcome, ImmutableArray<ScalarNode>? Missing, FindingExpectation? Finding)
{
    /// <returns>Null where the case cannot be run; the reader's diagnostics say why, as they tell smaller mistakes.</returns>
    public static CaseReader? Read(MappingReader reader, SuiteHead head, Pack pack, FactBatchBuilder accounts)
    {
        var name = reader.RequiredScalar("case");
        var draft = ReadFacts(reader, head, pack);
        var outcome = reader.Required("expect") is { } expected ? ReadOutcome(expected, head.Subject, reader.Diagnostics) : null;
        ImmutableArray<ScalarNode>? missing = reader.Find("missing") is null ? null : reader.Scalars("missing");
        var finding = reader.Mapping("finding") is { } details ? ReadFinding(details, pack) : null;
        reader.RefuseOtherKeys();
        if (outcome is not null) RefuseMisplaced(reader, outcome, head.Subject);
        return name is null || outcome is null || reader.Diagnostics.HasErrors ? null : new CaseReader(name, accounts.Add(draft), outcome, missing, finding);
    }

    /// <returns>Null where a fact that should be missing does not exist.</returns>
    public TestCase? Complete(FactBatch batch, DiagnosticList diagnostics)
    {
        var paths = new FactPaths(batch, Account);
        var printed = Missing?.Select(path => Resolve(path, paths, diagnostics)).ToImmutableArray();
        if (printed is { } all && all.Any(path => path is null)) return null;
        return new TestCase(Name.Text, Name.Location, Account, new Expectation(Outcome, printed?.Select(path => path!).ToImmutableArray(), Finding));
    }

    private static RecordDraft ReadFacts(MappingReader reader, SuiteHead head, Pack pack)
    {
        var dossiers = new DossierReader(reader.Diagnostics);
        var draft = head.Fixture?.Account.Copy() ?? new RecordDraft(pack.Dictionary.Account);
        if (reader.Find("given") is MappingNode given) dossiers.Override(draft, given);
        else _ = reader.Mapping("given");
        return draft;
    }

    private static string? ReadOutcome(DocumentNode node, TestSubject subject, DiagnosticList diagnostics)
    {
        if (subject.Decision is { } decision) return DecisionText.Expected(node, decision.Name, decision.Value.Node.Type, diagnostics);
        ImmutableArray<string> outcomes = ["fires", "quiet", Expectation.Undecided];
        var written = (node as ScalarNode)?.Text ?? "";
        if (outcomes.Contains(written, StringComparer.Ordinal)) return written;
        diagnostics.Add(TestDiagnostics.UnknownOutcome.At(node.Location, subject.Name, written, string.Join(", ", outcomes)).Suggesting(Suggestion.For(written, outcomes)));
        return null;
    }

    private static void RefuseMisplaced(MappingReader reader, string outcome, TestSubject subject)
    {
        if (reader.Find("finding") is { } finding && (subject.Rule is null || outcome != "fires")) reader.Diagnostics.Add(TestDiagnostics.FindingOfOther.At(finding.Location));
        if (reader.Find("missing") is { } missing && outcome != Expectation.Undecided) reader.Diagnostics.Add(TestDiagnostics.MissingOfOther.At(missing.Location));
    }

    private static FindingExpectation ReadFinding(MappingReader finding, Pack pack)
    {
        var severity = finding.OptionalScalar("severity");
        Known(severity, "severity", Pack.Severities.Values, finding.Diagnostics);
        var warning = finding.OptionalText("warning contains");
        ImmutableArray<ScalarNode>? steps = finding.Find("next steps") is null ? null : finding.Scalars("next steps");
        foreach (var step in steps ?? []) Known(step, "step", pack.Steps.Select(known => known.Id), finding.Diagnostics);
        finding.RefuseOtherKeys();
        return new FindingExpectation(severity?.Text, warning, steps?.Select(step => step.Text).ToImmutableArray());
    }

    private static void Known(ScalarNode? node, string what, IEnumerable<string> known, DiagnosticList diagnostics)
    {
        if (node is not null && !known.Contains(node.Text, StringComparer.Ordinal))
            diagnostics.Add(PackDiagnostics.UnknownReference.At(node.Location, what, node.Text).Suggesting(Suggestion.For(node.Text, known)));
    }

    private static string? Resolve(ScalarNode path, FactPaths paths, DiagnosticList diagnostics)
    {
        if (paths.TryResolve(path.Text, out var fact)) return paths.Print(fact);
        diagnostics.Add(TestDiagnostics.UnknownPath.At(path.Location, path.Text).Suggesting(Suggestion.For(path.Text, paths.All())));
        return null;
    }
}
