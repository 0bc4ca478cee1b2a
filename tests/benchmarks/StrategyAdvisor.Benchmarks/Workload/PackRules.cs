using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Benchmarks.Workload;

/// <summary>Our engine: the rules as a pack, the facts as columns made beforehand.</summary>
/// <param name="threads">How many evaluators share the accounts.</param>
/// <param name="settles">See <see cref="BatchEvaluator"/>.</param>
internal sealed class PackRules(CompiledPack pack, FactBatch batch, int threads, bool settles = false) : IEngine
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    private readonly BatchEvaluator[] _evaluators = [.. Enumerable.Range(0, threads).Select(_ => new BatchEvaluator(pack, settles))];

    private readonly PackOutcomes _outcomes = new(pack);

    public string Name => settles ? "our engine, settling" : threads == 1 ? "our engine" : $"our engine, {threads} threads";

    public int Accounts => batch.Count;

    public static CompiledPack Load()
    {
        var diagnostics = new DiagnosticList();
        var folder = Path.Combine(Repository.Root, "tests/benchmarks/StrategyAdvisor.Benchmarks/workload-pack");
        return PackLoader.Load(PackFiles.Load(folder, "workload-pack", diagnostics), folder, diagnostics)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics.Sorted().Select(DiagnosticPrinter.Print)));
    }

    public void Pass(Outcomes outcomes)
    {
        if (threads == 1)
        {
            _outcomes.Write(_evaluators[0].Evaluate(batch, Today), outcomes, 0, batch.Count);
            return;
        }

        var table = new VerdictTable(pack, batch.Count);
        var share = (batch.Count / threads + BatchEvaluator.Chunk) / BatchEvaluator.Chunk * BatchEvaluator.Chunk;
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread =>
        {
            var first = thread * share;
            if (first >= batch.Count) return;
            var count = Math.Min(share, batch.Count - first);
            _evaluators[thread].Evaluate(batch, Today, table, first, count);
            _outcomes.Write(table, outcomes, first, count);
        });
    }
}
