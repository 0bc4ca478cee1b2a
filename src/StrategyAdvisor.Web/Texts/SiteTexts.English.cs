namespace StrategyAdvisor.Web.Texts;

public sealed partial record SiteTexts
{
    private static readonly SiteTexts English = new()
    {
        Language = "en",
        LanguageName = "English",
        SkipToContent = "Skip to the content",
        Download = "Take it along as",
        List = new ListTexts(
            Title: "Accounts", Found: "{0} of {1} accounts", NothingFound: "No account is like that. Ask for less.",
            Search: "Name or id", Owner: "Responsible", Status: "Status", Group: "Findings in", Rule: "Warning", Severity: "Severity", AtLeast: "{0} or worse", Any: "any", Sort: "Order",
            Sorts: ["worst first", "by name", "by who is responsible", "by id"], Show: "Show", Reset: "Show all", Open: "still open",
            Legend: "The numbers count the warnings of each kind, with the shape of the worst. A hatched cell has none yet, and rules that wait for facts; a dash is known to be fine.",
            Cell: "{0} warnings, {1} rules undecided", Undecided: "?", PageOf: "Page {0} of {1}", Previous: "Previous", Next: "Next"),
        Gaps = new GapFormTexts(
            Title: "Answer what you know", Lead: "The questions that decide most, first. See at once which rules your answers settle; nothing is kept until you say so.", DoNotKnow: "not known",
            Hints: ["A number, with a point before decimals", "An amount in the account's currency, without separators", "A share: 0.1 for 10 %", "A whole number of days", "Several texts with ; between them"],
            Decides: "Decides:", Try: "See what this settles"),
        WhatIf = new WhatIfTexts(
            Title: "What if", Lead: "Change a fact and see which warnings come and go. Nothing is kept until you say so.", Fact: "Fact", Value: "Value",
            ValueHint: "a number, a date such as 2026-07-14, yes or no, one of the allowed words, or unknown", Try: "See what changes", Changed: "You are looking at a what-if:", Recorded: "(recorded: {0})", Undo: "undo", UndoAll: "Back to the facts as they are",
            Appears: "New warnings", Vanishes: "Warnings that go", Same: "No warning comes or goes.", Settled: "Rules that are settled by it", Mistakes: "This could not be read"),
        Keep = new KeepTexts(
            Who: "Who says so", HowSure: "How sure", Confirmed: "confirmed", Assumed: "assumed", Keep: "Keep this",
            KeepLead: "It goes into the account's own file, with the name and the day of this brief.", Refused: "Nothing was kept:", TooMany: "{0} answers at once are too many; {1} can be. Here are the first {1}; send the others after them."),
        Access = AccessTexts.English,
        Past = new PastTexts(Title: "Warnings over time", Now: "now", None: "none", Total: "in all", Unchanged: "unchanged since {0}"),
        Decisions = DecisionTexts.English,
        Messages = new MessageTexts(
            NotFound: "Not found", NoAccount: "There is no account `{0}`.", Meant: "Did you mean {0}?", NoPage: "There is no such page.", Back: "To the list of accounts", ToAccount: "To the account",
            Failed: "This page could not be made", FailedLead: "The fault is on our side and nothing was lost. Try again; if it stays, tell whoever runs this site the time and the address.",
            TooLarge: "What was sent is too large for a form, and nothing of it was kept. Send less at once.", Unreadable: "What was sent could not be read as a form, and nothing of it was kept. Go back, and send it from the page."),
    };
}
