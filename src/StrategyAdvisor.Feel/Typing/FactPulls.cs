using System.Runtime.CompilerServices;
using StrategyAdvisor.Feel.Functions;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>
/// Finds the facts that pull a condition both ways, as <c>x</c> does in <c>x &gt; 3 or x &lt;= 3</c>. While all of them are known, three-valued logic over ranges
/// is exact (the condition is unate in the others): what is open can come true together or false together, so it stays unknown only where completions differ.
/// </summary>
public sealed partial class FactPulls
{
    // A definition reached three times says no more of the facts in it than reached twice.
    private const int MostVisits = 2;

    private static readonly ConditionalWeakTable<TypedNode, IReadOnlySet<Field>> Known = [];

    private readonly Dictionary<Field, Pull> _pulls = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Variable, Field> _items = new(ReferenceEqualityComparer.Instance);

    // By direction.
    private readonly Dictionary<TypedNode, int>[] _visits = [[], [], []];
    private readonly HashSet<TypedNode> _untold = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<Variable> _entries = new();
    private readonly HashSet<Field> _bothWays = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Field> _onRecord = new(ReferenceEqualityComparer.Instance);
    private bool _asksWhatIsSure;

    private FactPulls()
    {
    }

    /// <summary>The facts that pull both ways, those of entries for whatever entry, and those inside operations that are not looked into. Lists themselves are not among them; the items of a plain list stand by the list.
    /// None for what asks what is surely so: that is told by what is known, and completions would change it.</summary>
    /// <param name="condition">A rule's condition, or a decision: of that, the facts that may hide an agreement on any of its values.</param>
    public static IReadOnlySet<Field> BothWays(TypedNode condition) => Known.GetValue(condition, Find);

    private static HashSet<Field> Find(TypedNode condition)
    {
        var pulls = new FactPulls();
        if (condition is TableNode table) pulls.VisitRows(table);
        else pulls.Visit(condition, Direction.Up);
        return pulls._asksWhatIsSure ? [] : pulls._bothWays;
    }

    private void Visit(TypedNode node, Direction direction)
    {
        switch (node)
        {
            case ConstantNode or TodayNode or NullTestNode or VariableNode { Type: RecordType } or FieldNode { Record: VariableNode, Type: ListType }:
                break;
            case FieldNode { Record: VariableNode record } field:
                Use(field.Field, Pull.Towards(direction));
                if (_entries.TryPeek(out var entry) && record.Variable != entry) Use(field.Field, Pull.Towards(direction));
                break;
            case VariableNode { Variable: var item } when _items.TryGetValue(item, out var list):
                Use(list, Pull.Towards(direction));
                break;
            case DefinitionNode definition:
                VisitDefinition(definition.Definition.Body, direction);
                break;
            case SurelyNode:
                _asksWhatIsSure = true;
                break;
            case LogicNode logic:
                VisitLogic(logic, direction);
                break;
            case NotNode not:
                Visit(not.Operand, direction.Turned());
                break;
            case CodeTestNode { Operand: FieldNode { Record: VariableNode } field } test:
                Use(field.Field, Pull.Into(test.Codes, ((TextType)field.Type).Allowed!.Everything, direction));
                break;
            case ComparisonNode comparison:
                Compare(comparison, direction);
                break;
            case IfNode choice:
                Visit(choice.Condition, Direction.Both);
                Visit(choice.Then, direction);
                Visit(choice.Else, direction);
                break;
            default:
                VisitOperation(node, direction);
                break;
        }
    }

    private void VisitOperation(TypedNode node, Direction direction)
    {
        switch (node)
        {
            case FilterNode filter when Bind(filter.Item, filter.List):
                Visit(filter.List, direction);
                VisitOfEach(filter.Item, filter.Condition, direction);
                break;
            case QuantifierNode quantifier when Bind(quantifier.Item, quantifier.List):
                Visit(quantifier.List, quantifier.IsEvery ? direction.Turned() : direction);
                VisitOfEach(quantifier.Item, quantifier.Condition, direction);
                break;
            case CallNode { Function.Operation: Operation.Count } count:
                Visit(count.Arguments[0], direction);
                break;
            case CallNode { Function.Operation: Operation.Sum, Arguments: [ProjectionNode { Body: FieldNode { Record: VariableNode, Field: { Minimum: >= 0 } value } } values] }:
                Visit(values.List, direction);
                Use(value, Pull.Towards(direction));
                break;
            case CallNode { Function.Operation: Operation.ListContains, Arguments: [FieldNode list, ConstantNode] }:
                Use(list.Field, Pull.Towards(Direction.Both));
                break;
            case ArithmeticNode arithmetic:
                Calculate(arithmetic, direction);
                break;
            default:
                VisitUntold(node);
                break;
        }
    }

    /// <summary>What is asked of every entry asks a fact from outside the entry as often as there are entries.</summary>
    private void VisitOfEach(Variable entry, TypedNode condition, Direction direction)
    {
        _entries.Push(entry);
        Visit(condition, direction);
        _entries.Pop();
    }

    /// <summary>Beside a test for absence the fact's value is asked only where it is on record, so it is never open there. Both ends of a range are one test.</summary>
    private void VisitLogic(LogicNode node, Direction direction)
    {
        var onRecord = node.Operands.Select(operand => (node.IsAnd, operand) switch
        {
            (false, NullTestNode test) => test.Operand.Field,
            (true, NotNode { Operand: NullTestNode test }) => test.Operand.Field,
            _ => null,
        }).OfType<Field>().Where(_onRecord.Add).ToList();
        if (node is { IsAnd: true, Operands: [ComparisonNode { Left: FieldNode { Record: VariableNode } tested } from, ComparisonNode to] } && ReferenceEquals(tested, to.Left) && HasRoom(tested.Field, from, to))
        {
            Use(tested.Field, Pull.Towards(Direction.Both));
            Visit(from.Right, Direction.Both);
            Visit(to.Right, Direction.Both);
        }
        else
        {
            foreach (var operand in node.Operands) Visit(operand, direction);
        }

        _onRecord.ExceptWith(onRecord);
    }

    private void VisitDefinition(TypedNode body, Direction direction)
    {
        var known = _visits[(int)direction];
        var visits = known[body] = known.GetValueOrDefault(body) + 1;
        if (visits > MostVisits) return;
        var onRecord = _onRecord.ToList();
        _onRecord.Clear();
        Visit(body, direction);
        _onRecord.UnionWith(onRecord);
    }

    /// <summary>Lets the items of a plain list stand by the list. False where it cannot be told which list they are of.</summary>
    private bool Bind(Variable item, TypedNode list)
    {
        if (item.Type is RecordType) return true;
        while (list is not FieldNode)
        {
            if (list is FilterNode filter) list = filter.List;
            else if (list is DefinitionNode definition) list = definition.Definition.Body;
            else return false;
        }

        _items[item] = ((FieldNode)list).Field;
        return true;
    }

    private void VisitUntold(TypedNode node)
    {
        if (!_untold.Add(node)) return;
        _asksWhatIsSure |= node is SurelyNode;
        if (node is FieldNode { Type: not ListType { Element: RecordType } } field) _bothWays.Add(field.Field);
        if (node is DefinitionNode definition) VisitUntold(definition.Definition.Body);
        foreach (var part in NodeChildren.Of(node)) VisitUntold(part);
    }

    private void Use(Field fact, Pull pull)
    {
        if (_onRecord.Contains(fact)) return;
        if (_pulls.TryGetValue(fact, out var other) && !pull.AgreesWith(other)) _bothWays.Add(fact);
        _pulls[fact] = pull.Joined(other);
    }
}
