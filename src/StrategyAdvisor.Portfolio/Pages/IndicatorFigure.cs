using System.Text;
using StrategyAdvisor.Briefs.Model;

namespace StrategyAdvisor.Portfolio.Pages;

/// <summary>One indicator: its value in words, a bar where it is a share, and hatching where it is not known, so that ignorance never looks like health.</summary>
internal static class IndicatorFigure
{
    private const int Width = 280;

    public static void Write(StringBuilder html, PortfolioNumber figure, PageTexts texts)
    {
        html.Append(CultureInfo.InvariantCulture, $"<figure class=\"indicator\"><figcaption>{PageWriter.Safe(figure.Title)}</figcaption><p class=\"value\">{PageWriter.Safe(figure.Words)}</p>");
        if (figure.Value is null) Hatched(html, texts.Unknown);
        else if (IsShare(figure)) Bar(html, figure);
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"small muted\">{PageWriter.Safe(figure.Text)} {PageWriter.Safe(figure.Basis.Words)}</p></figure>\n");
    }

    // A share is printed as a percentage, in every language.
    private static bool IsShare(PortfolioNumber figure) => figure.Value is >= 0 and <= 1 && figure.Words.Contains('%', StringComparison.Ordinal);

    private static void Bar(StringBuilder html, PortfolioNumber figure) => html.Append(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {Width} 12\" width=\"{Width}\" height=\"12\" role=\"img\" aria-label=\"{PageWriter.Safe(figure.Words)}\"><rect class=\"track\" width=\"{Width}\" height=\"12\"/><rect class=\"bar\" width=\"{figure.Value * Width:0.#}\" height=\"12\"/></svg>");

    private static void Hatched(StringBuilder html, string label) => html.Append(
        CultureInfo.InvariantCulture,
        $"<svg viewBox=\"0 0 {Width} 12\" width=\"{Width}\" height=\"12\" role=\"img\" aria-label=\"{PageWriter.Safe(label)}\"><defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><line class=\"hatch\" y2=\"6\"/></pattern></defs><rect class=\"track\" width=\"{Width}\" height=\"12\"/><rect fill=\"url(#hatch)\" width=\"{Width}\" height=\"12\"/></svg>");
}
