using System.Text;
using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Briefs.Markdown;

/// <summary>Writes a condition as nested lists, each part with the value found at it.</summary>
internal sealed class MarkdownCondition(StringBuilder text, Phrasebook book)
{
    public void Write(ConditionPart condition) => Write(new ConditionGroup([], condition), 0);

    private void Write(ConditionGroup group, int level)
    {
        var part = group.Part;
        var beside = part.Beside();
        var entry = group.Entries.IsEmpty ? "" : $"{string.Join(", ", group.Entries.Select(MarkdownText.Escape))}: ";
        var heading = part.Heading is null ? MarkdownText.Code(part.Text) : MarkdownText.Escape(book.Reasons.Heading(part.Heading));
        var terms = beside.IsEmpty ? "" : $" ({string.Join(", ", beside.Select(term => $"{MarkdownText.Code(term.Text)}: {Word(term.Value)}"))})";
        text.Append(' ', 2 * level).Append(CultureInfo.InvariantCulture, $"- {entry}{heading}: **{Word(part.Value)}**{terms}\n");
        if (!beside.IsEmpty) return;
        foreach (var child in part.Groups()) Write(child, level + 1);
    }

    private string Word(string value) => MarkdownText.Escape(book.ValueWord(value));
}
