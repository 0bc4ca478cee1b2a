using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>An account, or an entry of one of its lists, as gathered from the exports.</summary>
/// <param name="origin">The row that made it.</param>
/// <param name="note">Where that row's values come from.</param>
internal sealed class ImportedRecord(FactRecord record, ExportRow origin, RowNote note)
{
    private readonly List<(FactDeclaration Fact, ImportedValue Value)> _values = [];
    private readonly Dictionary<FactDeclaration, List<ImportedRecord>> _entries = new(ReferenceEqualityComparer.Instance);

    public FactRecord Record { get; } = record;

    public ExportRow Origin { get; } = origin;

    public RowNote Note { get; } = note;

    /// <summary>All values in the order they came; more than one of a fact where tables speak of it twice.</summary>
    public IReadOnlyList<(FactDeclaration Fact, ImportedValue Value)> Values => _values;

    public void Add(FactDeclaration fact, ImportedValue value) => _values.Add((fact, value));

    public void AddEntry(FactDeclaration list, ImportedRecord entry)
    {
        if (!_entries.TryGetValue(list, out var entries)) _entries.Add(list, entries = []);
        entries.Add(entry);
    }

    public IReadOnlyList<ImportedRecord> EntriesOf(FactDeclaration list) => _entries.GetValueOrDefault(list) ?? [];

    /// <summary>The first value of a fact, or null.</summary>
    public string? ValueOf(FactDeclaration fact) => _values.Find(item => ReferenceEquals(item.Fact, fact)).Value?.Text;
}

/// <summary>A value as the tables write it, and where it comes from.</summary>
internal sealed record ImportedValue(string Text, RowNote Note);

/// <summary>Where the values of a row come from.</summary>
/// <param name="On">An ISO date, or null.</param>
internal sealed record RowNote(string Source, string? On, ObservationStatus? Status);
