using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>Finds the record that a row belongs to.</summary>
/// <param name="target">What the records are, as messages call them.</param>
internal sealed class RowLinks(IReadOnlyList<ImportedRecord> records, string target)
{
    private readonly RowIndex<ImportedRecord> _byColumn = new(records, (record, header) => record.Origin.TextUnder(header));
    private readonly RowIndex<ImportedRecord> _byFact = new(records, (record, name) => record.Record.Find(name) is { } fact ? record.ValueOf(fact) : null);

    /// <summary>The way by which all rows of a file are linked: the first whose two columns are there. Null, and every row told, where there is none.</summary>
    public FileLink? LinkOf(ExportFile file, RowReading reading)
    {
        var possible = reading.BelongsTo.Where(link => file.Columns(link.Own).Any()).ToList();
        foreach (var link in possible)
        {
            var index = link.Fact is null ? _byColumn : _byFact;
            if (link.Target.Names.FirstOrDefault(index.Has) is { } key) return new FileLink(file.Columns(link.Own).First(), key, index);
        }

        foreach (var row in file.Rows) row.PassOver(possible.Count == 0 ? NoColumn(row, reading) : ImportDiagnostics.NothingToLinkTo.At(row.Start, target, possible[0].Target.Names[0]));
        return null;
    }

    /// <summary>The record, or null; the row is told why.</summary>
    public ImportedRecord? Find(ExportRow row, FileLink link)
    {
        var text = row.Text(link.Column);
        if (text.Length == 0)
        {
            row.PassOver(ImportDiagnostics.BelongsToNothing.At(row.Start, row.File.Headers[link.Column]));
            return null;
        }

        var found = link.Index.Find(link.Key, text);
        if (found.Count == 1) return found[0];
        row.PassOver(found.Count == 0
            ? ImportDiagnostics.NoSuchTarget.At(row.Place(link.Column), target, link.Key, text)
            : ImportDiagnostics.Ambiguous.At(row.Place(link.Column), text, found[0].Origin.Start.ToString(), found[1].Origin.Start.ToString()));
        return null;
    }

    private static Diagnostic NoColumn(ExportRow row, RowReading reading) =>
        ImportDiagnostics.NoLinkColumn.At(row.Start, string.Join(", ", reading.BelongsTo.Select(link => link.Own)));

    /// <summary>The two cells that made the link have served.</summary>
    public void Use(ExportRow row, ImportedRecord record, FileLink link)
    {
        row.Use(link.Column);
        if (link.Index == _byColumn) record.Origin.Use(record.Origin.File.Columns(link.Key).First());
    }
}

/// <summary>How the rows of one file are linked: by the text in a column, which is looked for under a key.</summary>
internal sealed record FileLink(int Column, string Key, RowIndex<ImportedRecord> Index);
