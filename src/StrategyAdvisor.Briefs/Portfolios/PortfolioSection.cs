using StrategyAdvisor.Briefs.Model;
using StrategyAdvisor.Briefs.Text;
using StrategyAdvisor.Briefs.Texts;

namespace StrategyAdvisor.Briefs.Portfolios;

/// <summary>What is said of all accounts, as lines of 80 columns below a table of them.</summary>
public static class PortfolioSection
{
    /// <param name="isTerminal">Headings are bold there.</param>
    public static string Render(PortfolioBrief brief, bool isTerminal)
    {
        var book = Phrasebook.In(brief.Language);
        var dates = new DateWords(book, new NumberWords(book, brief.Currency), brief.AsOf);
        var page = new TextPage(isTerminal);
        page.Blank();
        page.Heading(brief.Name is null ? book.Portfolio.Together : $"{book.Portfolio.Together}: {brief.Name}");
        foreach (var rule in brief.Findings.GroupBy(warning => warning.Rule, StringComparer.Ordinal))
        {
            page.Paragraph(rule.First().Title, 2);
            foreach (var warning in rule) page.Paragraph(Joined(warning.Warning, warning.Basis), 4, $"{SeverityShapes.Of(warning.Severity)} ");
            foreach (var step in rule.First().NextSteps) page.Paragraph($"{Phrasebook.Fill(book.Notes.Due, dates.Date(step.Due), dates.Relative(step.Due))}, {step.OwnerTitle}: {step.Text}", 4, "- ");
        }

        if (brief.Findings.IsEmpty) page.Paragraph(book.Notes.NoWorries, 2);
        foreach (var open in brief.Undecided) page.Paragraph($"{Phrasebook.Fill(book.Portfolio.Open, open.Title)} {open.Basis.Words}", 2, "? ");
        if (!brief.Figures.IsEmpty) page.Heading(book.Portfolio.Figures);
        foreach (var figure in brief.Figures)
            page.Paragraph(Joined($"{figure.Title}: {figure.Words}{(figure.Text.Length == 0 ? "" : $". {figure.Text}")}", figure.Basis), 2, "- ");
        return page.ToString();
    }

    private static string Joined(string text, Basis basis) => basis.Words.Length == 0 ? text : $"{text} {basis.Words}".TrimStart();
}
