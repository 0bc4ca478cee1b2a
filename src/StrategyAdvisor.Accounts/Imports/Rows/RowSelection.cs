using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Imports.Values;
using StrategyAdvisor.Feel.Columns;

namespace StrategyAdvisor.Accounts.Imports.Rows;

/// <summary>Which rows a reading takes.</summary>
internal static class RowSelection
{
    /// <summary>The rows of a file that say what the reading asks for; the others are told why not.</summary>
    public static IEnumerable<ExportRow> Read(ExportFile file, RowReading reading) =>
        file.Rows.Where(row => row.Mistake is null && reading.Where.All(condition => Holds(condition, row)));

    /// <summary>The best first; equal ones stay in the order of their files.</summary>
    public static List<T> Order<T>(IEnumerable<T> things, Func<T, ExportRow> rowOf, ImmutableArray<RowPreference> preferences, ImportMapping mapping)
    {
        var ordered = things.OrderBy(_ => 0);
        foreach (var preference in preferences) ordered = ordered.ThenByDescending(thing => Worth(rowOf(thing), preference, mapping));
        return [.. ordered];
    }

    private static bool Holds(RowCondition condition, ExportRow row)
    {
        var column = row.Find(condition.Column);
        var text = column is { } known ? row.Text(known) : "";
        if (condition.Allowed.Contains(text)) return true;
        var allowed = condition.Allowed.Order(StringComparer.Ordinal).Select(value => $"`{value}`");
        row.PassOver(ImportDiagnostics.RowFiltered.At(row.Start, condition.Column.Names[0], text, string.Join(", ", allowed)));
        return false;
    }

    // What cannot be read goes last, whatever the order: null is less than any number.
    private static decimal? Worth(ExportRow row, RowPreference preference, ImportMapping mapping)
    {
        if (row.Find(preference.Column) is not { } column) return null;
        var text = row.Text(column);
        if (preference.Order is PreferenceOrder.Largest or PreferenceOrder.Smallest)
            return Signed(AmountCell.Parse(text, mapping.DecimalComma), preference.Order == PreferenceOrder.Largest);
        return DateCell.Parse(text, mapping.Dates) is { } date ? Signed(DayNumber.Of(date), preference.Order == PreferenceOrder.Latest) : null;
    }

    private static decimal? Signed(decimal? number, bool greatestFirst) => greatestFirst ? number : -number;
}
