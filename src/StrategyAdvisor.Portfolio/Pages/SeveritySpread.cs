using System.Text;
using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Rules.Checks;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>A bar that shows how many accounts have which severity as their most severe finding; each part says its number, so that colour is not needed.</summary>
internal static class SeveritySpread
{
    private const int Width = 640;
    private const int Narrowest = 26;

    public static void Write(StringBuilder html, List<PageAccount> accounts, PageTexts texts)
    {
        if (accounts.Count == 0) return;
        var counts = new int[Pack.Severities.Values.Length + 1];
        foreach (var account in accounts)
        {
            var worst = account.Counts.IndexOf(account.Counts.FirstOrDefault(count => count > 0));
            counts[account.Counts.All(count => count == 0) ? ^1 : worst]++;
        }

        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"spread\"><figcaption>{PageWriter.Safe(texts.Spread)}</figcaption><svg viewBox=\"0 0 {Width} 40\" width=\"{Width}\" height=\"40\" role=\"img\" aria-label=\"{PageWriter.Safe(texts.Spread)}\">");
        var shown = counts.Index().Where(part => part.Item > 0).ToList();
        var free = Width - (shown.Count * Narrowest);
        var x = 0.0;
        foreach (var (severity, count) in shown)
        {
            var width = Narrowest + ((double)free * count / accounts.Count);
            var name = severity < Pack.Severities.Values.Length ? Pack.Severities.Values[severity] : "none";
            var shape = severity < Pack.Severities.Values.Length ? SeverityShapes.Of(name) : "–";
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"heat-{name}\" x=\"{x:0.#}\" y=\"0\" width=\"{width - 2:0.#}\" height=\"40\"/><text x=\"{x + (width / 2) - 1:0.#}\" y=\"25\" text-anchor=\"middle\" class=\"on-{name}\">{shape} {count}</text>");
            x += width;
        }

        html.Append("</svg></figure>\n");
    }
}
