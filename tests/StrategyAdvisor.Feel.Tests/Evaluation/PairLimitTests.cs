using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>Loops inside loops over long lists end soon, and say that they did.</summary>
public sealed class PairLimitTests
{
    private const int Fits = 300;
    private const int TooMany = 317;

    [Theory]
    [InlineData("some i in items satisfies count(items[size > i.size]) > 0", Fits, "true")]
    [InlineData("some i in items satisfies count(items[size > i.size]) > 0", TooMany, "?")]
    [InlineData("every i in items satisfies some j in items satisfies j.size != i.size", TooMany, "?")]
    [InlineData("some i in items satisfies some j in items satisfies i.size < j.size and count(items[size > i.size + j.size]) > 0", 60, "?")]
    [InlineData("count(items[size > 1]) > 0 or count(items[big]) > 0", 10_000, "true")]
    public void Both_evaluators_stop_at_the_same_number_of_pairs(string expression, int entries, string expected)
    {
        var items = string.Concat(Enumerable.Range(0, entries).Select(entry => string.Create(CultureInfo.InvariantCulture, $"(size:{entry % 3})")));
        var sample = Sample.Of($"items={items}");
        var explanation = sample.Explain(expression);
        Assert.Equal(expected, ShownValue.Of(explanation));
        Assert.Equal((Truth)explanation.Value, Compiled(expression, sample.Records));
        Assert.Equal(expected == "?" ? ["FEEL307"] : [], Explainer.Failures(explanation).Select(failure => failure.Kind.Code).Distinct(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Empty(sample.Explainer.Missing(explanation).Facts);
    }

    private static Truth Compiled(string expression, RecordBatch records)
    {
        var diagnostics = new DiagnosticList();
        var compiler = new ExpressionCompiler(Sample.Account, diagnostics);
        var output = compiler.AddTruth(Sample.Parse(expression), Excerpt.Of(expression));
        Assert.Empty(diagnostics);
        var run = new ProgramRun(compiler.Build());
        run.Evaluate(records, 0, 1, Sample.Today);
        return Truth.Of((run.SurelyTrue(output)[0] & 1) != 0, (run.SurelyFalse(output)[0] & 1) != 0);
    }
}
