using NodaTime;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Rules.Compilation;
using StrategyAdvisor.Rules.Evaluation;
using Interval = StrategyAdvisor.Feel.Evaluation.Interval;

namespace StrategyAdvisor.Rules.Tests.Evaluation;

/// <summary>What only completions of the unknown facts tell: a table of many accounts says what the brief of one says.</summary>
public sealed class SettlingTests
{
    private const string Rules = """
        group: people
        decisions:
          - decision: stands
            title: {en: T}
            hit policy: first
            table: |
              | fires("either-way") | fires("neither-way") || stands |
              | true                | -                    || "yes"  |
              | -                   | true                 || "odd"  |
              | -                   | -                    || "no"   |
        rules:
          - rule: either-way
            title: {en: T}
            when: |
              score > 3 and active or score <= 3 and active
            severity: high
            warning: {en: W}
          - rule: neither-way
            title: {en: T}
            when: |
              score > 3 and score < 2 and active
            severity: high
            warning: {en: W}
        portfolio rules:
          - rule: many
            title: {en: T}
            measures:
              both: {count: has finding("either-way")}
              their revenue: {sum: revenue, where: has finding("either-way")}
            when: |
              both > 0
            severity: high
            warning: {en: W}
        """;

    private static readonly LocalDate Today = new(2026, 6, 30);

    private static readonly CompiledPack Pack = MiniPack.Of(Rules);

    [Theory]
    [InlineData("{id: a, active: true, score: 4}", "fires, quiet, yes, counted")]
    [InlineData("{id: a, active: true}", "fires, quiet, yes, counted")]
    [InlineData("{id: a, active: false}", "quiet, quiet, no, left out")]
    [InlineData("{id: a}", "undecided, quiet, yes or no, left out")]
    public void A_verdict_decision_and_measure_are_the_same_in_a_table_and_explained(string account, string expected)
    {
        var batch = MiniPack.Accounts(Pack, account);
        var table = new BatchEvaluator(Pack).Evaluate(batch, Today);
        Assert.Equal(expected, Shown(table, 0));
        var explainer = new Explainer(batch.Accounts, 0, Pack.Pack.Account, Today);
        Assert.Equal([table[0, 0], table[1, 0]], Pack.Pack.Rules.Select(rule => RuleExplainer.Explain(rule, explainer).Verdict));
        Assert.Equal(((CodesDecision)table.Decisions[0]!).Possible[0], ((CodeSet)explainer.ExplainSettled(Pack.Pack.Decisions[0].Value.Node).Value).Set);
    }

    [Fact]
    public void Among_many_accounts_each_gets_what_it_gets_alone()
    {
        string[] accounts = ["{id: a, active: true}", "{id: b, active: false}", "{id: c}", "{id: d, active: true, score: 1}"];
        var many = Enumerable.Range(0, 700).Select(number => accounts[number % 4]).ToList();
        var table = new BatchEvaluator(Pack).Evaluate(MiniPack.Accounts(Pack, many), Today);
        var alone = accounts.Select(account => Shown(new BatchEvaluator(Pack).Evaluate(MiniPack.Accounts(Pack, account), Today), 0)).ToList();
        Assert.All(Enumerable.Range(0, many.Count), account => Assert.Equal(alone[account % 4], Shown(table, account)));
    }

    [Fact]
    public void What_an_evaluator_saw_before_changes_no_verdict()
    {
        string[] accounts = ["{id: c}", "{id: a, active: true}", "{id: d, active: true, score: 1}", "{id: b, active: false}"];
        var evaluator = new BatchEvaluator(Pack);
        foreach (var turn in Enumerable.Range(0, 40))
        {
            var mixed = Enumerable.Range(0, 70 + turn).Select(number => accounts[number * (turn + 1) % 4]).ToList();
            var (seasoned, fresh) = (evaluator.Evaluate(MiniPack.Accounts(Pack, mixed), Today), new BatchEvaluator(Pack).Evaluate(MiniPack.Accounts(Pack, mixed), Today));
            Assert.All(Enumerable.Range(0, mixed.Count), account => Assert.Equal(Shown(fresh, account), Shown(seasoned, account)));
        }
    }

    [Fact]
    public void Unsettled_such_a_verdict_stays_undecided()
    {
        var table = new BatchEvaluator(Pack, settles: false).Evaluate(MiniPack.Accounts(Pack, "{id: a, active: true}"), Today);
        Assert.Equal("undecided, undecided, yes or odd or no, left out", Shown(table, 0));
    }

