using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Tests.Samples;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Tests.Building;

/// <summary>What is asked, of whom, and in which order.</summary>
public sealed class QuestionTests
{
    private const string People = """
        contacts:
          - {name: Ana Ruiz, level: executive, coverage: deep, wanted relationship: trusted adviser}
          - {name: Luis Vidal, level: manager, coverage: deep, wanted relationship: trusted adviser}
          - {name: Eva Sanz, level: manager, coverage: deep, wanted relationship: trusted adviser}
          - {name: Leo Gil, level: manager, coverage: deep, wanted relationship: trusted adviser}
          - {name: Mia Rey, level: manager, coverage: deep, wanted relationship: trusted adviser}

        """;

    [Theory]
    [InlineData("en", "What are we to these people today? (Ana Ruiz, Eva Sanz, Leo Gil and 2 others)")]
    [InlineData("es", "¿Qué somos hoy para estas personas? (Ana Ruiz, Eva Sanz, Leo Gil y 2 más)")]
    public void One_fact_of_several_people_is_one_question(string language, string expected) => Assert.Contains(expected, Questions($"id: a\nname: A\n{People}", language), StringComparer.Ordinal);

    [Fact]
    public void A_fact_of_one_person_keeps_the_singular() =>
        Assert.Contains("What are we to this person today? (Ana Ruiz)", Questions("id: a\nname: A\ncontacts:\n  - {name: Ana Ruiz, coverage: deep, wanted relationship: trusted adviser}\n", "en"), StringComparer.Ordinal);

    [Fact]
    public void No_fact_is_asked_for_that_is_known_or_would_decide_nothing()
    {
        foreach (var assessment in SampleAccounts.All.Values)
        {
            var brief = DefaultPack.Brief(assessment);
            Assert.All(brief.Gaps, gap => Assert.NotEmpty(gap.Decides));
            Assert.Equal(brief.Undecided.SelectMany(undecided => undecided.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), brief.Gaps.Select(gap => gap.Fact).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Gaps_stand_by_what_they_decide_the_severe_rules_weighing_more()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["oficinas-douro"]);
        Assert.Equal(brief.Gaps.Select(gap => gap.Weight).OrderDescending(), brief.Gaps.Select(gap => gap.Weight));
        Assert.Equal([16, 8, 4, 2, 1], Enumerable.Range(0, 5).Select(Gap.WeightOf));
    }

    [Fact]
    public void The_questions_ask_for_every_gap_once()
    {
        foreach (var assessment in SampleAccounts.All.Values)
        {
            var brief = DefaultPack.Brief(assessment);
            Assert.Equal(brief.Gaps.Length, brief.Questions.Sum(question => question.Gaps));
            Assert.All(brief.Questions, question => Assert.NotEmpty(question.Decides));
        }
    }

    private static IEnumerable<string> Questions(string dossier, string language)
    {
        var brief = DefaultPack.Brief(dossier, language);
        return brief.Questions.Select(new BriefPhrases(brief).Ask);
    }
}
