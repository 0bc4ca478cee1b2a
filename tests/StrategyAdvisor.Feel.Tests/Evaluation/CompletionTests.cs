using StrategyAdvisor.Feel.Evaluation;

namespace StrategyAdvisor.Feel.Tests.Evaluation;

/// <summary>Random expressions and half-known facts against every completion of them.</summary>
public sealed class CompletionTests
{
    private const int MostCompletions = 1_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_known_value_holds_in_every_completion_and_missing_facts_are_those_that_make_a_difference(int seed)
    {
        var random = new Random(seed);
        var (settled, refined) = (0, 0);
        for (var number = 0; number < 800; number++)
        {
            var facts = new GeneratedFacts(random);
            var expression = new GeneratedExpression(random).Boolean(random.Next(4));
            var outcome = Check(expression, facts);
            settled += outcome == Outcome.Settled ? 1 : 0;
            refined += outcome == Outcome.Refined ? 1 : 0;
        }

        Assert.True(settled > 150, $"only {settled} settled");
        Assert.True(refined > 80, $"only {refined} with exactly known missing facts");
    }

    private enum Outcome
    {
        Settled,
        Refined,
        Open,
    }

    private static Outcome Check(string expression, GeneratedFacts facts)
    {
        var explainer = Sample.Of(facts.Text).Explainer;
        var node = Sample.Parse(expression);
        var explanation = explainer.Explain(node);
        var told = $"{expression} with {facts.Text}";
        if (facts.Completions > MostCompletions) return Outcome.Open;
        var verdicts = facts.Complete(MostCompletions).Select(completion => new CompletedReader(completion, facts.Recorded).Read(node)).ToList();
        if (explanation.Value is Truth { IsSettled: true } truth)
        {
            Assert.All(verdicts, verdict => Assert.True(verdict is bool known && known == truth.MustBeTrue, told));
            Assert.True(explanation.Value.Equals(explainer.Recheck(node, explainer.Evidence(explanation))), $"evidence: {told}");
            Assert.Empty(explainer.Missing(explanation).Facts);
            return Outcome.Settled;
        }

        return CheckMissing(explainer, explanation, facts, verdicts, told);
    }

    private static Outcome CheckMissing(Explainer explainer, Explanation explanation, GeneratedFacts facts, List<object?> verdicts, string told)
    {
        var missing = explainer.Missing(explanation);
        var named = missing.Facts.Select(Sample.Path).ToHashSet(StringComparer.Ordinal);
        var deciding = facts.Deciding(verdicts).ToHashSet(StringComparer.Ordinal);
        Assert.True(deciding.IsSubsetOf(named), $"missing {string.Join(", ", named)}, deciding {string.Join(", ", deciding)}: {told}");
        if (!missing.IsExact || !facts.IsComplete) return Outcome.Open;
        Assert.True(deciding.SetEquals(named), $"missing {string.Join(", ", named)}, deciding only {string.Join(", ", deciding)}: {told}");
        if (verdicts.TrueForAll(verdict => Equals(verdict, verdicts[0])))
            Assert.True(Equals(verdicts[0], explainer.Settle(explanation) is Truth { IsSettled: true } settled ? settled.MustBeTrue : null), $"all completions are {verdicts[0]}: {told}");
        return Outcome.Refined;
    }
}
