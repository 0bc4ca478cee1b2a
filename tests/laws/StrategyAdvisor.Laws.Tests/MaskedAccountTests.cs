using NodaTime;
using StrategyAdvisor.Laws.Masked;

namespace StrategyAdvisor.Laws.Tests;

/// <summary>The default pack on accounts whose facts are hidden in turn; <c>StrategyAdvisor.Laws masked</c> does the same for as many as one likes.</summary>
public sealed class MaskedAccountTests
{
    private const int Accounts = 1_500;

    private static readonly MaskedRun Run = Ran();

    [Fact]
    public void No_verdict_and_no_decision_is_contradicted_by_a_completion() =>
        Assert.Empty(Run.Tallies.Where(tally => tally.Unsound > 0).Select(tally => tally.Name));

    [Fact]
    public void Both_evaluators_agree_and_evidence_suffices()
    {
        Assert.True(Run.Examination.Verdicts > 10_000, $"only {Run.Examination.Verdicts} verdicts were examined");
        Assert.Empty(Run.Examination.Broken);
    }

    [Fact]
    public void What_is_missing_is_what_decides()
    {
        Assert.True(Run.Examination.Missing > 100, $"only {Run.Examination.Missing} missing facts were examined");
        Assert.Equal(0, Run.Examination.MissingInVain);
    }

    [Fact]
    public void Hardly_a_verdict_is_left_open_though_all_completions_agree()
    {
        var (open, agreed) = (Run.Tallies.Sum(tally => tally.Open), Run.Tallies.Sum(tally => tally.OpenThoughAgreed));
        Assert.True(open > 500, $"only {open} verdicts were left open");
        Assert.InRange(agreed, 0, open / 200);
    }

    private static MaskedRun Ran()
    {
        var run = new MaskedRun(DefaultPack.Load(), new LocalDate(2026, 6, 30), new Random(7), oneInHowMany: 8);
        run.Run(Accounts);
        return run;
    }
}
