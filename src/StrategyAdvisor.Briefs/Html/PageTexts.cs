namespace StrategyAdvisor.Briefs.Html;

/// <summary>The words of the page itself, in one language; everything about accounts comes from the pack.</summary>
public sealed partial record PageTexts
{
    public required string Language { get; init; }

    /// <summary>What stands for an unknown value.</summary>
    public required string Unknown { get; init; }

    /// <summary>A row or column of the map whose value is unknown.</summary>
    public required string NotKnownWhere { get; init; }

    /// <summary>A number of days, short enough to stand beside a name: <c>12 d</c>.</summary>
    public required string DaysShort { get; init; }

    /// <summary>What stands beside a name whose date is unknown.</summary>
    public required string DaysUnknown { get; init; }

    /// <summary>A date that lies ahead, as a number of days.</summary>
    public required string DaysAhead { get; init; }

    public required string Name { get; init; }

    public required string Legend { get; init; }

    public required string DaysSince { get; init; }

    public required string MapAsTable { get; init; }

    /// <summary>Said where the list of entries itself is unknown; the question follows.</summary>
    public required string ListUnknown { get; init; }

    /// <summary>Said where the list is known and has no entries.</summary>
    public required string ListEmpty { get; init; }

    /// <summary>The words for a language; English where there are none.</summary>
    public static PageTexts In(string language) => language == Spanish.Language ? Spanish : English;

    /// <summary>Puts a value into the place of <c>{0}</c>.</summary>
    public static string Fill(string text, object value) => string.Format(CultureInfo.InvariantCulture, text, value);
}
