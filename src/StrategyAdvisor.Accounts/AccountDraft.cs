using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts;

/// <summary>An account on its way in. One error in its facts refuses it, so that no brief rests on a value that its writer did not mean.</summary>
internal sealed class AccountDraft(RecordDraft facts, Location place)
{
    public RecordDraft Facts { get; } = facts;

    /// <summary>Where it is given: its file, or its row.</summary>
    public Location Place { get; } = place;

    public bool IsRefused { get; private set; }

    /// <summary>What the account itself says of lists that are kept in tables of their own: true for none, false for unknown.</summary>
    public Dictionary<FactDeclaration, (bool None, Location Place)> ListWords { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes note of a mistake in this account.</summary>
    public void Report(Diagnostic mistake, DiagnosticList diagnostics)
    {
        diagnostics.Add(mistake);
        IsRefused |= mistake.Severity == DiagnosticSeverity.Error;
    }

    public void Refuse() => IsRefused = true;
}
