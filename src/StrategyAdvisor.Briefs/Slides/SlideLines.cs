using StrategyAdvisor.Briefs.Maps;

namespace StrategyAdvisor.Briefs.Slides;

/// <summary>How many lines a sentence takes. The reader's font is not known here, so it is taken for a wide one: a block may end early, never late.</summary>
internal static class SlideLines
{
    private const string Ellipsis = "…";

    /// <summary>A run with what fits into a number of lines, and how many it takes.</summary>
    public static (SlideRun Run, int Lines) Fit(SlideRun run, double width, int mostLines)
    {
        var kept = new List<string>();
        var (lines, left) = (1, width);
        foreach (var word in run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = WidthOf(run, word + " ");
            if (needed > left && kept.Count > 0)
            {
                if (lines == mostLines) return (run with { Text = string.Join(' ', kept) + Ellipsis }, lines);
                (lines, left) = (lines + 1, width);
            }

            kept.Add(word);
            left -= needed;
            // A word that is longer than a line is broken by whoever draws it.
            for (; left < -width && lines < mostLines; left += width) lines++;
        }

        return (run, lines);
    }

    /// <summary>A run in one line, as large as it can be.</summary>
    /// <param name="least">Not smaller than that; what does not fit then ends in an ellipsis.</param>
    public static SlideRun OnOneLine(SlideRun run, double width, int least)
    {
        while (run.Size > least && WidthOf(run, run.Text) > width) run = run with { Size = run.Size - 2 };
        return WidthOf(run, run.Text) <= width ? run : run with { Text = TextWidth.Wrap(run.Text, run.Size, width, 1)[0] };
    }

    private static double WidthOf(SlideRun run, string text) => TextWidth.Of(text, run.Size);
}
