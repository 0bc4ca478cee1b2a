using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Fuzz.Targets;

/// <summary>What must hold for every evaluation.</summary>
internal static class Evaluations
{
    /// <summary>Evaluates every rule on every account both ways, and explains what a brief would print.</summary>
    public static void Check(CompiledPack pack, FactBatch batch)
    {
        var verdicts = new BatchEvaluator(pack).Evaluate(batch, Fixture.Today);
        for (var account = 0; account < batch.Count; account++)
        {
            var explainer = new Explainer(batch.Accounts, account, pack.Pack.Account, Fixture.Today) { CompletionLimit = 50 };
            var settling = new Explainer(batch.Accounts, account, pack.Pack.Account, Fixture.Today);
            for (var rule = 0; rule < pack.Pack.Rules.Length; rule++)
            {
                var when = pack.Pack.Rules[rule].When.Node;
                Explain(explainer, when);
                Compare(TruthOf(verdicts[rule, account]), settling.Settle(settling.Explain(when)), pack.Pack.Rules[rule].Id);
            }

            new AccountAssessor(pack.Pack).Assess(batch, account, Fixture.Today, verdicts);
        }
    }

    /// <summary>Explains an expression; a settled verdict must follow from its evidence alone.</summary>
    public static Explanation Explain(Explainer explainer, TypedNode node)
    {
        var explanation = explainer.Explain(node);
        var evidence = explainer.Evidence(explanation);
        explainer.Missing(explanation);
        if (explanation.Value is Truth { IsSettled: true })
            BrokenPromise.Unless(explainer.Recheck(node, evidence).Equals(explanation.Value), $"{explanation.Value} does not follow from its {evidence.Length} facts of evidence");
        return explanation;
    }

    /// <summary>The compiled verdict and the explained one are the same.</summary>
    /// <param name="of">What they are verdicts of.</param>
    public static void Compare(Truth compiled, Possible value, string of)
    {
        var explained = Truth.Of(value);
        BrokenPromise.Unless(compiled == explained, $"{of}: compiled {compiled}, explained {explained}");
    }

    private static Truth TruthOf(Verdict verdict) => Truth.Of(verdict == Verdict.Fires, verdict == Verdict.Quiet);
}
