using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>A brief for the terminal, read in two minutes: the first screen answers what to do, what worries us and what we do not know; the rest follows in short.</summary>
public sealed class TextBrief
{
    private const int MostFurtherQuestions = 4;

    private readonly Brief _brief;
    private readonly BriefPhrases _phrases;
    private readonly TextPage _page;

    private TextBrief(Brief brief, TextPage page) => (_brief, _phrases, _page) = (brief, new BriefPhrases(brief), page);

    private HeadingWords Headings => _phrases.Book.Headings;

    /// <summary>The brief as lines, each with its end.</summary>
    /// <param name="isTerminal">Headings are bold there.</param>
    /// <param name="explains">Behind it follows what every line rests on, and every question.</param>
    public static string Render(Brief brief, bool isTerminal, bool explains)
    {
        var page = new TextPage(isTerminal);
        new TextBrief(brief, page).Write(explains);
        if (explains) new TextExplanation(brief, page).Write();
        if (brief.Since is { } since) WriteSince(page, new SincePhrases(since, brief.Language, brief.AsOf));
        return page.ToString();
    }

    private static void WriteSince(TextPage page, SincePhrases since)
    {
        page.Heading(since.Title);
        foreach (var (heading, lines) in since.Parts())
        {
            page.Paragraph(heading, 2);
            foreach (var line in lines) page.Paragraph(line, 4, "- ");
        }
    }

    private void Write(bool explains)
    {
        WriteOpening();
        WriteFurtherWarnings();
        WriteSuppressed();
        WritePlan();
        if (!explains) WriteFurtherQuestions();
        WriteNotes();
        if (explains || (_brief.Findings.IsEmpty && _brief.Undecided.IsEmpty)) return;
        _page.Blank();
        _page.Paragraph(Phrasebook.Fill(_phrases.Book.Notes.AskMore, _brief.Account));
    }

    private void WriteOpening()
    {
        _page.Title(_brief.Name == _brief.Account ? _brief.Name : $"{_brief.Name} ({_brief.Account})", _phrases.AsOf());
        _page.Paragraph(_brief.Status is { } status ? $"{status.Title}: {status.Words}. {_phrases.Counts()}" : _phrases.Counts());
        if (_brief.Opening.Verdict.Length > 0)
        {
            _page.Blank();
            _page.Paragraph(_brief.Opening.Verdict);
        }

        _page.Heading(Headings.First);
        foreach (var step in _brief.Opening.First) WriteStep(step, 2, "- ");
        if (_brief.Opening.First.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoSteps, 2);
        _page.Heading(Headings.Worries);
        foreach (var finding in _brief.Opening.Worries) WriteWarning(finding);
        if (_brief.Opening.Worries.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoWorries, 2);
        _page.Heading(Headings.Questions);
        foreach (var question in _brief.Opening.Questions) _page.Paragraph(_phrases.Ask(question), 2, "? ");
        if (_brief.Opening.Questions.IsEmpty) _page.Paragraph(_phrases.Book.Notes.NoQuestions, 2);
    }

    private void WriteFurtherWarnings()
    {
        var further = _brief.Standing.Except(_brief.Opening.Worries).ToList();
        if (further.Count == 0) return;
        _page.Heading(Headings.Further);
        foreach (var finding in further) WriteWarning(finding);
    }

    private void WriteSuppressed()
    {
        if (_brief.Suppressed.IsEmpty) return;
        _page.Heading(Headings.Suppressed);
        foreach (var suppressed in _brief.Suppressed)
        {
            WriteWarning(suppressed.Finding);
            _page.Paragraph(_phrases.SuppressedUntil(suppressed), 4);
        }
    }

    private void WriteWarning(BriefFinding finding)
    {
        _page.Paragraph($"{_phrases.Book.Severity(finding.Severity)}: {finding.Warning} [{BriefPhrases.RuleOf(finding)}]", 2, $"{SeverityShapes.Of(finding.Severity)} ");
        foreach (var more in (ReadOnlySpan<string>)[_phrases.Also(finding), _phrases.Lapsed(finding)])
        {
            if (more.Length > 0) _page.Paragraph(more, 4);
        }
    }

    private void WritePlan()
    {
        if (_brief.Plan.IsEmpty) return;
        _page.Heading(Headings.Plan);
        foreach (var section in PlanSection.Of(_brief.Plan))
        {
            _page.Paragraph(_phrases.TitleOf(section.Phase, section.Track), 2);
            foreach (var step in section.Steps) WriteStep(step, 4, string.Create(CultureInfo.InvariantCulture, $"{_phrases.NumberOf(step.Step)}. "));
        }
    }

    private void WriteStep(PlanStep step, int indent, string mark) => _page.Paragraph($"{_phrases.When(step)}: {step.Text} {_phrases.Origin(step)}", indent, mark);

    private void WriteFurtherQuestions()
    {
        var further = _brief.Questions.Skip(_brief.Opening.Questions.Length).ToList();
        if (further.Count == 0) return;
        _page.Heading(Headings.FurtherGaps);
        foreach (var question in further.Take(MostFurtherQuestions)) _page.Paragraph(_phrases.Ask(question), 2, "? ");
        if (further.Count > MostFurtherQuestions) _page.Paragraph(_phrases.MoreQuestions(further.Count - MostFurtherQuestions), 2);
    }

    private void WriteNotes()
    {
        var notes = _phrases.Notes().ToList();
        if (notes.Count == 0) return;
        _page.Heading(Headings.Notes);
        foreach (var note in notes) _page.Paragraph(note, 2, "- ");
    }
}
