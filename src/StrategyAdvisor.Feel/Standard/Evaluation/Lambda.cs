using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Evaluation;

/// <summary>A function that an expression writes, with the names that were known where it stands.</summary>
internal sealed class Lambda(FunctionSyntax syntax, Bindings names) : FeelFunction
{
    public override ImmutableArray<FormalParameterSyntax> Parameters => syntax.Parameters;

    public SyntaxNode Body => syntax.Body;

    public Bindings Names => names;
}
