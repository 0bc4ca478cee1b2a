using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Tests.Syntax;

/// <summary>Writes a tree as nested lists, so that a test sees what belongs to what. Equal shapes are equal trees, spans aside.</summary>
internal static class SyntaxShape
{
    public static string Of(SyntaxNode node) => node switch
    {
        NumberSyntax number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        TextSyntax text => Quoted(text.Value),
        TemporalSyntax temporal => "@" + Quoted(temporal.Value),
        BooleanSyntax boolean => boolean.Value ? "true" : "false",
        NullSyntax => "null",
        TestedValueSyntax => "?",
        MissingSyntax => "_",
        NameSyntax name => Named(name.Name),
        _ => $"({Head(node)}{string.Concat(Parts(node).Select(part => " " + part))})",
    };

    private static string Head(SyntaxNode node) => node switch
    {
        PathSyntax => "path",
        FilterSyntax => "filter",
        CallSyntax call => "call " + Named(call.Function),
        InvocationSyntax => "invoke",
        FunctionSyntax => "function",
        InstanceOfSyntax instance => $"instance-of |{instance.Type}|",
        NegationSyntax => "neg",
        ArithmeticSyntax arithmetic => arithmetic.Operator.ToString(),
        ComparisonSyntax comparison => comparison.Operator.ToString(),
        BetweenSyntax => "between",
        InSyntax => "in",
        OperatorTestSyntax test => "test " + test.Operator,
        UnaryTestsSyntax cell => cell.Negated ? "not-cell" : "cell",
        LogicSyntax logic => logic.IsAnd ? "and" : "or",
        IfSyntax => "if",
        QuantifierSyntax quantifier => quantifier.IsEvery ? "every" : "some",
        ForSyntax => "for",
        ListSyntax => "list",
        ContextSyntax => "context",
        RangeSyntax range => $"range{(range.LowIncluded ? '[' : '(')}{(range.HighIncluded ? ']' : ')')}",
        StepsSyntax => "steps",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.GetType().Name, null),
    };

    private static IEnumerable<string> Parts(SyntaxNode node) => node switch
    {
        PathSyntax path => [Of(path.Target), Named(path.Member)],
        CallSyntax call => call.Arguments.Select(Given),
        InvocationSyntax invocation => [Of(invocation.Target), .. invocation.Arguments.Select(Given)],
        FunctionSyntax function => [.. function.Parameters.Select(parameter => $"|{parameter.Name}{(parameter.Type is null ? "" : ": ")}{parameter.Type}|"), Of(function.Body)],
        QuantifierSyntax quantifier => [.. quantifier.Bindings.Select(Bound), Of(quantifier.Condition)],
        ForSyntax loop => [.. loop.Bindings.Select(Bound), Of(loop.Result)],
        ContextSyntax context => context.Entries.Select(entry => $"({Named(entry.Name)}: {Of(entry.Value)})"),
        _ => SyntaxChildren.Of(node).Select(Of),
    };

    private static string Given(ArgumentSyntax argument) => argument.Name is { } name ? $"({Named(name)}: {Of(argument.Value)})" : Of(argument.Value);

    private static string Bound(BindingSyntax binding) => $"({Named(binding.Name)} {Of(binding.List)})";

    private static string Named(string name) => name.All(char.IsLetterOrDigit) && name.Length > 0 ? name : $"|{name}|";

    private static string Quoted(string text) => $"\"{text.Replace("\n", "↵", StringComparison.Ordinal)}\"";
}
