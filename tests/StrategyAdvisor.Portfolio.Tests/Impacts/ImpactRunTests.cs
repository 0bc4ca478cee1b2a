using NodaTime;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Portfolio.Impacts;
using StrategyAdvisor.Rules;
using StrategyAdvisor.Rules.Checks;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Portfolio.Tests.Impacts;

/// <summary>What is evaluated, in which pieces and by how many threads shows in nothing that an impact says.</summary>
public sealed class ImpactRunTests
{
    private const string Rules = """
        pack: mini
        version: 1.0.0
        languages: [en]
        groups:
          - {group: all, title: {en: All}}
        facts:
          - {fact: id, type: text, label: {en: X}, ask: never, required: true}
          - {fact: owner, type: text, label: {en: X}, ask: never, required: true}
          - {fact: score, type: number, label: {en: X}, question: {en: How much?}}
          - {fact: total, type: number, label: {en: X}, question: {en: How much?}}
        decisions:
          - decision: status
            title: {en: S}
            hit policy: first
            table: |
              | high findings | medium findings || status  |
              | >= 1          | -               || "red"   |
              | -             | >= 1            || "amber" |
              | -             | -               || "green" |
          - decision: alarm
            title: {en: A}
            value: |
              has finding("low") or total > 80
          - decision: size
            title: {en: Z}
            parameters:
              small: {value: 30, why: W}
            value: |
              total < small
        rules:
          - rule: low
            group: all
            title: {en: T}
            parameters:
              limit: {value: 20, why: W}
            when: |
              score < limit
            severity: high
            warning: {en: "{score}"}
          - rule: much
            group: all
            title: {en: T}
            when: |
              total > 60
            severity: |
              if score > 50 then "high" else "medium"
            warning: {en: "{total}"}
            implies: [low]
          - rule: never
            group: all
            title: {en: T}
            when: |
              score > 1000
            severity: high
            warning: {en: "{score}"}

        """;

    public static TheoryData<string, string> Changes { get; } = new()
    {
        { "value: 20", "value: 35" },
        { "value: 20", "value: 5" },
        { "value: 30", "value: 40" },
        { "total > 60", "total > 50 and score > 10" },
        { "then \"high\" else \"medium\"", "then \"medium\" else \"low\"" },
        { "    implies: [low]\n", "" },
        { ">= 1            || \"amber\"", ">= 2            || \"amber\"" },
        { "score < limit", "score < limit or fires(\"much\")" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Pieces_and_threads_show_in_no_impact(string before, string after)
    {
        var (old, now) = (Load(Rules), Load(Rules.Replace(before, after, StringComparison.Ordinal)));
        var accounts = Accounts(old, 700);
        var whole = ImpactRun.Of(old, now, [(SharedAccounts.As(old.Dictionary, accounts)!, SharedAccounts.As(now.Dictionary, accounts)!)], "owner", Today, 1);
        Assert.True(whole.Touched > 0, "the change touches somebody");
        Assert.Equal(Print(whole), Print(ImpactRun.Of(old, now, Pieces(old, now, accounts, 130), "owner", Today, 3)));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_decision_comes_out_the_same_whether_it_is_evaluated_on_touched_accounts_or_on_all(string before, string after)
    {
        var (old, now) = (Load(Rules), Load(Rules.Replace(before, after, StringComparison.Ordinal)));
        // Another severity of a rule that never fires makes every decision that counts be evaluated everywhere, and changes nothing.
        const string Severity = "score > 1000\n    severity: high";
        var everywhere = Load(Rules.Replace(before, after, StringComparison.Ordinal).Replace(Severity, Severity.Replace("high", "info", StringComparison.Ordinal), StringComparison.Ordinal));
        var accounts = Accounts(old, 700);
        var (few, all) = (ImpactRun.Of(old, now, Pieces(old, now, accounts, 130), "owner", Today, 1), ImpactRun.Of(old, everywhere, Pieces(old, everywhere, accounts, 130), "owner", Today, 1));
        Assert.Equal(Print(few), Print(all with { Rules = all.Rules.RemoveAll(rule => rule.Rule == "never" && few.Rules.All(other => other.Rule != "never")) }));
    }

    [Fact]
    public void A_fact_that_only_one_pack_knows_does_not_make_accounts_be_read_twice()
    {
        var old = Load(Rules);
        var now = Load(Rules.Replace("decisions:\n", "  - {fact: more, type: number, label: {en: X}, question: {en: How much?}}\ndecisions:\n", StringComparison.Ordinal).Replace("value: 20", "value: 35", StringComparison.Ordinal));
        Assert.True(SharedAccounts.AreSeen(old.Dictionary, now.Dictionary));
        Assert.False(SharedAccounts.AreSeen(now.Dictionary, old.Dictionary));
        var accounts = Accounts(now, 200);
        var impact = ImpactRun.Of(old, now, Pieces(old, now, accounts, 200), "owner", Today, 1);
        Assert.Equal(Print(ImpactRun.Of(old, Load(Rules.Replace("value: 20", "value: 35", StringComparison.Ordinal)), Pieces(old, old, Accounts(old, 200), 200), "owner", Today, 1)), Print(impact));
    }

    private static LocalDate Today { get; } = new(2026, 6, 30);

    private static Pack Load(string text)
    {
        var diagnostics = new DiagnosticList();
        var pack = PackLoader.Load(new PackFiles([new SourceText("pack.yaml", text)]), "pack", diagnostics);
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return pack!.Pack;
    }

    private static IEnumerable<(FactBatch, FactBatch)> Pieces(Pack old, Pack now, FactBatch accounts, int size) =>
        Enumerable.Range(0, accounts.Count).Chunk(size).Select(rows => AccountSelection.Of(accounts, rows)).Select(batch => (SharedAccounts.As(old.Dictionary, batch)!, SharedAccounts.As(now.Dictionary, batch)!));

    private static FactBatch Accounts(Pack pack, int count)
    {
        var random = new Random(20_260_630);
        var builder = new FactBatchBuilder(pack.Dictionary);
        for (var account = 0; account < count; account++)
        {
            var draft = new RecordDraft(pack.Dictionary.Account);
            Set(draft, pack, "id", string.Create(CultureInfo.InvariantCulture, $"a{account:0000}"));
            Set(draft, pack, "owner", account % 3 == 0 ? "Ana" : "Blas");
            foreach (var fact in new[] { "score", "total" })
            {
                if (random.Next(5) > 0) Set(draft, pack, fact, random.Next(100).ToString(CultureInfo.InvariantCulture));
            }

            builder.Add(draft);
        }

        return builder.Build();
    }

    private static void Set(RecordDraft draft, Pack pack, string fact, string value)
    {
        var declared = pack.Dictionary.Account.Find(fact)!;
        draft.Set(declared, FactValueReader.Read(declared, value, quoted: false).Value);
    }

    private static string Print(Impact impact) => string.Join('\n',
    [
        $"{impact.Touched} of {impact.Accounts}",
        .. impact.Rules.Select(rule => rule.ToString()),
        .. impact.Severities.Select(balance => balance.ToString()),
        .. impact.Owners.Select(balance => balance.ToString()),
        .. impact.Decisions.Select(decision => $"{decision.Decision}: {string.Join(", ", decision.Flips)}"),
        .. impact.Foremost.Select(account => $"{account.Id} {account.Name}: {string.Join("; ", account.Words)}"),
    ]);
}
