using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Syntax;
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
            Heading = parts.Length > 1 ? HeadingOf(node) : null,
            IsTerm = parts.IsEmpty || node.Type is not (BooleanType or ListType),
            IsCondition = node.Type is BooleanType && !parts.IsEmpty,
            Fact = explanation.Read is { } read ? _values.Path(read.Fact) : null,
        };
    }

    private static string? HeadingOf(TypedNode node) => node switch
    {
        LogicNode logic when !IsRange(logic) => logic.IsAnd ? "all of" : "any of",
        TableNode => "first row that matches",
        _ => null,
    };

    private IEnumerable<ConditionPart> Parts(Explanation explanation, int levels) => explanation.Node switch
    {
        DefinitionNode { Definition: { Function: null, Source.Text.Length: 0 } } => Counted(explanation).Select(finding => Part(finding, 0, null)),
        DefinitionNode definition => levels > 0 && _opened.Add(definition.Definition.Body) ? Opened(explanation.Parts[0], levels - 1) : [],
        TableNode table => explanation.Parts.Select((part, index) => (Part: part, Row: RowOf(table, part, index)))
            .Where(item => item.Row is not null || IsTelling(explanation, item.Part)).Select(item => Part(item.Part, levels, item.Row)),
        LogicNode logic when IsRange(logic) => explanation.Parts.SelectMany(end => end.Parts).DistinctBy(part => part.Node)
            .Where(part => IsTelling(explanation, part)).Select(part => Part(part, levels, null)),
        ArithmeticNode { Operator: ArithmeticOperator.Add } => Summands(explanation).Where(part => IsTelling(explanation, part)).Select(part => Part(part, levels, null)),
        FieldNode or VariableNode or NotNode { Operand: NullTestNode } => [],
        _ => explanation.Parts.Where(part => IsTelling(explanation, part)).Select(part => Part(part, levels, null)),
    };

    /// <summary>Of a count of findings, which asks for every rule there is, those that are there or may be.</summary>
    private static IEnumerable<Explanation> Counted(Explanation counted) =>
        from list in counted.Parts.SelectMany(count => count.Parts)
        from item in list.Parts
        where item.Node is LogicNode && !Truth.Of(item.Value).MustBeFalse
        select item.Parts[0];

    /// <summary>A sum of many is a chain of sums of two, which nobody wants to read.</summary>
    private static IEnumerable<Explanation> Summands(Explanation sum) =>
        sum.Parts.SelectMany(part => part.Node is ArithmeticNode { Operator: ArithmeticOperator.Add } ? Summands(part) : [part]);

    /// <summary>A decision's rows follow its name at once; another definition's text comes first.</summary>
    private IEnumerable<ConditionPart> Opened(Explanation body, int levels) => body.Node is TableNode ? Parts(body, levels) : [Part(body, levels, null)];

    /// <summary>Both ends of <c>x in [a..b]</c>, which prints as that.</summary>
    private static bool IsRange(LogicNode logic) =>
        logic is { IsAnd: true, Operands: [ComparisonNode low, ComparisonNode high] } && ReferenceEquals(low.Left, high.Left);

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
