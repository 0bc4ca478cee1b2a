using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>What worries us: the findings that stand by themselves, the most severe first, and how many rules cannot say anything yet.</summary>
internal static class WarningSlide
{
    private const int MarkWidth = 170;

    /// <summary>How findings are written, the most readable first: the size, and the lines that each may take.</summary>
    private static readonly (int Size, int Lines)[] Looks = [(26, 4), (22, 4), (18, 3)];

    public static SlideShapes Draw(SlideFrame frame, int number)
    {
        var shapes = frame.Begin(frame.Context.Phrases.Headings.Worries, number);
        var look = Looks.FirstOrDefault(look => Write(frame, new SlideShapes(frame.Brief.Language), look), Looks[^1]);
        Write(frame, shapes, look);
        return shapes;
    }

    /// <returns>True where all of it fits.</returns>
    private static bool Write(SlideFrame frame, SlideShapes shapes, (int Size, int Lines) look)
    {
        var column = new SlideColumn(shapes, SlideFrame.Left, SlideFrame.Wide, SlideFrame.Top + 8, SlideFrame.Bottom);
        var findings = frame.Brief.Standing.ToList();
        if (findings.Count == 0) column.Add([new SlideRun(frame.Context.Phrases.Notes.NoWorries, look.Size)], gap: 16);
        if (!column.AddAll(findings, finding => Block(frame, finding, look.Size), gap: look.Size * 0.8, indent: MarkWidth, SlideFrame.More, look.Lines)) return false;
        return frame.Brief.Undecided.IsEmpty || column.Add([new SlideRun(frame.Context.Sentences.Waiting(), look.Size - 4, SlideColours.Muted)], gap: 0);
    }

    private static (IReadOnlyList<SlideRun>, SlideRun?) Block(SlideFrame frame, BriefFinding finding, int size) => (
        [new SlideRun(finding.Warning, size), new SlideRun(frame.Context.Sentences.Also(finding), size - 5, SlideColours.Muted)],
        new SlideRun($"{SeverityShapes.Of(finding.Severity)} {frame.Context.Phrases.Severity(finding.Severity)}", size, SlideColours.OfSeverity(finding.Severity), IsBold: true));
}
