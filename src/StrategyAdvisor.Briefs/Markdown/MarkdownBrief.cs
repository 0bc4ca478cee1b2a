using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Markdown;

/// <summary>A brief as CommonMark, in the order of the text brief, with all evidence.</summary>
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
        WriteList(Headings.Decisions, _brief.Decisions.Select(decision => $"{Safe(decision.Title)}: **{Safe(_phrases.Value(decision))}**"));
        WriteFindings();
        WritePlan();
        WriteList(Headings.Gaps, _brief.Gaps.Select(gap => $"{Safe(gap.Question)} *{Safe(_phrases.Decides(gap))}*"));
        WriteList(Headings.Undecided, _brief.Undecided.Select(undecided => $"{Safe(undecided.Title)}: {Safe(_phrases.Lacks(undecided))}"));
        WriteList(Headings.Notes, _phrases.Notes().Select(Safe));
        _text.Append(CultureInfo.InvariantCulture, $"\n{Safe($"{_brief.Pack.Name} {_brief.Pack.Version}, {_brief.Pack.Hash}")}\n");
        return _text.ToString();
    }

    private void WriteOpening()
    {
        var status = _brief.Status is { } decision ? $"; {Safe(decision.Title)}: **{Safe(_phrases.Value(decision))}**" : "";
        _text.Append(CultureInfo.InvariantCulture, $"# {Safe(_brief.Name)}\n\n{Safe($"{_brief.Account}, {_phrases.AsOf()}")}{status}\n");
        if (_brief.Opening.Verdict.Length > 0) _text.Append(CultureInfo.InvariantCulture, $"\n{Safe(_brief.Opening.Verdict)}\n");
        WriteHeading(Headings.First);
        foreach (var step in _brief.Opening.First) WriteStep(step);
        if (_brief.Opening.First.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoSteps));
        WriteHeading(Headings.Worries);
        foreach (var finding in _brief.Opening.Worries) WriteLine($"- {SeverityShapes.Of(finding.Severity)} **{Safe(_phrases.Book.Severity(finding.Severity))}**: {Safe(finding.Warning)}");
        if (_brief.Opening.Worries.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoWorries));
        WriteHeading(Headings.Questions);
        foreach (var gap in _brief.Opening.Questions) WriteLine($"- {Safe(gap.Question)}");
        if (_brief.Opening.Questions.IsEmpty) WriteLine(Safe(_phrases.Book.Notes.NoQuestions));
    }

    private void WriteFindings()
    {
        if (_brief.Findings.IsEmpty) return;
        WriteHeading(Headings.Findings);
        foreach (var group in _brief.Groups)
        {
            var standing = _brief.Standing.Where(finding => finding.Group == group.Name).ToList();
            if (standing.Count > 0) WriteLine($"{(group == _brief.Groups[0] ? "" : "\n")}### {Safe(group.Title)}\n");
            foreach (var finding in standing) WriteFinding(finding);
        }
    }

    private void WriteFinding(BriefFinding finding)
    {
        WriteLine($"- {SeverityShapes.Of(finding.Severity)} **{Safe(finding.Title)}** ({Safe(_phrases.Book.Severity(finding.Severity))}): {Safe(finding.Warning)}");
        if (_phrases.Also(finding) is { Length: > 0 } also) WriteLine($"  - {Safe(also)}");
        foreach (var evidence in finding.Evidence) WriteLine($"  - {Safe(_phrases.Evidence(evidence))}");
        var sources = finding.Sources.Select(source => $"{source.Key} ({Phrasebook.Fill(_phrases.Book.Notes.Grade, source.Grade)})");
        WriteLine($"  - {Safe(Headings.Sources)}: {Safe(string.Join(", ", sources))}");
    }

    private void WritePlan()
    {
        if (_brief.Plan.IsEmpty) return;
        WriteHeading(Headings.Plan);
        foreach (var track in _brief.Plan.GroupBy(step => step.Track, StringComparer.Ordinal))
        {
            WriteLine($"{(track.Key is null ? "" : "\n")}**{Safe(track.Key is null ? Headings.Preparation : _phrases.Book.Word(track.Key))}**\n");
            foreach (var step in track)
            {
                WriteStep(step);
                if (_phrases.Why(step) is { Length: > 0 } why) WriteLine($"   *{Safe(why)}*");
            }
        }
    }

    private void WriteStep(PlanStep step) => WriteLine($"{_phrases.NumberOf(step.Step)}. **{Safe(_phrases.When(step))}**: {Safe(step.Text)}");

    private void WriteList(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        if (lines.Count > 0) WriteHeading(heading);
        foreach (var line in lines) WriteLine($"- {line}");
    }

    private void WriteHeading(string heading) => _text.Append(CultureInfo.InvariantCulture, $"\n## {Safe(heading)}\n\n");

    private void WriteLine(string line) => _text.Append(line).Append('\n');

    private static string Safe(string text) => MarkdownText.Escape(text);
}
