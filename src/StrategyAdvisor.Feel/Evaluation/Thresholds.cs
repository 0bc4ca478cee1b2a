using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>
/// Finds the values at which an unknown fact changes the answer of the comparisons it stands in. Between two neighbours of them all values do the same,
/// so that a few stand for all. A fact is not covered where that cannot be told: it is compared with another unknown for more than being the same, or goes into an operation that is not turned round here.
/// </summary>
internal sealed class Thresholds
{
    private readonly Dictionary<FactReference, HashSet<Possible>> _values = new(FactComparer.Instance);
    private readonly HashSet<FactReference> _uncovered = new(FactComparer.Instance);
    private readonly ComparedTexts _compared = new();
    private readonly HashSet<Explanation> _visited = [];
    private readonly HashSet<(Explanation, Possible)> _reached = [];

    /// <param name="root">The unsettled verdict.</param>
    public Thresholds(Explanation root)
    {
        Visit(root);
        foreach (var fact in _compared.Facts)
        {
            // What tells codes apart for one of them tells them apart for all.
            if (_compared.Beside(fact).Any(_uncovered.Contains)) _uncovered.Add(fact);
            foreach (var value in _compared.ValuesBeside(fact).Concat(_compared.Beside(fact).SelectMany(Known)).ToList()) Add(fact, value);
        }
    }

    /// <summary>The values of an ordered fact or free text where something may change, of a text out of a few those that are asked for together; null where they cannot be told.</summary>
    public IReadOnlyCollection<Possible>? Of(FactReference fact) => _uncovered.Contains(fact) ? null : Known(fact);

    /// <summary>As <see cref="Of"/>; of a fact that is not covered those that were found all the same.</summary>
    public IReadOnlyCollection<Possible> Known(FactReference fact) => _values.GetValueOrDefault(fact) ?? [];

    /// <summary>How many of the texts that no test tells apart it takes to stand for them all: where facts are compared with each other, they can be the same or not.</summary>
    public int Alike(FactReference fact) => _compared.Count(fact) is > 0 and var facts ? facts + 1 : 1;

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
            case { Node: CallNode { Function.Operation: Operation.DistinctValues }, Parts: [_, { Parts: var candidates }] }:
                foreach (var condition in candidates.Where(candidate => candidate.Value is Truth)) Visit(condition);
                CompareTexts([.. candidates.Where(candidate => candidate.Value is not Truth)]);
                break;
            case { Node: NullTestNode } or { Node.Type: BooleanType, Read: not null }:
                // Any value answers it, and a truth has no others than its two.
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
        // A fact compared with itself answers alike whatever it is.
        if (left.Read is { } one && right.Read is { } other && FactComparer.Instance.Equals(one.Fact, other.Fact)) return;
        var (known, unknown) = left.Value.IsSettled ? (left, right) : (right, left);
        if (left.Value is Truth && right.Value is Truth)
        {
            Visit(left);
            Visit(right);
        }
        else if (known.Value.IsSettled && (isEquality || known.Value is Interval)) Reach(unknown, known.Value);
        else if (isEquality) CompareTexts([left, right]);
        else
        {
            Uncover(left);
            Uncover(right);
        }
    }

    /// <summary>Facts are compared with each other for being the same: codes that no other test tells apart may then change places.</summary>
    private void CompareTexts(ImmutableArray<Explanation> values)
    {
        if (!_compared.TryAdd(values)) foreach (var value in values) Uncover(value);
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
