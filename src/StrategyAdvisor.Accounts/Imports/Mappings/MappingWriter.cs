using System.Text;
using StrategyAdvisor.Facts.Batches;

namespace StrategyAdvisor.Accounts.Imports.Mappings;

/// <summary>Writes a mapping as the YAML that <see cref="ImportMappingReader"/> reads.</summary>
public sealed class MappingWriter
{
    private readonly StringBuilder _text = new();

    private MappingWriter()
    {
    }

    public static string Write(ImportMapping mapping)
    {
        var writer = new MappingWriter();
        writer.WriteHead(mapping);
        foreach (var table in mapping.Tables) writer.WriteTable(table);
        return writer._text.ToString();
    }

    private void WriteHead(ImportMapping mapping)
    {
        Line(0, $"import: {Text(mapping.System)}");
        Line(0, $"source: {Text(mapping.Source)}");
        if (!mapping.Empty.IsEmpty) Line(0, $"empty: {List(mapping.Empty.Order(StringComparer.Ordinal))}");
        Line(0, $"dates: [{string.Join(", ", mapping.Dates.Select(form => ImportMappingReader.DateForms.First(known => known.Meaning == form).Word))}]");
        if (mapping.DecimalComma) Line(0, "decimals: comma");
        if (mapping.PatternsFrom is { } shared) Line(0, $"patterns from: {Text(shared)}");
        if (!mapping.Patterns.IsEmpty) Line(0, "patterns:");
        foreach (var list in mapping.Patterns)
        {
            Line(1, $"{Text(list.Name)}:");
            foreach (var pattern in list.Patterns) Line(2, $"- {{when: {Text(pattern.When.ToString())}, value: {Text(pattern.Value ?? FactValueReader.Unknown)}}}");
        }

        WriteUnused(0, mapping.NotUsed);
        Line(0, "tables:");
    }

    private void WriteTable(TableMapping table)
    {
        Line(1, $"- table: {Text(table.Name)}");
        Line(2, $"known by: [{string.Join(", ", table.KnownBy.Select(Choice))}]");
        if (table.Because is { } reason) Line(2, $"because: {Text(reason)}");
        else Line(2, table.Readings.IsEmpty ? "read: []" : "read:");
        foreach (var reading in table.Readings) WriteReading(reading);
        WriteUnused(2, table.NotUsed);
    }

    private void WriteReading(RowReading reading)
    {
        Line(3, $"- {(reading.Creates ? "gives" : "adds to")}: {Text(reading.List?.Name ?? TableMappingReader.Accounts)}");
        if (!reading.BelongsTo.IsEmpty)
            Line(4, $"belongs to: {Map(reading.BelongsTo.Select(link => (link.Own, link.Fact is null ? Choice(link.Target) : $"{{fact: {Text(link.Fact.Name)}}}")))}");
        if (!reading.Where.IsEmpty) Line(4, $"where: {Map(reading.Where.Select(condition => (condition.Column.Names[0], List(condition.Allowed.Order(StringComparer.Ordinal)))))}");
        if (!reading.Keep.IsEmpty) Line(4, $"keep: {Map(reading.Keep.Select(preference => (Word(preference.Order), Choice(preference.Column))))}");
        if (reading.CalledBy is { } name) Line(4, $"called by: {Choice(name)}");
        if (reading.On is { } day) Line(4, $"on: {Choice(day)}");
        if (reading.Status is { } status) Line(4, $"status: {Word(status)}");
        Line(4, "facts:");
        foreach (var fact in reading.Facts) Line(5, $"- {Map(Parts(fact))}");
    }

    private static IEnumerable<(string Key, string Value)> Parts(FactMapping fact)
    {
        yield return ("fact", Text(fact.Fact.Name));
        if (fact.Cells.Column is { } column) yield return ("column", Choice(column));
        if (!fact.Cells.Join.IsEmpty) yield return ("join", $"[{string.Join(", ", fact.Cells.Join.Select(Choice))}]");
        if (fact.Part is { } part) yield return ("part", Text(part));
        if (fact.LookUp is { } lookUp) yield return ("look up", Map(Parts(lookUp)));
        if (fact.Values is { } values)
            yield return ("values", Map(values.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => (value.Key, Text(value.Value ?? FactValueReader.Unknown)))));
        if (fact.Patterns is { } patterns) yield return ("patterns", Text(patterns.Name));
        if (fact.Status is { } status) yield return ("status", Word(status));
    }

    private static IEnumerable<(string Key, string Value)> Parts(RowLookUp lookUp)
    {
        yield return ("in", Text(lookUp.Table));
        yield return ("by", Choice(lookUp.By));
        if (lookUp.Take.Column is { } column) yield return ("take", Choice(column));
        if (!lookUp.Take.Join.IsEmpty) yield return ("join", $"[{string.Join(", ", lookUp.Take.Join.Select(Choice))}]");
        if (lookUp.OrItself) yield return ("otherwise", "as it is");
    }

    private void WriteUnused(int depth, ImmutableArray<UnusedColumn> columns)
    {
        if (!columns.IsEmpty) Line(depth, "not used:");
        foreach (var column in columns) Line(depth + 1, $"{Text(column.Name)}: {Text(column.Because)}");
    }

    private static string Word(PreferenceOrder order) => order.ToString().ToLowerInvariant();

    private static string Word(ObservationStatus status) => status.ToString().ToLowerInvariant();

    private static string Choice(ColumnChoice choice) => choice.Names is [var name] ? Text(name) : List(choice.Names);

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Text))}]";

    private static string Map(IEnumerable<(string Key, string Value)> entries) => $"{{{string.Join(", ", entries.Select(entry => $"{Text(entry.Key)}: {entry.Value}"))}}}";

    // Plain where YAML cannot take it for anything else. What cannot stand in quotes as it is becomes an escape.
    private static string Text(string text)
    {
        var isPlain = text.Length > 0 && char.IsLetter(text[0]) && char.IsLetterOrDigit(text[^1])
            && text.All(character => char.IsLetterOrDigit(character) || character is ' ' or '_' or '-' or '.' or '/')
            && text is not ("null" or "true" or "false" or "yes" or "no");
        if (isPlain) return text;
        if (text.All(character => !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029' or '\ufeff')))
            return $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
        var escaped = text.Select(character => character is '"' or '\\' ? $"\\{character}" : char.IsLetterOrDigit(character) || character is >= ' ' and < '\u007f' ? character.ToString() : $"\\u{(int)character:x4}");
        return $"\"{string.Concat(escaped)}\"";
    }

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');
}
