using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Rules.Evaluation;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>Why a rule says what it says, for the terminal: the verdict in a sentence, then what it rests on or waits for, then the condition part by part.</summary>
public sealed class TextReason
{
    private readonly BriefReason _reason;
    private readonly Phrasebook _book;
    private readonly DateWords _dates;
    private readonly TextPage _page;

    private TextReason(BriefReason reason, TextPage page)
    {
        _reason = reason;
        _book = Phrasebook.In(reason.Language);
        _dates = new DateWords(_book, new NumberWords(_book, ""), reason.AsOf);
        _page = page;
    }

    /// <summary>The lines, each with its end.</summary>
    /// <param name="isTerminal">Headings are bold there.</param>
    public static string Render(BriefReason reason, bool isTerminal)
    {
        var page = new TextPage(isTerminal);
        new TextReason(reason, page).Write();
        return page.ToString();
    }

    private void Write()
    {
        _page.Title($"{_reason.Name}: {_reason.Title}", Phrasebook.Fill(_book.Notes.AsOf, _dates.Full(_reason.AsOf)));
        _page.Paragraph($"{_reason.Rule} ({_reason.GroupTitle})");
        _page.Blank();
        WriteVerdict();
        WriteMissing();
        if (_reason.Changes is { } changes) new TextChanges(_page, _reason.Language).Write(changes);
        _page.Heading(_book.Reasons.Condition);
        new TextCondition(_page, _book).Write(_reason.Condition, 2);
        WriteList(_book.Headings.Evidence, _reason.Evidence.Select(new EvidencePhrases(_book, _dates).Of));
        WriteList(_book.Headings.Sources, _reason.Sources.Select(source => $"{source.Key} ({_book.Grade(source.Grade)}): {source.Title}"));
    }

    private void WriteVerdict()
    {
        switch (_reason.Verdict)
        {
            case Verdict.Fires:
                _page.Paragraph(Phrasebook.Fill(_book.Reasons.Fires, _book.Severity(_reason.Severity!)), 0, $"{SeverityShapes.Of(_reason.Severity!)} ");
                _page.Paragraph(_reason.Warning!, 2);
                break;
            case Verdict.Quiet:
                _page.Paragraph(_book.Reasons.Quiet);
                break;
            default:
                _page.Paragraph(_reason.Missing.IsEmpty ? _book.Reasons.Failed : _book.Reasons.Undecided);
                break;
        }
    }

    private void WriteMissing()
    {
        if (!_reason.Missing.IsEmpty) _page.Heading(_book.Headings.Gaps);
        foreach (var missing in _reason.Missing)
        {
            _page.Paragraph($"{missing.Question} [{missing.Fact}]", 2, "? ");
            if (_reason.Outcomes.FirstOrDefault(outcomes => outcomes.Fact == missing.Fact) is { } outcomes) new TextChanges(_page, _reason.Language).Write(outcomes);
        }

        foreach (var failure in _reason.Failures) _page.Paragraph(failure, 2, "! ");
    }

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0) return;
        _page.Heading(heading);
        foreach (var line in lines) _page.Paragraph(line, 2, "- ");
    }
}
