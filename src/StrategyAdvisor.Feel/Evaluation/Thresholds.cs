using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>
/// Finds the values at which an unknown fact changes the answer of the comparisons it stands in. Between two neighbours of them all values do the same,
/// so that a few stand for all. A fact is not covered where that cannot be told: it meets another unknown, or an operation that is not turned round here.
/// </summary>
internal sealed class Thresholds
{
    private readonly Dictionary<FactReference, HashSet<Possible>> _values = new(FactComparer.Instance);
    private readonly HashSet<FactReference> _uncovered = new(FactComparer.Instance);
    private readonly HashSet<Explanation> _visited = [];
    private readonly HashSet<(Explanation, Possible)> _reached = [];

    /// <param name="root">The unsettled verdict.</param>
    public Thresholds(Explanation root) => Visit(root);

    /// <summary>The values of an ordered fact or free text where something may change, of a text out of a few those that are asked for together; null where they cannot be told.</summary>
    public IReadOnlyCollection<Possible>? Of(FactReference fact) => _uncovered.Contains(fact) ? null : _values.GetValueOrDefault(fact) ?? [];

    private void Visit(Explanation explanation)
    {
        if (explanation.Value.IsSettled || explanation.IsFailed || !_visited.Add(explanation)) return;
        switch (explanation)
        {
            case { Node: ComparisonNode { Comparison: var comparison }, Parts: [var left, var right] }:
                Compare(left, right, isEquality: comparison is ComparisonOperator.Equal or ComparisonOperator.NotEqual);
                break;
            case { Node: CallNode { Function.Operation: Operation.ListContains }, Parts: [{ Node: FieldNode, Value: ListOf { IsOpen: true, Entries.IsEmpty: true }, Read: { } list }, { Value.IsSettled: true } wanted] }:
                Add(list.Fact, wanted.Value);
                break;
            case { Witnesses: { } witnesses }:
                VisitMembers(witnesses);
                break;
            case { Node: CallNode { Function.Operation: Operation.ListContains }, Parts: [var one, var other] }:
                Compare(one, other, isEquality: true);
                break;
            case { Node: CodeTestNode { Operand.Type: TextType { Allowed: { } allowed } } test, Parts: [var operand] }:
                Reach(operand, new CodeSet(allowed, test.Codes));
                break;
            case { Node: LogicNode or NotNode or IfNode or TableNode or DefinitionNode or VariableNode }:
                foreach (var part in explanation.Parts) Visit(part);
                break;
            case { Node: FieldNode, Parts: [var member] }:
                Visit(member);
                break;
            case { Node: NullTestNode }:
                // Any value answers it.
                break;
            default:
                Uncover(explanation);
                break;
        }
    }

    private void VisitMembers(ListOf list)
    {
        foreach (var frame in list.Frame) Visit(frame);
        foreach (var requirement in list.Candidates.SelectMany(entry => entry.Requirements)) Visit(requirement.Condition);
    }

    private void Compare(Explanation left, Explanation right, bool isEquality)
    {
        var (known, unknown) = left.Value.IsSettled ? (left, right) : (right, left);
        if (known.Value.IsSettled && (isEquality || known.Value is Interval)) Reach(unknown, known.Value);
        else
        {
            Uncover(left);
            Uncover(right);
        }
    }

    /// <summary>Goes down to the facts on which it depends whether a value reaches a target.</summary>
    private void Reach(Explanation explanation, Possible target)
    {
        if (explanation.Value.IsSettled || explanation.IsFailed || !_reached.Add((explanation, target))) return;
        switch (explanation)
        {
            case { Value: ListOf list }:
                VisitMembers(list);
                foreach (var entry in list.Candidates) Reach(entry.Value, target);
                break;
            case { Read: { } read }:
                Add(read.Fact, target);
                break;
            case { Node: IfNode or TableNode }:
                ReachChoice(explanation, target);
                break;
            case { Node: CallNode { Function.Operation: Operation.Count }, Parts: [{ Value: ListOf list }] }:
                VisitMembers(list);
                break;
            case { Node: DefinitionNode or VariableNode or FieldNode or CallNode { Function.Operation: Operation.Minimum or Operation.Maximum }, Parts: [var part] }:
                Reach(part, target);
                break;
            case { Node: NegationNode, Parts: [var part] }:
                Reach(part, IntervalArithmetic.Negate(Interval.Of(target)));
                break;
            case { Node: ArithmeticNode node, Parts: [var left, var right] } when left.Value.IsSettled || right.Value.IsSettled:
                Solve(explanation, node, left, right, target);
                break;
            default:
                Uncover(explanation);
                break;
        }
    }

    private void ReachChoice(Explanation choice, Possible target)
    {
        foreach (var part in choice.Parts)
        {
            if (part.Value is Truth) Visit(part);
            else Reach(part, target);
        }
    }

    private void Solve(Explanation explanation, ArithmeticNode node, Explanation left, Explanation right, Possible target)
    {
        var (unknown, known) = left.Value.IsSettled ? (right, left) : (left, right);
        if (known.Value is not Interval { Low: { } number } || target is not Interval { Low: { } goal }
            || Inverse.Solve(node, number, isLeftKnown: known == left, goal) is not { IsDefault: false } solutions)
        {
            Uncover(explanation);
            return;
        }

        foreach (var solution in solutions) Reach(unknown, Interval.Of(solution));
    }

    private void Uncover(Explanation explanation)
    {
        foreach (var end in OpenEnds.Of(explanation))
        {
            if (end.Read is { } read) _uncovered.Add(read.Fact);
        }
    }

    private void Add(FactReference fact, Possible value)
    {
        if (!_values.TryGetValue(fact, out var values)) _values[fact] = values = [];
        values.Add(value);
    }
}
