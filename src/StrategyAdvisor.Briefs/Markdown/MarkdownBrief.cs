using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Markdown;

/// <summary>A brief as CommonMark, in the order of the text brief. What lies behind a line is folded in HTML's own <c>details</c>, which every common reader of Markdown knows.</summary>
public sealed class MarkdownBrief
{
    private readonly Brief _brief;
    private readonly BriefPhrases _phrases;
    private readonly StringBuilder _text = new();

    private MarkdownBrief(Brief brief)
    {
        _brief = brief;
        _phrases = new BriefPhrases(brief);
    }

    private HeadingWords Headings => _phrases.Book.Headings;

    /// <summary>The brief as lines, each with its end.</summary>
    public static string Render(Brief brief) => new MarkdownBrief(brief).Write();

    private string Write()
    {
        WriteOpening();
        WriteFindings();
        WriteSuppressed();
        WritePlan();
        WriteList(Headings.Notes, _phrases.Notes().Select(Safe));
        WriteFolded(Headings.Gaps, _brief.Questions.Select(question => $"{Safe(_phrases.Ask(question))} *{Safe(_phrases.Decides(question.Decides))}*"));
        WriteFolded(Headings.Undecided, _brief.Undecided.Select(undecided => $"{Safe(undecided.Title)}: {Safe(_phrases.Lacks(undecided))}"));
        WriteSince();
        _text.Append(CultureInfo.InvariantCulture, $"\n{Safe($"{_brief.Pack.Name} {_brief.Pack.Version}, {_brief.Pack.Hash}")}\n");
        return _text.ToString();
    }

    private void WriteSince()
    {
        if (_brief.Since is not { } since) return;
        var phrases = new SincePhrases(since, _brief.Language, _brief.AsOf);
        WriteHeading(phrases.Title);
        foreach (var (heading, lines) in phrases.Parts())
        {
            WriteLine($"**{Safe(heading)}**\n");
            foreach (var line in lines) WriteLine($"- {Safe(line)}");
            WriteLine("");
        }
    }

    private void WriteOpening()
    {
        var status = _brief.Status is { } decision ? $"{Safe(decision.Title)}: **{Safe(decision.Words)}**. " : "";
        _text.Append(CultureInfo.InvariantCulture, $"# {Safe(_brief.Name)}\n\n{Safe($"{_brief.Account}, {_phrases.AsOf()}")}\n\n{status}{Safe(_phrases.Counts())}\n");
        if (_brief.Opening.Verdict.Length > 0) _text.Append(CultureInfo.InvariantCulture, $"\n{Safe(_brief.Opening.Verdict)}\n");
        WriteHeading(Headings.First);
        foreach (var step in _brief.Opening.First) WriteStep("-", step);
        if (_brief.Opening.First.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoSteps));
        WriteHeading(Headings.Worries);
        foreach (var finding in _brief.Opening.Worries) WriteLine($"- {SeverityShapes.Of(finding.Severity)} **{Safe(_phrases.Book.Severity(finding.Severity))}**: {Safe(finding.Warning)}");
        if (_brief.Opening.Worries.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoWorries));
        WriteHeading(Headings.Questions);
        foreach (var question in _brief.Opening.Questions) WriteLine($"- {Safe(_phrases.Ask(question))}");
        if (_brief.Opening.Questions.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoQuestions));
    }

    private void WriteFindings()
    {
        if (_brief.Findings.IsEmpty) return;
        WriteHeading(Headings.Findings);
        foreach (var finding in _brief.Standing) WriteFinding(finding);
    }

    private void WriteSuppressed()
    {
        if (_brief.Suppressed.IsEmpty) return;
        WriteHeading(Headings.Suppressed);
        foreach (var suppressed in _brief.Suppressed)
        {
            WriteLine($"*{Safe(_phrases.SuppressedUntil(suppressed))}*\n");
            WriteFinding(suppressed.Finding);
        }
    }

    private void WriteFinding(BriefFinding finding)
    {
        WriteLine("<details>");
        WriteLine($"<summary>{SeverityShapes.Of(finding.Severity)} <b>{MarkdownText.EscapeHtml(_phrases.Book.Severity(finding.Severity))}</b>: {MarkdownText.EscapeHtml(finding.Warning)}</summary>\n");
        WriteLine($"- {Safe(finding.Title)} ({Safe(BriefPhrases.RuleOf(finding))})");
        if (_phrases.Also(finding) is { Length: > 0 } also) WriteLine($"- {Safe(also)}");
        if (_phrases.Lapsed(finding) is { Length: > 0 } lapsed) WriteLine($"- {Safe(lapsed)}");
        if (finding.Clearing is { } clearing) WriteLine($"- {Safe(ChangePhrases.Line(clearing, _brief.Language))}");
        if (finding.Condition is { } condition) new MarkdownCondition(_text, _phrases.Book).Write(condition);
        foreach (var evidence in finding.Evidence) WriteLine($"- {Safe(_phrases.Evidence(evidence))}");
        var sources = finding.Sources.Select(source => $"{source.Title}, {source.Key} ({_phrases.Grade(source)})");
        WriteLine($"- {Safe(Headings.Sources)}: {Safe(string.Join("; ", sources))}");
        WriteLine("\n</details>\n");
    }

    private void WritePlan()
    {
        if (_brief.Plan.IsEmpty) return;
        WriteHeading(Headings.Plan);
        foreach (var (section, place) in PlanSection.Of(_brief.Plan).Select((section, place) => (section, place)))
        {
            WriteLine($"{(place == 0 ? "" : "\n")}**{Safe(_phrases.TitleOf(section.Phase, section.Track))}**\n");
            foreach (var step in section.Steps)
            {
                WriteStep(string.Create(CultureInfo.InvariantCulture, $"{_phrases.NumberOf(step.Step)}."), step);
                if (_phrases.Why(step) is { Length: > 0 } why) WriteLine($"   *{Safe(why)}*");
            }
        }
    }

    private void WriteStep(string mark, PlanStep step) => WriteLine($"{mark} **{Safe(_phrases.When(step))}**: {Safe(step.Text)}");

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count > 0) WriteHeading(heading);
        foreach (var line in lines) WriteLine($"- {line}");
    }

    private void WriteFolded(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count == 0) return;
        WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n<details>\n<summary>{MarkdownText.EscapeHtml(heading)} ({lines.Count})</summary>\n"));
        foreach (var line in lines) WriteLine($"- {line}");
        WriteLine("\n</details>");
    }

    private void WriteHeading(string heading) => _text.Append(CultureInfo.InvariantCulture, $"\n## {Safe(heading)}\n\n");

    private void WriteLine(string line) => _text.Append(line).Append('\n');

    private static string Safe(string text) => MarkdownText.Escape(text);
}
