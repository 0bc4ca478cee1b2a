using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Syntax;
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

    [Theory]
    [InlineData("1", "a + 0.5", "cost", "2.25")]
    [InlineData("a / 3", "1", "amount", "cost / 7")]
    [InlineData("flag", "true", "sign", "false")]
    [InlineData("note", "\"x\"", "\"y\"", "\"x\"")]
    public void Tables_agree_whether_or_not_a_row_matches(params string[] outputs)
    {
        var random = new Random(21);
        for (var number = 0; number < 300; number++)
        {
            var facts = new GeneratedFacts(random);
            var conditions = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => new GeneratedExpression(random).Boolean(random.Next(2))).ToList();
            var rows = conditions.Select(condition => new TableNode.Row(Sample.Parse(condition), Sample.Parse(outputs[random.Next(outputs.Length)]))).ToImmutableArray();
            var table = new TableNode(default, rows[0].Value.Type, rows);
            TypedNode asked = table.Type switch
            {
                BooleanType => table,
                NumberType => new ComparisonNode(default, ComparisonOperator.Greater, table, Sample.Parse("1")),
                _ => new ComparisonNode(default, ComparisonOperator.Equal, table, Sample.Parse("\"x\"")),
            };
            var sample = Sample.Of(facts.Text);
            if (Run(asked, sample) is not { } compiled) continue;
            Assert.True(compiled == sample.Explainer.Explain(asked).Value, $"compiled {compiled}: {string.Join("; ", conditions)} -> {string.Join("; ", outputs)} with {facts.Text}");
        }
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
