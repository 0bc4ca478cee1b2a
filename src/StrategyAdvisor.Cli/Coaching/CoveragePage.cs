using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Coverage;
using StrategyAdvisor.Rules.Packs;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>The files of a pack, painted with what its tests have reached. Colour is never alone: what is missing is underlined too, and says so.</summary>
internal static class CoveragePage
{
    public static string Render(PackCoverage coverage, PackFiles files)
    {
        var page = new HtmlPage().Element("h1", "What the tests have reached");
        page.Open("pre").Text(CoverageText.Render(coverage with { }).Split("\n\n")[^1]).Close("pre");
        page.Open("p").Element("span", "seen every way", "seen").Text(" ").Element("span", "seen some ways", "part").Text(" ").Element("span", "never seen", "none").Close("p");
        var marks = Marks(coverage).ToLookup(mark => mark.Place.Source.Path, StringComparer.Ordinal);
        foreach (var file in files.Texts.Where(file => marks.Contains(file.Path))) Paint(page, file, [.. marks[file.Path].OrderBy(mark => mark.Place.Span.Start).ThenByDescending(mark => mark.Place.Span.Length)]);
        return page.Render("Coverage");
    }

    private static IEnumerable<(Location Place, string Kind, string Title)> Marks(PackCoverage coverage) =>
    [
        .. coverage.Rules.Select(rule => (rule.Place, KindOf(rule.Seen), Words(rule.Seen, "fired", "quiet", "undecided"))),
        .. coverage.Conditions.Select(condition => (condition.Place, KindOf(condition.Seen), Words(condition.Seen, "true", "false", "unknown"))),
        .. coverage.Rows.Select(row => (row.Place, row.Matched > 0 ? "seen" : "none", Times("matched", row.Matched))),
        .. coverage.Messages.Where(message => message.Place.Span.Length > 0).Select(message => (message.Place, message.Rendered > 0 ? "seen" : "none", Times("printed", message.Rendered))),
    ];

    /// <summary>Marks may lie within each other; one that begins inside another and ends behind it is left out.</summary>
    private static void Paint(HtmlPage page, SourceText file, ImmutableArray<(Location Place, string Kind, string Title)> marks)
    {
        page.Element("h2", file.Path).Open("pre");
        var (at, ends) = (0, new Stack<int>());
        foreach (var (place, kind, title) in marks)
        {
            while (ends.TryPeek(out var end) && end <= place.Span.Start) at = CloseAt(page, file, at, ends.Pop());
            if (place.Span.Length == 0 || (ends.TryPeek(out var outer) && outer < place.Span.End)) continue;
            page.Text(file.Content[at..place.Span.Start]).Open("span", kind, $"title=\"{HtmlPage.Escape(title)}\"");
            at = place.Span.Start;
            ends.Push(place.Span.End);
        }

        while (ends.TryPop(out var end)) at = CloseAt(page, file, at, end);
        page.Text(file.Content[at..]).Close("pre");
    }

    private static int CloseAt(HtmlPage page, SourceText file, int at, int end)
    {
        page.Text(file.Content[at..end]).Close("span");
        return end;
    }

    private static string KindOf(Seen seen) => seen.IsComplete ? "seen" : seen.Reached > 0 ? "part" : "none";

    private static string Words(Seen seen, string positive, string negative, string unknown)
    {
        var words = $"{Times(positive, seen.True)}, {Times(negative, seen.False)}";
        return seen.CanBeUnknown ? $"{words}, {Times(unknown, seen.Unknown)}" : words;
    }

    private static string Times(string word, int times) => times == 0 ? $"never {word}" : string.Create(CultureInfo.InvariantCulture, $"{word} {times} {(times == 1 ? "time" : "times")}");
}
