using StrategyAdvisor.Accounts.Imports.Exports;
using StrategyAdvisor.Accounts.Imports.Mappings;
using StrategyAdvisor.Accounts.Imports.Results;
using StrategyAdvisor.Accounts.Imports.Rows;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports;

/// <summary>Turns the exports of a system into tables of facts. What the mapping has no use for, or cannot read, is listed; nothing is made up.</summary>
public static class ExportImporter
{
    /// <param name="paths">The exports, in any order; which is which is told by their headers.</param>
    /// <param name="diagnostics">Takes what keeps an export from being read at all.</param>
    /// <returns>Null where there was such a mistake, or no account came of it.</returns>
    public static ImportResult? Import(IEnumerable<string> paths, ImportMapping mapping, FactDictionary dictionary, DiagnosticList diagnostics)
    {
        var files = paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(path => ExportFile.Load(path, path.Replace('\\', '/'), mapping.Empty, diagnostics)).OfType<ExportFile>().ToImmutableArray();
        foreach (var file in files)
        {
            file.Table = ExportRecognition.Recognise(file, mapping.Tables);
            if (file.Table is not null) ExportRecognition.CheckColumns(file, diagnostics);
        }

        if (diagnostics.HasErrors) return null;
        var gathering = new RecordGathering(dictionary, mapping, files);
        gathering.Gather();
        var unused = files.SelectMany(file => UnusedParts.Of(file, mapping)).ToImmutableArray();
        if (gathering.Accounts.Count == 0) Refuse(files, unused, diagnostics);
        if (diagnostics.HasErrors) return null;
        var tables = new ImportTables(dictionary, gathering.Accounts).Write(gathering.Lists);
        return new ImportResult(mapping.System, gathering.Accounts.Count, tables, [.. files.Select(UnusedParts.UseOf)], Sort(unused), LacksCurrency(gathering.Accounts, dictionary));
    }

    private static ImmutableArray<UnusedPart> Sort(IEnumerable<UnusedPart> parts) =>
    [
        .. parts.OrderBy(part => part.Reason.Location.Source.Path, StringComparer.Ordinal)
            .ThenBy(part => part.Part)
            .ThenBy(part => part.Reason.Location.Span.Start)
            .ThenBy(part => part.Reason.Kind.Code, StringComparer.Ordinal),
    ];

    private static void Refuse(ImmutableArray<ExportFile> files, ImmutableArray<UnusedPart> unused, DiagnosticList diagnostics)
    {
        foreach (var part in unused.Where(part => part.IsProblem || part.Part == ExportPart.File)) diagnostics.Add(part.Reason);
        diagnostics.Add(ImportDiagnostics.NoAccount.At(files.IsEmpty ? new Location(new SourceText("", ""), default) : files[0].HeaderPlace(0)));
    }

    private static bool LacksCurrency(IEnumerable<ImportedRecord> accounts, FactDictionary dictionary)
    {
        var currency = dictionary.Account.Find("currency");
        return accounts.Any(account => (currency is null || account.ValueOf(currency) is null) && account.Values.Any(value => value.Fact.Kind == FactKind.Money));
    }
}
