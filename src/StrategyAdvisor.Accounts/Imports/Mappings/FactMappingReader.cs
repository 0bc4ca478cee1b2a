using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Reads the items under <c>facts</c>.</summary>
/// <param name="target">What the facts are of, as messages call it.</param>
internal sealed class FactMappingReader(FactRecord record, string target, ImmutableDictionary<string, ImmutableArray<ValuePattern>> patterns, ImmutableArray<string> tables)
{
    public ImmutableArray<FactMapping> ReadAll(MappingReader reading)
    {
        var facts = ImmutableArray.CreateBuilder<FactMapping>();
        foreach (var node in reading.Sequence("facts"))
        {
            if (MappingReader.Of(node, "a fact", reading.Diagnostics) is not { } item || Read(item) is not { } fact) continue;
            if (facts.Any(other => ReferenceEquals(other.Fact, fact.Fact))) reading.Diagnostics.Add(MappingDiagnostics.FactTwice.At(node.Location, fact.Fact.Name));
            else facts.Add(fact);
        }

        return facts.ToImmutable();
    }

    private FactMapping? Read(MappingReader item)
    {
        var name = item.RequiredScalar("fact");
        var cells = ColumnReader.Cells(item, "column");
        var part = item.OptionalText("part");
        var lookUp = ReadLookUp(item);
        var listed = item.OptionalScalar("patterns");
        var status = item.Choice("status", RowReadingReader.Statuses);
        var fact = name is null ? null : Find(name, item.Diagnostics);
        var values = fact is null ? null : ReadValues(item, fact);
        if (fact is null) item.Find("values");
        item.RefuseOtherKeys();
        if (fact is null) return null;
        if (cells.IsEmpty) item.Diagnostics.Add(MappingDiagnostics.ColumnMissing.At(item.Location, fact.Name));
        return new FactMapping(fact, cells, part, lookUp, values, listed is null ? null : FindPatterns(listed, fact, item.Diagnostics), status);
    }

    private FactDeclaration? Find(ScalarNode name, DiagnosticList diagnostics)
    {
        var fact = record.Find(name.Text);
        if (fact is null)
            diagnostics.Add(MappingDiagnostics.UnknownFact.At(name.Location, name.Text, target).Suggesting(Suggestion.For(name.Text, record.Facts.Select(known => known.Name))));
        else if (fact.IsTable)
            diagnostics.Add(MappingDiagnostics.ListFact.At(name.Location, fact.Name));
        return fact is { IsTable: false } ? fact : null;
    }

    private static ImmutableDictionary<string, string?>? ReadValues(MappingReader item, FactDeclaration fact)
    {
        if (item.Find("values") is null) return null;
        var values = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (text, node) in item.Entries("values"))
        {
            if (node is not ScalarNode value) item.Diagnostics.Add(ReadingDiagnostics.ExpectedText.At(node.Location, text.Text));
            else if (CheckValue(value, value.Text, fact, item.Diagnostics)) values[text.Text.Trim()] = FactValueReader.SaysUnknown(value.Text) ? null : value.Text;
        }

        return values.ToImmutable();
    }

    private static bool CheckValue(DocumentNode place, string text, FactDeclaration fact, DiagnosticList diagnostics)
    {
        if (FactValueReader.Read(fact, text, quoted: true).Mistake is not { } mistake) return true;
        var told = mistake.At(place.Location);
        diagnostics.Add(MappingDiagnostics.NotAllowedValue.At(place.Location, told.Message).Suggesting(mistake.Suggestion));
        return false;
    }

    private PatternList? FindPatterns(ScalarNode name, FactDeclaration fact, DiagnosticList diagnostics)
    {
        if (!patterns.TryGetValue(name.Text, out var list))
        {
            diagnostics.Add(MappingDiagnostics.UnknownPatterns.At(name.Location, name.Text).Suggesting(Suggestion.For(name.Text, patterns.Keys)));
            return null;
        }

        foreach (var value in list.Select(pattern => pattern.Value).OfType<string>().Distinct(StringComparer.Ordinal)) CheckValue(name, value, fact, diagnostics);
        return new PatternList(name.Text, list);
    }

    private RowLookUp? ReadLookUp(MappingReader item)
    {
        if (item.Mapping("look up") is not { } lookUp) return null;
        var table = lookUp.RequiredScalar("in");
        var by = ColumnReader.Choice(lookUp, "by");
        var take = ColumnReader.Cells(lookUp, "take");
        var orItself = lookUp.Choice("otherwise", [("unknown", false), ("as it is", true)]) ?? false;
        if (by is null) lookUp.Required("by");
        if (take.IsEmpty) lookUp.Required("take");
        lookUp.RefuseOtherKeys();
        if (table is null || by is null || take.IsEmpty) return null;
        if (tables.Contains(table.Text, StringComparer.Ordinal)) return new RowLookUp(table.Text, by, take, orItself);
        lookUp.Diagnostics.Add(MappingDiagnostics.UnknownTable.At(table.Location, table.Text).Suggesting(Suggestion.For(table.Text, tables)));
        return null;
    }
}
