namespace StrategyAdvisor.Briefs.Html;

/// <summary>The words that only a page needs, in one language; those of every brief are in <see cref="Texts.Phrasebook"/>, and everything about accounts comes from the pack.</summary>
public sealed partial record PageTexts
{
    public required string Language { get; init; }

    /// <summary>What stands for an unknown value.</summary>
    public required string Unknown { get; init; }

    /// <summary>What the page is.</summary>
    public required string Brief { get; init; }

    /// <summary>With a number for <c>{0}</c>.</summary>
    public required string More { get; init; }

    public required MapTexts Map { get; init; }

    public required FindingTexts Findings { get; init; }

    public required PlanTexts Plan { get; init; }

    public required GapTexts Gaps { get; init; }

    public required SheetTexts Sheets { get; init; }

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

/// <param name="Stale">Of a value that is older than its shelf life.</param>
/// <param name="Otherwise">Before what another source says.</param>
/// <param name="Folded">Before the findings that fold under one.</param>
public sealed record FindingTexts(
    string Title, string None, string Condition, string Facts, string Fact, string Value, string Source, string On, string Status, string Stale, string Otherwise, string Sources, string Folded);

/// <param name="Preparation">The steps before both tracks.</param>
/// <param name="Timeline">What the picture of the plan is, for those who do not see it.</param>
public sealed record PlanTexts(string Preparation, string Timeline);

/// <param name="Fact">Over the names of facts.</param>
/// <param name="Empty">Said where a list is known to hold nothing.</param>
/// <param name="NotKnown">Before the facts that nobody has recorded, which stand for <c>{0}</c>.</param>
public sealed record SheetTexts(string Fact, string Empty, string NotKnown);

/// <param name="Decides">Before the rules that an answer would decide.</param>
/// <param name="Lead">What undecided means.</param>
/// <param name="Pack">Before the name of the rule pack.</param>
public sealed record GapTexts(string Decides, string Lead, string NoneUndecided, string MoreQuestions, string Pack);
