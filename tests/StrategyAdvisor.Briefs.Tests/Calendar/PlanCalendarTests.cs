using System.Text;
using StrategyAdvisor.Briefs.Calendar;
using StrategyAdvisor.Briefs.Tests.Samples;

namespace StrategyAdvisor.Briefs.Tests.Calendar;

/// <summary>The calendar as RFC 5545 asks for it.</summary>
public sealed class PlanCalendarTests
{
    private static readonly string Sample = PlanCalendar.Render(DefaultPack.Brief(SampleAccounts.All["vinalta"]));

    [Fact]
    public void Every_line_ends_in_CR_LF_and_has_75_octets_at_most()
    {
        Assert.EndsWith("\r\n", Sample, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', Sample.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(Sample.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
    }

    [Fact]
    public void Unfolded_and_unescaped_a_summary_is_the_step_as_the_brief_says_it()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["vinalta"]);
        var summaries = Values(Sample, "SUMMARY:").Select(Unescape);
        Assert.Equal(brief.Plan.Select(step => $"{brief.Name}: {step.Text}"), summaries, StringComparer.Ordinal);
    }

    [Fact]
    public void A_step_is_a_whole_day_on_its_due_date_stamped_with_the_as_of_date()
    {
        var brief = DefaultPack.Brief(SampleAccounts.All["vinalta"]);
        Assert.Equal(brief.Plan.Select(step => step.Due.ToString("uuuuMMdd", CultureInfo.InvariantCulture)), Values(Sample, "DTSTART;VALUE=DATE:"), StringComparer.Ordinal);
        Assert.All(Values(Sample, "DTSTAMP:"), stamp => Assert.Equal("20260630T000000Z", stamp));
    }

    [Fact]
    public void A_step_keeps_its_uid_in_another_language_and_another_plan()
    {
        var uids = Values(Sample, "UID:");
        Assert.Equal(uids.Length, uids.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(uids, Values(PlanCalendar.Render(DefaultPack.Brief(SampleAccounts.All["vinalta"], "es")), "UID:"));
        Assert.All(Values(Sample, "RELATED-TO;RELTYPE=PARENT:"), related => Assert.Contains(related, uids, StringComparer.Ordinal));
        var (small, large) = (Plan("need", ""), Plan("need", "private favour: false\ncustomer since: 2019-01-01\n"));
        Assert.Equal(Values(small, "UID:"), Values(large, "UID:"));
        Assert.Empty(Values(small, "UID:").Intersect(uids, StringComparer.Ordinal));
    }

    [Fact]
    public void A_plan_without_steps_is_a_note_as_a_calendar_has_to_hold_something()
    {
        var calendar = PlanCalendar.Render(DefaultPack.Brief("id: a\nname: A\nowner: Eva Sanz\nnext step: 2026-07-05\n"));
        Assert.Equal(["A: Nothing calls for a step now."], Values(calendar, "SUMMARY:"));
        Assert.Contains("BEGIN:VJOURNAL\r\n", calendar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Semi; comma, back\\\\slash", "Semi\\; comma\\, back\\\\slash: ")]
    [InlineData("BEGIN:VALARM\\r\\nEND:VEVENT", "BEGIN:VALARM\\nEND:VEVENT: ")]
    [InlineData("bell\\u0007", "bell\\\\u0007: ")]
    public void Names_from_outside_start_no_line_of_their_own(string name, string summary)
    {
        var calendar = PlanCalendar.Render(DefaultPack.Brief($"id: a\nname: \"{name}\"\nbuying stage: need\n"));
        Assert.All(Values(calendar, "SUMMARY:"), text => Assert.StartsWith(summary, text, StringComparison.Ordinal));
        Assert.DoesNotContain("\r\nBEGIN:VALARM", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fold_never_cuts_a_character()
    {
        var name = string.Concat(Enumerable.Repeat("ñ😀", 200));
        var calendar = PlanCalendar.Render(DefaultPack.Brief($"id: a\nname: \"{name}\"\nbuying stage: need\n"));
        Assert.All(calendar.Split("\r\n"), line => Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line))));
        Assert.Contains(name, calendar.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Plan(string stage, string facts) => PlanCalendar.Render(DefaultPack.Brief($"id: a\nname: A\nbuying stage: {stage}\n{facts}"));

    private static ImmutableArray<string> Values(string calendar, string property) =>
        [.. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n").Where(line => line.StartsWith(property, StringComparison.Ordinal)).Select(line => line[property.Length..])];

    private static string Unescape(string text) => text.Replace("\\;", ";", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
}
