namespace StrategyAdvisor.Briefs.Html;

public sealed partial record PageTexts
{
    private static readonly PageTexts English = new()
    {
        Language = "en",
        Unknown = "not known",
        Brief = "Strategy brief",
        More = "{0} more below",
        Map = new MapTexts("not known where", "{0} d", "? d", "in {0} d", "days since {0}", "name", "{0}, as a table", "Nothing is recorded.", "Nobody is recorded."),
        Findings = new FindingTexts(
            "All warnings and what they rest on", "No rule fires.", "The rule fires when", "Facts it rests on", "fact", "value", "source", "noted on", "status",
            "older than it should be", "another source says", "Where the rule comes from", "Follows from this"),
        Plan = new PlanTexts("Preparation", "The steps of the plan on a line of weeks; the list below says the same in words."),
        Gaps = new GapTexts(
            "decides", "These rules neither fire nor are quiet: it depends on facts that nobody has recorded. They are no all-clear.", "Every rule is decided.",
            "{0} more questions", "Rule pack"),
        Sheets = new SheetTexts("fact", "There is none, as far as is recorded.", "Not known: {0}."),
    };
}
