namespace StrategyAdvisor.Rules.Explanations;

/// <summary>Draws the tree of a condition: a line for each part, the values it is made of beside it.</summary>
public static class ConditionPrinter
{
    private const string Step = "  ";

    /// <summary>The lines, without line ends.</summary>
    /// <param name="indent">What stands before each of them.</param>
    public static ImmutableArray<string> Print(ConditionPart condition, string indent)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        Print(new ConditionGroup([], condition), indent, lines);
        return lines.ToImmutable();
    }

    private static void Print(ConditionGroup group, string indent, ImmutableArray<string>.Builder lines)
    {
        var part = group.Part;
        var terms = part.Beside();
        var beside = terms.IsEmpty ? "" : $"   [{string.Join(", ", terms.Select(term => $"{term.Text} = {term.Value}"))}]";
        var entry = group.Entries.IsEmpty ? "" : $"{string.Join(", ", group.Entries)}: ";
        lines.Add($"{indent}{entry}{part.Heading ?? part.Text}   = {part.Value}{beside}");
        if (!terms.IsEmpty) return;
        foreach (var child in part.Groups()) Print(child, indent + Step, lines);
    }
}
