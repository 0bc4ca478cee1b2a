using CsCheck;
using NodaTime;
using StrategyAdvisor.Feel.Standard.Temporal;

namespace StrategyAdvisor.Feel.Tests.Standard;

public sealed class CalendarTests
{
    private const int FarthestDay = 365_000_000;

    [Fact]
    public void A_day_and_its_number_are_the_same() => Gen.Long[-(FarthestDay * 900L), FarthestDay * 900L].Sample(number =>
    {
        var day = CalendarDay.At(number)!.Value;
        Assert.Equal(number, day.Number);
        Assert.Equal(-1, CalendarDay.At(number - 1)!.Value.CompareTo(day));
    });

    [Fact]
    public void Days_that_NodaTime_has_are_as_there() => Gen.Int[-4_000_000, 2_900_000].Sample(number =>
    {
        var expected = new LocalDate(1970, 1, 1).PlusDays(number);
        var day = CalendarDay.At(number)!.Value;
        Assert.Equal((expected.Year, expected.Month, expected.Day), (day.Year, day.Month, day.Day));
        Assert.Equal(expected.DayOfWeek, day.Near.DayOfWeek);
        Assert.Equal(expected.DayOfYear, day.Near.DayOfYear);
    });

    [Fact]
    public void What_is_written_reads_back() => Gen.Select(Gen.Long[-(FarthestDay * 900L), FarthestDay * 900L], Gen.Long[0, ClockTime.NanosecondsOfDay - 1], Gen.OneOf("", "Z", "+05:30", "-02:45:55", "@Europe/Madrid"))
        .Sample((number, nanoseconds, zone) =>
        {
            var written = $"{CalendarDay.At(number)}T{new ClockTime(nanoseconds, null)}{zone}";
            Assert.Equal(written, Evaluated.Text($"@\"{written}\""));
        });

    [Theory]
    [InlineData(1_000_000_000, 1, 1)]
    [InlineData(2023, 2, 29)]
    [InlineData(2024, 13, 1)]
    [InlineData(2024, 1, 0)]
    [InlineData(2024, 12, 32)]
    public void There_are_days_that_are_none(decimal year, decimal month, decimal day) => Assert.Null(CalendarDay.Of(year, month, day));
}
