using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads what a mapping says of each kind of file.</summary>
internal sealed class TableMappingReader(FactDictionary dictionary, ImmutableDictionary<string, ImmutableArray<ValuePattern>> patterns)
{
    /// <summary>What accounts themselves are called as a target, beside the names of lists.</summary>
    public const string Accounts = "accounts";

    public ImmutableArray<TableMapping> ReadAll(MappingReader file)
    {
        var tables = file.Sequence("tables").Select(node => MappingReader.Of(node, "a table", file.Diagnostics)).OfType<MappingReader>().ToList();
        var names = tables.Select(table => (table.Find("table") as ScalarNode)?.Text).OfType<string>().ToImmutableArray();
        return [.. tables.Select(table => Read(table, names))];
    }

    /// <summary>Columns left out on purpose: <c>not used: {header: why}</c>.</summary>
    public static ImmutableArray<UnusedColumn> ReadUnused(MappingReader reader) =>
    [
        .. from entry in reader.Entries("not used")
           let reason = entry.Value as ScalarNode
           where IsGiven(reason, entry, reader)
           select new UnusedColumn(entry.Key.Text, reason.Text),
    ];

    private TableMapping Read(MappingReader table, ImmutableArray<string> names)
    {
        var name = table.RequiredText("table") ?? "";
        var knownBy = ColumnReader.Choices(table, "known by");
        if (knownBy.IsEmpty && table.Find("known by") is null) table.Required("known by");
        var because = table.OptionalText("because");
        var reader = new RowReadingReader(dictionary, patterns, names);
        var readings = table.Sequence("read").Select(node => reader.Read(node, table.Diagnostics)).OfType<RowReading>().ToImmutableArray();
        var unused = ReadUnused(table);
        table.RefuseOtherKeys();
        if (because is null && table.Find("read") is null) table.Diagnostics.Add(MappingDiagnostics.NothingRead.At(table.Location, name));
        return new TableMapping(name, knownBy, readings, unused, because);
    }

    private static bool IsGiven([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ScalarNode? reason, MappingEntry entry, MappingReader reader)
    {
        if (reason is { IsNull: false }) return true;
        reader.Diagnostics.Add(ReadingDiagnostics.EmptyValue.At(entry.Value.Location, entry.Key.Text));
        return false;
    }
}
