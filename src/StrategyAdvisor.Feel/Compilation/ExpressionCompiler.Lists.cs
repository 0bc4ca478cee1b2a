using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private Operand Field(FieldNode node)
    {
        var owner = (RecordOperand)Visit(node.Record);
        return Column(owner.Home, node.Field) switch
        {
            Vectorial vector => Seen(owner, vector),
            ListOperand list when owner.Domain != owner.Home => list with { Parts = [.. list.Parts.Select(part => OfEntry(owner, (EntriesPart)part))] },
            var list => list,
        };
    }

    /// <summary>A value of a record's own rows on the rows in which the record is looked at.</summary>
    private T Seen<T>(RecordOperand owner, T value)
        where T : Vectorial => owner.Domain == owner.Home ? value : _builder.ToPairs(value, owner.Domain);

    /// <summary>A list that belongs to the entry of a pair, for every pair.</summary>
    private EntriesPart OfEntry(RecordOperand owner, EntriesPart part)
    {
        var pairs = _builder.Pairs(owner.Domain, part.Entries, byEntry: true);
        return Pairs(part, pairs) with { Known = And(Seen(owner, part.Known), Whole(pairs)) };
    }

    private Operand Column(Domain home, Field field) => field.Type switch
    {
        BooleanType => _builder.Truth(new LoadBits(home, field.Slot)),
        TextType { Allowed: { } allowed } => new CodesOperand(home, _builder.Emit(SlotKind.Codes, new LoadCodes(home, field.Slot, allowed.Everything)), allowed),
        TextType => _builder.Text(new LoadTexts(home, field.Slot)),
        ListType list => Entries(home, field, list),
        _ => Numbers(home, field),
    };

    private NumberOperand Numbers(Domain home, Field field)
    {
        var scale = Powers.OfTen(field.Decimals);
        var minimum = field.Minimum is { } low ? (long)Math.Ceiling(low * scale) : Unbounded.Below;
        var maximum = field.Maximum is { } high ? (long)Math.Floor(high * scale) : Unbounded.Above;
        return _builder.Number(new LoadNumbers(home, field.Slot, minimum, maximum), field.Decimals, minimum);
    }

    private ListOperand Entries(Domain home, Field field, ListType type)
    {
        var entries = _builder.Entries(home, field.Slot);
        var known = _builder.Truth(new LoadKnown(home, field.Slot));
        var member = _builder.To(_builder.Constant(true), entries);
        var element = type.Element is RecordType record ? new RecordOperand(entries, entries, record) : Column(entries, field.Item ?? new Field(ListColumn.ItemField, type.Element, 0));
        return new ListOperand([new EntriesPart(entries, member, known, element)]);
    }

    private TruthOperand Recorded(FieldNode node)
    {
        var owner = (RecordOperand)Visit(node.Record);
        return Seen(owner, _builder.Truth(new LoadRecorded(owner.Home, node.Field.Slot)));
    }

    private Operand Filter(FilterNode filter)
    {
        if (Visit(filter.List) is not ListOperand list) return NoList(filter.List);
        return new ListOperand([.. list.Parts.Select(part => Narrowed(filter, part))]);
    }

    private ListPart Narrowed(FilterNode filter, ListPart part)
    {
        if (part is EntriesPart entries)
        {
            var at = Bind(filter.Item, entries, filter.Condition);
            return at with { Member = And(at.Member, _builder.To(Truth(filter.Condition), at.Entries)) };
        }

        var value = (ValuePart)part;
        _variables[filter.Item] = value.Value;
        var condition = Truth(filter.Condition);
        return value with { Condition = value.Condition is null ? condition : And(value.Condition, condition) };
    }

    private Operand Quantifier(QuantifierNode quantifier)
    {
        if (Visit(quantifier.List) is not ListOperand list) return NoList(quantifier.List);
        var some = list.Parts.Select(part => Holds(quantifier, part)).Aggregate(_builder.Constant(false), Or);
        return quantifier.IsEvery ? Not(some) : some;
    }

    /// <summary>Does the condition hold of some entry; for <c>every</c>: does it fail for some?</summary>
    private TruthOperand Holds(QuantifierNode quantifier, ListPart part)
    {
        if (part is EntriesPart entries)
        {
            var at = Bind(quantifier.Item, entries, quantifier.Condition);
            return Exists(at with { Member = And(at.Member, _builder.To(Asked(quantifier), at.Entries)) });
        }

        var value = (ValuePart)part;
        _variables[quantifier.Item] = value.Value;
        return value.Condition is null ? Asked(quantifier) : And(value.Condition, Asked(quantifier));
    }

    private TruthOperand Asked(QuantifierNode quantifier) => quantifier.IsEvery ? Not(Truth(quantifier.Condition)) : Truth(quantifier.Condition);

    private TruthOperand Exists(EntriesPart part) => _builder.Truth(new Exists(part.Entries.Parent!, part.Entries, part.Member.Index, part.Known.Index));

    private Operand Projection(ProjectionNode projection)
    {
        if (Visit(projection.List) is not ListOperand list) return NoList(projection.List);
        var parts = ImmutableArray.CreateBuilder<ListPart>();
        foreach (var part in list.Parts)
        {
            var at = part is EntriesPart entries ? Bind(projection.Item, entries, projection.Body) : part;
            if (at is ValuePart value) _variables[projection.Item] = value.Value;
            var body = Visit(projection.Body);
            if (body is ListOperand) return Unsupported(projection, "a list of lists", "look at the inner list with `some` or `every`");
            parts.Add(at is EntriesPart rows ? rows with { Element = body } : ((ValuePart)at) with { Value = body });
        }

        return new ListOperand(parts.ToImmutable());
    }

    /// <summary>
    /// Lets a variable stand for the entries of a list part. Where the body also looks at an entry of another list, the rows become
    /// the pairs of both; the part comes back on the rows that the body is to be evaluated for.
    /// </summary>
    private EntriesPart Bind(Variable item, EntriesPart part, TypedNode body)
    {
        var around = Surrounding(body, item);
        if (!part.Entries.Parent!.Reaches(around)) part = Pairs(part, _builder.Pairs(around, part.Entries));
        _variables[item] = part.Element;
        return part;
    }

    private EntriesPart Pairs(EntriesPart part, Domain pairs) => new(
        pairs,
        _builder.ToPairs(part.Member, pairs),
        And(_builder.To(part.Known, pairs.Parent!), Whole(pairs)),
        part.Element switch
        {
            RecordOperand record => record with { Domain = pairs },
            Vectorial vector => _builder.ToPairs(vector, pairs),
            var other => other,
        });

    private TruthOperand Whole(Domain pairs) => _builder.Truth(new PairsAreWhole(pairs.Parent!, pairs));

    /// <summary>The deepest rows that a body's other variables stand for.</summary>
    private Domain Surrounding(TypedNode body, Variable item)
    {
        var deepest = Domain.Accounts;
        foreach (var variable in _freeVariables.Of(body))
        {
            if (ReferenceEquals(variable, item) || ReferenceEquals(variable, _account)) continue;
            var domain = _variables[variable] switch
            {
                RecordOperand record => record.Domain,
                Vectorial vector => vector.Domain,
                _ => Domain.Accounts,
            };
            if (domain.Reaches(deepest)) deepest = domain;
        }

        return deepest;
    }

    private TruthOperand NoList(TypedNode node) => Unsupported(node, "this list", "start from a list of facts");
}
