using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Compilation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Tells of many accounts at once which verdicts no completion will settle: a rule that fires in one completion of the unknown facts and is quiet in another stays undecided.
/// A few completions of a whole batch, run as columns, show that for most verdicts at a small part of what it costs to explain one. What they do not show is left to explain.
/// </summary>
/// <param name="rules">Positions among the pack's rules.</param>
internal sealed class DifferingCompletions(CompiledPack pack, ImmutableArray<int> rules)
{
    private const int MostCompletions = 16;

    // To explain an account costs about as much as to run one completion over this many.
    private const int RunsForOneExplained = 64;

    private Conditions? _conditions;

    /// <summary>Takes out the verdicts of which two completions differ.</summary>
    public void Strike(OpenVerdicts open, FactBatch batch, LocalDate today)
    {
        ulong[][] fires = Empty(open), quiet = Empty(open);
        for (var number = 0; number < MostCompletions && (long)open.Accounts() * RunsForOneExplained > open.Count; number++)
        {
            _conditions ??= Compile();
            var completed = new CompletedBatch(number, DayNumber.Of(today), _conditions.Facts).Of(batch.Accounts);
            for (int start = 0, count; start < open.Count; start += count)
            {
                count = BatchEvaluator.ChunkFrom(completed, open.First + start, open.First + open.Count);
                _conditions.Run.Evaluate(completed, open.First + start, count, today);
                for (var index = 0; index < rules.Length; index++) Compare(_conditions, index, start >> 6, Bits.Words(count), open[index], fires[index], quiet[index]);
            }
        }
    }

    private static void Compare(Conditions conditions, int index, int firstWord, int words, Span<ulong> open, ulong[] fires, ulong[] quiet)
    {
        var yes = conditions.Run.SurelyTrue(conditions.Outputs[index]);
        var no = conditions.Run.SurelyFalse(conditions.Outputs[index]);
        for (var word = 0; word < words; word++)
        {
            fires[firstWord + word] |= yes[word];
            quiet[firstWord + word] |= no[word];
            open[firstWord + word] &= ~(fires[firstWord + word] & quiet[firstWord + word]);
        }
    }

    private ulong[][] Empty(OpenVerdicts open) => [.. rules.Select(_ => new ulong[Bits.Words(open.Count)])];

    /// <summary>A program of these conditions alone. The pack compiled before, so these do.</summary>
    private Conditions Compile()
    {
        var compiler = new ExpressionCompiler(pack.Pack.Account, new DiagnosticList());
        var conditions = rules.Select(rule => pack.Pack.Rules[rule].When).ToList();
        var outputs = conditions.Select(condition => compiler.AddTruth(condition.Node, condition.Text)).ToImmutableArray();
        var facts = NodeChildren.Deep(conditions.Select(condition => condition.Node)).OfType<FieldNode>().Select(node => node.Field);
        return new Conditions(new ProgramRun(compiler.Build()), outputs, facts.ToHashSet<Field>(ReferenceEqualityComparer.Instance));
    }

    private sealed record Conditions(ProgramRun Run, ImmutableArray<TruthOutput> Outputs, HashSet<Field> Facts);
}
