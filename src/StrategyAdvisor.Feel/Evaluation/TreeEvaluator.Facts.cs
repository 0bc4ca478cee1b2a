using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

internal sealed partial class TreeEvaluator
{
    private Explanation Field(FieldNode node)
    {
        var record = Evaluate(node.Record);
        return record.Value switch
        {
            RowValue row when node.Type is ListType list => ReadList(node, row, list),
            RowValue row => Read(node, row, new FactReference(row.Entry, node.Field), FactReader.Domain(node.Field)),
            ContextValue context => Passed(node, context.Values[node.Field.Slot]),
            AssumedRecord assumed => new Explanation(node, assumed.Values[node.Field.Slot], []),
            AnyRecord => new Explanation(node, FactReader.Domain(node.Field), []),
            _ => new Explanation(node, Possible.Any(node.Type), [record]),
        };
    }

    private Explanation Read(FieldNode node, RowValue row, FactReference fact, Possible domain) =>
        new(node, _facts.Read(row, fact) ?? domain, []) { Read = new FactRead(fact, _facts.IsKnown(row, fact)) };

    private Explanation ReadList(FieldNode node, RowValue row, ListType type)
    {
        var fact = new FactReference(row.Entry, node.Field);
        var read = new FactRead(fact, _facts.IsKnown(row, fact));
        if (_facts.SupposedList(fact) is { } supposed) return new Explanation(node, supposed, []) { Read = read };
        var column = FactReader.ListOf(row, fact);
        var entries = _facts.Entries(row, fact).Select(entry => Entry(node, type, new RowValue(column.Entries, entry.Row, entry)));
        var isClosed = _facts.IsClosed(row, fact);
        var frame = new Explanation(node, isClosed ? Truth.True : Truth.Unknown, []) { Read = read };
        var value = new ListOf([.. entries], [frame], isClosed ? [] : [ListEntry.Any(ItemDomain(node.Field, type))]);
        return new Explanation(node, value, []) { Read = read };
    }

    private ListEntry Entry(FieldNode list, ListType type, RowValue row)
    {
        var value = type.Element is RecordType
            ? new Explanation(null, row, [])
            : Read(list, row, new FactReference(row.Entry, row.Batch.Type.Fields[0]), ItemDomain(list.Field, type));
        return new ListEntry(row.Entry, value, []);
    }

    private static Possible ItemDomain(Field list, ListType type) => list.Item is { } item ? FactReader.Domain(item) : Possible.Any(type.Element);

    /// <summary>Asks about the record, not the world: what is assumed of an unknown fact leaves it unknown.</summary>
    private Explanation NullTest(NullTestNode node)
    {
        var record = Evaluate(node.Operand.Record).Value;
        if (record is AssumedRecord assumed) return new Explanation(node, Truth.Of(!assumed.Recorded[node.Operand.Field.Slot]), []);
        if (record is not RowValue row) return new Explanation(node, Truth.Unknown, []);
        var fact = new FactReference(row.Entry, node.Operand.Field);
        var isRecorded = _facts.IsRecorded(row, fact);
        return new Explanation(node, isRecorded.Not(), []) { Read = new FactRead(fact, isRecorded.MustBeTrue) };
    }
}
