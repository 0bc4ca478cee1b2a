using StrategyAdvisor.Facts.Documents;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Facts.Dictionary;

/// <summary>Reads what the values of a fact are: <c>type: money</c>, <c>one of: [low, high]</c>, <c>list of: text</c> or a list of records with facts of their own.</summary>
internal sealed class FactShapeReader(FactRecordReader records)
{
    private static readonly ImmutableArray<string> ShapeKeys = ["type", "one of", "list of"];

    private static readonly ImmutableArray<NamedShape> Types =
    [
        new("boolean", new(FactKind.Boolean, FeelType.Boolean)),
        new("date", new(FactKind.Date, FeelType.Date)),
        new("days", new(FactKind.Days, FeelType.Days)),
        new("fraction", new(FactKind.Fraction, new NumberType(NumberUnit.Fraction), Decimals: 4)),
        new("money", new(FactKind.Money, new NumberType(NumberUnit.Money), Decimals: 2)),
        new("number", new(FactKind.Number, FeelType.Number, Decimals: 4)),
        new("text", new(FactKind.Text, FeelType.Text)),
    ];

    /// <param name="nested">True for a fact of an entry.</param>
    public FactShape Read(MappingReader fact, bool nested)
    {
        var present = ShapeKeys.Where(key => fact.Find(key) is not null).ToList();
        if (present.Count > 1) fact.Diagnostics.Add(DictionaryDiagnostics.SeveralTypes.At(fact.Find(present[1])!.Location, fact.Subject, present[0], present[1]));
        if (present.Count == 0) fact.Diagnostics.Add(DictionaryDiagnostics.NoType.At(fact.Location, fact.Subject));
        var shape = present.FirstOrDefault() switch
        {
            "type" => ReadType(fact),
            "one of" => ReadOneOf(fact),
            "list of" => ReadList(fact, nested),
            _ => FactShape.Mistaken,
        };
        return shape.IsNumeric ? FactBounds.Read(fact, shape) : shape;
    }

    private static FactShape ReadType(MappingReader fact)
    {
        if (fact.RequiredScalar("type") is not { } type) return FactShape.Mistaken;
        if (Types.FirstOrDefault(known => known.Name == type.Text) is { } named) return named.Shape;
        var names = Types.Select(known => known.Name);
        var unknown = DictionaryDiagnostics.UnknownType.At(type.Location, type.Text, string.Join(", ", names));
        fact.Diagnostics.Add(unknown.Suggesting(Suggestion.For(type.Text, names)));
        return FactShape.Mistaken;
    }

    private static FactShape ReadOneOf(MappingReader fact)
    {
        var values = AllowedValuesReader.Read(fact, "one of", inList: false);
        return values is null ? FactShape.Mistaken : new FactShape(FactKind.OneOf, new TextType(values));
    }

    private FactShape ReadList(MappingReader fact, bool nested)
    {
        var node = fact.Find("list of")!;
        if (node is SequenceNode)
        {
            var values = AllowedValuesReader.Read(fact, "list of", inList: true);
            return values is null ? FactShape.Mistaken : ListOfTexts(new TextType(values));
        }

        if (fact.RequiredScalar("list of") is not { } entry) return FactShape.Mistaken;
        if (entry.Text == "text") return ListOfTexts(FeelType.Text);
        if (!nested) return records.ReadEntries(fact, entry);
        fact.Diagnostics.Add(DictionaryDiagnostics.ListInList.At(entry.Location));
        _ = fact.Find("facts");
        return FactShape.Mistaken;
    }

    private static FactShape ListOfTexts(TextType element)
    {
        var item = new Field(ListColumn.ItemField, element, Slot: 0);
        var kind = element.Allowed is null ? FactKind.Text : FactKind.OneOf;
        var nowhere = new Location(new SourceText("", ""), default);
        var declaration = new FactDeclaration(item.Name, kind, item, NoTexts, NoTexts, null, FactChange.No, Required: true, null, AbsentRows.Unknown, nowhere);
        var record = new FactRecord(new RecordType(ListColumn.ItemField, [item]), [declaration]);
        return new FactShape(FactKind.Texts, new ListType(element), Entries: record);
    }

    private static readonly ImmutableSortedDictionary<string, string> NoTexts = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    private sealed record NamedShape(string Name, FactShape Shape);
}
