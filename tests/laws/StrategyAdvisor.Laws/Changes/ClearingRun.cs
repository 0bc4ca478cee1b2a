using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Changes;

/// <summary>Puts what would clear a rule to the test, at accounts at which the rule fires.</summary>
/// <param name="most">Facts that are changed together.</param>
internal sealed class ClearingRun(CompiledPack pack, LocalDate today, int most)
{
    private const int Draws = 200;

    private readonly List<string> _broken = [];

    public IReadOnlyList<string> Broken => _broken;

    public int Made { get; private set; }

    public int Found { get; private set; }

    public int Without { get; private set; }

    /// <summary>Rules for which an account was drawn at which they fire.</summary>
    public int Rules { get; private set; }

    /// <param name="accounts">A rule.</param>
    public void Run(Random random, int accounts)
    {
        foreach (var rule in pack.Pack.Rules) Run(rule, random, accounts);
    }

    private void Run(Rule rule, Random random, int accounts)
    {
        var single = PackCompiler.Compile(pack.Pack with { Rules = [rule] }, new DiagnosticList());
        var reads = new RuleReads(rule.When.Node);
        var pool = new FactPool(reads.Constants, today);
        var drawing = new DraftDrawing(pack.Pack.Dictionary, reads, pool, random);
        var evaluator = new BatchEvaluator(single);
        var trial = new ClearingTrial(pack, rule, today, most);
        var tried = 0;
        for (var draw = 0; draw < Draws && tried < accounts; draw++)
        {
            var batch = FactBatchBuilder.One(pack.Pack.Dictionary, drawing.Draw());
            if (evaluator.Evaluate(batch, today)[0, 0] != Verdict.Fires) continue;
            trial.Try(batch, single, reads, pool);
            tried++;
        }

        if (tried > 0) Rules++;
        (Made, Found, Without) = (Made + trial.Made, Found + trial.Found, Without + trial.Without);
        _broken.AddRange(trial.Broken);
    }
}