    [Theory]
    [InlineData("list contains(topics, \"x\") or not(list contains(topics, \"x\"))", "{id: a}")]
    [InlineData("list contains(topics, \"x\") or not(list contains(topics, \"x\"))", "{id: a, topics: [y]}")]
    [InlineData("score > 0 and revenue > 0 and score / revenue >= 0 or score <= 0 or revenue <= 0", "{id: a}")]
    [InlineData("score = score", "{id: a}")]
    public void A_table_settles_what_an_unknown_list_or_a_quotient_leaves_open(string condition, string account)
    {
        var pack = MiniPack.Of($$"""
            rules:
              - rule: always
                group: people
                title: {en: T}
                when: |
                  {{condition}}
                severity: high
                warning: {en: W}
            """);
        Assert.Equal(Verdict.Fires, new BatchEvaluator(pack).Evaluate(MiniPack.Accounts(pack, account), Today)[0, 0]);
    }

    [Theory]
    [InlineData("if score > 3 or active then 2.5 else if score <= 3 then 2.5 else 7", "{id: a}", "2.5")]
    [InlineData("if score > 3 or active then 2.5 else if score < 3 then 2.5 else 7", "{id: a}", "2.5..7")]
    [InlineData("score > 3 or score <= 3", "{id: a}", "true")]
    [InlineData("score > 3 or score < 3", "{id: a}", "true or false")]
    [InlineData("(if has finding(\"always\") then score else 4) > 3 or score <= 3", "{id: a}", "true or false")]
    public void A_table_settles_a_decision_as_a_brief_does(string value, string account, string expected)
    {
        var pack = MiniPack.Of($$"""
            group: people
            decisions:
              - decision: told
                title: {en: T}
                value: |
                  {{value}}
              - decision: told again
                title: {en: T}
                value: |
                  told
            rules:
              - rule: always
                title: {en: T}
                when: |
                  score > 3 or score <= 3
                severity: high
                warning: {en: W}
            """);
        AssertDecisions($"{expected}, {expected}", pack, account);
    }

    [Theory]
    [InlineData("{id: a, score: 9, active: true}", "one, one, two")]
    [InlineData("{id: a}", "one, one, two or one")]
    [InlineData("{id: a, active: true}", "one, one, two or one")]
    [InlineData("{id: a, active: false}", "one, one, one")]
    public void Rows_that_cannot_come_first_or_lead_to_one_value_leave_no_table_open(string account, string expected)
    {
        var pack = MiniPack.Of("""
            group: people
            decisions:
              - decision: grouped
                title: {en: T}
                hit policy: first
                table: |
                  | score > 3 | score <= 3 || grouped |
                  | true      | -          || "one"   |
                  | -         | true       || "one"   |
                  | -         | -          || "two"   |
              - decision: parted
                title: {en: T}
                hit policy: first
                table: |
                  | score > 3 | score > 5 || parted |
                  | true      | -         || "one"  |
                  | -         | true      || "two"  |
                  | -         | -         || "one"  |
              - decision: open
                title: {en: T}
                hit policy: first
                table: |
                  | score > 3 | active || open  |
                  | true      | true   || "two" |
                  | -         | -      || "one" |
            """);
        AssertDecisions(expected, pack, account);
    }

    [Theory]
    [InlineData("{id: a, revenue: 900000, score: 1000000}", "fires, high, over")]
    [InlineData("{id: a, revenue: 900000}", "undecided, high, over")]
    [InlineData("{id: a, revenue: 90, score: 1000000}", "quiet, low, under")]
    [InlineData("{id: a, revenue: 90}", "undecided, low, under")]
    public void Where_a_number_does_not_fit_64_bits_a_table_says_what_decimals_say(string account, string expected)
    {
        var pack = MiniPack.Of("""
            group: people
            decisions:
              - decision: cubed
                title: {en: T}
                hit policy: first
                table: |
                  | revenue * revenue * revenue > 1000000 || cubed   |
                  | true                                  || "over"  |
                  | false                                 || "under" |
            rules:
              - rule: great
                title: {en: T}
                when: |
                  revenue * revenue * revenue > score
                severity: |
                  if revenue * revenue * revenue > 1000000 then "high" else "low"
                warning: {en: W}
            """);
        List<string> accounts = [.. Enumerable.Repeat("{id: z, revenue: 1, score: 2}", 100), account];
        var table = new BatchEvaluator(pack).Evaluate(MiniPack.Accounts(pack, accounts), Today);
        Assert.Equal(expected, $"{table[0, 100]}, {StrategyAdvisor.Rules.Checks.Pack.Severities.Values[table.SeverityOf(0, 100)]}, {ShownDecision(table.Decisions[0]!, 100)}".ToLowerInvariant());
        Assert.Equal("quiet, low, under", $"{table[0, 99]}, {StrategyAdvisor.Rules.Checks.Pack.Severities.Values[table.SeverityOf(0, 99)]}, {ShownDecision(table.Decisions[0]!, 99)}".ToLowerInvariant());
    }

