using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    /// <summary>
    /// From the last row to the first: where a row might match, its value joins what the rows below leave possible. Below the last is nothing at all, which no value is:
    /// where that is all that is left no row matches, and the table fails.
    /// </summary>
    private Operand Table(TableNode table)
    {
        var values = OfOneScale([.. table.Rows.Select(row => Visit(row.Value))]);
        if (table.Rows[^1].Condition is ConstantNode { Value: true }) return Fold(table, values[..^1], values[^1]);
        return Nothing(values[^1]) is { } nothing && Fold(table, values, nothing) is Vectorial below ? WithFailures(below) : Unsupported(table, "a table of lists or contexts", "choose between single values");
    }

    private Operand Fold(TableNode table, ImmutableArray<Operand> values, Operand below)
    {
        for (var row = values.Length - 1; row >= 0; row--) below = Choose(table, Truth(table.Rows[row].Condition), values[row], below);
        return below;
    }

    private Vectorial? Nothing(Operand like) => like switch
    {
        TruthOperand => new TruthOperand(Domain.Single, _builder.Emit(SlotKind.Truth, new ContradictoryTruth())),
        NumberOperand number => _builder.Number(new NumberConstant(Unbounded.Above, Unbounded.Below), number.Decimals, Unbounded.Above),
        DecimalOperand => _builder.Decimal(new DecimalConstant(decimal.MaxValue, decimal.MinValue)),
        CodesOperand codes => new CodesOperand(Domain.Single, _builder.Emit(SlotKind.Codes, new CodesConstant(0)), codes.Allowed),
        TextOperand => _builder.Text(new TextConstant(TextVector.Nothing)),
        _ => null,
    };

    private Operand WithFailures(Vectorial value) => value switch
    {
        TruthOperand truth => _builder.Truth(new FailedTruth(truth.Domain, truth.Index)),
        NumberOperand number => _builder.Number(new FailedNumbers(number.Domain, number.Index), number.Decimals),
        DecimalOperand number => _builder.Decimal(new FailedDecimals(number.Domain, number.Index)),
        CodesOperand codes => codes with { Index = _builder.Emit(SlotKind.Codes, new FailedCodes(codes.Domain, codes.Index, codes.Allowed.Everything)) },
        TextOperand text => _builder.Text(new FailedTexts(text.Domain, text.Index)),
        _ => value,
    };

    /// <summary>Numbers brought to the decimals of the finest, or to decimals where no fixed scale holds all; others as they are.</summary>
    private ImmutableArray<Operand> OfOneScale(ImmutableArray<Operand> values)
    {
        if (values.Any(value => value is not (NumberOperand or DecimalOperand)) || values.All(value => value is DecimalOperand)) return values;
        var numbers = values.OfType<NumberOperand>().ToList();
        var finest = numbers.MaxBy(number => number.Decimals)!;
        var isHeld = numbers.Count == values.Length && numbers.TrueForAll(number => SameScale(number, finest) is not null);
        return [.. values.Select(Operand (value) => isHeld ? Rescaled((NumberOperand)value, finest.Decimals) : AsDecimal(value))];
    }
}
