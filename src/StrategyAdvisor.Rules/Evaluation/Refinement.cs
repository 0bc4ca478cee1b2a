using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Settles verdicts that the program leaves open though all completions of the unknown facts agree, so that a table says what a brief says. The program itself
/// marks the accounts where that can be (a fact is unknown that pulls a rule both ways); only those of which no two completions were found to differ are explained.
/// </summary>
internal sealed class Refinement
{
    private readonly CompiledPack _pack;
    private readonly ImmutableArray<int> _blurred;
    private readonly DifferingCompletions _differing;
    private readonly ImmutableArray<(Measure Measure, int Set, int Position)> _following;

    public Refinement(CompiledPack pack)
    {
        _pack = pack;
        _blurred = [.. Enumerable.Range(0, pack.Outputs.Length).Where(rule => pack.Outputs[rule].Blurred is not null)];
        _differing = new DifferingCompletions(pack, _blurred);
        _following = [.. pack.Pack.Portfolio.Measured.SelectMany((set, number) => set.Measures.Select((measure, position) => (measure, number, position))).Where(found => LooksAtVerdicts(found.measure))];
    }

    private static bool LooksAtVerdicts(Measure measure) => FindingReaders.Read(measure.Value.Node) || (measure.Where is { } where && FindingReaders.Read(where.Node));

    /// <summary>Room for what <see cref="Collect"/> finds.</summary>
    public OpenVerdicts Empty(int first, int count) => new(_blurred, first, count);

    /// <summary>Takes what may have to be settled of the chunk that was just run and put into the table.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    public void Collect(ProgramRun run, VerdictTable table, int first, int count, OpenVerdicts open)
    {
        var last = Bits.Words(count) - 1;
        for (var index = 0; index < _blurred.Length; index++)
        {
            var rule = _blurred[index];
            var blurred = run.SurelyTrue(_pack.Outputs[rule].Blurred!.Value);
            var fires = table.Fires(rule)[(first >> 6)..];
            var quiet = table.Quiet(rule)[(first >> 6)..];
            var target = open[index][((first - open.First) >> 6)..];
            for (var word = 0; word <= last; word++) target[word] = blurred[word] & ~fires[word] & ~quiet[word];
            if ((count & 63) != 0) target[last] &= (1UL << (count & 63)) - 1;
        }
    }

    /// <summary>Settles what can be.</summary>
    /// <param name="open">What was collected of these accounts.</param>
    public void Refine(OpenVerdicts open, FactBatch batch, LocalDate today, VerdictTable table)
    {
        _differing.Strike(open, batch, today);
        for (var word = 0; word < Bits.Words(open.Count); word++)
        {
            for (var accounts = open.Any(word); accounts != 0; accounts &= accounts - 1)
            {
                var account = (word << 6) + BitOperations.TrailingZeroCount(accounts);
                var rules = _blurred.Where((_, index) => (open[index][account >> 6] >> account & 1) != 0);
                Refine([.. rules], batch, open.First + account, today, table);
            }
        }
    }

    private void Refine(ImmutableArray<int> open, FactBatch batch, int account, LocalDate today, VerdictTable table)
    {
        var explainer = new Explainer(batch.Accounts, account, _pack.Pack.Account, today);
        var isChanged = false;
        foreach (var rule in open)
        {
            var truth = Truth.Of(explainer.Settle(explainer.Explain(_pack.Pack.Rules[rule].When.Node)));
            if (!truth.IsSettled) continue;
            table.Settle(rule, account, fires: truth.MustBeTrue);
            isChanged = true;
        }

        if (isChanged) Follow(explainer, account, table);
    }

    /// <summary>Severities, decisions and measures that look at a verdict follow it.</summary>
    private void Follow(Explainer explainer, int account, VerdictTable table)
    {
        for (var rule = 0; rule < _pack.Outputs.Length; rule++)
        {
            if (_pack.Outputs[rule].Severity is null || explainer.Explain(_pack.Pack.Rules[rule].Severity.Node).Value is not CodeSet codes) continue;
            table.Severities(rule)[account] = (byte)BitOperations.TrailingZeroCount(codes.Set);
        }

        for (var decision = 0; decision < table.Decisions.Length; decision++)
            table.Decisions[decision]?.Put(account, explainer.Explain(_pack.Pack.Decisions[decision].Value.Node).Value);

        foreach (var (measure, set, position) in _following)
            table.Measured[set][position].Put(account, explainer.Explain(measure.Value.Node).Value, measure.Where is { } where ? explainer.Explain(where.Node).Value : null);
    }
}
