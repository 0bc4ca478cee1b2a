using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Imports.Values;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>The facts that a row gives, before anybody decided to take it.</summary>
internal sealed class RowFacts
{
    private readonly ExportRow _row;
    private readonly RowReading _reading;
    private readonly List<int> _used = [];
    private readonly List<(int Column, Diagnostic Reason)> _reasons = [];
    private readonly Dictionary<FactDeclaration, Diagnostic> _missing = new(ReferenceEqualityComparer.Instance);

    private RowFacts(ExportRow row, RowReading reading, ImportMapping mapping)
    {
        _row = row;
        _reading = reading;
        Note = new RowNote(SourceOf(mapping), DayOf(mapping), reading.Status);
    }

    public RowNote Note { get; }

    public List<(FactDeclaration Fact, ImportedValue Value)> Values { get; } = [];

    public static RowFacts Read(ExportRow row, RowReading reading, ImportMapping mapping, RowLookUps lookUps)
    {
        var facts = new RowFacts(row, reading, mapping);
        foreach (var fact in reading.Facts) facts.Read(fact, mapping, lookUps);
        return facts;
    }

    public string? ValueOf(FactDeclaration fact) => Values.Find(item => ReferenceEquals(item.Fact, fact)).Value?.Text;

    /// <summary>Why the row gives no value of a fact that it speaks of, or null.</summary>
    public Diagnostic? ReasonOf(FactDeclaration fact) => _missing.GetValueOrDefault(fact);

    /// <summary>The first reason why a cell gives nothing, or null.</summary>
    public Diagnostic? FirstReason => _reasons.Count == 0 ? null : _reasons[0].Reason;

    /// <summary>The row serves: its cells are marked, and its values go into a record.</summary>
    public void Give(ImportedRecord record)
    {
        foreach (var (fact, value) in Values) record.Add(fact, value);
        foreach (var column in _used) _row.Use(column);
        foreach (var (column, reason) in _reasons) _row.PassOver(column, reason);
        foreach (var condition in _reading.Where) Use(condition.Column);
        foreach (var preference in _reading.Keep) Use(preference.Column);
    }

    private void Read(FactMapping fact, ImportMapping mapping, RowLookUps lookUps)
    {
        // A blank may mean something, where the column is there to be blank.
        if (!fact.Cells.Columns.Any(choice => _row.Find(choice) is not null)) return;
        var filled = _row.Find(fact.Cells);
        var text = string.Join(' ', filled.Select(_row.Text));
        var place = filled.Count == 0 ? _row.Start : _row.Place(filled[0]);
        if (fact.LookUp is { } lookUp && text.Length > 0)
        {
            var found = lookUps.Follow(lookUp, text, place, out var missing);
            if (missing is not null) Miss(fact.Fact, filled, missing);
            if (missing is not null && !lookUp.OrItself) return;
            text = missing is null ? found : text;
        }

        var reading = CellReading.Of(text, fact, mapping, place);
        if (reading.Reason is { } reason) Miss(fact.Fact, filled, reason);
        if (reading.Value is not { } value) return;
        _used.AddRange(filled);
        Values.Add((fact.Fact, new ImportedValue(value, fact.Status is null ? Note : Note with { Status = fact.Status })));
    }

    private void Miss(FactDeclaration fact, IEnumerable<int> columns, Diagnostic reason)
    {
        _missing[fact] = reason;
        _reasons.AddRange(columns.Select(column => (column, reason)));
    }

    private void Use(ColumnChoice choice)
    {
        if (_row.Find(choice) is { } column) _row.Use(column);
    }

    private string SourceOf(ImportMapping mapping)
    {
        if (_reading.CalledBy is not { } choice || _row.Find(choice) is not { } column || !_row.IsFilled(column)) return mapping.Source;
        var name = VisibleText.Of(_row.Text(column));
        if (name.Length > FactValueReader.LongestName / 2) return mapping.Source;
        _used.Add(column);
        return $"{mapping.Source}: {name}";
    }

    private string? DayOf(ImportMapping mapping)
    {
        if (_reading.On is not { } choice || _row.Find(choice) is not { } column || !_row.IsFilled(column)) return null;
        if (DateCell.Parse(_row.Text(column), mapping.Dates) is not { } day)
        {
            _reasons.Add((column, ImportDiagnostics.NotADate.At(_row.Place(column), _row.Text(column))));
            return null;
        }

        _used.Add(column);
        return day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
    }
}
