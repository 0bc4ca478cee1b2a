using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Cli.Expressions;

/// <summary>Makes a dictionary of the keys of a JSON object, each fact of the type its value has: a text that is a day is a date, a list of objects a list of records.</summary>
/// <param name="kindOfUnknown">What a fact that is null is taken for.</param>
internal sealed class InferredFacts(FactKind kindOfUnknown, DiagnosticList diagnostics)
{
    public static readonly DiagnosticKind NotAnObject = new("CLI001", "not-an-object", "the context must be an object of names and values", "write {\"amount\": 1200}");

    public static readonly DiagnosticKind NestedObject = new("CLI002", "nested-object", "`{0}` cannot be an object", "a fact is a single value, a list of them, or a list of objects");

    private const int Decimals = 6;

    private static readonly ImmutableSortedDictionary<string, string> NoTexts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public FactDictionary Of(DocumentNode document)
    {
        if (document is not MappingNode) diagnostics.Add(NotAnObject.At(document.Location));
        return new FactDictionary(Record("context", [document]));
    }

    /// <summary>The facts of records that are alike: what one of them leaves out is unknown.</summary>
    private FactRecord Record(string name, IEnumerable<DocumentNode> records)
    {
        var values = records.OfType<MappingNode>().SelectMany(record => record.Entries).GroupBy(entry => entry.Key.Text, StringComparer.Ordinal);
        var facts = values.Select((entries, slot) => Fact(entries.First().Key, slot, [.. entries.Select(entry => entry.Value)])).ToImmutableArray();
        var named = facts.Any(fact => fact is { Name: "name", Kind: FactKind.Text }) ? "name" : null;
        return new FactRecord(new RecordType(name, [.. facts.Select(fact => fact.Field)], named), facts);
    }

    private FactDeclaration Fact(ScalarNode name, int slot, ImmutableArray<DocumentNode> values)
    {
        var telling = values.FirstOrDefault(value => value is not ScalarNode { IsNull: true });
        if (telling is MappingNode) diagnostics.Add(NestedObject.At(telling.Location, name.Text));
        if (telling is not SequenceNode) return Declare(name, slot, KindOf(telling), null);
        var items = values.OfType<SequenceNode>().SelectMany(list => list.Items).ToList();
        return items.Exists(item => item is MappingNode) ? Declare(name, slot, FactKind.Entries, Record(name.Text, items)) : Declare(name, slot, FactKind.Texts, Items(name, items));
    }

    /// <summary>A list of plain values has entries with one fact.</summary>
    private FactRecord Items(ScalarNode list, List<DocumentNode> items)
    {
        var item = Declare(list, 0, KindOf(items.Find(node => node is not ScalarNode { IsNull: true })), null) with { Name = ListColumn.ItemField };
        item = item with { Field = item.Field with { Name = ListColumn.ItemField } };
        return new FactRecord(new RecordType(ListColumn.ItemField, [item.Field]), [item]);
    }

    private FactKind KindOf(DocumentNode? value) => value switch
    {
        ScalarNode { Style: ScalarStyle.Plain, Text: "true" or "false" } => FactKind.Boolean,
        ScalarNode { Style: ScalarStyle.Plain } => FactKind.Number,
        ScalarNode text => TemporalText.ReadDate(text.Text) is null ? FactKind.Text : FactKind.Date,
        _ => kindOfUnknown,
    };

    private static FactDeclaration Declare(ScalarNode name, int slot, FactKind kind, FactRecord? entries)
    {
        FeelType type = kind switch
        {
            FactKind.Number => FeelType.Number,
            FactKind.Boolean => FeelType.Boolean,
            FactKind.Date => FeelType.Date,
            FactKind.Entries => new ListType(entries!.Type),
            FactKind.Texts => new ListType(entries!.Facts[0].Type),
            _ => FeelType.Text,
        };
        var field = new Field(name.Text, type, slot, kind == FactKind.Number ? Decimals : 0);
        return new FactDeclaration(name.Text, kind, field, NoTexts, NoTexts, null, FactChange.No, Required: false, entries, AbsentRows.Unknown, name.Location);
    }
}
