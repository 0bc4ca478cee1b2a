using NodaTime;
using StrategyAdvisor.Laws.Masked;
using StrategyAdvisor.Laws.Packs;

namespace StrategyAdvisor.Laws.Tests;

/// <summary>The laws on packs of random rules: no verdict is contradicted by a completion, evidence suffices, and what is missing is what decides.</summary>
public sealed class GeneratedPackTests
{
    private const int Packs = 30;
    private const int Accounts = 60;

    private static readonly ImmutableArray<MaskedRun> Runs = [.. Enumerable.Range(100, Packs).Select(Ran)];

    [Fact]
    public void No_verdict_is_contradicted_by_a_completion() =>
        Assert.Empty(Runs.SelectMany((run, place) => run.Tallies.Where(tally => tally.Unsound > 0).Select(tally => $"pack {place}: {tally.Name}")));

    [Fact]
    public void Both_evaluators_agree_and_evidence_suffices()
    {
        Assert.True(Runs.Sum(run => run.Examination.Verdicts) > 2_000, $"only {Runs.Sum(run => run.Examination.Verdicts)} verdicts were examined");
        Assert.Empty(Runs.SelectMany((run, place) => run.Examination.Broken.Select(broken => $"pack {place}: {broken}")));
    }

    [Fact]
    public void What_is_missing_is_what_decides_so_that_nothing_is_asked_that_could_change_nothing()
    {
        Assert.True(Runs.Sum(run => run.Examination.Missing) > 100, $"only {Runs.Sum(run => run.Examination.Missing)} missing facts were examined");
        Assert.Equal(0, Runs.Sum(run => run.Examination.MissingInVain));
    }

    private static MaskedRun Ran(int seed)
    {
        var run = new MaskedRun(GeneratedPack.Draw(seed).Pack, new LocalDate(2026, 6, 30), new Random(seed), oneInHowMany: 2);
        run.Run(Accounts);
        return run;
    }
}
