namespace StrategyAdvisor.Feel.Typing;

/// <summary>A years-and-months duration, counted in months; negative looks back.</summary>
public readonly record struct MonthsDuration(long Months)
{
    /// <summary>ISO 8601, for example <c>P1Y2M</c>.</summary>
    public override string ToString()
    {
        if (Months == 0) return "P0M";
        var (years, months) = Math.DivRem(Math.Abs(Months), 12);
        var sign = Months < 0 ? "-" : "";
        var yearPart = years == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{years}Y");
        var monthPart = months == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{months}M");
        return $"{sign}P{yearPart}{monthPart}";
    }
}

/// <summary>A days-and-time duration, counted in days with decimals; negative looks back.</summary>
public readonly record struct DaysDuration(decimal Days)
{
    /// <summary>ISO 8601, for example <c>P90D</c>; parts of a day in seconds.</summary>
    public override string ToString()
    {
        var whole = Math.Truncate(Math.Abs(Days));
        var seconds = (Math.Abs(Days) - whole) * 86_400m;
        var sign = Days < 0 ? "-" : "";
        return seconds == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{sign}P{whole:0}D")
            : string.Create(CultureInfo.InvariantCulture, $"{sign}P{whole:0}DT{seconds:0.#########}S");
    }
}
