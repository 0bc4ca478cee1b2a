using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>The plan along a line of weeks, the preparation and the two tracks; below it the steps in words, a column for each.</summary>
internal static class PlanSlide
{
    private const double Scale = (double)SlideFrame.Wide / 1040;
    private const int Gutter = 32;
    private const int Columns = 3;

    /// <summary>How steps are written, the most readable first: the size, and the lines that each may take.</summary>
    private static readonly (int Size, int Lines)[] Looks = [(18, 6), (16, 5), (14, 4), (13, 3), (12, 2)];

    public static SlideShapes Draw(SlideFrame frame, int number)
    {
        var shapes = frame.Begin(frame.Context.Phrases.Headings.Plan, number);
        var plan = frame.Brief.Plan;
        if (plan.IsEmpty)
        {
            shapes.Text(SlideFrame.Left, SlideFrame.Top, SlideFrame.Wide, 24, new SlideRun(frame.Context.Phrases.Notes.NoSteps, 20));
            return shapes;
        }

        var line = PlanTimeline.Of(plan, frame.Brief.AsOf);
        // A plan of very many steps has more rows than a slide is high: they are drawn closer.
        var scale = Math.Min(Scale, 200.0 / line.Height);
        Timeline(frame, shapes, line, scale);
        Steps(frame, shapes, SlideFrame.Top + (line.Height * scale) + 20);
        return shapes;
    }

    private static void Timeline(SlideFrame frame, SlideShapes shapes, PlanTimeline line, double scale)
    {
        foreach (var week in line.Weeks)
        {
            var x = X(week.X);
            shapes.Line(x, Y(22), x, Y(line.Height), SlideColours.Rule);
            shapes.Text(x - 60, Y(0), 120, 16, new SlideRun(frame.Context.Dates.Date(week.First), 12, SlideColours.Muted), align: "ctr");
        }

        foreach (var lane in line.Lanes)
        {
            shapes.Line(SlideFrame.Left, Y(lane.Top), SlideFrame.Left + SlideFrame.Wide, Y(lane.Top), SlideColours.Line);
            shapes.Text(SlideFrame.Left, Y(lane.Top + 8), PlanTimeline.TitleWidth * Scale, 20, new SlideRun(TitleOf(frame, lane.Track), 15, IsBold: true));
        }

        foreach (var step in line.Steps)
        {
            var isBefore = step.Step.Track is null;
            shapes.Circle(
                X(step.X), Y(step.Y), PlanTimeline.Radius * scale, isBefore ? SlideColours.Paper : SlideColours.Accent, isHatched: false, SlideColours.Accent, 1.4, dash: null,
                new SlideRun(step.Number.ToString(CultureInfo.InvariantCulture), 13, isBefore ? SlideColours.Ink : SlideColours.Paper, IsBold: true));
        }

        double X(double x) => SlideFrame.Left + (x * Scale);

        double Y(double y) => SlideFrame.Top + (y * scale);
    }

    private static void Steps(SlideFrame frame, SlideShapes shapes, double top)
    {
        var lanes = frame.Brief.Plan.GroupBy(step => step.Track, StringComparer.Ordinal).OrderBy(lane => Planner.TrackOrder(lane.Key)).ToList();
        // As large as it fits; of a plan too long for the smallest, the slide says how many steps are left.
        var look = Looks.FirstOrDefault(look => Write(frame, new SlideShapes(frame.Brief.Language), lanes, top, look), Looks[^1]);
        Write(frame, shapes, lanes, top, look);
    }

    private static bool Write(SlideFrame frame, SlideShapes shapes, List<IGrouping<string?, PlanStep>> lanes, double top, (int Size, int Lines) look)
    {
        var columns = ColumnsOf([.. lanes.Select(lane => lane.Count())]);
        var width = ((SlideFrame.Wide + Gutter) / (double)columns.Sum()) - Gutter;
        var (x, isWhole) = ((double)SlideFrame.Left, true);
        foreach (var (lane, parts) in lanes.Zip(columns))
        {
            foreach (var (part, steps) in lane.Chunk((lane.Count() + parts - 1) / parts).Index())
            {
                var column = new SlideColumn(shapes, x, width, top, SlideFrame.Bottom + 14);
                column.Add([new SlideRun(part == 0 ? TitleOf(frame, lane.Key) : "\u00a0", 16, IsBold: true)], gap: 6);
                isWhole &= column.AddAll(steps, step => Block(frame, step, look.Size), gap: 8, indent: 26, SlideFrame.More, look.Lines);
                x += width + Gutter;
            }
        }

        return isWhole;
    }

    /// <summary>How many columns each lane gets of those there are: one, and the rest where steps stand closest.</summary>
    private static int[] ColumnsOf(ImmutableArray<int> steps)
    {
        var columns = steps.Select(_ => 1).ToArray();
        while (columns.Sum() < Columns && Enumerable.Range(0, steps.Length).MaxBy(lane => steps[lane] / (double)columns[lane]) is var fullest && steps[fullest] > columns[fullest]) columns[fullest]++;
        return columns;
    }

    private static (IReadOnlyList<SlideRun>, SlideRun?) Block(SlideFrame frame, PlanStep step, int size) => (
        [new SlideRun(step.Text, size), new SlideRun(frame.When(step), Math.Max(11, size - 3), SlideColours.Muted)],
        new SlideRun(frame.Context.NumberOf(step.Step).ToString(CultureInfo.InvariantCulture), size, SlideColours.Accent, IsBold: true));

    private static string TitleOf(SlideFrame frame, string? track) => track is null ? frame.Context.Texts.Plan.Preparation : frame.Context.Heading(track);
}
