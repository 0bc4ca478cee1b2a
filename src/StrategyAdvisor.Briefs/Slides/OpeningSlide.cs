namespace StrategyAdvisor.Briefs.Slides;

/// <summary>What the account is, whether to go on with it, and what to do first.</summary>
internal static class OpeningSlide
{
    public static SlideShapes Draw(SlideFrame frame, int number)
    {
        var (brief, context) = (frame.Brief, frame.Context);
        var shapes = new SlideShapes(brief.Language);
        shapes.Text(SlideFrame.Left, 48, SlideFrame.Wide, 24, new SlideRun($"{context.Texts.Brief} · {context.Sentences.AsOf()}", 18, SlideColours.Muted));
        shapes.Title(SlideFrame.Left, 76, SlideFrame.Wide, 64, new SlideRun(brief.Name, 48, IsBold: true));
        var column = new SlideColumn(shapes, SlideFrame.Left, SlideFrame.Wide, 156, 420);
        if (brief.Status is { } status)
        {
            var (colour, shape) = SlideColours.OfStatus(brief);
            column.Add([new SlideRun($"{shape} {status.Title}: {status.Words}", 22, colour, IsBold: true), new SlideRun(context.Sentences.Counts(), 18, SlideColours.Muted)], gap: 20, mostLines: 2);
        }

        column.Add([new SlideRun(brief.Opening.Verdict, 26)], gap: 0, mostLines: 5);
        First(frame, shapes);
        frame.Foot(shapes, number);
        return shapes;
    }

    private static void First(SlideFrame frame, SlideShapes shapes)
    {
        const int top = 436;
        const int gutter = 40;
        shapes.Line(SlideFrame.Left, top, SlideFrame.Left + SlideFrame.Wide, top, SlideColours.Ink, 2);
        shapes.Text(SlideFrame.Left, top + 14, SlideFrame.Wide, 28, new SlideRun(frame.Context.Phrases.Headings.First, 22, IsBold: true));
        var steps = frame.Brief.Opening.First;
        if (steps.IsEmpty) shapes.Text(SlideFrame.Left, top + 52, SlideFrame.Wide, 24, new SlideRun(frame.Context.Phrases.Notes.NoSteps, 18));
        const int width = (SlideFrame.Wide - (2 * gutter)) / 3;
        for (var place = 0; place < steps.Length; place++)
        {
            var step = steps[place];
            new SlideColumn(shapes, SlideFrame.Left + (place * (width + gutter)), width, top + 52, SlideFrame.Bottom + 12).Add(
                [new SlideRun(step.Text, 17), new SlideRun(frame.When(step), 14, SlideColours.Muted)], gap: 0,
                new SlideRun(frame.Context.NumberOf(step.Step).ToString(CultureInfo.InvariantCulture), 17, SlideColours.Accent, IsBold: true), indent: 26, mostLines: 5);
        }
    }
}
