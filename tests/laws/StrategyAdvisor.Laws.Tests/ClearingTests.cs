using NodaTime;
using StrategyAdvisor.Laws.Changes;
using StrategyAdvisor.Laws.Packs;
using StrategyAdvisor.Rules.Compilation;

namespace StrategyAdvisor.Laws.Tests;

/// <summary>
/// What would clear a rule, against a slow search that knows the text of the law only: the printed change makes the rule quiet, none with fewer facts and none
/// nearer does, none of the same size is left out, and the rules that it raises and clears are those it names. <c>StrategyAdvisor.Laws clearing</c> does the same for as many packs as one likes.
/// </summary>
public sealed class ClearingTests
{
    private const int Packs = 25;
    private const int Facts = 2;

    private static readonly LocalDate Today = new(2026, 6, 30);

    [Fact]
    public void What_clears_a_rule_of_a_generated_pack_is_what_a_slow_search_finds()
    {
        var runs = Enumerable.Range(1, Packs).Select(seed => Ran(GeneratedPack.Draw(seed).Pack, seed, accounts: 3)).ToList();
        Assert.Empty(runs.SelectMany(run => run.Broken));
        Assert.True(runs.Sum(run => run.Made) > 200, $"only {runs.Sum(run => run.Made)} changes were made");
        Assert.True(runs.Sum(run => run.Without) > 100, $"only {runs.Sum(run => run.Without)} times there was none");
    }

    [Fact]
    public void What_clears_a_rule_of_the_default_pack_is_what_a_slow_search_finds()
    {
        var run = Ran(DefaultPack.Load(), seed: 1, accounts: 1);
        Assert.Empty(run.Broken);
        Assert.True(run.Rules > 120, $"only {run.Rules} rules fired");
        Assert.True(run.Made > 40, $"only {run.Made} changes were made");
    }

    private static ClearingRun Ran(CompiledPack pack, int seed, int accounts)
    {
        var run = new ClearingRun(pack, Today, Facts);
        run.Run(new Random(seed), accounts);
        return run;
    }
}
