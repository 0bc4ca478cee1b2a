using NodaTime;

namespace StrategyAdvisor.Briefs.Html;

/// <summary>Dates as the page's reader says them, seen from the as-of date.</summary>
public sealed class PageDates(PageTexts texts, LocalDate today)
{
    /// <summary><c>14 July</c>, with the year where it is not that of the as-of date.</summary>
    public string Day(LocalDate date) => date.Year == today.Year ? DayAndMonth(date) : Full(date);

    /// <summary><c>14 July 2026</c>.</summary>
    public string Full(LocalDate date) => string.Format(CultureInfo.InvariantCulture, texts.DateWithYear, DayAndMonth(date), date.Year);

    /// <summary>How far off a date is: <c>today</c>, <c>in 3 days</c>, <c>in 2 weeks</c>, <c>5 days ago</c>.</summary>
    public string Distance(LocalDate date)
    {
        var days = Period.DaysBetween(today, date);
        return days switch
        {
            0 => texts.Today,
            1 => texts.Tomorrow,
            < 0 => PageTexts.Fill(texts.DaysAgo, -days),
            < 14 => PageTexts.Fill(texts.InDays, days),
            _ => PageTexts.Fill(texts.InWeeks, (days + 3) / 7),
        };
    }

    /// <summary>The week of a date, counted from 1 in steps of seven days from the as-of date.</summary>
    public int WeekOf(LocalDate date) => (Period.DaysBetween(today, date) / 7) + 1;

    /// <summary>The first and the last day of such a week.</summary>
    public string Week(int week)
    {
        var first = today.PlusDays(7 * (week - 1));
        return $"{Day(first)} – {Day(first.PlusDays(6))}";
    }

    private string DayAndMonth(LocalDate date) => string.Format(CultureInfo.InvariantCulture, texts.DateWithoutYear, date.Day, texts.Months[date.Month - 1]);
}
