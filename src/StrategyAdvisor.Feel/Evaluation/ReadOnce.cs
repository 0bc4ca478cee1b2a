using StrategyAdvisor.Feel.Functions;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Evaluation;

/// <summary>
/// Is every unknown fact that an open condition rests on read at one place only, by a test that it can pass and fail? Then nothing ties the tests to each other:
/// the structure already tells exactly what can happen and which facts matter, and no completion need be tried. Most rules are of this sort.
/// </summary>
internal sealed class ReadOnce
{
    private readonly HashSet<FactReference> _read = new(FactComparer.Instance);

    public static bool Holds(Explanation explanation) => new ReadOnce().Condition(explanation);

    private bool Condition(Explanation explanation)
    {
        if (explanation.Value.IsSettled) return true;
        return explanation switch
        {
            { IsFailed: true } => false,
            { Witnesses: { } witnesses } => List(witnesses),
            { Read: { } read } => _read.Add(read.Fact),
            { Node: LogicNode or NotNode or DefinitionNode } => explanation.Parts.All(Condition),
            { Node: CodeTestNode } => Operand(explanation.Parts[0]),
            { Node: ComparisonNode comparison } => IsFree(comparison, explanation) && explanation.Parts.All(Operand),
            _ => false,
        };
    }

    private bool Operand(Explanation explanation) => explanation switch
    {
        { Value.IsSettled: true } => true,
        { IsFailed: true } => false,
        { Node: FieldNode, Read: { } read } => _read.Add(read.Fact),
        { Node: DefinitionNode, Parts: [var body] } => Operand(body),
        { Node: CallNode { Function.Operation: Operation.Count }, Parts: [{ Value: ListOf counted }] } => List(counted),
        _ => false,
    };

    /// <summary>An entry is in or out by tests of its own. What an unknown list could hold is not told by its structure.</summary>
    private bool List(ListOf list) =>
        !list.IsOpen
        && list.Frame.All(Condition)
        && list.Candidates.All(entry => entry.Requirements.All(requirement => Condition(requirement.Condition)));

    // An unknown amount may be unable to equal a constant with more decimals than it keeps.
    private static bool IsFree(ComparisonNode comparison, Explanation explanation) =>
        comparison.Comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual)
        || explanation.Parts.All(part => part.Value.IsSettled || part.Node is CallNode || part.Node!.Type is TextType or DateType);
}
