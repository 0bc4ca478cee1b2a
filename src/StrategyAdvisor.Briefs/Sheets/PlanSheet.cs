using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Plans;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Sheets;

/// <summary>The plan of a brief as a table in CSV (RFC 4180), a row a step, with headings in the brief's language.</summary>
/// <remarks>It starts with a byte order mark: without it spreadsheet programs take UTF-8 for something else and break every accent.</remarks>
public static class PlanSheet
{
    /// <summary>The table with its line ends.</summary>
    public static string Render(Brief brief)
    {
        var phrases = new BriefPhrases(brief);
        var (book, words) = (phrases.Book, phrases.Book.Sheet);
        var text = new StringBuilder("\uFEFF");
        Write(text, [book.Account, words.Number, words.Phase, words.Track, words.Due, words.Owner, words.Person, words.Step, words.After, words.Answers, words.Id]);
        foreach (var step in PlanSection.Of(brief.Plan).SelectMany(section => section.Steps))
        {
            Write(text,
            [
                brief.Name, Digits(phrases.NumberOf(step.Step)), book.Word(step.Phase), step.Track is null ? "" : book.Word(step.Track), Json.JsonBrief.Iso(step.Due),
                step.OwnerTitle, step.Person ?? "", step.Text, string.Join(" ", step.After.Select(phrases.NumberOf).Order().Select(Digits)),
                string.Join("; ", step.From.Select(brief.TitleOf)), step.Step,
            ]);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(SheetCell.Of)).Append("\r\n");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
