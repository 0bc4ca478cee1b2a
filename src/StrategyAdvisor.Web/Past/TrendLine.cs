namespace StrategyAdvisor.Web.Past;

/// <summary>A figure over time as a line small enough to stand in a sentence: between its least and its greatest value, each review as far apart as the days between them.</summary>
public static class TrendLine
{
    /// <summary>Of the drawing.</summary>
    public const int Width = 96;

    /// <summary>Of the drawing.</summary>
    public const int Height = 20;

    private const int Edge = 2;

    /// <summary>The points of the line as SVG writes them.</summary>
    /// <param name="points">Two or more, the oldest first.</param>
    public static string Of(ImmutableArray<PastFigure> points)
    {
        var (least, most) = (points.Min(point => point.Value), points.Max(point => point.Value));
        var days = Math.Max(1, NodaTime.Period.DaysBetween(points[0].On, points[^1].On));
        return string.Join(' ', points.Select(point =>
        {
            var x = Edge + ((Width - (2 * Edge)) * NodaTime.Period.DaysBetween(points[0].On, point.On) / days);
            var y = most == least ? Height / 2 : Height - Edge - (int)((Height - (2 * Edge)) * ((point.Value - least) / (most - least)));
            return string.Create(CultureInfo.InvariantCulture, $"{x},{y}");
        }));
    }
}
