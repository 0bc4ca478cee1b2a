using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Rules.Explanations;

/// <summary>Makes the tree of a condition that people read out of its explanation. A definition is opened where it is first used, and named alone from then on.</summary>
/// <param name="paths">Of the account that was explained.</param>
public sealed class ConditionReader(FactPaths paths)
{
    private readonly ValueText _values = new(paths);
    private readonly HashSet<TypedNode> _opened = new(ReferenceEqualityComparer.Instance);

    /// <summary>The tree of an explained expression.</summary>
    /// <param name="levels">How many definitions inside each other are opened.</param>
    public ConditionPart Read(Explanation explanation, int levels) => Part(explanation, levels, row: null);

    private ConditionPart Part(Explanation explanation, int levels, string? row)
    {
        var node = explanation.Node!;
        var parts = Parts(explanation, levels).ToImmutableArray();
        return new ConditionPart(TypedPrinter.Print(node), _values.Of(explanation), parts)
        {
            Entry = row ?? (explanation.Entry is { } entry ? _values.Label(entry) : null),
            Joined = node is LogicNode logic && parts.Length > 1 ? (logic.IsAnd ? "all of" : "any of") : null,
            IsTerm = parts.IsEmpty || node.Type is not (BooleanType or ListType),
            Fact = explanation.Read is { } read ? _values.Path(read.Fact) : null,
        };
    }

    private IEnumerable<ConditionPart> Parts(Explanation explanation, int levels)
    {
        switch (explanation.Node)
        {
            case DefinitionNode definition:
                return levels > 0 && _opened.Add(definition.Definition.Body) ? [.. explanation.Parts.Select(body => Part(body, levels - 1, null))] : [];
            case TableNode table:
                return explanation.Parts.Select((part, index) => Part(part, levels, RowOf(table, part, index)));
            case FieldNode or VariableNode:
                return [];
            default:
                return explanation.Parts.Where(part => IsTelling(explanation, part)).Select(part => Part(part, levels, null));
        }
    }

    private static string? RowOf(TableNode table, Explanation part, int index) => index < table.Rows.Length && ReferenceEquals(part.Node, table.Rows[index].Condition)
        ? string.Create(CultureInfo.InvariantCulture, $"row {index + 1}")
        : null;

    /// <summary>Constants say nothing that the text does not; of a list that is looked through, its entries follow.</summary>
    private static bool IsTelling(Explanation whole, Explanation part) => part.Node switch
    {
        null or ConstantNode { Name: null } or VariableNode => false,
        FieldNode { Type: ListType { Element: RecordType } } when whole.Node is FilterNode or QuantifierNode or ProjectionNode => part.Read is not { IsKnown: true } || whole.Parts.Length == 1,
        _ => true,
    };
}
