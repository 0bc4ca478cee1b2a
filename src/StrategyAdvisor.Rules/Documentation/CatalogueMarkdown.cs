using System.Text;

namespace StrategyAdvisor.Rules.Documentation;

/// <summary>The catalogue of a pack as one Markdown page.</summary>
public static class CatalogueMarkdown
{
    /// <param name="language">A language of the pack.</param>
    public static string Render(Catalogue catalogue, string language)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {Text(catalogue.Pack.Name)} {Text(catalogue.Pack.Version)}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{catalogue.Pack.Rules.Length} rules, {catalogue.Pack.Decisions.Length} decisions, {catalogue.Definitions.Count} definitions.\n");
        foreach (var (group, rules) in catalogue.Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n- {Text(group.Titles.GetValueOrDefault(language, group.Name))}: ");
            page.AppendJoin(", ", rules.Select(entry => $"[{Text(CatalogueWords.Title(entry, language))}](#{entry.Rule.Id})"));
        }

        page.Append('\n');
        foreach (var (group, rules) in catalogue.Groups)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {Text(group.Titles.GetValueOrDefault(language, group.Name))}\n");
            foreach (var entry in rules) Append(page, entry, language);
        }

        page.Append("\n## Definitions\n\n");
        foreach (var (name, text) in catalogue.Definitions) page.Append(CultureInfo.InvariantCulture, $"- {Text(name)}: {Code(text)}\n");
        return page.ToString();
    }

    private static void Append(StringBuilder page, RuleEntry entry, string language)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {entry.Rule.Id}\n\n**{Text(CatalogueWords.Title(entry, language))}.** {Text(CatalogueWords.Warning(entry, language))}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Fires ({Code(entry.Severity)}) where\n\n");
        foreach (var (depth, text) in entry.Conditions) page.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"- {(text is "all of" or "any of" ? text : Code(text))}\n");
        page.Append('\n');
        foreach (var (name, text) in CatalogueWords.Particulars(entry)) page.Append(CultureInfo.InvariantCulture, $"- {name}: {Text(text)}\n");
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    /// <summary>A user's text, free of what Markdown or HTML would act on.</summary>
    private static string Text(string text)
    {
        var plain = new StringBuilder();
        foreach (var character in text.ReplaceLineEndings(" "))
        {
            if ("\\`*_[]<>#|".Contains(character, StringComparison.Ordinal)) plain.Append('\\');
            plain.Append(character);
        }

        return plain.ToString();
    }
}
