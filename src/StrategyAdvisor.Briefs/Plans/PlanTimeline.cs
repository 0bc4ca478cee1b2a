using NodaTime;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Briefs.Plans;

/// <summary>
/// A plan along a line of weeks: a lane for the preparation and one for each track, each step a circle at the day it is due. Circles of one lane that would lie on each other
/// stand in rows below each other. In units of a drawing.
/// </summary>
public sealed record PlanTimeline(int Width, int Height, ImmutableArray<TimelineWeek> Weeks, ImmutableArray<TimelineLane> Lanes, ImmutableArray<TimelineStep> Steps)
{
    /// <summary>At the left, for the titles of lanes.</summary>
    public const int TitleWidth = 150;

    /// <summary>Of every circle.</summary>
    public const int Radius = 12;

    private const int Wide = 1040;
    private const int Head = 30;
    private const int RowHeight = 30;
    private const int LanePadding = 10;
    private const int LeastDays = 28;
    private const int MostWeeks = 12;

    /// <param name="plan">Steps due on or after the as-of date.</param>
    public static PlanTimeline Of(ImmutableArray<PlanStep> plan, LocalDate asOf)
    {
        var days = Math.Max(LeastDays, plan.Select(step => Period.DaysBetween(asOf, step.Due)).DefaultIfEmpty(0).Max() + 1);
        var scale = (double)(Wide - TitleWidth - (3 * Radius)) / days;
        var (lanes, steps) = (ImmutableArray.CreateBuilder<TimelineLane>(), ImmutableArray.CreateBuilder<TimelineStep>());
        var top = Head;
        foreach (var lane in LanesOf(plan))
        {
            var placed = Place(lane, top + LanePadding + Radius, due => TitleWidth + (2 * Radius) + (int)(scale * Period.DaysBetween(asOf, due)));
            lanes.Add(new TimelineLane(lane.Key, top, placed.Max(step => step.Y) + Radius + LanePadding - top));
            steps.AddRange(placed);
            top += lanes[^1].Height;
        }

        return new PlanTimeline(Wide, top + 1, WeeksOf(asOf, days, scale), lanes.ToImmutable(), steps.ToImmutable());
    }

    /// <summary>The preparation, then the tracks, the working level above the top level.</summary>
    private static IEnumerable<IGrouping<string?, (PlanStep Step, int Number)>> LanesOf(ImmutableArray<PlanStep> plan)
    {
        var numbers = PlanSection.NumbersOf(plan);
        return plan.Select(step => (Step: step, Number: numbers[step.Step]))
            .GroupBy(item => item.Step.Track, StringComparer.Ordinal)
            .OrderBy(lane => Planner.TrackOrder(lane.Key));
    }

    /// <summary>Each circle stands in the first row in which it touches none before it.</summary>
    private static List<TimelineStep> Place(IEnumerable<(PlanStep Step, int Number)> lane, int firstRow, Func<LocalDate, int> xOf)
    {
        var (placed, ends) = (new List<TimelineStep>(), new List<int>());
        foreach (var (step, number) in lane.OrderBy(item => item.Step.Due).ThenBy(item => item.Number))
        {
            var x = xOf(step.Due);
            var row = ends.FindIndex(end => end + (2 * Radius) + 4 <= x);
            if (row < 0)
            {
                row = ends.Count;
                ends.Add(x);
            }

            ends[row] = x;
            placed.Add(new TimelineStep(step, number, x, firstRow + (row * RowHeight)));
        }

        return placed;
    }

    /// <summary>The first days of weeks, as many as can be read.</summary>
    private static ImmutableArray<TimelineWeek> WeeksOf(LocalDate asOf, int days, double scale)
    {
        var every = ((days / 7) + MostWeeks) / MostWeeks;
        var last = Period.DaysBetween(asOf, LocalDate.MaxIsoValue);
        return [.. Enumerable.Range(0, (Math.Min(days - 1, last) / 7 / every) + 1).Select(week => new TimelineWeek(asOf.PlusDays(7 * every * week), TitleWidth + (2 * Radius) + (int)(scale * 7 * every * week)))];
    }
}

/// <param name="First">Its first day; weeks are counted from the as-of date.</param>
public sealed record TimelineWeek(LocalDate First, int X);

/// <param name="Track">Null for the preparation.</param>
public sealed record TimelineLane(string? Track, int Top, int Height);

/// <param name="Number">As the plan has it, from 1; see <see cref="PlanSection.NumbersOf"/>.</param>
/// <param name="X">The middle of its circle.</param>
public sealed record TimelineStep(PlanStep Step, int Number, int X, int Y);
