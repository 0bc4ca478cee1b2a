using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Feel.Text;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>A portfolio as a table of 80 columns, a line an account, the worst first.</summary>
public sealed class ReviewTable
{
    private const int Width = 80;
    private const int LongestStatus = 6;
    private const int LongestName = 20;
    private const int LongestVerdict = 18;

    /// <summary>Heads the number of rules that wait for facts, so that ignorance is not taken for health.</summary>
    private const string Waiting = "?";

    private readonly Phrasebook _book;
    private readonly List<ReviewLine> _lines;

    private ReviewTable(IEnumerable<ReviewLine> lines, Phrasebook book)
    {
        _book = book;
        _lines = [.. lines];
        _lines.Sort((one, other) => Compare(one, other));
    }

    /// <param name="isTerminal">The heading is bold there.</param>
    public static string Render(IEnumerable<Brief> briefs, string language, bool isTerminal) => Render(briefs.Select(ReviewLine.Of), language, isTerminal);

    /// <summary>As <see cref="Render(IEnumerable{Brief}, string, bool)"/>, without holding the briefs.</summary>
    public static string Render(IEnumerable<ReviewLine> lines, string language, bool isTerminal) => new ReviewTable(lines, Phrasebook.In(language)).Write(isTerminal);

    private string Write(bool isTerminal)
    {
        var text = new StringBuilder();
        var heading = Row(_lines.Select(line => line.StatusTitle).FirstOrDefault("") ?? "", [.. Pack.Severities.Values.Select(SeverityShapes.Of)], Waiting, _book.Account, _lines.Select(line => line.VerdictTitle).FirstOrDefault() ?? "", _book.Headings.Worries);
        text.Append(isTerminal ? $"\u001b[1m{heading}\u001b[0m\n" : $"{heading}\n");
        foreach (var line in _lines) text.Append(Row(line.Status, [.. line.Counts.Select(count => count.ToString(CultureInfo.InvariantCulture))], line.Waiting.ToString(CultureInfo.InvariantCulture), line.Name, line.Verdict, line.Worry)).Append('\n');
        return text.Append('\n').AppendJoin("  ", Pack.Severities.Values.Select(severity => $"{SeverityShapes.Of(severity)} {_book.Severity(severity)}").Append($"{Waiting} {Small(_book.Headings.Undecided)}")).Append('\n').ToString();
    }

    private static string Row(string status, ImmutableArray<string> counts, string waiting, string name, string verdict, string worry)
    {
        var row = $"{Cell(status, LongestStatus)} {string.Join(' ', counts.Select(count => count.PadLeft(2)))} {waiting.PadLeft(3)} {Cell(name, LongestName)} {Cell(verdict, LongestVerdict)} ";
        return (row + Cell(worry, Math.Max(1, Width - row.Length))).TrimEnd();
    }

    private static string Small(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>A text of exactly so many characters; a longer one ends in an ellipsis.</summary>
    private static string Cell(string text, int width)
    {
        var harmless = VisibleText.Of(text.Replace('\n', ' '));
        if (harmless.Length <= width) return harmless.PadRight(width);
        var cut = char.IsHighSurrogate(harmless[width - 2]) ? width - 2 : width - 1;
        return $"{harmless[..cut]}…".PadRight(width);
    }

    /// <summary>More blocking findings first, then more high ones, and so on; of accounts alike the ordinally first.</summary>
    private static int Compare(ReviewLine one, ReviewLine other)
    {
        foreach (var (mine, theirs) in one.Counts.Zip(other.Counts))
        {
            if (mine != theirs) return theirs.CompareTo(mine);
        }

        return string.CompareOrdinal(one.Account, other.Account);
    }
}
