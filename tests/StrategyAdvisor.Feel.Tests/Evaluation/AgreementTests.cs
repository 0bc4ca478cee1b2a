using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>The explaining evaluator and column programs give the same verdicts.</summary>
public sealed class AgreementTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Explained_and_compiled_verdicts_are_the_same(int seed)
    {
        var random = new Random(seed);
        var compared = 0;
        var disagreements = new List<string>();
        for (var number = 0; number < 1_500; number++)
        {
            var facts = new GeneratedFacts(random);
            var expression = new GeneratedExpression(random).Boolean(random.Next(4));
            var sample = Sample.Of(facts.Text);
            if (Compiled(sample, expression) is not { } compiled) continue;
            compared++;
            var explained = ShownValue.Of(sample.Explain(expression));
            if (compiled != explained) disagreements.Add($"explained {explained}, compiled {compiled}: {expression} with {facts.Text}");
        }

        Assert.True(disagreements.Count == 0, $"{disagreements.Count} of {compared}\n{string.Join('\n', disagreements.OrderBy(told => told.Length).Take(12))}");
        Assert.True(compared > 700, $"only {compared} could be compiled");
    }

    /// <summary>Null where column programs do not know the expression.</summary>
    private static string? Compiled(Sample sample, string expression)
    {
        var diagnostics = new DiagnosticList();
        var compiler = new ExpressionCompiler(Sample.Account, diagnostics);
        var output = compiler.AddTruth(Sample.Parse(expression), Excerpt.Of(expression));
        if (diagnostics.HasErrors) return null;
        var run = new ProgramRun(compiler.Build());
        run.Evaluate(sample.Batch, 0, 1, Sample.Today);
        return (run.SurelyTrue(output)[0] & 1) != 0 ? "true" : (run.SurelyFalse(output)[0] & 1) != 0 ? "false" : "?";
    }
}
