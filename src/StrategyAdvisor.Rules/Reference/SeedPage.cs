using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Rules.Reference;

/// <summary>The seed matrix as a page: each point of the text that a pack grew from, and what carries it.</summary>
internal static class SeedPage
{
    public static string Render(Pack pack, string language)
    {
        var table = new MarkdownTable("point", "what it says", "rules", "decisions", "steps", "figures");
        foreach (var row in SeedMatrix.Of(pack))
        {
            table.Row(
                MarkdownTable.Code(row.Point.Key), row.Point.Texts.GetValueOrDefault(language) ?? row.Point.Texts.Values.FirstOrDefault(""),
                Names(row, SeedCarrierKind.Rule), Names(row, SeedCarrierKind.Decision), Names(row, SeedCarrierKind.Step), Names(row, SeedCarrierKind.Figure));
        }

        return $"# The seed text, point by point\n\nWhat the pack grew from, in its own words, and which parts of the pack carry it.\n\n{table}";
    }

    private static string Names(SeedRow row, SeedCarrierKind kind) => string.Join(", ", row.Carriers.Where(carrier => carrier.Kind == kind).Select(carrier => carrier.Name));
}
