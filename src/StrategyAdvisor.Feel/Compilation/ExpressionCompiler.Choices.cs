using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private Operand Choice(IfNode choice) => Choose(choice, Truth(choice.Condition), Visit(choice.Then), Visit(choice.Else));

    private Operand Choose(TypedNode node, TruthOperand condition, Operand then, Operand otherwise)
    {
        if ((then, otherwise) is (NumberOperand, DecimalOperand) or (DecimalOperand, NumberOperand)) (then, otherwise) = (AsDecimal(then), AsDecimal(otherwise));
        if ((then, otherwise) is (NumberOperand first, NumberOperand second) && SameScale(first, second) is var (one, other)) (then, otherwise) = (one, other);
        if (then is not Vectorial left || otherwise is not Vectorial right || left.GetType() != right.GetType())
            return Unsupported(node, "a choice between lists or contexts", "choose between single values");
        var domain = Deeper(condition.Domain, Deeper(left.Domain, right.Domain));
        var (test, a, b) = (_builder.To(condition, domain).Index, _builder.To(left, domain).Slot.Index, _builder.To(right, domain).Slot.Index);
        return left switch
        {
            TruthOperand => _builder.Truth(new ChooseTruth(domain, test, a, b)),
            NumberOperand number => _builder.Number(new ChooseNumbers(domain, test, a, b), number.Decimals, Math.Min(number.Minimum, ((NumberOperand)right).Minimum)),
            DecimalOperand => _builder.Decimal(new ChooseDecimals(domain, test, a, b)),
            CodesOperand codes => new CodesOperand(domain, _builder.Emit(SlotKind.Codes, new ChooseCodes(domain, test, a, b)), codes.Allowed),
            _ => _builder.Text(new ChooseTexts(domain, test, a, b)),
        };
    }

    /// <summary>From the last row to the first: where a row might match, its value joins what the rows below leave possible.</summary>
    private Operand Table(TableNode table)
    {
        if (table.Type is not TextType { Allowed: { } allowed }) return TableOfValues(table);
        Operand below = new CodesOperand(Domain.Single, _builder.Emit(SlotKind.Codes, new CodesConstant(0)), allowed);
        foreach (var row in table.Rows.Reverse()) below = Choose(table, Truth(row.Condition), Visit(row.Value), below);
        if (below is not CodesOperand codes) return below;
        return codes with { Index = _builder.Emit(SlotKind.Codes, new FailedCodes(codes.Domain, codes.Index, allowed.Everything)) };
    }

    // Without allowed values there is no empty set to start from; the last row stands for what is left.
    private Operand TableOfValues(TableNode table)
    {
        var below = Visit(table.Rows[^1].Value);
        foreach (var row in table.Rows.Reverse().Skip(1)) below = Choose(table, Truth(row.Condition), Visit(row.Value), below);
        return below;
    }

    private TruthOperand Surely(TruthOperand operand) => _builder.Truth(new SurelyTrue(operand.Domain, operand.Index));
}
