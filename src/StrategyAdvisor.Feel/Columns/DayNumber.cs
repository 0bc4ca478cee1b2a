using NodaTime;

namespace StrategyAdvisor.Feel.Columns;

/// <summary>Dates as the number of days since 1970-01-01, before which they are negative.</summary>
public static class DayNumber
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static int Of(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate ToDate(int day) => Epoch.PlusDays(day);
}
