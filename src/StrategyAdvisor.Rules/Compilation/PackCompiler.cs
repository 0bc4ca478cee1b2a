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
        return new CompiledPack(pack, compiler.Build(), outputs, decisions);
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
