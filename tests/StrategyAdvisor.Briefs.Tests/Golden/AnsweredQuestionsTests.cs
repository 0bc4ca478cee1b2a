using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Tests.Samples;
using StrategyAdvisor.Facts.Batches;
using StrategyAdvisor.Facts.Dictionary;
using StrategyAdvisor.Facts.Dossiers;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Tests.Golden;

/// <summary>A sample account of which nearly nothing is known, answered question by question, the first question of the brief each time.</summary>
public sealed class AnsweredQuestionsTests
{
    private const int MostAnswers = 200;

    [Theory]
    [InlineData("oficinas-douro")]
    [InlineData("conservas-ria-mayor")]
    public void An_account_is_answered_question_by_question_until_nothing_is_undecided(string account)
    {
        var assessment = SampleAccounts.All[account];
        var (text, asked, open) = (new StringBuilder(), new HashSet<string>(StringComparer.Ordinal), int.MaxValue);
        for (var brief = DefaultPack.Brief(assessment); !brief.Undecided.IsEmpty; brief = DefaultPack.Brief(assessment))
        {
            Assert.True(brief.Undecided.Length <= open, $"{brief.Undecided.Length} rules are undecided after {open}");
            Assert.True(asked.Count < MostAnswers, $"{brief.Gaps.Length} questions are left");
            open = brief.Undecided.Length;
            var gap = brief.Gaps[0];
            Assert.True(asked.Add(gap.Fact), $"{gap.Fact} is asked again");
            var answer = AnswerTo(gap);
            text.Append(CultureInfo.InvariantCulture, $"questions {brief.Gaps.Length}, undecided rules {open}: {gap.Question} [{gap.Fact}]\n    --set \"{answer}\"\n");
            assessment = Answered(assessment, answer);
        }

        text.Append(CultureInfo.InvariantCulture, $"questions 0, undecided rules 0\n");
        GoldenFile.Check($"answered/{account}.txt", text.ToString());
    }

    private static Assessment Answered(Assessment assessment, string answer)
    {
        var diagnostics = new DiagnosticList();
        var batch = FactBatchBuilder.One(assessment.Batch.Dictionary, WhatIf.Apply(assessment.Batch, assessment.Account, [answer], diagnostics));
        Assert.Empty(diagnostics.Select(DiagnosticPrinter.Print));
        return new AccountAssessor(DefaultPack.Pack.Pack).Assess(batch, 0, DefaultPack.Today, new BatchEvaluator(DefaultPack.Pack).Evaluate(batch, DefaultPack.Today));
    }

    private static string AnswerTo(Gap gap)
    {
        var dictionary = DefaultPack.Pack.Pack.Dictionary;
        var parts = gap.Fact.Split('.');
        var list = dictionary.Account.Find(parts[0])!;
        if (parts.Length == 1 && list.IsTable) return list.Change == FactChange.Add && list.Entries!.Type.NameField is not null ? $"{list.Name}.+1.name=Eva Sanz" : $"{list.Name}=none";
        var fact = parts.Length == 1 ? list : list.Entries!.Find(parts[^1])!;
        return $"{gap.Fact}={ValueOf(fact)}";
    }

    private static string ValueOf(FactDeclaration fact) => fact.Kind switch
    {
        FactKind.Boolean => "true",
        FactKind.Date => "2026-06-01",
        FactKind.OneOf => ((Feel.Typing.TextType)fact.Type).Allowed!.Values[0],
        FactKind.Texts => "none",
        FactKind.Text => "noted",
        _ => "1",
    };
}
