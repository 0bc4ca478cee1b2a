namespace StrategyAdvisor.Feel.Syntax;

/// <summary>The expressions directly inside an expression.</summary>
public static class SyntaxChildren
{
    /// <summary>In the order they are written; empty for literals and names.</summary>
    public static ImmutableArray<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        PathSyntax path => [path.Target],
        FilterSyntax filter => [filter.List, filter.Condition],
        CallSyntax call => [.. call.Arguments.Select(argument => argument.Value)],
        InvocationSyntax invocation => [invocation.Target, .. invocation.Arguments.Select(argument => argument.Value)],
        FunctionSyntax function => [function.Body],
        InstanceOfSyntax instance => [instance.Value],
        NegationSyntax negation => [negation.Operand],
        ArithmeticSyntax arithmetic => [arithmetic.Left, arithmetic.Right],
        ComparisonSyntax comparison => [comparison.Left, comparison.Right],
        BetweenSyntax between => [between.Value, between.Low, between.High],
        InSyntax membership => [membership.Value, .. membership.Tests],
        OperatorTestSyntax test => [test.Operand],
        UnaryTestsSyntax cell => cell.Tests,
        LogicSyntax logic => logic.Operands,
        IfSyntax choice => [choice.Condition, choice.Then, choice.Else],
        QuantifierSyntax quantifier => [.. quantifier.Bindings.Select(binding => binding.List), quantifier.Condition],
        ForSyntax loop => [.. loop.Bindings.Select(binding => binding.List), loop.Result],
        ListSyntax list => list.Items,
        ContextSyntax context => [.. context.Entries.Select(entry => entry.Value)],
        RangeSyntax range => [range.Low, range.High],
        StepsSyntax steps => [steps.First, steps.Last],
        _ => [],
    };
}
