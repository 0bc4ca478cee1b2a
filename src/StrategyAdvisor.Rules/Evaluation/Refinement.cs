using System.Numerics;
using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Columns;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Programs;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Rules.Evaluation;

/// <summary>
/// Settles verdicts and decisions that the program leaves open though all completions of the unknown facts agree, so that a table says what a brief says. The program itself
/// marks the accounts where that can be (a fact is unknown that pulls both ways); only those of which no two completions were found to differ are explained. So are accounts with numbers
/// that the program cannot hold.
/// </summary>
internal sealed class Refinement
{
    private readonly CompiledPack _pack;
    private readonly ImmutableArray<BlurredAnswer> _blurred;
    private readonly DifferingCompletions _differing;
    private readonly ImmutableArray<PlacedMeasure> _measures;
    private readonly ImmutableArray<PlacedMeasure> _following;

    public Refinement(CompiledPack pack)
    {
        _pack = pack;
        _blurred = BlurredAnswer.Of(pack);
        _differing = new DifferingCompletions(pack.Pack.Account, _blurred);
        _measures = [.. pack.Pack.Portfolio.Measured.SelectMany((set, number) => set.Measures.Select((measure, position) => new PlacedMeasure(measure, number, position)))];
        _following = [.. _measures.Where(found => LooksAtAnswers(found.Measure))];
    }

    private static bool LooksAtAnswers(Measure measure) => LooksAtAnswers(measure.Value.Node) || (measure.Where is { } where && LooksAtAnswers(where.Node));

    private static bool LooksAtAnswers(TypedNode node) => NodeChildren.Deep([node]).Any(part => part is DefinitionNode { Definition.IsAnswer: true });

    /// <summary>Room for what <see cref="Collect"/> finds.</summary>
    public OpenAnswers Empty(int first, int count) => new(_blurred.Length, first, count);

    /// <summary>Takes what may have to be settled of the chunk that was just run and put into the table.</summary>
    /// <param name="first">The chunk's first account, a multiple of 64.</param>
    public void Collect(ProgramRun run, VerdictTable table, int first, int count, OpenAnswers open)
    {
        for (var index = 0; index < _blurred.Length; index++) _blurred[index].Collect(run, table, first, count, open[index][((first - open.First) >> 6)..]);
    }

    /// <summary>Settles what can be.</summary>
    /// <param name="open">What was collected of these accounts.</param>
    public void Refine(OpenAnswers open, FactBatch batch, LocalDate today, VerdictTable table)
    {
        _differing.Strike(open, batch, today);
        for (var word = 0; word < Bits.Words(open.Count); word++)
        {
            for (var accounts = open.Any(word) | open.Overflowing[word]; accounts != 0; accounts &= accounts - 1)
            {
                var account = (word << 6) + BitOperations.TrailingZeroCount(accounts);
                if ((open.Overflowing[word] >> account & 1) != 0)
                {
                    Explain(batch, open.First + account, today, table);
                    continue;
                }

                var answers = _blurred.Where((_, index) => (open[index][account >> 6] >> account & 1) != 0);
                Refine([.. answers], batch, open.First + account, today, table);
            }
        }
    }

    private void Refine(ImmutableArray<BlurredAnswer> open, FactBatch batch, int account, LocalDate today, VerdictTable table)
    {
        var explainer = new Explainer(batch.Accounts, account, _pack.Pack.Account, today);
        var isChanged = false;
        foreach (var answer in open)
        {
            var value = explainer.Settle(explainer.Explain(answer.Asked.Node));
            if (!value.IsSettled) continue;
            if (!answer.IsDecision) table.Settle(answer.Number, account, fires: Truth.Of(value).MustBeTrue);
            isChanged = true;
        }

        if (isChanged) Follow(explainer, account, table, _following);
    }

    /// <summary>Where a number does not fit the program's 64 bits, decimals tell all that it left open.</summary>
    private void Explain(FactBatch batch, int account, LocalDate today, VerdictTable table)
    {
        var explainer = new Explainer(batch.Accounts, account, _pack.Pack.Account, today);
        for (var rule = 0; rule < _pack.Outputs.Length; rule++)
        {
            if (table[rule, account] != Verdict.Undecided) continue;
            var value = explainer.Settle(explainer.Explain(_pack.Pack.Rules[rule].When.Node));
            if (value.IsSettled) table.Settle(rule, account, fires: Truth.Of(value).MustBeTrue);
        }

        Follow(explainer, account, table, _measures);
    }

    /// <summary>Severities, decisions and measures that look at what was settled follow it.</summary>
    private void Follow(Explainer explainer, int account, VerdictTable table, ImmutableArray<PlacedMeasure> measures)
    {
        for (var rule = 0; rule < _pack.Outputs.Length; rule++)
        {
            if (_pack.Outputs[rule].Severity is null || explainer.Explain(_pack.Pack.Rules[rule].Severity.Node).Value is not CodeSet codes) continue;
            table.Severities(rule)[account] = (byte)BitOperations.TrailingZeroCount(codes.Set);
        }

        for (var decision = 0; decision < table.Decisions.Length; decision++)
            table.Decisions[decision]?.Put(account, explainer.ExplainSettled(_pack.Pack.Decisions[decision].Value.Node).Value);

        foreach (var (measure, set, position) in measures)
            table.Measured[set][position].Put(account, explainer.Explain(measure.Value.Node).Value, measure.Where is { } where ? explainer.Explain(where.Node).Value : null);
    }

    /// <summary>A measure, and where its column stands in <see cref="VerdictTable.Measured"/>.</summary>
    private sealed record PlacedMeasure(Measure Measure, int Set, int Position);
}
