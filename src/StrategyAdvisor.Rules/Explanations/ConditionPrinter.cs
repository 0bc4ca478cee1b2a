namespace StrategyAdvisor.Rules.Explanations;

/// <summary>Draws the tree of a condition: a line for each part, the values it is made of beside it.</summary>
public static class ConditionPrinter
{
    private const string Step = "  ";
    private const int MostTerms = 8;

    /// <summary>The lines, without line ends.</summary>
    /// <param name="indent">What stands before each of them.</param>
    public static ImmutableArray<string> Print(ConditionPart condition, string indent)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        Print(condition, indent, lines);
        return lines.ToImmutable();
    }

    private static void Print(ConditionPart part, string indent, ImmutableArray<string>.Builder lines)
    {
        var terms = TermsOf(part);
        var beside = terms.IsEmpty ? "" : $"   [{string.Join(", ", terms)}]";
        var entry = part.Entry is null ? "" : $"{part.Entry}: ";
        lines.Add($"{indent}{entry}{part.Heading ?? part.Text}   = {part.Value}{beside}");
        if (!terms.IsEmpty) return;
        foreach (var child in part.Parts) Print(child, indent + Step, lines);
    }

    /// <summary>The values that a part is made of, if there are few and nothing else.</summary>
    private static ImmutableArray<string> TermsOf(ConditionPart part)
    {
        if (part.Heading is not null || !part.Parts.All(IsPlain)) return [];
        var terms = part.Parts.SelectMany(All).Select(term => $"{term.Text} = {term.Value}").Distinct(StringComparer.Ordinal).ToImmutableArray();
        return terms.Length <= MostTerms ? terms : [];
    }

    private static bool IsPlain(ConditionPart part) => part is { IsTerm: true, Entry: null } && part.Parts.All(IsPlain);

    private static IEnumerable<ConditionPart> All(ConditionPart part) => part.Parts.SelectMany(All).Prepend(part);
}
