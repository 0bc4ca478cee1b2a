using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Laws.Masked;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.HalfKnown;

/// <summary>How often the facts that are missing for a verdict are exactly those that can decide it, in accounts of which many facts are unknown.</summary>
internal sealed class HalfKnownRun
{
    private readonly CompiledPack _pack;
    private readonly LocalDate _today;
    private readonly HalfKnownDrawing _drawing;
    private readonly RecordWriter _writer;
    private readonly WitnessSearch _search;

    public HalfKnownRun(CompiledPack pack, LocalDate today, Random random)
    {
        _pack = pack;
        _today = today;
        var constants = pack.Pack.Rules.SelectMany(rule => new RuleReads(rule.When.Node).Constants).ToHashSet();
        _drawing = new HalfKnownDrawing(new FactPool(constants, today), random);
        _writer = new RecordWriter(pack.Pack.Dictionary.Account);
        _search = new WitnessSearch(pack, today, random);
        Tallies = [.. pack.Pack.Rules.Select(rule => new MissingTally(rule.Id))];
    }

    /// <summary>By rule.</summary>
    public ImmutableArray<MissingTally> Tallies { get; }

    public void Run(int accounts)
    {
        var drawn = Enumerable.Range(0, accounts).Select(_ => _drawing.Draw(_pack.Pack.Dictionary.Account)).ToList();
        drawn.ForEach(_writer.Add);
        var batch = new FactBatch(_pack.Pack.Dictionary, _writer.Build(), ProvenanceTable.Empty);
        for (var account = 0; account < accounts; account++)
        {
            var explainer = new Explainer(batch.Accounts, account, _pack.Pack.Account, _today);
            var facts = DrawnFacts.Of(drawn[account], batch.Accounts, account);
            for (var rule = 0; rule < Tallies.Length; rule++)
            {
                if (Undecided(rule, explainer) is not { } undecided) continue;
                Tallies[rule].Named += undecided.Facts.Length;
                if (undecided.IsExact) continue;
                Tallies[rule].Superset++;
                foreach (var fact in undecided.Facts.Where(fact => !_search.Finds(rule, drawn[account], facts[fact]))) Tallies[rule].WithoutWitness.Add(Path(fact));
            }
        }
    }

    private MissingFacts? Undecided(int rule, Explainer explainer)
    {
        var verdict = RuleExplainer.Explain(_pack.Pack.Rules[rule], explainer);
        Tallies[rule].Asked++;
        if (verdict.Undecided is null) return null;
        Tallies[rule].Undecided++;
        return explainer.Missing(verdict.When);
    }

    private static string Path(FactReference fact) => fact.Record is null ? fact.Field.Name : $"{Path(fact.Record.List)}.{fact.Field.Name}";
}
