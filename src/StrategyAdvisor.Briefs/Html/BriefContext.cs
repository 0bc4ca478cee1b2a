using Microsoft.AspNetCore.Components;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>What every part of the page needs: the brief, the pack behind it, and the words of its language.</summary>
public sealed class BriefContext
{
    public BriefContext(Brief brief, Pack pack)
    {
        (Brief, Pack, Texts, Phrases) = (brief, pack, PageTexts.In(brief.Language), Phrasebook.In(brief.Language));
        Sentences = new BriefPhrases(brief);
        Dates = new DateWords(Phrases, new NumberWords(Phrases, ""), brief.AsOf);
    }

    public Brief Brief { get; }

    public Pack Pack { get; }

    /// <summary>The words of pages only.</summary>
    public PageTexts Texts { get; }

    /// <summary>The words of every form of a brief.</summary>
    public Phrasebook Phrases { get; }

    public DateWords Dates { get; }

    /// <summary>The sentences that every form of a brief shares.</summary>
    public BriefPhrases Sentences { get; }

    /// <summary>What a site offers to do about a finding, behind its evidence; null on a page that stands by itself.</summary>
    public RenderFragment<BriefFinding>? FindingForm { get; init; }

    /// <summary>What a site offers to do about a step; null on a page that stands by itself.</summary>
    public RenderFragment<PlanStep>? StepForm { get; init; }

    /// <summary>The way to where a site takes answers; null on a page that stands by itself.</summary>
    public RenderFragment? QuestionForm { get; init; }

    /// <summary>The number of a step of the plan, from 1.</summary>
    public int NumberOf(string step) => Sentences.NumberOf(step);

    /// <summary>A phase or track at the start of a line.</summary>
    public string Heading(string packWord)
    {
        var word = Phrases.Word(packWord);
        return word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];
    }

    /// <summary>A text from outside as it may stand on a page: what would act on the reader's eye is made visible, and what no page has room for is cut.</summary>
    public static string Shown(string text)
    {
        const int longest = 400;
        var visible = VisibleText.Of(text);
        return visible.Length <= longest ? visible : string.Concat(visible.AsSpan(0, longest), "…");
    }
}
