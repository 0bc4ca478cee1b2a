using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Typing;

/// <summary>
/// Rows of conditions with a value each; the first whose condition holds gives the value. With unknown facts a row matches, does not, or might: the value is
/// any of the rows that might match, up to the first that surely does. Where no row can match, the evaluation fails.
/// </summary>
public sealed class TableNode(Span span, FeelType type, ImmutableArray<TableNode.Row> rows) : TypedNode(span, type)
{
    public ImmutableArray<Row> Rows { get; } = rows;

    /// <param name="Condition">All cells of the row together.</param>
    public sealed record Row(TypedNode Condition, TypedNode Value);
}

/// <summary>Is a boolean surely true, as far as is known? Two-valued: unknown counts as false. For what is done on top of verdicts, never inside a rule.</summary>
public sealed class SurelyNode(Span span, TypedNode operand) : TypedNode(span, FeelType.Boolean)
{
    public TypedNode Operand { get; } = operand;
}
