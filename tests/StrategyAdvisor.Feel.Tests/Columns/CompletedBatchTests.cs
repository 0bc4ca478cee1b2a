using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Tests.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;

namespace StrategyAdvisor.Feel.Tests.Columns;

/// <summary>Half-known records, completed a few ways: what is known stays, what is not becomes some value that it can have.</summary>
public sealed class CompletedBatchTests
{
    private const int Numbers = 16;

    private static readonly HashSet<Field> All =
        Sample.Type.Fields.Concat(Sample.Type.Fields.Select(field => field.Type).OfType<ListType>().Select(list => list.Element).OfType<RecordType>().SelectMany(type => type.Fields)).ToHashSet<Field>(ReferenceEqualityComparer.Instance);

    private static readonly RecordBatch Records = Sample.RecordsOf(
    [
        "a=1 flag=true colour=red note=x day=2026-01-31 cost=2.5 items=(name:Ana size:1 big:true)(name:Luis colour:blue) tags=(1)(?)",
        "b=2 sign=false items=(seen:2026-06-01)",
        "amount=-3.5 items=?",
        "",
    ]);

    [Fact]
    public void Every_fact_has_a_value_within_its_bounds_and_the_known_ones_keep_theirs()
    {
        for (var number = 0; number < Numbers; number++) AssertCompletes(Records, Completed(number, All));
    }

    [Fact]
    public void What_is_on_record_does_not_change()
    {
        var completed = Completed(3, All);
        Assert.All(Records.Columns.Zip(completed.Columns), pair => Assert.Equal(pair.First.Recorded, pair.Second.Recorded));
    }

    [Fact]
    public void An_unknown_list_is_empty_and_a_known_one_keeps_its_entries()
    {
        var (before, after) = ((ListColumn)Records.Columns[9], (ListColumn)Completed(5, All).Columns[9]);
        Assert.Equal(before.Offsets, after.Offsets);
        Assert.All(Enumerable.Range(0, Records.Count), row => Assert.True(after.IsKnown(row)));
    }

    [Fact]
    public void The_same_number_gives_the_same_values_and_others_give_others()
    {
        var values = Enumerable.Range(0, Numbers).Select(number => ((ScaledColumn)Completed(number, All).Columns[3]).Values).ToList();
        Assert.All(values.Select((numbers, number) => (numbers, number)), known => Assert.Equal(known.numbers, ((ScaledColumn)Completed(known.number, All).Columns[3]).Values));
        Assert.True(values.Select(numbers => string.Join(' ', numbers)).Distinct(StringComparer.Ordinal).Count() > 3);
    }

    [Fact]
    public void A_fact_that_is_not_asked_for_stays_unknown()
    {
        var completed = Completed(2, new HashSet<Field>(ReferenceEqualityComparer.Instance) { Sample.Type.Fields[0] });
        Assert.True(completed.Columns[0].IsKnown(3));
        Assert.Same(Records.Columns[1], completed.Columns[1]);
    }

    /// <summary>This is what lets a few completions tell, of a verdict, that no explaining will settle it.</summary>
    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void A_value_that_all_completions_agree_on_is_contradicted_by_none(int seed)
    {
        var random = new Random(seed);
        var (settled, contrary) = (0, 0);
        for (var number = 0; number < 600; number++)
        {
            var facts = new GeneratedFacts(random);
            var expression = new GeneratedExpression(random).Boolean(1 + random.Next(3));
            var sample = Sample.Of(facts.Text);
            var node = Sample.Parse(expression);
            if (Compiled(node) is not { } condition) continue;
            var completions = Enumerable.Range(0, Numbers).Select(completion => condition(new CompletedBatch(completion, DayNumber.Of(Sample.Today), All).Of(sample.Records))).ToList();
            contrary += completions.Contains(Truth.True) && completions.Contains(Truth.False) ? 1 : 0;
            if (sample.Explainer.Settle(sample.Explainer.Explain(node)) is not Truth { IsSettled: true } truth) continue;
            settled++;
            Assert.True(completions.TrueForAll(completion => completion == truth), $"settled {truth}: {expression} with {facts.Text}");
        }

        Assert.True(settled > 100, $"only {settled} settled");
        Assert.True(contrary > 60, $"only {contrary} were found to differ");
    }

    private static RecordBatch Completed(int number, HashSet<Field> fields) => new CompletedBatch(number, DayNumber.Of(Sample.Today), fields).Of(Records);

    private static Func<RecordBatch, Truth>? Compiled(TypedNode node)
    {
        var diagnostics = new DiagnosticList();
        var compiler = new ExpressionCompiler(Sample.Account, diagnostics);
        var output = compiler.AddTruth(node, Excerpt.Of(""));
        if (diagnostics.HasErrors) return null;
        var run = new ProgramRun(compiler.Build());
        return records =>
        {
            run.Evaluate(records, 0, 1, Sample.Today);
            return Truth.Of((run.SurelyTrue(output)[0] & 1) != 0, (run.SurelyFalse(output)[0] & 1) != 0);
        };
    }

    private static void AssertCompletes(RecordBatch before, RecordBatch after)
    {
        for (var slot = 0; slot < before.Columns.Length; slot++)
        {
            if (before.Columns[slot] is ListColumn list) AssertCompletes(list.Entries, ((ListColumn)after.Columns[slot]).Entries);
            else AssertCompletes(before.Columns[slot], after.Columns[slot], before.Type.Fields[slot]);
        }
    }

    private static void AssertCompletes(Column before, Column after, Field field)
    {
        for (var row = 0; row < before.Count; row++)
        {
            Assert.True(after.IsKnown(row), $"{field.Name} of {row}");
            if (before.IsKnown(row)) Assert.Equal(ValueOf(before, row), ValueOf(after, row));
            var number = after is ScaledColumn scaled ? scaled.Values[row] / (decimal)Math.Pow(10, scaled.Decimals) : 0;
            if (after is ScaledColumn) Assert.InRange(number, field.Minimum ?? decimal.MinValue, field.Maximum ?? decimal.MaxValue);
            if (after is CodeColumn codes) Assert.InRange(codes.Codes[row], 0, codes.Allowed.Values.Length - 1);
        }
    }

    private static object? ValueOf(Column column, int row) => column switch
    {
        BitColumn bits => Bits.IsSet(bits.Values, row),
        CodeColumn codes => codes.Codes[row],
        DayColumn days => days.Days[row],
        ScaledColumn numbers => numbers.Values[row],
        TextColumn texts => texts.Values[row],
        _ => throw new ArgumentException(column.GetType().Name, nameof(column)),
    };
}
