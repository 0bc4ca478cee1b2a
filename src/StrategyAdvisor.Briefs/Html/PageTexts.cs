namespace StrategyAdvisor.Briefs.Html;

/// <summary>The words of the page itself, in one language; everything about accounts comes from the pack.</summary>
public sealed partial record PageTexts
{
    public required string Language { get; init; }

    /// <summary>What stands for an unknown value.</summary>
    public required string Unknown { get; init; }

    public required ImmutableArray<string> Months { get; init; }

    /// <summary>Day and month.</summary>
    public required string DateWithoutYear { get; init; }

    /// <summary>A date without year, then the year.</summary>
    public required string DateWithYear { get; init; }

    public required string Today { get; init; }

    public required string Tomorrow { get; init; }

    public required string DaysAgo { get; init; }

    public required string InDays { get; init; }

    public required string InWeeks { get; init; }

    public required MapTexts Map { get; init; }

    public required OpeningTexts Opening { get; init; }

    public required FindingTexts Findings { get; init; }

    public required PlanTexts Plan { get; init; }

    public required GapTexts Gaps { get; init; }

    /// <summary>The severities by their names in the pack.</summary>
    public required ImmutableDictionary<string, string> Severities { get; init; }

    /// <summary>The words for a language; English where there are none.</summary>
    public static PageTexts In(string language) => language == Spanish.Language ? Spanish : English;

    /// <summary>Puts a value into the place of <c>{0}</c>.</summary>
    public static string Fill(string text, object value) => string.Format(CultureInfo.InvariantCulture, text, value);
}

/// <param name="NotKnownWhere">The title of a row or column of entries whose value is unknown.</param>
/// <param name="Days">Short enough to stand beside a name: <c>12 d</c>.</param>
/// <param name="DaysAhead">Where the date is still to come.</param>
/// <param name="Asking">Said where the list itself is unknown; the question follows.</param>
/// <param name="Empty">Said where the list is known and has no entries.</param>
public sealed record MapTexts(string NotKnownWhere, string Days, string DaysUnknown, string DaysAhead, string DaysSince, string Name, string AsTable, string Asking, string Empty);

/// <param name="AsOf">With the date for <c>{0}</c>.</param>
/// <param name="NoFirst">Said where the plan is empty.</param>
/// <param name="NoWorries">Said where nothing fires.</param>
/// <param name="NoQuestions">Said where nothing unknown would change the brief.</param>
public sealed record OpeningTexts(string Brief, string AsOf, string First, string Worries, string Questions, string NoFirst, string NoWorries, string NoQuestions, string More);

/// <param name="Stale">Of a value that is older than its shelf life.</param>
/// <param name="Otherwise">Before what another source says.</param>
public sealed record FindingTexts(
    string Title, string None, string Condition, string Facts, string Fact, string Value, string Source, string On, string Status, string Confirmed, string Assumed, string Stale,
    string Otherwise, string NotRecorded, string NotNoted, string Sources, string Grade, string Folded, ImmutableDictionary<string, string> Grades);

/// <param name="Preparation">The steps before both tracks.</param>
/// <param name="Week">With the week's number for <c>{0}</c>.</param>
/// <param name="After">Before the numbers of the steps that come first.</param>
/// <param name="Answers">Before the findings that ask for a step.</param>
public sealed record PlanTexts(string Title, string None, string Preparation, string Week, string After, string Answers, string Nothing, ImmutableDictionary<string, string> Phases, ImmutableDictionary<string, string> Tracks, ImmutableDictionary<string, string> Owners);

/// <param name="Decides">Before the rules that an answer would decide.</param>
/// <param name="Undecided">The title of the rules that stay open.</param>
/// <param name="Lead">What undecided means.</param>
/// <param name="Missing">Before the facts that are missing.</param>
/// <param name="Failed">Before an operation that failed.</param>
public sealed record GapTexts(string Title, string None, string Decides, string Undecided, string Lead, string NoneUndecided, string Missing, string Failed, string MoreQuestions, string About, string Pack);
