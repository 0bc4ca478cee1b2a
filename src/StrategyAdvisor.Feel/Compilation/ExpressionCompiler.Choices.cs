using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private Operand Choice(IfNode choice) => Choose(choice, Truth(choice.Condition), Visit(choice.Then), Visit(choice.Else));

    private Operand Choose(TypedNode node, TruthOperand condition, Operand then, Operand otherwise)
    {
        if (OfOneScale([then, otherwise]) is [var one, var other]) (then, otherwise) = (one, other);
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

    private TruthOperand Surely(TruthOperand operand) => _builder.Truth(new SurelyTrue(operand.Domain, operand.Index));
}
