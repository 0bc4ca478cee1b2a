using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Compilation;

/// <summary>Compiles the rules and decisions of a checked pack into one program, so that what several of them ask is evaluated once an account.</summary>
public static class PackCompiler
{
    /// <param name="diagnostics">Receives what the rule language does not allow; the result is then not to be run.</param>
    public static CompiledPack Compile(Pack pack, DiagnosticList diagnostics)
    {
        var compiler = new ExpressionCompiler(pack.Account, diagnostics);
        var outputs = pack.Rules.Select(rule => Compile(rule, compiler)).ToImmutableArray();
        var decisions = pack.Decisions.Select(decision => compiler.Add(decision.Value.Node, decision.Value.Text)).ToImmutableArray();
        var blurred = pack.Decisions.Zip(decisions, (decision, output) => output is null ? null : compiler.AddUnknown(FactPulls.BothWays(decision.Value.Node))).ToImmutableArray();
        var measured = pack.Portfolio.Measured.Select(set => set.Measures.Select(measure => Compile(measure, compiler)).ToImmutableArray()).ToImmutableArray();
        return new CompiledPack(pack, compiler.Build(), outputs, decisions)
        {
            BlurredDecisions = blurred,
            Measured = measured,
            Entries = [.. pack.Portfolio.Measured.Select(set => Compile(set.Grouping, diagnostics))],
        };
    }

    private static MeasureOutputs Compile(Measure measure, ExpressionCompiler compiler)
    {
        var value = compiler.Add(measure.Value.Node, measure.Value.Text) ?? throw new ArgumentException($"`{measure.Name}` is no single value", nameof(measure));
        return new MeasureOutputs(value, measure.Where is { } where ? compiler.AddTruth(where.Node, where.Text) : null);
    }

    private static EntryProgram? Compile(Grouping grouping, DiagnosticList diagnostics)
    {
        if (grouping is not Grouping.ByEntries { Where: { } where } entries) return null;
        var compiler = new ExpressionCompiler(entries.Entry, diagnostics);
        var when = compiler.AddTruth(where.Node, where.Text);
        return new EntryProgram(compiler.Build(), when);
    }

    private static RuleOutputs Compile(Rule rule, ExpressionCompiler compiler)
    {
        var when = compiler.AddTruth(rule.When.Node, rule.When.Text);
        var blurred = compiler.AddUnknown(FactPulls.BothWays(rule.When.Node));
        return rule.Severity.Node is ConstantNode { Value: string severity }
            ? new RuleOutputs(when, null, Pack.Severities.IndexOf(severity), blurred)
            : new RuleOutputs(when, compiler.AddCodes(rule.Severity.Node, rule.Severity.Text), 0, blurred);
    }
}
