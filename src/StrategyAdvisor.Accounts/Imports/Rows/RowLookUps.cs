using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>Follows references from a cell to a row of another table, or of the same.</summary>
internal sealed class RowLookUps(IReadOnlyList<ExportFile> files)
{
    private readonly Dictionary<string, RowIndex<ExportRow>?> _tables = new(StringComparer.Ordinal);

    /// <summary>The text that a reference stands for.</summary>
    /// <param name="reason">Why there is none, or null.</param>
    public string Follow(RowLookUp lookUp, string text, Location place, out Diagnostic? reason)
    {
        reason = null;
        if (IndexOf(lookUp.Table) is not { } index)
        {
            reason = ImportDiagnostics.LookUpMissing.At(place, lookUp.Table);
            return "";
        }

        var header = lookUp.By.Names.FirstOrDefault(index.Has) ?? lookUp.By.Names[0];
        var found = index.Find(header, text);
        if (found.Count == 1) return Take(found[0], header, lookUp.Take);
        reason = found.Count == 0
            ? ImportDiagnostics.NoSuchTarget.At(place, lookUp.Table, header, text)
            : ImportDiagnostics.Ambiguous.At(place, text, found[0].Start.ToString(), found[1].Start.ToString());
        return "";
    }

    /// <summary>The texts of several columns with a space between, and the columns that were not blank marked as used.</summary>
    private static string Take(ExportRow row, string by, CellChoice cells)
    {
        var filled = row.Find(cells);
        foreach (var column in filled.Concat(row.File.Columns(by).Take(1))) row.Use(column);
        return string.Join(' ', filled.Select(row.Text));
    }

    private RowIndex<ExportRow>? IndexOf(string table)
    {
        if (_tables.TryGetValue(table, out var index)) return index;
        var rows = files.Where(file => file.Table?.Name == table).SelectMany(file => file.Rows).Where(row => row.Mistake is null).ToList();
        index = files.Any(file => file.Table?.Name == table) ? new RowIndex<ExportRow>(rows, (row, header) => row.TextUnder(header)) : null;
        _tables.Add(table, index);
        return index;
    }
}
