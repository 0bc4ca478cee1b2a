using StrategyAdvisor.Feel.Programs;

namespace StrategyAdvisor.Feel.Compilation;

public sealed partial class ExpressionCompiler
{
    /// <summary>The sum of some numbers, or null where no scale holds it.</summary>
    private NumberOperand? Total(List<NumberOperand> summands)
    {
        if (summands.Count == 0) return Whole(0);
        var (weighted, others) = (new List<Weighted>(), new List<NumberOperand>());
        foreach (var summand in summands)
        {
            if (AsWeighted(summand) is { } term) weighted.Add(term);
            else others.Add(summand);
        }

        var sums = weighted.GroupBy(term => new { term.Domain, term.Decimals }).SelectMany(group => group.Chunk(WeightedSum.MostTerms)).Select(SumOf);
        NumberOperand? total = null;
        foreach (var summand in others.Concat(sums))
        {
            if (total is null) total = summand;
            else if (SameScale(total, summand) is var (one, other)) total = Sum(one, other);
            else return null;
        }

        return total;
    }

    private NumberOperand SumOf(Weighted[] terms)
    {
        var rest = terms.Sum(term => term.Base);
        return _builder.Number(new WeightedSum(terms[0].Domain, rest, [.. terms.Select(term => term.Term)]), terms[0].Decimals, rest);
    }

    /// <summary>A number that is one of two constants, as a condition says; null for any other.</summary>
    private Weighted? AsWeighted(NumberOperand operand)
    {
        var origin = _builder.Origin(operand.Slot);
        if (origin.Domain != operand.Domain) return null;
        if (origin is AsCount count) return new Weighted(operand.Domain, operand.Decimals, 0, new WeightedSum.Term(count.Operand, 1));
        if (origin is not ChooseNumbers choice || Weight(choice.Then) is not { } then || Weight(choice.Else) is not { } otherwise) return null;
        return then >= otherwise
            ? new Weighted(operand.Domain, operand.Decimals, otherwise, new WeightedSum.Term(choice.Condition, then - otherwise))
            : new Weighted(operand.Domain, operand.Decimals, then, new WeightedSum.Term(Not(new TruthOperand(operand.Domain, choice.Condition)).Index, otherwise - then));
    }

    private long? Weight(int number) =>
        _builder.Origin(new Slot(SlotKind.Number, number)) is NumberConstant constant && constant.Low == constant.High && constant.Low is >= -WeightedSum.MostWeight / 2 and <= WeightedSum.MostWeight / 2
            ? constant.Low
            : null;

    /// <param name="Base">What the number is where the condition does not hold.</param>
    /// <param name="Term">What the condition adds.</param>
    private sealed record Weighted(Domain Domain, int Decimals, long Base, WeightedSum.Term Term);
}
