namespace StrategyAdvisor.Briefs.Texts;

public sealed partial record Phrasebook
{
    private static Phrasebook English { get; } = new()
    {
        Language = "en",
        Numbers = new NumberForm(
            DecimalMark: ".", GroupMark: ",", GroupFrom: 1_000, Money: "{0} {1}", Millions: "{0} M {1}", Percent: "{0} %",
            AtLeast: "at least {0}", AtMost: "at most {0}", Between: "between {0} and {1}"),
        Calendar = new CalendarForm(
            ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
            DayMonth: "{0} {1}", DayMonthYear: "{0} {1} {2}",
            Day: new CountedWord("1 day", "# days"), Week: new CountedWord("1 week", "# weeks"),
            Month: new CountedWord("1 month", "# months"), Year: new CountedWord("1 year", "# years"),
            OrLater: "{0} or later", OrEarlier: "{0} or earlier", Today: "today", Tomorrow: "tomorrow", Ahead: "in {0}", Ago: "{0} ago"),
        Lists = new ListForm(new Conjunction("and"), new Conjunction("or"), "{0} and perhaps others"),
        Headings = new HeadingWords(
            First: "What to do first",
            Worries: "What worries us",
            Questions: "What we do not know",
            Decisions: "Decisions",
            Findings: "All findings",
            Plan: "The plan",
            Preparation: "First",
            Gaps: "What to find out",
            Undecided: "Rules that wait for facts",
            Notes: "Notes on the facts",
            Sources: "Sources",
            Evidence: "Evidence"),
        Notes = new NoteWords(
            AsOf: "as of {0}",
            Due: "by {0} ({1})",
            NoWorries: "Nothing, as far as we know.",
            NoQuestions: "Nothing that would change this brief.",
            NoSteps: "Nothing asks for a step.",
            Decides: "decides: {0}",
            After: "after: {0}",
            Answers: "answers: {0}",
            Also: "which says also: {0}",
            Missing: "missing: {0}",
            Failed: "failed: {0}",
            Open: "still open ({0})",
            Stale: "{0}: {1}, observed on {2}; ask again",
            Disagree: "{0}: {1}; against it {2}",
            Says: "{0} ({1})",
            NothingRecorded: "nothing recorded",
            Grade: "grade {0}"),
        Reasons = new ReasonWords(
            Fires: "The rule fires, severity {0}:",
            Quiet: "The rule is quiet: its condition does not hold, whatever is still unknown.",
            Undecided: "The rule is undecided: it depends on what is not known yet.",
            Failed: "The rule is undecided: a figure in it cannot be computed.",
            Condition: "The condition, part by part",
            AllOf: "all of these",
            AnyOf: "any of these",
            FirstRow: "the first row that matches"),
        Severities = ["blocking", "high", "medium", "low", "info"],
        PackWords = ImmutableDictionary.CreateRange(
            StringComparer.Ordinal,
            [
                new("collect", "find out"), new("strategy", "decide"), new("start", "start"), new("working level", "working level"), new("top level", "top level"),
                new KeyValuePair<string, string>("confirmed", "confirmed"), new("assumed", "assumed"), new("seed", "the seed text"),
            ]),
        Account = "Account",
        Unknown = "unknown",
        Yes = "yes",
        No = "no",
        None = "none",
    };
}
