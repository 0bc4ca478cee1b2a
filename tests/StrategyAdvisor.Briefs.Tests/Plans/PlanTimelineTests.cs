using NodaTime;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Plans;

public sealed class PlanTimelineTests
{
    private static readonly LocalDate Today = DefaultPack.Today;

    [Theory]
    [InlineData(1, 20)]
    [InlineData(2, 40)]
    [InlineData(3, 400)]
    [InlineData(4, 3650)]
    public void No_step_lies_on_another_and_each_stands_in_its_lane(int seed, int longest)
    {
        var random = new Random(seed);
        var plan = Enumerable.Range(0, 30).Select(step => Step(step, (string?[])[null, "working level", "top level"], random, longest)).ToImmutableArray();
        var line = PlanTimeline.Of(plan, Today);
        Assert.Equal(plan.Length, line.Steps.Length);
        for (var i = 0; i < line.Steps.Length; i++)
        {
            var (step, lane) = (line.Steps[i], line.Lanes.Single(lane => lane.Track == line.Steps[i].Step.Track));
            Assert.InRange(step.Y, lane.Top + PlanTimeline.Radius, lane.Top + lane.Height - PlanTimeline.Radius);
            Assert.InRange(step.X, PlanTimeline.TitleWidth, line.Width - PlanTimeline.Radius);
            foreach (var other in line.Steps.Skip(i + 1))
                Assert.True(Math.Pow(step.X - other.X, 2) + Math.Pow(step.Y - other.Y, 2) >= Math.Pow(2 * PlanTimeline.Radius, 2), $"{step.Number} lies on {other.Number}");
        }
    }

    [Fact]
    public void A_later_step_stands_further_right_and_the_preparation_above_the_tracks()
    {
        var line = PlanTimeline.Of(DefaultPack.Brief(SampleAccounts.All["vinalta"]).Plan, Today);
        Assert.Equal(line.Steps.OrderBy(step => step.Step.Due).Select(step => step.X).Order(), line.Steps.OrderBy(step => step.Step.Due).Select(step => step.X));
        Assert.Equal([null, "working level", "top level"], line.Lanes.Select(lane => lane.Track), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    [InlineData(3650)]
    public void The_weeks_can_be_read_however_long_the_plan_is(int days)
    {
        var line = PlanTimeline.Of([Step(0, [null], new Random(1), days)], Today);
        Assert.InRange(line.Weeks.Length, 4, 13);
        Assert.All(line.Weeks.Zip(line.Weeks.Skip(1)), pair => Assert.InRange(pair.Second.X - pair.First.X, 60, 300));
    }

    private static PlanStep Step(int number, string?[] tracks, Random random, int longest) => new(
        $"step-{number}", "Do it.", "start", tracks[random.Next(tracks.Length)], "owner", "owner", null, Today.PlusDays(random.Next(longest)), [], []);
}
