using NodaTime;
using StrategyAdvisor.Laws.Masked;
using StrategyAdvisor.Laws.Packs;

namespace StrategyAdvisor.Laws.Tests;

/// <summary>Packs of random rules on accounts whose facts are hidden; <c>StrategyAdvisor.Laws generated</c> does the same for as many as one likes.</summary>
public sealed class MixedPackTests
{
    private const int Packs = 60;
    private const int AccountsOfPack = 60;

    private static readonly MaskedSums Sums = Ran();

    [Fact]
    public void No_law_is_broken_by_rules_of_any_operations()
    {
        Assert.True(Sums.Verdicts > 2_000, $"only {Sums.Verdicts} verdicts were examined");
        Assert.True(Sums.Broken == 0, string.Join('\n', Sums.Lines()));
    }

    [Fact]
    public void Few_verdicts_are_left_open_though_all_completions_agree_and_few_facts_named_in_vain()
    {
        Assert.True(Sums.Open > 1_000, $"only {Sums.Open} were left open");
        Assert.InRange(Sums.OpenThoughAgreed, 0, Sums.Open / 200);
        Assert.InRange(Sums.MissingInVain, 0, Sums.Missing / 50);
    }

    private static MaskedSums Ran()
    {
        var sums = new MaskedSums();
        for (var seed = 1; seed <= Packs; seed++)
        {
            var (pack, text) = MixedPack.Draw(seed);
            var run = new MaskedRun(pack, new LocalDate(2026, 6, 30), new Random(seed), oneInHowMany: 5);
            run.Run(AccountsOfPack);
            sums.Add(run, text);
        }

        return sums;
    }
}
