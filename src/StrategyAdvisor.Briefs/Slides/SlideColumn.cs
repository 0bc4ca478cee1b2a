namespace StrategyAdvisor.Briefs.Slides;

/// <summary>Puts blocks of text below each other for as long as they fit.</summary>
/// <param name="bottom">Nothing stands below it.</param>
internal sealed class SlideColumn(SlideShapes shapes, double x, double width, double top, double bottom)
{
    private const double LineHeight = 1.22;

    /// <summary>Where the next block begins.</summary>
    public double Top { get; private set; } = top;

    /// <summary>Adds a block, if it fits.</summary>
    /// <param name="mark">Stands before its first line, in a margin of its own; null for none.</param>
    /// <param name="indent">The width of that margin.</param>
    /// <param name="mostLines">Of each paragraph; what is left ends in an ellipsis.</param>
    public bool Add(IReadOnlyList<SlideRun> paragraphs, double gap, SlideRun? mark = null, double indent = 0, int mostLines = 4)
    {
        var cut = paragraphs.Where(paragraph => paragraph.Text.Length > 0).Select(paragraph => SlideLines.Fit(paragraph, width - indent, mostLines)).ToList();
        var height = cut.Sum(paragraph => paragraph.Lines * paragraph.Run.Size * LineHeight);
        if (Top + height > bottom) return false;
        if (mark is not null) shapes.Text(x, Top, indent, mark.Size * LineHeight, mark);
        shapes.Text(x + indent, Top, width - indent, height, cut.Select(paragraph => (IReadOnlyList<SlideRun>)[paragraph.Run]));
        Top += height + gap;
        return true;
    }

    /// <summary>Adds one block an item until one does not fit, and then says how many are left.</summary>
    /// <param name="blockOf">The paragraphs of an item, and its mark.</param>
    /// <param name="more">Says that a number of items is left.</param>
    /// <returns>True where none is left.</returns>
    public bool AddAll<T>(IReadOnlyList<T> items, Func<T, (IReadOnlyList<SlideRun> Paragraphs, SlideRun? Mark)> blockOf, double gap, double indent, Func<int, string> more, int mostLines = 4)
    {
        const int moreSize = 14;
        for (var place = 0; place < items.Count; place++)
        {
            var (paragraphs, mark) = blockOf(items[place]);
            var isLast = place == items.Count - 1;
            var room = new SlideColumn(shapes, x, width, Top, isLast ? bottom : bottom - (moreSize * LineHeight) - gap);
            if (room.Add(paragraphs, gap, mark, indent, mostLines))
            {
                Top = room.Top;
                continue;
            }

            shapes.Text(x, Top, width, moreSize * LineHeight, new SlideRun(more(items.Count - place), moreSize, SlideColours.Muted));
            return false;
        }

        return true;
    }
}
