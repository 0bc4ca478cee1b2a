using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Suggestions;

/// <summary>Drafts a mapping for headers never seen, out of the mappings there are and the names and labels of facts.</summary>
public static class MappingDraft
{
    /// <param name="system">What the draft is called.</param>
    /// <param name="known">The mappings to learn from, the most like first.</param>
    /// <param name="diagnostics">Takes what keeps a file from being read.</param>
    /// <returns>Null where a file could not be read.</returns>
    public static ImportMapping? Of(string system, IEnumerable<string> paths, ImmutableArray<ImportMapping> known, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var files = paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => ExportFile.Load(path, path.Replace('\\', '/'), [], diagnostics)).OfType<ExportFile>().ToList();
        if (diagnostics.HasErrors) return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        ImmutableArray<TableMapping> tables = [.. files.Select(file => new TableDraft(file, known, dictionary).Write(names))];
        tables = [.. tables.Select(table => table with { Readings = [.. table.Readings.Select(reading => WithoutLostLookUps(reading, names))] })];
        var model = known.FirstOrDefault(mapping => mapping.System == system) ?? known.FirstOrDefault();
        return new ImportMapping(
            system, model?.System == system ? model.Source : system, model?.Empty ?? [], model?.Dates ?? [DateForm.YearMonthDay], model?.DecimalComma ?? false,
            tables.Any(UsesPatterns) ? model?.PatternsFrom : null, tables.Any(UsesPatterns) ? model?.Patterns ?? [] : [], [], tables);
    }

    private static bool UsesPatterns(TableMapping table) => table.Readings.Any(reading => reading.Facts.Any(fact => fact.Patterns is not null));

    // A reference into a table of which no file was given has nothing to look into.
    private static RowReading WithoutLostLookUps(RowReading reading, HashSet<string> names) =>
        reading with { Facts = [.. reading.Facts.Select(fact => fact.LookUp is { } lookUp && !names.Contains(lookUp.Table) ? fact with { LookUp = null } : fact)] };
}
