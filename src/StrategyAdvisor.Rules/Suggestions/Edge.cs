using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Suggestions;

/// <summary>A comparison of a fact with something that has one value, for all accounts or for one, and the values around it.</summary>
/// <param name="Values">Each with what is special about it; null for unknown.</param>
/// <param name="Satisfying">A value for which the comparison holds, or null.</param>
internal sealed record Edge(FactPlace Place, ImmutableArray<(string Name, FactValue? Value)> Values, FactValue? Satisfying)
{
    /// <summary>The edges of an expression, in reading order, those in definitions among them.</summary>
    /// <param name="account">Whose facts the other side of a comparison may read.</param>
    public static IEnumerable<Edge> Of(TypedNode node, Pack pack, RecordDraft account, LocalDate today)
    {
        var explainer = new Explainer(FactBatchBuilder.One(pack.Dictionary, account).Accounts, 0, pack.Account, today);
        return Conditions(node).Select(condition => Of(condition, pack, explainer)).OfType<Edge>();
    }

    private static IEnumerable<TypedNode> Conditions(TypedNode node)
    {
        if (node is ComparisonNode or CodeTestNode or FieldNode { Type: BooleanType }) yield return node;
        var below = node is DefinitionNode definition ? Conditions(definition.Definition.Body) : NodeChildren.Of(node).SelectMany(Conditions);
        foreach (var condition in below) yield return condition;
    }

    private static Edge? Of(TypedNode condition, Pack pack, Explainer explainer) => condition switch
    {
        ComparisonNode { Left: FieldNode field } comparison when Compared(field, comparison.Right, pack) is { } place => Around(place, comparison.Comparison, comparison.Right, explainer),
        ComparisonNode { Right: FieldNode field } comparison when Compared(field, comparison.Left, pack) is { } place => Around(place, comparison.Comparison.Turned(), comparison.Left, explainer),
        CodeTestNode { Operand: FieldNode field } test when FactPlace.Of(pack.Dictionary.Account, field.Field) is { } place => Codes(place, test),
        FieldNode field when FactPlace.Of(pack.Dictionary.Account, field.Field) is { } place =>
            new Edge(place, [("true", FactValue.Of(true)), ("false", FactValue.Of(false)), ("unknown", null)], FactValue.Of(true)),
        _ => null,
    };

    /// <summary>Null where the fact is none of the account's or of its entries', or where the other side is not the same for all entries or reads the fact as well.</summary>
    private static FactPlace? Compared(FieldNode field, TypedNode other, Pack pack) =>
        NodeChildren.Deep([other]).All(node => node is not VariableNode variable || ReferenceEquals(variable.Variable, pack.Account)) && !NodeChildren.Deep([other]).OfType<FieldNode>().Any(read => ReferenceEquals(read.Field, field.Field))
            ? FactPlace.Of(pack.Dictionary.Account, field.Field)
            : null;

    private static Edge Codes(FactPlace place, CodeTestNode test)
    {
        var allowed = ((TextType)test.Operand.Type).Allowed!;
        var codes = Enumerable.Range(0, allowed.Values.Length).ToList();
        var (inside, outside) = (codes.FindIndex(code => IsIn(test, code)), codes.FindIndex(code => !IsIn(test, code)));
        var values = new[] { inside, outside }.Where(code => code >= 0).Select(code => (allowed.Values[code], (FactValue?)FactValue.OfCode(code)));
        return new Edge(place, [.. values, ("unknown", null)], inside < 0 ? null : FactValue.OfCode(inside));
    }

    private static bool IsIn(CodeTestNode test, int code) => (test.Codes >> code & 1) != 0;

    private static Edge? Around(FactPlace place, ComparisonOperator comparison, TypedNode right, Explainer explainer)
    {
        if (place.Fact.Kind is FactKind.Boolean && right is ConstantNode { Value: bool truth })
            return new Edge(place, [("true", FactValue.Of(true)), ("false", FactValue.Of(false)), ("unknown", null)], FactValue.Of(comparison == ComparisonOperator.Equal == truth));
        if (explainer.Explain(right).Value is not Feel.Evaluation.Interval { IsSettled: true, Low: { } edge }) return null;
        var step = place.Fact.Kind is FactKind.Date or FactKind.Days ? 1m : Step(edge);
        var (below, at, above) = (ValueOf(place.Fact, edge - step), ValueOf(place.Fact, edge), ValueOf(place.Fact, edge + step));
        var shown = FactText.Of(place.Fact, at);
        var isBelowAllowed = place.Fact.Field.Minimum is not { } least || edge - step >= least;
        var (before, after) = place.Fact.Kind == FactKind.Date ? ("the day before", "the day after") : ("just below", "just above");
        (string, FactValue?)[] values = [(isBelowAllowed ? $"{before} {shown}" : "", below), (shown, at), ($"{after} {shown}", above), ("unknown", null)];
        return new Edge(place, [.. values.Where(value => value.Item1.Length > 0)], comparison switch
        {
            ComparisonOperator.Less or ComparisonOperator.NotEqual => below,
            ComparisonOperator.Greater => above,
            _ => at,
        });
    }

    /// <summary>One in the last digit that the figure has.</summary>
    private static decimal Step(decimal edge)
    {
        var step = 1m;
        for (var rest = edge; rest != decimal.Truncate(rest) && step > 0.000001m; rest *= 10) step /= 10;
        return step;
    }

    private static FactValue ValueOf(FactDeclaration fact, decimal value)
    {
        if (fact.Kind == FactKind.Date) return FactValue.Of(DayNumber.ToDate((int)value));
        for (var i = 0; i < fact.Field.Decimals; i++) value *= 10;
        return FactValue.OfScaled((long)value);
    }
}
