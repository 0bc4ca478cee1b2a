using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>A brief for the terminal: the first screen answers what to do, what worries us and what we do not know; everything else follows.</summary>
public sealed class TextBrief
{
    private readonly Brief _brief;
    private readonly BriefPhrases _phrases;
    private readonly TextPage _page;
    private readonly bool _explains;

    private TextBrief(Brief brief, TextPage page, bool explains)
    {
        _brief = brief;
        _phrases = new BriefPhrases(brief);
        _page = page;
        _explains = explains;
    }

    private HeadingWords Headings => _phrases.Book.Headings;

    /// <summary>The brief as lines, each with its end.</summary>
    /// <param name="isTerminal">Headings are bold there.</param>
    /// <param name="explains">Under each finding stand its evidence and its sources.</param>
    public static string Render(Brief brief, bool isTerminal, bool explains)
    {
        var page = new TextPage(isTerminal);
        new TextBrief(brief, page, explains).Write();
        return page.ToString();
    }

    private void Write()
    {
        WriteOpening();
        WriteDecisions();
        WriteFindings();
        WritePlan();
        WriteGaps();
        WriteUndecided();
        WriteNotes();
        _page.Blank();
        _page.Paragraph($"{_brief.Pack.Name} {_brief.Pack.Version}, {_brief.Pack.Hash}");
    }

    private void WriteOpening()
    {
        _page.Title(_brief.Name == _brief.Account ? _brief.Name : $"{_brief.Name} ({_brief.Account})", _phrases.AsOf());
        if (_brief.Status is { } status) _page.Paragraph($"{status.Title}: {_phrases.Value(status)}");
        if (_brief.Opening.Verdict.Length > 0)
        {
            _page.Blank();
            _page.Paragraph(_brief.Opening.Verdict);
        }

        _page.Heading(Headings.First);
        foreach (var step in _brief.Opening.First) _page.Paragraph($"{_phrases.When(step)}: {step.Text}", 2, $"{_phrases.NumberOf(step.Step)}. ");
        if (_brief.Opening.First.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoSteps, 2);
        _page.Heading(Headings.Worries);
        foreach (var finding in _brief.Opening.Worries) WriteWarning(finding, 2);
        if (_brief.Opening.Worries.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoWorries, 2);
        _page.Heading(Headings.Questions);
        foreach (var gap in _brief.Opening.Questions) _page.Paragraph(gap.Question, 2, "? ");
        if (_brief.Opening.Questions.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoQuestions, 2);
    }

    private void WriteDecisions()
    {
        if (_brief.Decisions.IsEmpty) return;
        _page.Heading(Headings.Decisions);
        foreach (var decision in _brief.Decisions) _page.Paragraph($"{decision.Title}: {_phrases.Value(decision)}", 2, "- ");
    }

    private void WriteFindings()
    {
        if (_brief.Findings.IsEmpty) return;
        _page.Heading(Headings.Findings);
        foreach (var group in _brief.Groups)
        {
            var standing = _brief.Standing.Where(finding => finding.Group == group.Name).ToList();
            if (standing.Count > 0) _page.Paragraph(group.Title, 2);
            foreach (var finding in standing) WriteFinding(finding);
        }
    }

    private void WriteFinding(BriefFinding finding)
    {
        _page.Paragraph($"{finding.Title} ({_phrases.Book.Severity(finding.Severity)}, {finding.Rule})", 4, $"{SeverityShapes.Of(finding.Severity)} ");
        _page.Paragraph(finding.Warning, 6);
        if (_phrases.Also(finding) is { Length: > 0 } also) _page.Paragraph(also, 6);
        if (!_explains) return;
        _page.Paragraph($"{Headings.Evidence}:", 6);
        foreach (var evidence in finding.Evidence) _page.Paragraph(_phrases.Evidence(evidence), 8, "- ");
        _page.Paragraph($"{Headings.Sources}:", 6);
        foreach (var source in finding.Sources) _page.Paragraph($"{source.Key} ({Phrasebook.Fill(_phrases.Book.Notes.Grade, source.Grade)}): {source.Title}", 8, "- ");
    }

    private void WriteWarning(BriefFinding finding, int indent) =>
        _page.Paragraph($"{_phrases.Book.Severity(finding.Severity)}: {finding.Warning}", indent, $"{SeverityShapes.Of(finding.Severity)} ");

    private void WritePlan()
    {
        if (_brief.Plan.IsEmpty) return;
        _page.Heading(Headings.Plan);
        foreach (var track in _brief.Plan.GroupBy(step => step.Track, StringComparer.Ordinal))
        {
            _page.Paragraph(track.Key is null ? Headings.Preparation : _phrases.Book.Word(track.Key), 2);
            foreach (var step in track) WriteStep(step);
        }
    }

    private void WriteStep(PlanStep step)
    {
        _page.Paragraph($"{_phrases.When(step)}: {step.Text}", 4, $"{_phrases.NumberOf(step.Step)}. ");
        if (_phrases.Why(step) is { Length: > 0 } why) _page.Paragraph(why, 8);
    }

    private void WriteGaps()
    {
        if (_brief.Gaps.IsEmpty) return;
        _page.Heading(Headings.Gaps);
        foreach (var gap in _brief.Gaps)
        {
            _page.Paragraph($"{gap.Question} [{gap.Fact}]", 2, "? ");
            _page.Paragraph(_phrases.Decides(gap), 4);
        }
    }

    private void WriteUndecided()
    {
        if (_brief.Undecided.IsEmpty) return;
        _page.Heading(Headings.Undecided);
        foreach (var undecided in _brief.Undecided) _page.Paragraph($"{undecided.Title} ({undecided.Rule}): {_phrases.Lacks(undecided)}", 2, "- ");
    }

    private void WriteNotes()
    {
        var notes = _phrases.Notes().ToList();
        if (notes.Count == 0) return;
        _page.Heading(Headings.Notes);
        foreach (var note in notes) _page.Paragraph(note, 2, "- ");
    }
}
