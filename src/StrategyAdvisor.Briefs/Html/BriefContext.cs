using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>What every part of the page needs: the brief, the pack behind it, and the words of its language.</summary>
public sealed class BriefContext(Brief brief, Pack pack)
{
    private readonly ImmutableDictionary<string, int> _numbers =
        brief.Plan.Select((step, index) => (step.Step, Number: index + 1)).ToImmutableDictionary(item => item.Step, item => item.Number, StringComparer.Ordinal);

    public Brief Brief { get; } = brief;

    public Pack Pack { get; } = pack;

    public PageTexts Texts { get; } = PageTexts.In(brief.Language);

    public PageDates Dates { get; } = new(PageTexts.In(brief.Language), brief.AsOf);

    /// <summary>The place of a step in the plan, counted from 1.</summary>
    public int NumberOf(string step) => _numbers[step];

    /// <summary>A rule, or whatever else asks for a step, as a person reads it.</summary>
    public string TitleOf(string rule) => Pack.FindRule(rule)?.Titles.GetValueOrDefault(Brief.Language, rule) ?? rule;

    public bool HasFinding(string rule) => Brief.Findings.Any(finding => finding.Rule == rule);

    /// <summary>A text from outside as it may stand on a page: what would act on the reader's eye is made visible, and what no page has room for is cut.</summary>
    public static string Shown(string text)
    {
        const int longest = 400;
        var visible = VisibleText.Of(text);
        return visible.Length <= longest ? visible : string.Concat(visible.AsSpan(0, longest), "…");
    }
}
