using Cronos;

namespace StrategyAdvisor.Cli.Scheduling;

/// <summary>When reviews are due: a cron expression of five fields, or of six with seconds first, in a time zone.</summary>
public sealed class ReviewSchedule
{
    // The calendar of any century has the days that a schedule can name.
    private static readonly DateTimeOffset AnyTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly CronExpression _cron;
    private readonly TimeZoneInfo _zone;

    private ReviewSchedule(CronExpression cron, TimeZoneInfo zone) => (_cron, _zone) = (cron, zone);

    /// <param name="cron">Such as <c>0 2 * * MON-FRI</c>.</param>
    /// <param name="zone">A name of the IANA list, such as <c>Europe/Madrid</c>; null for UTC.</param>
    /// <param name="mistake">What is wrong with them, and what to write.</param>
    /// <returns>Null where there is a mistake.</returns>
    public static ReviewSchedule? Parse(string cron, string? zone, out string? mistake)
    {
        mistake = null;
        var format = cron.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard;
        if (!CronExpression.TryParse(cron, format, out var expression))
            mistake = $"`{cron}` is no schedule; write minute, hour, day of month, month and day of week, such as \"0 2 * * MON-FRI\"";
        else if (!TryFind(zone, out var found)) mistake = $"`{zone}` is no time zone; write one such as Europe/Madrid";
        else if (expression.GetNextOccurrence(AnyTime, found) is null) mistake = $"`{cron}` never comes; no month has that day";
        else return new ReviewSchedule(expression, found);
        return null;
    }

    /// <summary>The first time after another; null where there is none.</summary>
    public DateTimeOffset? After(DateTimeOffset time) => _cron.GetNextOccurrence(time, _zone);

    private static bool TryFind(string? zone, out TimeZoneInfo found)
    {
        found = TimeZoneInfo.Utc;
        return zone is null || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out found!);
    }
}
