using StrategyAdvisor.Rules.Documentation;

namespace StrategyAdvisor.Cli.Coaching;

/// <summary>The catalogue of a pack as one page with links.</summary>
internal static class CataloguePage
{
    public static string Render(Catalogue catalogue, string language)
    {
        var page = new HtmlPage().Element("h1", $"{catalogue.Pack.Name} {catalogue.Pack.Version}");
        page.Element("p", string.Create(CultureInfo.InvariantCulture, $"{catalogue.Pack.Rules.Length} rules, {catalogue.Pack.Decisions.Length} decisions, {catalogue.Definitions.Count} definitions."));
        page.Open("ul");
        foreach (var (group, rules) in catalogue.Groups)
        {
            page.Open("li").Text($"{group.Titles.GetValueOrDefault(language, group.Name)}: ");
            foreach (var (index, entry) in rules.Index()) Link(page.Text(index == 0 ? "" : ", "), entry.Rule.Id, CatalogueWords.Title(entry, language));
            page.Close("li");
        }

        page.Close("ul");
        var known = catalogue.Pack.Rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (group, rules) in catalogue.Groups)
        {
            page.Element("h2", group.Titles.GetValueOrDefault(language, group.Name));
            foreach (var entry in rules) Append(page, entry, language, known);
        }

        page.Element("h2", "Definitions").Open("dl");
        foreach (var (name, text) in catalogue.Definitions) page.Open("dt", null, Id($"definition {name}")).Text(name).Close("dt").Open("dd").Element("code", text).Close("dd");
        return page.Close("dl").Render($"{catalogue.Pack.Name} {catalogue.Pack.Version}");
    }

    private static void Append(HtmlPage page, RuleEntry entry, string language, HashSet<string> known)
    {
        page.Open("section", null, Id(entry.Rule.Id)).Open("h3").Text($"{CatalogueWords.Title(entry, language)} ").Element("code", entry.Rule.Id).Close("h3");
        page.Element("p", CatalogueWords.Warning(entry, language));
        page.Open("p").Text("Fires (").Element("code", entry.Severity).Text(") where").Close("p");
        var depth = -1;
        foreach (var (level, text) in entry.Conditions)
        {
            for (; depth < level; depth++) page.Open("ul");
            for (; depth > level; depth--) page.Close("ul");
            page.Open("li").Element(text is "all of" or "any of" ? "span" : "code", text).Close("li");
        }

        for (; depth >= 0; depth--) page.Close("ul");
        page.Open("dl");
        foreach (var (name, text) in CatalogueWords.Particulars(entry))
        {
            page.Element("dt", name).Open("dd");
            if (name is "Definitions used" or "Implies" or "Feeds") Links(page, text, name == "Definitions used" ? "definition " : "", known);
            else page.Text(text);
            page.Close("dd");
        }

        page.Close("dl").Close("section");
    }

    private static void Links(HtmlPage page, string names, string prefix, HashSet<string> known)
    {
        foreach (var (index, name) in names.Split(", ").Index())
        {
            page.Text(index == 0 ? "" : ", ");
            if (prefix.Length > 0 || known.Contains(name)) Link(page, prefix + name, name);
            else page.Text(name);
        }
    }

    private static void Link(HtmlPage page, string id, string text) => page.Open("a", null, $"href=\"#{HtmlPage.Escape(Anchor(id))}\"").Text(text).Close("a");

    private static string Id(string id) => $"id=\"{HtmlPage.Escape(Anchor(id))}\"";

    private static string Anchor(string id) => id.Replace(' ', '-');
}
