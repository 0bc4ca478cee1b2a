using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Exports;

/// <summary>Tells by its headers which table of the mapping a file is.</summary>
internal static class ExportRecognition
{
    /// <summary>Of the tables whose <c>known by</c> columns are all there, the one of whose other columns the file has most; null where there is none.</summary>
    public static TableMapping? Recognise(ExportFile file, ImmutableArray<TableMapping> tables) =>
        tables.Where(table => table.KnownBy.All(column => file.Find(column) is not null)).MaxBy(table => Known(file, table));

    /// <summary>Tells of every column that the mapping needs and that stands in the file twice.</summary>
    public static void CheckColumns(ExportFile file, DiagnosticList diagnostics)
    {
        var needed = file.Table!.Readings.SelectMany(reading => reading.Columns).Concat(file.Table.KnownBy).SelectMany(choice => choice.Names);
        foreach (var name in needed.Distinct(StringComparer.Ordinal))
        {
            if (file.Columns(name).ToList() is [var first, var second, ..])
                diagnostics.Add(ImportDiagnostics.HeaderTwice.At(file.HeaderPlace(second), file.Headers[second], file.HeaderPlace(first).ToString()));
        }
    }

    private static int Known(ExportFile file, TableMapping table) => table.Readings.SelectMany(reading => reading.Columns).Concat(table.KnownBy)
        .Select(file.Find).OfType<int>().Distinct().Count() + table.NotUsed.Count(column => file.Columns(column.Name).Any());
}
