namespace StrategyAdvisor.Briefs.Slides;

/// <summary>What to find out: the questions that decide most, and which rules each would decide.</summary>
internal static class GapSlide
{
    public static SlideShapes Draw(SlideFrame frame, int number)
    {
        var shapes = frame.Begin(frame.Context.Phrases.Headings.Gaps, number);
        var questions = frame.Brief.Questions;
        var column = new SlideColumn(shapes, SlideFrame.Left, SlideFrame.Wide, SlideFrame.Top, SlideFrame.Bottom);
        if (questions.IsEmpty) column.Add([new SlideRun(frame.Context.Phrases.Notes.NoQuestions, 20)], gap: 0);
        column.AddAll(
            [.. questions.Index()],
            item => (
                [new SlideRun(frame.Context.Sentences.Ask(item.Item), 18), new SlideRun(frame.Context.Sentences.Decides(item.Item.Decides), 14, SlideColours.Muted)],
                new SlideRun(string.Create(CultureInfo.InvariantCulture, $"{item.Index + 1}"), 18, SlideColours.Accent, IsBold: true)),
            gap: 12, indent: 40, SlideFrame.More, mostLines: 2);
        return shapes;
    }
}
