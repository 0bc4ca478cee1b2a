using StrategyAdvisor.Feel.Standard.Evaluation;
using StrategyAdvisor.Feel.Standard.Functions;
using StrategyAdvisor.Feel.Standard.Values;
using StrategyAdvisor.Feel.Syntax;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Standard;

/// <summary>
/// All of FEEL as DMN 1.5 has it (10.3), with its own meaning of null: missing and failed are the same. It stands beside the typed profile that rules
/// are written in, for conformance and for trying expressions out; no rule is evaluated by it.
/// </summary>
public static class StandardFeel
{
    /// <summary>Every built-in, one entry for each way to call it.</summary>
    public static ImmutableArray<FunctionReference> Functions { get; } =
        [.. StandardFunctions.All.Select(function => new FunctionReference(function.Usage, function.Summary, function.Example, function.Result))];

    /// <summary>Evaluates an expression. Never throws on any text; what it may cost is limited by count.</summary>
    /// <param name="inputs">The names it may use.</param>
    /// <param name="moment">What <c>today()</c> and <c>now()</c> answer.</param>
    /// <param name="diagnostics">Takes an error for each mistake in the text, and a warning for each operation that failed.</param>
    /// <returns>FEEL's null where the text is wrong.</returns>
    public static FeelValue Evaluate(Excerpt text, FeelContext inputs, Moment moment, DiagnosticList diagnostics)
    {
        var mistakes = new DiagnosticList();
        var tree = Parser.ParseExpression(text, WrittenNames.Of(text.Text, inputs), mistakes, dialect: Dialect.Standard);
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? FeelNull.Instance : new Evaluator(text, diagnostics, moment).Run(tree, new Bindings(null, inputs));
    }

    /// <summary>Whether a value passes the input cell of a decision table, <c>?</c> being the value.</summary>
    /// <param name="cell">As <c>&gt;= 18</c>, <c>"a", "b"</c> or <c>-</c>.</param>
    /// <returns>Null where that cannot be told.</returns>
    public static bool? Passes(FeelValue value, Excerpt cell, FeelContext inputs, Moment moment, DiagnosticList diagnostics)
    {
        var mistakes = new DiagnosticList();
        var tests = Parser.ParseUnaryTests(cell, WrittenNames.Of(cell.Text, inputs), mistakes, dialect: Dialect.Standard);
        diagnostics.AddRange(mistakes);
        return mistakes.HasErrors ? null : new Evaluator(cell, diagnostics, moment).Passes(value, tests, new Bindings(null, inputs));
    }

    /// <summary>The value as a result of a declared type (DMN 1.5, 10.3.2.9.4): as it is, or its one entry, or a list of it.</summary>
    /// <param name="type">As FEEL writes types, <c>list&lt;number&gt;</c>; a name that is no type changes nothing.</param>
    /// <returns>FEEL's null where the value cannot be made so.</returns>
    public static FeelValue Coerce(FeelValue value, string type) =>
        Parser.ParseType(type) is { } read ? Conformance.Coerce(value, read) ?? FeelNull.Instance : value;
}
