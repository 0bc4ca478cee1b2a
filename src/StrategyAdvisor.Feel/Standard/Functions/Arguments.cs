using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;

namespace StrategyAdvisor.Feel.Standard.Functions;

/// <param name="Name">Null for a positional argument.</param>
internal sealed record GivenArgument(string? Name, FeelValue Value);

/// <summary>What a built-in was called with, one value a parameter, each of its parameter's type.</summary>
/// <param name="values">Null where an optional one was left out.</param>
internal sealed class Arguments(ImmutableArray<FeelValue?> values, Evaluator evaluator, SyntaxNode place)
{
    public Evaluator Evaluator => evaluator;

    public FeelValue this[int index] => values[index] ?? FeelNull.Instance;

    /// <summary>Whether an optional one was given, be it null.</summary>
    public bool IsGiven(int index) => values[index] is not null;

    public bool Has(int index) => values[index] is not (null or FeelNull);

    public decimal Number(int index) => ((FeelNumber)this[index]).Value;

    public string Text(int index) => ((FeelText)this[index]).Value;

    /// <summary>The text, or another where it was left out.</summary>
    public string Text(int index, string absent) => Has(index) ? Text(index) : absent;

    public ImmutableArray<FeelValue> List(int index) => ((FeelList)this[index]).Items;

    public FeelContext Context(int index) => (FeelContext)this[index];

    public FeelFunction Function(int index) => (FeelFunction)this[index];

    /// <summary>Calls a function that was handed in.</summary>
    public FeelValue Call(FeelFunction function, params ReadOnlySpan<FeelValue> arguments) => evaluator.Call(function, [.. arguments], place);

    /// <summary>No result, and told why.</summary>
    public FeelValue Fail(Text.DiagnosticKind kind, params string[] arguments) => evaluator.Fail(kind, place, arguments);
}
