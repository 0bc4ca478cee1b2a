using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Compilation;

/// <summary>Random expressions and half-known facts: the compiled program and the explaining evaluator say the same.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Program_and_explanation_agree(int seed)
    {
        var random = new Random(seed);
        var compared = 0;
        for (var number = 0; number < 1_500; number++)
        {
            var facts = new GeneratedFacts(random);
            var expression = new GeneratedExpression(random).Boolean(random.Next(4));
            var sample = Sample.Of(facts.Text);
            var node = Sample.Parse(expression);
            if (Run(node, sample) is not { } compiled) continue;
            compared++;
            var explanation = sample.Explainer.Explain(node);
            Assert.True(compiled == explanation.Value, $"compiled {compiled}, explained {explanation.Value}: {expression} with {facts.Text}");
            AssertTold(compiled, sample.Explainer, explanation, $"{expression} with {facts.Text}");
        }

        Assert.True(compared > 1_200, $"only {compared} could be compiled");
    }

    /// <summary>What the program leaves open has a reason: missing facts, or an operation that failed. What it decides has none.</summary>
    private static void AssertTold(Truth compiled, Explainer explainer, Explanation explanation, string told)
    {
        var failures = Explainer.Failures(explanation).Select(failure => failure.Kind.Code).ToList();
        if (compiled.IsSettled) Assert.True(failures.Count == 0, $"decided, and yet {string.Join(", ", failures)}: {told}");
        else if (!((Truth)explainer.Settle(explanation)).IsSettled) Assert.True(failures.Count > 0 || !explainer.Missing(explanation).Facts.IsEmpty, $"open without a reason: {told}");
    }

    private static Truth? Run(TypedNode node, Sample sample)
    {
        var diagnostics = new DiagnosticList();
        var compiler = new ExpressionCompiler(Sample.Account, diagnostics);
        var output = compiler.AddTruth(node, Excerpt.Of(""));
        if (diagnostics.HasErrors) return null;
        var run = new ProgramRun(compiler.Build());
        run.Evaluate(sample.Records, 0, 1, Sample.Today);
        return Truth.Of((run.SurelyTrue(output)[0] & 1) != 0, (run.SurelyFalse(output)[0] & 1) != 0);
    }
}
