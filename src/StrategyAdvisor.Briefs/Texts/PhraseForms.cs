namespace StrategyAdvisor.Briefs.Texts;

/// <summary>How a language writes numbers.</summary>
/// <param name="GroupMark">Between groups of three digits.</param>
/// <param name="GroupFrom">The least number that is written in groups.</param>
/// <param name="Money">Amount and currency.</param>
/// <param name="Millions">A number of millions and the currency.</param>
/// <param name="AtLeast">A value of which only the lower end is known.</param>
public sealed record NumberForm(string DecimalMark, string GroupMark, int GroupFrom, string Money, string Millions, string Percent, string AtLeast, string AtMost, string Between);

/// <summary>How a language writes dates and durations.</summary>
/// <param name="Months">Twelve.</param>
/// <param name="DayMonth">Day and month.</param>
/// <param name="DayMonthYear">Day, month and year.</param>
/// <param name="OrLater">A date of which only the lower end is known.</param>
/// <param name="Ahead">A duration from the as-of date on.</param>
/// <param name="Ago">A duration before the as-of date.</param>
public sealed record CalendarForm(
    ImmutableArray<string> Months,
    string DayMonth,
    string DayMonthYear,
    CountedWord Day,
    CountedWord Week,
    CountedWord Month,
    CountedWord Year,
    string OrLater,
    string OrEarlier,
    string Today,
    string Tomorrow,
    string Ahead,
    string Ago);

/// <summary>Two forms by a number: the first for exactly 1. A <c>#</c> in them stands for the number.</summary>
public sealed record CountedWord(string One, string Other)
{
    public string Of(bool isOne, string number) => (isOne ? One : Other).Replace("#", number, StringComparison.Ordinal);
}

/// <summary>How a language joins the items of a list.</summary>
/// <param name="Perhaps">Known items of a list that may have more.</param>
public sealed record ListForm(Conjunction And, Conjunction Or, string Perhaps)
{
    public string JoinAnd(IReadOnlyList<string> items) => Join(items, And);

    public string JoinOr(IReadOnlyList<string> items) => Join(items, Or);

    private static string Join(IReadOnlyList<string> items, Conjunction conjunction) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {conjunction.Before(items[^1])} {items[^1]}",
    };
}

/// <summary>A word between the last two items of a list, which may change before some sounds: Spanish <c>y</c> before <c>Inés</c> is <c>e</c>.</summary>
/// <param name="Changed">The word before an item that starts with one of <paramref name="Sounds"/> and with none of <paramref name="Except"/>.</param>
public sealed record Conjunction(string Word, string Changed, ImmutableArray<string> Sounds, ImmutableArray<string> Except)
{
    public Conjunction(string word)
        : this(word, word, [], [])
    {
    }

    public string Before(string item) => StartsWithAny(item, Sounds) && !StartsWithAny(item, Except) ? Changed : Word;

