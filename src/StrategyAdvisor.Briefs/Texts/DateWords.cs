using NodaTime;

namespace StrategyAdvisor.Briefs.Texts;

/// <summary>Writes dates as a reader of one language expects them, seen from the as-of date.</summary>
public sealed class DateWords(Phrasebook phrases, NumberWords numbers, LocalDate today)
{
    private readonly CalendarForm _form = phrases.Calendar;

    /// <summary><c>14 July</c>; with the year where it is not this one.</summary>
    public string Date(LocalDate date) => date.Year == today.Year && date.Era == today.Era
        ? Phrasebook.Fill(_form.DayMonth, Digits(date.Day), _form.Months[date.Month - 1])
        : Full(date);

    /// <summary><c>14 July 2026</c>.</summary>
    public string Full(LocalDate date) => Phrasebook.Fill(_form.DayMonthYear, Digits(date.Day), _form.Months[date.Month - 1], Digits(date.Year));

    /// <summary>How far a date is from the as-of date: <c>today</c>, <c>in 2 weeks</c>, <c>5 days ago</c>.</summary>
    public string Relative(LocalDate date)
    {
        var days = Period.DaysBetween(today, date);
        return days switch
        {
            0 => _form.Today,
            1 => _form.Tomorrow,
            > 0 => Phrasebook.Fill(_form.Ahead, Span(days)),
            _ => Phrasebook.Fill(_form.Ago, Span(-days)),
        };
    }

    private string Span(int days) => days % 7 == 0 ? numbers.Counted(_form.Week, days / 7) : numbers.Counted(_form.Day, days);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
