using System.Collections.Concurrent;
using StrategyAdvisor.Briefs;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Evaluation;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Feel.Typing;
using StrategyAdvisor.Rules.Clearing;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Rules.Tests.Clearing;

/// <summary>What is printed of every rule of the default pack at every sample account, made as a user would make it.</summary>
public sealed class SampleClearingTests
{
    private static readonly ConcurrentDictionary<string, ImmutableArray<BriefReason>> Known = new(StringComparer.Ordinal);

    [Theory]
    [MemberData(nameof(SampleAccounts.Ids), MemberType = typeof(SampleAccounts))]
    public void A_printed_change_gives_the_verdict_it_promises_and_raises_what_it_says(string id)
    {
        var batch = SampleAccounts.Read(id);
        var before = Verdicts(batch);
        var checkedChanges = 0;
        foreach (var reason in Reasons(id))
        {
            foreach (var change in reason.Changes?.Changes ?? [])
            {
                var after = Verdicts(Changed(batch, change));
                Assert.True(after[reason.Rule] == reason.Changes!.To, $"{reason.Rule} is {after[reason.Rule]} after {change.Words}");
                Assert.Equal(Told(after.Keys.Where(rule => rule != reason.Rule && after[rule] == Verdict.Fires && before[rule] != Verdict.Fires)), Told(change.Raises.Select(rule => rule.Rule)));
                Assert.Equal(Told(after.Keys.Where(rule => rule != reason.Rule && after[rule] == Verdict.Quiet && before[rule] == Verdict.Fires)), Told(change.Clears.Select(rule => rule.Rule)));
                checkedChanges++;
            }
        }

        Assert.True(checkedChanges > 0 || !before.ContainsValue(Verdict.Quiet));
    }

    [Theory]
    [MemberData(nameof(SampleAccounts.Ids), MemberType = typeof(SampleAccounts))]
    public void What_clears_a_rule_by_us_is_of_a_kind_that_the_dictionary_allows_us(string id)
    {
        var batch = SampleAccounts.Read(id);
        var paths = new FactPaths(batch, 0);
        foreach (var edit in Reasons(id).Where(reason => reason is { Verdict: Verdict.Fires, Changes.IsByUs: true }).SelectMany(reason => reason.Changes!.Changes).SelectMany(change => change.Edits))
        {
            if (paths.TryResolve(edit.Fact, out var fact)) Assert.True(IsAllowed(Declaration(batch.Dictionary, fact), edit), $"{edit.Fact}: {edit.From} to {edit.To}");
            else Assert.Equal(FactChange.Add, batch.Dictionary.Account.Find(edit.Fact.Split('.')[0])!.Change);
        }
    }

    private static ImmutableArray<BriefReason> Reasons(string id) => Known.GetOrAdd(id, known => [.. Reasons(SampleAccounts.Read(known))]);

    private static IEnumerable<BriefReason> Reasons(FactBatch batch)
    {
        var pack = KeyAccounts.Pack;
        var explainer = new Explainer(batch.Accounts, 0, pack.Pack.Account, SampleAccounts.Today);
        var assessment = new Assessment(pack.Pack, batch, 0, SampleAccounts.Today, [], [], []) { Explainer = explainer };
        var changes = new VerdictChanges(pack, batch, 0, SampleAccounts.Today);
        return pack.Pack.Rules.Select(rule => BriefBuilder.Reason(assessment, RuleExplainer.Explain(rule, explainer), "en", "EUR", changes));
    }

    private static FactBatch Changed(FactBatch batch, BriefChange change)
    {
        var diagnostics = new DiagnosticList();
        var draft = WhatIf.Apply(batch, 0, change.Edits.Select(edit => $"{edit.Fact}={edit.To}"), diagnostics);
        Assert.Empty(diagnostics.Select(diagnostic => diagnostic.ToString()));
        return FactBatchBuilder.One(batch.Dictionary, draft);
    }

    private static Dictionary<string, Verdict> Verdicts(FactBatch batch)
    {
        var pack = KeyAccounts.Pack;
        var table = new BatchEvaluator(pack).Evaluate(batch, SampleAccounts.Today);
        return pack.Pack.Rules.Select((rule, index) => (rule.Id, Verdict: table[index, 0])).ToDictionary(item => item.Id, item => item.Verdict, StringComparer.Ordinal);
    }

    private static string Told(IEnumerable<string> rules) => string.Join(", ", rules);

    private static FactDeclaration Declaration(FactDictionary dictionary, FactReference fact) =>
        fact.Record is null ? dictionary.Account.Facts[fact.Field.Slot] : Declaration(dictionary, fact.Record.List).Entries!.Facts[fact.Field.Slot];

    private static bool IsAllowed(FactDeclaration fact, BriefEdit edit)
    {
        if (fact.Change is FactChange.No) return false;
        if (edit.From is null || fact.Change is FactChange.Set or FactChange.Add) return true;
        var order = fact.Kind == FactKind.OneOf
            ? ((TextType)fact.Type).Allowed!.IndexOf(edit.To).CompareTo(((TextType)fact.Type).Allowed!.IndexOf(edit.From))
            : fact.Kind == FactKind.Date
                ? string.CompareOrdinal(edit.To, edit.From)
                : decimal.Parse(edit.To, CultureInfo.InvariantCulture).CompareTo(decimal.Parse(edit.From, CultureInfo.InvariantCulture));
        return fact.Change == FactChange.Down ? order < 0 : order > 0;
    }
}