    private static bool StartsWithAny(string item, ImmutableArray<string> sounds) => sounds.Any(sound => item.StartsWith(sound, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What stands above the parts of a brief.</summary>
public sealed record HeadingWords(
    string First,
    string Worries,
    string Questions,
    string Decisions,
    string Findings,
    string Further,
    string Suppressed,
    string Plan,
    string Gaps,
    string FurtherGaps,
    string Undecided,
    string Behind,
    string Notes,
    string Sources,
    string Evidence);

/// <summary>Short sentences and labels of a brief.</summary>
/// <param name="AsOf">The as-of date.</param>
/// <param name="Due">The date by which a step is done, and how far ahead that is.</param>
/// <param name="NotNamed">A role that nobody at the account has.</param>
/// <param name="NoWorries">Stands where there is no finding.</param>
/// <param name="NoQuestions">Stands where no unknown fact would decide anything.</param>
/// <param name="NoSteps">Stands where the plan is empty.</param>
/// <param name="Decides">The rules that an unknown fact decides.</param>
/// <param name="After">The steps that come before.</param>
/// <param name="Done">Of a step: since <c>{0}</c>, as <c>{1}</c> says.</param>
/// <param name="AfterShort">The same within a sentence.</param>
/// <param name="Answers">The findings that a step answers.</param>
/// <param name="Also">The findings that fold under another.</param>
/// <param name="SuppressedUntil">The last day, who answers for it, and why.</param>
/// <param name="Lapsed">The same, once that day is past.</param>
/// <param name="AnswersMore">Two findings and how many more.</param>
/// <param name="Warnings">How many of each severity.</param>
/// <param name="NoWarning">Where there is none.</param>
/// <param name="AskMore">The account's id; how to see what lies behind the lines.</param>
/// <param name="Missing">The facts that a rule lacks.</param>
/// <param name="Failed">The operation that failed in a rule.</param>
/// <param name="Open">Of a decision of which nothing is known yet.</param>
/// <param name="OpenBetween">What a decision can still be.</param>
/// <param name="SoFar">Reasons for a verdict that is still open.</param>
/// <param name="SpeakFor">Reasons that speak for going on, after those against it.</param>
/// <param name="Stale">A fact, its value and the day it was observed, which is long ago.</param>
/// <param name="StaleSeveral">A fact, the entries it is old for, and the day of the oldest.</param>
/// <param name="Disagree">A fact, the value that counts, what others say, and why the first counts.</param>
/// <param name="BecauseConfirmed">It is confirmed and the others are not.</param>
/// <param name="Says">A value and who says so.</param>
/// <param name="NothingRecorded">Evidence that is the absence of a fact.</param>
/// <param name="Grade">The grade of a source.</param>
public sealed record NoteWords(
    string AsOf,
    string Due,
    string NotNamed,
    string NoWorries,
    string NoQuestions,
    string NoSteps,
    string Decides,
    string After,
    string AfterShort,
    string Done,
    string Answers,
    string Also,
    string SuppressedUntil,
    string Lapsed,
    string AnswersMore,
    string Warnings,
    string NoWarning,
    string AskMore,
    string Missing,
    string Failed,
    string Open,
    string OpenBetween,
    string SoFar,
    string SpeakFor,
    string Stale,
    string StaleSeveral,
    string Disagree,
    string BecauseConfirmed,
    string BecauseNewer,
    string BecauseFirst,
    string Says,
    string NothingRecorded,
    string Grade);

/// <summary>Words with their number.</summary>
/// <param name="Severities">In the order of <see cref="Rules.Checks.Pack.Severities"/>.</param>
/// <param name="Waiting">Rules that wait for facts.</param>
/// <param name="Others">Behind the first names of a list.</param>
/// <param name="MoreQuestions">That are not shown, in a form that can show them.</param>
public sealed record CountWords(ImmutableArray<CountedWord> Severities, CountedWord Waiting, CountedWord Others, CountedWord MoreQuestions);

/// <summary>The headings of the columns of a plan as a sheet.</summary>
public sealed record SheetWords(string Number, string Phase, string Track, string Due, string Owner, string Person, string Step, string After, string Answers, string Id);

/// <summary>What is said of a rule when somebody asks why.</summary>
/// <param name="Fires">The severity; the warning follows.</param>
/// <param name="Undecided">What is missing follows.</param>
/// <param name="Failed">What failed follows.</param>
/// <param name="Condition">Stands above the condition.</param>
public sealed record ReasonWords(string Fires, string Quiet, string Undecided, string Failed, string Condition, string AllOf, string AnyOf, string FirstRow)
{
    /// <summary>The words for a heading of <see cref="Rules.Explanations.ConditionPart.Heading"/>.</summary>
    public string Heading(string heading) => heading switch
    {
        "all of" => AllOf,
        "any of" => AnyOf,
        _ => FirstRow,
    };
}
