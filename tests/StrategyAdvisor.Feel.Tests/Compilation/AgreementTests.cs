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
            Assert.True(compiled == sample.Explainer.Explain(node).Value, $"compiled {compiled}, explained {sample.Explainer.Explain(node).Value}: {expression} with {facts.Text}");
        }

        Assert.True(compared > 1_200, $"only {compared} could be compiled");
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
