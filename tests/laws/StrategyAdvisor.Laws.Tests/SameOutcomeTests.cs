using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Laws.Accounts;
using StrategyAdvisor.Laws.Masked;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Laws.Tests;

/// <summary>Equal facts and rules give equal outcomes, however the work is split and whatever other rules there are.</summary>
public sealed class SameOutcomeTests
{
    private const int Accounts = 2_000;

    private const string UnrelatedRule = """
        group: buying
        definitions:
          an unrelated definition: |
            count(contacts) > 0
        rules:
          - rule: an-unrelated-rule
            title: {en: T, es: T}
            when: |
              an unrelated definition
            severity: info
            warning: {en: W, es: W}
            sources: [P]
        """;

    private static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly CompiledPack Pack = DefaultPack.Load();

    private static readonly FactBatch Portfolio = MaskedPortfolio.Draw(Pack.Pack, Today, new Random(3), Accounts);

    private static readonly string Outcomes = Print(Pack, new BatchEvaluator(Pack).Evaluate(Portfolio, Today));

    [Theory]
    [InlineData(2, 64)]
    [InlineData(2, 1_024)]
    [InlineData(5, 192)]
    public void The_number_of_threads_changes_nothing(int threads, int part)
    {
        var table = new VerdictTable(Pack, Accounts);
        var evaluators = new ThreadLocal<BatchEvaluator>(() => new BatchEvaluator(Pack));
        Parallel.For(0, (Accounts + part - 1) / part, new ParallelOptions { MaxDegreeOfParallelism = threads },
            number => evaluators.Value!.Evaluate(Portfolio, Today, table, number * part, Math.Min(part, Accounts - (number * part))));
        Assert.Equal(Outcomes, Print(Pack, table));
    }

    [Fact]
    public void An_account_alone_gives_what_it_gives_among_others()
    {
        var (evaluator, reader) = (new BatchEvaluator(Pack), new OutcomeReader(Pack.Pack));
        var all = evaluator.Evaluate(Portfolio, Today);
        for (var seed = 0; seed < 20; seed++)
        {
            var table = evaluator.Evaluate(MaskedPortfolio.Draw(Pack.Pack, Today, new Random(3), seed + 1), Today);
            Assert.All(Enumerable.Range(0, reader.Count), number => Assert.Equal(reader.Read(all, number, seed), reader.Read(table, number, seed)));
        }
    }

    [Fact]
    public void The_order_of_the_rules_changes_nothing() =>
        Assert.Equal(Outcomes, Again(DefaultPack.Load(files => files with { Texts = [.. files.Texts.Reverse()] })));

    [Fact]
    public void An_unrelated_rule_changes_nothing_else()
    {
        var larger = DefaultPack.Load(files => files with { Texts = files.Texts.Add(new SourceText("unrelated.rules.yaml", UnrelatedRule)) });
        Assert.Equal(Pack.Pack.Rules.Length + 1, larger.Pack.Rules.Length);
        Assert.Equal(Outcomes, Again(larger));
    }

    /// <summary>Another pack of the same facts on the same accounts.</summary>
    private static string Again(CompiledPack pack) => Print(pack, new BatchEvaluator(pack).Evaluate(MaskedPortfolio.Draw(Pack.Pack, pack.Pack.Dictionary, Today, new Random(3), Accounts), Today));

    /// <summary>The outcomes of the default pack's rules and decisions, in ordinal order of their names, with the severities of those that fire.</summary>
    private static string Print(CompiledPack pack, VerdictTable table)
    {
        var reader = new OutcomeReader(pack.Pack);
        var known = Pack.Pack.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var lines = Enumerable.Range(0, reader.Count)
            .Where(number => number < pack.Pack.Rules.Length ? known.Contains(pack.Pack.Rules[number].Id) : !new RuleReads(reader.TreeOf(number)).AsksWhatIsSure)
            .Select(number => $"{reader.NameOf(number)}: {string.Join(' ', Enumerable.Range(0, Accounts).Select(account => Shown(table, reader, number, account)))}");
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private static string Shown(VerdictTable table, OutcomeReader reader, int number, int account)
    {
        var outcome = reader.Read(table, number, account);
        var isFiring = !reader.NameOf(number).StartsWith("decision", StringComparison.Ordinal) && table[number, account] == Verdict.Fires;
        return isFiring ? $"severity {table.SeverityOf(number, account)}" : $"{outcome?.Low}..{outcome?.High}";
    }
}
