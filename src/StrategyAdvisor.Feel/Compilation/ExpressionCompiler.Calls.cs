using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private Operand Call(CallNode call)
    {
        var operation = call.Function.Operation;
        var arguments = call.Arguments.Select(Visit).ToImmutableArray();
        return (operation, arguments) switch
        {
            (Operation.Count, [ListOperand list]) => Count(list),
            (Operation.Sum, [ListOperand list]) => SumOf(call, list),
            (Operation.Minimum or Operation.Maximum, [ListOperand list]) => Extremum(call, list),
            (Operation.Mean, [ListOperand { Parts: [EntriesPart { Element: NumberOperand } part] }]) => Mean(part),
            (Operation.Mean, [ListOperand list]) when SumOf(call, list) is NumberOperand sum => Combine(DecimalOperation.Divide, AsDecimal(sum), AsDecimal(Count(list))),
            (Operation.All, [ListOperand list]) => Not(AnyOf(list, Not)),
            (Operation.Any, [ListOperand list]) => AnyOf(list, truth => truth),
            (Operation.ListContains, [ListOperand list, var element]) => Contains(call, list, element),
            (Operation.DistinctValues, [ListOperand { Parts: [EntriesPart { Element: Vectorial element } part] } list]) => Distinct(list, part, element),
            (Operation.Concatenate, _) when arguments.All(argument => argument is ListOperand) =>
                new ListOperand([.. arguments.Cast<ListOperand>().SelectMany(list => list.Parts)]),
            _ => Scalar(call, operation, arguments),
        };
    }

    private TruthOperand MemberOf(ValuePart part) => part.Condition ?? _builder.Constant(true);

    private NumberOperand Count(ListOperand list)
    {
        var counts = list.Parts.Select(part => part switch
        {
            EntriesPart entries => _builder.Number(new Count(entries.Entries.Parent!, entries.Entries, entries.Member.Index, entries.Known.Index), 0, 0),
            _ when MemberOf((ValuePart)part) is var member => _builder.Number(new AsCount(member.Domain, member.Index), 0, 0),
            _ => Whole(1),
        });
        return Total([.. counts])!;
    }

    private Operand SumOf(CallNode call, ListOperand list)
    {
        var summands = list.Parts.Select(Summand).OfType<NumberOperand>().ToList();
        return summands.Count == list.Parts.Length && Total(summands) is { } total
            ? total
            : Unsupported(call, "a sum of quotients or conditional values", "add up facts, or products of facts");
    }

    private NumberOperand? Summand(ListPart part)
    {
        if (part is ValuePart { Condition: null, Value: NumberOperand value }) return value;
        if (part is not EntriesPart { Element: NumberOperand element } entries) return null;
        var at = _builder.To(element, entries.Entries);
        return _builder.Number(
            new Sum(entries.Entries.Parent!, entries.Entries, entries.Member.Index, entries.Known.Index, at.Index, element.Minimum), element.Decimals, element.Minimum >= 0 ? 0 : Unbounded.Below);
    }

    private Operand Extremum(CallNode call, ListOperand list)
    {
        var greatest = call.Function.Operation == Operation.Maximum;
        if (list.Parts is [EntriesPart { Element: NumberOperand element } part])
        {
            var at = _builder.To(element, part.Entries);
            return _builder.Number(new ExtremeOf(part.Entries.Parent!, part.Entries, part.Member.Index, part.Known.Index, at.Index, greatest), element.Decimals, element.Minimum);
        }

        var values = list.Parts.Select(value => value is ValuePart { Condition: null, Value: NumberOperand number } ? number : null).ToList();
        if (values.Count == 0 || values.Contains(null))
            return Unsupported(call, "the extreme of this list", "take it of the entries of one list of facts, or of values written out");
        return values.Aggregate((left, right) => Greater(left!, right!, greatest))!;
    }

    private NumberOperand Greater(NumberOperand left, NumberOperand right, bool greatest)
    {
        if (SameScale(left, right) is not var (one, other)) return left;
        (one, other) = Together(one, other);
        return _builder.Number(new Extreme(one.Domain, greatest, one.Index, other.Index), one.Decimals);
    }

    private DecimalOperand Mean(EntriesPart part)
    {
        var element = (NumberOperand)part.Element;
        var at = _builder.To(element, part.Entries);
        return _builder.Decimal(new MeanOf(part.Entries.Parent!, part.Entries, part.Member.Index, part.Known.Index, at.Index, element.Decimals));
    }

    private TruthOperand AnyOf(ListOperand list, Func<TruthOperand, TruthOperand> asked) => list.Parts.Select(part => part switch
    {
        EntriesPart { Element: TruthOperand element } entries => Exists(entries with { Member = And(entries.Member, _builder.To(asked(element), entries.Entries)) }),
        ValuePart { Value: TruthOperand value } single => And(MemberOf(single), asked(value)),
        _ => _builder.Constant(null),
    }).Aggregate(_builder.Constant(false), Or);

    private TruthOperand Contains(CallNode call, ListOperand list, Operand element) => list.Parts.Select(part =>
    {
        if (part is ValuePart value) return And(MemberOf(value), Equal(call, value.Value, element));
        var entries = (EntriesPart)part;
        var around = element is Vectorial { Domain: var domain } && domain.Reaches(Domain.Accounts) ? domain : Domain.Accounts;
        if (!entries.Entries.Parent!.Reaches(around)) entries = Pairs(entries, _builder.Pairs(around, entries.Entries));
        return Exists(entries with { Member = And(entries.Member, _builder.To(Equal(call, entries.Element, element), entries.Entries)) });
    }).Aggregate(_builder.Constant(false), Or);

    private ListOperand Distinct(ListOperand list, EntriesPart part, Vectorial element)
    {
        var at = _builder.To(element, part.Entries);
        var member = _builder.Truth(new DistinctMember(part.Entries, part.Member.Index, at.Slot));
        return list with { Parts = [part with { Member = member, Element = at }] };
    }
}
