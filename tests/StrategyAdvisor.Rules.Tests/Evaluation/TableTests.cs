using NodaTime;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Tests.Evaluation;

/// <summary>Decision tables whose outputs are numbers, truths and texts, under unknowns: compiled, explained, and by every completion.</summary>
public sealed class TableTests
{
    private static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly string[] Scores = ["0", "1", "2", "3"];

    private static readonly string[] Outputs = ["1", "2.5", "-4", "7", "score", "score * 2", "revenue / 4", "score + 0.125"];

    // Each answers everything, in any order.
    private static readonly string[][] Partitions =
    [
        ["- | true", "true | false", "false | false"],
        ["true | -", "false | true", "false | false"],
        ["true | -", "false | -"],
        ["true | true", "true | false", "false | true", "false | false"],
        ["- | true", "- | false"],
    ];

    [Theory]
    [InlineData("{id: a, score: 3}", "1")]
    [InlineData("{id: a, score: 1, active: true}", "2.5")]
    [InlineData("{id: a, score: 1}", "2.5..7")]
    [InlineData("{id: a, active: true}", "1..2.5")]
    [InlineData("{id: a, active: false}", "1..7")]
    [InlineData("{id: a}", "1..7")]
    public void A_table_of_numbers_can_be_what_the_rows_say_that_might_match(string account, string expected)
    {
        foreach (var policy in (string[])["first", "unique"])
        {
            var pack = PackOf(policy, ["- | true", "true | false", "false | false"], ["1", "2.5", "7"]);
            Assert.Equal((expected, expected), (Compiled(pack, account), Explained(pack, account)));
        }
    }

    [Theory]
    [InlineData("if active then 99999999999999999 else 0.123456789", "{id: a, active: false}", "0.123456789")]
    [InlineData("if active then 99999999999999999 else 0.123456789", "{id: a, active: true}", "99999999999999999")]
    [InlineData("if active then 1 / 3 else 0.5", "{id: a, active: false}", "0.5")]
    public void Numbers_that_no_scale_holds_together_are_chosen_between_as_decimals(string value, string account, string expected)
    {
        var pack = MiniPack.Of($"group: people\ndecisions:\n  - decision: told\n    title: {{en: T}}\n    value: |\n      {value}\n");
        Assert.Equal(expected, Compiled(pack, account));
        Assert.Equal(expected, Explained(pack, account));
    }

    [Theory]
    [InlineData("first", 1)]
    [InlineData("first", 2)]
    [InlineData("unique", 3)]
    public void Drawn_tables_say_the_same_compiled_and_explained_and_every_completion_lies_within(string policy, int seed)
    {
        var random = new Random(seed);
        for (var drawn = 0; drawn < 40; drawn++)
        {
            var rows = Partitions[random.Next(Partitions.Length)].OrderBy(_ => random.Next()).ToList();
            var pack = PackOf(policy, rows, [.. rows.Select(_ => Outputs[random.Next(Outputs.Length)])]);
            foreach (var known in (string[])["", ", score: 2", ", active: true", ", active: false, revenue: 10", ", revenue: 10", ", score: 3, revenue: 1"])
            {
                var account = $"{{id: a{known}}}";
                var (compiled, explained) = (Interval.Of(Value(pack, account)), Interval.Of(ExplainedValue(pack, account)));
                Assert.Equal(explained, compiled);
                foreach (var completion in Completions(known).Select(one => Interval.Of(Value(pack, one))).Where(value => value.IsSettled))
                    Assert.True((compiled.Low ?? decimal.MinValue) <= completion.Low && completion.Low <= (compiled.High ?? decimal.MaxValue), $"{account}: {completion} is not within {compiled}");
            }
        }
    }

    private static IEnumerable<string> Completions(string known) =>
        from score in known.Contains("score", StringComparison.Ordinal) ? [""] : Scores.Select(value => $", score: {value}")
        from active in known.Contains("active", StringComparison.Ordinal) ? [""] : (string[])[", active: true", ", active: false"]
        from revenue in known.Contains("revenue", StringComparison.Ordinal) ? [""] : (string[])[", revenue: 0", ", revenue: 6"]
        select $"{{id: a{known}{score}{active}{revenue}}}";

    private static CompiledPack PackOf(string policy, IReadOnlyList<string> rows, IReadOnlyList<string> outputs)
    {
        var (pack, diagnostics) = MiniPack.Load("x.rules.yaml", $$"""
            group: people
            decisions:
              - decision: told
                title: {en: T}
                hit policy: {{policy}}
                table: |
                  | active | score > 2 || told |
            {{string.Concat(rows.Zip(outputs, (row, output) => $"      | {row} || {output} |\n"))}}
            """);
        return pack ?? throw new InvalidOperationException(MiniPack.Print(diagnostics));
    }

    private static string Compiled(CompiledPack pack, string account) => Shown(Value(pack, account));

    private static string Explained(CompiledPack pack, string account) => Shown(ExplainedValue(pack, account));

    private static Possible ExplainedValue(CompiledPack pack, string account) =>
        new Explainer(MiniPack.Accounts(pack, account).Accounts, 0, pack.Pack.Account, Today).ExplainSettled(pack.Pack.Decisions[0].Value.Node).Value;

    private static Interval Value(CompiledPack pack, string account) => new BatchEvaluator(pack).Evaluate(MiniPack.Accounts(pack, account), Today).Decisions[0] switch
    {
        NumberDecision number => new Interval(Unscaled(number.Least[0], number.Decimals), Unscaled(number.Greatest[0], number.Decimals)),
        DecimalDecision number => new Interval(number.Least[0] == decimal.MinValue ? null : number.Least[0], number.Greatest[0] == decimal.MaxValue ? null : number.Greatest[0]),
        var other => throw new InvalidOperationException($"{other} is no number"),
    };

    private static decimal? Unscaled(long end, int decimals)
    {
        if (end is long.MinValue or long.MaxValue) return null;
        decimal value = end;
        for (var i = 0; i < decimals; i++) value /= 10;
        return value;
    }

    private static string Shown(Possible value) => value switch
    {
        Interval { IsSettled: true, Low: { } number } => number.ToString("0.############", CultureInfo.InvariantCulture),
        Interval interval => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.##}..{interval.High:0.##}"),
        _ => throw new ArgumentException($"{value} is no number", nameof(value)),
    };
}
