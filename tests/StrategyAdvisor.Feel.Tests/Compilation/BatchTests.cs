using System.Text;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Text;

namespace StrategyAdvisor.Feel.Tests.Compilation;

/// <summary>Many records at once: what is computed 64 rows at a time says what each row says by itself.</summary>
public sealed class BatchTests
{
    private const int Records = 300;

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void A_record_says_the_same_alone_and_among_others(int seed)
    {
        var random = new Random(seed);
        var records = RandomRecords(random);
        var compared = 0;
        for (var number = 0; number < 200; number++)
        {
            var expression = new GeneratedExpression(random).Boolean(random.Next(4));
            if (Compile(expression) is not var (program, output)) continue;
            compared++;
            var alone = Verdicts(program, output, records, 1);
            Assert.True(alone == Verdicts(program, output, records, Records), expression);
            Assert.True(alone == Verdicts(program, output, records, 128), expression);
        }

        Assert.True(compared > 150, $"only {compared} could be compiled");
    }

    [Theory]
    [InlineData("a < 1")]
    [InlineData("1.5 <= amount")]
    [InlineData("day < today")]
    [InlineData("today - @\"P3D\" < day")]
    [InlineData("colour in (\"red\", \"blue\")")]
    [InlineData("not(colour = \"green\")")]
    [InlineData("sum([if flag then 5 else 0, if sign then 3 else 7, if a > 1 then 2 else 4, b]) < 13")]
    [InlineData("sum([if flag then 5 else -2.5, if sign then -3 else 7]) >= 4.5")]
    [InlineData("count([flag, sign, a > 0][item]) >= 2")]
    [InlineData("mean(tags) < 1.25")]
    [InlineData("0.75 <= mean(tags)")]
    [InlineData("mean(items[big].size) > 1")]
    [InlineData("count(items[size >= 1]) > 30")]
    [InlineData("some i in items satisfies i.size > 1 and i.big")]
    [InlineData("every i in items satisfies i.colour != \"red\"")]
    [InlineData("sum(items[big].size) >= 40")]
    [InlineData("(if flag then a else b) < 2")]
    [InlineData("33 = 333313333333 * 33333333")]
    [InlineData("3333333333.5 * 3333133333 > a")]
    [InlineData("cost < 900000000000000000 + 0.000001")]
    public void What_is_compiled_to_a_shorter_form_agrees_with_the_explanation(string expression)
    {
        var records = RandomRecords(new Random(5));
        var node = Sample.Parse(expression);
        var (program, output) = Compile(expression)!.Value;
        var explained = Enumerable.Range(0, Records).Select(row => Shown((Truth)new Explainer(records, row, Sample.Account, Sample.Today).Explain(node).Value));
        Assert.Equal(string.Concat(explained), Verdicts(program, output, records, Records));
    }

    [Theory]
    [InlineData("count(items[big]) > 1", "count(items[big]) > 1", 0)]
    [InlineData("max(big items.size) + a > 1", "max(big items.size) + a > 1", 0)]
    [InlineData("max(big items.size) + a > 1", "sign and max(big items.size) + a > 1", 2)]
    [InlineData("count(items[big]) > 1 and flag", "not(count(items[big]) > 1 and flag)", 1)]
    public void What_conditions_share_is_evaluated_once(string one, string other, int steps)
    {
        Assert.Equal(steps, StepsOf(one, other) - StepsOf(one));
        Assert.True(StepsOf(other) > steps);
    }

    private static int StepsOf(params string[] expressions)
    {
        var compiler = new ExpressionCompiler(Sample.Account, new DiagnosticList());
        foreach (var expression in expressions) compiler.AddTruth(Sample.Parse(expression), Excerpt.Of(expression));
        return compiler.Build().StepCount;
    }

    /// <summary>One record in ten has lists that are longer than a word of 64 bits.</summary>
    private static RecordBatch RandomRecords(Random random) => Sample.RecordsOf(
        [.. Enumerable.Range(0, Records).Select(row => row % 10 == 0 ? WithLongLists(new GeneratedFacts(random).Text, random) : new GeneratedFacts(random).Text)]);

    private static string WithLongLists(string facts, Random random)
    {
        var items = Enumerable.Range(0, random.Next(60, 140)).Select(_ => $"(size:{Pick("012?")} big:{(random.Next(2) == 0 ? "true" : "false")} colour:{(random.Next(3) == 0 ? "red" : "blue")})");
        var tags = Enumerable.Range(0, random.Next(60, 140)).Select(_ => $"({Pick("0112?")})");
        return $"{facts[..facts.IndexOf(" items=", StringComparison.Ordinal)]} items={string.Concat(items)} tags={string.Concat(tags)}";

        char Pick(string values) => values[random.Next(values.Length)];
    }

    private static char Shown(Truth truth) => truth.MustBeTrue ? 'T' : truth.MustBeFalse ? 'F' : '?';

    /// <summary>A character a record: what the expression says where so many are evaluated at once.</summary>
    private static string Verdicts(ColumnProgram program, TruthOutput output, RecordBatch records, int chunk)
    {
        var run = new ProgramRun(program);
        var verdicts = new StringBuilder();
        for (var first = 0; first < records.Count; first += chunk)
        {
            var count = Math.Min(chunk, records.Count - first);
            run.Evaluate(records, first, count, Sample.Today);
            for (var row = 0; row < count; row++)
            {
                var (word, bit) = (row >> 6, 1UL << (row & 63));
                verdicts.Append((run.SurelyTrue(output)[word] & bit) != 0 ? 'T' : (run.SurelyFalse(output)[word] & bit) != 0 ? 'F' : '?');
            }
        }

        return verdicts.ToString();
    }

    private static (ColumnProgram Program, TruthOutput Output)? Compile(string expression)
    {
        var diagnostics = new DiagnosticList();
        var compiler = new ExpressionCompiler(Sample.Account, diagnostics);
        var output = compiler.AddTruth(Sample.Parse(expression), Excerpt.Of(expression));
        return diagnostics.HasErrors ? null : (compiler.Build(), output);
    }
}
