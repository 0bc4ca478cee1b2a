namespace StrategyAdvisor.Briefs.Html;

public sealed partial record PageTexts
{
    private static readonly PageTexts English = new()
    {
        Language = "en",
        Unknown = "not known",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        DateWithoutYear = "{0} {1}",
        DateWithYear = "{0} {1}",
        Today = "today",
        Tomorrow = "tomorrow",
        DaysAgo = "{0} days ago",
        InDays = "in {0} days",
        InWeeks = "in {0} weeks",
        Map = new MapTexts("not known where", "{0} d", "? d", "in {0} d", "days since {0}", "name", "{0}, as a table", "Nothing is recorded.", "Nobody is recorded."),
        Opening = new OpeningTexts(
            "Strategy brief", "as of {0}", "What to do first", "What worries us", "What we do not know",
            "No rule asks for a step.", "No rule fires: nothing that is known speaks against this account.", "Nothing unknown would change this brief.", "{0} more below"),
        Findings = new FindingTexts(
            "Findings and what they rest on", "No rule fires.", "The rule fires when", "Facts it rests on", "fact", "value", "source", "noted on", "status", "confirmed", "assumed", "older than it should be",
            "another source says", "nothing recorded", "not noted", "Where the rule comes from", "grade {0}", "Follows from this",
            Words(("A", "original text, law or maker's documentation"), ("B", "named secondary source"), ("C", "untraceable page"), ("P", "our practice"), ("seed", "the seed text"))),
        Plan = new PlanTexts(
            "The plan", "No rule asks for a step, and the stage of buying asks for none.", "Preparation", "Week {0}", "after", "answers", "nothing this week",
            Words(("collect", "Find out"), ("strategy", "Decide how"), ("start", "Start")),
            Words(("working level", "Working level"), ("top level", "Top level")),
            Words()),
        Gaps = new GapTexts(
            "What to find out", "Nothing unknown would change this brief.", "decides", "Undecided rules",
            "These rules neither fire nor are quiet: it depends on facts that nobody has recorded. They are no all-clear.", "Every rule is decided.", "missing", "could not be computed",
            "{0} more questions", "About this brief", "Rule pack"),
        Severities = Words(("blocking", "blocking"), ("high", "high"), ("medium", "medium"), ("low", "low"), ("info", "info")),
    };

    private static ImmutableDictionary<string, string> Words(params ReadOnlySpan<(string Key, string Word)> words)
    {
        var byKey = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, word) in words) byKey.Add(key, word);
        return byKey.ToImmutable();
    }
}
