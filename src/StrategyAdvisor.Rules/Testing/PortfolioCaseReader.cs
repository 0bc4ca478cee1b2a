using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Rules.Testing;

/// <summary>Reads one case of a portfolio rule or figure.</summary>
internal sealed class PortfolioCaseReader(Pack pack, SuiteHead head)
{
    private const int MostTimes = 1_000;

    /// <returns>Null where the case cannot be run; the reader's diagnostics say why.</returns>
    public PortfolioCase? Read(MappingReader reader)
    {
        var name = reader.RequiredScalar("case");
        _ = reader.Required("accounts");
        var drafts = reader.Sequence("accounts").SelectMany((node, index) => Accounts(node, index + 1, reader.Diagnostics)).ToList();
        var outcome = reader.RequiredScalar("expect") is { } expected ? Outcome(expected, reader.Diagnostics) : null;
        ImmutableArray<GroupExpectation>? findings = reader.Find("findings") is null ? null : [.. reader.Sequence("findings").Select(node => Finding(node, reader.Diagnostics)).OfType<GroupExpectation>()];
        if (findings is not null && outcome is not (null or "fires")) reader.Diagnostics.Add(TestDiagnostics.FindingOfOther.At(reader.Find("findings")!.Location));
        reader.RefuseOtherKeys();
        if (name is null || outcome is null || reader.Diagnostics.HasErrors) return null;
        return new PortfolioCase(name.Text, name.Location, Batch(drafts), [Batch(drafts.Where((_, row) => row % 2 == 0)), Batch(drafts.Where((_, row) => row % 2 == 1))], outcome, findings);
    }

    private FactBatch Batch(IEnumerable<RecordDraft> drafts)
    {
        var builder = new FactBatchBuilder(pack.Dictionary);
        foreach (var draft in drafts) builder.Add(draft);
        return builder.Build();
    }

    /// <summary>The account, or as many of its sort as <c>times</c> says, each with an id of its own.</summary>
    private IEnumerable<RecordDraft> Accounts(DocumentNode node, int number, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(node, "the account", diagnostics) is not { } reader) yield break;
        var times = reader.Whole("times", 1, MostTimes) ?? 1;
        var facts = (MappingNode)node with { Entries = [.. ((MappingNode)node).Entries.Where(entry => entry.Key.Text != "times")] };
        for (var i = 1; i <= times; i++)
        {
            var dossiers = new DossierReader(i == 1 ? diagnostics : new DiagnosticList());
            var draft = head.Fixture?.Account.Copy() ?? new RecordDraft(pack.Dictionary.Account);
            dossiers.Override(draft, facts);
            if (pack.Dictionary.Account.Find("id") is { } id && (facts.Find("id") is null || times > 1))
                draft.Set(id, FactValue.Of(string.Create(CultureInfo.InvariantCulture, $"account {number}.{i}")));
            yield return draft;
        }
    }

    private string? Outcome(ScalarNode written, DiagnosticList diagnostics)
    {
        if (head.Subject.Figure is not null) return FigureValue(written, diagnostics);
        ImmutableArray<string> outcomes = ["fires", "quiet", Expectation.Undecided];
        if (outcomes.Contains(written.Text, StringComparer.Ordinal)) return written.Text;
        diagnostics.Add(TestDiagnostics.UnknownOutcome.At(written.Location, head.Subject.Name, written.Text, string.Join(", ", outcomes)).Suggesting(Suggestion.For(written.Text, outcomes)));
        return null;
    }

    private string? FigureValue(ScalarNode written, DiagnosticList diagnostics)
    {
        if (written.Text == Expectation.Undecided) return written.Text;
        if (decimal.TryParse(written.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return PortfolioRun.Print(number);
        diagnostics.Add(TestDiagnostics.UnknownOutcome.At(written.Location, head.Subject.Name, written.Text, "a number or undecided"));
        return null;
    }

    private static GroupExpectation? Finding(DocumentNode node, DiagnosticList diagnostics)
    {
        if (MappingReader.Of(node, "the finding", diagnostics) is not { } finding) return null;
        var (subject, severity) = (finding.OptionalText("subject"), finding.OptionalScalar("severity"));
        var (warning, currency) = (finding.OptionalText("warning contains"), finding.OptionalText("currency"));
        if (severity is not null && Pack.Severities.IndexOf(severity.Text) < 0)
            diagnostics.Add(PackDiagnostics.UnknownReference.At(severity.Location, "severity", severity.Text).Suggesting(Suggestion.For(severity.Text, Pack.Severities.Values)));
        finding.RefuseOtherKeys();
        return new GroupExpectation(subject, severity?.Text, warning, currency);
    }
}
