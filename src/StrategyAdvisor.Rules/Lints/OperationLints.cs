using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Lints;

/// <summary>Operations that fail for some accounts, and then leave their rule undecided with nothing to ask for.</summary>
internal static class OperationLints
{
    public static Lint UnguardedDivision { get; } = new(
        new DiagnosticKind("LINT010", "unguarded-division", "`{0}` may be 0, and then the division fails", "ask first: `{0} > 0 and ...`", DiagnosticSeverity.Warning),
        "Where the divisor is 0 the rule is undecided and no answer can settle it.",
        LintExamples.File("score / total < 5"),
        LintExamples.File("total > 0 and score / total < 5"),
        pack => Find(pack, Divisor, UnguardedDivision!.Kind));

    public static Lint NothingToCompare { get; } = new(
        new DiagnosticKind("LINT011", "extreme-of-nothing", "`{0}` may be empty, and then `{1}` fails", "ask first: `count({0}) > 0 and ...`", DiagnosticSeverity.Warning),
        "The largest, least or mean of no entries has no value, so the rule is undecided and no answer can settle it.",
        LintExamples.File("max(people.age) > 60"),
        LintExamples.File("count(people) > 0 and max(people.age) > 60"),
        pack => Find(pack, Extreme, NothingToCompare!.Kind));

    private static IEnumerable<LintFinding> Find(LintedPack pack, Func<TypedNode, (TypedNode Guarded, TypedNode? Call)?> risk, DiagnosticKind kind)
    {
        foreach (var expression in pack.Expressions)
        {
            // A severity and the texts are asked for only where the condition holds.
            ImmutableArray<TypedNode> known = expression.Part == "severity" ? [expression.Rule!.When.Node] : [];
            foreach (var (node, guards) in Walk(expression.Condition.Node, known))
            {
                if (risk(node) is not { } risky || IsGuarded(risky.Guarded, guards)) continue;
                var name = TypedPrinter.Print(risky.Guarded);
                ImmutableArray<string> arguments = risky.Call is { } call ? [name, TypedPrinter.Print(call)] : [name];
                yield return new LintFinding(kind.At(pack.PlaceOf(expression, node), [.. arguments]), expression.Owner);
            }
        }
    }

    private static (TypedNode Guarded, TypedNode? Call)? Divisor(TypedNode node) =>
        node is ArithmeticNode { Operator: ArithmeticOperator.Divide, Right: var right } && MayBeZero(right) ? (right, null) : null;

    private static (TypedNode Guarded, TypedNode? Call)? Extreme(TypedNode node) =>
        node is CallNode { Function.Operation: Operation.Minimum or Operation.Maximum or Operation.Mean, Arguments: [{ Type: ListType } list] } call && list is not ListNode
            ? (BaseOf(list), call)
            : null;

    private static TypedNode BaseOf(TypedNode list) => list switch
    {
        ProjectionNode projection => BaseOf(projection.List),
        _ => list,
    };

    private static bool MayBeZero(TypedNode node) => node switch
    {
        ConstantNode { Value: decimal number } => number == 0,
        ConstantNode => false,
        FieldNode field => !(field.Field.Minimum > 0) && !(field.Field.Maximum < 0),
        _ => true,
    };

    /// <summary>Guarded where what is already known asks about the same thing, or about the list that it is a part of.</summary>
    private static bool IsGuarded(TypedNode guarded, ImmutableArray<TypedNode> guards)
    {
        var texts = Names(guarded).ToHashSet(StringComparer.Ordinal);
        return guards.SelectMany(guard => NodeChildren.Deep([guard])).Any(node => node is FieldNode or DefinitionNode or FilterNode or CallNode or ArithmeticNode && texts.Contains(TypedPrinter.Print(node)));
    }

    private static IEnumerable<string> Names(TypedNode guarded)
    {
        for (var node = guarded; ; node = ((FilterNode)node).List)
        {
            yield return TypedPrinter.Print(node);
            if (node is not FilterNode) yield break;
        }
    }

    /// <summary>Every node with the conditions that decide whether its value is asked for.</summary>
    private static IEnumerable<(TypedNode Node, ImmutableArray<TypedNode> Known)> Walk(TypedNode node, ImmutableArray<TypedNode> known)
    {
        yield return (node, known);
        var parts = node switch
        {
            LogicNode logic => logic.Operands.Select(part => (part, known.AddRange(logic.Operands.Where(other => !ReferenceEquals(other, part))))),
            IfNode choice => [(choice.Condition, known), (choice.Then, known.Add(choice.Condition)), (choice.Else, known.Add(choice.Condition))],
            TableNode table => table.Rows.SelectMany(row => new[] { (row.Condition, known), (row.Value, known.Add(row.Condition)) }),
            FilterNode filter => [(filter.List, known), (filter.Condition, known)],
            _ => NodeChildren.Of(node).Select(part => (part, known)),
        };
        foreach (var (part, context) in parts)
        {
            foreach (var inner in Walk(part, context)) yield return inner;
        }
    }
}
