using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>What lies behind a brief: each warning down to its facts and sources, every decision, every question and every rule that waits for an answer.</summary>
internal sealed class TextExplanation
{
    private readonly Brief _brief;
    private readonly BriefPhrases _phrases;
    private readonly TextPage _page;

    public TextExplanation(Brief brief, TextPage page) => (_brief, _phrases, _page) = (brief, new BriefPhrases(brief), page);

    private HeadingWords Headings => _phrases.Book.Headings;

    public void Write()
    {
        WriteFindings();
        WriteList(Headings.Decisions, _brief.Decisions.Select(decision => $"{decision.Title}: {decision.Words}"));
        WriteGaps();
        WriteList(Headings.Undecided, _brief.Undecided.Select(undecided => $"{undecided.Title} [{undecided.Rule}]: {_phrases.Lacks(undecided)}"));
        _page.Blank();
        _page.Paragraph($"{_brief.Pack.Name} {_brief.Pack.Version}, {_brief.Pack.Hash}");
    }

    private void WriteFindings()
    {
        if (_brief.Findings.IsEmpty) return;
        _page.Heading(Headings.Behind);
        foreach (var finding in _brief.Findings) WriteFinding(finding);
    }

    private void WriteFinding(BriefFinding finding)
    {
        _page.Paragraph($"{finding.Title} [{BriefPhrases.RuleOf(finding)}]", 2, $"{SeverityShapes.Of(finding.Severity)} ");
        _page.Paragraph(finding.Warning, 4);
        if (finding.Clearing is { } clearing) _page.Paragraph(ChangePhrases.Line(clearing, _brief.Language), 4, "→ ");
        if (finding.Condition is { } condition)
        {
            _page.Paragraph($"{_phrases.Book.Reasons.Condition}:", 4);
            new TextCondition(_page, _phrases.Book).Write(condition, 6);
        }

        if (!finding.Evidence.IsEmpty) _page.Paragraph($"{Headings.Evidence}:", 4);
        foreach (var evidence in finding.Evidence) _page.Paragraph(_phrases.Evidence(evidence), 6, "- ");
        _page.Paragraph($"{Headings.Sources}:", 4);
        foreach (var source in finding.Sources) _page.Paragraph($"{source.Key} ({_phrases.Grade(source)}): {source.Title}", 6, "- ");
    }

    private void WriteGaps()
    {
        if (_brief.Gaps.IsEmpty) return;
        _page.Heading(Headings.Gaps);
        foreach (var gap in _brief.Gaps)
        {
            _page.Paragraph($"{gap.Question} [{gap.Fact}]", 2, "? ");
            _page.Paragraph($"{Phrasebook.Fill(QuestionSheetWords.In(_brief.Language).Ask, gap.Ask)}; {_phrases.Decides(gap.Decides)}", 4);
        }
    }

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0) return;
        _page.Heading(heading);
        foreach (var line in lines) _page.Paragraph(line, 2, "- ");
    }
}
