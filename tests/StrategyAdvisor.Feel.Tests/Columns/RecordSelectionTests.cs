using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Columns;

/// <summary>Chosen records say what they said among the others.</summary>
public sealed class RecordSelectionTests
{
    private const string Condition = "a > 1 or count(items[size > 0 and big]) > 0 or list contains(tags, 1) or day < today or note = \"x\"";

    private static readonly RecordBatch Records = Sample.RecordsOf(
    [
        "a=1 flag=true note=x items=(name:Ana size:1 big:true)(name:Luis size:2) tags=(1)(?)",
        "b=2 items=(seen:2026-06-01) tags=(2)",
        "a=0 note=y items=? day=2026-01-31",
        "a=0 day=2030-01-01 note=y items=() tags=()",
        "",
    ]);

    [Theory]
    [InlineData(new[] { 4, 0, 2 })]
    [InlineData(new[] { 3, 3, 1 })]
    [InlineData(new int[0])]
    public void Chosen_records_have_the_verdicts_they_had(int[] rows)
    {
        var whole = Verdicts(Records);
        Assert.Equal(rows.Select(row => whole[row]), Verdicts(RecordSelection.Of(Records, rows)));
        Assert.Equal(rows.Select(row => whole[row]), Verdicts(RecordSelection.Of(Records, rows, Read)));
    }

    [Fact]
    public void Columns_that_nobody_reads_are_left_out()
    {
        var chosen = RecordSelection.Of(Records, [0, 1], Read);
        Assert.IsType<UnreadColumn>(chosen.Columns[Sample.Type.Find("flag")!.Slot]);
        Assert.IsType<ScaledColumn>(chosen.Columns[Sample.Type.Find("a")!.Slot]);
    }

    private static IReadOnlySet<Field> Read =>
        NodeChildren.Deep([Sample.Parse(Condition)]).OfType<FieldNode>().Select(node => node.Field).ToHashSet<Field>(ReferenceEqualityComparer.Instance);

    private static List<(bool, bool)> Verdicts(RecordBatch records)
    {
        var compiler = new ExpressionCompiler(Sample.Account, new DiagnosticList());
        var output = compiler.AddTruth(Sample.Parse(Condition), Excerpt.Of(""));
        var run = new ProgramRun(compiler.Build());
        if (records.Count > 0) run.Evaluate(records, 0, records.Count, Sample.Today);
        return [.. Enumerable.Range(0, records.Count).Select(row => (IsSet(run.SurelyTrue(output), row), IsSet(run.SurelyFalse(output), row)))];
    }

    private static bool IsSet(ReadOnlySpan<ulong> bits, int row) => (bits[row >> 6] >> row & 1) != 0;
}
