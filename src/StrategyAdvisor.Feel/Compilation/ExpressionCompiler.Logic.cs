using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    private TruthOperand Logic(LogicNode logic)
    {
        var operands = logic.Operands.Select(Truth).ToList();
        return operands.Skip(1).Aggregate(operands[0], (left, right) => logic.IsAnd ? And(left, right) : Or(left, right));
    }

    private TruthOperand And(TruthOperand left, TruthOperand right)
    {
        (left, right) = Together(left, right);
        if (IsConstant(left, true)) return right;
        return IsConstant(right, true) ? left : _builder.Truth(new And(left.Domain, left.Index, right.Index));
    }

    private TruthOperand Or(TruthOperand left, TruthOperand right)
    {
        (left, right) = Together(left, right);
        if (IsConstant(left, false)) return right;
        return IsConstant(right, false) ? left : _builder.Truth(new Or(left.Domain, left.Index, right.Index));
    }

    private bool IsConstant(TruthOperand operand, bool value) => _builder.Origin(operand.Slot) is TruthConstant constant && constant.Value == value;

    private TruthOperand Not(TruthOperand operand) => _builder.Truth(new Not(operand.Domain, operand.Index));

    /// <summary>Both operands on the deeper of their domains.</summary>
    private (T Left, T Right) Together<T>(T left, T right)
        where T : Vectorial
    {
        var domain = Deeper(left.Domain, right.Domain);
        return (_builder.To(left, domain), _builder.To(right, domain));
    }

    private static Domain Deeper(Domain left, Domain right) => left.Reaches(right) ? left : right;

    private TruthOperand CodeTest(CodeTestNode test)
    {
        var operand = Codes(test.Operand);
        return _builder.Origin(operand.Slot) is LoadCodes load && load.Domain == operand.Domain
            ? _builder.Truth(new TestColumn(load.Domain, load.Field, load.Everything, test.Codes))
            : _builder.Truth(new CodeTest(operand.Domain, operand.Index, test.Codes));
    }

    private TruthOperand Comparison(ComparisonNode comparison)
    {
        var (left, right) = (Visit(comparison.Left), Visit(comparison.Right));
        return comparison.Comparison switch
        {
            ComparisonOperator.Equal => Equal(comparison, left, right),
            ComparisonOperator.NotEqual => Not(Equal(comparison, left, right)),
            ComparisonOperator.Less => Less(comparison, left, right),
            ComparisonOperator.GreaterOrEqual => Not(Less(comparison, left, right)),
            ComparisonOperator.Greater => Less(comparison, right, left),
            _ => Not(Less(comparison, right, left)),
        };
    }

    private TruthOperand Equal(TypedNode node, Operand left, Operand right)
    {
        switch (left, right)
        {
            case (TruthOperand one, TruthOperand other):
                (one, other) = Together(one, other);
                return _builder.Truth(new SameTruth(one.Domain, one.Index, other.Index));
            case (CodesOperand one, CodesOperand other):
                (one, other) = Together(one, other);
                return _builder.Truth(new SameCodes(one.Domain, one.Index, other.Index));
            case (TextOperand one, TextOperand other):
                return CompareTexts(TextComparison.Equal, one, other);
            case (NumberOperand one, NumberOperand other) when (AnyCounted(one, other, 0) ?? AnyCounted(other, one, 0)) is { } some:
                return Not(some);
            case (NumberOperand one, NumberOperand other) when SameScale(one, other) is var (first, second):
                (first, second) = first.IsSingle ? (second, first) : (first, second);
                var domain = Deeper(first.Domain, second.Domain);
                var paired = second.IsSingle ? second : _builder.To(second, domain);
                return _builder.Truth(new SameNumbers(domain, _builder.To(first, domain).Index, paired.Index, paired.IsSingle));
            case (NumberOperand or DecimalOperand, NumberOperand or DecimalOperand):
                return CompareDecimals(forEquality: true, left, right);
            default:
                return Unsupported(node, "this comparison", "compare the parts one by one");
        }
    }

    private TruthOperand Less(TypedNode node, Operand left, Operand right)
    {
        switch (left, right)
        {
            case (NumberOperand nothing, NumberOperand count) when AnyCounted(count, nothing, 0) is { } some:
                return some;
            case (NumberOperand count, NumberOperand one) when AnyCounted(count, one, 1) is { } some:
                return Not(some);
            case (NumberOperand one, NumberOperand other) when SameScale(one, other) is var (first, second):
                if (first.IsSingle && second.IsSingle) return _builder.Truth(new Less(Domain.Single, first.Index, false, second.Index, false));
                if (CompareColumn(first, second) is { } direct) return direct;
                var domain = Deeper(first.Domain, second.Domain);
                (first, second) = (first.IsSingle ? first : _builder.To(first, domain), second.IsSingle ? second : _builder.To(second, domain));
                return _builder.Truth(new Less(domain, first.Index, first.IsSingle, second.Index, second.IsSingle));
            case (DecimalOperand mean, NumberOperand limit) when CompareMean(mean, limit, greater: false) is { } test:
                return test;
            case (NumberOperand limit, DecimalOperand mean) when CompareMean(mean, limit, greater: true) is { } test:
                return test;
            case (NumberOperand or DecimalOperand, NumberOperand or DecimalOperand):
                return CompareDecimals(forEquality: false, left, right);
            case (TextOperand one, TextOperand other):
                return CompareTexts(TextComparison.Less, one, other);
            default:
                return Unsupported(node, "this comparison", "compare the parts one by one");
        }
    }

    /// <summary>Is there any of what an operand counts? Asked where it is compared with 0 or 1, as to look for one costs less than to count. Null for an operand that counts nothing, or compared with another value.</summary>
    private TruthOperand? AnyCounted(NumberOperand operand, NumberOperand compared, long value)
    {
        if (compared.Decimals != 0 || _builder.Origin(compared.Slot) is not NumberConstant constant || constant != new NumberConstant(value, value)) return null;
        return _builder.Origin(operand.Slot) is Count count && count.Domain == operand.Domain ? _builder.Truth(new Exists(count.Domain, count.Entries, count.Member, count.Known)) : null;
    }

    /// <summary>Left less than right where one is a single value and the other comes straight from a column; null elsewhere.</summary>
    private TruthOperand? CompareColumn(NumberOperand left, NumberOperand right)
    {
        var (column, limit) = right.IsSingle ? (left, right) : (right, left);
        if (!limit.IsSingle || _builder.Origin(column.Slot) is not LoadNumbers load || load.Domain != column.Domain) return null;
        return _builder.Truth(new CompareColumn(load.Domain, load.Field, load.Minimum, load.Maximum, limit.Index, Greater: limit == left));
    }

    private TruthOperand? CompareMean(DecimalOperand operand, NumberOperand limit, bool greater)
    {
        if (_builder.Origin(operand.Slot) is not MeanOf mean || mean.Domain != operand.Domain) return null;
        var decimals = Math.Max(mean.Decimals, limit.Decimals);
        if (_builder.Origin(Rescaled(limit, decimals).Slot) is not NumberConstant constant || constant.Low != constant.High) return null;
        var factor = (long)Powers.OfTen(decimals - mean.Decimals);
        return _builder.Truth(new CompareMean(mean.Domain, mean.Entries, mean.Member, mean.Known, mean.Element, factor, constant.Low, greater));
    }

    private TruthOperand CompareTexts(TextComparison comparison, TextOperand left, TextOperand right)
    {
        (left, right) = Together(left, right);
        return _builder.Truth(new CompareTexts(left.Domain, comparison, _builder.Source(left), _builder.Source(right)));
    }

    private TruthOperand CompareDecimals(bool forEquality, Operand left, Operand right)
    {
        var (one, other) = Together(AsDecimal(left), AsDecimal(right));
        return _builder.Truth(new CompareDecimals(one.Domain, forEquality, one.Index, other.Index));
    }
}
