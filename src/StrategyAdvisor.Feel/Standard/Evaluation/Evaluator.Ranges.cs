using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

internal sealed partial class Evaluator
{
    /// <summary>Whether a value passes a cell of a decision table, <c>?</c> being the value; null where that is unknown.</summary>
    public bool? Passes(FeelValue value, UnaryTestsSyntax cell, Bindings names)
    {
        if (cell.Tests.IsEmpty) return true;
        var passes = Logic.Any(cell.Tests.Select(test => Passes(value, test, names.With("?", value))));
        if (_budget.IsSpent) return null;
        return cell.Negated ? !passes : passes;
    }

    private FeelValue Contains(InSyntax membership, Bindings names)
    {
        var value = Evaluate(membership.Value, names);
        return FeelBoolean.Of(Logic.Any(membership.Tests.Select(test => Passes(value, test, names))));
    }

    private bool? Passes(FeelValue value, SyntaxNode test, Bindings names)
    {
        if (test is OperatorTestSyntax sign) return Logic.Of(Compare(sign.Operator, value, Evaluate(sign.Operand, names), sign));
        var found = Evaluate(test, names);
        return Asks(test) || (found is FeelBoolean && value is not FeelBoolean && names.Find("?") is not null) ? Logic.Of(found) : Passes(value, found, test);
    }

    /// <summary>Whether a test speaks of the value itself: <c>? > 1 and ? &lt; 5</c> is a condition, no value to compare with.</summary>
    private static bool Asks(SyntaxNode test) => test is TestedValueSyntax || SyntaxChildren.Of(test).Any(Asks);

    /// <summary>Whether a value equals another, lies in a range, or is in a list.</summary>
    private bool? Passes(FeelValue value, FeelValue test, SyntaxNode place)
    {
        if (test is FeelRange range && value is not FeelRange) return Ranges.Contains(range, value);
        if (Equality.Of(value, test) is true) return true;
        if (test is not FeelList list) return Equality.Of(value, test);
        if (!Consume(list.Size, place)) return null;
        return list.Items.Any(item => item is FeelRange each ? Ranges.Contains(each, value) == true : Equality.Of(value, item) == true);
    }

    private FeelValue ValueOf(RangeSyntax range, Bindings names)
    {
        var low = Evaluate(range.Low, names);
        var high = Evaluate(range.High, names);
        return Ranges.Between(low, range.LowIncluded, high, range.HighIncluded)
            ?? Fail(StandardDiagnostics.NoRange, range, Kinds.NameOf(low), Kinds.NameOf(high));
    }

    /// <summary><c>(&lt; 10)</c> by itself: everything below 10.</summary>
    private FeelValue RangeOf(OperatorTestSyntax test, Bindings names)
    {
        var end = Evaluate(test.Operand, names);
        return test.Operator switch
        {
            ComparisonOperator.Less => new FeelRange(null, false, end, false),
            ComparisonOperator.LessOrEqual => new FeelRange(null, false, end, true),
            ComparisonOperator.Greater => new FeelRange(end, false, null, false),
            ComparisonOperator.GreaterOrEqual => new FeelRange(end, true, null, false),
            ComparisonOperator.Equal => new FeelRange(end, true, end, true),
            _ => Fail(StandardDiagnostics.NoTest, test),
        };
    }
}