    [Fact]
    public void A_decision_beyond_64_bits_stays_open_in_a_table()
    {
        var pack = MiniPack.Of("""
            group: people
            decisions:
              - decision: cubed
                title: {en: T}
                value: |
                  revenue * revenue * revenue
            """);
        var table = new BatchEvaluator(pack).Evaluate(MiniPack.Accounts(pack, "{id: a, revenue: 90000000}", "{id: b, revenue: 9}"), Today);
        var cubed = (NumberDecision)table.Decisions[0]!;
        Assert.Equal([(long.MinValue, long.MaxValue), (729_000_000, 729_000_000)], [(cubed.Least[0], cubed.Greatest[0]), (cubed.Least[1], cubed.Greatest[1])]);
    }

    /// <summary>A table of one account and its brief decide alike.</summary>
    private static void AssertDecisions(string expected, CompiledPack pack, string account)
    {
        var batch = MiniPack.Accounts(pack, account);
        var table = new BatchEvaluator(pack).Evaluate(batch, Today);
        var assessed = new AccountAssessor(pack.Pack).Assess(batch, 0, Today, table);
        Assert.Equal(expected, string.Join(", ", table.Decisions.Select(decision => ShownDecision(decision!))));
        Assert.Equal(expected, string.Join(", ", assessed.Decisions.Select(decision => ShownDecision(decision.Value.Value))));
    }

    private static string ShownDecision(DecisionColumn column, int account = 0) => column switch
    {
        TruthDecision truth => ShownDecision(Truth.Of(IsSet(truth.SurelyTrue, account), IsSet(truth.SurelyFalse, account))),
        CodesDecision codes => ShownDecision(new CodeSet(codes.Allowed, codes.Possible[account])),
        NumberDecision number => ShownDecision(new Interval(number.Least[account] / (decimal)Math.Pow(10, number.Decimals), number.Greatest[account] / (decimal)Math.Pow(10, number.Decimals))),
        _ => throw new ArgumentException($"no decision of {column.GetType().Name} is tried here", nameof(column)),
    };

    private static string ShownDecision(Possible value) => value switch
    {
        Truth { IsSettled: false } => "true or false",
        Truth truth => truth.MustBeTrue ? "true" : "false",
        CodeSet codes => string.Join(" or ", codes.Allowed.Values.Where((_, code) => (codes.Set >> code & 1) != 0)),
        Interval { IsSettled: true, Low: { } number } => number.ToString("0.##", CultureInfo.InvariantCulture),
        Interval interval => string.Create(CultureInfo.InvariantCulture, $"{interval.Low:0.##}..{interval.High:0.##}"),
        _ => throw new ArgumentException($"no decision is {value.GetType().Name} here", nameof(value)),
    };

    private static string Shown(VerdictTable table, int account)
    {
        var measures = table.Measured[0];
        var counted = IsSet(((TruthDecision)measures[0].Value).SurelyTrue, account);
        Assert.Equal(counted, IsSet(measures[1].Where!.SurelyTrue, account));
        var stands = (CodesDecision)table.Decisions[0]!;
        var possible = stands.Possible[account];
        var decision = string.Join(" or ", stands.Allowed.Values.Where((_, code) => (possible >> code & 1) != 0));
        return $"{table[0, account]}, {table[1, account]}, {decision}, {(counted ? "counted" : "left out")}".ToLowerInvariant();
    }

    private static bool IsSet(ReadOnlySpan<ulong> bits, int account) => (bits[account >> 6] >> account & 1) != 0;
}
