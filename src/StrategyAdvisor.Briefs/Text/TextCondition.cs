using StrategyAdvisor.Briefs.Texts;
using StrategyAdvisor.Rules.Explanations;

namespace StrategyAdvisor.Briefs.Text;

/// <summary>Writes a condition part by part, each with the value found at it.</summary>
internal sealed class TextCondition(TextPage page, Phrasebook book)
{
    public void Write(ConditionPart condition, int indent) => Write(new ConditionGroup([], condition), indent);

    private void Write(ConditionGroup group, int indent)
    {
        var part = group.Part;
        var beside = part.Beside();
        var entry = group.Entries.IsEmpty ? "" : $"{string.Join(", ", group.Entries)}: ";
        var mark = MarkOf(part);
        var value = mark == "· " ? $": {book.ValueWord(part.Value)}" : "";
        var terms = beside.IsEmpty ? "" : $" [{string.Join(", ", beside.Select(term => $"{term.Text}: {book.ValueWord(term.Value)}"))}]";
        page.Paragraph($"{entry}{HeadingOf(part)}{value}{terms}", indent, mark);
        if (!beside.IsEmpty) return;
        foreach (var child in part.Groups()) Write(child, indent + 2);
    }

    private static string MarkOf(ConditionPart part) => (part.IsCondition, part.Value) switch
    {
        (true, "true") => "✓ ",
        (true, "false") => "✗ ",
        (true, _) => "? ",
        _ => "· ",
    };

    private string HeadingOf(ConditionPart part) => part.Heading is null ? part.Text : book.Reasons.Heading(part.Heading);
}
